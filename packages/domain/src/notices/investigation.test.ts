import { describe, expect, test } from 'vitest';
import { REGISTRY_CASES } from '../../testing/registry-cases.ts';
import { type Investigated, investigatedBy } from './investigation.ts';

test.each<[string, readonly Investigated[]]>([
  ['010000', ['NAME', 'BIRTH']],
  ['010240', ['NAME']],
  ['010310', ['BIRTH']],
  ['010330', []],
  ['010120', []],
  ['050000', ['NAME', 'BOND']],
  ['050240', ['NAME']],
  ['050610', ['BOND']],
  ['050410', []],
  ['060810', ['DEATH']],
  ['060820', []],
  ['080000', ['ADDRESS']],
  ['081160', ['ADDRESS']],
  ['081210', ['ADDRESS']],
  ['081340', ['ADDRESS']],
  ['081190', []],
  ['081000', []],
  ['088510', []],
  ['089999', ['ADDRESS']],
])('%s is about %j', (code, parts) => {
  expect(investigatedBy(code)).toEqual(parts);
});

test.each(['', '81120', '0811200', '091120', 'adres', '0811a0'])('%j is no code', (code) => {
  expect(investigatedBy(code)).toBeNull();
});

describe("the registry's own examples", () => {
  const about = (file: string, category: 'person' | 'residence' | 'partners') =>
    REGISTRY_CASES.flatMap(({ at, given, expect: right }) => {
      if (!at.includes(file)) return [];
      const told = given[category];
      // With two partners it matters whose name is used, which is not about the code.
      const [one, ...more] = Array.isArray(told) ? told : [told];
      const code = one?.['83.10'];
      return code && more.length === 0
        ? [[code, (right['adressering'] ?? null) !== null] as const]
        : [];
    });

  test.each(about('adres-regels/in-onderzoek', 'residence'))(
    '%s doubts the address: %s',
    (code, doubted) => {
      expect(investigatedBy(code)?.includes('ADDRESS')).toBe(doubted);
    },
  );

  test.each(about('adressering/in-onderzoek', 'person'))(
    '%s doubts the name: %s',
    (code, doubted) => {
      expect(investigatedBy(code)?.includes('NAME')).toBe(doubted);
    },
  );

  test.each(about('adressering/in-onderzoek', 'partners'))(
    "%s doubts the partner's name: %s",
    (code, doubted) => {
      expect(investigatedBy(code)?.includes('NAME')).toBe(doubted);
    },
  );
});
