import { createHash } from 'node:crypto';
import type { Database } from '@steunpad/database';
import { openInMemory } from '@steunpad/database/embedded/in-memory.ts';
import { command } from '@steunpad/testing/command.ts';
import { foundMunicipality } from '@steunpad/testing/municipality.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { SHIPPED_SURVEYS, shippedSurvey } from '@steunpad/texts/surveys.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let database: Database;
beforeAll(async () => {
  database = testDatabase(await openInMemory());
  await foundMunicipality(database, 'GM0193');
});
afterAll(() => database.close());

const HERE = ['--municipality', 'GM0193'];
const survey = (argv: readonly string[], stdin?: unknown) =>
  command(database, ['survey', ...argv], {
    stdin: typeof stdin === 'string' ? stdin : JSON.stringify(stdin ?? null),
  });

/** A definition that a municipality made of the shipped one, by a change. */
function own(change: (definition: Definition) => void = () => {}): Definition {
  const definition = shippedSurvey('after-meeting') as unknown as Definition;
  definition.key = 'our-meeting';
  definition.version = 1;
  change(definition);
  return definition;
}

// biome-ignore lint/suspicious/noExplicitAny: it is broken here in every way.
type Definition = Record<string, any>;

test('a version is shown, checked, published once and listed', async () => {
  const shown = await survey(['show', ...HERE, 'after-meeting']);
  expect(JSON.parse(shown.out)).toEqual(shippedSurvey('after-meeting'));

  expect(await survey(['check', '-'], own())).toEqual({
    exit: 0,
    out: 'our-meeting 1 is right\n',
    err: '',
  });
  expect((await survey(['publish', ...HERE, '-'], own())).out).toBe('our-meeting 1 published\n');
  // The same once more is no mistake.
  expect((await survey(['publish', ...HERE, '-'], own())).exit).toBe(0);
  const next = own((definition) => {
    definition['version'] = 2;
  });
  expect((await survey(['publish', ...HERE, '-'], next)).exit).toBe(0);

  const { out } = await survey(['list', ...HERE]);
  expect(out).toMatch(/^our-meeting 1 {2}published \d{4}-\d\d-\d\d$/m);
  expect(out).toMatch(/^our-meeting 2 {2}published/m);
  expect(out).toMatch(/^years-after 1 {2}shipped$/m);
  const first = await survey(['show', ...HERE, 'our-meeting', '1']);
  expect(JSON.parse(first.out)).toEqual(own());
});

test.each([
  [
    'a branch to nowhere',
    own((definition) => {
      definition['sections'][0].questions[1].when = { question: 'nowhere', isAnyOf: ['yes'] };
    }),
    /nowhere/,
  ],
  [
    'a missing language',
    own((definition) => {
      delete definition['sections'][0].questions[0].text.uk;
    }),
    /uk/,
  ],
  [
    'a question without options',
    own((definition) => {
      definition['sections'][0].questions[1].options = [];
    }),
    /option/,
  ],
  ['no JSON', '{"key":', /is no JSON/],
  ['nothing', '', /is no JSON/],
])('%s: one line, and nothing is published', async (_, given, sentence) => {
  const before = await survey(['list', ...HERE]);

  for (const argv of [
    ['check', '-'],
    ['publish', ...HERE, '-'],
  ]) {
    const refused = await survey(argv, given);
    expect([refused.exit, refused.out]).toEqual([1, '']);
    expect(refused.err).toMatch(sentence);
    expect(refused.err.trim().split('\n')).toHaveLength(1);
  }
  expect(await survey(['list', ...HERE])).toEqual(before);
});

test.each([
  [['publish', ...HERE, '/nowhere/survey.json'], 1, /is not there/],
  [['show', ...HERE, 'nothing'], 1, /has no survey nothing/],
  [['show', ...HERE, 'years-after', '7'], 1, /has no survey years-after 7/],
  [['list', '--municipality', 'GM0999'], 1, /GM0999/],
  [['list', '--municipality', 'Zwolle'], 2, /GM0193/],
])('%j is refused', async (argv, exit, sentence) => {
  const refused = await survey(argv);

  expect([refused.exit, refused.out]).toEqual([exit, '']);
  expect(refused.err).toMatch(sentence);
});

test('a published version that says something else now is refused', async () => {
  await survey(['publish', ...HERE, '-'], own());
  const changed = own((definition) => {
    definition['title'].nl = 'Anders';
  });

  const refused = await survey(['publish', ...HERE, '-'], changed);

  expect(refused).toMatchObject({ exit: 1, out: '' });
  expect(refused.err).toMatch(/Give yours the next number/);
});

test('what was shipped never changes: a change is a new version', () => {
  const hashes = Object.keys(SHIPPED_SURVEYS).map((key) => {
    const text = JSON.stringify(shippedSurvey(key));
    return `${key} ${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
  });

  expect(hashes).toEqual([
    'years-after b87d4ca0c4ed',
    'end-of-support 24634cb6c57a',
    'end-of-volunteering b6b15150dbf2',
    'after-meeting cdd2ba56b4d2',
  ]);
});
