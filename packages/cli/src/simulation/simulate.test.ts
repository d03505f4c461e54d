import type { Database } from '@steunpad/database';
import { openInMemory } from '@steunpad/database/embedded/in-memory.ts';
import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { freshDatabase } from '@steunpad/testing/fresh-database.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { expect, test } from 'vitest';
import { loadDemo } from '../demo/load-demo.ts';
import { brokenInvariants } from './invariants.ts';
import { type Report, tableOf } from './ledger.ts';
import { START } from './person.ts';
import { simulate } from './simulate.ts';

const SMALL = {
  municipality: 'GM0193',
  from: START,
  ...{ deaths: 120, years: 1, seed: 1, cohort: 80 },
};

async function run(
  open: () => Promise<Parameters<typeof testDatabase>[0]>,
  after: (database: Database) => Promise<void> = async () => {},
): Promise<Report> {
  const database = testDatabase(await open());
  try {
    await loadDemo(database, new Date(`${START}T08:00:00Z`));
    const report = await simulate(database, SMALL);
    await after(database);
    return report;
  } finally {
    await database.close();
  }
}

/** Spoils what a year left behind, so that it is known that the rules about meetings find what is wrong. */
async function spoil(database: Database): Promise<void> {
  const now = new Date('2016-08-31T18:00:00Z');
  const broken = () => brokenInvariants(database, SMALL.municipality, now);
  expect(await broken()).toEqual([]);
  for (const sql of [
    `UPDATE meeting_registration SET attended = 1 WHERE status = 'CANCELLED'`,
    `UPDATE meeting_registration SET name = 'Terug' WHERE name = ''`,
    `UPDATE meeting SET starts_at = starts_at + interval '1 year', ends_at = ends_at + interval '1 year', capacity = capacity + 30 WHERE starts_at > '2016-06-01'`,
    `UPDATE meeting_invitation SET reminded_at = '2016-08-30'`,
    `UPDATE survey_response SET round = 'alone' WHERE id = (SELECT id FROM survey_response LIMIT 1)`,
    `DELETE FROM survey_code WHERE round LIKE 'meeting %'`,
  ])
    await rows(database, sql);
  expect((await broken()).map((name) => name.replace(/ \(\d+\)$/, ''))).toEqual([
    'meetings: nobody has more places than they asked, and who cancelled has none',
    'meetings: no place stays free that somebody in line can have',
    'meetings: nothing is asked of an address that said no more',
    'meetings: three months later only numbers are left of who came',
    'surveys: answers are released by ten or more of a round',
    'meetings: all codes of a meeting are made at once, also for people who did not come',
  ]);
}

// Hundreds of days on two databases: on a busy machine longer than other tests may take.
const MINUTES = 60_000;

test('a year of invented people keeps every rule, and is the same on both databases', {
  timeout: 20 * MINUTES,
}, async () => {
  const embedded = await run(openInMemory, spoil);
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
  const ofYearsAgo = ['drawn for a cohort', 'left out'].map(
    (kind) => counts[`of years ago ${kind}`],
  );
  expect(ofYearsAgo[0]! + ofYearsAgo[1]!).toBe(SMALL.cohort);
  expect(counts['of years ago left out']).toBeGreaterThan(5);
  for (const kind of ['invited by letter', 'reminded', 'answered', 'answered: no, thank you'])
    expect(counts[`of them ${kind}`], kind).toBeGreaterThan(5);
  expect(counts['answers released']).toBeGreaterThan(9);
  expect(counts['asked to be called after the survey']).toBeGreaterThan(0);
  expect(counts['called']).toBeGreaterThan(0);
  expect(counts['talks held']).toBeGreaterThan(0);
  expect(counts['meetings held']).toBe(4);
  for (const line of [
    'meetings moved to another day',
    'meetings cancelled',
    'organisations that want no more of these',
    'waited for a place',
    'given a place that came free',
    'withdrew from a meeting',
    'of those without a registration',
    'had a place and did not come',
    'certificates of attendance made',
    'said what they thought of a meeting',
    'said no, thank you to the questions',
    'of both released',
  ])
    expect(counts[line], line).toBeGreaterThan(0);
  expect(tableOf(embedded)).not.toMatch(/undefined|CodeUnknown/);
  expect(tableOf(embedded)).toContain('every invariant held at every step');
});
