import { expect, test } from 'vitest';
import { type Elements, REGISTRY_CASES, type RegistryCase } from '../../testing/registry-cases.ts';
import type { RegistryName } from '../notices/display-name.ts';
import type { NobleTitle } from '../notices/noble-title.ts';
import {
  type Addressee,
  addressLine,
  formOfAddress,
  salutation,
  spokenName,
} from './salutation.ts';

/** What the registry calls what we make of a name. */
const OURS: Readonly<Record<string, (addressee: Addressee) => string | null>> = {
  aanhef: (addressee) => salutation(addressee, 'nl'),
  // The registry's own line has no `mevrouw` or `de heer`.
  'aanschrijfwijze.naam': (addressee) =>
    addressLine(addressee, 'nl')?.replace(/^(mevrouw|de heer) /, '') ?? null,
  'aanschrijfwijze.aanspreekvorm': (addressee) => formOfAddress(addressee, 'nl'),
  gebruikInLopendeTekst: (addressee) => spokenName(addressee, 'nl'),
};

const GENDER = { M: 'MAN', V: 'WOMAN', O: 'UNKNOWN' } as const;
const NAMING_USE = {
  E: 'OWN',
  P: 'PARTNER',
  V: 'PARTNER_THEN_OWN',
  N: 'OWN_THEN_PARTNER',
} as const;
const TITLES: Readonly<Record<string, NobleTitle>> = {
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

const named = REGISTRY_CASES.filter(
  ({ asked, given }) =>
    asked.some((field) => nameOf(field) in OURS || field.includes('aanschrijfwijze')) &&
    !isDoubted(given),
);

test('the examples are all there', () => {
  expect(named).toHaveLength(222);
});

test.each(named)('$at is called as the registry says', ({ asked, given, expect: right }) => {
  const addressee = addresseeOf(given);
  const expected = (right['adressering'] ?? {}) as Readonly<Record<string, string>>;
  const fields = Object.keys(OURS).filter((field) =>
    asked.some((name) => field.startsWith(nameOf(name))),
  );

  expect(Object.fromEntries(fields.map((field) => [field, OURS[field]!(addressee)]))).toEqual(
    Object.fromEntries(fields.map((field) => [field, expected[field] ?? null])),
  );
});

function nameOf(field: string): string {
  return field.replace('adressering.', '');
}

// What is under investigation is asked of a name here, not the name itself.
function isDoubted({ person, partners = [] }: RegistryCase['given']): boolean {
  return [person, ...partners].some((somebody) => somebody?.['83.10'] !== undefined);
}

function addresseeOf({ person = {}, partners = [] }: RegistryCase['given']): Addressee {
  const partner = whoseName(partners);
  const name: RegistryName = {
    initials: initialsOf(person['02.10'] ?? '') || null,
    surnamePrefix: person['02.30'] || null,
    surname: person['02.40'] || '.',
    partnerSurnamePrefix: partner?.['02.30'] || null,
    partnerSurname: partner?.['02.40'] || null,
    namingUse: NAMING_USE[(person['61.10'] ?? 'E') as keyof typeof NAMING_USE],
    nobleTitle: TITLES[person['02.20'] ?? ''] ?? null,
    partnerNobleTitle: TITLES[partner?.['02.20'] ?? ''] ?? null,
    partnerBondStands: partner !== undefined && partner['07.10'] === undefined,
  };
  return { ...name, gender: GENDER[(person['04.10'] ?? 'O') as keyof typeof GENDER] };
}

/** The oldest bond that stands; when none does, the one that ended last. */
function whoseName(partners: readonly Elements[]): Elements | undefined {
  const by = (element: string) => (a: Elements, b: Elements) =>
    (a[element] ?? '').localeCompare(b[element] ?? '');
  const standing = partners.filter((partner) => partner['07.10'] === undefined);
  return standing.toSorted(by('06.10'))[0] ?? partners.toSorted(by('07.10')).at(-1);
}

/** The first letter of each name with a full stop; a name of one letter is no abbreviation. */
const initialsOf = (names: string) =>
  names
    .split(' ')
    .filter(Boolean)
    .map((name) => (name.length === 1 ? name : `${[...name][0]}.`))
    .join('');
