import type { CivilDate } from '../calendar/civil-date.ts';
import { Refusal } from '../kernel.ts';
import { FundingSettled } from './funding.ts';
import { type Cents, sumOf } from './money.ts';

/** COMMITMENT: ordered and not paid yet. SPENDING: paid, with a receipt. */
export type BookingKind = 'COMMITMENT' | 'SPENDING';

/** One line of the accounts. Lines are only ever added. */
export interface Booking {
  readonly id: string;
  readonly lineId: string;
  readonly kind: BookingKind;
  readonly amount: Cents;
  readonly on: CivilDate;
  /** The commitment that it pays. */
  readonly commitmentId: string | null;
  /** The line that it corrects, by its difference. */
  readonly correctsId: string | null;
  readonly isAfterSettlement: boolean;
}

export class CorrectionTooLarge extends Refusal {
  readonly code = 'CORRECTION_TOO_LARGE';

  constructor() {
    super('With this correction less than nothing would be left of the line.');
  }
}

export class WrongBookingLine extends Refusal {
  readonly code = 'WRONG_BOOKING_LINE';

  constructor() {
    super('What pays a commitment stands on the same line, and a correction is of no correction.');
  }
}

/** A new commitment or expense on a budget line. */
export function book(
  lineId: string,
  isSettled: boolean,
  pays: Pick<Booking, 'kind' | 'lineId' | 'correctsId'> | null,
): FundingSettled | WrongBookingLine | undefined {
  if (isSettled) return new FundingSettled();
  const fits = !pays || (pays.kind === 'COMMITMENT' && pays.lineId === lineId && !pays.correctsId);
  return fits ? undefined : new WrongBookingLine();
}

/** A correction: a line of its own with the difference, also when the money was settled. */
export function correct(
  original: Booking,
  earlier: readonly Booking[],
  difference: Cents,
): WrongBookingLine | CorrectionTooLarge | undefined {
  if (original.correctsId) return new WrongBookingLine();
  return correctedAmount(original, earlier) + difference < 0n
    ? new CorrectionTooLarge()
    : undefined;
}

/** What a line comes to with its corrections. */
export const correctedAmount = (original: Booking, all: readonly Booking[]): Cents =>
  original.amount +
  sumOf(all.filter(({ correctsId }) => correctsId === original.id).map(({ amount }) => amount));

/** What is ordered and not paid yet of a commitment; nothing once more was paid. */
export function openAmount(commitment: Booking, all: readonly Booking[]): Cents {
  const paid = all.filter(({ commitmentId }) => commitmentId === commitment.id);
  const left =
    correctedAmount(commitment, all) - sumOf(paid.map((each) => correctedAmount(each, all)));
  return left > 0n ? left : 0n;
}
