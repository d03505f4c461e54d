import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, civilDate } from '../calendar/civil-date.ts';
import { Refusal } from '../kernel.ts';
import { destructionRecord } from './destruction-record.ts';
import { addDuration, compareDurations, parseDuration } from './iso-duration.ts';
import { eraseOn, retentionRule, retentionRules, withTerm } from './retention.ts';
import { RETENTION_RULES, type RetentionKey } from './retention-rules.ts';

describe('a term', () => {
  test.each([
    ['P2Y', 24, 0],
    ['P6M', 6, 0],
    ['P6W', 0, 42],
    ['P30D', 0, 30],
    ['P1Y6M', 18, 0],
    ['P1Y2M1W3D', 14, 10],
    ['P0D', 0, 0],
  ])('%s is %i months and %i days', (text, months, days) => {
    expect(parseDuration(text)).toEqual({ months, days });
  });

  test.each([
    '',
    'P',
    '2Y',
    'P2',
    'PT4H',
    'P1DT4H',
    'P-1D',
    'P1.5Y',
    'P6W ',
    'p6w',
    'P1M1Y',
    'P12345D',
    '6 weeks',
  ])('"%s" is none', (text) => {
    expect(parseDuration(text)).toBeNull();
  });

  test('months end where the month ends', () => {
    const term = { months: 1, days: 0 };

    expect(addDuration(civilDate('2027-01-31'), term)).toBe('2027-02-28');
    expect(addDuration(civilDate('2028-01-31'), term)).toBe('2028-02-29');
  });

  test('whatever is written is read back as the same time', () => {
    const some = fc.record({ y: fc.nat(50), m: fc.nat(50), w: fc.nat(50), d: fc.nat(50) });
    const start = civilDate('2026-11-23');
    fc.assert(
      fc.property(some, ({ y, m, w, d }) => {
        const read = parseDuration(`P${y}Y${m}M${w}W${d}D`)!;

        expect(addDuration(start, read)).toBe(addDays(addMonths(start, 12 * y + m), 7 * w + d));
        expect(compareDurations(read, { months: read.months, days: read.days + 1 })).toBeLessThan(
          0,
        );
        expect(compareDurations(read, read)).toBe(0);
      }),
    );
  });
});

test.each<[RetentionKey, string, string]>([
  ['NOTICE_WITHOUT_TARGET', '2026-11-23', '2026-12-23'],
  ['DECLINED', '2026-11-23', '2027-01-04'],
  ['NEVER_REACHED', '2026-09-01', '2027-03-02'],
  ['SUPPORTED', '2026-11-23', '2028-11-23'],
  ['SUPPORTED_UNDER_WMO', '2026-11-23', '2041-11-23'],
  ['VOLUNTEER_DECLINED', '2026-11-23', '2026-12-21'],
  ['VOLUNTEER_LEFT', '2028-02-29', '2029-02-28'],
  ['CONDUCT_CERTIFICATE', '2026-08-31', '2027-02-28'],
  ['STAFF_LEFT', '2026-11-23', '2027-11-23'],
  ['SURVEY_ANSWERS', '2026-11-23', '2026-11-23'],
  ['ACCESS_LOG', '2026-11-23', '2028-11-23'],
  ['DRAFT', '2026-11-23', '2026-11-30'],
  ['KEPT_NOTE', '2026-11-23', '2026-12-23'],
])('%s of %s is kept until %s', (key, fact, until) => {
  expect(eraseOn(retentionRule(key), civilDate(fact))).toBe(until);
});

test('every rule stands there once, and its own term is within its bounds', () => {
  expect(new Set(RETENTION_RULES.map(({ key }) => key)).size).toBe(RETENTION_RULES.length);
  for (const rule of RETENTION_RULES) expect(withTerm(rule, rule.term), rule.key).toEqual(rule);
});

describe('what a municipality chooses', () => {
  test('takes the place of the default, and only there', () => {
    const rules = retentionRules({ SUPPORTED: 'P1Y' });
    if (rules instanceof Refusal) throw rules;

    expect(retentionRule('SUPPORTED', rules).term).toBe('P1Y');
    expect(rules.filter(({ term }, i) => term !== RETENTION_RULES[i]!.term)).toHaveLength(1);
  });

  test.each<[RetentionKey, string]>([
    ['SUPPORTED', 'P6Y'],
    ['DECLINED', 'P43D'],
    ['VOLUNTEER_DECLINED', 'P5W'],
    ['SUPPORTED_UNDER_WMO', 'P14Y'],
    ['SUPPORTED_UNDER_WMO', 'P16Y'],
    ['ACCESS_LOG', 'P0D'],
  ])('is bounded: %s not for %s', (key, term) => {
    expect(retentionRules({ [key]: term })).toMatchObject({ code: 'DURATION_OUT_OF_BOUNDS', key });
  });

  test('is a term', () => {
    expect(retentionRules({ SUPPORTED: 'twee jaar' })).toMatchObject({
      code: 'NO_DURATION',
      key: 'SUPPORTED',
    });
  });
});

describe('a declaration of destruction', () => {
  const today = civilDate('2026-11-23');

  test('says what kind, how many, by which rule and when, and nothing else', () => {
    expect(destructionRecord('PATHWAY', 3, retentionRule('DECLINED'), today)).toEqual({
      what: 'PATHWAY',
      count: 3,
      listEntry: 'By analogy with Selectielijst gemeenten 2020, 8.4.1.',
      rule: 'DECLINED',
      destroyedOn: '2026-11-23',
    });
  });

  test('is there for a mistake and a request too', () => {
    expect(destructionRecord('DEATH_NOTICE', 1, 'NOTICE_WITHDRAWN', today)).toMatchObject({
      rule: 'NOTICE_WITHDRAWN',
      listEntry: expect.stringContaining('GDPR 5'),
    });
    expect(destructionRecord('PATHWAY', 1, 'ERASURE_GRANTED', today)).toMatchObject({
      rule: 'ERASURE_GRANTED',
      listEntry: 'GDPR 17.',
    });
  });
});
