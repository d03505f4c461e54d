import { readFileSync } from 'node:fs';
import { rowTable, stateDiagram } from '@steunpad/domain/pathway/chart.ts';
import { TRANSITIONS } from '@steunpad/domain/pathway/events.ts';
import { FINAL, UNENDED } from '@steunpad/domain/pathway/pathway.ts';
import { TERMS } from '@steunpad/domain/terms.ts';
import { describe, expect, test } from 'vitest';
import { pathwayPage } from '../../packages/domain/scripts/pathway-page.ts';

const PAGE = readFileSync(new URL('../../docs/pathway.md', import.meta.url), 'utf8');
const STATES: readonly string[] = [...UNENDED, ...FINAL];
const CHARTS = [...PAGE.matchAll(/```mermaid\n([\s\S]*?)\n```/g)].map(([, chart]) => chart!);

/** What a line of a Mermaid state diagram may be here. All else is a mistake in the drawing. */
const BOX = /^ {2}state "([A-Za-z_, ]+)" as (GROUP_\d+|AS_BEFORE)$/;
const ARROW =
  /^ {2}(\[\*\]|[A-Z_\d]+) --> (\[\*\]|[A-Z_\d]+)(?: : (\d+ [A-Za-z]+(?:, \d+ [A-Za-z]+)*))?$/;

interface Drawn {
  readonly boxes: ReadonlyMap<string, string>;
  readonly arrows: readonly { from: string; to: string; labels: string[] }[];
}

function read(chart: string): Drawn {
  const [head, ...lines] = chart.split('\n');
  expect(head).toBe('stateDiagram-v2');
  const boxes = new Map<string, string>();
  const arrows = lines.flatMap((line) => {
    const [, label, id] = BOX.exec(line) ?? [];
    if (id) {
      boxes.set(id, label!);
      return [];
    }
    const [, from, to, labels = ''] = ARROW.exec(line) ?? [];
    if (!from || !to) throw new Error(`This is no Mermaid: ${line}`);
    return [{ from, to, labels: labels.split(', ').filter(Boolean) }];
  });
  return { boxes, arrows };
}

/** The states behind a box with several of them. */
function statesIn(label: string): string[] {
  const all = label.startsWith('all but ');
  const named = label.replace('all but ', '').split(', ');
  expect(STATES).toEqual(expect.arrayContaining(named));
  return all ? STATES.filter((state) => !named.includes(state)) : named;
}

test('docs/pathway.md is what the table says (node packages/domain/scripts/write-pathway.ts)', () => {
  expect(PAGE).toBe(pathwayPage());
  expect(pathwayPage()).toBe(pathwayPage());
});

describe('the diagrams', () => {
  test('are five, and can be read', () => {
    expect(CHARTS).toHaveLength(5);
    for (const chart of CHARTS) {
      const { boxes, arrows } = read(chart);
      const known = [...STATES, ...boxes.keys(), '[*]'];

      expect(arrows.length).toBeLessThan(45);
      for (const { from, to } of arrows) expect(known).toEqual(expect.arrayContaining([from, to]));
      const used = arrows.flatMap(({ from, to }) => [from, to]);
      expect(used).toEqual(expect.arrayContaining([...boxes.keys()]));
    }
  });

  test('draw each arrow once', () => {
    for (const chart of CHARTS) {
      const arrows = read(chart).arrows.map(({ from, to }) => `${from} ${to}`);

      expect(new Set(arrows).size).toBe(arrows.length);
    }
  });

  test('draw the whole table and nothing else', () => {
    const drawn = CHARTS.flatMap((chart) => {
      const { boxes, arrows } = read(chart);
      const sources = (id: string) =>
        id.startsWith('GROUP_') ? statesIn(boxes.get(id)!) : [id === '[*]' ? 'null' : id];
      return arrows.flatMap(({ from, to, labels }) =>
        labels.flatMap((label) =>
          sources(from).map((state) => `${label}: ${state} to ${to === from ? state : to}`),
        ),
      );
    });
    const told = TRANSITIONS.flatMap(({ row, event, from, to }) =>
      (from ?? ['null']).map(
        (state) => `${row} ${event}: ${state} to ${to === 'SAME' ? state : to}`,
      ),
    );

    expect(new Set(drawn)).toEqual(new Set(told));
  });

  test('end where nothing is known any more', () => {
    expect(stateDiagram(TRANSITIONS)).toContain('ERASED --> [*]');
    expect(stateDiagram(TRANSITIONS.filter(({ row }) => row === 1))).toBe(
      'stateDiagram-v2\n  [*] --> NEW : 1 deathNoticeReceived',
    );
  });
});

describe('the table in words', () => {
  test('has a line for each row, with names for all that is asked and done', () => {
    const lines = rowTable(TRANSITIONS).split('\n').slice(2);

    expect(lines).toHaveLength(TRANSITIONS.length);
    for (const line of lines) {
      expect(line.split('|')).toHaveLength(11);
      expect(line).not.toContain('unnamed');
    }
    for (const line of lines) expect(PAGE.split('\n')).toContain(line);
  });

  test.each([
    [1, '`newNotice`, `partnerFound`, `partnerLivesHere`, `partnerAlive`, `noObjection`'],
    [7, 'where it was before'],
    [24, '| WAITING_CONTACT |'],
    [31, '`closed NEED_MET`, `eraseSupported`'],
    [34, 'all but STOPPED, ERASED'],
    [37, 'all promises'],
  ])('row %i says %s', (row, words) => {
    expect(rowTable(TRANSITIONS.filter((each) => each.row === row))).toContain(words);
  });

  test('tells every state and every term', () => {
    for (const state of STATES)
      expect(PAGE).toMatch(new RegExp(`^\\| ${state} \\| [a-z ]+ \\| .+ \\|$`, 'm'));
    for (const [term, value] of Object.entries(TERMS))
      expect(PAGE).toContain(`| \`${term}\` | ${value} |`);
  });
});
