import { expect, test } from 'vitest';
import { displayName, isNameKnown, type RegistryName } from './display-name.ts';

/** Joan in het Veld, who was married to somebody called van Velzen. */
const joan: RegistryName = {
  initials: 'J.',
  surnamePrefix: 'in het',
  surname: 'Veld',
  partnerSurnamePrefix: 'van',
  partnerSurname: 'Velzen',
  namingUse: 'PARTNER_THEN_OWN',
};

test.each([
  ['OWN', 'J. in het Veld'],
  ['PARTNER', 'J. van Velzen'],
  ['PARTNER_THEN_OWN', 'J. van Velzen-in het Veld'],
  ['OWN_THEN_PARTNER', 'J. in het Veld-van Velzen'],
] as const)(
  'who chose to be called %s is called so, also after the partner died',
  (namingUse, expected) => {
    expect(displayName({ ...joan, namingUse })).toBe(expected);
  },
);

test('names without prefixes have none', () => {
  const name = { ...joan, surnamePrefix: null, partnerSurnamePrefix: '' };

  expect(displayName(name)).toBe('J. Velzen-Veld');
});

test.each(['OWN', 'PARTNER', 'PARTNER_THEN_OWN', 'OWN_THEN_PARTNER'] as const)(
  'who has no name of a partner in the registry keeps the own one (%s)',
  (namingUse) => {
    expect(displayName({ ...joan, partnerSurname: null, namingUse })).toBe('J. in het Veld');
  },
);

test('who has no first name is called by the surname', () => {
  expect(displayName({ ...joan, initials: null, surnamePrefix: null, namingUse: 'OWN' })).toBe(
    'Veld',
  );
});

test.each(["'t Hooft", 'Şahin-Öztürk', 'Tsjibbe Ypma', 'O’Brien'])(
  '%s keeps all its characters',
  (surname) => {
    expect(displayName({ ...joan, surnamePrefix: null, surname, namingUse: 'OWN' })).toBe(
      `J. ${surname}`,
    );
  },
);

test.each([
  [{ partnerSurname: '.' }, 'J. in het Veld'],
  [{ partnerSurname: '.', namingUse: 'PARTNER' }, 'J. in het Veld'],
  [{ surname: '.', namingUse: 'PARTNER' }, 'J. van Velzen'],
  [{ surname: '.' }, 'J.'],
  [{ surname: '.', initials: null }, '.'],
  [{ surname: '-' }, 'J.'],
  [{ surname: '??', initials: '-' }, '.'],
] as const)('a surname that the registry does not know is not written: %o', (parts, expected) => {
  expect(displayName({ ...joan, ...parts })).toBe(expected);
});

test('a name is known while the one that somebody uses is', () => {
  expect(isNameKnown(joan, 'WOMAN')).toBe(true);
  expect(isNameKnown({ ...joan, partnerSurname: '.' }, 'WOMAN')).toBe(true);
  expect(isNameKnown({ ...joan, surname: '.' }, 'WOMAN')).toBe(false);
  expect(isNameKnown({ ...joan, surname: '-' }, 'WOMAN')).toBe(false);
  expect(isNameKnown({ ...joan, surname: '.', namingUse: 'PARTNER' }, 'WOMAN')).toBe(true);
  expect(isNameKnown({ ...joan, surname: '.', namingUse: 'OWN' }, 'UNKNOWN')).toBe(false);
});
