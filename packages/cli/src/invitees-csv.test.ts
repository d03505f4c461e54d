import { expect, test } from 'vitest';
import { readInvitees } from './invitees-csv.ts';

const KRING = {
  organisation: 'Basisschool De Kring',
  contact: null,
  email: null,
  street: 'Kerkstraat 12 a',
  postcode: '8011 AB',
  town: 'Zwolle',
};

test.each([
  [
    'our own words',
    'organisatie;straat;postcode;plaats\nBasisschool De Kring;Kerkstraat 12 a;8011 AB;Zwolle',
  ],
  [
    'an open list of schools, with columns that we do not need',
    'PROVINCIE;BEVOEGD GEZAG NUMMER;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM\nOverijssel;12345;Basisschool De Kring;Kerkstraat;12 a;8011 AB;Zwolle',
  ],
  [
    'a list with commas and a number apart',
    'School,Straat,Huisnummer,Toevoeging,Postcode,Woonplaats\n"Basisschool De Kring",Kerkstraat,12,a,8011 AB,Zwolle',
  ],
])('reads %s', (_, text) => {
  expect(readInvitees(text)).toEqual([{ line: 2, invitee: KRING }]);
});

test('reads whom to ask for and the mail address, under the names that people use', () => {
  const text =
    'Bedrijfsnaam;Contactpersoon;E-mailadres\r\nBakkerij Bloem;Ayşe de Boer;info@bloem.example\r\n';
  expect(readInvitees(text)).toMatchObject([
    {
      invitee: {
        organisation: 'Bakkerij Bloem',
        contact: 'Ayşe de Boer',
        email: 'info@bloem.example',
      },
    },
  ]);
});

test('a row that cannot be read is told by its line, and the others go on', () => {
  const rows = readInvitees('school;e-mail\nDe Kring\nDe Boog;info@boog.example\n');
  expect(rows).toMatchObject([
    { line: 2, faults: [{ code: 'CELL_COUNT' }] },
    { line: 3, invitee: { organisation: 'De Boog' } },
  ]);
});

test('a file that names no organisation is refused', () => {
  expect(() => readInvitees('e-mail;postcode\ninfo@kring.example;8011 AB\n')).toThrow(
    'The file has no column organisatie.',
  );
});
