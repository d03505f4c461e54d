import { Prisma } from '@steunpad/database/generated/prisma/client.ts';
import { expect, test } from 'vitest';
import { oneLine } from './one-line.ts';

test('an error is one line, and that of the database’s client says nothing of a row', () => {
  expect(oneLine(new Error('There is no such file.\n  at somewhere'))).toBe(
    'There is no such file.',
  );
  const refused = new Prisma.PrismaClientKnownRequestError(
    '\nInvalid `db.volunteer.create()` invocation:\n\n\nValue Anna Voorbeeld is taken',
    { code: 'P2002', clientVersion: '7' },
  );
  expect(oneLine(refused)).toBe('The database did not take this (P2002).');
  const wrong = new Prisma.PrismaClientValidationError('\nInvalid value Anna', {
    clientVersion: '7',
  });
  expect(oneLine(wrong)).toBe('The database did not take this (PrismaClientValidationError).');
  expect(oneLine('no error')).toBe('Something went wrong.');
});
