import { addDays, type CivilDate, dayOf, latest } from '../calendar/civil-date.ts';
import { eraseOn, retentionRule } from '../privacy/retention.ts';

interface Person {
  readonly createdAt: Date;
  readonly lastSignedInAt: Date | null;
  readonly grants: readonly {
    readonly until: CivilDate;
    readonly proposedAt: Date;
    readonly approvedAt: Date | null;
    readonly revokedAt: Date | null;
  }[];
}

/** Whether somebody has had no role for the whole term, in whichever municipality, so that their name goes. */
export function isForgotten({ createdAt, lastSignedInAt, grants }: Person, today: CivilDate) {
  const signedIn = lastSignedInAt ? [dayOf(lastSignedInAt)] : [];
  const lastDay = latest(dayOf(createdAt), ...signedIn, ...grants.map(endOf));
  return eraseOn(retentionRule('STAFF_LEFT'), lastDay) < today;
}

/** The last day on which a grant, or a proposal that came to nothing, meant something. */
function endOf({ until, proposedAt, approvedAt, revokedAt }: Person['grants'][number]): CivilDate {
  if (!approvedAt) return dayOf(proposedAt);
  const lastDay = addDays(until, -1);
  return revokedAt && dayOf(revokedAt) < lastDay ? dayOf(revokedAt) : lastDay;
}
