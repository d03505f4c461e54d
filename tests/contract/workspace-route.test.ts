import { TRANSITIONS } from '@steunpad/domain/pathway/events.ts';
import { FINAL, UNENDED } from '@steunpad/domain/pathway/pathway.ts';
import { STATES } from '@steunpad/workspace/route/route.ts';
import { nextFrom, standings, walked } from '@steunpad/workspace/route/standing.ts';
import { routeWords } from '@steunpad/workspace/route/texts.ts';
import { describe, expect, test } from 'vitest';

const at = (day: number) => `2026-03-0${day}T10:00:00.000Z`;
const HISTORY = [
  { from: null, to: 'NEW', at: at(1) },
  { from: 'NEW', to: 'TO_INVITE', at: at(1) },
  { from: 'TO_INVITE', to: 'INVITED', at: at(2) },
  { from: 'INVITED', to: 'CALL_DUE', at: at(3) },
  { from: 'CALL_DUE', to: 'CALL_DUE', at: at(4) },
] as const;

describe('the picture of a pathway', () => {
  test('has each state of the table once, with a name that fits in its box', () => {
    expect(STATES.toSorted()).toEqual([...UNENDED, ...FINAL].toSorted());
    for (const { states } of Object.values(routeWords))
      for (const state of STATES) expect(states[state].length, state).toBeLessThanOrEqual(17);
  });

  test('says of every state of the table what may follow, and by which events', () => {
    for (const here of STATES) {
      const rows = TRANSITIONS.filter(
        ({ from, to }) =>
          from?.includes(here) && to !== 'SAME' && to !== 'AS_BEFORE' && to !== here,
      );
      const told = [...nextFrom(here, [])].flatMap(([to, events]) =>
        events.map((event) => `${event} ${to}`),
      );
      expect(told.toSorted(), here).toEqual(
        [...new Set(rows.map(({ event, to }) => `${event} ${to}`))].toSorted(),
      );
    }
  });

  test('shows where somebody is since when, where they were, and what may come', () => {
    const all = standings(STATES, 'CALL_DUE', HISTORY);
    const of = (state: string) => all.find((each) => each.state === state);

    expect(of('CALL_DUE')).toMatchObject({ is: 'HERE', since: at(3), by: [] });
    expect(of('INVITED')).toMatchObject({ is: 'BEEN', since: at(2) });
    expect(of('TALK_PLANNED')).toMatchObject({ is: 'NEXT', since: null });
    expect(of('TALK_PLANNED')?.by).toContain('reached');
    expect(of('ENDING')).toMatchObject({ is: 'ELSEWHERE', by: [] });
    expect(walked(HISTORY)).toEqual([
      ['NEW', 'TO_INVITE'],
      ['TO_INVITE', 'INVITED'],
      ['INVITED', 'CALL_DUE'],
    ]);
  });

  test('leads back from a hold to where somebody was before it', () => {
    const held = [...HISTORY, { from: 'CALL_DUE', to: 'HELD', at: at(5) }] as const;

    expect(nextFrom('HELD', held).get('CALL_DUE')).toEqual(['holdReleased']);
    expect(nextFrom('HELD', held).has('INVITED')).toBe(false);
  });
});
