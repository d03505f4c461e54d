import { expect, test } from 'vitest';
import {
  type ContactMoment,
  checkContactMoment,
  checkWorry,
  contactInput,
} from './my-volunteering.answers.ts';

const visit: ContactMoment = { kind: 'VISIT', on: '2026-01-05', tookPlace: 'YES', minutes: '60' };

test.each<[Partial<ContactMoment>, string[]]>([
  [{}, []],
  [{ minutes: '' }, []],
  [{ minutes: '721' }, ['minutes INVALID']],
  [{ minutes: 'lang' }, ['minutes INVALID']],
  [{ minutes: '1.5' }, ['minutes INVALID']],
  [{ on: '9999-01-01' }, ['on INVALID_DATE']],
  [{ tookPlace: 'NO', minutes: 'lang' }, []],
  [{ kind: '', on: '', tookPlace: '' }, ['kind REQUIRED', 'on REQUIRED', 'tookPlace REQUIRED']],
])('a contact with %j has the mistakes %j', (over, mistakes) => {
  const found = checkContactMoment({ ...visit, ...over });

  expect(found.map(({ field, code }) => `${field} ${code}`)).toEqual(mistakes);
});

test('what fell through has no length', () => {
  expect(contactInput(visit)).toMatchObject({ minutes: 60, cancelled: false });
  expect(contactInput({ ...visit, tookPlace: 'NO' })).toMatchObject({
    minutes: null,
    cancelled: true,
  });
});

test('a worry has two lines at most', () => {
  expect(checkWorry({ about: 'DEBT', note: 'een\ntwee' })).toEqual([]);
  expect(checkWorry({ about: '', note: 'een\ntwee\ndrie' })).toEqual([
    { field: 'about', code: 'REQUIRED' },
    { field: 'note', code: 'TOO_LONG' },
  ]);
});
