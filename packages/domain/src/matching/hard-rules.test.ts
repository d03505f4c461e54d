import { hardRuleSentence } from '@steunpad/texts/matching.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, civilDate } from '../calendar/civil-date.ts';
import { TERMS } from '../terms.ts';
import { checkHardRules, HARD_RULES, type HardRuleCode } from './hard-rules.ts';
import type { MatchResident, MatchVolunteer } from './match-facts.ts';

const today = civilDate('2026-11-23');

/** Joan of scenario 15: a woman, Dutch or Frisian, not from her own postcode. */
const joan: MatchResident = {
  languages: ['nl', 'fy'],
  volunteerGender: 'WOMAN',
  excludedPostcodes: ['8011'],
  excludedVolunteers: ['v9'],
  maxKm: 10,
  lossKind: 'SUDDEN',
  household: ['SMOKING', 'CATS'],
  highSignalOpen: false,
  dataRequestOpen: false,
};

/** Somebody against whom no rule speaks. */
const fits: MatchVolunteer = {
  id: 'v1',
  status: 'ACTIVE',
  languages: ['nl-NL', 'en'],
  gender: 'WOMAN',
  postcodeDigits: '8014',
  maxKm: 15,
  exclusions: ['SUICIDE', 'DOGS'],
  capacity: 1,
  load: 0,
  certificate: seen('2025-03-01'),
  trainings: [{ course: 'BASIC', doneOn: civilDate('2025-02-01'), validUntil: null }],
  ownLossOn: civilDate('2018-05-01'),
  restUntil: null,
  distanceKm: 4,
  refusedEarlier: false,
};

function seen(issuedOn: string) {
  const day = civilDate(issuedOn);
  return {
    requestedOn: null,
    seen: { issuedOn: day, seenOn: day, seenBy: 'user:1', profile: '85' },
  };
}

const check = (volunteer: Partial<MatchVolunteer>, resident: Partial<MatchResident> = {}) =>
  checkHardRules({ ...joan, ...resident }, { ...fits, ...volunteer }, TERMS, today);

test('who fits breaks no rule', () => {
  expect(check({})).toEqual([]);
});

describe('each rule excludes by its own name', () => {
  test.each<[HardRuleCode, string, Partial<MatchVolunteer>, Partial<MatchResident>]>([
    ['NOT_ACTIVE', 'ready but not active', { status: 'READY' }, {}],
    ['NOT_ACTIVE', 'left', { status: 'LEFT' }, {}],
    ['PAUSED', 'pausing', { status: 'PAUSED' }, {}],
    ['CERTIFICATE_MISSING', 'nothing seen', { certificate: null }, {}],
    [
      'CERTIFICATE_MISSING',
      'only asked for',
      { certificate: { requestedOn: today, seen: null } },
      {},
    ],
    ['CERTIFICATE_EXPIRED', 'three years old today', { certificate: seen('2023-11-23') }, {}],
    ['TRAINING_NOT_FINISHED', 'no training', { trainings: [] }, {}],
    ['AT_CAPACITY', 'one of one', { load: 1 }, {}],
    ['AT_CAPACITY', 'more than anybody may have', { load: 3, capacity: 5 }, {}],
    ['NO_COMMON_LANGUAGE', 'no shared language', { languages: ['tr', 'de'] }, {}],
    ['NO_COMMON_LANGUAGE', 'no language known', { languages: [] }, {}],
    ['TOO_FAR', 'further than the resident wants', { distanceKm: 11 }, {}],
    ['TOO_FAR', 'further than the volunteer goes', { maxKm: 3 }, {}],
    ['EXCLUDED_BY_RESIDENT', 'a man', { gender: 'MAN' }, {}],
    ['EXCLUDED_BY_RESIDENT', 'nobody knows whether a woman', { gender: 'UNKNOWN' }, {}],
    ['EXCLUDED_BY_RESIDENT', 'lives next door', { postcodeDigits: '8011' }, {}],
    ['EXCLUDED_BY_VOLUNTEER', 'a loss not to be near', {}, { lossKind: 'SUICIDE' }],
    ['EXCLUDED_BY_VOLUNTEER', 'smoke', { exclusions: ['SMOKING'] }, {}],
    ['EXCLUDED_BY_VOLUNTEER', 'a pet', { exclusions: ['CATS'] }, {}],
    ['DECLARED_RELATION', 'they know each other', { id: 'v9' }, {}],
    ['NOT_NOW', 'somebody is worried', {}, { highSignalOpen: true }],
    ['NOT_NOW', 'a request about data is open', {}, { dataRequestOpen: true }],
    ['OWN_LOSS_TOO_RECENT', 'fourteen months', { ownLossOn: civilDate('2025-09-23') }, {}],
    ['COOLING_DOWN', 'resting until tomorrow', { restUntil: civilDate('2026-11-24') }, {}],
    ['ALREADY_REFUSED', 'said no', { refusedEarlier: true }, {}],
  ])('%s: %s', (code, _, volunteer, resident) => {
    expect(check(volunteer, resident)).toEqual([code]);
  });
});

