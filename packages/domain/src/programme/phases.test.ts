import { describe, expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { beginPhase, movePhase, type Phase, phaseOn, phasesWithoutEnd } from './phases.ts';

const period = (startsOn: string, endsOn: string | null = null) => ({
  startsOn: civilDate(startsOn),
  endsOn: endsOn === null ? null : civilDate(endsOn),
});
const pilot: Phase = { id: 'pilot', kind: 'PILOT', ...period('2015-09-01', '2016-08-31') };
const finishing: Phase = { id: 'end', kind: 'FINISHING', ...period('2016-09-01', '2017-02-28') };
const regular: Phase = { id: 'regular', kind: 'REGULAR', ...period('2017-03-01') };
const all = [pilot, finishing, regular];

describe('a phase begins', () => {
  test('on the day after the one before it', () => {
    expect(beginPhase([pilot], period('2016-09-01'))).toEqual({ ended: null });
  });

  test('and ends the one that had no last day', () => {
    expect(beginPhase(all, period('2020-01-01'))).toEqual({
      ended: { id: 'regular', endsOn: '2019-12-31' },
    });
  });

  test.each([
    ['a day of another phase', period('2016-08-31')],
    ['a day before others without a last day of its own', period('2015-01-01')],
    ['the same day as one without a last day', period('2017-03-01')],
    ['a time around another phase', period('2015-01-01', '2015-09-01')],
    ['an end before its beginning', period('2030-01-01', '2029-12-31')],
  ])('not on %s', (_, asked) => {
    expect(beginPhase(all, asked)).toMatchObject({ code: 'PHASE_ORDER_WRONG' });
  });

  test('also before others, where there is room', () => {
    expect(beginPhase(all, period('2015-06-01', '2015-08-31'))).toEqual({ ended: null });
  });
});

test('a phase moves within the room that the others leave', () => {
  expect(movePhase(all, 'end', period('2016-09-01', '2017-02-01'))).toBeUndefined();
  expect(movePhase(all, 'end', period('2016-09-01'))).toMatchObject({ code: 'PHASE_ORDER_WRONG' });
  expect(movePhase(all, 'end', period('2016-08-31', '2017-02-28'))).toMatchObject({
    code: 'PHASE_ORDER_WRONG',
  });
});

test('the phase of a day is the one that began last', () => {
  const on = (day: string) => phaseOn([regular, pilot, finishing], civilDate(day))?.id ?? null;

  expect(['2015-08-31', '2015-09-01', '2016-09-01', '2026-11-29'].map(on)).toEqual([
    null,
    'pilot',
    'end',
    'regular',
  ]);
  expect(phaseOn([pilot], civilDate('2018-01-01'))?.id).toBe('pilot');
});

test('what is for a while needs a last day; what is regular needs none', () => {
  const open = { ...pilot, endsOn: null };

  expect(phasesWithoutEnd(all)).toEqual([]);
  expect(phasesWithoutEnd([open, regular])).toEqual(['PILOT']);
});
