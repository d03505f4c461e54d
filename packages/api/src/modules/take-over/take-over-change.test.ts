import { randomUUID } from 'node:crypto';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import { NO_LIMITS } from '@steunpad/testing/people.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asCommand } from '../../operation/run-command.ts';
import { adopt, type Source } from './adopt.store.ts';

const CODE = 'GM0160';
const from = (pieces: Source['pieces'], made: string): Source => ({
  origin: { municipality: 'GM0193', name: 'Zwolle', organisationName: 'Welzijn Voorbeeld' },
  made: new Date(made),
  keyId: null,
  heldBack: [],
  pieces,
});
const term = (key: string, content: string) =>
  ({ kind: 'TERM', key, language: null, content }) as const;

describe.each(ENGINES)('what changed upstream, on %s', (_, start) => {
  let server: TestServer;
  let token: string;

  const hear = (source: Source) =>
    asCommand(server.database, CODE, new Date(), (context) =>
      adopt(context, source, { kinds: ['TERM'], keepOwn: false }),
    );
  const changes = async (whose = token) =>
    ask(
      server.url,
      whose,
      `{ upstreamChanges(kind: TERM) { key standing base own upstream revision together
         originCode originName upstreamWords { change text } } }`,
    );
  const take = (input: object) =>
    mutate(
      server,
      token,
      'takeOverChange',
      { kind: 'TERM', ...input },
      `... on ChangeTakenOver { piece { own base standing } }
       ... on ResolutionNeeded { base own upstream }`,
    );

  beforeAll(async () => {
    server = await start({ limits: NO_LIMITS });
    token = await server.token(['handover:read', 'handover:write', 'settings:write'], CODE);
    await hear(
      from([term('letterTarget', '28'), term('callAttempts', '4')], '2026-01-01T00:00:00Z'),
    );
    await hear(
      from([term('letterTarget', '30'), term('callAttempts', '5')], '2026-02-01T00:00:00Z'),
    );
    await mutate(server, token, 'changeMunicipality', {
      terms: [{ name: 'callAttempts', value: 2 }],
    });
  });
  afterAll(() => server.close());

  test('is shown word by word, with where it came from', async () => {
    const { data } = await changes();

    expect(data.upstreamChanges).toMatchObject([
      { key: 'callAttempts', standing: 'BOTH_CHANGED', base: '4', own: '2', upstream: '5' },
      {
        ...{ key: 'letterTarget', standing: 'UPSTREAM_CHANGED', originName: 'Zwolle' },
        upstreamWords: [
          { change: 'REMOVED', text: '28' },
          { change: 'ADDED', text: '30' },
        ],
      },
    ]);
  });

  test('is seen and taken by nobody else', async () => {
    const other = await server.token(['handover:read'], 'GM0193');
    const without = await server.token(['settings:read'], CODE);

    expect((await changes(other)).data.upstreamChanges).toEqual([]);
    expect((await changes(without)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('is taken over only as it was read', async () => {
    const [both, theirs] = (await changes()).data.upstreamChanges;

    expect(await take({ key: 'letterTarget', revision: 'older' })).toMatchObject({
      code: 'PIECE_CHANGED_MEANWHILE',
    });
    expect(await take({ key: 'nothing', revision: 'x' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await take({ key: both.key, revision: both.revision })).toMatchObject({
      ...{ code: 'RESOLUTION_NEEDED', base: '4', own: '2', upstream: '5' },
    });
    expect(
      await take({ key: both.key, revision: both.revision, resolution: 'vaak' }),
    ).toMatchObject({ code: 'INPUT_INVALID', fields: [{ path: ['resolution'] }] });

    const key = { idempotencyKey: randomUUID(), key: theirs.key, revision: theirs.revision };
    const taken = { piece: { own: '30', base: '30', standing: 'SAME' } };
    expect(await take(key)).toMatchObject(taken);
    expect(await take(key), 'sent again').toMatchObject(taken);
    expect(await take({ key: both.key, revision: both.revision, resolution: '3' })).toMatchObject({
      piece: { own: '3', base: '5', standing: 'OWN_CHANGED' },
    });
    expect((await changes()).data.upstreamChanges).toEqual([]);
  });
});
