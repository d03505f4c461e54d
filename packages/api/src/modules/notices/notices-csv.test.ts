import { inEnglish } from '@steunpad/testing/faulty-rows.ts';
import { describe, expect, test } from 'vitest';
import { readNotices as read } from './notices-csv.ts';

const readNotices = (given: Uint8Array | string) => inEnglish(read(given));

const HEADER = 'event_id,date_of_death,partner_surname,partner_birth_date,partner_municipality';
const GOOD = 'e1,2026-09-01,Velzen,1971-04-02,GM0193';

const problems = (csv: string) =>
  readNotices(csv).flatMap((row) => ('problem' in row ? [`${row.line}: ${row.problem}`] : []));
/** Without their keys: each reading makes new ones. */
const notices = (csv: string) =>
  readNotices(csv).flatMap((row) =>
    'notice' in row ? [{ ...(row.notice as object), idempotencyKey: '' }] : [],
  );

describe('a file as spreadsheets write it', () => {
  const plain = notices(`${HEADER}\n${GOOD}\n`);

  test.each([
    ['with semicolons', `${HEADER}\n${GOOD}\n`.replaceAll(',', ';')],
    ['with quoted cells', `${HEADER}\n${GOOD}\n`.replace(/[^,\n]+/g, '"$&"')],
    [
      'with quoted cells and semicolons',
      `${HEADER}\n${GOOD}\n`.replace(/[^,\n]+/g, '"$&"').replaceAll(',', ';'),
    ],
    ['with a byte order mark', `\uFEFF${HEADER}\n${GOOD}\n`],
    [
      'with a byte order mark and quotes',
      `\uFEFF${`${HEADER}\n${GOOD}\n`.replace(/[^,\n]+/g, '"$&"')}`,
    ],
    ['with lines of Windows', `${HEADER}\r\n${GOOD}\r\n`],
    ['with empty lines', `${HEADER}\n\n${GOOD}\n\n`],
    ['with spaces around names and cells', `${HEADER}\n${GOOD}\n`.replaceAll(',', ' , ')],
    ['without a last line end', `${HEADER}\n${GOOD}`],
  ])('%s says the same', (_, csv) => {
    expect(notices(csv)).toEqual(plain);
    expect(problems(csv)).toEqual([]);
  });

  test('may hold commas, quotation marks and line ends in a quoted cell', () => {
    const [notice] = notices(`${HEADER}\ne1,2026-09-01,"Velzen, ""in het""\nVeld",1971,GM0193\n`);

    expect(notice).toMatchObject({ survivor: { surname: 'Velzen, "in het"\nVeld' } });
  });

  test('counts its lines over such cells and over empty lines', () => {
    const csv =
      'event_id,date_of_death,partner_street\n"e1",2026-09-01,\n\n"e2","2026-09-02",\ne3,x,\n';

    expect(problems(csv)).toEqual(['5: date_of_death is no date as 2026-03-01, 2026-03 or 2026.']);
  });
});

describe('a row with a mistake is told by its line, and the others go on', () => {
  test.each([
    [
      'a date that is none',
      'e2,gisteren,,,',
      'date_of_death is no date as 2026-03-01, 2026-03 or 2026.',
    ],
    ['no event', ',2026-09-01,,,', 'event_id is empty.'],
    [
      'a cell too few',
      'e2,2026-09-01,Kanarie',
      'The row does not have as many cells as the header.',
    ],
    [
      'a cell too many',
      'e2,2026-09-01,,,,,x',
      'The row does not have as many cells as the header.',
    ],
    [
      'a partner without a surname',
      'e2,2026-09-01,,1971-04-02,GM0193',
      'partner_surname is empty.',
    ],
    [
      'a quotation mark in the middle',
      'e2,2026-09-01,Ka"narie,,',
      'partner_surname has a quotation mark in the middle.',
    ],
  ])('%s', (_, row, problem) => {
    const csv = `${HEADER}\n${GOOD}\n${row}\n${GOOD.replace('e1', 'e9')}\n`;

    expect(problems(csv)).toEqual([`3: ${problem}`]);
    expect(notices(csv)).toHaveLength(2);
  });

  test('a quotation mark that never closes takes the rest of the file with it, and says so', () => {
    const csv = `${HEADER}\n${GOOD}\ne2,2026-09-01,"Kanarie,1971-04-02,GM0193\n${GOOD}\n`;

    expect(notices(csv)).toHaveLength(1);
    expect(problems(csv)).toEqual([
      '3: A quotation mark is not closed: it opens here, and this line and the line after it cannot be read.',
    ]);
  });

  test.each([
    ['partner_naming_use', 'X', 'partner_naming_use is one of E, P, V, N.'],
    ['partner_gender', 'F', 'partner_gender is one of V, M, O.'],
    ['partner_deceased', 'misschien', 'partner_deceased is no yes or no.'],
  ])('%s %s', (column, value, problem) => {
    const csv = `event_id,date_of_death,partner_surname,partner_birth_date,${column}\ne1,2026,V,1971,${value}\n`;

    expect(problems(csv)).toEqual([`2: ${problem}`]);
  });
});

