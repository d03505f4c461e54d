import { changePathway } from '@steunpad/api/modules/pathway/pathway.store.ts';
import { asSystem } from '@steunpad/api/operation/run-command.ts';
import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/database-engines.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import { EVERY_SCOPE, NO_LIMITS } from '@steunpad/testing/people.ts';
import { count, rows } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { watched } from '@steunpad/testing/watched.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** What may wait for the batch of a day, and where it stands. */
const KINDS = {
  OFFER: { state: 'TO_INVITE' },
  OFFER_NOT_RECHECKED: { state: 'TO_INVITE', recheckedDaysAgo: 3 },
  OFFER_WITHOUT_NAME: { state: 'TO_INVITE', name: '漢字' },
  OFFER_WITHOUT_ADDRESS: { state: 'TO_INVITE', street: null },
  CARD: { state: 'INVITED' },
  CARD_AFTER_A_NO: { state: 'DECLINED' },
  CARD_WITHOUT_NAME: { state: 'INVITED', name: '漢字' },
  CARD_WITHOUT_ADDRESS: { state: 'INVITED', street: null },
} satisfies Record<string, Waits>;

interface Waits {
  readonly state: string;
  readonly name?: string;
  readonly street?: string | null;
  readonly recheckedDaysAgo?: number;
}

type Kind = keyof typeof KINDS;
const ALL = Object.keys(KINDS) as Kind[];

