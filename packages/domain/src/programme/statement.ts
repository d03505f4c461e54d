import { type CivilDate, partsOf } from '../calendar/civil-date.ts';
import { type Booking, openAmount } from './bookings.ts';
import { type Advance, type Funding, type FundingStanding, standingOf } from './funding.ts';
import { type Cents, percentOf, sumOf } from './money.ts';
import type { Phase } from './phases.ts';

/** What the programme is for (DOMAIN 1.1). */
export type Goal = 'LEARN' | 'SUPPORT' | 'AWARENESS';

export const GOALS = ['LEARN', 'SUPPORT', 'AWARENESS'] as const satisfies readonly Goal[];

/** What may be spent on something in one phase. */
export interface BudgetLine {
  readonly id: string;
  readonly phaseId: string;
  /** Short, to know it again in the next phase: `A`. */
  readonly code: string;
  readonly name: string;
  /** `null`: it serves all of them. */
  readonly goal: Goal | null;
  /** The money that pays it; `null` while that is not decided. */
  readonly fundingId: string | null;
  readonly budget: Cents;
}

export interface Accounts {
  readonly phases: readonly Phase[];
  readonly lines: readonly BudgetLine[];
  readonly bookings: readonly Booking[];
  readonly fundings: readonly Funding[];
  readonly advances: readonly Advance[];
}

/** Amounts that can be added up; every total is the sum of what stands above it, to the cent. */
export interface Amounts {
  readonly budget: Cents;
  /** Paid, with corrections, until the money was settled. */
  readonly spent: Cents;
  /** Corrected after that. */
  readonly correctedLater: Cents;
  /** Ordered and not paid yet. */
  readonly committed: Cents;
  /** What is left of the budget after all of that. */
  readonly left: Cents;
}

export interface PhaseStatement {
  readonly phase: Phase;
  readonly lines: readonly { readonly line: BudgetLine; readonly amounts: Amounts }[];
  readonly total: Amounts;
}

export interface Statement {
  readonly phases: readonly PhaseStatement[];
  readonly total: Amounts;
  /** What was paid and corrected in each calendar year. */
  readonly years: readonly { readonly year: number; readonly spent: Cents }[];
  /** By goal; `null` is what serves all of them. */
  readonly goals: readonly { readonly goal: Goal | null; readonly amounts: Amounts }[];
  readonly fundings: readonly { readonly funding: Funding; readonly standing: FundingStanding }[];
  /** Paid on lines for which no money was named. */
  readonly spentWithoutFunding: Cents;
}

/** The accounts by phase, year, goal and source of the money: each of them adds up to the same. */
export function statementOf(accounts: Accounts): Statement {
  const { lines, bookings, fundings, advances } = accounts;
  const amountsOfLine = new Map(lines.map((line) => [line.id, amountsOf(line, bookings)]));
  const together = (some: readonly BudgetLine[]) =>
    total(some.map(({ id }) => amountsOfLine.get(id)!));
  const spentOn = (some: readonly BudgetLine[]) => {
    const { spent, correctedLater } = together(some);
    return spent + correctedLater;
  };
  return {
    phases: inOrder(accounts.phases).map((phase) => {
      const own = lines.filter(({ phaseId }) => phaseId === phase.id).toSorted(byCode);
      return {
        phase,
        lines: own.map((line) => ({ line, amounts: amountsOfLine.get(line.id)! })),
        total: together(own),
      };
    }),
    total: together(lines),
    years: yearsOf(bookings),
    goals: [...GOALS, null].map((goal) => ({
      goal,
      amounts: together(lines.filter((line) => line.goal === goal)),
    })),
    fundings: fundings.map((funding) => ({
      funding,
      standing: standingOf(
        funding,
        advances,
        spentOn(lines.filter(({ fundingId }) => fundingId === funding.id)),
      ),
    })),
    spentWithoutFunding: spentOn(lines.filter(({ fundingId }) => fundingId === null)),
  };
}

/** How much of a budget was paid, as a percentage with one decimal. */
export const percentSpent = ({ budget, spent, correctedLater }: Amounts): string | null =>
  percentOf(spent + correctedLater, budget);

function amountsOf({ id, budget }: BudgetLine, bookings: readonly Booking[]): Amounts {
  const own = bookings.filter(({ lineId }) => lineId === id);
  const paid = own.filter(({ kind }) => kind === 'SPENDING');
  const of = (isAfter: boolean) =>
    sumOf(
      paid
        .filter(({ isAfterSettlement }) => isAfterSettlement === isAfter)
        .map(({ amount }) => amount),
    );
  const [spent, correctedLater] = [of(false), of(true)];
  const committed = sumOf(
    own
      .filter(({ kind, correctsId }) => kind === 'COMMITMENT' && !correctsId)
      .map((commitment) => openAmount(commitment, own)),
  );
  return {
    budget,
    spent,
    correctedLater,
    committed,
    left: budget - spent - correctedLater - committed,
  };
}

const total = (all: readonly Amounts[]): Amounts => {
  const sum = (of: keyof Amounts) => sumOf(all.map((each) => each[of]));
  return {
    budget: sum('budget'),
    spent: sum('spent'),
    correctedLater: sum('correctedLater'),
    committed: sum('committed'),
    left: sum('left'),
  };
};

function yearsOf(bookings: readonly Booking[]): Statement['years'] {
  const years = new Map<number, Cents>();
  for (const { kind, on, amount } of bookings) {
    const [year] = partsOf(on);
    if (kind === 'SPENDING') years.set(year, (years.get(year) ?? 0n) + amount);
  }
  return [...years].sort(([a], [b]) => a - b).map(([year, spent]) => ({ year, spent }));
}

const inOrder = (phases: readonly Phase[]) =>
  phases.toSorted((a, b) => compare(a.startsOn, b.startsOn));
const byCode = (a: BudgetLine, b: BudgetLine) =>
  a.code.localeCompare(b.code, 'nl', { numeric: true });
const compare = (a: CivilDate, b: CivilDate) => (a < b ? -1 : 1);
