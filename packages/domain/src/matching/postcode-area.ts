import { postcodeDigits } from '../input/postcode.ts';

/** The middle of a four-digit postcode area, in degrees (WGS 84). */
export interface PostcodeArea {
  readonly digits: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** The European Netherlands, with some sea. What lies outside has its columns swapped, or counts in metres. */
const NETHERLANDS = { latitude: [50.7, 53.7], longitude: [3.2, 7.3] } as const;

/** A row of a file with postcode areas, or what is not right about it. */
export function postcodeArea(
  digits: string,
  latitude: string,
  longitude: string,
): PostcodeArea | { readonly problem: string } {
  if (postcodeDigits(digits) !== digits) return { problem: 'postcode4 is not four digits.' };
  const area = { digits, latitude: degrees(latitude), longitude: degrees(longitude) };
  for (const name of ['latitude', 'longitude'] as const) {
    const [least, most] = NETHERLANDS[name];
    if (Number.isNaN(area[name])) return { problem: `${name} is not a number of degrees.` };
    if (area[name] < least || area[name] > most)
      return { problem: `${name} is not in the Netherlands (${least} to ${most} degrees).` };
  }
  return area;
}

/** Spreadsheets in Dutch write a comma. */
const degrees = (text: string) =>
  /^\d{1,3}([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
