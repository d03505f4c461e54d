import { reasonSentence } from '@steunpad/texts/matching.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { DAY_PARTS } from '../calls/day-part.ts';
import { TERMS } from '../terms.ts';
import { type Candidate, pairFacts, type ResidentWishes } from './pair-facts.ts';
import { MAX_PROPOSALS, propose } from './propose.ts';
import { compareFacts, reasonsFor } from './soft-rules.ts';

const today = civilDate('2026-11-23');

const joan: ResidentWishes = {
  languages: ['nl', 'fy'],
  volunteerGender: 'NO_PREFERENCE',
  excludedPostcodes: [],
  excludedVolunteers: [],
  maxKm: 30,
  lossKind: 'ILLNESS',
  household: [],
  highSignalOpen: false,
  dataRequestOpen: false,
  wantsLivedExperience: null,
  withChildren: true,
  ageBand: 'AGE_50_TO_59',
  dayParts: ['MORNING', 'EVENING'],
  interests: ['tuinieren', 'lezen'],
  homeLanguage: 'fy',
};

/** Somebody who may be proposed, of whom nothing more is known. */
function volunteer(id: string, more: Partial<Candidate> = {}): Candidate {
  return {
    id,
    status: 'ACTIVE',
    languages: ['nl'],
    gender: 'WOMAN',
    postcodeDigits: '8014',
    maxKm: 30,
    exclusions: [],
    capacity: 2,
    load: 0,
    certificate: {
      requestedOn: null,
      seen: {
        issuedOn: civilDate('2025-03-01'),
        seenOn: civilDate('2025-03-02'),
        seenBy: 'user:1',
        profile: '85',
      },
    },
    trainings: [{ course: 'BASIC', doneOn: civilDate('2025-02-01'), validUntil: null }],
    ownLossOn: null,
    restUntil: null,
    distanceKm: 8,
    refusedEarlier: false,
    livedExperience: [],
    ageBand: null,
    dayParts: [],
    interests: [],
    earlierFits: 0,
    freeSince: civilDate('2026-06-01'),
    ...more,
  };
}

const pair = (resident: ResidentWishes, candidate: Candidate) =>
  pairFacts(resident, candidate, TERMS, today);

const order = (...candidates: Candidate[]) =>
  propose(joan, candidates, TERMS, today).proposals.map(({ volunteerId }) => volunteerId);

describe('who goes first', () => {
  test.each<[string, Partial<Candidate>, Partial<Candidate>]>([
    ['who lost a partner', { livedExperience: ['PARTNER'] }, { livedExperience: ['OTHER_LOSS'] }],
    [
      'who had children at home then',
      { livedExperience: ['PARTNER_WITH_CHILDREN'] },
      { livedExperience: ['PARTNER'] },
    ],
    ['who is about as old', { ageBand: 'AGE_50_TO_59' }, { ageBand: 'UNDER_30' }],
    [
      'who is free at the same times',
      { dayParts: ['MORNING', 'EVENING'] },
      { dayParts: ['MORNING'] },
    ],
    ['who lives nearer', { distanceKm: 2 }, { distanceKm: 8 }],
    ['who is known to live near', { distanceKm: 4 }, { distanceKm: null }],
    ['who shares an interest', { interests: ['lezen'] }, { interests: ['voetbal'] }],
    ['who speaks the language of home', { languages: ['nl', 'fy'] }, { languages: ['nl'] }],
    ['who has nobody yet', { load: 0 }, { load: 1 }],
    ['with whom it clicked before', { earlierFits: 1 }, { earlierFits: 0 }],
    [
      'who waited longest',
      { freeSince: civilDate('2026-01-01') },
      { freeSince: civilDate('2026-02-01') },
    ],
  ])('%s', (_, better, other) => {
    expect(order(volunteer('a', other), volunteer('b', better))).toEqual(['b', 'a']);
  });

  test('what weighs more is not outweighed by all that weighs less', () => {
    const near = volunteer('a', {
      dayParts: ['MORNING', 'EVENING'],
      distanceKm: 0.5,
      interests: ['lezen', 'tuinieren'],
      languages: ['fy'],
      earlierFits: 4,
    });

    expect(order(near, volunteer('b', { livedExperience: ['PARTNER'] }))).toEqual(['b', 'a']);
  });

  test.each([
    [2, 2.1],
    [5, 5.1],
    [10, 10.1],
    [20, 20.1],
  ])('who lives at %d km goes before who lives at %d km', (near, far) => {
    const further = volunteer('a', { distanceKm: far });

    expect(order(further, volunteer('b', { distanceKm: near }))).toEqual(['b', 'a']);
  });

  test('a few hundred metres make no difference', () => {
    const near = volunteer('b', { distanceKm: 2.1 });
    const likesReading = volunteer('a', { distanceKm: 4.9, interests: ['lezen'] });

    expect(order(near, likesReading)).toEqual(['a', 'b']);
  });

  test('lived experience is no advantage for a resident who would rather not have it', () => {
    const wishes = { ...joan, wantsLivedExperience: false };
    const lost = volunteer('b', { livedExperience: ['PARTNER_WITH_CHILDREN'] });

    expect(compareFacts(pair(wishes, volunteer('a')), pair(wishes, lost))).toBe(-1);
    expect(reasonsFor(pair(wishes, lost)).map(({ key }) => key)).toEqual(['DISTANCE', 'HAS_ROOM']);
  });

  test('between equals it is always the same one', () => {
    expect(order(volunteer('b'), volunteer('a'))).toEqual(['a', 'b']);
  });
});

