import { expect, test } from 'vitest';
import { EVENTS } from '../../testing/pathway-events.ts';
import { VOLUNTEER_GUARD_SENTENCES } from '../volunteers/volunteer-sentences.ts';
import { VOLUNTEER_TRANSITIONS } from '../volunteers/volunteer-transitions.ts';
import { EVENT_WORDS } from './event-words.ts';
import { GUARD_SENTENCES } from './guard-sentences.ts';
import { guardName } from './names.ts';
import { GuardNotMet, NotForThisRole, NotPossibleNow } from './transition.ts';
import { TRANSITIONS } from './transitions.ts';

test('each guard that may refuse has its sentence, and each sentence a guard that may refuse', () => {
  const guards = TRANSITIONS.flatMap(({ guards = [] }) => guards.map(guardName));

  expect(new Set(Object.keys(GUARD_SENTENCES))).toEqual(new Set(guards));
  for (const sentence of Object.values(GUARD_SENTENCES)) expect(sentence).toMatch(/^[A-Z].+\.$/);
});

test('so has each guard of a volunteer', () => {
  const guards = VOLUNTEER_TRANSITIONS.flatMap(({ guards = [] }) => guards.map(({ name }) => name));

  expect(new Set(Object.keys(VOLUNTEER_GUARD_SENTENCES))).toEqual(new Set(guards));
  for (const sentence of Object.values(VOLUNTEER_GUARD_SENTENCES))
    expect(sentence).toMatch(/^[A-Z].+\.$/);
});

test('what is refused is said in words, never by the name of an event or a guard', () => {
  expect(new GuardNotMet(['adult', 'noOpenPathway']).message).toBe(
    'The person for whom support is asked has to be 18 or older. The same person seems to have a pathway already: look at it, or confirm that it is somebody else.',
  );
  expect(new NotPossibleNow('requestAnswered', 'ACCEPTED', []).message).toBe(
    'Answering a request is not possible now: it is ACCEPTED already.',
  );
  expect(new NotForThisRole('letterSent', ['SYSTEM', 'CLERK', 'COORDINATOR']).message).toBe(
    'Sending the letter is for the system itself, a clerk or a coordinator.',
  );
  for (const event of EVENTS) {
    const refusals = [new NotPossibleNow(event, null, []), new NotForThisRole(event, ['CLERK'])];
    for (const { message } of refusals) expect(message).toMatch(/^[A-Z][^A-Z]+\.$/);
  }
  expect(new Set(Object.values(EVENT_WORDS)).size).toBe(Object.keys(EVENT_WORDS).length);
});
