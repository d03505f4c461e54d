import { readFileSync } from 'node:fs';
import { importsIn, resolved, type Source, sources } from '@steunpad/testing/sources.ts';
import { expect, test } from 'vitest';

const API = 'packages/api/src/';

/** Each file of our packages with the files of ours that it imports. */
const imports = new Map(
  sources('packages/*/src/**/*.ts')
    .filter(({ path }) => !/\.test\.ts$|\/generated\//.test(path))
    .map((file) => [file.path, oursIn(file)] as const),
);

function oursIn(file: Source): string[] {
  return importsIn(file)
    .map((request) => resolved(file.path, request))
    .filter((path) => path.startsWith('packages/'));
}

/** The room or module of a file of the API; `null` for what puts everything together. */
function roomOf(path: string): string | null {
  if (path === `${API}modules/ports.ts`) return 'ports';
  return /^packages\/api\/src\/(?:modules\/)?([\w-]+)\//.exec(path)?.[1] ?? null;
}

const BELOW_MODULES = ['operation', 'graphql', 'rows', 'mutation'];

/** As the tables of the README say it: a room, and the rooms that it may ask. */
const table = new Map(
  readFileSync(new URL(`../${API}README.md`, import.meta.url), 'utf8')
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
