import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  type CivilDate,
  civilDate,
  daysBetween,
  partsOf,
} from '../calendar/civil-date.ts';
import {
  type PartialDate,
  parsePartialDate,
  partialDate,
  rangeOf,
} from '../calendar/partial-date.ts';
import {
  decideEligibility,
  ELIGIBILITY_RULE_VERSION,
  type EligibilityFacts,
  type TargetRule,
} from './eligibility.ts';
import { INVESTIGATED } from './investigation.ts';
import { PENSION_TABLE_VERSION } from './state-pension-age.ts';

const underPensionAge: TargetRule = { targetRule: 'UNDER_PENSION_AGE', minimumAge: 18 };
const fromPensionAge: TargetRule = { targetRule: 'FROM_PENSION_AGE', minimumAge: 18 };
const allAdults: TargetRule = { targetRule: 'ALL_ADULTS', minimumAge: 18 };

/** A survivor of whom nothing is under investigation, still together by registry. */
function survivor(
  born: string,
  died: string,
  more: Partial<EligibilityFacts> = {},
): EligibilityFacts {
  return {
    dateOfDeath: date(died),
    birthDate: date(born),
    relationshipEndedOn: null,
    underInvestigation: [],
    notLivingAtAddress: false,
    nameKnown: true,
    ...more,
  };
}

function date(text: string): PartialDate {
  const read = parsePartialDate(text);
  if (!read) throw new RangeError(text);
  return read;
}

describe('under pension age', () => {
  test.each([
    ['1950-09-30', '2015-12-20', 'IN', 'ten days before pension age'],
    ['1950-09-15', '2015-12-20', 'OUT', 'five days after pension age'],
    ['1950-10-01', '2015-12-20', 'IN', 'born a day later than the last of the row before'],
    ['1959-11-22', '2026-11-21', 'IN', 'the day before pension age'],
    ['1959-11-22', '2026-11-22', 'OUT', 'the day of pension age itself'],
    ['1971-04-02', '2026-09-01', 'IN', 'Joan of scenario 1'],
    ['1959', '2026-06-01', 'UNCLEAR', 'only the year of birth known'],
    ['1961-02', '2028-03-01', 'IN', 'the day of birth unknown, but it makes no difference'],
    ['1961-02', '2028-05-01', 'UNCLEAR', 'the first day of that month reaches pension age today'],
    ['1961-02', '2028-05-28', 'OUT', 'the last day of that month reaches pension age today'],
    ['1959-11-22', '2026-11', 'UNCLEAR', 'the day of death unknown, in the month of pension age'],
    ['1959-11-22', '2026-10', 'IN', 'the day of death unknown, a month before pension age'],
    ['1959-11-01', '2026-11', 'OUT', 'the day of death unknown, from pension age on'],
    ['1971-04-02', '', 'UNCLEAR', 'the date of death unknown'],
    ['', '2026-09-01', 'UNCLEAR', 'the date of birth unknown'],
    ['1956-08-31', '2023-06-29', 'IN', 'born on 31 August, a day before pension age'],
    ['1956-08-31', '2023-06-30', 'OUT', 'born on 31 August, on the last day of June'],
    ['1960-02-29', '2027-02-27', 'IN', 'born on a leap day, a day before pension age'],
    ['1960-02-29', '2027-02-28', 'OUT', 'born on a leap day, on 28 February'],
  ])('born %s, death %s: %s (%s)', (born, died, outcome) => {
    expect(decideEligibility(survivor(born, died), underPensionAge).outcome).toBe(outcome);
  });
});

describe('from pension age', () => {
  test.each([
    ['1959-11-22', '2026-11-21', 'OUT'],
    ['1959-11-22', '2026-11-22', 'IN'],
    ['1971-04-02', '2026-09-01', 'OUT'],
    ['1940-01-01', '2026-09-01', 'IN'],
    ['1959', '2026-06-01', 'UNCLEAR'],
    ['1961-02', '2028-03-01', 'OUT'],
    ['2010-01-01', '2026-09-01', 'OUT'],
  ] as const)('born %s, death %s: %s', (born, died, outcome) => {
    expect(decideEligibility(survivor(born, died), fromPensionAge).outcome).toBe(outcome);
  });
});

