import type { Prisma } from '@steunpad/database/generated/prisma/client.ts';
import { TaskKind as Kinds } from '@steunpad/database/generated/prisma/enums.ts';
import type { TaskKind } from '@steunpad/domain/pathway/pathway.ts';
import { type Context, scopesOf } from '../../operation/context.ts';
import type { Scope } from '../../operation/scopes.ts';

export const ABOUT_NOBODY = {
  pathwayId: null,
  requestId: null,
  applicationId: null,
  volunteerId: null,
} as const satisfies Prisma.TaskWhereInput;

/** What a clerk works on. */
const CLERK_TASKS = [
  'CHECK_NOTICE',
  'CHECK_SAME_PERSON',
  'CHECK_CORRECTION',
  'SEND_LETTER',
] as const;

const VOLUNTEER_TASKS = [
  'ANSWER_APPLICATION',
  'LOOK_AT_APPLICATION',
  'RENEW_CERTIFICATE',
  'PEER_SUPERVISION',
  'SUPERVISION_TALK',
] as const;

/** A mail that was not sent is seen by the person who may know whom it was for; one to a colleague by each of them. */
function unsentMail(may: (scope: Scope) => boolean): Prisma.TaskWhereInput[] {
  const about: Prisma.TaskWhereInput[] = [
    ...(may('requests:read') ? [{ requestId: { not: null } }, { pathwayId: { not: null } }] : []),
    ...(may('volunteers:read')
      ? [{ volunteerId: { not: null } }, { applicationId: { not: null } }]
      : []),
  ];
  return [{ kind: 'MAIL_NOT_SENT', OR: [...about, ABOUT_NOBODY] }];
}

/** What nobody else sees than those to whom it says something. */
const APART: readonly TaskKind[] = [
  ...VOLUNTEER_TASKS,
  'LOOK_AT_WORRY',
  'MAIL_NOT_SENT',
  'MEND_LINK',
  'PROGRAMME_DEADLINE',
  'LOOK_AT_REGISTRATIONS',
];

function kindsFor(may: (scope: Scope) => boolean): readonly TaskKind[] {
  const all = Object.values(Kinds);
  return [
    ...(may('requests:read') ? all.filter((kind) => !APART.includes(kind)) : []),
    ...(may('notices:read') && !may('requests:read') ? CLERK_TASKS : []),
    ...(may('volunteers:read') ? VOLUNTEER_TASKS : []),
    ...(may('safeguarding:read') ? (['LOOK_AT_WORRY'] as const) : []),
    ...(may('listings:read') ? (['MEND_LINK'] as const) : []),
    ...(may('meetings:read') ? (['LOOK_AT_REGISTRATIONS'] as const) : []),
    ...(may('programme:read') ? (['PROGRAMME_DEADLINE'] as const) : []),
  ];
}

/**
 * Of all tasks, or of the kinds that are asked for, those that the caller may know of.
 *
 * Kinds are named and never left out: a plan that is made once does not know which they are. Of a list of names
 * PostgreSQL guesses that it finds many rows, of `NOT IN` that it leaves none, and would then sort all open tasks of a
 * municipality to show fifty.
 */
export function tasksFor(
  caller: Context['caller'],
  isAsked: (kind: TaskKind) => boolean = () => true,
): Prisma.TaskWhereInput {
  const may = (scope: Scope) => scopesOf(caller)?.has(scope) ?? false;
  return {
    OR: [
      { kind: { in: kindsFor(may).filter(isAsked) } },
      ...(isColleague(may) && isAsked('MAIL_NOT_SENT') ? unsentMail(may) : []),
    ],
  };
}

const isColleague = (may: (scope: Scope) => boolean) =>
  (['requests:read', 'volunteers:read', 'safeguarding:read', 'meetings:read'] as const).some(may);

/** Whom a task is about. */
export type About = 'RESIDENT' | 'VOLUNTEER' | 'NOBODY';

/** Whether somebody with these scopes may know of such a task, as `tasksFor` says it of rows. */
export function mayKeep(
  scopes: ReadonlySet<Scope>,
  { kind, about }: { readonly kind: TaskKind; readonly about: About },
): boolean {
  if (!kindsToKeep(scopes).includes(kind)) return false;
  if (kind !== 'MAIL_NOT_SENT' || about === 'NOBODY') return true;
  return scopes.has(about === 'RESIDENT' ? 'requests:read' : 'volunteers:read');
}

/** The kinds of task that somebody with these scopes can keep. */
export function kindsToKeep(scopes: ReadonlySet<Scope>): readonly TaskKind[] {
  const may = (scope: Scope) => scopes.has(scope);
  return [...kindsFor(may), ...(isColleague(may) ? (['MAIL_NOT_SENT'] as const) : [])];
}
