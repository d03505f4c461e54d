import { openInMemory } from '@steunpad/database/embedded/in-memory.ts';
import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { freshDatabase } from '@steunpad/testing/fresh-database.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { expect, test } from 'vitest';
import { loadDemo } from '../demo/load-demo.ts';
import { type Report, tableOf } from './ledger.ts';
import { START } from './person.ts';
import { simulate } from './simulate.ts';

const SMALL = { municipality: 'GM0193', deaths: 120, years: 1, seed: 1 };

async function run(open: () => Promise<Parameters<typeof testDatabase>[0]>): Promise<Report> {
  const database = testDatabase(await open());
  try {
    await loadDemo(database, new Date(`${START}T08:00:00Z`));
    return await simulate(database, SMALL);
  } finally {
    await database.close();
  }
}

// Hundreds of days on two databases: on a busy machine longer than other tests may take.
const MINUTES = 60_000;

test('a year of invented people keeps every rule, and is the same on both databases', {
  timeout: 5 * MINUTES,
}, async () => {
  const embedded = await run(openInMemory);
  const server = await run(async () => openPostgresql(await freshDatabase()));

  expect(embedded.broken).toEqual([]);
  expect(server).toEqual(embedded);
  const counts = Object.fromEntries(embedded.lines.map(({ name, count }) => [name, count]));
  expect(counts['invited by letter']).toBeGreaterThan(5);
  for (const kind of [
    'that said nothing new',
    'that corrected something',
    'for a clerk to look at',
    'with nobody to write to',
  ])
    expect(counts[`messages ${kind}`], kind).toBeGreaterThan(5);
  expect(counts['replied by code']).toBeGreaterThan(0);
  expect(counts['called']).toBeGreaterThan(0);
  expect(counts['talks held']).toBeGreaterThan(0);
  expect(tableOf(embedded)).not.toMatch(/undefined|CodeUnknown/);
  expect(tableOf(embedded)).toContain('every invariant held at every step');
});
