import { expect, test } from 'vitest';
import { BUDGET_BYTES, MOST_REQUESTS, measure } from '../../packages/widgets/scripts/size.ts';

test('the form to ask for support stays light enough for an old telephone', () => {
  const files = measure('support-request');

  expect(files.map(({ file }) => file)).toContain('steunpad.js');
  expect(files.length).toBeLessThanOrEqual(MOST_REQUESTS);
  expect(files.reduce((total, { bytes }) => total + bytes, 0)).toBeLessThanOrEqual(BUDGET_BYTES);
});

test.each(['letter-reply', 'my-support', 'my-volunteering'])(
  '%s is as light as the others',
  (name) => {
    const files = measure(name);

    expect(files.length).toBeLessThanOrEqual(MOST_REQUESTS);
    expect(files.reduce((total, { bytes }) => total + bytes, 0)).toBeLessThanOrEqual(27_000);
  },
);
