import { expect, test } from 'vitest';
import { z } from 'zod';
import { checked, distinct, line, wholeBetween } from './input.ts';
import { InputInvalid } from './refusals.ts';

test.each([
  [
    'a line that is too long',
    line(3),
    'kanarie',
    'TOO_LONG',
    'This is too long: at most 3 characters.',
  ],
  [
    'too many of a list',
    distinct(z.string(), 1),
    ['a', 'b'],
    'TOO_LONG',
    'This is too long: at most 1 items.',
  ],
  [
    'a number outside',
    wholeBetween(1, 720),
    0,
    'INVALID',
    'This has to be a whole number from 1 to 720.',
  ],
  ['none of some', z.enum(['A', 'B']), 'kanarie', 'INVALID', 'This has to be one of A, B.'],
])('%s is told with what would be right, and not repeated', (_, schema, input, code, message) => {
  const refused = checked(z.object({ field: schema }), { field: input });

  expect(refused).toBeInstanceOf(InputInvalid);
  expect((refused as InputInvalid).fields).toEqual([{ path: ['field'], code, message }]);
});
