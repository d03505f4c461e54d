import type { Database } from '@steunpad/database';
import { HARD_RULES } from '@steunpad/domain/matching/hard-rules.ts';
import { propose } from '@steunpad/domain/matching/propose.ts';
import { ENGINES } from '@steunpad/testing/database-engines.ts';
import {
  AREAS,
  candidateOf,
  residentOf,
  type Situation,
  someSituation,
} from '@steunpad/testing/match-people.ts';
import { forgetMatching, insertResident, insertVolunteers } from '@steunpad/testing/match-rows.ts';
import { foundMunicipality } from '@steunpad/testing/municipality.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { hardRuleSentence, reasonSentence } from '@steunpad/texts/matching.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asSystem } from '../../operation/run-command.ts';
import { brokenRules, candidatesFor, proposalsFor } from './candidates.store.ts';

const CODE = 'GM0193';
const RUNS = 60;

describe.each(ENGINES)('the rules in SQL and the rules of the domain, on %s', (_, open) => {
  let database: Database;

  beforeAll(async () => {
    database = testDatabase(await open());
    await foundMunicipality(database, CODE);
    await database.asOwner(CODE, (db) => db.postcodeArea.createMany({ data: [...AREAS] }));
  });
  afterAll(() => database.close());

  /** Puts a situation in the database and takes what was there before away; the id of the pathway. */
  const insert = ({ resident, volunteers, policy }: Situation) =>
    database.asOwner(CODE, async (db) => {
      await forgetMatching(db, CODE);
      await db.municipality.update({ where: { id: CODE }, data: { terms: policy } });
      const here = await insertResident(db, CODE, resident);
      const elsewhere = await insertResident(db, CODE, { ...resident, wish: null });
      await insertVolunteers(db, CODE, volunteers, { here, elsewhere });
      return here;
    });

  const domainsAnswer = ({ today, resident, volunteers, policy }: Situation) => {
    const wishes = residentOf(resident);
    const trained = volunteers
      .filter(({ status }) => status !== 'INVITED')
      .map((volunteer) => candidateOf(volunteer, resident));
    return propose(wishes, trained, policy, today);
  };

  test('give the same volunteers in the same order for the same reasons, and leave the same out by the same rules', async () => {
    const seen = { fitting: 0, rules: new Set<string>(), reasons: new Set<string>() };
    await fc.assert(
      fc.asyncProperty(someSituation, async (situation) => {
        const pathwayId = await insert(situation);
        const now = new Date(`${situation.today}T12:00:00Z`);

        const [found, fitting] = await asSystem(database, CODE, now, async (context) => [
          await candidatesFor(context, pathwayId, 1000),
          await proposalsFor(context, pathwayId),
        ]);

        const { proposals, excluded } = domainsAnswer(situation);
        const spoken = (fitting: typeof proposals) =>
          fitting.map(({ volunteerId, reasons }) => ({
            volunteerId,
            sentences: reasons.map((reason) => reasonSentence(reason, 'nl')),
          }));
        expect(spoken(found!.fitting)).toEqual(spoken(proposals));
        expect(spoken(fitting!)).toEqual(spoken(proposals));
        expect(found!.excluded).toEqual(excluded);
        expect(found!.excludedCount).toBe(excluded.length);
        const counted = Object.entries(found!.excludedByRule);
        for (const [rule, count] of counted)
          expect(count).toBe(excluded.filter(({ rules }) => rules.includes(rule as never)).length);
        expect(new Set(counted.map(([rule]) => rule))).toEqual(
          new Set(excluded.flatMap(({ rules }) => rules)),
        );
        for (const { rules } of excluded) for (const rule of rules) seen.rules.add(rule);
        for (const { reasons } of proposals) for (const { key } of reasons) seen.reasons.add(key);
        seen.fitting += proposals.length;
      }),
      { numRuns: RUNS },
    );

    // A property that never met a rule says nothing of it.
    expect([...seen.rules].sort()).toEqual([...new Set(HARD_RULES.map(({ code }) => code))].sort());
    expect(seen.fitting).toBeGreaterThan(RUNS / 4);
    expect(seen.reasons.size).toBeGreaterThan(5);
  });

  test('say the same of one pair alone', async () => {
    await fc.assert(
      fc.asyncProperty(someSituation, async (situation) => {
        const pathwayId = await insert(situation);
        const now = new Date(`${situation.today}T12:00:00Z`);
        const { excluded } = domainsAnswer(situation);
        for (const { id, status } of situation.volunteers.slice(0, 8)) {
          const rules = await asSystem(database, CODE, now, (context) =>
            brokenRules(context, pathwayId, id),
          );
          if (status === 'INVITED') expect(rules).toContain('NOT_ACTIVE');
          else
            expect(rules).toEqual(
              excluded.find(({ volunteerId }) => volunteerId === id)?.rules ?? [],
            );
        }
      }),
      { numRuns: 10 },
    );
  });

  test('every code that comes back has a sentence', () => {
    for (const { code } of HARD_RULES) expect(hardRuleSentence(code, 'nl')).toMatch(/\.$/);
  });

  test('nobody is matched with the person who is not there', async () => {
    const found = await asSystem(database, CODE, new Date(), async (context) => [
      await candidatesFor(context, crypto.randomUUID(), 50),
      await proposalsFor(context, crypto.randomUUID()),
      await brokenRules(context, crypto.randomUUID(), crypto.randomUUID()),
    ]);

    expect(found).toEqual([null, null, null]);
  });
});