describe('all adults', () => {
  test.each([
    ['1940-01-01', '2026-09-01', 'IN'],
    ['1971-04-02', '2026-09-01', 'IN'],
    ['1959', '2026', 'IN'],
    ['2008-09-01', '2026-09-01', 'IN'],
    ['2008-09-02', '2026-09-01', 'OUT'],
    ['2008', '2026-09-01', 'UNCLEAR'],
    ['2008-09', '2026-09', 'UNCLEAR'],
    ['2008-02-29', '2026-02-28', 'OUT'],
    ['2008-02-29', '2026-03-01', 'IN'],
  ] as const)('born %s, death %s: %s', (born, died, outcome) => {
    expect(decideEligibility(survivor(born, died), allAdults).outcome).toBe(outcome);
  });
});

test.each([underPensionAge, fromPensionAge, allAdults])(
  'a survivor of 17 is out of $targetRule, and it says why',
  (rule) => {
    expect(decideEligibility(survivor('2008-09-02', '2026-09-01'), rule)).toMatchObject({
      outcome: 'OUT',
      reasons: ['UNDER_MINIMUM_AGE'],
    });
  },
);

test('a municipality may set a higher minimum age', () => {
  const from23 = { ...underPensionAge, minimumAge: 23 };

  expect(decideEligibility(survivor('2003-09-02', '2026-09-01'), from23).outcome).toBe('OUT');
  expect(decideEligibility(survivor('2003-09-01', '2026-09-01'), from23).outcome).toBe('IN');
});

test.each([
  ['1971-04-02', '2026-09-01', underPensionAge, ['UNDER_PENSION_AGE']],
  ['1940-01-01', '2026-09-01', underPensionAge, ['PENSION_AGE_REACHED']],
  ['1971-04-02', '2026-09-01', fromPensionAge, ['UNDER_PENSION_AGE']],
  ['1940-01-01', '2026-09-01', fromPensionAge, ['PENSION_AGE_REACHED']],
  ['1940-01-01', '2026-09-01', allAdults, ['ADULT']],
  ['1959', '2026-06-01', underPensionAge, ['BIRTH_DATE_INCOMPLETE']],
  ['1959-11-22', '2026', underPensionAge, ['DATE_OF_DEATH_INCOMPLETE']],
  ['1959', '2026', underPensionAge, ['BIRTH_DATE_INCOMPLETE', 'DATE_OF_DEATH_INCOMPLETE']],
] as const)('a decision says why: born %s, death %s, %o: %o', (born, died, rule, reasons) => {
  expect(decideEligibility(survivor(born, died), rule).reasons).toEqual(reasons);
});

test('a decision says by which rule and which table it was made', () => {
  expect(decideEligibility(survivor('1971-04-02', '2026-09-01'), underPensionAge)).toMatchObject({
    ruleVersion: ELIGIBILITY_RULE_VERSION,
    pensionTableVersion: PENSION_TABLE_VERSION,
  });
});

describe('the tie to the deceased', () => {
  test.each([
    ['2026-09-01', '2026-09-01', 'IN', 'the death itself ended the marriage'],
    ['2026-08-31', '2026-09-01', 'NOT_APPLICABLE', 'divorced the day before'],
    ['2011', '2026-09-01', 'NOT_APPLICABLE', 'divorced years ago, day unknown'],
    ['2026-08', '2026-09', 'NOT_APPLICABLE', 'divorced the month before'],
    ['2026', '2026-09-01', 'UNCLEAR', 'ended in the year of the death, by either'],
    ['2026-09-10', '2026-09', 'UNCLEAR', 'ended in the month of the death, by either'],
    ['2026-09', '2026-09-01', 'UNCLEAR', 'ended in the month that begins with the death'],
    ['2026-09-02', '2026-09-01', 'UNCLEAR', 'ended after the death, which cannot be'],
    ['2026-09', '2026-09', 'IN', 'ended when the death was, as far as known'],
    ['', '2026-09-01', 'UNCLEAR', 'ended, nobody knows when'],
    ['2011', '', 'UNCLEAR', 'ended, but the date of death is unknown'],
  ])('ended "%s", death "%s": %s (%s)', (ended, died, outcome) => {
    const facts = survivor('1971-04-02', died, { relationshipEndedOn: date(ended) });

    expect(decideEligibility(facts, underPensionAge).outcome).toBe(outcome);
  });

  test('after a divorce nothing else is looked at', () => {
    const facts = survivor('2015', '2026-09-01', {
      relationshipEndedOn: date('2011-01-01'),
      underInvestigation: ['ADDRESS', 'BOND', 'DEATH'],
      notLivingAtAddress: true,
    });

    expect(decideEligibility(facts, underPensionAge)).toMatchObject({
      outcome: 'NOT_APPLICABLE',
      reasons: ['RELATIONSHIP_ENDED_BEFORE_DEATH'],
    });
  });
});

