import { inEnglish } from '@steunpad/testing/faulty-rows.ts';
import { describe, expect, test } from 'vitest';
import { readNotices as read } from './notices-csv.ts';
import { readRegistry } from './registry-csv.ts';

const readNotices = (given: Uint8Array | string) => inEnglish(read(given));

// Files as Dutch back offices and spreadsheets write them, each with what has to come of it. Nobody in them exists.

const HEADER =
  'event_id;date_of_death;deceased_bsn;partner_initials;partner_surname_prefix;partner_surname;partner_gender;partner_birth_date;partner_municipality;partner_street;partner_postcode;partner_town;disclosure_restricted';
const ROW =
  'e1;2026-11-18;123456782;J.;van;Müller;V;1971-04-02;GM0193;Dorpsstraat 1;8011 AB;Zwolle;0';
const NEXT = ROW.replace('e1', 'e2');
const FILE = `${HEADER}\n${ROW}\n${NEXT}\n`;
const COLUMNS = HEADER.split(';');

/** The row with one cell otherwise. */
const having = (column: string, cell: string) =>
  ROW.split(';')
    .map((given, i) => (COLUMNS[i] === column ? cell : given))
    .join(';');
const fileWith = (column: string, cell: string) => `${HEADER}\n${having(column, cell)}\n${NEXT}\n`;

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const windows1252 = (text: string) => Buffer.from(text, 'latin1');
const utf16le = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
const utf16be = (text: string) => utf16le(text).swap16();
const quoted = (text: string) => text.replace(/[^;\r\n]+/g, '"$&"');

const SAID = readNotices(FILE).map((row) => ({ ...row, line: 0 }));
const withoutKeys = (bytes: Uint8Array) =>
  readNotices(bytes).map((row) => {
    if ('problem' in row) return row.problem;
    return { ...(row.notice as object), idempotencyKey: '' };
  });
const EXPECTED = SAID.map((row) => ({
  ...('notice' in row ? (row.notice as object) : {}),
  idempotencyKey: '',
}));

