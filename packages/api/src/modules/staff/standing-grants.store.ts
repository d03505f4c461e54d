import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { grantsDue } from '@steunpad/domain/staff/grants-due.ts';
import type { Context } from '../../operation/context.ts';
import { fromColumn, toColumn } from '../../rows/date-columns.ts';

/** What holds today in a municipality. */
export async function standingGrants({ db, municipality, now }: Context) {
  const rows = await db.staffGrant.findMany({
    where: {
      municipalityId: municipality.code,
      approvedAt: { not: null },
      revokedAt: null,
      until: { gt: toColumn(dayOf(now)) },
    },
    select: { id: true, staffMemberId: true, role: true, until: true, reviewDue: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ until, reviewDue, ...row }) => ({
    ...row,
    until: fromColumn(until),
    // What is approved has one.
    reviewDue: fromColumn(reviewDue!),
  }));
}

/** What to look at again, and what ends soon. */
export async function dueGrantIds(context: Context): Promise<string[]> {
  const { toReview, ending } = grantsDue(await standingGrants(context), dayOf(context.now));
  return [...toReview, ...ending].map(({ id }) => id);
}

const wasGranted = async ({ db, municipality }: Context): Promise<boolean> =>
  (await db.staffGrant.count({ where: { municipalityId: municipality.code }, take: 1 })) > 0;

const NOTHING = { administrators: null, grantsToReview: [], grantsOverdue: [], grantsEnding: [] };

/** Whether two people can still agree on a role, and which roles somebody has to see to. Roles and days, no names. */
export async function staffReadiness(context: Context, isExample: boolean) {
  // Nobody is reached by an example, whoever may do what there.
  if (isExample) return NOTHING;
  const grants = await standingGrants(context);
  const isUsed = grants.length > 0 || context.issuer !== undefined || (await wasGranted(context));
  const administrators = grants.flatMap(({ role, staffMemberId }) =>
    role === 'ADMINISTRATOR' ? staffMemberId : [],
  );
  const today = dayOf(context.now);
  const { toReview, ending } = grantsDue(grants, today);
  const isOverdue = ({ reviewDue }: (typeof grants)[number]) => reviewDue < today;
  const dueDay = ({ role, reviewDue }: (typeof grants)[number]) => `${role} ${reviewDue}`;
  return {
    administrators: isUsed ? new Set(administrators).size : null,
    grantsToReview: toReview.filter((each) => !isOverdue(each)).map(dueDay),
    grantsOverdue: toReview.filter(isOverdue).map(dueDay),
    grantsEnding: ending.map(({ role, until }) => `${role} ${until}`),
  };
}
