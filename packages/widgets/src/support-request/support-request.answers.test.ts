import { expect, test } from 'vitest';
import {
  BLANK,
  checkSupportRequest,
  supportRequestField,
  supportRequestInput,
} from './support-request.answers.ts';

const GIVEN = {
  municipality: 'GM0193',
  idempotencyKey: '2f1f7b4e-7c1b-4d6d-9a55-2b1f7b4e7c1b',
  language: 'nl',
} as const;

const RUBEN = {
  ...BLANK,
  requestedFor: 'SELF',
  help: ['unsure'],
  name: 'Ruben',
  preference: 'PHONE',
  phone: '0612345678',
};

test('an empty form misses only what has to be answered, in the order of the form', () => {
  expect(checkSupportRequest(BLANK).map(({ field }) => field)).toEqual([
    'requestedFor',
    'help',
    'name',
    'preference',
  ]);
});

test('not knowing yet is an answer, and asks for nothing in particular', () => {
  expect(checkSupportRequest(RUBEN)).toEqual([]);
  expect(supportRequestInput(RUBEN, GIVEN).needDomains).toEqual([]);
});

test('not knowing yet takes nothing away from what was chosen besides', () => {
  const both = { ...RUBEN, help: ['unsure', 'money', 'peer'] };

  expect(supportRequestInput(both, GIVEN).needDomains).toEqual(['FINANCIAL', 'SOCIAL']);
});

test('only what belongs to the chosen way of contact is sent', () => {
  const changed = { ...RUBEN, preference: 'EMAIL', email: 'ruben@voorbeeld.nl' };

  expect(supportRequestInput(changed, GIVEN).contact).toEqual({
    preference: 'EMAIL',
    email: 'ruben@voorbeeld.nl',
  });
});

test('what the API finds is shown at the field where it was typed', () => {
  expect(supportRequestField(['contact', 'address', 'postcode'])).toBe('postcode');
  expect(supportRequestField(['needDomains', '0'])).toBe('help');
  expect(supportRequestField(['message'])).toBe('message');
});
