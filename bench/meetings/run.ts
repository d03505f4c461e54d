// node meetings/run.ts [rounds] [past]: one registration for a meeting, in a municipality without any from before and in one
// with a million of them, next to the same rows written by hand.
// On DATABASE_URL, an empty database that may be thrown away; without it on the embedded database.

import { randomUUID } from 'node:crypto';
import { registerForMeeting } from '@steunpad/api/modules/meetings/register.store.ts';
import { asSystem } from '@steunpad/api/operation/run-command.ts';
import { openInMemory } from '@steunpad/database/embedded/in-memory.ts';
import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { watched } from '@steunpad/testing/watched.ts';
import { byHand } from './by-hand.ts';
import { MEETINGS, type Size, seedMunicipality } from './seed.ts';

const [rounds = 200, past = 1_000_000] = process.argv.slice(2).map(Number);
const SIZES: readonly Size[] = [
  { code: 'GM1001', past: 0 },
  { code: 'GM1002', past },
];

const said: string[] = [];
const url = process.env['DATABASE_URL'];
const engine = url ? await openPostgresql(url) : await openInMemory();
const database = testDatabase(watched(engine, said));
await database.migrate();
for (const size of SIZES) await database.asOwner(size.code, (db) => seedMunicipality(db, size));
// Seals their keys.
await database.migrate();
await engine.plain('ANALYZE');

const visitor = (round: number) => ({
  name: 'Ayşe de Boer',
  email: `nieuw${round}@school.example`,
  organisation: 'School',
  role: 'mentor',
});

/** What is measured, each for one visitor. */
const WAYS: Readonly<Record<'ours' | 'byHand', (code: string, round: number) => Promise<unknown>>> =
  {
    ours: (code, round) =>
      asSystem(database, code, new Date(), async (context) => {
        const registered = await registerForMeeting(context, {
          ...visitor(round),
          ...{ idempotencyKey: randomUUID(), meetingId: MEETINGS.ours, places: 1 },
          ...{ acceptsPart: false, companions: [], accessNeeds: null, question: null },
          ...{ beyond: false, language: 'nl' },
        });
        if (!('granted' in registered) || registered.granted !== 1) throw new Error('No place.');
      }),
    byHand: (code, round) =>
      asSystem(database, code, new Date(), ({ db }) =>
        byHand(db, { ...visitor(round), code, meetingId: MEETINGS.byHand, key: randomUUID() }),
      ),
  };

const times = { ours: new Map<string, number[]>(), byHand: new Map<string, number[]>() };
const statements = new Map<string, Set<number>>();
// Ways and sizes take turns, so that what else the machine does meets them alike.
for (let round = -10; round < rounds; round += 1)
  for (const way of ['ours', 'byHand'] as const)
    for (const { code } of SIZES) {
      said.length = 0;
      const began = performance.now();
      await WAYS[way](code, round);
      if (round < 0) continue;
      const taken = times[way].get(code) ?? [];
      times[way].set(code, [...taken, performance.now() - began]);
      const counted = statements.get(`${way} ${code}`) ?? new Set();
      statements.set(`${way} ${code}`, counted.add(said.length));
    }

console.log(`${rounds} registrations each way and size, interleaved; ratio within each round`);
const table: Record<string, Record<string, number | string>> = {};
for (const { code, past: behind } of SIZES) {
  const [ours, hand] = [times.ours.get(code)!, times.byHand.get(code)!];
  table[`behind ${behind}`] = {
    'p50 ms': at(ours, 0.5),
    'p95 ms': at(ours, 0.95),
    'by hand: p50 ms': at(hand, 0.5),
    'x by hand': at(
      ours.map((time, i) => time / hand[i]!),
      0.5,
    ),
    statements: [...statements.get(`ours ${code}`)!].join(', '),
    'by hand': [...statements.get(`byHand ${code}`)!].join(', '),
  };
}
console.table(table);
await database.close();
process.exit(0);

function at(taken: readonly number[], share: number): number {
  const sorted = [...taken].sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length * share)]! * 100) / 100;
}
