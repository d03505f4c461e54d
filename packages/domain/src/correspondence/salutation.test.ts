import { expect, test } from 'vitest';
import type { RegistryName } from '../notices/display-name.ts';
import {
  type Addressee,
  addressLine,
  formOfAddress,
  salutation,
  spokenName,
} from './salutation.ts';

/** Joan in het Veld, who was married to somebody called van Velzen. */
const joan: Addressee = {
  initials: 'J.',
  surnamePrefix: 'in het',
  surname: 'Veld',
  partnerSurnamePrefix: 'van',
  partnerSurname: 'Velzen',
  namingUse: 'PARTNER_THEN_OWN',
  gender: 'WOMAN',
};

const alone = {
  surnamePrefix: null,
  partnerSurnamePrefix: null,
  partnerSurname: null,
  namingUse: 'OWN',
} as const satisfies Partial<RegistryName>;

test.each<[Partial<RegistryName>, string, string]>([
  [{}, 'Geachte mevrouw Van Velzen-in het Veld', 'mevrouw J. van Velzen-in het Veld'],
  [{ namingUse: 'OWN' }, 'Geachte mevrouw In het Veld', 'mevrouw J. in het Veld'],
  [{ namingUse: 'PARTNER' }, 'Geachte mevrouw Van Velzen', 'mevrouw J. van Velzen'],
  [
    { namingUse: 'OWN_THEN_PARTNER' },
    'Geachte mevrouw In het Veld-van Velzen',
    'mevrouw J. in het Veld-van Velzen',
  ],
  [{ initials: null }, 'Geachte mevrouw Van Velzen-in het Veld', 'mevrouw Van Velzen-in het Veld'],
])('Joan with %o is called as she chose', (chosen, greeting, envelope) => {
  expect(salutation({ ...joan, ...chosen }, 'nl')).toBe(greeting);
  expect(addressLine({ ...joan, ...chosen }, 'nl')).toBe(envelope);
});

test('English has its own titles', () => {
  expect(salutation(joan, 'en')).toBe('Dear Ms Van Velzen-in het Veld');
  expect(addressLine(joan, 'en')).toBe('Ms J. van Velzen-in het Veld');
  expect(salutation({ ...joan, gender: 'MAN' }, 'en')).toBe('Dear Mr Van Velzen-in het Veld');
  expect(addressLine({ ...joan, gender: 'MAN' }, 'en')).toBe('Mr J. van Velzen-in het Veld');
});

test('where the registry knows no gender, initials take the place of the title', () => {
  const puffelen: Addressee = {
    ...alone,
    initials: 'R.M.',
    surnamePrefix: 'van',
    surname: 'Puffelen',
    gender: 'UNKNOWN',
  };

  expect(salutation(puffelen, 'nl')).toBe('Geachte R.M. van Puffelen');
  expect(salutation(puffelen, 'en')).toBe('Dear R.M. van Puffelen');
  expect(addressLine(puffelen, 'nl')).toBe('R.M. van Puffelen');
  expect(salutation({ ...puffelen, initials: null }, 'nl')).toBe('Geachte Van Puffelen');
  expect(salutation({ ...puffelen, initials: '.' }, 'nl')).toBe('Geachte Van Puffelen');
  expect(salutation({ ...puffelen, initials: null }, 'en')).toBe('Dear Van Puffelen');
});

test('two men who had the same name are each called by it', () => {
  const man: Addressee = {
    initials: 'P.',
    surnamePrefix: 'de',
    surname: 'Boer',
    partnerSurnamePrefix: 'de',
    partnerSurname: 'Boer',
    namingUse: 'PARTNER',
    gender: 'MAN',
  };

  expect(salutation(man, 'nl')).toBe('Geachte heer De Boer');
  expect(addressLine(man, 'nl')).toBe('de heer P. de Boer');
});

test.each([
  ["'t", 'Hooft', "Geachte heer 't Hooft", "de heer A. 't Hooft"],
  ["'s", 'Gravesande', "Geachte heer 's Gravesande", "de heer A. 's Gravesande"],
  ["van 't", 'Hof', "Geachte heer Van 't Hof", "de heer A. van 't Hof"],
  ["d'", 'Ancona', "Geachte heer D'Ancona", "de heer A. d'Ancona"],
  [null, 'Ypma-Sjoërdsma', 'Geachte heer Ypma-Sjoërdsma', 'de heer A. Ypma-Sjoërdsma'],
  [null, 'Şahin-Öztürk', 'Geachte heer Şahin-Öztürk', 'de heer A. Şahin-Öztürk'],
  [null, 'İpekçi', 'Geachte heer İpekçi', 'de heer A. İpekçi'],
  [null, 'Wiśniewski', 'Geachte heer Wiśniewski', 'de heer A. Wiśniewski'],
  [null, 'IJsselmuiden', 'Geachte heer IJsselmuiden', 'de heer A. IJsselmuiden'],
  [null, 'van den Berg', 'Geachte heer Van den Berg', 'de heer A. van den Berg'],
])('%s %s keeps its marks', (surnamePrefix, surname, greeting, envelope) => {
  const man: Addressee = { ...alone, initials: 'A.', surnamePrefix, surname, gender: 'MAN' };

  expect(salutation(man, 'nl')).toBe(greeting);
  expect(addressLine(man, 'nl')).toBe(envelope);
});

