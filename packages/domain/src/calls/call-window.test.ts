import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type CivilDate, civilDate } from '../calendar/civil-date.ts';
import { CALL_TERMS, type CallFacts, callWindow } from './call-window.ts';
import { isDayAvoided } from './sensitive-days.ts';

/** Joan of scenario 1: her husband died on 1 September 2026, the letter went out three weeks later. */
const joan: CallFacts = {
  dateOfDeath: civilDate('2026-09-01'),
  letterSentOn: civilDate('2026-09-22'),
  daysToAvoid: [],
};

test('the call is about three months after the death', () => {
  expect(callWindow(joan)).toEqual({
    from: '2026-11-24',
    target: '2026-12-01',
    until: '2026-12-22',
  });
});

test('a municipality calls after ten weeks if it wants to', () => {
  const timing = { ...CALL_TERMS, callAfterWeeks: 10 };

  expect(callWindow(joan, timing)).toEqual({
    from: '2026-11-03',
    target: '2026-11-10',
    until: '2026-12-01',
  });
});

test('a late letter has its five weeks first', () => {
  const late = { ...joan, letterSentOn: civilDate('2026-11-10') };

  expect(callWindow(late)).toEqual({
    from: '2026-12-15',
    target: '2026-12-15',
    until: '2027-01-05',
  });
});

test.each([
  ['a birthday', '2026-09-01', ['2026-12-01'], '2026-12-02'],
  ['a wedding day before a weekend', '2026-09-04', ['2026-12-04'], '2026-12-07'],
  ['the quiet days of Christmas', '2026-09-25', [], '2027-01-04'],
])('nobody is called on %s', (_, died, avoided, target) => {
  const facts = { ...joan, dateOfDeath: civilDate(died), daysToAvoid: avoided.map(civilDate) };

  expect(callWindow(facts).target).toBe(target);
});

test('whatever is avoided, the window is in order and its days may be called on', () => {
  const offset = fc.nat(200);
  fc.assert(
    fc.property(
      fc.nat(10_000),
      offset,
      fc.array(offset, { maxLength: 60 }),
      (died, letter, avoid) => {
        const dateOfDeath = addDays(civilDate('2015-01-01'), died);
        const later = (days: number): CivilDate => addDays(dateOfDeath, days);
        const letterSentOn = later(letter);
        const daysToAvoid = avoid.map(later);

        const { from, target, until } = callWindow({ dateOfDeath, letterSentOn, daysToAvoid });

        expect(from <= target && target <= until).toBe(true);
        expect(target >= later(91) && from >= later(84)).toBe(true);
        expect(from >= addDays(letterSentOn, 35)).toBe(true);
        expect(isDayAvoided(from, daysToAvoid) || isDayAvoided(target, daysToAvoid)).toBe(false);
      },
    ),
  );
});
