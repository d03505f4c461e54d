import { randomUUID } from 'node:crypto';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask, post } from '@steunpad/testing/graphql.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import { EVERY_SCOPE, NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openedBy } from '../../operation/opened-by.ts';
import { SCOPES, type Scope } from '../../operation/scopes.ts';
import { municipalityChange } from './change-municipality.input.ts';

const LEGAL_BASE = {
  purpose: 'LETTERS',
  name: 'Kanarie',
  article: 'artikel 3',
  date: '2024-05-01',
  url: 'https://voorbeeld.example/v',
};

/** Every mutation of settings, with an input that is right. */
const CHANGES: readonly (readonly [string, object])[] = [
  ['changeMunicipality', { contactName: 'Kanarie' }],
  ['addEmbedSite', { origin: 'https://www.kanarie.example' }],
  ['removeEmbedSite', { origin: 'https://www.kanarie.example' }],
  ['setLegalBase', LEGAL_BASE],
  ['setOwnText', { key: 'support-request.title', text: 'Kanarie' }],
  ['removeOwnText', { key: 'support-request.title' }],
  ['setOwnDocument', { name: '03-who-does-what', body: '## Kanarie\n\nKanarie' }],
  ['removeOwnDocument', { name: '03-who-does-what' }],
  ['setHandoverDocumentHidden', { name: 'call-script', isHidden: true }],
  ['setRetentionTerm', { rule: 'DECLINED', term: 'P4W' }],
];

