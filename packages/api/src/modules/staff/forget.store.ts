import type { Database } from '@steunpad/database';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { isForgotten } from '@steunpad/domain/staff/former.ts';
import { fromColumn } from '../../rows/date-columns.ts';

/** Deletes what signing in left behind: sessions that ended and messages that no longer count. */
export const forgetSignIns = (database: Database, now: Date): Promise<void> =>
  database.asSignIn(async (db) => {
    await db.staffSession.deleteMany({ where: { endsAt: { lte: now } } });
    await db.logoutToken.deleteMany({ where: { expiresAt: { lte: now } } });
  });

/**
 * Takes name, address and what the provider calls them from people who have had no role for the whole term. Their row
 * stays, without anything that says who they are: logs and grants go on naming its id. Answers how many.
 */
export const forgetFormerStaff = (database: Database, now: Date): Promise<number> =>
  database.asInstaller(async (db) => {
    let count = 0;
    const people = await db.staffMember.findMany({
      where: { issuer: { not: FORGOTTEN } },
      select: { id: true, createdAt: true, lastSignedInAt: true },
    });
    for (const person of people) {
      // Most need no second look: their grants could only make them stay longer.
      if (!isForgotten({ ...person, grants: [] }, dayOf(now))) continue;
      // Grants stand behind the walls of their municipalities; in the name of the person theirs are seen in all.
      await db.$sql(`SELECT set_config('steunpad.staff', $1, true)`, [person.id]);
      const rows = await db.staffGrant.findMany({
        where: { staffMemberId: person.id },
        select: { until: true, proposedAt: true, approvedAt: true, revokedAt: true },
      });
      const grants = rows.map((row) => ({ ...row, until: fromColumn(row.until) }));
      if (!isForgotten({ ...person, grants }, dayOf(now))) continue;
      await db.staffMember.updateMany({
        where: { id: person.id },
        data: { name: '', email: null, issuer: FORGOTTEN, subject: person.id },
      });
      count += 1;
    }
    return count;
  });

/** In place of a provider: nobody can sign in from it. */
const FORGOTTEN = 'forgotten';
