import { expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import type { Occasion } from '../kernel.ts';
import {
  checkNotice,
  checkUnderage,
  contact,
  eraseDeclined,
  holdTalk,
  makePlan,
  sendLetter,
} from './effects.ts';

const on = (day: string): Occasion => ({
  at: new Date(`${day}T09:00:00Z`),
  today: civilDate(day),
  actor: 'system',
  role: 'SYSTEM',
});

const letterFacts = (death: string | null, received: string) => ({
  latestDeath: death === null ? null : civilDate(death),
  received: civilDate(received),
});

test('a letter that was decided on late does not have to be sent in the past', () => {
  const letter = sendLetter(letterFacts('2026-09-01', '2026-09-04'), on('2026-11-21'));

  expect(letter).toMatchObject({ notBefore: '2026-11-23', due: '2026-11-23' });
});

test('a letter that was decided on in time keeps its days', () => {
  const letter = sendLetter(letterFacts('2026-09-01', '2026-09-04'), on('2026-09-11'));

  expect(letter).toMatchObject({ notBefore: '2026-09-15', due: '2026-09-22' });
});

test('a letter that was decided on after its first day may go out at once, and is still due three weeks after', () => {
  const letter = sendLetter(letterFacts('2026-09-01', '2026-09-04'), on('2026-09-17'));

  expect(letter).toMatchObject({ notBefore: '2026-09-17', due: '2026-09-22' });
});

test('without a date of death a letter counts from the day on which the notice came', () => {
  const letter = sendLetter(letterFacts(null, '2026-09-04'), on('2026-09-04'));

  expect(letter).toMatchObject({ notBefore: '2026-09-18', due: '2026-09-25' });
});

test('who may have died until the end of the month died before we heard of it', () => {
  const letter = sendLetter(letterFacts('2026-09-30', '2026-09-04'), on('2026-09-04'));

  expect(letter).toMatchObject({ notBefore: '2026-09-18', due: '2026-09-25' });
});

test.each([
  [checkNotice, '2026-12-24', '2027-01-04', 'five working days over Christmas and New Year'],
  [contact, '2026-12-24', '2026-12-29', 'two working days over Christmas'],
  [contact, '2025-04-17', '2025-04-23', 'two working days over Easter'],
  [holdTalk, '2026-04-24', '2026-05-12', 'ten working days over King’s Day and 5 May'],
  [makePlan, '2026-11-21', '2026-11-27', 'five working days from a Saturday'],
])('%o on %s is due on %s: %s', (effect, day, due) => {
  expect(effect(null, on(day))).toMatchObject({ type: 'TaskOpened', due });
});

test('six weeks after a no all is forgotten, whatever day that is', () => {
  expect(eraseDeclined(null, on('2026-11-14'))).toEqual({
    type: 'EraseAfterSet',
    day: '2026-12-26',
  });
});

test('only for a survivor under age does a person look', () => {
  const facts = { event: 'notTarget', outcome: 'OUT' } as const;

  expect(checkUnderage({ ...facts, underMinimumAge: false }, on('2026-11-23'))).toBeNull();
  expect(checkUnderage({ ...facts, underMinimumAge: true }, on('2026-11-23'))).toMatchObject({
    task: 'CHECK_NOTICE',
  });
});
