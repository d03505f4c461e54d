import { expect, test } from 'vitest';
import { RETENTION_RULES } from '../privacy/retention-rules.ts';
import { writtenDuration } from './written-duration.ts';

test.each([
  ['P6W', '6 weken', '6 weeks'],
  ['P1W', '1 week', '1 week'],
  ['P26W', '26 weken', '26 weeks'],
  ['P1D', '1 dag', '1 day'],
  ['P2Y', '2 jaar', '2 years'],
  ['P1Y6M', '1 jaar en 6 maanden', '1 year and 6 months'],
])('%s is said as %s and %s', (term, dutch, english) => {
  expect(writtenDuration(term, 'nl')).toBe(dutch);
  expect(writtenDuration(term, 'en')).toBe(english);
});

test('every term of a rule can be said', () => {
  for (const { term, shortest, longest } of RETENTION_RULES) {
    for (const each of [term, shortest, longest]) {
      expect(writtenDuration(each, 'nl')).toMatch(/^\d+ [a-z]+/);
    }
  }
});
