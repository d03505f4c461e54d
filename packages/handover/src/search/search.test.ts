import { describe, expect, test } from 'vitest';
import { handoverWith, shippedHandover } from '../handover.ts';
import { handoverDocuments } from '../handover-document.ts';
import { prepareSearch, searchHandover } from './search.ts';

const namesFor = async (question: string, most: number) =>
  (await searchHandover(question, { most })).findings.map(({ document }) => document.name);

/** What a policy officer, a coordinator or an employer types, and the document that has to be among the first. */
const QUESTIONS: readonly (readonly [question: string, name: string])[] = [
  ['akte', '05-from-notice-to-letter'],
  ['overlijdensakte', '05-from-notice-to-letter'],
  ['coordinator', '03-who-does-what'],
  ['coördinator', '03-who-does-what'],
  ['COÖRDINATOREN', '03-who-does-what'],
  ['brief', '05-from-notice-to-letter'],
  ['brieven', '05-from-notice-to-letter'],
  ['aanbodbrief', '05-from-notice-to-letter'],
  ['begrafenis', 'stakeholder-talks'],
  ['uitvaartondernemers', 'stakeholder-talks'],
  ['uitvart', 'stakeholder-talks'],
  ['verlof', 'work-guidance-employer'],
  ['rouwverlof', 'work-guidance-employer'],
  ['zelfmoord', 'safety-worries'],
  ['suicide', 'safety-worries'],
  ['meldcode huiselijk geweld', '10-safety'],
  ['voicemail', 'call-script'],
  ['wat zeg ik op de voicemail', 'call-script'],
  ['raadsvoorstel', 'council-proposal'],
  ['begroting', 'budget-and-accounts'],
  ['uren per week', 'roles-and-hours'],
  ['vrijwiligers training', 'volunteer-training'],
  ['intervisie', 'peer-supervision'],
  ['supervisie', 'peer-supervision'],
  ['persbericht', 'press-text'],
  ['krant', 'press-text'],
  ['nieuwsbrief', 'newsletter-format'],
  ['dpia', 'model-dpia'],
  ['verwerkersovereenkomst', 'processor-agreement-annex'],
  ['privacyverklaring', 'privacy-statement'],
  ['toegankelijkheidsverklaring', 'accessibility-statement'],
  ['draaiboek werkgevers', 'run-sheet-employers'],
  ['leraren basisonderwijs', 'run-sheet-teachers-primary'],
  ['mentoren', 'run-sheet-teachers-secondary'],
  ['draaiboek vrijwilliger worden', 'run-sheet-volunteers'],
  ['draaiboek iedereen buren', 'run-sheet-everybody'],
  ['kerk', 'stakeholder-talks'],
  ['indicatoren', 'evaluation-plan'],
  ['nabestaandenuitkering', 'work-guidance-resident'],
  ['risico’s project', 'project-plan'],
  ['samenwerking welzijnsorganisatie overeenkomst', 'cooperation-agreement'],
  ['folder weer werken', 'work-guidance-resident'],
];

test.each(QUESTIONS)('"%s" leads to %s', async (question, name) => {
  expect(await namesFor(question, 10)).toContain(name);
});

/** A word, and words that only look like it: a line with one of those alone is not what was asked for. */
const TRAPS: readonly (readonly [question: string, trap: string])[] = [
  ['rouw', 'mevrouw'],
  ['rouw', 'vrouw'],
  ['rouw', 'vertrouwen'],
  ['akte', 'maakte'],
  ['akte', 'raakte'],
  ['raad', 'beraad'],
  ['wet', 'weten'],
  ['pers', 'persoon'],
  ['eren', 'leren'],
  ['over', 'overlijden'],
];

test.each(TRAPS)('"%s" does not take "%s" for what was asked', async (question, trap) => {
  const hits = (await searchHandover(question, { most: 1_000 })).findings.flatMap(({ line }) =>
    line.filter(({ isHit }) => isHit).map(({ text }) => text.toLowerCase()),
  );
  expect(hits.filter((hit) => new RegExp(`^[^\\p{L}]*${trap}[^\\p{L}]*$`, 'u').test(hit))).toEqual(
    [],
  );
});

describe('a finding', () => {
  test('tells the heading, and the line with what was asked marked in it', async () => {
    const {
      findings: [found],
    } = await searchHandover('neutrale naam voicemail', { most: 1 });

    expect(found?.line.filter(({ isHit }) => isHit).length).toBeGreaterThan(0);
    expect(found?.anchor).toMatch(/^[a-z0-9-]+$/);
  });

  test.each(['', '   ', '?!', '漢字', 'x'.repeat(10_000), 'constructor'])(
    'there is none for %j, and that is no error',
    async (question) => {
      expect((await searchHandover(question)).findings).toEqual([]);
    },
  );
});

test('any of the words is enough where nothing has all of them', async () => {
  expect(await namesFor('voicemail xyzzy', 5)).toContain('call-script');
});

describe('where a municipality has its own words', () => {
  const of = { version: 2, date: '2026-11-29', isHidden: false };
  const name = '03-who-does-what';
  const body =
    '## Bij ons\n\nHier voert de stadsdichter het gesprek.\n\n## Hoe lang\n\nEen stadsdichtersgesprek duurt een uur.';
  const own = handoverWith([
    { ...of, name, body },
    { ...of, name: 'call-script', body: null, isHidden: true },
  ]);
  const namesIn = async (question: string, handover = own) =>
    (await searchHandover(question, { handover, most: 1_000 })).findings.map(
      ({ document }) => document.name,
    );

  test('they are found, also inside a compound, and what they took the place of is not', async () => {
    expect(await namesIn('stadsdichters')).toEqual([name, name]);
    const [, replaced] = /([a-zë]{14,})/i.exec(
      handoverDocuments().find((each) => each.name === name)!.body,
    )!;
    expect(await namesIn(replaced!, shippedHandover())).toContain(name);
    expect(await namesIn(replaced!)).not.toContain(name);
  });

  test('they stand among the rest by how well they fit, and carry their version and day', async () => {
    const { findings } = await searchHandover('stadsdichter gesprek', { handover: own });

    expect(findings[0]).toMatchObject({
      heading: 'Hoe lang',
      document: { name, ownVersion: 2, date: '2026-11-29', changes: [] },
    });
  });

  test('what it hides is not found, and elsewhere nothing is different', async () => {
    expect(await namesIn('voicemail')).not.toContain('call-script');
    expect(await namesIn('voicemail', shippedHandover())).toContain('call-script');
    expect(await namesIn('stadsdichter', shippedHandover())).toEqual([]);
    expect(own.documents).toHaveLength(handoverDocuments().length - 1);
  });

  test('a search in all of it, all in own words, takes less than 50 milliseconds of a processor', async () => {
    const all = handoverWith(
      handoverDocuments().map(({ name, body }) => ({ ...of, name, body: `${body}\n\nEigen.` })),
    );
    await prepareSearch(all);
    const took: number[] = [];
    for (const [question] of QUESTIONS) {
      // Not by the clock: beside other work that tells how long this waited for them.
      const start = process.cpuUsage();
      expect((await searchHandover(question, { handover: all })).count).toBeGreaterThan(0);
      const { user, system } = process.cpuUsage(start);
      took.push((user + system) / 1000);
    }

    expect(took.toSorted((a, b) => a - b)[Math.floor(took.length / 2)]).toBeLessThan(50);
  });
});
