import type { MeetingInviteeInput } from '../generated/types.ts';

/** An organisation of a list, and on which line of it it stands. */
export interface ListedInvitee {
  readonly line: number;
  readonly invitee: MeetingInviteeInput;
}

const POSTCODE = /^(\d{4}\s?[a-z]{2})(?:\s+(.+))?$/i;
const HEADER = /^(naam|organisatie|school|bedrijf|instelling|gemeente|name|organisation)/i;

/**
 * Reads a list as people have it: each organisation on a line, cells apart by semicolons or as a spreadsheet pastes them.
 * First comes its name; what else a cell is, is seen by what stands in it: a mail address, or a postcode with the street
 * before it and the town behind it. A line with the names of columns is passed over.
 */
export const readInvitees = (text: string): readonly ListedInvitee[] =>
  text.split(/\r?\n/).flatMap((row, i) => {
    const cells = cellsOf(row);
    if (cells.every((cell) => cell === '') || isHeader(cells)) return [];
    return [{ line: i + 1, invitee: inviteeOf(cells) }];
  });

const cellsOf = (row: string): readonly string[] =>
  (row.match(/(?<=^|[;\t])(?:"(?:[^"]|"")*"|[^;\t]*)/g) ?? []).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/s, '$1')
      .replaceAll('""', '"')
      .trim(),
  );

const isHeader = ([name = '', ...others]: readonly string[]): boolean =>
  others.length > 0 &&
  HEADER.test(name) &&
  !others.some((cell) => cell.includes('@') || /\d/.test(cell));

function inviteeOf([organisation = '', ...others]: readonly string[]): MeetingInviteeInput {
  const cells = others.filter((cell) => cell !== '');
  const email = cells.find((cell) => cell.includes('@'));
  const address = cells.filter((cell) => cell !== email);
  const at = address.findIndex((cell) => POSTCODE.test(cell));
  const [, postcode, beside] = POSTCODE.exec(address[at] ?? '') ?? [];
  const before = at < 0 ? address : address.slice(0, at);
  // What stands alone is a street when a number is in it, or a postcode comes behind it; else somebody to ask for.
  const hasStreet = at > 0 || /\d/.test(before.at(-1) ?? '');
  const street = hasStreet ? before.at(-1) : undefined;
  const contact = hasStreet ? before.slice(0, -1) : before;
  const town = beside ?? (at < 0 ? undefined : address[at + 1]);
  return Object.fromEntries(
    Object.entries({
      organisation,
      contact: contact.join(', '),
      email,
      street,
      postcode,
      town,
    }).filter(([name, value]) => name === 'organisation' || value),
  ) as unknown as MeetingInviteeInput;
}

/** The text of a file, also as an older spreadsheet writes it. */
export function textOfFile(bytes: ArrayBuffer): string {
  const text = new TextDecoder().decode(bytes);
  return text.includes('\uFFFD') ? new TextDecoder('windows-1252').decode(bytes) : text;
}
