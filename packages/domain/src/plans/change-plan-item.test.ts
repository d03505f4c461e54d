import { expect, test } from 'vitest';
import { changePlanItem, type Standing } from './change-plan-item.ts';

const visits = (state: Standing['state']): Standing => ({ state, pace: null });
const work = (state: Standing['state'], pace: Standing['pace']): Standing => ({ state, pace });

test.each([
  ['rests', visits('RUNNING'), visits('PAUSED'), { state: 'PAUSED', pace: null, change: 'RESTS' }],
  [
    'goes on',
    visits('PAUSED'),
    visits('RUNNING'),
    { state: 'RUNNING', pace: null, change: 'GOES_ON' },
  ],
  ['is finished', visits('PAUSED'), visits('DONE'), { state: 'DONE', pace: null, change: 'DONE' }],
  [
    'begins again',
    visits('DONE'),
    visits('RUNNING'),
    { state: 'RUNNING', pace: null, change: 'GOES_ON' },
  ],
  ['has no pace', visits('RUNNING'), work('RUNNING', 'SLOW'), null],
  ['stays as it is', visits('PAUSED'), visits('PAUSED'), null],
])('what runs %s', (_, before, asked, after) => {
  expect(changePlanItem(before, asked)).toEqual(after);
});

test.each([
  [
    'resting is a pace',
    work('RUNNING', 'NOW'),
    visits('PAUSED'),
    work('PAUSED', 'PAUSED'),
    'RESTS',
  ],
  [
    'and that pace rests',
    work('RUNNING', 'NOW'),
    work('RUNNING', 'PAUSED'),
    work('PAUSED', 'PAUSED'),
    'RESTS',
  ],
  [
    'it begins slowly again',
    work('PAUSED', 'PAUSED'),
    visits('RUNNING'),
    work('RUNNING', 'SLOW'),
    'GOES_ON',
  ],
  [
    'or as was asked',
    work('PAUSED', 'PAUSED'),
    work('RUNNING', 'NOW'),
    work('RUNNING', 'NOW'),
    'GOES_ON',
  ],
  [
    'slower',
    work('RUNNING', 'NOW'),
    work('RUNNING', 'SLOW'),
    work('RUNNING', 'SLOW'),
    'OTHER_PACE',
  ],
])('guidance to work: %s', (_, before, asked, after, change) => {
  expect(changePlanItem(before, asked)).toEqual({ ...after, change });
});

test('the same pace once more changes nothing', () => {
  expect(changePlanItem(work('RUNNING', 'SLOW'), visits('RUNNING'))).toBeNull();
});
