import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from '../calendar/civil-date.ts';
import { type Booking, book, correct, openAmount } from './bookings.ts';
import { accountDue, type Funding, standingOf } from './funding.ts';
import { sumOf } from './money.ts';
import type { Phase } from './phases.ts';
import { type Accounts, type BudgetLine, percentSpent, statementOf } from './statement.ts';

const phase = (id: string, startsOn: string): Phase => ({
  id,
  kind: 'PILOT',
  startsOn: civilDate(startsOn),
  endsOn: null,
});
const line = (id: string, more: Partial<BudgetLine> = {}): BudgetLine => ({
  id,
  phaseId: 'pilot',
  code: id,
  name: id,
  goal: 'SUPPORT',
  fundingId: 'grant',
  budget: 100_00n,
  ...more,
});
const booking = (id: string, amount: bigint, more: Partial<Booking> = {}): Booking => ({
  id,
  lineId: 'A',
  kind: 'SPENDING',
  amount,
  on: civilDate('2016-03-01'),
  commitmentId: null,
  correctsId: null,
  isAfterSettlement: false,
  ...more,
});
const grant: Funding = {
  id: 'grant',
  kind: 'SUBSIDY',
  giver: 'SZW',
  amount: 122_000_00n,
  settledOn: null,
  settledAmount: null,
};
const none: Accounts = { phases: [], lines: [], bookings: [], fundings: [], advances: [] };

