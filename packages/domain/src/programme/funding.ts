import { type CivilDate, civilDate, partsOf } from '../calendar/civil-date.ts';
import { Refusal } from '../kernel.ts';
import { type Cents, sumOf } from './money.ts';

/**
 * Where money comes from. A specific grant of the state is accounted for in the annex to the annual accounts (SiSa), a
 * subsidy to the giver after the decision that settles it, own money to the council.
 */
export type FundingKind = 'SPECIFIC_GRANT' | 'SUBSIDY' | 'OWN_MONEY';

export interface Funding {
  readonly id: string;
  readonly kind: FundingKind;
  readonly giver: string;
  readonly amount: Cents;
  /** When it was settled: whatever is booked later is a correction. */
  readonly settledOn: CivilDate | null;
  /** What it was settled at; less than was received when some goes back. */
  readonly settledAmount: Cents | null;
}

/** Money that came in before the settlement. */
export interface Advance {
  readonly fundingId: string;
  readonly amount: Cents;
}

export class FundingSettled extends Refusal {
  readonly code = 'FUNDING_SETTLED';

  constructor() {
    super('This money was settled. What was wrong is corrected on a line of its own.');
  }
}

/** The annex with the annual accounts is at Statistics Netherlands by 15 July of the next year. */
const ANNEX_DAY = '07-15';

/** By when an account is due, where nobody gave a day; `null` where the council asks for it in its own way. */
export function accountDue(kind: FundingKind, decidedOn: CivilDate): CivilDate | null {
  if (kind !== 'SPECIFIC_GRANT') return null;
  return civilDate(`${partsOf(decidedOn)[0] + 1}-${ANNEX_DAY}`);
}

export interface FundingStanding {
  readonly received: Cents;
  readonly spent: Cents;
  /** What is not spent of it: never less than nothing, since who spends more pays that otherwise. */
  readonly unspent: Cents;
  /** What was spent above it. */
  readonly overspent: Cents;
  /** What goes back to the giver once it is settled; what is still to come is negative. `null` before. */
  readonly toPayBack: Cents | null;
}

export function standingOf(
  funding: Funding,
  advances: readonly Advance[],
  spent: Cents,
): FundingStanding {
  const received = sumOf(
    advances.filter(({ fundingId }) => fundingId === funding.id).map(({ amount }) => amount),
  );
  const left = funding.amount - spent;
  return {
    received,
    spent,
    unspent: left > 0n ? left : 0n,
    overspent: left < 0n ? -left : 0n,
    toPayBack: funding.settledAmount === null ? null : received - funding.settledAmount,
  };
}
