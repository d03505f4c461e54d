import { inEnglish } from '@steunpad/testing/faulty-rows.ts';
import { expect, test } from 'vitest';
import { readNotices } from './notices-csv.ts';
import { registryCheck } from './record-registry-check.input.ts';
import { readRegistry } from './registry-csv.ts';
import { registryAddress } from './registry-told.input.ts';

const ID = '019ad2f0-0000-7000-8000-000000000000';
const answer = (cells: Readonly<Record<string, string>>) => {
  const row = { pathway_id: ID, result: 'LIVES_HERE', ...cells };
  return inEnglish(
    readRegistry(`${Object.keys(row).join(';')}\n${Object.values(row).join(';')}\n`),
  )[0];
};
const notice = (cells: Readonly<Record<string, string>>) => {
  const row = {
    event_id: 'e1',
    date_of_death: '2026-08-30',
    partner_surname: 'Velzen',
    partner_municipality: '0193',
    ...cells,
  };
  return inEnglish(
    readNotices(`${Object.keys(row).join(';')}\n${Object.values(row).join(';')}\n`),
  )[0];
};

// Taken, an address that reaches nobody would take the place of one that does.
test.each([
  [{ town: 'Zwolle' }, 'street is empty beside other parts of the address.'],
  [
    { house_number: '12', postcode: '8011AB' },
    'street is empty beside other parts of the address.',
  ],
  [{ letters_town: 'Zwolle' }, 'letters_street is empty beside other parts of the address.'],
  [{ foreign_line_1: 'Rue 1' }, 'country is empty beside lines abroad.'],
  [{ letters_foreign_line_2: 'Rue 1' }, 'letters_country is empty beside lines abroad.'],
])('an answer of the registry with %j is refused', (cells, problem) => {
  expect(answer(cells)).toEqual({ line: 2, problem });
});

test('a letters address in a notice that reaches nobody is refused too', () => {
  expect(notice({ letters_town: 'Zwolle' })).toEqual({
    line: 2,
    problem: 'letters_street is empty beside other parts of the address.',
  });
});

test.each(['12,0', '12.5', '12-jan'])('house number %j is refused', (house_number) => {
  expect(answer({ street: 'Weg', house_number })).toMatchObject({ problem: expect.any(String) });
});

test.each([
  ['België', true],
  ['Nederland', true],
  ['6030', true],
  ['0000', true],
  ['5010', false],
])('the country %j comes in: %s', (country, comesIn) => {
  expect(registryAddress.safeParse({ country }).success).toBe(comesIn);
});

test('lines abroad without their country are refused beside the country, at home and for letters', () => {
  const check = { idempotencyKey: ID, result: 'LIVES_HERE' };
  for (const place of ['residence', 'lettersAddress']) {
    const told = (country: string | null) =>
      registryCheck.safeParse({ ...check, [place]: { foreignLines: ['Rue 1'], country } });
    expect(told(null).error?.issues.map(({ path }) => path)).toEqual([[place, 'country']]);
    expect(told('België').success).toBe(true);
    expect(registryCheck.safeParse({ ...check, [place]: {} }).success).toBe(true);
  }
});

test('a code of what is under investigation that lost its first zero is known', () => {
  expect(notice({ address_under_investigation: '89999' })).toMatchObject({
    notice: { survivor: { investigationCodes: ['089999'] } },
  });
});
