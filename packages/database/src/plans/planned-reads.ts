import type { Connection } from '../engine.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { compile, type Plan } from './compile.ts';
import type { DataModel } from './data-model.ts';
import type { Row } from './row-reader.ts';
import { shapeOf, withParams } from './shape.ts';
import { Unsupported } from './unsupported.ts';

type Args = Readonly<Record<string, unknown>>;
type Read = (args?: Args) => Promise<unknown>;
type Delegate = Readonly<Record<(typeof READS)[number], Read>>;

const READS = [
  'findMany',
  'findFirst',
  'findFirstOrThrow',
  'findUnique',
  'findUniqueOrThrow',
] as const;

/** Shapes that are kept; of these the first are prepared, and PostgreSQL keeps a prepared one on each connection. */
const KEPT = 1_000;
const PREPARED = 300;

interface Kept extends Plan {
  /** The name under which PostgreSQL keeps it. */
  readonly name: string | undefined;
}

export interface PlannedReads {
  /** The reads of each model, by its name in the client, in the place of Prisma's own. */
  readonly delegates: Readonly<Record<string, object>>;
  /** How often something was left to Prisma, by what that was. */
  readonly leftToPrisma: ReadonlyMap<string, number>;
}

/**
 * Answers the reads of Prisma with one prepared statement of our own each, whose JSON PostgreSQL builds, through the
 * same connection and thus the same row-level security. What it does not know Prisma answers as ever.
 */
export function plannedReads(
  models: DataModel,
  prisma: PrismaClient,
  current: () => Connection,
): PlannedReads {
  const plans = new Map<string, Kept | Unsupported>();
  const leftToPrisma = new Map<string, number>();
  let prepared = 0;

  /** The plan for these arguments, and their values; `null` when Prisma has to answer. */
  function planFor(model: string, args: Args) {
    const values: unknown[] = [];
    const shape = `${model}${shapeOf(args, values)}`;
    let plan = plans.get(shape);
    if (!plan) {
      plan = planned(model, args);
      if (plans.size >= KEPT) plans.delete(plans.keys().next().value!);
      plans.set(shape, plan);
    }
    if (plan instanceof Unsupported) {
      leftToPrisma.set(plan.message, (leftToPrisma.get(plan.message) ?? 0) + 1);
      return null;
    }
    return { shape, plan, values };
  }

  function planned(model: string, args: Args): Kept | Unsupported {
    try {
      const plan = compile(models, model, withParams(args) as Args);
      const name = prepared < PREPARED ? `plan-${prepared}` : undefined;
      prepared += 1;
      return { ...plan, name };
    } catch (error) {
      if (error instanceof Unsupported) return error;
      throw error;
    }
  }

  async function rowsOf({ plan, values }: { plan: Kept; values: readonly unknown[] }) {
    const sent = values.map((value) => (value instanceof Date ? value.toISOString() : value));
    const rows = await current().query<{ row: unknown[] }>(plan.sql, sent, plan.name);
    return rows.map(({ row }) => plan.read(row));
  }

  function delegateOf(model: string, own: Delegate): object {
    const many: Read = (args = {}) => {
      const found = planFor(model, args);
      return found ? rowsOf(found) : own.findMany(args);
    };
    const first: Read = async (args = {}) => {
      const found = 'take' in args ? null : planFor(model, { ...args, take: 1 });
      return found ? ((await rowsOf(found))[0] ?? null) : own.findFirst(args);
    };
    const unique = oneOrSeveral(
      (args) => planFor(model, args),
      async (found) => (await rowsOf(found))[0] ?? null,
      own.findUnique,
    );
    // Whoever asks for a row that is not there gets the error that Prisma makes of it.
    const orThrow =
      (read: Read, prismas: Read): Read =>
      async (args = {}) =>
        (await read(args)) ?? prismas(args);
    const reads = {
      findMany: many,
      findFirst: first,
      findFirstOrThrow: orThrow(first, own.findFirstOrThrow),
      findUnique: unique,
      findUniqueOrThrow: orThrow(unique, own.findUniqueOrThrow),
    };
    return new Proxy(own, { get: (_, name) => Reflect.get(name in reads ? reads : own, name) });
  }

  const delegates = Object.fromEntries(
    Object.keys(models).map((model) => {
      const name = model[0]!.toLowerCase() + model.slice(1);
      return [name, delegateOf(model, (prisma as unknown as Record<string, Delegate>)[name]!)];
    }),
  );
  return { delegates, leftToPrisma };

  /** Of several rows that are asked for by their keys at once, Prisma makes one statement: that is left to it. */
  function oneOrSeveral<Found extends { readonly shape: string }>(
    find: (args: Args) => Found | null,
    one: (found: Found) => Promise<Row | null>,
    prismas: Read,
  ): Read {
    type Waiting = Found & { args: Args; settle: (answer: Promise<unknown>) => void };
    const waiting = new WeakMap<Connection, Map<string, Waiting[]>>();
    return (args = {}) => {
      const found = find(args);
      if (!found) return prismas(args);
      return new Promise((settle) => {
        const connection = current();
        const byShape = waiting.get(connection) ?? new Map<string, Waiting[]>();
        waiting.set(connection, byShape);
        const same = byShape.get(found.shape) ?? [];
        byShape.set(found.shape, same);
        same.push({ ...found, args, settle });
        if (same.length > 1) return;
        process.nextTick(() => {
          byShape.delete(found.shape);
          const [only, ...others] = same;
          if (others.length === 0) only!.settle(one(only!));
          else for (const each of same) each.settle(prismas(each.args));
        });
      });
    };
  }
}
