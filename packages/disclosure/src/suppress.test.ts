import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audit } from './audit.ts';
import { CannotProtect, suppress } from './suppress.ts';
import type { Cell, Sum, Tables } from './tables.ts';

const THRESHOLD = 5;

/** A table of any number of dimensions with all its margins, as `0.2.*`. */
function tableOf(sizes: readonly number[], counts: readonly number[], name = ''): Tables {
  const places = sizes.reduce<string[][]>(
    (so, size) => so.flatMap((before) => [...Array(size).keys()].map((at) => [...before, `${at}`])),
    [[]],
  );
  const cells = new Map<string, number>();
  places.forEach((place, at) => {
    // Every margin that this cell is in: each dimension either itself or all of it.
    for (let all = 0; all < 2 ** sizes.length; all++) {
      const id =
        name + place.map((key, dimension) => ((all >> dimension) & 1 ? '*' : key)).join('.');
      cells.set(id, (cells.get(id) ?? 0) + counts[at]!);
    }
  });
  const sums = [...cells.keys()].flatMap((id): Sum[] => {
    const keys = id.slice(name.length).split('.');
    return keys.flatMap((key, dimension) =>
      key === '*'
        ? [
            {
              total: id,
              parts: [...Array(sizes[dimension]).keys()].map(
                (at) => name + keys.with(dimension, `${at}`).join('.'),
              ),
            },
          ]
        : [],
    );
  });
  return { cells: [...cells].map(([id, count]): Cell => ({ id, count })), sums };
}

/** What the attacker knows of each small hidden cell, for each reader; the narrowest way up and down first. */
async function attack({ cells, sums, insiders = [] }: Tables, hidden: ReadonlySet<string>) {
  const shown = cells.map(({ id, count }) => ({ id, value: hidden.has(id) ? null : count }));
  const countOf = new Map(cells.map(({ id, count }) => [id, count]));
  const readers = [[], ...insiders].map(
    (known) => new Map(known.map((id) => [id, countOf.get(id)!])),
  );
  const all = await Promise.all(readers.map((known) => audit(shown, sums, known)));
  return all.flat().filter(({ id }) => {
    const count = countOf.get(id)!;
    return count > 0 && count < THRESHOLD;
  });
}

const tooNarrow = async (tables: Tables, hidden: ReadonlySet<string>) =>
  (await attack(tables, hidden)).filter(
    ({ least, most }) => least > 1e-6 || most < THRESHOLD - 1e-6,
  );