describe('under investigation', () => {
  const born = '1971-04-02';

  test.each([
    ['ADDRESS', 'ADDRESS_UNDER_INVESTIGATION'],
    ['NAME', 'NAME_UNDER_INVESTIGATION'],
    ['BIRTH', 'BIRTH_UNDER_INVESTIGATION'],
    ['DEATH', 'DEATH_UNDER_INVESTIGATION'],
    ['BOND', 'PARTNER_UNDER_INVESTIGATION'],
  ] as const)('while %s is doubted a person looks first', (part, reason) => {
    const facts = survivor(born, '2026-09-01', { underInvestigation: [part] });

    expect(decideEligibility(facts, underPensionAge)).toMatchObject({
      outcome: 'UNCLEAR',
      reasons: [reason],
    });
  });

  test('a person looks before a letter goes where they were found not to live', () => {
    const facts = survivor(born, '2026-09-01', {
      underInvestigation: ['NAME'],
      notLivingAtAddress: true,
    });

    expect(decideEligibility(facts, underPensionAge)).toMatchObject({
      outcome: 'UNCLEAR',
      reasons: ['NAME_UNDER_INVESTIGATION', 'NOT_LIVING_AT_ADDRESS'],
    });
  });

  test('an uncertain name or address does not bring in who is out', () => {
    const facts = survivor('1940-01-01', '2026-09-01', {
      underInvestigation: ['NAME', 'ADDRESS'],
      notLivingAtAddress: true,
    });

    expect(decideEligibility(facts, underPensionAge).outcome).toBe('OUT');
  });

  test('nobody gets a letter while anything is under investigation', () => {
    const some = fc.subarray([...INVESTIGATED], { minLength: 1 });

    fc.assert(
      fc.property(someFacts, someRule, some, (facts, rule, underInvestigation) => {
        expect(decideEligibility({ ...facts, underInvestigation }, rule).outcome).not.toBe('IN');
      }),
    );
  });
});

const someRule = fc.record({
  targetRule: fc.constantFrom('UNDER_PENSION_AGE', 'FROM_PENSION_AGE', 'ALL_ADULTS'),
  minimumAge: fc.constantFrom(18, 21),
});

const precision = fc.constantFrom('DAY', 'MONTH', 'YEAR');
const cut = (day: CivilDate, known: 'DAY' | 'MONTH' | 'YEAR') => {
  const [year, month, dayOfMonth] = partsOf(day);
  return partialDate(year, known === 'YEAR' ? 0 : month, known === 'DAY' ? dayOfMonth : 0)!;
};

/** Survivors near one of the ages that decide: 18, 21 and pension age. */
const someFacts = fc
  .record({
    death: fc.integer({ min: 0, max: 7_000 }).map((days) => addDays(civilDate('2012-01-01'), days)),
    age: fc.constantFrom(18, 21, 40, 65, 66, 67),
    days: fc.integer({ min: -500, max: 500 }),
    deathKnown: precision,
    birthKnown: precision,
  })
  .map(({ death, age, days, deathKnown, birthKnown }) => ({
    ...survivor('', ''),
    dateOfDeath: cut(death, deathKnown),
    birthDate: cut(addDays(death, days - Math.round(age * 365.25)), birthKnown),
  }));

test('incomplete dates are decided only if every day that they may mean is decided the same', () => {
  fc.assert(
    fc.property(someFacts, someRule, (facts, rule) => {
      const whole = new Set(
        daysIn(facts.birthDate).flatMap((born) =>
          daysIn(facts.dateOfDeath).map(
            (died) => decideEligibility(survivor(born, died), rule).outcome,
          ),
        ),
      );

      const { outcome } = decideEligibility(facts, rule);

      expect(whole).not.toContain('UNCLEAR');
      expect(outcome).toBe(whole.size > 1 ? 'UNCLEAR' : [...whole][0]);
    }),
    { numRuns: 300 },
  );
});

/** Every day of a month; of a year the first and the last day of each month. */
function daysIn(partial: PartialDate): CivilDate[] {
  const { earliest, latest } = rangeOf(partial)!;
  const all = Array.from({ length: daysBetween(earliest, latest) + 1 }, (_, days) =>
    addDays(earliest, days),
  );
  if (partial.precision !== 'YEAR') return all;
  return all.filter(
    (day) => day === earliest || day === latest || partsOf(addDays(day, 1))[2] <= 2,
  );
}
