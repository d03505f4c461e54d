import type { KeptNote as Row } from '@steunpad/database/generated/prisma/client.ts';
import { type Context, scopesOf } from '../../operation/context.ts';
import { readsOf } from '../../operation/opened-by.ts';
import type { Scope } from '../../operation/scopes.ts';
import { knowsPathway } from '../pathway/node-sight.store.ts';

/** Whom a note can be about. */
export const SUBJECTS = ['Pathway', 'SupportRequest', 'Volunteer', 'VolunteerApplication'] as const;

/** Whom a note is about; `null` for nobody. */
export interface About {
  readonly typename: (typeof SUBJECTS)[number];
  readonly id: string;
}

type Columns = Pick<Row, 'pathwayId' | 'requestId' | 'volunteerId' | 'applicationId'>;

const COLUMN_OF = {
  Pathway: 'pathwayId',
  SupportRequest: 'requestId',
  Volunteer: 'volunteerId',
  VolunteerApplication: 'applicationId',
} as const satisfies Record<About['typename'], keyof Columns>;

export const columnsOf = (about: About | null): Columns => ({
  ...{ pathwayId: null, requestId: null, volunteerId: null, applicationId: null },
  ...(about && { [COLUMN_OF[about.typename]]: about.id }),
});

export function aboutIn(columns: Columns): About | null {
  const typename = SUBJECTS.find((each) => columns[COLUMN_OF[each]] !== null);
  return typename ? { typename, id: columns[COLUMN_OF[typename]]! } : null;
}

/** About anybody at all. */
export const ABOUT_SOMEBODY = {
  OR: SUBJECTS.map((each) => ({ [COLUMN_OF[each]]: { not: null } })),
};

/** Whether the caller may know of whom this is about. */
export async function knowsOf(context: Context, about: About): Promise<boolean> {
  const { db, municipality, caller } = context;
  if (about.typename === 'Pathway') return knowsPathway(context, about.id);
  if (!readsOf(scopesOf(caller) ?? new Set(), about.typename)) return false;
  const where = { municipalityId: municipality.code, id: about.id };
  switch (about.typename) {
    case 'SupportRequest':
      return (await db.supportRequest.count({ where })) > 0;
    case 'Volunteer':
      return (await db.volunteer.count({ where })) > 0;
    default:
      return (await db.volunteerApplication.count({ where })) > 0;
  }
}

/**
 * With which right somebody writes, the narrowest first: a note of somebody who looks at worries may tell of one. Whoever
 * has that right no more is not shown what they wrote with it.
 */
export const RIGHTS: readonly Scope[] = [
  'safeguarding:read',
  'requests:read',
  'privacy:read',
  'notices:read',
  'volunteers:read',
  'work:read',
];

/** Of these the ones with which somebody writes about this. */
export const rightsFor = (about: About | null): readonly Scope[] =>
  about?.typename === 'Volunteer' || about?.typename === 'VolunteerApplication'
    ? ['volunteers:read']
    : RIGHTS;
