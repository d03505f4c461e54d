import { randomUUID } from 'node:crypto';
import type { NobleTitle } from '@steunpad/domain/notices/noble-title.ts';
import { type Cells, reading } from '../csv/cells.ts';
import type { FaultyRow } from '../csv/faults.ts';
import { readCsv } from '../csv/read-csv.ts';
import {
  addressColumns,
  columnName,
  DOUBT_COLUMNS,
  FUNCTION,
  readAddresses,
  readDoubts,
  SUSPENSION,
} from './registry-cells.ts';

/** A notice to check and receive, as a file tells it. */
export interface ReadNotice {
  readonly line: number;
  readonly notice: unknown;
}

/** One row of the file: a notice, or why it cannot even be read. */
export type NoticeRow = ReadNotice | FaultyRow;

const REQUIRED = ['event_id', 'date_of_death'] as const;
const OPTIONAL = [
  'event_source',
  'correction',
  'deceased_bsn',
  'partner_bsn',
  'partner_initials',
  'partner_surname_prefix',
  'partner_surname',
  'partner_noble_title',
  'partner_partner_surname_prefix',
  'partner_partner_surname',
  'partner_partner_noble_title',
  'partner_partner_bond_stands',
  'partner_naming_use',
  'partner_gender',
  'partner_birth_date',
  'partner_municipality',
  ...addressColumns('partner_'),
  'partner_address_function',
  'partner_suspension',
  'partner_deceased',
  'relationship_ended_on',
  'days_to_remember',
  ...addressColumns('letters_'),
  ...DOUBT_COLUMNS,
  'partner_under_investigation',
  'disclosure_restricted',
];

const PARTNER = OPTIONAL.filter((column) => /^(?:partner|letters|relationship|days)_/.test(column));
const DUTCH_ADDRESS = ['partner_street', 'partner_postcode', 'partner_location'];
const ABROAD = ['partner_country', 'partner_foreign_line_1'];

/** Reads a file of notices. Throws `FileRefused` when its columns are not ours. */
export const readNotices = (given: Uint8Array | string): NoticeRow[] =>
  readCsv(given, { required: REQUIRED, optional: OPTIONAL, others: 'REFUSED' }).map((row) =>
    'faults' in row ? row : { line: row.line, ...noticeOf(row.cells) },
  );

function noticeOf(cells: Cells): Pick<ReadNotice, 'notice'> | Pick<FaultyRow, 'faults'> {
  const read = reading(cells);
  const { text, wrong } = read;
  if (!text('event_id')) wrong('event_id', 'EMPTY');
  // Somebody is there, so "no partner" would be wrong.
  const secrecy = read.secrecy('disclosure_restricted') ?? false;
  const tellsOfPartner = secrecy || PARTNER.some(text);
  if (tellsOfPartner && !text('partner_surname')) wrong('partner_surname', 'EMPTY');
  // Whoever lives here would be taken for somebody of another municipality, and get no letter.
  if (DUTCH_ADDRESS.some(text) && !ABROAD.some(text) && !text('partner_municipality'))
    wrong('partner_municipality', 'LIVES_HERE_UNKNOWN');

  const notice = {
    // The same row again is known by its event id and what it says.
    idempotencyKey: randomUUID(),
    source: 'CSV',
    eventSource: text('event_source') ?? 'csv',
    eventId: text('event_id'),
    correction: read.yesNo('correction') ?? false,
    dateOfDeath: read.date('date_of_death'),
    deceasedBsn: read.bsn('deceased_bsn'),
    survivor: text('partner_surname')
      ? {
          bsn: read.bsn('partner_bsn'),
          initials: text('partner_initials'),
          surnamePrefix: text('partner_surname_prefix'),
          surname: text('partner_surname'),
          partnerSurnamePrefix: text('partner_partner_surname_prefix'),
          partnerSurname: text('partner_partner_surname'),
          namingUse: read.oneOf('partner_naming_use', NAMING_USE) ?? 'OWN',
          gender: read.oneOf('partner_gender', GENDER) ?? 'UNKNOWN',
          nobleTitle: read.oneOf('partner_noble_title', NOBLE_TITLE) ?? null,
          partnerNobleTitle: read.oneOf('partner_partner_noble_title', NOBLE_TITLE) ?? null,
          partnerBondStands: read.yesNo('partner_partner_bond_stands') ?? false,
          birthDate: read.date('partner_birth_date'),
          municipality: read.municipality('partner_municipality'),
          ...readAddresses(read, 'partner_', read.oneOf('partner_address_function', FUNCTION)),
          ...readDoubts(read),
          suspension: read.oneOf('partner_suspension', SUSPENSION) ?? null,
          deceased: read.yesNo('partner_deceased') ?? false,
          daysToRemember: read.dates('days_to_remember'),
          relationshipEndedOn: text('relationship_ended_on')
            ? read.date('relationship_ended_on')
            : null,
          partnerUnderInvestigation: read.yesNo('partner_under_investigation') ?? false,
          disclosureRestricted: secrecy,
        }
      : null,
  };
  return read.faults.length > 0 ? { faults: read.faults } : { notice };
}

/** The column that a field of the notice was read from, for the person who has to mend the file. */
export function columnOf(path: readonly string[]): string {
  const field = path[0] === 'survivor' ? path.slice(1) : path;
  const name = columnName(field, 'partner_');
  const columns: readonly string[] = [...REQUIRED, ...OPTIONAL];
  return columns.includes(name) ? name : `partner_${name}`;
}

const NAMING_USE = {
  E: 'OWN',
  P: 'PARTNER',
  V: 'PARTNER_THEN_OWN',
  N: 'OWN_THEN_PARTNER',
} as const;
// Table 38 of the registry.
const NOBLE_TITLE: Readonly<Record<string, NobleTitle>> = {
  B: 'BARON',
  BS: 'BARONESS',
  G: 'COUNT',
  GI: 'COUNTESS',
  H: 'DUKE',
  HI: 'DUCHESS',
  JH: 'JONKHEER',
  JV: 'JONKVROUW',
  M: 'MARQUIS',
  MI: 'MARQUISE',
  P: 'PRINCE',
  PS: 'PRINCESS',
  R: 'KNIGHT',
};
const GENDER = { V: 'WOMAN', M: 'MAN', O: 'UNKNOWN' } as const;