describe('what just fits is not excluded', () => {
  test.each<[string, Partial<MatchVolunteer>, Partial<MatchResident>]>([
    ['a certificate on its last day', { certificate: seen('2023-11-24') }, {}],
    ['a second resident of two', { load: 1, capacity: 2 }, {}],
    ['as far as the resident wants', { distanceKm: 10 }, {}],
    ['two years since the own loss', { ownLossOn: civilDate('2024-11-23') }, {}],
    ['no own loss', { ownLossOn: null }, {}],
    ['the day on which a rest is over', { restUntil: today }, {}],
    ['a neighbour who is welcome', { postcodeDigits: '8011' }, { excludedPostcodes: [] }],
    ['any gender', { gender: 'MAN' }, { volunteerGender: 'NO_PREFERENCE' }],
    ['a house without smoke', { exclusions: ['SMOKING'] }, { household: [] }],
  ])('%s', (_, volunteer, resident) => {
    expect(check(volunteer, resident)).toEqual([]);
  });
});

describe('what nobody knows excludes nobody', () => {
  test.each<[string, Partial<MatchVolunteer>, Partial<MatchResident>]>([
    ['the distance', { distanceKm: null }, {}],
    ['how far the resident wants', {}, { maxKm: null }],
    ['how far the volunteer goes', { maxKm: null }, {}],
    ['the postcode', { postcodeDigits: null }, {}],
    ['how the partner died', { exclusions: ['SUICIDE', 'SUDDEN'] }, { lossKind: null }],
    ['whether there is a pet', { exclusions: ['CATS'] }, { household: null }],
  ])('%s', (_, volunteer, resident) => {
    expect(check(volunteer, resident)).toEqual([]);
  });
});

test('the rules of scenario 15 are all named, in one fixed order', () => {
  const codes = check({
    certificate: seen('2022-01-01'),
    load: 1,
    ownLossOn: civilDate('2025-09-23'),
  });

  expect(codes).toEqual(['CERTIFICATE_EXPIRED', 'AT_CAPACITY', 'OWN_LOSS_TOO_RECENT']);
});

test('each code is named once, however often it is broken', () => {
  expect(check({ gender: 'MAN', postcodeDigits: '8011' })).toEqual(['EXCLUDED_BY_RESIDENT']);
});

test('an organisation sets its own terms', () => {
  const strict = { certificateYears: 1, ownLossMonths: 120, maxCapacity: 1, coolDownWeeks: 8 };
  const volunteer = { ...fits, capacity: 2, load: 1 };

  expect(checkHardRules(joan, volunteer, strict, today)).toEqual([
    'CERTIFICATE_EXPIRED',
    'AT_CAPACITY',
    'OWN_LOSS_TOO_RECENT',
  ]);
});

test('every rule has a sentence in both languages, and none of them is another', () => {
  const codes = [...new Set(HARD_RULES.map(({ code }) => code))];
  const sentences = codes.flatMap((code) => [
    hardRuleSentence(code, 'nl'),
    hardRuleSentence(code, 'en'),
  ]);

  expect(codes).toHaveLength(15);
  expect(new Set(sentences).size).toBe(30);
});

test('whoever breaks no rule has a valid certificate and training, room, and no HIGH signal', () => {
  let passed = 0;
  const volunteers = fc.record({
    status: fc.constantFrom('ACTIVE', 'ACTIVE', 'READY', 'PAUSED'),
    load: fc.nat(2),
    capacity: fc.integer({ min: 1, max: 4 }),
    age: fc.nat(2000),
    trained: fc.boolean(),
    lossDays: fc.option(fc.nat(1500)),
    highSignalOpen: fc.boolean(),
  });
  fc.assert(
    fc.property(volunteers, ({ age, trained, lossDays, highSignalOpen, ...facts }) => {
      const certificate = seen(addDays(today, -age));
      const ownLossOn = lossDays === null ? null : addDays(today, -lossDays);
      const trainings = trained ? fits.trainings : [];

      const codes = check({ ...facts, certificate, ownLossOn, trainings }, { highSignalOpen });

      const allowed =
        facts.status === 'ACTIVE' &&
        facts.load < Math.min(facts.capacity, 3) &&
        today < addMonths(addDays(today, -age), 36) &&
        trained &&
        (ownLossOn === null || addMonths(ownLossOn, 24) <= today) &&
        !highSignalOpen;
      expect(codes.length === 0).toBe(allowed);
      if (allowed) passed += 1;
    }),
    { numRuns: 1000, seed: 5 },
  );

  expect(passed).toBeGreaterThan(10);
});
