import type { Prisma } from '@steunpad/database/generated/prisma/client.ts';
import { addDays, type CivilDate, mondayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { toColumn } from '../../rows/date-columns.ts';

export const When = describedEnum(
  'When',
  'By when something was promised, seen from today. Every task is of exactly one of these.',
  {
    OVERDUE: 'Before today.',
    TODAY: 'Today.',
    THIS_WEEK: 'After today, on or before Sunday.',
    LATER: 'After Sunday.',
  },
);

export type When = (typeof When.zod.options)[number];

/** The last day of this week. */
export const sundayOf = (today: CivilDate): CivilDate => addDays(mondayOf(today), 6);

/** Tasks that were promised for then, in the words of Prisma. */
export function dueIn(when: readonly When[], today: CivilDate): Prisma.TaskWhereInput {
  const now = toColumn(today);
  const sunday = toColumn(sundayOf(today));
  const days: Record<When, Prisma.TaskWhereInput> = {
    OVERDUE: { dueOn: { lt: now } },
    TODAY: { dueOn: now },
    THIS_WEEK: { dueOn: { gt: now, lte: sunday } },
    LATER: { dueOn: { gt: sunday } },
  };
  return { OR: when.map((each) => days[each]) };
}
