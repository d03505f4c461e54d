import { containsBsn } from '../input/bsn.ts';

/** What a text may say of the municipality that wrote it. */
export type DetailName =
  | 'municipality'
  | 'organisation'
  | 'openingHours'
  | 'callerName'
  | 'signatoryName'
  | 'neutralCallerName'
  | 'phone'
  | 'dutyPhone'
  | 'email'
  | 'privacyContact'
  | 'postalAddress'
  | 'website';

export interface Detail {
  readonly name: DetailName;
  readonly value: string;
}

/** Everybody may know these; the others lead to people or places that are not those of whoever takes it over. */
const NAMES: readonly DetailName[] = ['municipality', 'organisation', 'openingHours'];

/** Why a text does not leave its municipality: what it says, and that nothing can stand in its place. */
export type HeldBack =
  | Exclude<DetailName, 'municipality' | 'organisation' | 'openingHours'>
  | 'person';

interface Freed {
  readonly text: string;
  /** What stands in the text in place of these. */
  readonly replaced: readonly DetailName[];
  /** Empty: it may leave. */
  readonly heldBack: readonly HeldBack[];
}

/** A detail with how it is recognised in a text. */
export interface Recognised extends Detail {
  readonly pattern: RegExp;
}

/** The longest first: an address on the web holds the name of its host. What is too short is not recognised. */
export const recognised = (details: readonly Detail[]): readonly Recognised[] =>
  details
    .toSorted((one, other) => other.value.length - one.value.length)
    .flatMap((detail) => {
      const pattern = patternOf(detail.name, detail.value);
      return pattern ? [{ ...detail, pattern }] : [];
    });

/**
 * A text as another municipality may have it: without telephone numbers, addresses and names of this one. `blankFor` says
 * what can stand in place of a detail in a text of this kind; `shipped` is what everybody has anyway.
 */
export function withoutDetails(
  text: string,
  details: readonly Recognised[],
  { blankFor, shipped }: { blankFor: (name: DetailName) => string | null; shipped: string },
): Freed {
  const replaced = new Set<DetailName>();
  const heldBack = new Set<HeldBack>();
  let freed = text;
  for (const { name, pattern } of details) {
    if (!pattern.test(freed) || pattern.test(shipped)) continue;
    const blank = blankFor(name);
    if (blank !== null) {
      replaced.add(name);
      freed = freed.replace(new RegExp(pattern, `g${pattern.flags}`), () => blank);
    } else if (!NAMES.includes(name)) heldBack.add(name as HeldBack);
  }
  if (heldBack.size === 0 && namesSomebody(freed, shipped)) heldBack.add('person');
  return { text: freed, replaced: [...replaced], heldBack: [...heldBack] };
}

/** Which of these names stand in a text as words of their own. */
export const namesIn = (text: string, names: readonly string[]): string[] =>
  names.filter((name) => patternOf('municipality', name)?.test(text));

const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const PHONE = /(?<![\d€])(?:\+|00|0)\d(?:[\s().-]?\d){7,12}(?!\d)/g;

/** Whether a text has a number or address of somebody that is not in what is shipped. */
function namesSomebody(text: string, shipped: string): boolean {
  if (containsBsn(text)) return true;
  return [MAIL, PHONE].some((pattern) =>
    [...text.matchAll(pattern)].some(([found]) => !shipped.includes(found)),
  );
}

/** `null` for what is too short to be recognised. */
function patternOf(name: DetailName, value: string): RegExp | null {
  const trimmed = value.trim();
  if (name === 'phone' || name === 'dutyPhone') {
    const digits = trimmed.replace(/^(\+|00)31/, '0').replace(/\D/g, '');
    if (digits.length < 6) return null;
    const rest = [...digits.slice(1)].join('[\\s().-]*');
    return new RegExp(
      `(?<!\\d)(?:(?:\\+|00)\\s?31[\\s().-]*(?:0[\\s().-]*)?|0[\\s().-]*)${rest}(?!\\d)`,
      'u',
    );
  }
  if (trimmed.length < 2) return null;
  const written = trimmed.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
  const flags = /[@.]\w/.test(trimmed) ? 'iu' : 'u';
  return new RegExp(`(?<![\\p{L}\\p{N}])${written}(?![\\p{L}\\p{N}])`, flags);
}
