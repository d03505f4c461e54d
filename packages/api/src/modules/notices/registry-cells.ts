import { investigatedBy } from '@steunpad/domain/notices/investigation.ts';
import type { Cells, reading } from '../csv/cells.ts';
import type { RegistrySilence } from './registry-check.store.ts';

type Reading = ReturnType<typeof reading>;

const PARTS = [
  'street',
  'house_number',
  'house_letter',
  'house_number_addition',
  'house_number_indication',
  'postcode',
  'town',
  'location',
  'foreign_line_1',
  'foreign_line_2',
  'foreign_line_3',
  'country',
] as const;

/** The columns of one address. */
export const addressColumns = (prefix: 'partner_' | 'letters_' | '') =>
  PARTS.map((part) => `${prefix}${part}`);

export const DOUBT_COLUMNS = [
  'name_under_investigation',
  'address_under_investigation',
  'birth_under_investigation',
  'death_under_investigation',
  'bond_under_investigation',
  'not_living_at_address',
];

export const SUSPENSION = {
  O: 'DIED',
  E: 'EMIGRATED',
  M: 'MINISTERIAL_DECISION',
  R: 'NON_RESIDENT',
  F: 'ERROR',
  W: 'REMOVED',
} as const;
/** Of an address: where somebody lives, or where only letters go. */
export const FUNCTION = { W: 'RESIDENCE', B: 'LETTERS' } as const;
const INDICATION = { BY: 'BY', TO: 'TO' } as const;

/** Where they live and where letters go; `null` where a row has none. */
export function readAddresses(
  read: Reading,
  prefix: 'partner_' | '',
  its: 'RESIDENCE' | 'LETTERS' = 'RESIDENCE',
) {
  const first = readAddress(read, prefix);
  const letters = readAddress(read, 'letters_');
  // Of the person who is new a clerk asks the address; here it would take the place of one that is known.
  if (first && prefix === '') assertReaches(read, prefix);
  if (letters) assertReaches(read, 'letters_');
  return its === 'LETTERS'
    ? { residence: null, lettersAddress: letters ?? first }
    : { residence: first, lettersAddress: letters };
}

function assertReaches({ text, wrong }: Reading, prefix: 'letters_' | ''): void {
  const filled = (...parts: (typeof PARTS)[number][]) =>
    parts.some((part) => text(`${prefix}${part}`));
  const abroad = filled('foreign_line_1', 'foreign_line_2', 'foreign_line_3');
  if (abroad && !filled('country')) wrong(`${prefix}country`, 'EMPTY_BESIDE_LINES_ABROAD');
  if (!abroad && !filled('street', 'location')) wrong(`${prefix}street`, 'EMPTY_BESIDE_ADDRESS');
}

function readAddress(read: Reading, prefix: 'partner_' | 'letters_' | '') {
  const text = (part: (typeof PARTS)[number]) => read.text(`${prefix}${part}`);
  if (!PARTS.some(text)) return null;
  if (/^\d+[.,]\d+$/.test(text('house_number') ?? ''))
    read.wrong(`${prefix}house_number`, 'NO_HOUSE_NUMBER');
  const foreign = [text('foreign_line_1'), text('foreign_line_2'), text('foreign_line_3')];
  return {
    street: text('street'),
    houseNumber: text('house_number'),
    houseLetter: text('house_letter'),
    houseNumberAddition: text('house_number_addition'),
    houseNumberIndication: read.oneOf(`${prefix}house_number_indication`, INDICATION),
    postcode: read.postcode(`${prefix}postcode`),
    town: text('town'),
    location: text('location'),
    foreignLines: foreign.filter((line) => line !== undefined),
    country: text('country'),
  };
}

/** Of what a file without some of these columns says nothing. */
export function silentOn(cells: Cells): RegistrySilence[] {
  const told = (column: string) => column in cells;
  const silent = Object.entries(PART_OF).flatMap(([column, part]) => (told(column) ? [] : [part]));
  // The code of not living there (089999) stands with the doubts about the address.
  const ofLiving = ['not_living_at_address', 'address_under_investigation'].some(told);
  return ofLiving ? silent : [...silent, 'NOT_LIVING_AT_ADDRESS'];
}

const PART_OF = {
  name_under_investigation: 'NAME',
  address_under_investigation: 'ADDRESS',
  birth_under_investigation: 'BIRTH',
  death_under_investigation: 'DEATH',
  bond_under_investigation: 'BOND',
} as const;

/** What the registry doubts: yes or no by column, or its own codes of six digits. */
export function readDoubts(read: Reading) {
  const investigationCodes: string[] = [];
  const underInvestigation = Object.entries(PART_OF).flatMap(([column, part]) => {
    const codes = (read.text(column)?.split(/[\s,]+/) ?? []).map(withFirstZero);
    if (codes.length === 0 || codes.every((code) => code === '000000')) return [];
    if (codes.some((code) => investigatedBy(code) === null))
      return read.yesNo(column) ? [part] : [];
    investigationCodes.push(...codes);
    return [];
  });
  return {
    underInvestigation,
    investigationCodes,
    notLivingAtAddress: read.yesNo('not_living_at_address') ?? false,
  };
}

/** Spreadsheets drop the first zero of a code of the registry. */
const withFirstZero = (code: string) => (/^\d{5}$/.test(code) ? `0${code}` : code);

/** The column of a field: of the fields of an address that of its part. */
export function columnName(path: readonly string[], home: 'partner_' | ''): string {
  const [of = '', part = of, line] = path;
  if (part === 'foreignLines') return `${prefixOf(of, home)}foreign_line_${Number(line) + 1}`;
  const name = part.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return `${prefixOf(of, home)}${name}`;
}

function prefixOf(field: string, home: 'partner_' | ''): string {
  if (field === 'residence') return home;
  return field === 'lettersAddress' ? 'letters_' : '';
}
