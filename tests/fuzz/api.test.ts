import { schema } from '@steunpad/api/schema.ts';
import { readOperations } from '@steunpad/cli/operations.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { type Answer, ask, post } from '@steunpad/testing/graphql.ts';
import { someoneInvited } from '@steunpad/testing/invited.ts';
import { EVERY_SCOPE, NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { visiting } from '@steunpad/testing/volunteers.ts';
import fc from 'fast-check';
import {
  type GraphQLInputType,
  Kind,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anyOf, anyQuestion } from './inputs.ts';

/** So many for each field and operation; more by hand: `STEUNPAD_FUZZ=100 STEUNPAD_SEED=7`. */
const numRuns = Number(process.env['STEUNPAD_FUZZ'] ?? 3);
const seed = Number(process.env['STEUNPAD_SEED'] ?? 1);

const FIELDS = [schema.getQueryType()!, schema.getMutationType()!].flatMap((root) =>
  Object.values(root.getFields()).map(
    (field) => [root.name.toLowerCase(), field.name, field] as const,
  ),
);

const OPERATIONS = [...readOperations()].map(([documentId, text]) => {
  const { definitions } = parse(text);
  const operation = definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  )!;
  const values = operation.variableDefinitions!.map(({ variable, type }) => [
    variable.name.value,
    anyOf(typeFromAST(schema, type as never) as GraphQLInputType),
  ]);
  return [operation.name!.value, documentId, fc.record(Object.fromEntries(values))] as const;
});

describe.each(ENGINES)('whatever is sent, on %s', (_, start) => {
  let server: TestServer;
  let token: string;
  let existing: string[];

  beforeAll(async () => {
    server = await start({ limits: NO_LIMITS });
    token = await server.token(EVERY_SCOPE);
    existing = await somebodyOfEachKind(server, token);
  });
  afterAll(() => server.close());

  test.each(FIELDS)('%s %s is answered as planned', async (kind, _name, field) => {
    for (const { query, variables } of fc.sample(anyQuestion(kind, field, existing), {
      numRuns,
      seed,
    }))
      expectPlanned(await ask(server.url, token, query, variables), variables);
  });

  test.each(OPERATIONS)(
    '%s of the widgets is answered as planned',
    async (_name, documentId, given) => {
      for (const variables of fc.sample(given, { numRuns, seed }))
        expectPlanned(
          await post(`${server.url}/public/graphql`, { documentId, variables }),
          variables,
        );
    },
  );
});

/** Ids of what is there: of a resident with a letter, and of one with a volunteer. */
async function somebodyOfEachKind(server: TestServer, token: string): Promise<string[]> {
  await someoneInvited(server);
  await visiting(server, token);
  const tables = {
    Pathway: 'pathway',
    DeathNotice: 'death_notice',
    Volunteer: 'volunteer',
    VolunteerApplication: 'volunteer_application',
    Match: 'match',
    TemplateVersion: 'template_version',
  };
  const ids = await Promise.all(
    Object.entries(tables).map(async ([type, table]) => {
      const found = await rows(server.database, `SELECT id FROM ${table} LIMIT 3`);
      return found.map(({ id }) => Buffer.from(`${type}:${id}`).toString('base64'));
    }),
  );
  return ids.flat();
}

function expectPlanned({ status, text }: Answer, variables: unknown): void {
  const said = JSON.stringify(variables).slice(0, 2_000);
  expect(status, said).toBeLessThan(500);
  expect(text, said).not.toContain('INTERNAL_ERROR');
}
