import type { Prisma } from '@steunpad/database/generated/prisma/client.ts';
import type { TaskKind } from '@steunpad/domain/pathway/pathway.ts';
import { type Context, hasScope } from '../../operation/context.ts';
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
const APART = [...VOLUNTEER_TASKS, 'LOOK_AT_WORRY', 'MAIL_NOT_SENT', 'PROGRAMME_DEADLINE'] as const;

/** Of all tasks those that the caller may know of. */
export function tasksFor(caller: Context['caller']): Prisma.TaskWhereInput {
  const may = (scope: Scope) => hasScope(caller, scope);
  const own: TaskKind[] = [
    ...(may('volunteers:read') ? VOLUNTEER_TASKS : []),
    ...(may('safeguarding:read') ? (['LOOK_AT_WORRY'] as const) : []),
    ...(may('programme:read') ? (['PROGRAMME_DEADLINE'] as const) : []),
  ];
  const isColleague = may('requests:read') || may('volunteers:read') || may('safeguarding:read');
  const unsent = isColleague ? unsentMail(may) : [];
  if (may('requests:read')) {
    const hidden = APART.filter((kind) => !own.includes(kind));
    return { OR: [{ kind: { notIn: hidden } }, ...unsent] };
  }
  return {
    OR: [{ kind: { in: [...(may('notices:read') ? CLERK_TASKS : []), ...own] } }, ...unsent],
  };
}
