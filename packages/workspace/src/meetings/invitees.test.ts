import { describe, expect, test } from 'vitest';
import { readInvitees, textOfFile } from './invitees.ts';

describe('a list of organisations', () => {
  test.each([
    ['De Ark;info@ark.test', { organisation: 'De Ark', email: 'info@ark.test' }],
    ['De Ark', { organisation: 'De Ark' }],
    [
      'De Ark;mevrouw Bos;info@ark.test',
      { organisation: 'De Ark', contact: 'mevrouw Bos', email: 'info@ark.test' },
    ],
    [
      'De Ark\tDorpsstraat 1\t8011 ab\tZwolle',
      { organisation: 'De Ark', street: 'Dorpsstraat 1', postcode: '8011 ab', town: 'Zwolle' },
    ],
    [
      'De Ark; De directie; Postbus 12; 8011AB Zwolle',
      {
        ...{ organisation: 'De Ark', contact: 'De directie', street: 'Postbus 12' },
        ...{ postcode: '8011AB', town: 'Zwolle' },
      },
    ],
    [
      '"De Ark; school voor ""alle"" kinderen";info@ark.test',
      { organisation: 'De Ark; school voor "alle" kinderen', email: 'info@ark.test' },
    ],
    // What is missing is left for the API to refuse.
    ['De Ark;Dorpsstraat 1', { organisation: 'De Ark', street: 'Dorpsstraat 1' }],
    [';info@ark.test', { organisation: '', email: 'info@ark.test' }],
  ])('%s', (row, invitee) => {
    expect(readInvitees(row)).toEqual([{ line: 1, invitee }]);
  });

  test('names of columns and empty lines are passed over, and lines keep their numbers', () => {
    const text = 'Schoolnaam;E-mailadres\r\n\r\nDe Ark;info@ark.test\r\n;;\r\nDe Brug;x@brug.test';
    expect(readInvitees(text).map(({ line, invitee }) => [line, invitee.organisation])).toEqual([
      [3, 'De Ark'],
      [5, 'De Brug'],
    ]);
  });

  test('an older file keeps its letters', () => {
    expect(textOfFile(new Uint8Array([0x42, 0xe9]).buffer)).toBe('Bé');
    expect(textOfFile(new TextEncoder().encode('Bé').buffer as ArrayBuffer)).toBe('Bé');
  });
});