describe('comes in and says the same', () => {
  test.each<[string, Uint8Array]>([
    ['UTF-8', utf8(FILE)],
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${FILE}`)],
    ['Windows-1252, which Dutch Excel calls CSV', windows1252(FILE)],
    ['UTF-16 of Excel', utf16le(FILE)],
    ['UTF-16 the other way round', utf16be(FILE)],
    ['UTF-16 without a mark', utf16le(FILE).subarray(2)],
    ['UTF-16 the other way round without a mark', utf16be(FILE).subarray(2)],
    ['Unicode text of Excel: UTF-16 with tabs', utf16le(FILE.replaceAll(';', '\t'))],
    ['commas', utf8(FILE.replaceAll(';', ','))],
    ['tabs', utf8(FILE.replaceAll(';', '\t'))],
    ['a line sep=;', utf8(`sep=;\n${FILE}`)],
    ['a line sep=, with commas', utf8(`sep=,\r\n${FILE.replaceAll(';', ',')}`)],
    ['a line "sep=;" with a mark', utf8(`\uFEFF"sep=;"\r\n${FILE}`)],
    ['lines of Windows', utf8(FILE.replaceAll('\n', '\r\n'))],
    ['Windows-1252 with lines of Windows', windows1252(FILE.replaceAll('\n', '\r\n'))],
    ['quoted cells', utf8(quoted(FILE))],
    ['a header that is quoted alone', utf8(`${quoted(HEADER)}\n${ROW}\n${NEXT}`)],
    ['no last line end', utf8(FILE.trimEnd())],
    ['empty lines', utf8(`\n${FILE.replaceAll('\n', '\n\n')}`)],
    ['a separator behind each row', utf8(FILE.replaceAll('\n', ';\n'))],
    ['five separators behind each row', utf8(FILE.replaceAll('\n', ';;;;;\n'))],
    ['five separators behind the rows alone', utf8(`${HEADER}\n${ROW};;;;;\n${NEXT};;;;;\n`)],
    ['rows of separators alone', utf8(`${FILE}${';'.repeat(12)}\n${';'.repeat(12)}\n`)],
    ['rows of other separators alone', utf8(`${FILE},,,,\n`)],
    ['rows of spaces alone', utf8(`${FILE}  ;  ;\u00A0\n`)],
    ['capitals in the header', utf8(FILE.replace(HEADER, HEADER.toUpperCase()))],
    ['spaces in the names of the header', utf8(FILE.replace(HEADER, HEADER.replaceAll('_', ' ')))],
    ['spaces around all cells', utf8(FILE.replaceAll(';', ' ; '))],
    ['no-break spaces around all cells', utf8(FILE.replaceAll(';', '\u00A0;\u00A0'))],
    ['no-break spaces in Windows-1252', windows1252(FILE.replaceAll(';', '\u00A0;\u00A0'))],
    ['marks that nobody sees', utf8(FILE.replaceAll(';', '\u200B;\uFEFF'))],
    ['letters and accents apart (NFD)', utf8(FILE.normalize('NFD'))],
    ['the end mark of DOS', utf8(`${FILE}\u001A`)],
    ['columns in another order', utf8(turned(FILE))],
    ['a date as the registry writes it', utf8(FILE.replaceAll('2026-11-18', '20261118'))],
    ['a Dutch date', utf8(FILE.replaceAll('2026-11-18', '18-11-2026'))],
    ['a Dutch date with slashes', utf8(FILE.replaceAll('2026-11-18', '18/11/2026'))],
    ['a time behind a date', utf8(FILE.replaceAll('2026-11-18', '2026-11-18 00:00:00'))],
    ['a time behind a Dutch date', utf8(FILE.replaceAll('1971-04-02', '2-4-1971 0:00'))],
    ['a municipality without letters', utf8(FILE.replaceAll('GM0193', '0193'))],
    ['a municipality that lost its zero', utf8(FILE.replaceAll('GM0193', '193'))],
    ['a municipality in small letters', utf8(FILE.replaceAll('GM0193', 'gm0193'))],
    ['a BSN with dots', utf8(FILE.replaceAll('123456782', '1234.56.782'))],
    ['a postcode without a space', utf8(FILE.replaceAll('8011 AB', '8011AB'))],
    ['a postcode in small letters', utf8(FILE.replaceAll('8011 AB', '8011 ab'))],
    ['a gender in small letters', utf8(FILE.replaceAll(';V;', ';v;'))],
    ['no as a word', utf8(FILE.replaceAll(/;0$/gm, ';ONWAAR'))],
  ])('%s', (_, bytes) => {
    expect(withoutKeys(bytes)).toEqual(EXPECTED);
  });

  function turned(text: string): string {
    return text.replace(/.+/g, (line) => line.split(';').toReversed().join(';'));
  }

  test('a letter that only Windows-1252 has at that place', () => {
    const file = fileWith('partner_surname', 'Šimić');

    const [row] = readNotices(Buffer.from(file.replace('Š', '\x8A').replace('ć', 'c'), 'latin1'));

    expect(row).toMatchObject({ notice: { survivor: { surname: 'Šimic' } } });
  });

  test.each([
    ['19550000', { precision: 'YEAR', year: 1955 }],
    ['1955-00-00', { precision: 'YEAR', year: 1955 }],
    ['00-00-1955', { precision: 'YEAR', year: 1955 }],
    ['19550300', { precision: 'MONTH', year: 1955, month: 3 }],
    ['0', { precision: 'UNKNOWN' }],
    ['00000000', { precision: 'UNKNOWN' }],
  ])('the incomplete birth date %s', (cell, birthDate) => {
    const [row] = readNotices(fileWith('partner_birth_date', cell));

    expect(row).toMatchObject({ notice: { survivor: { birthDate } } });
  });

  test('a BSN of which a spreadsheet dropped the first zero', () => {
    expect(readNotices(fileWith('deceased_bsn', '12345672'))[0]).toMatchObject({
      notice: { deceasedBsn: '012345672' },
    });
  });

  test.each([
    ...['1', '2', '3', '4', '5', '6', '7', 'J', 'Ja', 'Y', 'yes', 'WAAR', 'TRUE'].map(
      (cell) => [cell, true] as const,
    ),
    ...['0', 'N', 'nee', 'NO', 'Onwaar', 'false', ''].map((cell) => [cell, false] as const),
  ])('secrecy %j is %s', (cell, disclosureRestricted) => {
    expect(readNotices(fileWith('disclosure_restricted', cell))[0]).toMatchObject({
      notice: { survivor: { disclosureRestricted } },
    });
  });
});

describe('is refused as a row, told once with line, column and reason, and the next row comes in', () => {
  const dates = 'is no date as 2026-03-01, 2026-03 or 2026.';

  test.each([
    ['date_of_death', '2,02611E+07', 'is in scientific notation: digits of it are lost.'],
    ['deceased_bsn', '1,23457E+08', 'is in scientific notation: digits of it are lost.'],
    ['event_id', '2,02611E+11', 'is in scientific notation: digits of it are lost.'],
    ['date_of_death', '46344', 'is a serial number of a spreadsheet, no date.'],
    ['partner_birth_date', '26025', 'is a serial number of a spreadsheet, no date.'],
    ['date_of_death', '18-11-26', 'has a year of two digits.'],
    ['date_of_death', 'gisteren', dates],
    ['date_of_death', '18 nov 2026', dates],
    ['date_of_death', '20261118,0', dates],
    ['date_of_death', '31-02-2026', dates],
    ['deceased_bsn', '123456782,0', 'is no BSN.'],
    ['deceased_bsn', '123456789', 'is no BSN.'],
    ['partner_municipality', 'Zwolle', 'is no gemeentecode as 0193 or GM0193.'],
    ['partner_municipality', '193,0', 'is no gemeentecode as 0193 or GM0193.'],
    ['partner_postcode', '8011', 'is no Dutch postcode.'],
    ['partner_postcode', '="8011AB"', 'holds a formula: save the values.'],
    ['partner_postcode', '"=""8011AB"""', 'holds a formula: save the values.'],
    ['partner_gender', 'Kanarie', 'is one of V, M, O.'],
    ['disclosure_restricted', 'geheim', 'is no yes or no, and no 0 to 7.'],
    ['disclosure_restricted', '8', 'is no yes or no, and no 0 to 7.'],
    ['partner_municipality', '0000', 'is no gemeentecode as 0193 or GM0193.'],
    ['partner_town', '#VERW!', 'holds an error of a spreadsheet.'],
    ['partner_street', '12-jan', 'was made a date by a spreadsheet.'],
    [
      'partner_surname',
      'Å\u00A0imun',
      'was saved in another character set: letters of it are lost.',
    ],
    ['partner_birth_date', '########', 'holds an error of a spreadsheet.'],
    ['partner_surname', 'Kan\uFFFDrie', 'holds a character that was lost when the file was made.'],
    ['partner_surname', 'Ka"narie', 'has a quotation mark in the middle.'],
    ['partner_surname', '"Ka" narie', 'has a quotation mark in the middle.'],
    ['event_id', '', 'is empty.'],
    ['partner_surname', '', 'is empty.'],
  ])('%s %j', (column, cell, reason) => {
    const [first, second, ...more] = readNotices(fileWith(column, cell));

    expect(first).toEqual({ line: 2, problem: `${column} ${reason}` });
    expect(second).toMatchObject({ line: 3, notice: { eventId: 'e2' } });
    expect(more).toEqual([]);
  });

  test.each([
    ['rows with commas', ROW.replaceAll(';', ',')],
    ['rows with commas and quotation marks', quoted(ROW).replaceAll(';', ',')],
  ])('%s below a header with semicolons', (_, row) => {
    expect(readNotices(`${HEADER}\n${row}\n${NEXT}\n`)).toMatchObject([
      { line: 2, problem: 'The row is separated by commas, the header by semicolons.' },
      { line: 3, notice: { eventId: 'e2' } },
    ]);
  });

  test('a cell too few and a cell too many', () => {
    const few = ROW.slice(0, ROW.lastIndexOf(';'));

    expect(readNotices(`${HEADER}\n${few}\n${ROW};Kanarie\n${NEXT}\n`)).toMatchObject([
      { line: 2, problem: 'The row does not have as many cells as the header.' },
      { line: 3, problem: 'The row does not have as many cells as the header.' },
      { line: 4, notice: { eventId: 'e2' } },
    ]);
  });
});

describe('a lone quotation mark is told by the line where it opened, with how many lines went with it', () => {
  const rows = (...ids: string[]) => ids.map((id) => ROW.replace('e1', id));
  const open = having('partner_surname', '"Kanarie');
  const told = (file: string) =>
    readNotices(file).map((row) =>
      'problem' in row
        ? `${row.line}: ${row.problem}`
        : (row.notice as { eventId: string }).eventId,
    );
  const lost = (lines: string) =>
    `A quotation mark is not closed: it opens here, and this line${lines} cannot be read.`;

  test('up to the end of the file', () => {
    const file = [HEADER, ...rows('a'), open, ...rows('b', 'c', 'd'), ''].join('\n');

    expect(told(file)).toEqual(['a', `3: ${lost(' and the 3 lines after it')}`]);
  });

  test('on the last line', () => {
    expect(told([HEADER, ...rows('a'), open, ''].join('\n'))).toEqual(['a', `3: ${lost('')}`]);
  });

  test('up to the next quotation mark in the same column, which would make one row of several', () => {
    const close = having('partner_surname', 'Kanarie"');
    const file = [HEADER, open, ...rows('b'), close, ...rows('d'), ''].join('\n');

    expect(told(file)).toEqual([`2: ${lost(' and the 2 lines after it')}`, 'd']);
  });

  test('up to a quoted cell further down', () => {
    const file = [HEADER, open, ...rows('b'), quoted(ROW), ...rows('d'), ''].join('\r\n');

    expect(told(file)).toEqual([`2: ${lost(' and the 2 lines after it')}`, 'd']);
  });
});

describe('is refused as a file, and the refusal holds nothing of its rows', () => {
  const noHeader = 'The file has no column event_id, date_of_death.';

  test.each<[string, Uint8Array, string]>([
    ['a column twice', utf8(`${HEADER};event_id\n${ROW};e1\n`), 'the column event_id twice.'],
    ['no header', utf8(`${ROW}\n${NEXT}\n`), noHeader],
    ['nothing', utf8(''), noHeader],
    ['columns of its own', utf8(`${HEADER};cause_of_death\n${ROW};x\n`), 'known: cause_of_death.'],
    ['a name of somebody as a column', utf8(`${HEADER};Müller-123456782\n`), 'known: number 14.'],
    ['lines of an old Mac', utf8(FILE.replaceAll('\n', '\r')), 'as on a Mac of before 2001'],
    ['a workbook', Buffer.concat([Buffer.from('PK\x03\x04'), utf8(FILE)]), 'is no text'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'is no text'],
    ['a PDF', Buffer.concat([Buffer.from('%PDF-1.7\n'), utf8(FILE)]), 'is no text'],
    ['zeros in it', utf8(FILE.replace('Müller', 'M\0ller')), 'is no text'],
    ['the code page of DOS', windows1252(FILE.replace('ü', '\x81')), 'is no text'],
    ['half of UTF-16', utf16le(FILE).subarray(0, 301), 'is no text'],
    [
      'a mark of UTF-8 on what is none',
      Buffer.concat([utf8('\uFEFF'), windows1252(FILE)]),
      'no text',
    ],
    ['a header that is never closed', utf8(`"${FILE}`), 'is not closed.'],
  ])('%s', (_, bytes, reason) => {
    const refusal = catchError(() => readNotices(bytes));

    expect(refusal).toContain(reason);
    expect(refusal).not.toMatch(/ller|1234|Dorpsstraat|8011|J\./i);
    expect(refusal).not.toContain('\n');
  });

  const catchError = (run: () => unknown) => {
    try {
      return `read: ${JSON.stringify(run())}`;
    } catch (error) {
      return (error as Error).message;
    }
  };
});

test('the answers of the registry are read by the same reader', () => {
  const id = '019ad2f0-0000-7000-8000-000000000000';
  const file = `sep=;\r\nPATHWAY_ID;Result;street;postcode;town;disclosure_restricted;;\r\n${id};lives_here;Straße 1;8011AB;Zwolle;7;;\r\n${id};MOVED;;;;geheim;;\r\nx;MOVED;;;;;;\r\n;;;;;;;\r\n`;

  expect(inEnglish(readRegistry(windows1252(file)))).toMatchObject([
    {
      line: 3,
      pathwayId: id,
      told: { result: 'LIVES_HERE', residence: { street: 'Straße 1' }, disclosureRestricted: true },
    },
    { line: 4, problem: 'disclosure_restricted is no yes or no, and no 0 to 7.' },
    { line: 5, problem: 'pathway_id is no id as registry due writes it.' },
  ]);
});
