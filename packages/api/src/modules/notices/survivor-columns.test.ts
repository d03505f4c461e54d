import { expect, test } from 'vitest';
import { nameColumns, onlyFills, otherNames } from './survivor-columns.ts';

const JOAN = {
  initials: 'J.',
  surnamePrefix: null,
  surname: 'Velzen',
  partnerSurnamePrefix: null,
  partnerSurname: null,
  namingUse: 'OWN',
  gender: 'WOMAN',
  nobleTitle: null,
  partnerNobleTitle: null,
  partnerBondStands: false,
} as const;
const ROW = nameColumns(JOAN);

test.each([
  ['nothing but a surname that the registry does not know', { surname: '.' }, {}],
  ['a dash for a surname', { surname: '-' }, {}],
  ['no initials', { initials: null }, {}],
  ['a prefix', { surnamePrefix: 'van' }, { surnamePrefix: 'van', name: 'J. van Velzen' }],
  [
    'another surname without initials',
    { initials: null, surname: 'Anders' },
    { surname: 'Anders', name: 'J. Anders' },
  ],
])('told %s, the name in a list follows from all that is known', (_, told, other) => {
  expect(otherNames(ROW, nameColumns({ ...JOAN, ...told }), false)).toEqual(other);
});

test('a part that was empty and is filled is nothing that a person has to hear of', () => {
  const filled = otherNames(ROW, nameColumns({ ...JOAN, surnamePrefix: 'van' }), false);

  expect(onlyFills(ROW, filled)).toBe(true);
});
