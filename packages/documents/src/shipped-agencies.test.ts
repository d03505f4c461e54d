import { agencyLists, noticesFor } from '@steunpad/domain/agencies/agency-notice.ts';
import { UNKNOWN_SITUATION } from '@steunpad/domain/agencies/situation.ts';
import { expect, test } from 'vitest';
import { shippedAgencies } from './shipped-agencies.ts';

test('every entry is example content with a source until somebody has checked it', () => {
  expect(shippedAgencies().length).toBeGreaterThanOrEqual(14);
  expect(new Set(shippedAgencies().map(({ key }) => key)).size).toBe(shippedAgencies().length);
  expect(shippedAgencies().filter(({ checkedOn }) => checkedOn !== null)).toEqual([]);
  expect(shippedAgencies().filter(({ source }) => source === '')).toEqual([]);
});

test('who lived together without being married is told to ask for the Anw', () => {
  const keysFor = (relationship: 'MARRIED' | 'COHABITING') =>
    noticesFor({ ...UNKNOWN_SITUATION, relationship }, shippedAgencies()).map(({ key }) => key);

  expect(keysFor('COHABITING')).toContain('SVB_SURVIVOR_BENEFIT_COHABITING');
  expect(keysFor('COHABITING')).not.toContain('SVB_SURVIVOR_BENEFIT');
  expect(keysFor('MARRIED')).toContain('SVB_SURVIVOR_BENEFIT');
  expect(keysFor('MARRIED')).not.toContain('SVB_SURVIVOR_BENEFIT_COHABITING');
});

test('whom nobody tells has something to do for you', () => {
  const alone = shippedAgencies().filter(({ toldBy }) => toldBy === 'NOBODY');

  expect(alone.flatMap(({ texts }) => [texts.nl.whatYouDo, texts.en.whatYouDo])).not.toContain(
    null,
  );
  expect(agencyLists(shippedAgencies(), 'nl').agenciesToTell).toHaveLength(alone.length);
});
