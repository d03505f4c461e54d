import { randomUUID } from 'node:crypto';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { ISSUER, type Person, signedIn } from '@steunpad/testing/staff.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signIn } from './sign-in.store.ts';

const PROVIDER = {
  publicUrl: 'https://steun.example',
  provider: { issuer: ISSUER, clientId: 'steunpad', clientSecret: 'x'.repeat(32) },
};

describe.each(ENGINES)('adding people, and the log of rights, on %s', (_, start) => {
  let server: TestServer;
  let [ank, lou, officer, elsewhere]: Person[] = [];

  beforeAll(async () => {
    server = await start(PROVIDER);
    ank = await signedIn(server, ['ADMINISTRATOR'], { name: 'Ank' });
    lou = await signedIn(server, ['ADMINISTRATOR'], { name: 'Lou' });
    officer = await signedIn(server, ['PRIVACY_OFFICER'], { name: 'Olaf' });
    elsewhere = await signedIn(server, [['PRIVACY_OFFICER', 'GM0160']], { name: 'Elders' });
  });
  afterAll(() => server.close());

  const act = async (who: Person, field: string, input: object, answer: string) => {
    const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ${answer} ... on Refusal { code } } }`;
    const sent = { idempotencyKey: randomUUID(), ...input };
    const { data, code } = await who.ask(document, { input: sent });
    return data?.[field] ?? { code };
  };
  const add = (who: Person, input: object) => {
    const person = { subject: randomUUID(), name: 'Robin', ...input };
    return act(
      who,
      'addStaffMember',
      person,
      '... on StaffMemberAdded { person { id name email } }',
    );
  };
  const changes = async (who: Person) => {
    const fields = 'at kind actor actorName personId personName role until grantId';
    return (await who.ask(`{ rightChanges { ${fields} } }`)).data.rightChanges;
  };

  test('an administrator adds somebody, who can do nothing yet', async () => {
    const [subject, idempotencyKey] = [randomUUID(), randomUUID()];
    const robin = { subject, idempotencyKey, email: ' Robin@Voorbeeld.example ' };
    const added = await add(ank!, robin);

    expect(added).toMatchObject({
      __typename: 'StaffMemberAdded',
      person: { name: 'Robin', email: expect.stringMatching(/^robin@/i) },
    });
    expect(await add(ank!, robin)).toEqual(added);
    expect(await signIn(server.database, { issuer: ISSUER, subject }, new Date())).toEqual({
      outcome: 'NO_ROLE',
      staffId: added.person.id,
    });
  });

  test('what is not possible is said with a code', async () => {
    const subject = randomUUID();
    await add(ank!, { subject });

    expect(await add(lou!, { subject })).toMatchObject({ code: 'STAFF_MEMBER_KNOWN' });
    expect(await add(ank!, { issuer: 'https://other.example' })).toMatchObject({
      code: 'PROVIDER_UNKNOWN',
    });
    expect(await add(ank!, { email: 'nobody' })).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await add(ank!, { name: ' ' })).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await add(officer!, {})).toEqual({ code: 'FORBIDDEN' });
  });

  test('each change of a right stands in the log, with the person who did it and the person whose right it is', async () => {
    const { person } = await add(ank!, { name: 'Kim' });
    const proposal = { personId: person.id, role: 'CLERK' };
    const proposed = await act(
      ...([ank!, 'proposeGrant', proposal, '... on GrantProposed { grant { id } }'] as const),
    );
    const grantId = proposed.grant.id;
    await act(lou!, 'approveGrant', { grantId }, '');
    await act(lou!, 'revokeGrant', { grantId }, '');

    const found = (await changes(officer!)).filter(
      ({ personId }: { personId: string }) => personId === person.id,
    );
    const by = (who: Person, actorName: string) => ({ actor: `staff:${who.id}`, actorName });
    const role = { role: 'CLERK', grantId, personName: 'Kim' };
    expect(found).toMatchObject([
      { kind: 'REVOKED', ...by(lou!, 'Lou'), ...role },
      { kind: 'APPROVED', ...by(lou!, 'Lou'), ...role },
      { kind: 'PROPOSED', ...by(ank!, 'Ank'), ...role },
      { kind: 'ADDED', ...by(ank!, 'Ank'), role: null, grantId: null, personName: 'Kim' },
    ]);

    const [newest, ...older] = await changes(officer!);
    const { data } = await officer!.ask(
      'query ($upTo: DateTime) { rightChanges(upTo: $upTo) { kind } }',
      { upTo: new Date(Date.parse(newest.at) - 1).toISOString() },
    );
    expect(data.rightChanges.length).toBeLessThanOrEqual(older.length);
  });

  test('who reads rights sees the tokens of partners, and an administrator takes one away at once', async () => {
    const token = await server.token(['requests:read']);
    const works = async () =>
      (await ask(server.url, token, '{ workList { totalCount } }')).code ?? 'WORKS';
    expect(await works()).toBe('WORKS');
    const query = '{ accessTokens { id prefix scopes createdAt lastUsedAt revokedAt revokedBy } }';
    const listed = async (who: Person) => (await who.ask(query)).data?.accessTokens;
    const [newest] = await listed(officer!);
    expect(newest).toMatchObject({ scopes: ['requests:read'], revokedAt: null, revokedBy: null });
    expect(token).toContain(`_${newest.prefix}`);
    expect(JSON.stringify(await listed(officer!))).not.toContain(token.slice(-30));
    expect(await listed(elsewhere!)).toEqual([]);

    const revoke = (who: Person) =>
      act(
        who,
        'revokeAccessToken',
        { tokenId: newest.id },
        '... on AccessTokenRevoked { token { revokedBy } }',
      );
    expect(await revoke(officer!)).toEqual({ code: 'FORBIDDEN' });
    expect(await revoke(ank!)).toMatchObject({ token: { revokedBy: `staff:${ank!.id}` } });
    expect(await works()).not.toBe('WORKS');
    expect((await listed(officer!))[0]).toMatchObject({ revokedBy: `staff:${ank!.id}` });
    expect(await revoke(lou!)).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('a request gives back nothing that was revoked, and makes no token', async () => {
    const asRequest = (sql: string) =>
      server.database.asTenant({ municipality: 'GM0193' }, 'write', (db) => db.$sql(sql));
    const back =
      'UPDATE access_token SET revoked_at = NULL WHERE revoked_at IS NOT NULL RETURNING id';
    expect(await asRequest(back)).toEqual([]);
    await expect(
      asRequest(
        `INSERT INTO access_token (municipality_id, id, hash, expires_at) VALUES ('GM0193', gen_random_uuid(), '', now())`,
      ),
    ).rejects.toThrow();
  });

  test('another municipality sees neither the person nor the change', async () => {
    const { person } = await add(ank!, {});
    const seen = await changes(elsewhere!);
    expect(JSON.stringify(seen)).not.toContain(person.id);
    expect(seen.map(({ personName }: { personName: string }) => personName)).toContain('Elders');

    const rowsOf = (municipality: string) =>
      server.database.asTenant({ municipality }, 'read', (db) =>
        db.$sql('SELECT id FROM staff_member WHERE id = $1', [person.id]),
      );
    expect(await rowsOf('GM0160')).toEqual([]);
    expect(await rowsOf('GM0193')).toHaveLength(1);
  });
});
