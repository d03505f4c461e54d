import { type FaultyRow, FileRefused } from '@steunpad/api/modules/csv/faults.ts';
import { readCsv } from '@steunpad/api/modules/csv/read-csv.ts';

/** One row of an address list, as it stands there. */
export interface ReadInvitee {
  readonly line: number;
  readonly invitee: Readonly<Record<Field, string | null>>;
}

export type InviteeRow = ReadInvitee | FaultyRow;

type Field = 'organisation' | 'contact' | 'email' | 'street' | 'postcode' | 'town';

/** How lists of schools and employers call what we need, the clearest name first. */
const NAMES = {
  organisation: [
    'organisatie',
    'organisatienaam',
    'naam_organisatie',
    'school',
    'schoolnaam',
    'naam_school',
    'vestigingsnaam',
    'instelling',
    'instellingsnaam',
    'bedrijf',
    'bedrijfsnaam',
    'naam_bedrijf',
    'handelsnaam',
    'werkgever',
    'gemeente',
    'organisation',
    'naam',
  ],
  contact: ['contactpersoon', 'naam_contactpersoon', 't.a.v.', 'tav', 'directeur', 'contact'],
  email: ['e_mail', 'e_mailadres', 'email', 'emailadres', 'mail', 'mailadres'],
  street: [
    'straat',
    'straatnaam',
    'adres',
    'straat_en_huisnummer',
    'postadres',
    'street',
    'address',
  ],
  number: ['huisnummer', 'huisnummer_toevoeging', 'huisnr', 'nummer', 'house_number'],
  addition: ['toevoeging', 'huisnummertoevoeging', 'huisletter'],
  postcode: ['postcode', 'postal_code'],
  town: ['plaats', 'plaatsnaam', 'woonplaats', 'vestigingsplaats', 'town', 'city'],
} as const satisfies Record<string, readonly string[]>;

const ALL = Object.values(NAMES).flat();

/**
 * Reads an address list in the words of whoever made it, such as an export of a list of schools. Columns that we do not need
 * are left alone. Throws `FileRefused` when no column names the organisations.
 */
export function readInvitees(given: Uint8Array | string): InviteeRow[] {
  const rows = readCsv(given, { required: [], optional: ALL, others: 'LEFT_ALONE' });
  const first = rows.find((row) => 'cells' in row);
  if (first && !NAMES.organisation.some((name) => name in first.cells))
    throw new FileRefused('COLUMNS_MISSING', { names: NAMES.organisation[0] });
  return rows.map((row) =>
    'faults' in row ? row : { line: row.line, invitee: inviteeOf(row.cells) },
  );
}

function inviteeOf(cells: Readonly<Record<string, string>>): ReadInvitee['invitee'] {
  const text = (field: keyof typeof NAMES) =>
    NAMES[field].map((name) => cells[name]).find(Boolean) ?? null;
  const street = [text('street'), text('number'), text('addition')].filter(Boolean).join(' ');
  return {
    organisation: text('organisation'),
    contact: text('contact'),
    email: text('email'),
    street: street || null,
    postcode: text('postcode'),
    town: text('town'),
  };
}

/** The column of a field, for the person who mends the file. */
export const columnOf = ([field = '']: readonly string[]): string =>
  field in NAMES ? NAMES[field as Field][0] : field;