/** Numbers that anybody can draw again. */
function* drawn(seed: number) {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

function programme(seed: number, sizes: readonly number[], mean: number, name = ''): Tables {
  const numbers = drawn(seed);
  const count = () => Math.floor(-Math.log(1 - numbers.next().value!) * mean);
  return tableOf(sizes, Array.from({ length: sizes.reduce((a, b) => a * b) }, count), name);
}

/** Shares of the same people in three quarters and all of them; the people are the first layer, each share its own. */
function sharing(seed: number, shares: number): Tables {
  const numbers = drawn(seed);
  const draw = (most: number) => Math.floor(numbers.next().value! * (most + 1));
  const people = [draw(20), draw(20), draw(20)];
  const cells: Cell[] = [];
  const sums: Sum[] = [];
  const put = (name: string, counts: readonly number[]) => {
    const parts = counts.map((count, quarter) => ({ id: `${name} ${quarter}`, count }));
    const total = { id: `${name} all`, count: counts.reduce((sum, count) => sum + count, 0) };
    cells.push(...parts, total);
    sums.push({ total: total.id, parts: parts.map(({ id }) => id) });
  };
  put('people', people);
  for (let share = 0; share < shares; share++) {
    const yes = people.map(draw);
    put(`yes${share}`, yes);
    put(
      `no${share}`,
      people.map((count, quarter) => count - yes[quarter]!),
    );
    for (const period of ['0', '1', '2', 'all'])
      sums.push({
        total: `people ${period}`,
        parts: [`yes${share} ${period}`, `no${share} ${period}`],
      });
  }
  const layers = [
    /^people/,
    ...Array.from({ length: shares }, (_, at) => RegExp(`^(yes|no)${at} `)),
  ];
  const named = cells.map(({ id }) => id);
  return { cells, sums, layers: layers.map((layer) => named.filter((id) => layer.test(id))) };
}

describe('no small number can be worked out', () => {
  test('one small number takes three others with it in a table with margins', async () => {
    const tables = tableOf([3, 3], [20, 3, 18, 11, 12, 16, 9, 14, 30]);

    const { hidden, cost, bound } = await suppress(tables, THRESHOLD);

    expect([hidden.size, cost, bound]).toEqual([4, 4, 4]);
    expect(hidden).toContain('0.1');
    expect(await tooNarrow(tables, hidden)).toEqual([]);
  });

  test('two small numbers that add up to less than the threshold do not guard each other', async () => {
    const tables = tableOf([4], [1, 2, 30, 40]);

    expect((await suppress(tables, THRESHOLD)).hidden.size).toBeGreaterThan(2);
  });

  test('a table with nothing small in it is shown whole', async () => {
    expect((await suppress(tableOf([2, 2], [5, 0, 8, 13]), THRESHOLD)).hidden.size).toBe(0);
  });

  test.each([
    [950, [3, 3]],
    [50, [6, 5]],
  ])(
    '%i random programmes of %j: between nobody and five is left open for every small number',
    async (programmes, sizes) => {
      let lost = 0;
      let best = 0;
      for (let seed = 1; seed <= programmes; seed++) {
        const tables = programme(seed, sizes, 12);
        const { hidden, cost, bound } = await suppress(tables, THRESHOLD);
        expect(await tooNarrow(tables, hidden), `programme ${seed}`).toEqual([]);
        lost += cost;
        best += bound;
      }
      // What is hidden next to the least that any choice would have to hide.
      expect(lost / best).toBeLessThanOrEqual(1.001);
    },
  );

  test('three dimensions, as age by need by quarter', async () => {
    const tables = programme(8, [3, 4, 4], 9);

    const { hidden, cost, bound } = await suppress(tables, THRESHOLD);

    expect(await tooNarrow(tables, hidden)).toEqual([]);
    expect(cost / bound).toBeLessThan(1.1);
  });

  test('two tables that share a margin are one question', async () => {
    const first = programme(3, [4, 3], 8);
    const shared = (id: string) => id.replace(/^b(.)\.\*$/, '$1.*');
    const second = tableOf(
      [4, 2],
      first.cells
        .filter(({ id }) => /^\d\.\*$/.test(id))
        .flatMap(({ count }) => [Math.min(3, count), count - Math.min(3, count)]),
      'b',
    );
    const tables = {
      cells: [...first.cells, ...second.cells.filter(({ id }) => shared(id) === id)],
      sums: [
        ...first.sums,
        ...second.sums.map(({ total, parts }) => ({
          total: shared(total),
          parts: parts.map(shared),
        })),
      ],
    };

    const { hidden } = await suppress(tables, THRESHOLD);

    expect(await tooNarrow(tables, hidden)).toEqual([]);
  });

  test('a municipality that knows its own column learns nothing about the others', async () => {
    const national = programme(11, [5, 3], 7);
    const insiders = [0, 1, 2].map((town) =>
      national.cells.map(({ id }) => id).filter((id) => id.endsWith(`.${town}`)),
    );
    const tables = { ...national, insiders };

    const { hidden } = await suppress(tables, THRESHOLD);

    expect(await tooNarrow(tables, hidden)).toEqual([]);
  });

  test('8 times six tables that share their totals: layer by layer they stay closed, for 12% more cells at most', async () => {
    let [atOnce, inLayers] = [0, 0];
    for (let seed = 1; seed <= 8; seed++) {
      const tables = sharing(seed, 6);

      const best = await suppress({ cells: tables.cells, sums: tables.sums }, THRESHOLD);
      const { hidden, bound } = await suppress(tables, THRESHOLD);

      expect(await tooNarrow(tables, hidden)).toEqual([]);
      expect(bound).toBeLessThanOrEqual(best.cost);
      atOnce += best.hidden.size;
      inLayers += hidden.size;
    }
    expect(inLayers).toBeGreaterThanOrEqual(atOnce);
    // As many as when each protection was asked for by itself: fewer questions hide no more.
    expect(inLayers).toBeLessThanOrEqual(244);
    expect(inLayers).toBeLessThan(atOnce * 1.12);
  });

  test('what an earlier report showed counts as known, and what it hid stays hidden', async () => {
    const before = tableOf([2], [3, 40]);
    const first = await suppress(before, THRESHOLD);
    const cells: Cell[] = [
      ...before.cells.map(
        (cell): Cell => ({ ...cell, before: first.hidden.has(cell.id) ? 'HIDDEN' : 'SHOWN' }),
      ),
      { id: 'later.0', count: 5 },
      { id: 'later.1', count: 44 },
      { id: 'later.*', count: 49 },
      { id: 'new.0', count: 2 },
      { id: 'new.1', count: 4 },
      { id: 'new.*', count: 6 },
    ];
    const sums: Sum[] = [
      ...before.sums,
      ...['later', 'new'].map((when) => ({
        total: `${when}.*`,
        parts: [`${when}.0`, `${when}.1`],
      })),
      ...['0', '1', '*'].map((key) => ({ total: `later.${key}`, parts: [key, `new.${key}`] })),
    ];

    const { hidden } = await suppress({ cells, sums }, THRESHOLD);

    for (const id of first.hidden) expect(hidden).toContain(id);
    expect(await tooNarrow({ cells, sums }, hidden)).toEqual([]);
  });

  test('what an earlier report hid stays hidden, also where that protects nobody any more', async () => {
    const cells: Cell[] = [
      { id: 'all', count: 70, before: 'HIDDEN' },
      { id: 'north', count: 40, before: 'HIDDEN' },
      { id: 'east', count: 27, before: 'HIDDEN' },
      { id: 'west', count: 3 },
    ];
    const sums = [{ total: 'all', parts: ['north', 'east', 'west'] }];

    const atOnce = await suppress({ cells, sums }, THRESHOLD);
    const layers = [
      ['all', 'north'],
      ['east', 'west'],
    ];
    const inLayers = await suppress({ cells, sums, layers }, THRESHOLD);

    for (const { hidden } of [atOnce, inLayers])
      expect([...hidden].sort()).toEqual(['all', 'east', 'north', 'west']);
  });

  test('what was shown too finely before cannot be mended by hiding: it says which', async () => {
    const cells: Cell[] = [
      { id: 'year', count: 43, before: 'SHOWN' },
      { id: 'spring', count: 40, before: 'SHOWN' },
      { id: 'autumn', count: 3 },
    ];

    await expect(
      suppress({ cells, sums: [{ total: 'year', parts: ['spring', 'autumn'] }] }, THRESHOLD),
    ).rejects.toEqual(new CannotProtect(['autumn']));
  });

  test('tables of any shape stay closed to the attacker', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 1, maxLength: 2 }),
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 20 }),
        async (sizes, seed, mean) => {
          const tables = programme(seed, sizes, mean);
          const { hidden, cost, bound } = await suppress(tables, THRESHOLD);
          expect(await tooNarrow(tables, hidden)).toEqual([]);
          expect(cost).toBeGreaterThanOrEqual(bound - 1e-6);
        },
      ),
      { numRuns: 25 },
    );
  });
});

test.each([
  [
    'two cells of one name',
    {
      cells: [
        { id: 'a', count: 1 },
        { id: 'a', count: 1 },
      ],
      sums: [],
    },
  ],
  ['a count that is no whole number', { cells: [{ id: 'a', count: 1.5 }], sums: [] }],
  ['a sum of something unknown', { cells: [], sums: [{ total: 'a', parts: [] }] }],
  [
    'a total that is not its parts',
    {
      cells: [
        { id: 'a', count: 1 },
        { id: 'b', count: 2 },
      ],
      sums: [{ total: 'a', parts: ['b'] }],
    },
  ],
])('%s is the fault of whoever counted', async (_, tables) => {
  await expect(suppress(tables, THRESHOLD)).rejects.toThrow(/name|people|cell|parts/);
});
