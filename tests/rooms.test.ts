import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const API = 'packages/api/src/';

/** Each file of our packages with the files of ours that it imports. */
const imports = new Map(
  readdirSync(join(ROOT, 'packages'), { recursive: true, encoding: 'utf8' })
    .map((path) => join('packages', path))
    .filter((path) => /^packages\/\w+\/src\/(?!generated\/).*(?<!\.test)\.ts$/.test(path))
    .map((path) => [path, importsOf(path)] as const),
);

function importsOf(path: string): string[] {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return [...text.matchAll(/(?:from|import|import\()\s*'([^']+)'/g)].flatMap(([, name = '']) => {
    if (name.startsWith('.')) return join(dirname(path), name);
    const [, room, file] = /^@steunpad\/(\w+)\/(.+)$/.exec(name) ?? [];
    return room ? `packages/${room}/src/${file}` : [];
  });
}

/** The way round a circle of `next`, if there is one. */
function circleIn<Node>(nodes: Iterable<Node>, next: (node: Node) => Iterable<Node>): Node[] {
  const done = new Set<Node>();
  const way: Node[] = [];
  const visit = (node: Node): Node[] | null => {
    if (way.includes(node)) return way.slice(way.indexOf(node));
    if (done.has(node)) return null;
    way.push(node);
    for (const each of next(node)) {
      const circle = visit(each);
      if (circle) return circle;
    }
    way.pop();
    done.add(node);
    return null;
  };
  for (const node of nodes) {
    const circle = visit(node);
    if (circle) return circle;
  }
  return [];
}

test('no files import each other in a circle', () => {
  const files = new Map([...imports].filter(([path]) => !path.startsWith('packages/domain/')));

  expect(circleIn(files.keys(), (path) => files.get(path) ?? [])).toEqual([]);
});

test('a circle is found, also a long one', () => {
  const next = { a: ['b'], b: ['c', 'd'], c: [], d: ['e'], e: ['b'] };

  expect(circleIn(Object.keys(next), (each) => next[each as keyof typeof next])).toEqual([
    'b',
    'd',
    'e',
  ]);
});

/** The room or module of a file of the API; `null` for what puts everything together. */
function roomOf(path: string): string | null {
  if (path === `${API}modules/ports.ts`) return 'ports';
  return /^packages\/api\/src\/(?:modules\/)?([\w-]+)\//.exec(path)?.[1] ?? null;
}

const BELOW_MODULES = ['operation', 'graphql', 'rows', 'mutation'];

/** As the tables of the README say it: a room, and the rooms that it may ask. */
const table = new Map(
  readFileSync(join(ROOT, API, 'README.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => namesIn(cell)))
    .map(([, room, , asks]) => [room![0]!, asks!]),
);

function namesIn(cell: string): string[] {
  return [...cell.matchAll(/`([\w-]+)`/g)].map(([, name]) => name!);
}

const rooms = [...table.keys()];
const modules = rooms.slice(BELOW_MODULES.length, rooms.indexOf('ports'));

const mayAsk = (room: string): readonly string[] => [
  ...(modules.includes(room) ? BELOW_MODULES : []),
  ...(table.get(room) ?? []),
];

test('a room of the API asks only those that the table allows, and the table allows no more', () => {
  const asked = new Map(rooms.map((room) => [room, new Set<string>()]));
  const wrong = [...imports].flatMap(([path, all]) => {
    const from = roomOf(path);
    if (!path.startsWith(API) || !from) return [];
    return all
      .map((to) => ({ to, room: to.startsWith(API) ? roomOf(to) : from }))
      .filter(({ room }) => room !== from)
      .filter(({ room }) => {
        if (room) asked.get(from)?.add(room);
        return !room || !mayAsk(from).includes(room);
      })
      .map(({ to }) => `${path} asks ${to}`);
  });

  expect(wrong).toEqual([]);
  const idle = rooms.flatMap((room) =>
    table.get(room)!.flatMap((to) => (asked.get(room)!.has(to) ? [] : [`${room} asks no ${to}`])),
  );
  expect(idle).toEqual([]);
});

test('a room asks only what stands above it in the table', () => {
  const later = rooms.flatMap((room, i) =>
    mayAsk(room).flatMap((to) => (rooms.slice(0, i).includes(to) ? [] : [`${room} asks ${to}`])),
  );

  expect(later).toEqual([]);
});

test('the table names every room', () => {
  const found = [...imports.keys()].flatMap((path) => (path.startsWith(API) ? roomOf(path) : []));

  expect(new Set(found.filter((room) => room !== null))).toEqual(new Set(rooms));
});

test.each(['api/src/schema.ts', 'api/src/worker/round.ts', 'cli/src/program.ts'])(
  '%s connects what modules need of each other',
  (path) => {
    expect(imports.get(`packages/${path}`)).toContain(`${API}modules/ports.ts`);
  },
);
