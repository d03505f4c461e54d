import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '@steunpad/database';
import { listenTo } from '@steunpad/testing/events.ts';
import { type Person, signedIn } from '@steunpad/testing/staff.ts';
import { MUNICIPALITY } from '../api/candidates.ts';

/** What the page of Today asks of each row, as far as it is about whose it is. */
const LIST =
  '{ workList(first: 50) { edges { node { id kind due state keptBy { id name } owner { id } pathway { partner { name } } } } } }';
const CHANGES =
  'subscription { workChanged { kind cursor tasks { id kind pathwayId } pathways { id version } presentAt } }';
const TAKE = 'mutation ($input: TakeTaskInput!) { takeTask(input: $input) { __typename } }';
const STALE_MS = 2_000;
const EVERY_MS = 1_000;
const LOOK_MS = 20;

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
      'lists asked': colleagues.reduce((sum, { asked }) => sum + asked, 0),
    },
  };
}

/** Somebody with the list open: as the page does, it asks the list again whenever it hears of a change. */
class Colleague {
  readonly #url: string;
  readonly #person: Person;
  /** Whose each row is, by what the list said last. */
  rows = new Map<string, string | undefined>();
  errors = 0;
  asked = 0;
  #isOpen = true;
  #cut = () => {};

  constructor(url: string, person: Person) {
    this.#url = url;
    this.#person = person;
  }

  get id(): string {
    return this.#person.id;
  }

  async open(): Promise<void> {
    const { cookie } = this.#person;
    const stream = await listenTo(this.#url, CHANGES, { cookie, origin: this.#url });
    if (stream.status !== 200) throw new Error(`No stream: ${stream.status}`);
    this.#cut = stream.cut;
    await this.#ask();
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
      if (news.some(({ data }) => data?.workChanged.kind !== 'STILL_HERE')) await this.#ask();
    }
  }

  async #ask(): Promise<void> {
    this.asked += 1;
    const { data, errors } = await this.#person.ask(LIST);
    if (errors) {
      this.errors += 1;
      return;
    }
    this.rows = new Map(
      data.workList.edges.map(
        ({ node }: { node: { id: string; keptBy: { id: string } | null } }) =>
          [node.id, node.keptBy?.id] as const,
      ),
    );
  }
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
