import { plainText } from './plain-text.ts';

/** What follows +31 where a person answers: not a pager (6 6), not what is not given out, nothing that is paid for (9 0). */
const DUTCH = /^(?:6[1-58]|[1-57]\d|8[4578]|91)\d{7}$/;

/**
 * A telephone number in any usual notation as E.164, or `null` when it cannot be one, or is not all that stands there.
 * Without a country it is Dutch: ten digits that begin with 0.
 */
export function normalisePhone(text: string): string | null {
  const compact = plainText(text)
    .replace(/^(?:tel|mob)[a-z]*[.:]*|\(0\)/gi, '')
    .replace(/[\s().\-/]/g, '');
  const international = compact.replace(/^00/, '+').replace(/^0(?=[1-9]\d{8}$)/, '+31');
  const dutch = /^\+31(.*)/.exec(international);
  return (dutch ? DUTCH.test(dutch[1]!) : /^\+[1-9]\d{6,13}$/.test(international))
    ? international
    : null;
}