// A second try would find the batch of the day made, and count next to nothing.
describe.each(ENGINES)(
  'how often a print batch asks the database, on %s',
  { retry: 0 },
  (engine, open) => {
    const clock = clockAt('2026-09-21T10:00:00+02:00');
    const said: string[] = [];
    let server: TestServer;

    beforeAll(async () => {
      const database = testDatabase(watched(await open(), said));
      server = await startServer({ database, limits: NO_LIMITS, now: clock.now });
      // The first batch makes the shipped texts the municipality's own.
      await print('2026-09-21', ALL, 1);
    });
    afterAll(() => server.close());

    const sql = (statement: string, values: readonly unknown[] = []) =>
      rows(server.database, statement, values);

    /** Has so many of a kind wait for the batch of today: offers by their tasks, cards in the queue. */
    async function wait(kind: Kind, many: number) {
      const waits: Waits = KINDS[kind];
      const { state, name = 'Joan Voorbeeld', street = 'Kade 1', recheckedDaysAgo = 0 } = waits;
      await sql(
        `WITH made AS (SELECT gen_random_uuid() AS id FROM generate_series(1, $1::int)),
         partner AS (INSERT INTO bereaved_partner (municipality_id, id, name, letters_lines, street, town, registry_checked_at)
           SELECT 'GM0193', id, $2, '{}', $3, 'Zwolle', $4::timestamptz - make_interval(days => $5::int) FROM made),
         notice AS (INSERT INTO death_notice (municipality_id, id, source, event_source, event_id, status, death_year, death_month, death_day, received_at)
           SELECT 'GM0193', id, 'BRP_EVENT', $6, id, 'PARTNER_FOUND', 2026, 9, 1, '2026-09-04' FROM made),
         pathway AS (INSERT INTO pathway (municipality_id, id, state, origin, partner_id, notice_id, opened_at)
           SELECT 'GM0193', id, $7::"PathwayState", 'BRP', id, id, '2026-09-04' FROM made),
         offer AS (INSERT INTO task (municipality_id, id, pathway_id, kind, due_on, opened_at)
           SELECT 'GM0193', gen_random_uuid(), id, 'SEND_LETTER', $4::timestamptz, '2026-09-04' FROM made WHERE $7 = 'TO_INVITE')
       INSERT INTO correspondence (municipality_id, id, pathway_id, kind, channel, language, queued_at, not_before)
       SELECT 'GM0193', gen_random_uuid(), id, 'REMINDER_CARD', 'POST', 'nl', '2026-09-04', '2026-09-04' FROM made WHERE $7 <> 'TO_INVITE'`,
        [many, name, street, clock.now().toISOString(), recheckedDaysAgo, kind, state],
      );
    }

    /** Goes to a day for whose batch only so many of each of these kinds wait. */
    async function goTo(day: string, kinds: readonly Kind[], ofEach: number) {
      clock.set(`${day}T10:00:00+02:00`);
      await sql('UPDATE task SET done_at = now() WHERE done_at IS NULL');
      await sql(`UPDATE correspondence SET status = 'CANCELLED' WHERE status = 'QUEUED'`);
      for (const kind of kinds) await wait(kind, ofEach);
    }

    async function print(day: string, kinds: readonly Kind[], ofEach: number) {
      await goTo(day, kinds, ofEach);
      return press();
    }

    async function press() {
      const token = await server.token(EVERY_SCOPE);
      // Its first use is written down, and then none for an hour.
      await ask(server.url, token, '{ __typename }');
      said.length = 0;
      const { batch, leftOut } = await mutate(
        server,
        token,
        'makePrintBatch',
        {},
        '... on PrintBatchMade { batch { count } leftOut { needs pathway { id } } }',
      );
      const transactions = said.filter((statement) => statement === 'BEGIN').length;
      return { batch, leftOut, statements: said.length, transactions };
    }

    test('twenty offers cost as many statements as ten, and at most four for each', async () => {
      const ten = await print('2026-09-22', ['OFFER'], 10);
      const twenty = await print('2026-09-23', ['OFFER'], 20);

      // An offer is a letter and a leaflet in one envelope.
      expect([ten.batch.count, twenty.batch.count]).toEqual([20, 40]);
      expect(twenty.statements).toBe(ten.statements);
      expect(ten.statements).toBeLessThanOrEqual(40);
      expect(ten.transactions).toBe(1);
    });

    test('so do those that stay behind, and what waited in the queue', async () => {
      const three = await print('2026-09-24', ALL, 3);
      const six = await print('2026-09-25', ALL, 6);

      expect([three.batch.count, six.batch.count]).toEqual([9, 18]);
      expect(six.statements).toBe(three.statements);
      const needs = Map.groupBy(six.leftOut as { needs: string[] }[], (each) => each.needs.join());
      expect(Object.fromEntries([...needs].map(([need, all]) => [need, all.length]))).toEqual({
        registryRechecked: 6,
        namePrintable: 12,
        addressUsable: 12,
      });
    });

    test('each of many stands where it would stand alone', async () => {
      const became = await sql(
        `SELECT n.event_source AS kind, p.state, p.version,
         (SELECT string_agg(t.event || ' ' || coalesce(t.reason, '-'), ', ') FROM pathway_transition t WHERE t.pathway_id = p.id) AS history,
         (SELECT string_agg(t.kind::text, ', ') FROM task t WHERE t.pathway_id = p.id AND t.done_at IS NULL) AS tasks,
         (SELECT string_agg(t.kind || ' ' || t.due_on, ', ') FROM timer t WHERE t.pathway_id = p.id) AS timers,
         (SELECT string_agg(c.kind || ' ' || c.status, ', ' ORDER BY c.kind) FROM correspondence c WHERE c.pathway_id = p.id) AS letters,
         (SELECT count(*)::int FROM letter_code c WHERE c.pathway_id = p.id) AS codes,
         count(*)::int AS many
       FROM pathway p JOIN death_notice n ON n.id = p.notice_id
       WHERE p.id IN (SELECT pathway_id FROM task WHERE due_on = '2026-09-25' UNION SELECT pathway_id FROM correspondence WHERE batch_id = (SELECT id FROM print_batch WHERE day = '2026-09-25') OR status = 'QUEUED')
       GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`,
      );

      const row = (kind: Kind, state: string, version: number, more: object) => ({
        ...{ kind, state, version, history: null, tasks: null, timers: null, letters: null },
        ...{ codes: 0, many: 6, ...more },
      });
      expect(became.toSorted((a, b) => (String(a['kind']) < String(b['kind']) ? -1 : 1))).toEqual([
        row('CARD', 'INVITED', 1, { letters: 'REMINDER_CARD PRINTED' }),
        row('CARD_WITHOUT_ADDRESS', 'INVITED', 1, { letters: 'REMINDER_CARD QUEUED' }),
        row('CARD_WITHOUT_NAME', 'INVITED', 1, {
          letters: 'REMINDER_CARD QUEUED',
          tasks: 'CHECK_NOTICE',
        }),
        row('OFFER', 'INVITED', 2, {
          history: 'letterSent -',
          timers: 'CALL 2026-12-01',
          letters: 'OFFER_LETTER PRINTED, LEAFLET PRINTED',
          codes: 1,
        }),
        row('OFFER_NOT_RECHECKED', 'TO_INVITE', 1, { tasks: 'SEND_LETTER' }),
        row('OFFER_WITHOUT_ADDRESS', 'TO_CHECK', 2, {
          history: 'letterInDoubt no address for the letter',
          tasks: 'CHECK_NOTICE',
        }),
        row('OFFER_WITHOUT_NAME', 'TO_CHECK', 2, {
          history: 'letterInDoubt letter needs namePrintable',
          tasks: 'CHECK_NOTICE',
        }),
      ]);
    });

    test('a batch whose file cannot be made leaves no printed letters, and the next press makes it', async () => {
      await sql(
        `INSERT INTO template_version (municipality_id, id, kind, language, version, subject, body, status, change_reason, created_at, published_at)
       VALUES ('GM0193', gen_random_uuid(), 'LEAFLET', 'nl', 99, 'Folder', 'Bel {{nobody}}.', 'PUBLISHED', 'test', now(), now())`,
      );
      await expect(print('2026-09-28', ['OFFER'], 5)).rejects.toThrow();

      const TODAY = `day = '2026-09-28'`;
      expect(await count(server.database, `print_batch WHERE ${TODAY}`)).toBe(0);
      expect(
        await count(server.database, `task WHERE kind = 'SEND_LETTER' AND done_at IS NULL`),
      ).toBe(5);
      await sql('DELETE FROM template_version WHERE version = 99');
      expect((await press()).batch.count).toBe(10);
    });

    // The other engine does one thing after the other.
    test.runIf(engine === 'PostgreSQL').each([
      { kind: 'OFFER', day: '2026-09-29', printed: 4, needs: [['NOT_POSSIBLE_NOW']] },
      { kind: 'CARD', day: '2026-09-30', printed: 2, needs: [] },
    ] as const)('a no that is being written while the batch is made holds: $kind', async (no) => {
      await goTo(no.day, [no.kind], 3);
      const [someone] = await sql(
        `SELECT pathway_id AS id FROM task WHERE kind = 'SEND_LETTER' AND done_at IS NULL
       UNION SELECT pathway_id FROM correspondence WHERE status = 'QUEUED'`,
      );
      const pathwayId = String(someone?.['id']);

      let printing: ReturnType<typeof press> | undefined;
      await asSystem(server.database, 'GM0193', clock.now(), async (context) => {
        await changePathway(context, { pathwayId, role: 'RESIDENT' }, () => ({
          name: 'residentStops',
        }));
        printing = press();
        const waits = () => context.db.$sql('SELECT FROM pg_locks WHERE NOT granted');
        await expect.poll(waits, { timeout: 20_000 }).toHaveLength(1);
      });
      const { batch, leftOut } = await printing!;

      expect(batch.count).toBe(no.printed);
      expect(leftOut.map(({ needs }: { needs: string[] }) => needs)).toEqual(no.needs);
      const letters = `correspondence WHERE status = 'PRINTED' AND pathway_id = $1`;
      expect(await count(server.database, letters, [pathwayId])).toBe(0);
    });

    test.runIf(engine === 'PostgreSQL')(
      'a thousand offers go in one transaction, with the statements of ten',
      async () => {
        const ten = await print('2026-10-01', ['OFFER'], 10);
        const thousand = await print('2026-10-02', ['OFFER'], 1_000);

        expect(thousand.batch.count).toBe(2_000);
        expect(thousand.transactions).toBe(1);
        expect(thousand.statements).toBe(ten.statements);
      },
    );
  },
);
