import { expect, test } from 'vitest';
import { mayTellConsultant, type WorkGuidance } from './work-guidance.ts';

test.each<[WorkGuidance['pace'], boolean, boolean]>([
  ['NOW', true, true],
  ['SLOW', true, true],
  ['PAUSED', true, false],
  ['NOW', false, false],
  ['PAUSED', false, false],
])('at pace %s with consent %s a consultant may be told: %s', (pace, consultantConsent, may) => {
  expect(mayTellConsultant({ pace, consultantConsent })).toBe(may);
});

test('nothing about illness or absence is kept', () => {
  const guidance: Required<WorkGuidance> = { pace: 'SLOW', consultantConsent: true };

  expect(Object.keys(guidance).sort()).toEqual(['consultantConsent', 'pace']);
});