test('a long name stays whole', () => {
  const surname = 'Voorbeeld'.repeat(12);
  const woman: Addressee = { ...joan, surname, namingUse: 'OWN' };

  expect(salutation(woman, 'nl')).toBe(`Geachte mevrouw In het ${surname}`);
});

test('who told us only a name is called by it', () => {
  expect(salutation({ name: 'Ruben Voorbeeld' }, 'nl')).toBe('Geachte Ruben Voorbeeld');
  expect(salutation({ name: 'Ruben Voorbeeld' }, 'en')).toBe('Dear Ruben Voorbeeld');
  expect(addressLine({ name: 'Ruben Voorbeeld' }, 'nl')).toBe('Ruben Voorbeeld');
});

test('whoever calls says it as it is said', () => {
  expect(spokenName(joan, 'nl')).toBe('mevrouw Van Velzen-in het Veld');
  expect(spokenName({ ...joan, gender: 'MAN' }, 'nl')).toBe('de heer Van Velzen-in het Veld');
  expect(spokenName({ ...joan, gender: 'MAN' }, 'en')).toBe('Mr Van Velzen-in het Veld');
  expect(spokenName({ ...joan, gender: 'UNKNOWN' }, 'nl')).toBe('J. van Velzen-in het Veld');
  expect(spokenName({ name: 'Ruben Voorbeeld' }, 'nl')).toBe('Ruben Voorbeeld');
});

const aedel: Addressee = {
  initials: 'A.',
  surnamePrefix: 'van den',
  surname: 'Aedel',
  partnerSurnamePrefix: 'de',
  partnerSurname: 'Boer',
  namingUse: 'OWN',
  gender: 'WOMAN',
};

test.each([
  [{ nobleTitle: 'COUNT' }, 'Dear Countess van den Aedel', 'Countess van den Aedel'],
  [{ nobleTitle: 'COUNT', gender: 'MAN' }, 'Dear Count van den Aedel', 'Count van den Aedel'],
  [{ nobleTitle: 'JONKVROUW' }, 'Dear Jonkvrouw van den Aedel', 'Jonkvrouw van den Aedel'],
  [{ nobleTitle: 'PRINCESS' }, 'Your Highness', 'Princess van den Aedel'],
  [{ nobleTitle: 'KNIGHT' }, 'Dear Ms Van den Aedel', 'Ms Van den Aedel'],
  [
    { partnerNobleTitle: 'BARON', namingUse: 'PARTNER_THEN_OWN' },
    'Dear Baroness de Boer-van den Aedel',
    'Baroness de Boer-van den Aedel',
  ],
] as const)('English has %o before the name', (chosen, greeting, spoken) => {
  expect(salutation({ ...aedel, ...chosen }, 'en')).toBe(greeting);
  expect(spokenName({ ...aedel, ...chosen }, 'en')).toBe(spoken);
  expect(formOfAddress({ ...aedel, ...chosen }, 'en')).toBeNull();
});

test('an envelope has the registered name in every language', () => {
  const baroness: Addressee = { ...aedel, nobleTitle: 'BARONESS', namingUse: 'OWN_THEN_PARTNER' };

  expect(addressLine(baroness, 'nl')).toBe('A. barones van den Aedel-de Boer');
  expect(addressLine(baroness, 'en')).toBe('A. barones van den Aedel-de Boer');
  expect(formOfAddress(baroness, 'nl')).toBe('De hoogwelgeboren vrouwe');
  expect(addressLine({ ...baroness, initials: null }, 'nl')).toBe('Barones van den Aedel-de Boer');
});

test('a woman has her predicate again after the bond, unless another one stands', () => {
  const widow: Addressee = { ...aedel, nobleTitle: 'JONKVROUW' };

  expect(addressLine(widow, 'nl')).toBe('Jonkvrouw A. van den Aedel');
  expect(addressLine({ ...widow, partnerBondStands: true }, 'nl')).toBe('mevrouw A. van den Aedel');
});

test.each(['OWN', 'PARTNER_THEN_OWN', 'OWN_THEN_PARTNER'] as const)(
  'whose own name the registry does not know cannot be addressed by it (%s)',
  (namingUse) => {
    const unknown: Addressee = { ...aedel, surname: '.', namingUse };

    expect(salutation(unknown, 'nl')).toBeNull();
    expect(addressLine(unknown, 'nl')).toBeNull();
    expect(spokenName(unknown, 'en')).toBeNull();
    expect(salutation({ ...unknown, namingUse: 'PARTNER' }, 'nl')).toBe('Geachte mevrouw De Boer');
  },
);

test.each([
  'Ruben van Voorbeeld',
  'J.W. de Vries-Bakker',
  "Mw. 't Hooft (dochter)",
  'Çiğdem Şahin',
  'О. Шевченко',
  'محمد علي',
])('%s is greeted by that name', (name) => {
  expect(salutation({ name }, 'nl')).toBe(`Geachte ${name}`);
});

test.each([
  'Win nu op http://voorbeeld.example',
  'voorbeeld.nl',
  'Kijk op www.voorbeeld.nl',
  'naam@voorbeeld.nl',
  '<b>Ruben</b>',
  '[klik](hier)',
  'Bel 0900 1234',
  'U krijgt geld terug van ons als u nu belt',
  'x'.repeat(81),
  '',
])('what was typed as a name and reads as none is not repeated: %s', (name) => {
  expect(salutation({ name }, 'nl')).toBe('Geachte heer of mevrouw');
  expect(salutation({ name }, 'en')).toBe('Dear Sir or Madam');
});
