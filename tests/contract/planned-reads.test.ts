import { loadPhases } from '@steunpad/cli/demo/load-phases.ts';
import type { Db } from '@steunpad/database';
import { DATA_MODEL } from '@steunpad/database/generated/data-model.ts';
import { ENGINES } from '@steunpad/testing/database-engines.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const NOW = new Date('2026-11-28T10:00:00Z');
const TENANT = { municipality: 'GM0193' };

type Args = Readonly<Record<string, unknown>>;
type Row = Record<string, unknown>;
type Delegate = Readonly<Record<string, (args: Args) => Promise<unknown>>>;
type Values = Readonly<Record<string, readonly Row[]>>;

/** What belongs to no municipality is the owner's alone, and nobody reads it in the name of one. */
const OF_THE_OWNER = ['CallerUse'];
const MODELS = Object.keys(DATA_MODEL).filter((model) => !OF_THE_OWNER.includes(model));
const delegateOf = (client: object, model: string) =>
  (client as Record<string, Delegate>)[model[0]!.toLowerCase() + model.slice(1)]!;
/** What the client was before its reads were planned. */
const prismaOf = (db: Db): object => Object.getPrototypeOf(db);

describe.each(ENGINES)('a planned read, in %s', (_, open) => {
  let server: TestServer;
  let values: Values;

  beforeAll(async () => {
    server = await startServer({ now: () => NOW, database: testDatabase(await open()) });
    await loadPhases(server.database, NOW);
    values = await reading(async (db) => {
      const all: Record<string, Row[]> = {};
      for (const model of MODELS)
        all[model] = (await delegateOf(prismaOf(db), model)['findMany']!({ take: 40 })) as Row[];
      return all;
    });
  }, 300_000);
  afterAll(() => server.close());

  const reading = <T>(work: (db: Db) => Promise<T>) =>
    server.database.asTenant(TENANT, 'read', async (db) => {
      await db.$sql(`SELECT set_config('steunpad.safeguarding', 'on', true)`);
      return work(db);
    });

  test('there is something to read of most tables that the demo fills', () => {
    const empty = MODELS.filter((model) => values[model]!.length === 0);
    expect(empty.length).toBeLessThan(MODELS.length * 0.55);
  });

  test('is what Prisma reads, for any selection of the whole schema', async () => {
    const before = [...server.database.leftToPrisma];
    await reading((db) =>
      fc.assert(
        fc.asyncProperty(readsOf(values), async ({ model, how, args }) => {
          const prismas = await delegateOf(prismaOf(db), model)[how]!(args);
          const ours = await delegateOf(db, model)[how]!(args);

          expect(settled(ours, args)).toEqual(settled(prismas, args));
        }),
        { numRuns: 400 },
      ),
    );
    expect([...server.database.leftToPrisma]).toEqual(before);
  }, 300_000);

  test('finds a row by each of its keys', async () => {
    await reading(async (db) => {
      for (const model of MODELS) {
        const [row] = values[model]!;
        for (const key of row ? DATA_MODEL[model]!.uniques : []) {
          if (key.some((name) => row![name] === null)) continue;
          const own = Object.fromEntries(key.map((name) => [name, row![name]]));
          const where = key.length > 1 ? { [key.join('_')]: own } : own;
          expect(await delegateOf(db, model)['findUnique']!({ where })).toEqual(row);
        }
      }
    });
  });

  test.each([
    ['gte', 'gt', 'asc'],
    ['lte', 'lt', 'desc'],
  ] as const)('begins a page at a place of two columns: %s and %s', async (from, past, order) => {
    const orderBy = [{ dueOn: order }, { id: order }];
    await reading(async (db) => {
      const tasks = await (prismaOf(db) as Db).task.findMany({ orderBy });
      for (const [i, { dueOn, id }] of tasks.entries()) {
        // As one object it is one place; two that are equal are two conditions.
        for (const day of [dueOn, new Date(dueOn)]) {
          const where = {
            dueOn: { [from]: dueOn },
            OR: [{ dueOn: { [past]: day } }, { id: { [past]: id } }],
          };
          expect(await db.task.findMany({ where, orderBy })).toEqual(tasks.slice(i + 1));
        }
      }
    });
  });

  test('several rows by their keys at once are one statement of Prisma', async () => {
    await reading(async (db) => {
      const keys = values['Task']!.slice(0, 5).map(({ municipalityId, id }) => ({
        where: { municipalityId_id: { municipalityId, id } },
      }));
      const found = await Promise.all(
        keys.map((args) => delegateOf(db, 'Task')['findUniqueOrThrow']!(args)),
      );
      expect(found).toEqual(values['Task']!.slice(0, 5));
    });
  });

  test('a row that must be there and is not is the error that Prisma makes of it', async () => {
    const id = '01890000-0000-7000-8000-000000000000';
    const where = { municipalityId_id: { municipalityId: 'GM0193', id } };
    await expect(reading((db) => db.pathway.findUniqueOrThrow({ where }))).rejects.toMatchObject({
      code: 'P2025',
    });
  });

  test('what it does not know Prisma answers, and it is counted', async () => {
    const args = { where: { name: { contains: 'a', mode: 'insensitive' } } } as const;
    await reading(async (db) => {
      const [row] = await db.bereavedPartner.findMany({ ...args, distinct: 'name', take: -1 });
      expect(row).toBeDefined();
    });
    expect(server.database.leftToPrisma.size).toBeGreaterThan(0);
  });
});

