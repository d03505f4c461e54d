/** An amount in whole euro cents. Cents are added and subtracted, never divided, so that nothing is ever rounded. */
export type Cents = bigint;

/** More than any municipality spends on this; well within what a program reads as an exact number. */
export const MOST_CENTS: Cents = 1_000_000_000_00n;

/**
 * An amount as somebody writes it: `122000`, `122000.00` or `122000,00`. With a point or a comma for thousands it could
 * be meant in two ways, so it is refused. `null` when it is no amount.
 */
export function parseEuros(text: string): Cents | null {
  const match = /^(-?)(\d{1,10})(?:[.,](\d{2}))?$/.exec(text.trim());
  if (!match) return null;
  const [, sign, euros, cents = '00'] = match;
  const amount = BigInt(`${euros}${cents}`);
  if (amount > MOST_CENTS) return null;
  return sign ? -amount : amount;
}

/** `122000.00`, for programs. */
export function writeEuros(amount: Cents): string {
  const digits = absolute(amount).toString().padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** `122.000,00`, for people who read Dutch, and for the CSV that Dutch Excel opens without points. */
export const dutchEuros = (amount: Cents): string => {
  const [euros = '', cents = ''] = writeEuros(amount).split('.');
  return `${euros.replace(/\B(?=(\d{3})+$)/g, '.')},${cents}`;
};

export const sumOf = (amounts: Iterable<Cents>): Cents => {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return sum;
};

/**
 * What part an amount is of another, as a percentage with one decimal: `43.1`. A half is rounded away from zero. `null`
 * where there is nothing to be a part of.
 */
export function percentOf(part: Cents, whole: Cents): string | null {
  if (whole === 0n) return null;
  const tenths = absolute(part) * 1000n;
  const rounded = (tenths * 2n + absolute(whole)) / (absolute(whole) * 2n);
  const sign = rounded !== 0n && part < 0n !== whole < 0n ? '-' : '';
  return `${sign}${rounded / 10n}.${rounded % 10n}`;
}

const absolute = (amount: Cents): Cents => (amount < 0n ? -amount : amount);
