import { eraseWhatIsOver } from '@steunpad/api/modules/privacy/retention.store.ts';
import { openInMemory } from '@steunpad/database/embedded/in-memory.ts';
import { organiser, register } from '@steunpad/testing/meetings.ts';
import { NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { watched } from '@steunpad/testing/watched.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

const said: string[] = [];
let now = new Date('2026-12-01T09:00:00+01:00');
let server: TestServer;
let plans: ReturnType<typeof organiser>;

beforeAll(async () => {
  const database = testDatabase(watched(await openInMemory(), said));
  server = await startServer({ database, limits: NO_LIMITS, now: () => now });
  plans = organiser(server, await server.token(['meetings:read', 'meetings:write']));
});
afterAll(() => server.close());

/** The statements of a registration, without what every operation has. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  said.length = 0;
  await work();
  return said.length;
}

/** As many as came to earlier evenings. */
const crowd = (meetingId: string, many: number) =>
  rows(
    server.database,
    `INSERT INTO meeting_registration (municipality_id, id, meeting_id, status, line, places, granted, name, email, companions, language, registered_at)
     SELECT 'GM0193', gen_random_uuid(), $1::uuid, 'REGISTERED', 10 + n, 1, 1, 'Bezoeker', 'v' || n || '@x.example', '{}', 'nl', $2 FROM generate_series(1, $3::int) n`,
    [Buffer.from(meetingId, 'base64').toString().split(':')[1], now.toISOString(), many],
  );

test('a registration is as many statements for the first as behind two thousand, and moving up as many for one as for fifty', async () => {
  const id = await plans.announce({ capacity: 1 });
  await register(server, id);
  const first = await statementsOf(() => register(server, id));
  const past = await plans.announce({ capacity: 1, day: '2027-02-11' });
  await crowd(past, 2_000);
  expect(await statementsOf(() => register(server, id))).toBe(first);
  expect(await statementsOf(() => register(server, past))).toBe(first);
  // Opened, key, lock, places, saved, key with its answer, closed.
  expect(first).toBeLessThanOrEqual(8);

  for (let i = 0; i < 60; i += 1) await register(server, id);
  const one = await statementsOf(() => plans.does('changeMeeting', { meetingId: id, capacity: 2 }));
  expect(
    await statementsOf(() => plans.does('changeMeeting', { meetingId: id, capacity: 52 })),
  ).toBe(one);
});

test('three months after a meeting only numbers are left of who came, and nothing opens by a code', async () => {
  const [before] = await rows(
    server.database,
    `SELECT count(*)::int AS n FROM meeting_registration WHERE name <> ''`,
  );
  expect(before!['n']).toBeGreaterThan(2_000);
  now = new Date('2027-04-14T09:00:00+02:00');
  expect(JSON.stringify(await eraseWhatIsOver(server.database, 'GM0193', now))).not.toContain(
    'MEETING',
  );
  now = new Date('2027-05-13T09:00:00+02:00');
  const erased = await eraseWhatIsOver(server.database, 'GM0193', now);
  expect(erased).toContainEqual({
    rule: 'MEETING_REGISTRATION',
    what: 'MEETING_REGISTRATION',
    count: before!['n'],
  });
  const left = await rows(
    server.database,
    `SELECT count(*)::int AS n, count(*) FILTER (WHERE name <> '' OR email IS NOT NULL OR code_hash IS NOT NULL OR address_key IS NOT NULL
       OR question IS NOT NULL OR access_needs IS NOT NULL OR cardinality(companions) > 0)::int AS told, sum(granted)::int AS granted FROM meeting_registration`,
  );
  expect(left).toEqual([{ n: before!['n'], told: 0, granted: 2_052 }]);
  expect(
    await rows(
      server.database,
      `SELECT 1 FROM correspondence WHERE kind::text = 'MEETING_NEWS' AND status <> 'QUEUED'`,
    ),
  ).toEqual([]);
});