describe('reasons', () => {
  test('are sentences in plain words', () => {
    const fits = volunteer('a', {
      livedExperience: ['PARTNER_WITH_CHILDREN'],
      ageBand: 'AGE_50_TO_59',
      dayParts: ['MORNING', 'EVENING'],
      distanceKm: 4.2,
      interests: ['lezen', 'tuinieren'],
      languages: ['nl', 'fy'],
      earlierFits: 2,
    });
    const reasons = reasonsFor(pair(joan, fits));

    expect(reasons.map((reason) => reasonSentence(reason, 'nl'))).toEqual([
      'Heeft zelf ook een partner verloren.',
      'Had toen ook kinderen thuis.',
      'Is ongeveer even oud: tussen 50 en 60 jaar.',
      'Kan ook in de ochtend en de avond.',
      'Woont op ongeveer 4 km.',
      'Houdt ook van tuinieren en lezen.',
      'Spreekt ook de taal van thuis: Fries.',
      'Heeft nu geen andere bewoner.',
      'Bij een eerder contact klikte het van beide kanten.',
    ]);
    expect(reasons.map((reason) => reasonSentence(reason, 'en'))).toEqual([
      'Lost a partner too.',
      'Had children at home then too.',
      'Is about the same age: between 50 and 60.',
      'Is free in the morning and the evening too.',
      'Lives about 4 km away.',
      'Likes tuinieren and lezen too.',
      'Speaks the language of home too: Western Frisian.',
      'Has no other resident now.',
      'In an earlier match both felt at ease with each other.',
    ]);
  });

  test('near is said without a number, and a second resident without a count', () => {
    const reasons = reasonsFor(pair(joan, volunteer('a', { distanceKm: 0.6, load: 1 })));

    expect(reasons.map((reason) => reasonSentence(reason, 'nl'))).toEqual([
      'Woont dichtbij.',
      'Heeft nog plaats naast wie er al is.',
    ]);
  });

  test('what nobody knows is asked first', () => {
    const unknown = { ...joan, household: null, lossKind: null };
    const careful = volunteer('a', {
      distanceKm: null,
      exclusions: ['SMOKING', 'DOGS', 'SUICIDE'],
    });

    const asked = reasonsFor(pair(unknown, careful)).filter(({ key }) => key === 'ASK_FIRST');

    expect(asked.map(({ values }) => values)).toEqual([
      { about: 'DISTANCE' },
      { about: 'SMOKING' },
      { about: 'PETS' },
      { about: 'LOSS_KIND' },
    ]);
    for (const reason of asked) {
      expect(reasonSentence(reason, 'nl')).toMatch(/^(Vraag eerst|Let op): .+\.$/);
      expect(reasonSentence(reason, 'en')).toMatch(/^(Ask first|Note): .+\.$/);
    }
  });

  test('nothing is asked that is known or makes no difference', () => {
    const unknown = { ...joan, household: null, lossKind: null, maxKm: null };
    const careful = ['SMOKING', 'DOGS', 'SUICIDE'] as const;
    const keys = (resident: ResidentWishes, more: Partial<Candidate>) =>
      reasonsFor(pair(resident, volunteer('a', more))).map(({ key }) => key);

    expect(keys(joan, { exclusions: careful })).not.toContain('ASK_FIRST');
    expect(keys(unknown, { exclusions: [] })).not.toContain('ASK_FIRST');
    expect(keys(unknown, { distanceKm: null, maxKm: null })).not.toContain('ASK_FIRST');
    expect(keys(unknown, { distanceKm: null, maxKm: 10 })).toContain('ASK_FIRST');
    expect(keys(joan, { distanceKm: null, maxKm: null })).toContain('ASK_FIRST');
  });

  test('from one kilometre on the distance is said', () => {
    const reason = { key: 'DISTANCE', values: { km: 1 } } as const;

    expect(reasonSentence(reason, 'nl')).toBe('Woont op ongeveer 1 km.');
    expect(reasonSentence(reason, 'en')).toBe('Lives about 1 km away.');
  });

  test('a language that has no name keeps its tag', () => {
    const reason = { key: 'HOME_LANGUAGE', values: { languageTag: 'x' } } as const;

    expect(reasonSentence(reason, 'nl')).toBe('Spreekt ook de taal van thuis: x.');
  });
});

