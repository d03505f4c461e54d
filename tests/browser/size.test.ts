import { expect, test } from 'vitest';
import {
  LATER_BUDGET,
  MOST_FILES,
  readyBudget,
  weighAll,
} from '../../packages/widgets/scripts/size.ts';

test.each(weighAll())('$element stays light enough for an old telephone', (weight) => {
  expect(weight.files).toContain('steunpad.js');
  expect(weight.files.length).toBeLessThanOrEqual(MOST_FILES);
  expect(weight.ready).toBeLessThanOrEqual(readyBudget(weight.element));
  expect(weight.later).toBeLessThanOrEqual(LATER_BUDGET);
});

test('the form to ask for support is among what is weighed, at the promised 20 kB', () => {
  expect(weighAll().map(({ element }) => element)).toContain('support-request');
  expect(readyBudget('support-request')).toBe(20_000);
});