describe.each(ENGINES)('who may change settings, on %s', (_, start) => {
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await start({ limits: NO_LIMITS });
    token = await server.token(['settings:read', 'settings:write'], 'GM0160');
  });
  afterAll(() => server.close());

  const change = (field: string, input: object) => mutate(server, token, field, input);
  const read = async (inside: string) =>
    (await ask(server.url, token, `{ municipalitySettings { ${inside} } }`)).data
      .municipalitySettings;

  // Who owns these tables sees the rows of every municipality in two of them.
  const everything = () =>
    rows(
      server.database,
      `SELECT m::text,
         (SELECT json_agg(s ORDER BY origin)::text FROM embed_site s WHERE s.municipality_id = m.id) AS sites,
         (SELECT json_agg(l ORDER BY purpose)::text FROM legal_base l WHERE l.municipality_id = m.id) AS bases,
         (SELECT json_agg(r ORDER BY rule)::text FROM retention_setting r WHERE r.municipality_id = m.id) AS terms,
         (SELECT count(*) FROM own_text o WHERE o.municipality_id = m.id) AS texts
       FROM municipality m WHERE m.id = 'GM0193'`,
    );
  const document = (field: string) =>
    `mutation ($input: ${field[0]!.toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { __typename } }`;
  const send = (whose: string, field: string, input: object) =>
    ask(server.url, whose, document(field), {
      input: { idempotencyKey: randomUUID(), ...input },
    });

  const opens = (scope: Scope, field: string) =>
    openedBy('Mutation', field)?.always.includes(scope) ?? false;

  test('a part of the settings is opened by a scope of its own, and nothing else by that one', () => {
    const parts = [...SCOPES['website:write'].does, ...SCOPES['grounds:write'].does];
    expect(CHANGES.filter(([field]) => !(parts as string[]).includes(field))).toEqual([
      ['changeMunicipality', expect.anything()],
      ['setOwnDocument', expect.anything()],
      ['removeOwnDocument', expect.anything()],
      ['setHandoverDocumentHidden', expect.anything()],
    ]);
    expect(EVERY_SCOPE.filter((scope) => CHANGES.some(([field]) => opens(scope, field)))).toEqual([
      'settings:write',
      'website:write',
      'grounds:write',
    ]);
  });

  test('every mutation that `settings:write` opens is tried here', () => {
    expect(CHANGES.map(([field]) => field).toSorted()).toEqual(SCOPES['settings:write'].does);
  });

  test.each(EVERY_SCOPE.filter((scope) => scope !== 'settings:write'))(
    'a token with %s changes nothing but what the table says of it',
    async (scope) => {
      const other = await server.token([scope]);
      const before = await everything();
      const closed = CHANGES.filter(([field]) => !opens(scope, field));
      for (const [field, input] of closed)
        expect((await send(other, field, input)).code, field).toBe('FORBIDDEN');
      expect(await everything()).toEqual(before);
    },
  );

  test('settings are read by `settings:read` alone, and by `settings:write` in its answer', async () => {
    const query = '{ municipalitySettings { phone dutyPhone embedSites requestEmails } }';
    for (const scope of EVERY_SCOPE) {
      const { code } = await ask(server.url, await server.token([scope]), query);
      expect([scope, code]).toEqual([scope, scope === 'settings:read' ? undefined : 'FORBIDDEN']);
    }
    const inside = '... on MunicipalityChanged { settings { name dutyPhone legalBases { url } } }';
    const writer = await server.token(['settings:write']);
    const { settings } = await mutate(server, writer, 'changeMunicipality', {}, inside);
    expect(settings.name).toBe('Zwolle');
  });

  test('whoever manages settings sees nobody', async () => {
    const both = await server.token(['settings:read', 'settings:write']);
    for (const query of [
      '{ workList { __typename } }',
      '{ volunteers { __typename } }',
      '{ signals { __typename } }',
      '{ dataRequests { __typename } }',
    ])
      expect((await ask(server.url, both, query)).code, query).toBe('FORBIDDEN');
  });

  test('a token changes its own municipality, and can name no other', async () => {
    const before = await everything();
    for (const [field, input] of CHANGES) expect((await change(field, input)).code).toBeUndefined();

    expect(await everything()).toEqual(before);
    expect(await read('code contactName')).toEqual({ code: 'GM0160', contactName: 'Kanarie' });
    const named = await send(token, 'changeMunicipality', { code: 'GM0193' });
    expect(named.code).toBe('BAD_REQUEST');
  });

  test('neither a website nor somebody without a token changes or reads anything', async () => {
    const before = await everything();
    for (const [field, input] of CHANGES) {
      const query = document(field);
      const variables = { input: { idempotencyKey: randomUUID(), ...input } };
      const shown = await post(`${server.url}/public/graphql`, { query, variables });
      const none = await post(`${server.url}/graphql`, { query, variables });
      expect([shown.code, none.code]).toEqual(['OPERATION_UNKNOWN', 'UNAUTHENTICATED']);
    }
    expect(await everything()).toEqual(before);
  });

  describe('the role of requests, whatever it sends', () => {
    const asZwolle = (sql: string) =>
      server.database.asTenant({ municipality: 'GM0193' }, 'write', (db) => db.$sql(sql));

    test('writes the columns of settings and no others', async () => {
      const granted = await rows(
        server.database,
        `SELECT column_name AS name FROM information_schema.column_privileges
         WHERE grantee = 'steunpad_app' AND table_name = 'municipality' AND privilege_type = 'UPDATE'`,
      );
      const settings = Object.keys(municipalityChange.shape).map((name) =>
        name.replace(/[A-Z]/g, '_$&').toLowerCase(),
      );

      expect(granted.map(({ name }) => name).toSorted()).toEqual(settings.toSorted());
    });

    test.each([
      "UPDATE municipality SET sealed_key = ''",
      "UPDATE municipality SET pseudonym_key = ''",
      'UPDATE municipality SET specimen = false',
      "UPDATE municipality SET id = 'GM9999'",
      'DELETE FROM municipality',
      'UPDATE embed_site SET origin = origin',
      'DELETE FROM legal_base',
      'DELETE FROM retention_setting',
      "UPDATE access_token SET scopes = '{}'",
    ])('%s is not allowed', async (sql) => {
      await expect(asZwolle(sql)).rejects.toThrow(/permission denied/);
    });

    test.each([
      "INSERT INTO embed_site VALUES ('GM0160', 'https://indringer.example')",
      "INSERT INTO own_text VALUES ('GM0160', 'nl', 'support-request.title', 'x')",
      "INSERT INTO retention_setting VALUES ('GM0160', 'DECLINED', 'P1D', now(), 'x')",
      "INSERT INTO legal_base VALUES ('GM0160', 'LETTERS', 'x', 'x', now(), 'x')",
    ])('%s is another municipality’s', async (sql) => {
      await expect(asZwolle(sql)).rejects.toThrow(/row-level security/);
    });

    test('changes and removes nothing of another municipality', async () => {
      await change('addEmbedSite', { origin: 'https://www.kanarie.example' });
      const found = await Promise.all(
        [
          "UPDATE municipality SET name = 'Indringer' WHERE id = 'GM0160' RETURNING id",
          "DELETE FROM embed_site WHERE municipality_id = 'GM0160' RETURNING origin",
          "UPDATE legal_base SET name = 'x' WHERE municipality_id = 'GM0160' RETURNING name",
        ].map(asZwolle),
      );

      expect(found).toEqual([[], [], []]);
      expect((await read('embedSites')).embedSites).toContain('https://www.kanarie.example');
    });
  });
});
