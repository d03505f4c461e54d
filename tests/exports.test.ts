import { resolved, sources } from '@steunpad/testing/sources.ts';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

interface Module {
  /** From the top, as `packages/domain/src/kernel.ts`. */
  readonly path: string;
  /** The values that it exports; types are checked by the person who uses them. */
  readonly exported: readonly string[];
  /** What it takes from other modules; a name of `*` is the whole of it. */
  readonly imported: readonly { readonly from: string; readonly name: string }[];
  /** Without its comments. */
  readonly code: string;
}

/** What only tests run: a rule that is called from here alone decides about nobody. */
const isTest = (path: string) => /^(tests|packages\/testing)\/|\.test\.ts$|\/testing\//.test(path);

function moduleAt(path: string, text: string): Module {
  const { module, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const code = comments.reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    text,
  );
  const from = (request: string) => resolved(path, request);
  const named = module.staticImports.flatMap(({ moduleRequest, entries }) =>
    entries.flatMap(({ importName, localName }) =>
      importName.kind === 'Name'
        ? [{ from: from(moduleRequest.value), name: importName.name! }]
        : membersOf(code, localName.value).map((name) => ({
            from: from(moduleRequest.value),
            name,
          })),
    ),
  );
  const passedOn = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, importName }) =>
      moduleRequest ? [{ from: from(moduleRequest.value), name: importName.name ?? '*' }] : [],
    ),
  );
  const later = module.dynamicImports.flatMap(({ moduleRequest }) => {
    const request = /^'(.+)'$/.exec(text.slice(moduleRequest.start, moduleRequest.end))?.[1];
    return request ? [{ from: from(request), name: '*' }] : [];
  });
  const exported = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ isType, exportName, moduleRequest }) =>
      isType || moduleRequest || exportName.kind !== 'Name' ? [] : [exportName.name!],
    ),
  );
  return { path, exported, imported: [...named, ...passedOn, ...later], code };
}

/** What is asked of a module that was taken as a whole: `guard.adult`. */
const membersOf = (code: string, local: string) =>
  [...code.matchAll(new RegExp(`\\b${local}\\.(\\w+)`, 'g'))].map(([, name]) => name!);

const modules = sources('{packages,tests,bench,scripts,tools}/**/*.{ts,mts,mjs}').map(
  ({ path, text }) => moduleAt(path, text),
);

/** What only tests ask for, with the reason why it stays. */
const KEPT: Readonly<Record<string, string>> = {
  'packages/disclosure/src/audit.ts: audit': 'the attacker, whom the choice is held against',
  'packages/domain/src/matching/hard-rules.ts: checkHardRules': 'SQL is held against it',
  'packages/domain/src/matching/propose.ts: propose': 'SQL is held against it',
  'packages/widgets/src/kernel/graphql-syntax.ts: Kind': 'takes the place of the package graphql',
  'packages/widgets/src/kernel/graphql-syntax.ts: GraphQLError': 'the same',
  'packages/widgets/src/kernel/graphql-syntax.ts: print': 'the same',
  'packages/widgets/src/kernel/graphql-syntax.ts: parse': 'the same',
  'packages/workspace/src/graphql-syntax.ts: Kind': 'takes the place of the package graphql',
  'packages/workspace/src/graphql-syntax.ts: GraphQLError': 'the same',
  'packages/workspace/src/graphql-syntax.ts: print': 'the same',
  'packages/workspace/src/graphql-syntax.ts: parse': 'the same',
};

/** What a module exports and nothing that runs asks for, itself included. */
function unasked({ path, exported, code }: Module): string[] {
  const askers = modules.filter((other) => !isTest(other.path) && other.path !== path);
  return exported.filter(
    (name) =>
      [...code.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length < 2 &&
      !askers.some(({ imported }) =>
        imported.some(
          (asked) => asked.from === path && (asked.name === name || asked.name === '*'),
        ),
      ),
  );
}

test.each([
  'domain',
  'database',
  'texts',
  'disclosure',
  'documents',
  'api',
  'widgets',
  'pages',
  'workspace',
  'cli',
])('what %s exports is asked for by something that runs, not by tests alone', (room) => {
  const found = modules
    .filter(({ path }) => path.startsWith(`packages/${room}/src/`) && !isTest(path))
    .filter(({ path }) => !path.includes('/generated/'))
    .flatMap((module) => unasked(module).map((name) => `${module.path}: ${name}`))
    .filter((name) => !KEPT[name]);

  expect(found).toEqual([]);
});

test('an export that nothing asks for is found, one that is asked for in any way is not', () => {
  const asker = moduleAt(
    'packages/api/src/asker.ts',
    `import { adult as grown } from '@steunpad/domain/age.ts';
     import * as guard from '@steunpad/domain/guards.ts';
     export { passedOn } from '../src/other.ts';
     export const rules = [grown, guard.seen /* guard.unseen */];
     await import('./whole.ts');`,
  );

  expect(asker.exported).toEqual(['rules']);
  expect(asker.imported).toEqual([
    { from: 'packages/domain/src/age.ts', name: 'adult' },
    { from: 'packages/domain/src/guards.ts', name: 'seen' },
    { from: 'packages/api/src/other.ts', name: 'passedOn' },
    { from: 'packages/api/src/whole.ts', name: '*' },
  ]);
});