describe('a proposal', () => {
  test('is at most three, and says who was left out by which rule', () => {
    const four = ['a', 'b', 'c', 'd'].map((id) => volunteer(id));
    const full = volunteer('z', { load: 2 });
    const away = volunteer('y', { status: 'PAUSED' });

    const { proposals, excluded } = propose(joan, [full, ...four, away], TERMS, today);

    expect(proposals.map(({ volunteerId }) => volunteerId)).toEqual(['a', 'b', 'c']);
    expect(excluded).toEqual([
      { volunteerId: 'y', rules: ['PAUSED'] },
      { volunteerId: 'z', rules: ['AT_CAPACITY'] },
    ]);
  });

  test('is made to nobody while there is a HIGH signal', () => {
    const worried = { ...joan, highSignalOpen: true };

    const { proposals, excluded } = propose(worried, [volunteer('a')], TERMS, today);

    expect(proposals).toEqual([]);
    expect(excluded).toEqual([{ volunteerId: 'a', rules: ['NOT_NOW'] }]);
  });
});

const someCandidates = fc
  .uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-f]{1,2}$/),
      status: fc.constantFrom('ACTIVE', 'ACTIVE', 'ACTIVE', 'PAUSED'),
      load: fc.nat(2),
      distanceKm: fc.option(fc.nat(40)),
      dayParts: fc.uniqueArray(fc.constantFrom(...DAY_PARTS)),
      interests: fc.uniqueArray(fc.constantFrom('lezen', 'tuinieren', 'voetbal')),
      livedExperience: fc.uniqueArray(fc.constantFrom('PARTNER', 'AFFINITY')),
      earlierFits: fc.nat(2),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  )
  .map((several) => several.map(({ id, ...more }) => volunteer(id, more as Partial<Candidate>)));

test('the order in which volunteers are looked up makes no difference', () => {
  fc.assert(
    fc.property(someCandidates, fc.nat(), (candidates, turn) => {
      const turned = candidates.map((_, i) => candidates[(i + turn) % candidates.length]!);

      expect(propose(joan, turned, TERMS, today)).toEqual(propose(joan, candidates, TERMS, today));
    }),
  );
});

test('everybody is proposed, excluded or behind three others; nobody is two of these', () => {
  fc.assert(
    fc.property(someCandidates, (candidates) => {
      const { proposals, excluded } = propose(joan, candidates, TERMS, today);
      const named = [...proposals, ...excluded].map(({ volunteerId }) => volunteerId);

      expect(new Set(named).size).toBe(named.length);
      expect(proposals.length).toBe(Math.min(MAX_PROPOSALS, candidates.length - excluded.length));
      for (const { rules } of excluded) expect(rules.length).toBeGreaterThan(0);
      for (const { reasons } of proposals) expect(reasons.length).toBeGreaterThan(0);
    }),
  );
});

test('a refusal takes away one pair and changes nobody else’s place', () => {
  fc.assert(
    fc.property(someCandidates, fc.nat(), (candidates, pick) => {
      fc.pre(candidates.length > 0);
      const refused = candidates[pick % candidates.length]!;
      const after = candidates.map((each) =>
        each === refused ? { ...each, refusedEarlier: true } : each,
      );
      const without = candidates.filter((each) => each !== refused);

      expect(propose(joan, after, TERMS, today).proposals).toEqual(
        propose(joan, without, TERMS, today).proposals,
      );
    }),
  );
});

test('what is proposed holds no score', () => {
  fc.assert(
    fc.property(someCandidates, (candidates) => {
      for (const proposal of propose(joan, candidates, TERMS, today).proposals)
        expect(Object.keys(proposal).sort()).toEqual(['reasons', 'volunteerId']);
    }),
  );
});
