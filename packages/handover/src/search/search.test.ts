import { describe, expect, test } from 'vitest';
import { searchHandover } from './search.ts';

const namesFor = async (question: string, most: number) =>
  (await searchHandover(question, most)).findings.map(({ document }) => document.name);

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
  const hits = (await searchHandover(question, 1_000)).findings.flatMap(({ line }) =>
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
    } = await searchHandover('neutrale naam voicemail', 1);

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
