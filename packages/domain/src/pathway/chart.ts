import type { Transition } from './events.ts';
import { effectName, guardName } from './names.ts';
import { FINAL, type PathwayState, UNENDED } from './pathway.ts';

// Draws the table, so that what people read is never another table than the one that decides.

const ALL: readonly PathwayState[] = [...UNENDED, ...FINAL];
/** More arrows than this for one row make a picture that nobody can read. */
const ARROWS_A_ROW = 3;
/** More states than this are told by what is missing. */
const LISTED = 8;

/** The states of a row in words: a list, or all but some. */
function listed(states: readonly PathwayState[]): string {
  if (states.length <= LISTED) return states.join(', ');
  return `all but ${ALL.filter((state) => !states.includes(state)).join(', ')}`;
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** Rows of the table as a Mermaid state diagram. Rows between the same two states share an arrow. */
export function stateDiagram(rows: readonly Transition[]): string {
  const groups = groupsOf(rows);
  const edges = rows.flatMap((row) => edgesOf(row, groups));
  const boxes = [...groups].map(([states, id]) => `state "${states}" as ${id}`);
  const back = edges.some(({ to }) => to === AS_BEFORE)
    ? [`state "where it was before" as ${AS_BEFORE}`]
    : [];
  const end = edges.some(({ to }) => to === 'ERASED') ? ['ERASED --> [*]'] : [];
  const lines = [...boxes, ...back, ...merged(edges), ...end].map((line) => `  ${line}`);
  return ['stateDiagram-v2', ...lines].join('\n');
}

const AS_BEFORE = 'AS_BEFORE';

/** One box for each list of states that is too long for arrows of its own. */
function groupsOf(rows: readonly Transition[]): ReadonlyMap<string, string> {
  const long = rows.flatMap(({ from }) =>
    from && from.length > ARROWS_A_ROW ? [listed(inOrder(from))] : [],
  );
  return new Map([...new Set(long)].map((states, index) => [states, `GROUP_${index + 1}`]));
}

function edgesOf(
  { row, from, to, event }: Transition,
  groups: ReadonlyMap<string, string>,
): readonly Edge[] {
  const group = from && groups.get(listed(inOrder(from)));
  const sources = from === null ? ['[*]'] : group ? [group] : from;
  const label = `${row} ${event}`;
  return sources.map((source) => ({ from: source, to: to === 'SAME' ? source : to, label }));
}

function merged(edges: readonly Edge[]): string[] {
  const labels = new Map<string, Set<string>>();
  for (const { from, to, label } of edges) {
    const arrow = `${from} --> ${to}`;
    labels.set(arrow, (labels.get(arrow) ?? new Set()).add(label));
  }
  return [...labels].map(([arrow, all]) => `${arrow} : ${[...all].join(', ')}`);
}

const HEAD = ['#', 'From', 'What happens', 'When', 'Needs', 'To', 'Who', 'What follows', 'Goes on'];

/** Rows of the table as a table in Markdown, each guard and effect by the name that it has in code. */
export function rowTable(rows: readonly Transition[]): string {
  const lines = rows.map((row) => [
    String(row.row),
    row.from === null ? 'nothing yet' : listed(inOrder(row.from)),
    code(row.event),
    names((row.when ?? []).map(guardName)),
    names((row.guards ?? []).map(guardName)),
    destination(row),
    row.by.join(', '),
    names((row.effects ?? []).map(effectName)),
    row.keeps === 'ALL' ? 'all promises' : (row.keeps ?? []).join(', '),
  ]);
  return [HEAD, HEAD.map(() => '---'), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function destination({ to }: Transition): string {
  if (to === 'SAME') return 'stays';
  return to === AS_BEFORE ? 'where it was before' : to;
}

const inOrder = (states: readonly PathwayState[]) => ALL.filter((state) => states.includes(state));
const code = (name: string) => `\`${name}\``;
const names = (all: readonly string[]) => all.map(code).join(', ');
