import { createHash } from 'node:crypto';
import { parsePartialDate } from '@steunpad/domain/calendar/partial-date.ts';
import { assertHas, readCsv } from './csv.ts';

/** One row of the file: a notice to check and receive, or why it cannot even be read. */
export type NoticeRow = { readonly line: number } & (
  | { readonly notice: unknown }
  | { readonly problem: string }
);

const REQUIRED = ['event_id', 'date_of_death'] as const;
const OPTIONAL = [
  'event_source',
  'deceased_bsn',
  'partner_bsn',
  'partner_initials',
  'partner_surname_prefix',
  'partner_surname',
  'partner_partner_surname_prefix',
  'partner_partner_surname',
  'partner_naming_use',
  'partner_gender',
  'partner_birth_date',
  'partner_municipality',
  'partner_street',
  'partner_postcode',
  'partner_town',
  'partner_deceased',
  'relationship_ended_on',
  'days_to_remember',
  'address_under_investigation',
  'partner_under_investigation',
  'disclosure_restricted',
] as const;

const PARTNER = OPTIONAL.filter((column) => column.startsWith('partner_'));

type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];
type Cells = Readonly<Partial<Record<Column, string>>>;

/** Reads a file of notices. Throws when its columns are not ours. */
export const readNotices = (csv: string): NoticeRow[] =>
  readCsv(csv, assertColumns).map((row) =>
    'problem' in row ? row : { line: row.line, ...noticeOf(row.cells) },
  );

function assertColumns(columns: readonly string[]): void {
  const known: readonly string[] = [...REQUIRED, ...OPTIONAL];
  assertHas(columns, REQUIRED);
  const strange = columns.filter((name) => !known.includes(name));
  if (strange.length > 0)
    throw new Error(`The file has columns that are not known: ${strange.join(', ')}.`);
}

function noticeOf(cells: Cells): { notice: unknown } | { problem: string } {
  const problems: string[] = [];
  const date = (column: Column) => {
    const parsed = parsePartialDate(cells[column] ?? '');
    if (!parsed) problems.push(`${column} is no date as 2026-03-01, 2026-03 or 2026.`);
    return parsed;
  };
  const dates = (column: Column) =>
    (cells[column] ?? '').split(/\s+/).flatMap((text) => {
      if (text === '') return [];
      const parsed = parsePartialDate(text);
      if (!parsed) problems.push(`${column} is no list of dates as 1970-03-01 1995-06-24.`);
      return parsed ?? [];
    });
  const flag = (column: Column) => {
    const value = (cells[column] ?? '').toLowerCase();
    if (!['', '0', '1', 'true', 'false', 'ja', 'nee', 'yes', 'no'].includes(value))
      problems.push(`${column} is no yes or no.`);
    return ['1', 'true', 'ja', 'yes'].includes(value);
  };
  const letter = <Value extends string>(
    column: Column,
    values: Readonly<Record<string, Value>>,
    otherwise: Value,
  ) => {
    const given = (cells[column] ?? '').toUpperCase();
    if (given === '') return otherwise;
    const value = values[given] ?? Object.values(values).find((name) => name === given);
    if (!value) problems.push(`${column} is one of ${Object.keys(values).join(', ')}.`);
    return value;
  };
  const eventSource = cells.event_source || 'csv';
  if (!cells.event_id) problems.push('event_id is empty.');
  // Somebody is there, so "no partner" would be wrong.
  const tellsOfPartner = PARTNER.some((column) => cells[column]);
  if (tellsOfPartner && !cells.partner_surname) problems.push('partner_surname is empty.');

  const notice = {
    // The same row again is the same notice, whatever key it comes with.
    idempotencyKey: uuidOf(JSON.stringify(cells)),
    source: 'CSV',
    eventSource,
    eventId: cells.event_id ?? '',
    dateOfDeath: date('date_of_death'),
    deceasedBsn: cells.deceased_bsn,
    survivor: cells.partner_surname
      ? {
          bsn: cells.partner_bsn,
          initials: cells.partner_initials,
          surnamePrefix: cells.partner_surname_prefix,
          surname: cells.partner_surname,
          partnerSurnamePrefix: cells.partner_partner_surname_prefix,
          partnerSurname: cells.partner_partner_surname,
          namingUse: letter('partner_naming_use', NAMING_USE, 'OWN'),
          gender: letter('partner_gender', GENDER, 'UNKNOWN'),
          birthDate: date('partner_birth_date'),
          municipality: cells.partner_municipality,
          street: cells.partner_street,
          postcode: cells.partner_postcode,
          town: cells.partner_town,
          deceased: flag('partner_deceased'),
          daysToRemember: dates('days_to_remember'),
          relationshipEndedOn: cells.relationship_ended_on ? date('relationship_ended_on') : null,
          addressUnderInvestigation: flag('address_under_investigation'),
          partnerUnderInvestigation: flag('partner_under_investigation'),
          disclosureRestricted: flag('disclosure_restricted'),
        }
      : null,
  };
  return problems.length > 0 ? { problem: problems.join(' ') } : { notice };
}

const NAMING_USE = {
  E: 'OWN',
  P: 'PARTNER',
  V: 'PARTNER_THEN_OWN',
  N: 'OWN_THEN_PARTNER',
} as const;
const GENDER = { V: 'WOMAN', M: 'MAN', O: 'UNKNOWN' } as const;

function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
