import { ENGINES } from '@steunpad/testing/engines.ts';
import { askForSupport, NO_LIMITS } from '@steunpad/testing/people.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { type Person, signedIn } from '@steunpad/testing/staff.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const NAMED = 'steunpad-municipality';
const WORK = '{ workList(first: 50) { edges { node { request { name } } } } }';

describe.each(ENGINES)('a person who works for several municipalities, on %s', (_, start) => {
  let server: TestServer;
  let sam: Person;

  beforeAll(async () => {
    server = await start({ limits: NO_LIMITS });
    await askForSupport(server, { name: 'Vrager uit Zwolle' });
    await askForSupport(server, { name: 'Vrager uit Hardenberg', municipality: 'GM0160' });
    sam = await signedIn(server, ['COORDINATOR', ['COORDINATOR', 'GM0160']]);
  });
  afterAll(() => server.close());

  const names = async (municipality: string) =>
    JSON.stringify((await sam.ask(WORK, {}, { [NAMED]: municipality })).data);

  test('two tabs show two municipalities at once, before one is chosen too', async () => {
    expect((await sam.ask(WORK)).code).toBe('MUNICIPALITY_NOT_CHOSEN');
    const [zwolle, hardenberg] = await Promise.all([names('GM0193'), names('GM0160')]);

    expect(zwolle).toContain('Vrager uit Zwolle');
    expect(zwolle).not.toContain('Hardenberg');
    expect(hardenberg).toContain('Vrager uit Hardenberg');
    expect(hardenberg).not.toContain('Zwolle');
  });

  test('one tab goes on in another municipality, and a tab that names its own stays', async () => {
    for (const code of ['GM0160', 'GM0193']) {
      const headers = { [NAMED]: code };
      const me = '{ me { municipalities { code current } } }';
      const { data } = await sam.ask(me, {}, headers);
      const current = data.me.municipalities.find((each: { current: boolean }) => each.current);
      expect(current.code).toBe(code);
    }
    await sam.ask(
      `mutation { chooseMunicipality(input: { code: "GM0160", idempotencyKey: "${crypto.randomUUID()}" }) { __typename } }`,
      {},
      { [NAMED]: 'GM0193' },
    );

    expect(await names('GM0193')).toContain('Vrager uit Zwolle');
    expect(JSON.stringify((await sam.ask(WORK)).data)).toContain('Vrager uit Hardenberg');
  });

  test('naming a municipality opens nothing where one has no role, and tells nothing of it', async () => {
    const rik = await signedIn(server, ['COORDINATOR']);
    const ask = (municipality: string) => rik.ask(WORK, {}, { [NAMED]: municipality });

    const [known, unknown, wrong] = [await ask('GM0160'), await ask('GM9999'), await ask("GM'--")];

    expect([known.status, known.code]).toEqual([403, 'NO_ROLE']);
    expect(unknown.text).toBe(known.text);
    expect([wrong.status, wrong.code]).toEqual([400, 'BAD_REQUEST']);
  });

  test('a role that ended opens nothing in a tab either', async () => {
    const past = await signedIn(server, ['COORDINATOR', ['COORDINATOR', 'GM0160']]);
    await server.database.asOwner('GM0160', (db) =>
      db.staffGrant.updateMany({
        where: { municipalityId: 'GM0160', staffMemberId: past.id },
        data: { revokedAt: new Date(), revokedBy: 'staff:one' },
      }),
    );
    expect((await past.ask(WORK, {}, { [NAMED]: 'GM0160' })).code).toBe('NO_ROLE');
    expect((await past.ask(WORK, {}, { [NAMED]: 'GM0193' })).code).toBeUndefined();
  });
});