/** Accounts of any shape: several phases, lines, years, kinds, corrections before and after settlement. */
const anyAccounts: fc.Arbitrary<Accounts> = fc
  .record({
    lines: fc.array(
      fc.record({
        phaseId: fc.constantFrom('preparing', 'pilot', 'finishing'),
        goal: fc.constantFrom('LEARN' as const, 'SUPPORT' as const, 'AWARENESS' as const, null),
        fundingId: fc.constantFrom('grant', 'own', null),
        budget: fc.bigInt({ min: 0n, max: 10_000_000_00n }),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    bookings: fc.array(
      fc.record({
        line: fc.nat(),
        kind: fc.constantFrom('SPENDING' as const, 'COMMITMENT' as const),
        amount: fc.bigInt({ min: 1n, max: 1_000_000_00n }),
        day: fc.nat(2000),
        pays: fc.option(fc.nat()),
        corrects: fc.option(fc.nat()),
        sign: fc.constantFrom(1n, -1n),
        isAfterSettlement: fc.boolean(),
      }),
      { maxLength: 60 },
    ),
  })
  .map(({ lines, bookings: asked }) => {
    const made = lines.map((each, i) => line(`L${i}`, each));
    const bookings: Booking[] = [];
    for (const [i, { line: at, day, pays, corrects, sign, amount, ...each }] of asked.entries()) {
      const lineId = made[at % made.length]!.id;
      const own = booking(`B${i}`, amount, {
        ...each,
        lineId,
        on: addDays(civilDate('2015-01-01'), day),
      });
      const commitment = pays === null ? null : bookings[pays % (bookings.length || 1)];
      const original = corrects === null ? null : bookings[corrects % (bookings.length || 1)];
      if (original && !correct(original, bookings, amount * sign)) {
        const { lineId, kind } = original;
        bookings.push({ ...own, lineId, kind, amount: amount * sign, correctsId: original.id });
      } else if (commitment && own.kind === 'SPENDING' && !book(lineId, false, commitment)) {
        bookings.push({ ...own, commitmentId: commitment.id });
      } else bookings.push(own);
    }
    return {
      phases: [
        phase('preparing', '2015-01-01'),
        phase('pilot', '2015-09-01'),
        phase('finishing', '2016-09-01'),
      ],
      lines: made,
      bookings,
      fundings: [grant, { ...grant, id: 'own', kind: 'OWN_MONEY' as const }],
      advances: [],
    };
  });

test('phases, years, goals and sources add up to the same, to the cent', () => {
  fc.assert(
    fc.property(anyAccounts, (accounts) => {
      const statement = statementOf(accounts);
      const { total } = statement;
      const paid = sumOf(
        accounts.bookings.filter(({ kind }) => kind === 'SPENDING').map(({ amount }) => amount),
      );

      expect(total.spent + total.correctedLater).toBe(paid);
      for (const of of ['budget', 'spent', 'correctedLater', 'committed', 'left'] as const) {
        expect(sumOf(statement.phases.map((each) => each.total[of]))).toBe(total[of]);
        expect(
          sumOf(statement.phases.flatMap(({ lines }) => lines.map(({ amounts }) => amounts[of]))),
        ).toBe(total[of]);
        expect(sumOf(statement.goals.map(({ amounts }) => amounts[of]))).toBe(total[of]);
      }
      expect(sumOf(statement.years.map(({ spent }) => spent))).toBe(paid);
      expect(
        sumOf(statement.fundings.map(({ standing }) => standing.spent)) +
          statement.spentWithoutFunding,
      ).toBe(paid);
      expect(total.left).toBe(total.budget - paid - total.committed);
      expect(total.committed >= 0n).toBe(true);
    }),
    { numRuns: 300 },
  );
});

describe('a commitment', () => {
  const ordered = booking('order', 412_50n, { kind: 'COMMITMENT' });

  test('is open until it is paid, in parts too', () => {
    const first = booking('one', 200_00n, { commitmentId: 'order' });
    const second = booking('two', 212_50n, { commitmentId: 'order' });

    expect(openAmount(ordered, [ordered])).toBe(412_50n);
    expect(openAmount(ordered, [ordered, first])).toBe(212_50n);
    expect(openAmount(ordered, [ordered, first, second])).toBe(0n);
  });

  test('that cost more leaves nothing open, and what a correction takes off is not open either', () => {
    const dearer = booking('dearer', 500_00n, { commitmentId: 'order' });
    const less = booking('less', -12_50n, { kind: 'COMMITMENT', correctsId: 'order' });

    expect(openAmount(ordered, [ordered, dearer])).toBe(0n);
    expect(openAmount(ordered, [ordered, less])).toBe(400_00n);
  });

  test('is paid from its own line', () => {
    expect(book('A', false, ordered)).toBeUndefined();
    expect(book('B', false, ordered)).toMatchObject({ code: 'WRONG_BOOKING_LINE' });
    expect(book('A', false, booking('paid', 1n))).toMatchObject({ code: 'WRONG_BOOKING_LINE' });
  });
});

describe('a correction', () => {
  const paid = booking('paid', 100_00n);

  test('takes off no more than there is', () => {
    const earlier = booking('earlier', -60_00n, { correctsId: 'paid' });

    expect(correct(paid, [earlier], -40_00n)).toBeUndefined();
    expect(correct(paid, [earlier], -40_01n)).toMatchObject({ code: 'CORRECTION_TOO_LARGE' });
    expect(correct(earlier, [], 1n)).toMatchObject({ code: 'WRONG_BOOKING_LINE' });
  });

  test('is all that may be booked on money that was settled, and leaves the settled amount as it was', () => {
    const later = booking('later', -25_00n, { correctsId: 'paid', isAfterSettlement: true });
    const { total } = statementOf({
      ...none,
      phases: [phase('pilot', '2015-09-01')],
      lines: [line('A')],
      bookings: [paid, later],
    });

    expect(book('A', true, null)).toMatchObject({ code: 'FUNDING_SETTLED' });
    expect(total).toMatchObject({ spent: 100_00n, correctedLater: -25_00n, left: 25_00n });
    expect(percentSpent(total)).toBe('75.0');
  });
});

test('the worked example of the handbook comes out, with what goes back', () => {
  const settled = {
    ...grant,
    amount: 97_976_60n,
    settledOn: civilDate('2017-06-01'),
    settledAmount: 92_360_68n,
  };
  const advances = [{ fundingId: 'grant', amount: 92_945_17n }];

  expect(standingOf(settled, advances, 92_360_68n)).toEqual({
    received: 92_945_17n,
    spent: 92_360_68n,
    unspent: 5_615_92n,
    overspent: 0n,
    toPayBack: 584_49n,
  });
  expect(standingOf(grant, [], 122_000_01n)).toMatchObject({
    unspent: 0n,
    overspent: 1n,
    toPayBack: null,
  });
});

test('the annex of a specific grant is due by 15 July of the next year', () => {
  expect(accountDue('SPECIFIC_GRANT', civilDate('2026-03-01'))).toBe('2027-07-15');
  expect(accountDue('SUBSIDY', civilDate('2026-03-01'))).toBeNull();
});
