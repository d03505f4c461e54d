import fc from 'fast-check';
import { expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { type AgencyNotice, agencyLists, noticesFor } from './agency-notice.ts';
import {
  type Condition,
  type Relationship,
  SITUATION_FACTS,
  type Situation,
  UNKNOWN_SITUATION,
} from './situation.ts';

const notice = (key: string, changes: Partial<AgencyNotice> = {}): AgencyNotice => ({
  key,
  toldBy: 'REGISTRY',
  condition: {},
  when: 'WEEKS',
  url: null,
  source: 'made up',
  checkedOn: null,
  validFrom: civilDate('2026-01-01'),
  texts: {
    nl: { agency: key, purpose: 'Iets.', whatTheyDo: 'Zij doen dit.', whatYouDo: null },
    en: { agency: key, purpose: 'Something.', whatTheyDo: 'They do this.', whatYouDo: null },
  },
  ...changes,
});

const CATALOGUE = [
  notice('everybody'),
  notice('married', { condition: { relationship: ['MARRIED', 'REGISTERED'] } }),
  notice('cohabiting', { condition: { relationship: ['COHABITING'] }, when: 'NOW' }),
  notice('parents with a car', { condition: { facts: ['childrenUnder18', 'car'] }, when: 'LATER' }),
];

const keys = (situation: Partial<Situation>) =>
  noticesFor({ ...UNKNOWN_SITUATION, ...situation }, CATALOGUE).map(({ key }) => key);

test('as long as nothing is known all of it may matter, the urgent first', () => {
  expect(keys({})).toEqual(['cohabiting', 'everybody', 'married', 'parents with a car']);
});

test('what does not fit is left out', () => {
  expect(keys({ relationship: 'MARRIED' })).not.toContain('cohabiting');
  expect(keys({ relationship: 'LIVING_APART' })).toEqual(['everybody', 'parents with a car']);
  expect(keys({ childrenUnder18: true, car: false })).not.toContain('parents with a car');
  expect(keys({ childrenUnder18: true, car: true })).toContain('parents with a car');
});

const relationship = fc.constantFrom<Relationship>(
  'MARRIED',
  'REGISTERED',
  'COHABITING',
  'LIVING_APART',
);
const known = fc.record({
  relationship,
  ...Object.fromEntries(SITUATION_FACTS.map((fact) => [fact, fc.boolean()])),
}) as fc.Arbitrary<Situation>;
const condition: fc.Arbitrary<Condition> = fc.record(
  { relationship: fc.array(relationship), facts: fc.subarray([...SITUATION_FACTS]) },
  { requiredKeys: [] },
);

test('knowing more never adds an entry', () => {
  fc.assert(
    fc.property(
      known,
      fc.subarray(['relationship', ...SITUATION_FACTS] as const),
      fc.subarray(['relationship', ...SITUATION_FACTS] as const),
      fc.array(condition),
      (situation, forgotten, forgottenToo, conditions) => {
        const catalogue = conditions.map((it, i) => notice(String(i), { condition: it }));
        const forget = (names: readonly (keyof Situation)[]): Situation => ({
          ...situation,
          ...Object.fromEntries(names.map((name) => [name, null])),
        });

        const more = noticesFor(forget(forgotten), catalogue);
        const less = noticesFor(forget([...forgotten, ...forgottenToo]), catalogue);

        expect(less).toEqual(expect.arrayContaining([...more]));
      },
    ),
  );
});

test('letter 1 keeps apart who is told and whom you tell yourself', () => {
  const bank = notice('Uw bank', {
    toldBy: 'NOBODY',
    texts: {
      nl: { agency: 'Uw bank', purpose: '.', whatTheyDo: 'Zij blokkeren.', whatYouDo: 'Bel ze.' },
      en: { agency: 'Your bank', purpose: '.', whatTheyDo: 'They block.', whatYouDo: 'Call.' },
    },
  });

  expect(agencyLists([notice('SVB'), bank], 'nl')).toEqual({
    agenciesTold: [{ term: 'SVB.', text: 'Zij doen dit.' }],
    agenciesToTell: [{ term: 'Uw bank.', text: 'Bel ze.' }],
  });
});
