import { mayHold, SITUATION_FACTS } from '@steunpad/domain/agencies/situation.ts';
import { expect, test } from 'vitest';
import { BLANK, situationOf } from './situation.answers.ts';

test('what was chosen holds, and what was not does not', () => {
  const situation = situationOf({ relationship: 'COHABITING', facts: ['car', 'rentedHome'] });

  expect(situation).toMatchObject({ relationship: 'COHABITING', car: true, ownHome: false });
  expect(Object.keys(situation).sort()).toEqual(['relationship', ...SITUATION_FACTS].sort());
});

test('who does not say how they lived together sees both ways', () => {
  const situation = situationOf(BLANK);

  expect(mayHold({ relationship: ['MARRIED'] }, situation)).toBe(true);
  expect(mayHold({ relationship: ['COHABITING'] }, situation)).toBe(true);
});
