import { expect, test } from 'vitest';
import { EVENTS } from '../../testing/pathway-events.ts';
import { VOLUNTEER_TRANSITIONS } from '../volunteers/volunteer-transitions.ts';
import { EVENT_WORDS } from './event-words.ts';
import { adult, noOpenPathway } from './events/support-request-accepted.ts';
import { TRANSITIONS } from './events.ts';
import { GuardNotMet, NotForThisRole, NotPossibleNow } from './transition.ts';

test.each([
  ['a pathway', TRANSITIONS, 37],
  ['a volunteer', VOLUNTEER_TRANSITIONS, 3],
])('each guard of %s that may refuse has its own name and sentence', (_, table, count) => {
  const guards = new Set(table.flatMap(({ guards = [] }) => guards));
  const names = new Set([...guards].map(({ name }) => name));

  expect(guards.size).toBe(count);
  expect(names.size).toBe(count);
  for (const { sentence } of guards) expect(sentence).toMatch(/^[A-Z].+\.$/);
});

test('what is refused is said in words, never by the name of an event or a guard', () => {
  expect(new GuardNotMet([adult, noOpenPathway]).message).toBe(
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
