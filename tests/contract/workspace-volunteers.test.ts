import { possibleVolunteerEvents } from '@steunpad/domain/volunteers/volunteer-status.ts';
import { VOLUNTEER_TRANSITIONS } from '@steunpad/domain/volunteers/volunteer-transitions.ts';
import type { FormWords } from '@steunpad/workspace/texts/texts.ts';
import { volunteerFormsEn, volunteerFormsNl } from '@steunpad/workspace/volunteers/forms.texts.ts';
import {
  answerApplication,
  recordPeerSession,
  stepsOfVolunteer,
  type VolunteerNow,
  WAY_OF_VOLUNTEER,
} from '@steunpad/workspace/volunteers/forms.ts';
import { describe, expect, test } from 'vitest';

const STATUSES = [...new Set(VOLUNTEER_TRANSITIONS.flatMap(({ from, to }) => [...from, to]))];
const BY_COORDINATOR = VOLUNTEER_TRANSITIONS.filter(({ by }) => by.includes('COORDINATOR'));

const offeredTo = (status: VolunteerNow['status']) => {
  const possibleSteps = possibleVolunteerEvents(status, 'COORDINATOR');
  const { usual, seldom } = stepsOfVolunteer({ status, possibleSteps } as unknown as VolunteerNow);
  return [...usual, ...seldom];
};

test('each step of the table of volunteers is offered in each status in which it may be taken', () => {
  expect(BY_COORDINATOR.length).toBeGreaterThan(10);
  for (const { from, event } of BY_COORDINATOR)
    for (const status of from) {
      const way = WAY_OF_VOLUNTEER[event];
      // Signing up is answered before there is a volunteer: in the list of applications.
      if (way === answerApplication) expect(event).toBe('invite');
      else expect(offeredTo(status), `${event} from ${status}`).toContain(way);
    }
});

test('what the table does not allow is not offered', () => {
  const ways = Object.entries(WAY_OF_VOLUNTEER);
  for (const status of STATUSES) {
    const possible: readonly string[] = possibleVolunteerEvents(status, 'COORDINATOR');
    for (const [event, way] of ways)
      if (!possible.includes(event))
        expect(offeredTo(status), `${event}, ${status}`).not.toContain(way);
  }
  expect(offeredTo('LEFT')).toEqual([]);
});

describe.each([
  ['Dutch', volunteerFormsNl],
  ['English', volunteerFormsEn],
] as const)('in %s', (_, words) => {
  test('each form about volunteers says all that it asks', () => {
    const all = [...new Set(STATUSES.flatMap(offeredTo)), answerApplication, recordPeerSession];
    expect(all.length).toBeGreaterThan(12);
    for (const { step, fields } of all) {
      const said = (words as Readonly<Record<string, FormWords>>)[step];
      expect(said?.title, step).toBeTruthy();
      for (const { name, options } of fields) {
        expect(said?.fields[name]?.label, `${step}.${name}`).toBeTruthy();
        if (Array.isArray(options))
          expect(Object.keys(said?.fields[name]?.options ?? {}), `${step}.${name}`).toEqual(
            expect.arrayContaining(options),
          );
      }
    }
  });
});
