import type { Database } from '@steunpad/database';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { leftIn, reviewToBegin } from '@steunpad/domain/staff/grant-reviews.ts';
import type { Context } from '../../operation/context.ts';
import { asSystem } from '../../operation/run-command.ts';
import { fromColumn, toColumn } from '../../rows/date-columns.ts';
import { standingGrants } from './standing-grants.store.ts';

/** Begins the review that is to begin, and closes those of which nothing is left. Answers how many began. */
export const keepReviews = (database: Database, code: string, now: Date): Promise<number> =>
  asSystem(database, code, now, async (context) => {
    const { db, municipality } = context;
    const municipalityId = municipality.code;
    const today = dayOf(now);
    const grants = await standingGrants(context);
    const rows = await db.grantReview.findMany({ where: { municipalityId, doneAt: null } });
    const open = rows.map(({ id, coversUntil }) => ({ id, coversUntil: fromColumn(coversUntil) }));
    const done = open.filter((review) => leftIn(review, grants, today).length === 0);
    if (done.length > 0)
      await db.grantReview.updateMany({
        where: { municipalityId, id: { in: done.map(({ id }) => id) }, doneAt: null },
        data: { doneAt: now },
      });
    const begun = reviewToBegin(grants, open, today);
    if (!begun) return 0;
    const { count } = await db.grantReview.createMany({
      data: [
        {
          ...{ municipalityId, openedAt: now },
          dueOn: toColumn(begun.dueOn),
          coversUntil: toColumn(begun.coversUntil),
        },
      ],
      skipDuplicates: true,
    });
    return count;
  });

/** The ids of the grants that are still to be confirmed or ended in a review. */
export async function leftInReview(
  context: Context,
  { coversUntil, doneAt }: { readonly coversUntil: Date; readonly doneAt: Date | null },
): Promise<string[]> {
  if (doneAt) return [];
  const review = { coversUntil: fromColumn(coversUntil) };
  const left = leftIn(review, await standingGrants(context), dayOf(context.now));
  return left.map(({ id }) => id);
}
