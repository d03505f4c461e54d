import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import { askForSupport, atWork, EVERY_SCOPE, NO_LIMITS, taskOf } from '@steunpad/testing/people.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const WISHES = `version gender languages postcodeDigits maxKm excludedPostcodes dayParts livedExperience
  withChildren ageBand interests household lossKind knownVolunteers { id }`;

describe.each(ENGINES)('what somebody wishes in a volunteer, on %s', (_, start) => {
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await start({ limits: NO_LIMITS });
    token = await server.token(EVERY_SCOPE);
  });
  afterAll(() => server.close());

  async function somebody() {
    const phone = `06 2${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`;
    const received = await askForSupport(server, { contact: { preference: 'PHONE', phone } });
    const { request } = await taskOf(server, token, received);
    return (await atWork(server, token).accept(request.id)).pathway.id as string;
  }
  const save = (pathwayId: string, wishes: object, expectedVersion = 0) =>
    mutate(
      server,
      token,
      'saveMatchWishes',
      { pathwayId, expectedVersion, ...wishes },
      `... on MatchWishesSaved { wishes { ${WISHES} } }`,
    );
  const read = async (pathwayId: string, by = token) =>
    ask(
      server.url,
      by,
      `query ($id: ID!) { node(id: $id) { ... on Pathway { matchWishes { ${WISHES} } } } }`,
      { id: pathwayId },
    );

  test('all of it is kept as it was told, and read back on the pathway', async () => {
    const pathwayId = await somebody();
    const told = {
      gender: 'WOMAN',
      languages: ['fy', 'nl-BE'],
      postcodeDigits: '8021',
      maxKm: 12,
      excludedPostcodes: ['8011'],
      dayParts: ['EVENING'],
      livedExperience: true,
      withChildren: true,
      ageBand: 'AGE_50_TO_59',
      household: ['CATS'],
      lossKind: 'ILLNESS',
    };

    const saved = await save(pathwayId, {
      ...told,
      languages: ['fy', 'nl-be', 'FY'],
      postcodeDigits: '8021 AB',
      interests: ['  Tuinieren ', 'tuinieren'],
      lossKindAgreed: true,
    });

    const kept = { ...told, version: 1, interests: ['tuinieren'], knownVolunteers: [] };
    expect(saved.wishes).toEqual(kept);
    expect((await read(pathwayId)).data.node.matchWishes).toEqual(kept);
  });

  test('what nobody asked stays unknown, what was told is replaced', async () => {
    const pathwayId = await somebody();
    expect((await read(pathwayId)).data.node.matchWishes).toBeNull();
    await save(pathwayId, { household: [], maxKm: 5 });

    const { wishes } = await save(pathwayId, {}, 1);

    expect(wishes).toMatchObject({ version: 2, household: null, maxKm: null, languages: [] });
  });

  test('two who save at once: the second is told of the version that is there', async () => {
    const pathwayId = await somebody();

    const saved = await Promise.all([save(pathwayId, { maxKm: 5 }), save(pathwayId, { maxKm: 6 })]);

    const codes = saved.map(({ code, currentVersion }) => [code, currentVersion]);
    expect(codes).toContainEqual(['CHANGED_MEANWHILE', 1]);
    expect(codes).toContainEqual([undefined, undefined]);
  });

  test('how the partner died only with the word that it may be used', async () => {
    const refused = await save(await somebody(), { lossKind: 'SUICIDE' });

    expect(refused).toMatchObject({
      code: 'INPUT_INVALID',
      fields: [{ path: ['lossKindAgreed'], code: 'REQUIRED' }],
    });
  });

  test.each([
    ['languages', { languages: ['Nederlands spreken'] }, ['languages', '0'], 'INVALID'],
    ['a place', { excludedPostcodes: ['801'] }, ['excludedPostcodes', '0'], 'INVALID_POSTCODE'],
    ['a distance', { maxKm: 0 }, ['maxKm'], 'INVALID'],
    [
      'an interest',
      { interests: ['x'.repeat(LIMITS.interest + 1)] },
      ['interests', '0'],
      'TOO_LONG',
    ],
  ])('%s that cannot be is told by its field', async (_name, wishes, path, code) => {
    expect(await save(await somebody(), wishes)).toMatchObject({ fields: [{ path, code }] });
  });

  test('a volunteer of nobody here, and a pathway that is over, are refused', async () => {
    const stranger = Buffer.from(`Volunteer:${crypto.randomUUID()}`).toString('base64');
    const pathwayId = await somebody();
    expect(await save(pathwayId, { knownVolunteers: [stranger] })).toMatchObject({
      code: 'NOT_FOUND',
    });
    await atWork(server, token).reply(pathwayId, 'NO');

    expect(await save(pathwayId, {})).toMatchObject({
      code: 'NOT_POSSIBLE_NOW',
      state: 'DECLINED',
    });
  });

  test('a clerk of notices does not read them', async () => {
    const pathwayId = await somebody();
    await save(pathwayId, { lossKind: 'ILLNESS', lossKindAgreed: true });

    const clerk = await read(pathwayId, await server.token(['notices:read']));

    // No notice is about them.
    expect(clerk.data).toEqual({ node: null });
    expect(clerk.text).not.toContain('ILLNESS');
  });
});
