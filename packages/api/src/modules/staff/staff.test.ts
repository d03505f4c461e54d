import { randomUUID } from 'node:crypto';
import { command } from '@steunpad/testing/command.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { askForSupport, NO_LIMITS, taskOf } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { browserOf, ISSUER, type Person, signedIn, staffMember } from '@steunpad/testing/staff.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const REFUSAL = '... on Refusal { code message }';

describe.each(ENGINES)('who may what, on %s', (_, start) => {
  let server: TestServer;
  let ank: Person;
  let lou: Person;

  beforeAll(async () => {
    server = await start({ limits: NO_LIMITS });
    ank = await signedIn(server, ['ADMINISTRATOR'], { name: 'Ank' });
    lou = await signedIn(server, ['ADMINISTRATOR'], { name: 'Lou' });
  });
  afterAll(() => server.close());

  const act = async (who: Person, field: string, input: object, inside = '') => {
    const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ${inside} ${REFUSAL} } }`;
    const sent = { idempotencyKey: randomUUID(), ...input };
    const { data, errors } = await who.ask(document, { input: sent });
    return data?.[field] ?? { errors };
  };
  const propose = async (who: Person, personId: string, over = {}) => {
    const input = { personId, role: 'COORDINATOR', ...over };
    const done = await act(who, 'proposeGrant', input, '... on GrantProposed { grant { id } }');
    return done.grant?.id ?? done;
  };
  const approve = (who: Person, grantId: string) => act(who, 'approveGrant', { grantId });
  const revoke = (who: Person, grantId: string) => act(who, 'revokeGrant', { grantId });

  test('a role opens nothing before a second person agrees, and at once after it', async () => {
    const subject = randomUUID();
    const id = await staffMember(server.database, ['EVALUATOR'], { subject });
    const robin = await browserOf(server, id, subject);
    const work = '{ workList { totalCount } }';
    const grantId = await propose(ank, id);

    expect((await robin.ask(work)).code).toBe('FORBIDDEN');
    expect(await approve(ank, grantId)).toMatchObject({ code: 'SAME_PERSON' });
    expect(await approve(robin, grantId)).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
    expect(await approve(lou, grantId)).toMatchObject({ __typename: 'GrantApproved' });
    expect((await robin.ask(work)).code).toBeUndefined();
    expect(await approve(lou, grantId)).toMatchObject({ code: 'GRANT_OVER' });

    expect(await revoke(lou, grantId)).toMatchObject({ __typename: 'GrantRevoked' });
    expect((await robin.ask(work)).code).toBe('FORBIDDEN');
  });

  test('nobody approves what they get themselves, nor for another municipality', async () => {
    const own = await propose(lou, ank.id, { role: 'PRIVACY_OFFICER' });
    expect(await approve(ank, own)).toMatchObject({ code: 'SAME_PERSON' });

    const elsewhere = await signedIn(server, [['ADMINISTRATOR', 'GM0160']]);
    expect(await approve(elsewhere, own)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await revoke(elsewhere, own)).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('what is not possible is said in a sentence', async () => {
    expect(await propose(ank, randomUUID())).toMatchObject({ code: 'NOT_FOUND' });
    expect(await propose(ank, lou.id, { until: '2020-01-01' })).toMatchObject({
      code: 'GRANT_TERM_WRONG',
    });
    expect(await propose(ank, lou.id, { role: 'KING' })).toMatchObject({
      errors: [{ extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  test('the database itself takes no right of one person', async () => {
    const sql = (proposed: string, approved: string, whom: string, role = 'CLERK') =>
      rows(
        server.database,
        `INSERT INTO staff_grant (municipality_id, id, staff_member_id, role, until, proposed_by, proposed_at, approved_by, approved_at, review_due)
         VALUES ('GM0193', gen_random_uuid(), $1, $2::text::"StaffRole", '2099-01-01', $3, now(), $4, now(), '2099-01-01')`,
        [whom, role, proposed, approved],
      );
    for (const [proposed, approved, role] of [
      ['staff:x', 'staff:x', 'CLERK'],
      ['staff:x', `staff:${lou.id}`, 'CLERK'],
      ['command', 'command', 'PRIVACY_OFFICER'],
    ] as const)
      await expect(sql(proposed, approved, lou.id, role)).rejects.toThrow(/staff_grant_two_people/);
  });

  test('of two administrators who leave at once one stays', async () => {
    const [one, other] = [
      await signedIn(server, [['ADMINISTRATOR', 'GM0160']]),
      await signedIn(server, [['ADMINISTRATOR', 'GM0160']]),
    ];
    const grants = await rows(
      server.database,
      `SELECT id, staff_member_id AS whose FROM staff_grant
       WHERE municipality_id = 'GM0160' AND role = 'ADMINISTRATOR' AND revoked_at IS NULL`,
      [],
      'GM0160',
    );
    const mine = (who: Person) => grants.find(({ whose }) => whose === who.id)?.['id'] as string;
    for (const { whose, id } of grants)
      if (whose !== one.id && whose !== other.id) await revoke(one, id as string);

    const done = await Promise.all([revoke(one, mine(one)), revoke(other, mine(other))]);
    expect(done.map((each) => each.code ?? each.__typename).toSorted()).toEqual([
      'GrantRevoked',
      'LAST_ADMINISTRATOR',
    ]);
  });

  test('one sees and ends one’s own sessions, an administrator those of colleagues here', async () => {
    const subject = randomUUID();
    const id = await staffMember(server.database, ['CLERK'], { subject });
    const [one, two] = [await browserOf(server, id, subject), await browserOf(server, id, subject)];
    const list = async (who: Person) =>
      (await who.ask('{ sessions { id current } }')).data.sessions as {
        id: string;
        current: boolean;
      }[];
    const [second, first] = await list(two);
    expect([second?.current, first?.current]).toEqual([true, false]);

    const stranger = await signedIn(server, ['CLERK']);
    const elsewhere = await signedIn(server, [['ADMINISTRATOR', 'GM0160']]);
    for (const who of [stranger, elsewhere])
      expect(await act(who, 'endSession', { sessionId: first!.id })).toMatchObject({
        code: 'NOT_FOUND',
      });
    await act(two, 'endSession', { sessionId: first!.id });
    expect((await one.ask('{ me { id } }')).code).toBe('SESSION_ENDED');
    await act(ank, 'endSession', { sessionId: second!.id });
    expect((await two.ask('{ me { id } }')).code).toBe('SESSION_ENDED');
  });

  test('one goes on in another municipality only where one has a role', async () => {
    const rik = await signedIn(server, ['COORDINATOR']);
    expect(await act(rik, 'chooseMunicipality', { code: 'GM0160' })).toMatchObject({
      code: 'NOT_FOUND',
    });
    await rows(
      server.database,
      `INSERT INTO staff_grant (municipality_id, id, staff_member_id, role, until, proposed_by, proposed_at, approved_by, approved_at, review_due)
       VALUES ('GM0160', gen_random_uuid(), $1, 'CLERK', '2099-01-01', 'a', now(), 'b', now(), '2099-01-01')`,
      [rik.id],
      'GM0160',
    );
    await act(rik, 'chooseMunicipality', { code: 'GM0160' });
    const { data } = await rik.ask('{ me { roles municipalities { name roles current } } }');
    expect(data.me).toEqual({
      roles: ['CLERK'],
      municipalities: [
        { name: 'Hardenberg', roles: ['CLERK'], current: true },
        { name: 'Zwolle', roles: ['COORDINATOR'], current: false },
      ],
    });
  });

  test('what somebody did and saw is under their name, for those who may read it', async () => {
    const sam = await signedIn(server, ['COORDINATOR'], { name: 'Sam Kanarie' });
    const officer = await signedIn(server, ['PRIVACY_OFFICER']);
    const received = await askForSupport(server);
    const everything = await server.token(['requests:read', 'requests:write']);
    const task = await taskOf(server, everything, received);
    const requestId = task.request.id;
    const accepted = await act(
      sam,
      'acceptSupportRequest',
      { requestId, adult: true, livesOrWorksHere: true },
      '... on SupportRequestAccepted { pathway { id history { actor } partner { name } } }',
    );
    const { id, history } = accepted.pathway;
    expect(history[0].actor).toBe(`staff:${sam.id}`);
    await sam.ask(`{ node(id: "${id}") { ... on Pathway { partner { name } } } }`);

    const looked = await officer.ask(
      `{ node(id: "${id}") { ... on Pathway { whoLooked { who } } } }`,
    );
    expect(looked.data.node.whoLooked.map(({ who }: { who: string }) => who)).toContain(
      'Sam Kanarie',
    );
    // Whoever asks about their data says who they are: the officer finds them by it, and is written down too.
    const find = (who: Person, search: string) =>
      who.ask(
        'query ($search: String!) { dataSubjects(search: $search) { name pathway { id } } }',
        {
          search,
        },
      );
    const { name } = accepted.pathway.partner;
    for (const search of [received.reference, name.toLowerCase()])
      expect((await find(officer, search)).data.dataSubjects).toContainEqual({
        name,
        pathway: { id },
      });
    expect((await find(officer, 'e')).data.dataSubjects).toEqual([]);
    expect((await find(officer, '%%%')).data.dataSubjects).toEqual([]);
    expect((await find(sam, name)).code).toBe('FORBIDDEN');
    // The page of one person says who it is, and that it was asked is written down.
    const one = `{ node(id: "${id}") { ... on Pathway { origin dataSubject { name } } } }`;
    expect((await officer.ask(one)).data.node).toEqual({ origin: 'SELF', dataSubject: { name } });
    expect((await sam.ask(one)).code).toBe('FORBIDDEN');
    expect(
      await rows(
        server.database,
        `SELECT DISTINCT actor FROM access_log_entry WHERE subject_type = 'Pathway' AND purpose = 'node' AND actor = $1`,
        [`staff:${officer.id}`],
      ),
    ).toHaveLength(1);
    const own = await officer.ask(
      `{ node(id: "${id}") { ... on Pathway { whoLooked { what } partner { name } } } }`,
    );
    expect(own.code).toBe('FORBIDDEN');
    const [entry] = await rows(
      server.database,
      `SELECT actor FROM access_log_entry WHERE purpose = 'dataSubjects'`,
    );
    expect(entry).toEqual({ actor: `staff:${officer.id}` });
  });

  test('the operator sees who is signed in, and signs out a browser or a person', async () => {
    const said = async (...argv: string[]) => command(server.database, argv);
    const lea = await signedIn(server, ['CLERK'], { name: 'Lea Tijdelijk' });
    const isIn = async () => (await lea.ask('{ me { name } }')).code ?? 'IN';
    expect(await isIn()).toBe('IN');
    const { out } = await said('user', 'sessions');
    const line = out.split('\n').find((each) => each.includes('Lea Tijdelijk'))!;
    expect(line).toMatch(
      /^[\w-]{36} {2}Lea Tijdelijk {2}GM0193 {2}since \d{4}-.+Z {2}used \d{4}-.+Z$/,
    );

    expect((await said('user', 'sign-out', line.slice(0, 36))).out).toBe('1 signed out\n');
    expect(await isIn()).toBe('SESSION_ENDED');
    const again = await said('user', 'sign-out', lea.id);
    expect([again.exit, again.err]).toEqual([1, expect.stringContaining('Nobody is signed in')]);
    expect((await said('user', 'sign-out', 'Lea')).exit).toBe(2);
  });

  test('the operator makes the first administrator, who cannot make others alone', async () => {
    const said = async (...argv: string[]) => command(server.database, argv);
    const added = await said('user', 'add', '--name', 'Bo', '--subject', 'bo', '--issuer', ISSUER);
    const bo = added.out.trim();
    expect((await said('user', 'list')).out).toContain(`${bo}  Bo  bo  last signed in: never`);
    expect(
      (await said('user', 'add', '--name', 'Bo', '--subject', 'bo', '--issuer', ISSUER)).exit,
    ).toBe(1);

    await rows(
      server.database,
      `UPDATE staff_grant SET revoked_by = 'test', revoked_at = now() WHERE revoked_at IS NULL`,
      [],
      'GM0160',
    );
    const add = (role: string) =>
      said('grant', 'add', '--municipality', 'GM0160', '--user', bo, '--role', role);
    expect((await add('ADMINISTRATOR')).out).toMatch(/^[\w-]{36} granted\n$/);
    const second = await add('CLERK');
    expect(second.out).toMatch(/^[\w-]{36} proposed: an administrator approves it\n$/);
    const id = second.out.split(' ')[0]!;
    const own = await said('grant', 'approve', id, '--municipality', 'GM0160');
    expect([own.exit, own.err]).toEqual([1, expect.stringContaining('two people')]);
    expect((await said('grant', 'list', '--municipality', 'GM0160')).out).toMatch(
      /CLERK {2}Bo {2}proposed/,
    );
    const last = (await said('grant', 'list', '--municipality', 'GM0160', '--json')).out;
    const administrator = JSON.parse(last).find(
      (each: { role: string; revokedAt: unknown }) =>
        each.role === 'ADMINISTRATOR' && !each.revokedAt,
    );
    const gone = await said('grant', 'revoke', administrator.id, '--municipality', 'GM0160');
    expect([gone.exit, gone.err]).toEqual([1, expect.stringContaining('Nobody else')]);
    expect((await add('KING')).exit).toBe(2);
  });
});
