import { isBsn } from './bsn.ts';

const YES = ['1', 'j', 'ja', 'y', 'yes', 'waar', 'true'];
const NO = ['0', 'n', 'nee', 'no', 'onwaar', 'false'];

/** Yes or no as people and spreadsheets write it, in any case; `null` for anything else, which is never a no. */
export function readYesNo(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : null;
}

/** Whether secrecy was asked: the registry's 0 to 7, of which 1 to 7 all mean that it was, or yes or no. */
export function readSecrecy(text: string): boolean | null {
  return /^[2-7]$/.test(text.trim()) ? true : readYesNo(text);
}

/** A gemeentecode as `GM0193`, from `0193`, `193` or `gm0193`; `null` for a name or anything else. */
export function readMunicipalityCode(text: string): string | null {
  const [, digits] = /^(?:GM)?(\d{1,4})$/i.exec(text.trim()) ?? [];
  // Zeros are the registry's word for unknown.
  return Number(digits) > 0 && digits ? `GM${digits.padStart(4, '0')}` : null;
}

/** A BSN of nine digits, also when written in groups or when a spreadsheet dropped its first zero. */
export function readBsn(text: string): string | null {
  const digits = text.replace(/[\s.\-/]/g, '');
  if (!/^\d{8,9}$/.test(digits)) return null;
  const bsn = digits.padStart(9, '0');
  return isBsn(bsn) ? bsn : null;
}
