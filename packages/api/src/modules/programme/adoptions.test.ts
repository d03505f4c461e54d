import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask, askPublic } from '@steunpad/testing/graphql.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import { NO_LIMITS } from '@steunpad/testing/people.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

describe.each(ENGINES)('who is how far, on %s', (_, start) => {
  const clock = clockAt('2018-01-15T10:00:00+01:00');
  let server: TestServer;
  let zwolle: string;
  let hardenberg: string;

  beforeAll(async () => {
    server = await start({ limits: NO_LIMITS, now: clock.now });
    zwolle = await server.token(['programme:read', 'programme:write']);
    hardenberg = await server.token(['programme:read', 'programme:write'], 'GM0160');
  });
  afterAll(() => server.close());

  const programme = async (token: string, published: boolean, startsOn: string) => {
    await mutate(server, token, 'saveProgramme', { goals: [], withWhom: ['WijZ'], published });
    return mutate(server, token, 'beginPhase', { kind: 'PILOT', startsOn });
  };
  const save = (input: object, token = zwolle) =>
    mutate(server, token, 'saveAdoption', { withWhom: [], ...input });
  const seen = async (municipality = 'GM0193') => {
    const variables = { code: municipality, language: 'nl' };
    const { data } = await askPublic(server.url, 'Adoptions', variables);
    return data.adoptions as { code: string; name: string; phase: string; since: string }[];
  };
  const of = async (code: string, municipality?: string) =>
    (await seen(municipality)).find((each) => each.code === code);

  test('a municipality is shown by all once it says so itself, without its money', async () => {
    await programme(hardenberg, false, '2018-01-01');
    const before = await of('GM0160');
    await mutate(server, hardenberg, 'saveProgramme', {
      ...{ goals: [], withWhom: ['De Schakel'], published: true },
    });

    expect(before).toBeUndefined();
    for (const page of ['GM0193', 'GM0160'])
      expect(await of('GM0160', page)).toEqual({
        ...{ code: 'GM0160', name: 'Hardenberg', phase: 'PILOT', since: '2018-01-01' },
        withWhom: ['De Schakel'],
        place: { longitude: 6.62, latitude: 52.58 },
      });
    const { data } = await ask(server.url, zwolle, '{ programme { phases { kind } } }');
    expect(data.programme).toBeNull();
  });

  test('others are known as this municipality knows them, by their last step', async () => {
    await save({ code: 'GM0855', phase: 'INTERESTED', since: '2017-12-01' });
    await save({ code: 'GM0855', phase: 'PREPARING', since: '2018-01-10', withWhom: ['Contour'] });

    expect(await of('GM0855')).toMatchObject({
      name: 'Tilburg',
      phase: 'PREPARING',
      since: '2018-01-10',
    });
    expect(await of('GM0855', 'GM0160')).toBeUndefined();
    await mutate(server, zwolle, 'removeAdoption', { code: 'GM0855', since: '2018-01-10' });
    expect(await of('GM0855')).toMatchObject({ phase: 'INTERESTED' });
    await mutate(server, zwolle, 'removeAdoption', { code: 'GM0855' });
    expect(await of('GM0855')).toBeUndefined();
    expect(await mutate(server, zwolle, 'removeAdoption', { code: 'GM0855' })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('what a municipality says of itself comes before what another says of it', async () => {
    await save({ code: 'GM0160', phase: 'STOPPED', since: '2018-01-12' });

    expect(await of('GM0160')).toMatchObject({ phase: 'PILOT' });
    expect((await seen()).filter(({ code }) => code === 'GM0160')).toHaveLength(1);
  });

  test('one that was merged away keeps its name and has no place', async () => {
    expect((await save({ code: 'GM0457', phase: 'PILOT', since: '2017-01-01' })).fields).toEqual([
      { path: ['name'], code: 'REQUIRED' },
    ]);
    await save({ code: 'GM0457', name: 'Weesp', phase: 'PILOT', since: '2017-01-01' });

    expect(await of('GM0457')).toMatchObject({ name: 'Weesp', place: null });
  });

  test('nothing is written for others by a token that only reads, nor of a day to come', async () => {
    const reader = await server.token(['programme:read']);

    await expect(
      save({ code: 'GM0855', phase: 'PILOT', since: '2018-01-01' }, reader),
    ).rejects.toThrow(/scope/);
    expect((await save({ code: 'GM0855', phase: 'PILOT', since: '2018-01-16' })).fields).toEqual([
      { path: ['since'], code: 'INVALID_DATE' },
    ]);
  });
});
