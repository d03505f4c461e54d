import type { CivilDate } from '../calendar/civil-date.ts';
import { addMonths, dayOf } from '../calendar/civil-date.ts';
import { Refusal } from '../kernel.ts';
import { reviewDueOn, type StaffRole } from './roles.ts';

/** The person at the command line of the server. */
export const OPERATOR = 'command';

/** A person as the logs name them. */
export const staffActor = (id: string): string => `staff:${id}`;

/** That one person has one role in one municipality, for a while, once two people want it. */
export interface Grant {
  readonly staffMemberId: string;
  readonly role: StaffRole;
  readonly until: CivilDate;
  /** `staff:…`, or the operator. */
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly approvedAt: Date | null;
  readonly revokedAt: Date | null;
}

type Act = { readonly actor: string; readonly at: Date };

export class SamePerson extends Refusal {
  readonly code = 'SAME_PERSON';

  constructor() {
    super(
      'This needs two people: who approves it neither asked for it nor gets it. Ask a colleague.',
    );
  }
}

export class LastAdministrator extends Refusal {
  readonly code = 'LAST_ADMINISTRATOR';

  constructor() {
    super(
      'Nobody else is administrator of this municipality. Grant the role to somebody else first.',
    );
  }
}

export class GrantOver extends Refusal {
  readonly code = 'GRANT_OVER';

  constructor() {
    super('This was approved, revoked or left lying too long before. Read again.');
  }
}

export class GrantTermWrong extends Refusal {
  readonly code = 'GRANT_TERM_WRONG';

  constructor() {
    super('A role is granted until a day to come, two years ahead at most.');
  }
}

const LONGEST_MONTHS = 24;
/** How long a proposal waits for the second person. */
const PROPOSAL_DAYS = 30;
const DAY_MS = 86_400_000;

/** The day on which it ends, when nobody chose one. */
export const usualEnd = (today: CivilDate): CivilDate => addMonths(today, 12);

export function checkTerm(until: CivilDate, at: Date): GrantTermWrong | undefined {
  const today = dayOf(at);
  return until > today && until <= addMonths(today, LONGEST_MONTHS)
    ? undefined
    : new GrantTermWrong();
}

/**
 * Persons are compared, not roles: whoever has every role is still one person. The operator counts as one too; only the
 * first administrator, whom nobody else could approve, needs no second person.
 */
export function approveGrant(
  grant: Grant,
  { actor, at }: Act,
  administrators: number,
): { readonly reviewDue: CivilDate } | SamePerson | GrantOver {
  const lay = at.getTime() - grant.proposedAt.getTime() > PROPOSAL_DAYS * DAY_MS;
  if (grant.approvedAt || grant.revokedAt || lay || grant.until <= dayOf(at))
    return new GrantOver();
  const isFirst = actor === OPERATOR && administrators === 0 && grant.role === 'ADMINISTRATOR';
  const isSame = actor === grant.proposedBy || actor === staffActor(grant.staffMemberId);
  if (isSame && !isFirst) return new SamePerson();
  return { reviewDue: reviewDueOn(grant.role, dayOf(at)) };
}

/** `administrators`: who is administrator at this moment, by their ids. */
export function revokeGrant(
  { staffMemberId, role, approvedAt, revokedAt }: Grant,
  administrators: ReadonlySet<string>,
): LastAdministrator | GrantOver | undefined {
  if (revokedAt) return new GrantOver();
  const isLast = administrators.size === 1 && administrators.has(staffMemberId);
  return role === 'ADMINISTRATOR' && approvedAt && isLast ? new LastAdministrator() : undefined;
}
