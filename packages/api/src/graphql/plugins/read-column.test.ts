import { ask } from '@steunpad/testing/graphql.ts';
import { askForSupport, NO_LIMITS } from '@steunpad/testing/people.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { type GraphQLResolveInfo, isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schema } from '../../schema.ts';

/** Fields of which Pothos looked up by their path what was loaded for them. */
const lookedUp: string[] = [];
/** Gives the schema, which other tests share, its resolvers back. */
const restore: (() => void)[] = [];
let server: TestServer;
let token: string;

beforeAll(async () => {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType))
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (!resolve || type.name.startsWith('__')) continue;
      restore.push(() => {
        field.resolve = resolve;
      });
      field.resolve = (row, args, context, info) =>
        resolve(row, args, context, watched(info, `${type.name}.${field.name}`));
    }
  server = await startServer({ limits: NO_LIMITS });
  token = await server.token(['requests:read', 'requests:write']);
  for (let i = 0; i < 12; i += 1)
    await askForSupport(server, { contact: { preference: 'PHONE', phone: `06 3000${1000 + i}` } });
});
afterAll(() => {
  for (const each of restore) each();
  return server.close();
});

const watched = (info: GraphQLResolveInfo, name: string): GraphQLResolveInfo =>
  Object.defineProperty({ ...info }, 'path', {
    get() {
      lookedUp.push(name);
      return info.path;
    },
  });

test('a page looks up as often for ten rows as for two', async () => {
  const page = async (first: number) => {
    lookedUp.length = 0;
    const { data, errors } = await ask(
      server.url,
      token,
      `{ workList(first: ${first}) { edges { node {
          id kind due openedAt overdue
          request { id reference name submittedAt needs { domain wish } }
        } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.workList.edges).toHaveLength(first);
    return [...lookedUp].sort();
  };

  const two = await page(2);

  expect(two).toContain('SupportRequest.name');
  expect(await page(10)).toEqual(two);
});