/** Rows that nobody asked for in an order come in any. */
function settled(answer: unknown, args: Args): unknown {
  if (Array.isArray(answer)) {
    const rows = answer.map((row) => settled(row, args) as Row);
    if (args['orderBy']) return rows;
    return rows
      .map((row) => [JSON.stringify(row), row] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
  }
  if (answer === null || typeof answer !== 'object') return answer;
  const asked = (args['select'] ?? args['include'] ?? {}) as Record<string, Args | true>;
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => {
      const how = asked[name];
      return [name, how && typeof how === 'object' ? settled(value, how) : value];
    }),
  );
}

const readsOf = (values: Values) =>
  fc.constantFrom(...MODELS).chain((model) =>
    fc.record({
      model: fc.constant(model),
      how: fc.constantFrom('findMany', 'findMany', 'findFirst'),
      args: listArgs(model, values, 3, true),
    }),
  );

function listArgs(
  model: string,
  values: Values,
  depth: number,
  isOrdered: boolean,
): fc.Arbitrary<Args> {
  const order = orderOf(model);
  return fc
    .record({
      chosen: chosenOf(model, values, depth),
      where: fc.option(whereOf(model, values), { nil: undefined }),
      order: isOrdered ? order : fc.option(order, { nil: undefined }),
      take: fc.option(fc.integer({ min: 0, max: 7 }), { nil: undefined }),
      skip: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
    })
    .map(({ chosen, where, order: orderBy, take, skip }) => ({
      ...chosen,
      ...(where && { where }),
      // Which rows are the first of many only an order says.
      ...(orderBy && {
        orderBy,
        ...(take !== undefined && !isOrdered && { take }),
        ...(skip !== undefined && { skip }),
      }),
    }));
}

/** By some column and then by the key, so that no two rows are equal. */
const orderOf = (model: string) => {
  const { columns, uniques } = DATA_MODEL[model]!;
  const [key = []] = uniques;
  const sortable = Object.keys(columns).filter(
    (name) => !columns[name]!.isList && !['Json', 'Bytes'].includes(columns[name]!.type),
  );
  return fc
    .tuple(fc.constantFrom(...sortable), fc.constantFrom('asc', 'desc'))
    .map(([name, sort]) => [{ [name]: sort }, ...key.map((each) => ({ [each]: sort }))]);
};

function chosenOf(model: string, values: Values, depth: number): fc.Arbitrary<Args> {
  const { columns, relations } = DATA_MODEL[model]!;
  const below = depth > 0 ? Object.entries(relations) : [];
  const related = fc
    .subarray(below, { maxLength: Math.min(3, below.length) })
    .chain((some) =>
      fc.tuple(
        ...some.map(([name, { model: target, isList }]) =>
          (isList
            ? listArgs(target, values, depth - 1, false)
            : chosenOf(target, values, depth - 1)
          ).map((args) => [name, Object.keys(args).length > 0 ? args : true] as const),
        ),
      ),
    );
  return fc
    .tuple(
      fc.constantFrom('select', 'include'),
      fc.subarray(Object.keys(columns), { minLength: 1 }),
      related,
    )
    .map(([how, own, ones]) => {
      const fields = Object.fromEntries(ones);
      if (how === 'include') return ones.length > 0 ? { include: fields } : {};
      return { select: { ...Object.fromEntries(own.map((name) => [name, true])), ...fields } };
    });
}

/** Conditions on values that some row has. */
function whereOf(model: string, values: Values): fc.Arbitrary<Args> {
  const { columns, relations } = DATA_MODEL[model]!;
  const usable = Object.keys(columns).filter((name) => columns[name]!.type !== 'Json');
  const one = fc.constantFrom(...usable).chain((name) => {
    const known = values[model]!.map((row) => row[name]);
    const value = fc.constantFrom(...known, ...(known.length === 0 ? [undefined] : []));
    return conditionOn(columns[name]!, value).map((condition) => ({ [name]: condition }));
  });
  const lists = Object.keys(relations).map((name) =>
    fc
      .constantFrom('some', 'none')
      .map((how) => ({ [name]: relations[name]!.isList ? { [how]: {} } : { is: {} } }) as Args),
  );
  const simple = fc.oneof({ arbitrary: one, weight: 6 }, ...lists) as fc.Arbitrary<Args>;
  return fc.oneof(
    simple,
    fc.array(simple, { maxLength: 3 }).map((OR) => ({ OR })),
    fc.tuple(simple, simple).map(([AND, NOT]) => ({ AND, NOT })),
  );
}

function conditionOn(
  { type, isList }: { type: string; isList: boolean },
  value: fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  if (isList)
    return value.map((each) =>
      (each as unknown[])?.length ? { has: (each as unknown[])[0] } : undefined,
    );
  const plain = value.map((each) => each);
  const not = value.map((each) => ({ not: each }));
  const listed = fc
    .tuple(fc.constantFrom('in', 'notIn'), fc.array(value, { maxLength: 4 }))
    .map(([how, some]) => ({ [how]: some.filter((each) => each !== null && each !== undefined) }));
  const compared = fc
    .tuple(fc.constantFrom('lt', 'lte', 'gt', 'gte'), value)
    .map(([how, each]) => (each === null ? null : { [how]: each }));
  if (type === 'Boolean') return fc.oneof(plain, not);
  if (['Enum', 'Bytes'].includes(type)) return fc.oneof(plain, not, listed);
  return fc.oneof(plain, not, listed, compared);
}
