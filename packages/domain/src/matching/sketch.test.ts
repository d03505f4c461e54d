import { sketchSentences } from '@steunpad/texts/visits.ts';
import { expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { ageBandOf } from './age-band.ts';
import { type ResidentSketch, sketchOf } from './sketch.ts';

const sketch: ResidentSketch = {
  ageBand: 'AGE_50_TO_59',
  area: 'Zwolle-Zuid',
  domains: ['PRACTICAL', 'EMOTIONAL'],
  dayParts: ['MORNING', 'EVENING'],
  languages: ['nl', 'fy'],
};

test('a volunteer hears about a resident in general words', () => {
  expect(sketchSentences(sketch, 'nl')).toEqual([
    'Deze bewoner is tussen 50 en 60 jaar.',
    'De bewoner woont in Zwolle-Zuid.',
    'Het gaat om: brieven en dingen regelen en praten met iemand die luistert.',
    'Dit komt het beste uit: de ochtend en de avond.',
    'De bewoner spreekt Nederlands en Fries.',
  ]);
  expect(sketchSentences(sketch, 'en')).toEqual([
    'This resident is between 50 and 60.',
    'The resident lives in Zwolle-Zuid.',
    'It is about: letters and arrangements and talking with someone who listens.',
    'This suits best: the morning and the evening.',
    'The resident speaks Dutch and Western Frisian.',
  ]);
});

test('of what was not told nothing is said', () => {
  const nothing = { ageBand: null, area: null, domains: [], dayParts: [], languages: [] };

  expect(sketchSentences(nothing, 'nl')).toEqual([]);
});

test('whatever is known of a resident, nothing else gets into the sketch', () => {
  const everything = {
    ...sketch,
    name: 'Joan Achternaam',
    street: 'Assendorperstraat 1',
    phone: '+31612345678',
    ownWords: 'Ik slaap niet meer.',
    lossKind: 'SUICIDE',
    signals: ['SUICIDE_RISK'],
  };

  const made = sketchOf(everything);

  expect(Object.keys(made).sort()).toEqual(['ageBand', 'area', 'dayParts', 'domains', 'languages']);
  expect(JSON.stringify(made)).not.toMatch(/Joan|Achternaam|Assendorper|316|slaap|SUICIDE/);
});

test('the order of the needs does not tell which was named first', () => {
  expect(sketchOf(sketch)).toEqual(
    sketchOf({ ...sketch, domains: ['EMOTIONAL', 'PRACTICAL', 'EMOTIONAL'] }),
  );
});

test.each([
  ['1997-11-24', 'UNDER_30'],
  ['1996-11-23', 'AGE_30_TO_39'],
  ['1986-11-24', 'AGE_30_TO_39'],
  ['1986-11-23', 'AGE_40_TO_49'],
  ['1976-11-24', 'AGE_40_TO_49'],
  ['1976-11-23', 'AGE_50_TO_59'],
  ['1971-04-02', 'AGE_50_TO_59'],
  ['1966-11-23', 'AGE_60_TO_69'],
  ['1956-11-24', 'AGE_60_TO_69'],
  ['1956-11-23', 'AGE_70_AND_OLDER'],
])('who was born on %s is %s', (born, band) => {
  expect(ageBandOf(civilDate(born), civilDate('2026-11-23'))).toBe(band);
});
