import { ENGINES } from '@steunpad/testing/engines.ts';
import { askPublic } from '@steunpad/testing/graphql.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import {
  askForSupport,
  atWork,
  NO_LIMITS,
  type Received,
  taskOf,
  workList,
} from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const BEFORE_SUPPORT = ['TALK_PLANNED', 'PLANNING', 'WAITING', 'PROPOSED', 'CALL_DUE', 'HELD'];
const WITH_SUPPORT = ['ACTIVE', 'ENDING', 'AFTERCARE'];
const ENDED = ['DECLINED', 'CLOSED', 'STOPPED', 'ERASED'];

describe.each(ENGINES)('a resident stops, on %s', (_, start) => {
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await start({ limits: NO_LIMITS });
    token = await server.token(['requests:read', 'requests:write']);
  });
  afterAll(() => server.close());

  let last = 0;
  const someone = () => {
    last += 1;
    const contact = { preference: 'PHONE', phone: `06 1000${1000 + last}` };
    return askForSupport(server, { contact });
  };
  const stop = async ({ reference, code }: Received, idempotencyKey = crypto.randomUUID()) => {
    const input = { municipality: 'GM0193', reference, code, idempotencyKey };
    const { data } = await askPublic(server.url, 'StopSupport', { input });
    return data.stopSupport.__typename;
  };
  /** A request whose pathway has come as far as this. */
  const someoneIn = async (state: string) => {
    const received = await someone();
    const { request } = await taskOf(server, token, received);
    const { pathway } = await atWork(server, token).accept(request.id);
    const id = Buffer.from(pathway.id, 'base64').toString().split(':')[1];
    await rows(server.database, 'UPDATE pathway SET state = $1::"PathwayState" WHERE id = $2', [
      state,
      id,
    ]);
    return { received, id };
  };
  const stateOf = (id: string | undefined) =>
    rows(
      server.database,
      'SELECT state, erase_after IS NOT NULL AS erased FROM pathway WHERE id = $1',
      [id],
    );

  test('before anybody answered: the request is taken back and off the list', async () => {
    const received = await someone();

    const stopped = await stop(received);

    expect(stopped).toBe('SupportStopped');
    expect(await taskOf(server, token, received)).toBeUndefined();
    expect(await stop(received)).toBe('NotPossibleNow');
  });

  test.each(BEFORE_SUPPORT)(
    'in %s: no support, nothing more to do, a day to erase',
    async (state) => {
      const { received, id } = await someoneIn(state);

      const stopped = await stop(received);

      expect(stopped).toBe('SupportStopped');
      expect(await stateOf(id)).toEqual([{ state: 'DECLINED', erased: true }]);
      const mine = (await workList(server, token)).filter(
        ({ request }) => request?.reference === received.reference,
      );
      expect(mine).toEqual([]);
      const [line] = await rows(
        server.database,
        'SELECT rule, role, actor FROM pathway_transition WHERE pathway_id = $1 ORDER BY id DESC LIMIT 1',
        [id],
      );
      expect(line).toEqual({ rule: 33, role: 'RESIDENT', actor: 'resident' });
    },
  );

  test.each(WITH_SUPPORT)('in %s: the support stops', async (state) => {
    const { received, id } = await someoneIn(state);

    const stopped = await stop(received);

    expect(stopped).toBe('SupportStopped');
    expect(await stateOf(id)).toEqual([{ state: 'STOPPED', erased: true }]);
  });

  test.each(ENDED)('in %s: there is nothing to stop', async (state) => {
    const { received, id } = await someoneIn(state);

    const stopped = await stop(received);

    expect(stopped).toBe('NotPossibleNow');
    expect(await stateOf(id)).toMatchObject([{ state }]);
  });

  test.each([
    ['WAITING', 'DECLINED'],
    ['ACTIVE', 'STOPPED'],
  ])('told to a coordinator in %s it is %s at once', async (from, to) => {
    const { id } = await someoneIn(from);
    const pathwayId = Buffer.from(`Pathway:${id}`).toString('base64');
    const tell = () =>
      mutate(
        server,
        token,
        'recordStop',
        { pathwayId },
        '... on StopRecorded { pathway { state } }',
      );

    expect(await tell()).toMatchObject({ pathway: { state: to } });
    expect(await stateOf(id)).toEqual([{ state: to, erased: true }]);
    const open = 'SELECT 1 FROM task WHERE pathway_id = $1 AND done_at IS NULL';
    expect(await rows(server.database, open, [id])).toEqual([]);
    const [line] = await rows(
      server.database,
      'SELECT rule, role FROM pathway_transition WHERE pathway_id = $1 ORDER BY id DESC LIMIT 1',
      [id],
    );
    expect(line).toEqual({ rule: 33, role: 'COORDINATOR' });
    expect(await tell()).toMatchObject({ code: 'NOT_POSSIBLE_NOW' });
  });

  test('told to a coordinator before anybody answered: the request is taken back', async () => {
    const received = await someone();
    const { request } = await taskOf(server, token, received);
    const tell = (input: object = {}) =>
      mutate(
        server,
        token,
        'takeBackSupportRequest',
        { requestId: request.id, ...input },
        '... on SupportRequestTakenBack { request { state } }',
      );

    expect(await tell({ expectedVersion: 7 })).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect(await tell()).toMatchObject({ request: { state: 'WITHDRAWN' } });
    expect(await taskOf(server, token, received)).toBeUndefined();
    expect(await tell()).toMatchObject({ code: 'NOT_POSSIBLE_NOW' });
  });

  test('the same press again gets the same answer', async () => {
    const received = await someone();
    const key = crypto.randomUUID();

    const answers = [await stop(received, key), await stop(received, key)];

    expect(answers).toEqual(['SupportStopped', 'SupportStopped']);
  });
});
