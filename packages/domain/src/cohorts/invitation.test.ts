import fc from 'fast-check';
import { expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { letterDue, PASSED_OVER_AT_LEAST, passedOver, stopReason } from './invitation.ts';

const invited = { state: 'INVITED', invitedOn: civilDate('2026-10-01') } as const;
const NOTHING = {
  died: false,
  objected: false,
  hasPathway: false,
  suspended: false,
  addressReturned: false,
  restrictedForSender: false,
};

test('DOMAIN 5.1: one reminder at most, after three weeks, and none after anything else', () => {
  expect(letterDue(invited, civilDate('2026-10-21'))).toBeNull();
  expect(letterDue(invited, civilDate('2026-10-22'))).toBe('REMINDER');
  for (const state of ['REMINDED', 'NO_REMINDER', 'STOPPED'] as const)
    expect(letterDue({ ...invited, state }, civilDate('2027-10-22'))).toBeNull();
  expect(letterDue({ state: 'TO_INVITE', invitedOn: null }, civilDate('2026-10-01'))).toBe(
    'INVITATION',
  );
});

test.each([
  ['DIED', { died: true, objected: true }],
  ['OBJECTED', { objected: true }],
  ['HAS_PATHWAY', { hasPathway: true }],
  ['SUSPENDED', { suspended: true }],
  ['RETURNED', { addressReturned: true }],
  ['SECRECY', { restrictedForSender: true }],
] as const)('%s stops every letter', (reason, found) => {
  expect(stopReason({ ...NOTHING, ...found })).toBe(reason);
});

test('nothing found stops nothing', () => {
  expect(stopReason(NOTHING)).toBeNull();
});

test('nobody who answered is reminded, and nobody can tell which of at least ten it was', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 40 }),
      fc.func(fc.boolean()),
      (ids, answers) => {
        const answered = new Set(ids.filter((id) => answers(id)));
        const passed = passedOver(ids, answered);
        expect([...answered].filter((id) => !passed.has(id))).toEqual([]);
        if (answered.size === 0) expect(passed.size).toBe(0);
        else
          expect(passed.size).toBe(
            Math.max(answered.size, Math.min(ids.length, PASSED_OVER_AT_LEAST)),
          );
      },
    ),
  );
});
