import { dirname, join } from 'node:path';
import { importsIn, type Source, sources } from '@steunpad/testing/sources.ts';
import { describe, expect, test } from 'vitest';

/** What each room may import of ours; of the world outside the domain may import nothing either. */
const MAY_IMPORT: Readonly<Record<string, RegExp>> = {
  domain: /^$/,
  database: /^$/,
  // What is said to people; the rules know no language.
  texts: /^@steunpad\/domain(\/|$)/,
  // It knows numbers and sums, not what they count.
  disclosure: /^$/,
  // Letters and sheets on paper know no database.
  documents: /^@steunpad\/(domain|texts)(\/|$)/,
  // What other municipalities take over is the same for all: it knows none.
  handover: /^@steunpad\/(domain|documents)(\/|$)/,
  // Pieces and bundles know neither database nor municipality.
  bundle: /^@steunpad\/domain\/(take-over\/|kernel\.ts$)/,
  api: /^@steunpad\/(domain|database|disclosure|documents|handover|texts|bundle)(\/|$)/,
  // What a resident answers stays in the browser, so the rules about agencies and branches have to be there too.
  widgets:
    /^@steunpad\/domain\/(input\/|(agencies\/situation|correspondence\/language|surveys\/path)\.ts$)/,
  // It draws what the widgets draw, and asks what they ask.
  pages:
    /^@steunpad\/(handover\/|widgets\/|texts\/languages\.ts$|domain\/(input\/|agencies\/situation\.ts$))/,
  // It looks like the forms and counts days as they do; of the rules it knows names, and the way through a survey.
  workspace:
    /^@steunpad\/(widgets\/kernel\/(\w[\w-]*\.styles|amsterdam|calendar-words|idempotency-key|today)\.ts$|domain\/(pathway\/events|surveys\/path|volunteers\/volunteer)\.ts$)/,
  // It draws the first view of the workspace, and nothing else of it.
  cli: /^@steunpad\/(domain|database|documents|bundle|handover|api|pages|texts|workspace\/first)(\/|$)/,
};

/** What a rule finds wrong with a file. */
type Rule = (file: Source) => string[];

const roomOf = ({ path }: Source) => path.split('/')[1] ?? '';
const isOurs = (name: string) => name.startsWith('@steunpad/');
const isRelative = (name: string) => name.startsWith('.');
const matches = ({ text }: Source, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([found]) => found);
const only =
  (holds: (file: Source) => boolean, rule: Rule): Rule =>
  (file) =>
    holds(file) ? rule(file) : [];

const RULES: Readonly<Record<string, Rule>> = {
  'a package imports only what the arrows allow': (file) => {
    const allowed = MAY_IMPORT[roomOf(file)] ?? /^$/;
    return importsIn(file).filter((name) => isOurs(name) && !allowed.test(name));
  },
  'the domain depends on nothing': only(
    (file) => roomOf(file) === 'domain',
    (file) => importsIn(file).filter((name) => !isRelative(name)),
  ),
  'relative imports stay inside their package': (file) =>
    importsIn(file).filter(
      (name) =>
        isRelative(name) &&
        !join(dirname(file.path), name).startsWith(`packages/${roomOf(file)}/src/`),
    ),
  // And the demo, which is loaded where nothing is yet.
  'only stores write to the database': only(
    ({ path }) =>
      /^packages\/(api|cli)\//.test(path) && !/\.store\.ts$|\/cli\/src\/demo\//.test(path),
    (file) =>
      matches(
        file,
        /\bdb\.\w+\s*\.(create|createMany|createManyAndReturn|update|updateMany|upsert|delete|deleteMany)\(|INSERT INTO|UPDATE \w+ SET|DELETE FROM/g,
      ),
  ),
  'the domain asks neither clock nor chance nor process': only(
    (file) => roomOf(file) === 'domain',
    (file) =>
      matches(
        file,
        /Date\.now|new Date\(\)|Math\.random|randomUUID|crypto|performance\.|process\.|globalThis|setTimeout|fetch\(/g,
      ),
  ),
  'only the command line reads the environment': only(
    ({ path }) => !/^packages\/cli\/src\/(main|config)\.ts$/.test(path),
    (file) => matches(file, /process\.env|ProcessEnv/g),
  ),
  'no file is longer than 300 lines': ({ text }) => {
    const lines = text.split('\n').length - 1;
    return lines > 300 ? [`${lines} lines`] : [];
  },
};

const files = Object.keys(MAY_IMPORT)
  .flatMap((room) => sources(`packages/${room}/src/**/*.ts`))
  .filter(({ path }) => !path.endsWith('.test.ts') && !path.includes('generated'));

describe('the house keeps its rules', () => {
  test.each(Object.entries(RULES))('%s', (_, rule) => {
    const found = files.flatMap((file) => rule(file).map((wrong) => `${file.path}: ${wrong}`));

    expect(found).toEqual([]);
  });

  test('and all of it was looked at', () => {
    expect(files.length).toBeGreaterThan(120);
    expect(new Set(files.map(roomOf))).toEqual(new Set(Object.keys(MAY_IMPORT)));
  });
});

describe('a rule finds what is against it', () => {
  test.each<[keyof typeof RULES, string, string]>([
    [
      'a package imports only what the arrows allow',
      'packages/database/src/x.ts',
      `import '@steunpad/domain/kernel.ts';`,
    ],
    [
      'a package imports only what the arrows allow',
      'packages/api/src/x.ts',
      `import { x } from '@steunpad/cli/serve.ts';`,
    ],
    [
      'a package imports only what the arrows allow',
      'packages/widgets/src/x.ts',
      `import { x } from '@steunpad/domain/pathway/pathway.ts';`,
    ],
    [
      'a package imports only what the arrows allow',
      'packages/widgets/src/x.ts',
      `const x = import('@steunpad/api');`,
    ],
    [
      'a package imports only what the arrows allow',
      'packages/pages/src/x.ts',
      `import { x } from '@steunpad/api/server.ts';`,
    ],
    ['the domain depends on nothing', 'packages/domain/src/x.ts', `import { z } from 'zod';`],
    [
      'the domain depends on nothing',
      'packages/domain/src/x.ts',
      `import { hash } from 'node:crypto';`,
    ],
    [
      'relative imports stay inside their package',
      'packages/api/src/http/x.ts',
      `export * from '../../../domain/src/kernel.ts';`,
    ],
    [
      'only stores write to the database',
      'packages/api/src/modules/x/x.mutation.ts',
      'await db.task.create({ data });',
    ],
    [
      'only stores write to the database',
      'packages/api/src/x.ts',
      'await db.task\n  .updateMany({ data });',
    ],
    ['only stores write to the database', 'packages/cli/src/x.ts', '`DELETE FROM task`'],
    [
      'the domain asks neither clock nor chance nor process',
      'packages/domain/src/x.ts',
      'const today = new Date();',
    ],
    ['only the command line reads the environment', 'packages/api/src/x.ts', `process.env['PORT']`],
    ['no file is longer than 300 lines', 'packages/api/src/x.ts', '\n'.repeat(301)],
  ])('%s: %s', (rule, path, text) => {
    expect(RULES[rule]?.({ path, text })).not.toEqual([]);
  });
});
