import { setTimeout as wait } from 'node:timers/promises';
import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { startChildUntil } from '@steunpad/testing/child.ts';
import { startEmbedded } from '@steunpad/testing/engines.ts';
import { freshDatabase } from '@steunpad/testing/fresh-database.ts';
import { organiser, register } from '@steunpad/testing/meetings.ts';
import { NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** A server that has too much to do refuses some: they send the same again, under the same key. */
async function untilTaken<T>(send: () => Promise<T>): Promise<T> {
  for (let left = 10; ; left -= 1) {
    try {
      return await send();
    } catch (error) {
      if (left === 0) throw error;
      await wait(300);
    }
  }
}

const SOON = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);

/** On one PostgreSQL two processes serve, as behind a balancer; the embedded database has one. */
describe.each(['two processes on PostgreSQL', 'the embedded database'])(
  '200 at once, on %s',
  (where) => {
    let server: TestServer;
    let doors: readonly { readonly url: string }[];
    const stops: (() => Promise<void>)[] = [];

    beforeAll(async () => {
      if (where === 'the embedded database') {
        server = await startEmbedded({ limits: NO_LIMITS });
        doors = [server];
      } else {
        const address = await freshDatabase();
        const database = testDatabase(await openPostgresql(address, { poolSize: 2 }));
        server = await startServer({ database, limits: NO_LIMITS });
        const children = [0, 1].map(() =>
          startChildUntil(
            (stop) => stops.unshift(stop),
            'serve.ts',
            address,
            JSON.stringify(NO_LIMITS),
          ),
        );
        doors = await Promise.all(children.map(async (child) => ({ url: await child.nextLine() })));
      }
    });
    afterAll(async () => {
      for (const stop of stops) await stop();
      await server.close();
    });

    test('40 have a place, 160 wait in the order in which they were written down, and each has one mail', async () => {
      const token = await server.token(['meetings:read', 'meetings:write']);
      const plans = organiser(server, token);
      const id = await plans.announce({ day: SOON, capacity: 40 });
      const answers = await Promise.all(
        Array.from({ length: 200 }, (_, i) => {
          const idempotencyKey = crypto.randomUUID();
          const given = { idempotencyKey, name: `Bezoeker ${i}`, email: `v${i}@x.example` };
          return untilTaken(() => register(doors[i % doors.length]!, id, given));
        }),
      );
      expect(answers.filter(({ state }) => state === 'PLACED')).toHaveLength(40);
      expect(answers.filter(({ state }) => state === 'WAITING')).toHaveLength(160);
      const meeting = await plans.look(id);
      expect(meeting.numbers).toMatchObject({ taken: 40, free: 0, waiting: 160 });
      const states = meeting.registrations.map(({ state }: { state: string }) => state);
      expect(states).toEqual([...Array(40).fill('PLACED'), ...Array(160).fill('WAITING')]);
      expect(meeting.registrations.map(({ line }: { line: number }) => line)).toEqual(
        Array.from({ length: 200 }, (_, i) => i + 1),
      );

      // Thirty cancel and thirty more places are made at the same moments: sixty move up, each told once.
      const gone = meeting.registrations.slice(0, 30).map((each: { id: string }) => each.id);
      await Promise.all([
        ...gone.map((registrationId: string, i: number) =>
          untilTaken(() => organiser(doors[i % doors.length]!, token).cancel(registrationId)),
        ),
        untilTaken(() => plans.does('changeMeeting', { meetingId: id, capacity: 70 })),
      ]);
      const after = await plans.look(id);
      expect(after.numbers).toMatchObject({ taken: 70, free: 0, waiting: 100 });
      const placed = after.registrations.filter(
        ({ state }: { state: string }) => state === 'PLACED',
      );
      expect(placed.map(({ line }: { line: number }) => line)).toEqual(
        Array.from({ length: 70 }, (_, i) => i + 31),
      );
      const mails = await rows(
        server.database,
        `SELECT "values"->>'news' AS news, count(*)::int AS n, count(DISTINCT email)::int AS people FROM correspondence
       WHERE kind::text = 'MEETING_NEWS' GROUP BY 1 ORDER BY 1`,
      );
      expect(mails).toEqual([
        { news: 'MOVED_UP', n: 60, people: 60 },
        { news: 'REGISTERED', n: 200, people: 200 },
        { news: 'WITHDRAWN', n: 30, people: 30 },
      ]);
    });
  },
);
