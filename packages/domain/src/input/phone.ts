/**
 * A telephone number in any usual notation as E.164, or `null` when it cannot be one.
 * Without a country it is Dutch: ten digits that begin with 0.
 */
export function normalisePhone(text: string): string | null {
  const compact = text.replace(/\(0\)/g, '').replace(/[\s().\-/]/g, '');
  const international = compact.replace(/^00/, '+');
  if (/^\+31[1-9]\d{8}$/.test(international)) return international;
  if (/^\+(?!31)[1-9]\d{6,13}$/.test(international)) return international;
  if (/^0[1-9]\d{8}$/.test(compact)) return `+31${compact.slice(1)}`;
  return null;
}
