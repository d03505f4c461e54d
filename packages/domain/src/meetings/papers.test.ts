import { describe, expect, test } from 'vitest';
import { byName, guestsOf, namesOnCertificates, noCertificates } from './papers.ts';

const GROUP = {
  name: 'Ayşe de Boer',
  organisation: 'De Kring',
  companions: ['Bo', 'Cas'],
  granted: 3,
  attended: null,
};

describe('who sits in the room', () => {
  test.each([
    [3, ['Ayşe de Boer', 'Bo', 'Cas']],
    [2, ['Ayşe de Boer', 'Bo']],
    [5, ['Ayşe de Boer', 'Bo', 'Cas', null, null]],
    [0, []],
  ])('of %i places: %o', (granted, names) => {
    const guests = guestsOf({ ...GROUP, granted });
    expect(guests.map(({ name }) => name)).toEqual(names);
    expect(guests.every(({ organisation }) => organisation === 'De Kring')).toBe(true);
  });

  test('stands in the order in which a reader looks', () => {
    const names = ['Zoë', 'çiğdem', 'Anna', 'Écarte', 'bo'].map((name) => ({ name }));
    expect(byName(names).map(({ name }) => name)).toEqual([
      'Anna',
      'bo',
      'çiğdem',
      'Écarte',
      'Zoë',
    ]);
  });
});

describe('a certificate', () => {
  test.each([
    ['PUBLISHED', true, 'NOT_HELD'],
    ['CANCELLED', true, 'NOT_HELD'],
    ['HELD', false, 'NONE_GIVEN'],
    ['HELD', true, null],
  ] as const)('of a meeting that is %s and gives them (%s): %s', (state, given, reason) => {
    expect(noCertificates(state, given)).toBe(reason);
  });

  test.each([
    ['nobody was checked in', null, [], 'NOBODY_CAME'],
    ['nobody came', 0, [], 'NOBODY_CAME'],
    ['all came', 3, [], ['Ayşe de Boer', 'Bo', 'Cas']],
    ['more came than have a name', 4, [], ['Ayşe de Boer', 'Bo', 'Cas']],
    ['fewer came', 2, [], 'WHO_CAME_UNKNOWN'],
    ['fewer came, and somebody says who', 2, ['Bo', 'Cas'], ['Bo', 'Cas']],
    ['more are chosen than came', 1, ['Bo', 'Cas'], 'WHO_CAME_UNKNOWN'],
    ['one is chosen twice', 2, ['Bo', 'Bo'], 'WHO_CAME_UNKNOWN'],
    ['somebody is chosen who is not named', 2, ['Dirk'], 'WHO_CAME_UNKNOWN'],
  ])('where %s', (_, attended, chosen, names) => {
    expect(namesOnCertificates({ ...GROUP, attended }, chosen)).toEqual(names);
  });

  test('has nobody on it once the names are gone', () => {
    expect(namesOnCertificates({ ...GROUP, name: '', companions: [], attended: 3 })).toBe(
      'NOBODY_CAME',
    );
  });
});
