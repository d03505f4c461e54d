import { addDays, addMonths, type CivilDate } from '../calendar/civil-date.ts';
import type { StaffRole } from './roles.ts';

/** A grant that holds. */
export interface StandingGrant {
  readonly staffMemberId: string;
  readonly role: StaffRole;
  readonly until: CivilDate;
  readonly reviewDue: CivilDate;
}

/** As long ahead as two people need to find a moment. */
export const REVIEW_AHEAD_DAYS = 14;

/**
 * What somebody has to look at again, and what ends within a month. A review that finds a role still right grants it
 * anew, with two people and a line in the log; so of several grants of one role to one person only the furthest counts.
 */
export function grantsDue<G extends StandingGrant>(
  grants: readonly G[],
  today: CivilDate,
): { readonly toReview: readonly G[]; readonly ending: readonly G[] } {
  const furthest = (day: 'reviewDue' | 'until'): G[] => {
    const found = new Map<string, G>();
    for (const grant of grants) {
      const key = `${grant.staffMemberId} ${grant.role}`;
      const other = found.get(key);
      if (!other || grant[day] > other[day]) found.set(key, grant);
    }
    return [...found.values()];
  };
  return {
    toReview: furthest('reviewDue').filter(
      ({ reviewDue }) => reviewDue <= addDays(today, REVIEW_AHEAD_DAYS),
    ),
    ending: furthest('until').filter(({ until }) => until <= addMonths(today, 1)),
  };
}
