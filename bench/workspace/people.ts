import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '@steunpad/database';
import { listenTo } from '@steunpad/testing/events.ts';
import { type Person, signedIn } from '@steunpad/testing/staff.ts';
import type { Ask } from '../../packages/workspace/src/ask.ts';
import { textOf } from '../../packages/workspace/src/first/first.ts';
import type { WorkQuery } from '../../packages/workspace/src/generated/types.ts';
import { Work } from '../../packages/workspace/src/generated/work.ts';
import { sees } from '../../packages/workspace/src/rights.ts';
import { filterOf, filtersIn } from '../../packages/workspace/src/today/filters.ts';
import { changedRows, placesOf, withRows } from '../../packages/workspace/src/today/rows.ts';
import { MUNICIPALITY } from '../api/candidates.ts';

const CHANGES =
  'subscription { workChanged { kind cursor tasks { id kind pathwayId } pathways { id version } presentAt } }';
const TAKE = 'mutation ($input: TakeTaskInput!) { takeTask(input: $input) { __typename } }';
const STALE_MS = 2_000;
const EVERY_MS = 1_000;
const LOOK_MS = 20;
const FILTERS = filtersIn(new URLSearchParams());
const SEES = sees(['COORDINATOR']);

interface Given {
  readonly servers: readonly [string, string];
  readonly database: Database;
  readonly people: number;
  readonly seconds: number;
}

/** People with the list open, half of them on each server: each second one of them, in turn, takes a task of the page. */
export async function atWorkTogether({ servers, database, people, seconds }: Given) {
  const colleagues = await Promise.all(
    Array.from({ length: people }, async (_, i) => {
      const url = servers[i % 2]!;
      return new Colleague(
        url,
        await signedIn({ url, database }, [['COORDINATOR', MUNICIPALITY]], {
          name: `Collega ${i + 1}`,
        }),
      );
    }),
  );
  await Promise.all(colleagues.map((each) => each.open()));
  const taken = new Set<string>();
  const late: number[] = [];
  let failed = 0;
  const until = Date.now() + seconds * 1_000;
  for (let turn = 0; Date.now() < until; turn += 1) {
    const next = wait(EVERY_MS);
    const actor = colleagues[turn % people]!;
    const ids = [...actor.rows.keys()];
    const task = ids[(turn * 7) % ids.length]!;
    taken.add(task);
    if (!(await actor.take(task))) failed += 1;
    const began = performance.now();
    // Each sees in their own list whose it is now.
    const seen = colleagues.map(async (each) => {
      while (each.rows.get(task) !== actor.id) {
        if (performance.now() - began > STALE_MS * 5) return Number.POSITIVE_INFINITY;
        await wait(LOOK_MS);
      }
      return performance.now() - began;
    });
    late.push(...(await Promise.all(seen)));
    await next;
  }
  for (const each of colleagues) each.close();
  await layDown(database, [...taken]);
  const sorted = late.toSorted((one, other) => one - other);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return {
    'until the others see it, ms': { p50: at(0.5), p99: at(0.99), most: at(1) },
    counted: {
      looks: late.length,
      'stale after 2 s': late.filter((ms) => ms > STALE_MS).length,
      errors: failed + colleagues.reduce((sum, { errors }) => sum + errors, 0),
      'lists asked': colleagues.reduce((sum, { lists }) => sum + lists, 0),
      'rows asked': colleagues.reduce((sum, { single }) => sum + single, 0),
    },
  };
}

/** Somebody with the list open, who asks what the page asks when it hears of a change. */
class Colleague {
  readonly #url: string;
  readonly #person: Person;
  #work: WorkQuery | null = null;
  errors = 0;
  lists = 0;
  single = 0;
  #isOpen = true;
  #cut = () => {};

  constructor(url: string, person: Person) {
    this.#url = url;
    this.#person = person;
  }

  get id(): string {
    return this.#person.id;
  }

  /** Whose each row is, by what was said last. */
  get rows(): ReadonlyMap<string, string | undefined> {
    const edges = this.#work?.workList.edges ?? [];
    return new Map(edges.map(({ node }) => [node.id, node.keptBy?.id]));
  }

  async open(): Promise<void> {
    const { cookie } = this.#person;
    const stream = await listenTo(this.#url, CHANGES, { cookie, origin: this.#url });
    if (stream.status !== 200) throw new Error(`No stream: ${stream.status}`);
    this.#cut = stream.cut;
    await this.#load();
    void this.#follow(stream.events);
  }

  async take(taskId: string): Promise<boolean> {
    const input = { taskId, idempotencyKey: randomUUID() };
    const { data } = await this.#person.ask(TAKE, { input });
    return data?.takeTask.__typename === 'TaskTaken';
  }

  close(): void {
    this.#isOpen = false;
    this.#cut();
  }

  async #follow(events: Awaited<ReturnType<typeof listenTo>>['events']): Promise<void> {
    for (let heard = 0; this.#isOpen; ) {
      if (events.length === heard) {
        await wait(LOOK_MS);
        continue;
      }
      const news = events.slice(heard);
      heard = events.length;
      this.errors += news.filter(({ errors }) => errors).length;
      await this.#hear(news.flatMap(({ data }) => data?.workChanged ?? []));
    }
  }

  async #hear(changes: Parameters<typeof placesOf>[0]): Promise<void> {
    const rows = this.#work?.workList.edges.map(({ node }) => node) ?? [];
    const places = placesOf(changes, rows);
    if (places === 'ELSEWHERE') return this.#load();
    if (places.length === 0) return;
    this.single += places.length;
    const changed = await changedRows(places, this.#ask);
    const shown = { meId: this.id, filters: FILTERS };
    const work = changed && withRows(this.#work!, changed, shown);
    if (work) this.#work = work;
    else await this.#load();
  }

  async #load(): Promise<void> {
    this.lists += 1;
    const asked = await this.#ask(Work, {
      ...{ filter: filterOf(FILTERS), orderBy: 'DUE_FIRST', first: 50, ...SEES },
    });
    if (asked.status === 'ANSWERED') this.#work = asked.answer;
  }

  readonly #ask: Ask = async (document, variables) => {
    const { data, errors } = await this.#person.ask(textOf(document), variables as object);
    if (!errors) return { status: 'ANSWERED', answer: data };
    this.errors += 1;
    return { status: 'FAILED' };
  };
}

/** As it was before: nobody's. */
async function layDown(database: Database, tasks: readonly string[]): Promise<void> {
  const ids = tasks.map((id) => Buffer.from(id, 'base64').toString().split(':')[1]!);
  await database.asOwner(MUNICIPALITY, (db) =>
    db.$sql(
      'UPDATE task SET owner_id = NULL, given_by_id = NULL, given_at = NULL, seen_at = NULL WHERE id = ANY($1::uuid[])',
      [ids],
    ),
  );
}
