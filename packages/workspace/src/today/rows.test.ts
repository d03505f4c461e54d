import { describe, expect, test } from 'vitest';
import type { Change } from '../live/read-events.ts';
import { filtersIn } from './filters.ts';
import { placesOf, type Row, withRows } from './rows.ts';

const row = (id: string, over: Partial<Row> = {}): Row => ({
  ...{ id, kind: 'CALL', state: 'CALL_DUE', due: '2026-12-01', dayPart: null, overdue: false },
  ...{ subject: null, nextSteps: [], isNew: false, doneAt: null, keptBy: null, owner: null },
  ...{
    givenBy: null,
    givenReason: null,
    pathway: { id: `person of ${id}`, partner: { name: id } },
  },
  ...over,
});
const changed = (over: Partial<Change>): Change => ({
  ...{ kind: 'CHANGED', cursor: 'here', tasks: [], pathways: [], presentAt: [] },
  ...over,
});
const task = (id: string) => changed({ tasks: [{ id, kind: 'CALL', pathwayId: null }] });
const person = (id: string) => changed({ pathways: [{ id: `person of ${id}`, version: 2 }] });

describe('which rows of a page changes are about', () => {
  const rows = ['a', 'b', 'c', 'd', 'e'].map((id) => row(id));

  test.each<[string, readonly Change[], readonly string[] | 'ELSEWHERE']>([
    ['a task on it', [task('b')], ['b']],
    ['a person on it', [person('c')], 'ELSEWHERE'],
    ['the same twice, and one more', [task('b'), task('b'), task('a')], ['a', 'b']],
    ['a task that is not on it', [task('b'), task('z')], 'ELSEWHERE'],
    ['a person who is not on it', [person('z')], []],
    ['somebody who came or went', [changed({ presentAt: ['person of a'] })], []],
    ['many', ['a', 'b', 'c', 'd'].map(task), 'ELSEWHERE'],
    ['anything', [changed({ kind: 'EVERYTHING' })], 'ELSEWHERE'],
  ])('%s', (_, changes, places) => {
    expect(placesOf(changes, rows)).toEqual(places);
  });
});

describe('a row in its place', () => {
  const robin = { id: 'robin', name: 'Robin' };
  const whole = (person: typeof robin) => ({ ...person, awayUntil: null });
  const sam = { id: 'sam', name: 'Sam' };
  const counts = {
    all: 3,
    overdue: 0,
    today: 0,
    thisWeek: 3,
    later: 0,
    givenByMe: 0,
    doneByMeToday: 0,
  };
  const work = {
    workList: {
      ...{ totalCount: 3, setApart: 0 },
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      edges: [row('a'), row('b', { keptBy: robin }), row('c', { keptBy: sam })].map((node) => ({
        node,
      })),
    },
    workCounts: {
      ...counts,
      mine: 1,
      colleagues: 1,
      nobodys: 1,
      kinds: [{ kind: 'CALL' as const, count: 3 }],
    },
  };
  const show = (rows: readonly Row[], search = '') =>
    withRows(work, rows, { meId: 'robin', filters: filtersIn(new URLSearchParams(search)) });

  test.each([
    ['somebody else took what was nobody’s', row('a', { keptBy: sam }), [1, 2, 0]],
    ['it was taken from me', row('b', { keptBy: sam }), [0, 2, 1]],
    ['it was laid down', row('c'), [1, 0, 2]],
    ['it was opened by whoever it was given to', row('a', { isNew: false }), [1, 1, 1]],
  ])('%s: the row and the counts say so', (_, after, [mine, colleagues, nobodys]) => {
    const shown = show([after])!;
    expect(shown.workList.edges.map(({ node }) => node)).toContainEqual(after);
    expect(shown.workList.edges.map(({ node }) => node.id)).toEqual(['a', 'b', 'c']);
    expect(shown.workCounts).toMatchObject({ all: 3, mine, colleagues, nobodys });
  });

  test.each([
    ['it is due on another day', row('a', { due: '2026-12-02' }), ''],
    ['it is done', row('a', { doneAt: '2026-12-01T10:00:00Z' }), ''],
    ['it was given by somebody', row('a', { owner: whole(robin), givenBy: { name: 'Sam' } }), ''],
    [
      'it is not nobody’s any more, where only those are shown',
      row('a', { keptBy: sam }),
      'whose=nobodys',
    ],
  ])('%s: the page is asked', (_, after, search) => {
    expect(show([after], search)).toBeNull();
  });
});
