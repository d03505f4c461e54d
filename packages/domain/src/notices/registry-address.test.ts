import { describe, expect, test } from 'vitest';
import { REGISTRY_CASES } from '../../testing/registry-cases.ts';
import { addressLines, postalAddress, type RegistryAddress } from './registry-address.ts';

const NOTHING: RegistryAddress = {
  street: null,
  houseNumber: null,
  houseLetter: null,
  houseNumberAddition: null,
  houseNumberIndication: null,
  postcode: null,
  town: null,
  location: null,
  foreignLines: [],
  country: null,
};

const lines = (address: Partial<RegistryAddress>, municipality = 'Den Haag') => {
  const postal = postalAddress({ ...NOTHING, ...address });
  return postal && addressLines(postal, municipality);
};

type Elements = Readonly<Record<string, string>>;
const COUNTRIES: Elements = { '5010': 'België', '6014': 'Verenigde Staten van Amerika' };
const INDICATION = { by: 'BY', to: 'TO' } as const;

const given = (element: Elements): Partial<RegistryAddress> => ({
  street: element['11.10'] ?? null,
  houseNumber: element['11.20'] ?? null,
  houseLetter: element['11.30'] ?? null,
  houseNumberAddition: element['11.40'] ?? null,
  houseNumberIndication: INDICATION[element['11.50'] as 'by' | 'to'] ?? null,
  postcode: element['11.60'] ?? null,
  town: element['11.70'] ?? null,
  location: element['12.10'] ?? null,
  foreignLines: ['13.30', '13.40', '13.50'].flatMap((name) => element[name] ?? []),
  country: COUNTRIES[element['13.10'] ?? ''] ?? element['13.10'] ?? null,
});

describe("the registry's own examples", () => {
  const cases = REGISTRY_CASES.flatMap(({ at, asked = [], given: told, expect: right }) => {
    const elements = { ...told.residence, ...told.address };
    const lineAsked = asked.some((name) => /^adressering\.(?:adresregel|land)/.test(name));
    const doubted = '83.10' in elements && !('address' in told);
    if (!lineAsked || doubted || Object.keys(elements).length === 0) return [];
    return [[at.split('/').at(-1)!, elements, (right['adressering'] ?? null) as Elements | null]];
  }) as [string, Elements, Elements | null][];

  test('are there', () => {
    expect(cases.length).toBeGreaterThan(30);
  });

  test.each(cases)('%s', (_, elements, right) => {
    const said = lines(given(elements), "'s-Gravenhage");

    if (!right) {
      expect(said).toBeNull();
      return;
    }
    for (const [i, name] of ['adresregel1', 'adresregel2', 'adresregel3'].entries()) {
      if (right[name]) expect(said?.[i]).toBe(right[name]);
    }
    if (right['land.omschrijving']) expect(said?.at(-1)).toBe(right['land.omschrijving']);
  });
});

test.each<[string, Partial<RegistryAddress>, readonly string[] | null]>([
  [
    'street and number in one',
    { street: 'Dorpsstraat 1', postcode: '8011ab', town: 'Zwolle' },
    ['Dorpsstraat 1', '8011 AB  ZWOLLE'],
  ],
  [
    'a houseboat',
    { location: 'Woonboot tegenover nummer 12', town: 'IJmuiden' },
    ['Woonboot tegenover nummer 12', 'IJMUIDEN'],
  ],
  [
    'a caravan in a town that is not told',
    { location: 'Standplaats 4' },
    ['Standplaats 4', 'DEN HAAG'],
  ],
  [
    'abroad',
    { foreignLines: ['Rue de la Loi 1', '1000 Bruxelles'], country: 'België' },
    ['Rue de la Loi 1', '1000 Bruxelles', 'België'],
  ],
  [
    'the Netherlands told as a country',
    { street: 'Dorpsstraat 1', town: 'Zwolle', country: 'Nederland' },
    ['Dorpsstraat 1', 'ZWOLLE'],
  ],
  [
    'the Netherlands told by its code',
    { street: 'Dorpsstraat 1', town: 'Zwolle', country: '6030' },
    ['Dorpsstraat 1', 'ZWOLLE'],
  ],
  ['abroad without a country', { foreignLines: ['Rue de la Loi 1'] }, null],
  ['a country alone', { country: 'België' }, null],
  ['a country that is not known', { foreignLines: ['Rue de la Loi 1'], country: '0000' }, null],
  ['a street that is not known', { street: '.', houseNumber: '88' }, null],
  ['a number that is not known', { street: 'Spui', houseNumber: '0' }, null],
  ['a postcode alone', { postcode: '8011 AB', town: 'Zwolle' }, null],
  ['nothing', {}, null],
])('%s', (_, address, expected) => {
  expect(lines(address)).toEqual(expected);
});
