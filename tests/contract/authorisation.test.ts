import { readFileSync } from 'node:fs';
import { openedBy, readsOf } from '@steunpad/api/operation/opened-by.ts';
import { scopesOfRoles } from '@steunpad/api/operation/roles.ts';
import { SCOPES, type Scope, TOKEN_SCOPES } from '@steunpad/api/operation/scopes.ts';
import { schema } from '@steunpad/api/schema.ts';
import { STAFF_ROLES } from '@steunpad/domain/staff/roles.ts';
import { type Answer, ask } from '@steunpad/testing/graphql.ts';
import { EVERY_SCOPE } from '@steunpad/testing/people.ts';
import { questionAbout } from '@steunpad/testing/question.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { signedIn } from '@steunpad/testing/staff.ts';
import { withoutStacks } from '@steunpad/testing/without-stacks.ts';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const ROOTS = [
  ...Object.values(schema.getQueryType()!.getFields()).map((field) => ['query', field] as const),
  ...Object.values(schema.getMutationType()!.getFields()).map(
    (field) => ['mutation', field] as const,
  ),
].map(([kind, field]) => [kind, field.name, field] as const);

const EXAMPLES: Readonly<Record<string, unknown>> = {
  Boolean: true,
  Date: '2026-11-16',
  Int: 1,
  Euros: '12.34',
  MunicipalityCode: 'GM0193',
  PartialDate: '2026-11-16',
  String: 'x',
  UUID: '01890000-0000-7000-8000-000000000000',
};

/** Where the name of an argument is not that of its type. */
const TYPES: Readonly<Record<string, string>> = {
  request: 'SupportRequest',
  notice: 'DeathNotice',
  signal: 'SafeguardingSignal',
  application: 'VolunteerApplication',
  proposal: 'MatchProposal',
  template: 'TemplateVersion',
  batch: 'PrintBatch',
  dataRequest: 'DataSubjectRequest',
  member: 'CohortMember',
  invitation: 'MeetingInvitation',
  // Any node: `node` itself takes all of them.
  id: 'Pathway',
};

function idOf(argument: string): string {
  const thing = argument.replace(/Id$/, '');
  const type = TYPES[thing] ?? `${thing[0]?.toUpperCase()}${thing.slice(1)}`;
  return Buffer.from(`${type}:01890000-0000-7000-8000-000000000000`).toString('base64');
}

/** The least that a required input takes. */
function example(type: GraphQLInputType, name: string): unknown {
  if (isNonNullType(type)) return example(type.ofType, name);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (type.name === 'ID') return idOf(name);
  if (!isInputObjectType(type)) return EXAMPLES[type.name];
  const required = Object.values(type.getFields()).filter(
    (field) => isNonNullType(field.type) && field.defaultValue === undefined,
  );
  return Object.fromEntries(required.map((field) => [field.name, example(field.type, field.name)]));
}

/** The shortest question after a root field. */
function questionOf(kind: string, field: GraphQLField<unknown, unknown>) {
  const required = field.args.filter(({ type }: GraphQLArgument) => isNonNullType(type));
  return {
    query: questionAbout(kind, field, required),
    variables: Object.fromEntries(required.map(({ name, type }) => [name, example(type, name)])),
  };
}

type Asker = (query: string, variables: Record<string, unknown>) => Promise<Answer>;

/** The queries and mutations that are open though the table closes them, and the other way round. */
const notAsTheTableSays = (asker: Asker, scopes: ReadonlySet<Scope>) =>
  withoutStacks(async () => {
    const wrong: string[] = [];
    for (const [kind, name, field] of ROOTS) {
      const { query, variables } = questionOf(kind, field);
      const { code } = await asker(query, variables);
      const opened = openedBy(kind === 'query' ? 'Query' : 'Mutation', name)?.always ?? [];
      // Any node: the id in the question is one of a pathway.
      const isOpen =
        name === 'node' ? readsOf(scopes, 'Pathway') : opened.some((each) => scopes.has(each));
      if ((code !== 'FORBIDDEN') !== isOpen) wrong.push(`${name}: ${code}`);
    }
    return wrong;
  });

test.each(ROOTS)('a token without scopes gets nothing of %s %s', async (kind, _, field) => {
  const token = await server.token([]);
  const { query, variables } = questionOf(kind, field);

  const { data, errors } = await ask(server.url, token, query, variables);

  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect(data?.[field.name] ?? null).toBeNull();
});

test.each(ROOTS)('%s %s says who may use it', (_kind, _name, { extensions }) => {
  const { authScopes } = extensions['pothosOptions'] as { authScopes?: unknown };

  expect(authScopes).toBeTruthy();
});

test.each(EVERY_SCOPE)('%s opens the roots that the table says, and no others', async (scope) => {
  const token = await server.token([scope]);
  const asker: Asker = (query, variables) => ask(server.url, token, query, variables);

  expect(await notAsTheTableSays(asker, new Set([scope]))).toEqual([]);
});

test.each(STAFF_ROLES)(
  'somebody who is %s asks and does what the table says, and nothing else',
  async (role) => {
    const person = await signedIn(server, [role]);

    expect(await notAsTheTableSays(person.ask, scopesOfRoles([role]))).toEqual([]);
  },
);

test('the guide for partners says of each scope what the table says', () => {
  const guide = readFileSync(new URL('../../docs/partner.md', import.meta.url), 'utf8');

  for (const [scope, { description }] of TOKEN_SCOPES.map((each) => [each, SCOPES[each]] as const))
    expect(guide).toMatch(new RegExp(`\\| \`${scope}\` +\\| ${escaped(description)} +\\|`));
});

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

test('what a resident does with their code is not for partners, whatever scopes they have', async () => {
  const everything = await server.token(EVERY_SCOPE);
  const own = ROOTS.filter(([, name]) =>
    ['residentRequest', 'saveIntake', 'stopSupport'].includes(name),
  );

  for (const [kind, , field] of own) {
    const { query, variables } = questionOf(kind, field);
    expect((await ask(server.url, everything, query, variables)).code).toBe('FORBIDDEN');
  }
  expect(own).toHaveLength(3);
});