test.each([
  ['event_id,partner_surname', 'The file has no column date_of_death.'],
  ['', 'The file has no column event_id, date_of_death.'],
  [
    'event_id,date_of_death,cause_of_death',
    'The file has columns that are not known: cause_of_death.',
  ],
])('a header %j is refused', (header, message) => {
  expect(() => readNotices(`${header}\n`)).toThrow(message);
});

test('no partner at all is no partner', () => {
  expect(notices(`${HEADER}\ne1,2026-09-01,,,\n`)).toMatchObject([{ survivor: null }]);
});

describe('names as the registry has them', () => {
  const columns = [
    'partner_noble_title',
    'partner_partner_noble_title',
    'partner_partner_bond_stands',
    'name_under_investigation',
  ];
  const named = (cells: string) => `${HEADER},${columns.join(',')}\n${GOOD},${cells}\n`;

  test.each([
    ['B', 'BARON'],
    ['bs', 'BARONESS'],
    ['G', 'COUNT'],
    ['GI', 'COUNTESS'],
    ['H', 'DUKE'],
    ['HI', 'DUCHESS'],
    ['JH', 'JONKHEER'],
    ['JV', 'JONKVROUW'],
    ['M', 'MARQUIS'],
    ['MI', 'MARQUISE'],
    ['P', 'PRINCE'],
    ['PS', 'PRINCESS'],
    ['R', 'KNIGHT'],
    ['', null],
  ])('title %s is %s', (code, nobleTitle) => {
    expect(notices(named(`${code},${code},1,ja`))).toMatchObject([
      {
        survivor: {
          nobleTitle,
          partnerNobleTitle: nobleTitle,
          partnerBondStands: true,
          underInvestigation: ['NAME'],
        },
      },
    ]);
  });

  test('a title that is none fails its row', () => {
    expect(problems(named('X,,,'))).toEqual([
      '2: partner_noble_title is one of B, BS, G, GI, H, HI, JH, JV, M, MI, P, PS, R.',
    ]);
  });
});

describe('what would be lost or written wrongly is told', () => {
  const WIDE = `${HEADER},partner_street,partner_postcode,partner_country,letters_street,disclosure_restricted`;
  const wide = (...cells: readonly string[]) => problems(`${WIDE}\n${cells.join(',')}\n`);

  test.each([
    ['UTF-8 that was read as Windows-1252 and saved again', 'MÃ¼ller'],
    ['the same with an accent that becomes a mark', 'RenÃ©e'],
    ['the same at the end of a word', 'VoilÃ'],
    ['an old code page of DOS, read as Windows-1252', 'Ren‚e'],
    ['the same in the middle', 'Mich‰le'],
  ])('letters of %s', (_, surname) => {
    const csv = `${HEADER}\n${GOOD.replace('Velzen', surname)}\n`;

    expect(problems(csv)).toEqual([
      '2: partner_surname was saved in another character set: letters of it are lost.',
    ]);
  });

  test('one byte of another character set spoils no other name in silence', () => {
    const bytes = Buffer.concat([
      Buffer.from(`${HEADER}\n${GOOD.replace('Velzen', 'Müller')}\n`),
      Buffer.from(`${GOOD.replace('e1', 'e2').replace('Velzen', 'Böhm')}\n`, 'latin1'),
    ]);

    expect(readNotices(bytes)).toMatchObject([
      { line: 2, problem: expect.stringContaining('another character set') },
      { line: 3, notice: { survivor: { surname: 'Böhm' } } },
    ]);
  });

  test.each([
    'Ångström',
    'MÄKELÄ VIRTANEN',
    'Şahin',
    'Ñáñez',
    'Łącki',
    'Äänismaa',
    'Oʼdonovan',
    'D’Ancona',
  ])('%s is a name', (surname) => {
    expect(problems(`${HEADER}\n${GOOD.replace('Velzen', surname)}\n`)).toEqual([]);
  });

  test('somebody of whom only an address for letters or secrecy is told', () => {
    const empty = ['2: partner_surname is empty.'];
    expect(wide('e1', '2026-09-01', '', '', '', '', '', '', 'Kade 1', '')).toEqual(empty);
    expect(wide('e1', '2026-09-01', '', '', '', '', '', '', '', '7')).toEqual(empty);
    expect(wide('e1', '2026-09-01', '', '', '', '', '', '', '', '0')).toEqual([]);
    expect(wide('e1', '2026-09-01', '', '', '', '', '', '', '', 'X')).toEqual([
      '2: disclosure_restricted is no yes or no, and no 0 to 7.',
    ]);
  });

  test('a Dutch address of which no municipality is told', () => {
    const person = ['e1', '2026-09-01', 'Velzen', '1971-04-02', ''];
    expect(wide(...person, 'Kade 1', '8011 AB', '', '', '')).toEqual([
      '2: partner_municipality is empty: whether they live here is not known.',
    ]);
    expect(wide(...person, 'Kade 1', '', 'België', '', '')).toEqual([]);
    expect(wide(...person, '', '', '', '', '')).toEqual([]);
  });

  test('empty lines below the line that tells the separator are no header', () => {
    const csv = `${HEADER}\n${GOOD}\n`.replaceAll(',', ';');
    expect(notices(`sep=;\n\n${csv}`)).toEqual(notices(csv));
    expect(problems(`sep=;\n\n${csv}x\n`)[0]).toMatch(/^5: /);
  });
});
