import { randomUUID } from 'node:crypto';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask, askPublic } from '@steunpad/testing/graphql.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import { NO_LIMITS, type Received, ruben, send } from '@steunpad/testing/people.ts';
import { count, newestTask, rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const USUAL = 3;

interface Task {
  readonly id: string;
  readonly nextSteps: readonly string[];
  readonly request: { readonly id: string };
}

/** Each form that has an address to mail to. */
const form = (n: number) =>
  ruben({ contact: { preference: 'EMAIL', email: `iemand-${n}@voorbeeld.nl` } });

describe.each(ENGINES)('more forms than usual, on %s', (_, start) => {
  let server: TestServer;
  let token: string;
  beforeAll(async () => {
    server = await start({ limits: { ...NO_LIMITS, unprovenInAll: USUAL } });
    token = await server.token(['requests:read', 'requests:write']);
    await rows(
      server.database,
      `UPDATE municipality SET request_emails = '{een@zwolle.example}' WHERE id = 'GM0193'`,
    );
    for (let i = 0; i < USUAL; i += 1) await send(server, form(i));
  });
  afterAll(() => server.close());

  const workList = async (filter?: object, key = token) => {
    const { data } = await ask(
      server.url,
      key,
      `query ($filter: WorkFilter) { workList(filter: $filter, first: 100) {
        setApart edges { node { id kind nextSteps request { id } } } } }`,
      { filter },
    );
    const { setApart: beside, edges } = data.workList;
    return { setApart: beside, nodes: edges.map(({ node }: { node: Task }) => node) as Task[] };
  };
  const setApart = async () => (await workList({ kinds: ['LOOK_AT_REQUEST'] })).nodes;
  const mails = (kind: string) => count(server.database, 'correspondence WHERE kind = $1', [kind]);
  const decline = (taskIds: string[], key = token, idempotencyKey = randomUUID()) =>
    mutate(
      server,
      key,
      'declineFormsSetApart',
      { taskIds, idempotencyKey, reason: 'Geen mens.' },
      '... on FormsSetApartDeclined { declined }',
    );

  test('it is taken, with reference and code that open it, and no mail goes out', async () => {
    await rows(server.database, 'DELETE FROM correspondence');
    const { data } = await send(server, form(10));
    const { reference, code } = data.submitSupportRequest as Received;

    const input = { municipality: 'GM0193', reference, code };
    const opened = await askPublic(server.url, 'ResidentRequest', { input });

    expect(opened.data.residentRequest.__typename).toBe('ResidentRequest');
    expect(await newestTask(server.database)).toBe('LOOK_AT_REQUEST');
    expect(await mails('REQUEST_CONFIRMATION')).toBe(0);
  });

  test('coordinators hear of it once, as long as one is there', async () => {
    await rows(server.database, 'DELETE FROM correspondence');
    await rows(
      server.database,
      "UPDATE task SET done_at = opened_at WHERE kind = 'LOOK_AT_REQUEST'",
    );
    await send(server, form(20));
    expect(await mails('REQUEST_NOTICE')).toBe(1);

    await rows(server.database, "UPDATE correspondence SET status = 'SENT'");
    await send(server, form(21));
    expect(await mails('REQUEST_NOTICE')).toBe(1);
  });

  test('it stands beside the work list, counted, and is accepted as any request', async () => {
    const before = await workList();
    await send(server, form(30));
    const after = await workList();
    const task = (await setApart()).at(-1)!;

    expect(after.nodes).toEqual(before.nodes);
    expect(after.setApart).toBe(before.setApart + 1);
    expect(task.nextSteps).toEqual([
      'ACCEPT_SUPPORT_REQUEST',
      'DECLINE_SUPPORT_REQUEST',
      'DECLINE_FORMS_SET_APART',
    ]);
    const accepted = await mutate(server, token, 'acceptSupportRequest', {
      requestId: task.request.id,
      adult: true,
      livesOrWorksHere: true,
    });
    expect(accepted.__typename).toBe('SupportRequestAccepted');
    expect((await workList()).setApart).toBe(before.setApart);
  });

  test('many are declined at once: all of them, or none', async () => {
    for (let i = 40; i < 44; i += 1) await send(server, form(i));
    const ids = (await setApart()).map(({ id }) => id);
    const [usual] = (await workList({ kinds: ['ANSWER_REQUEST'] })).nodes;
    const key = randomUUID();

    expect(await decline([...ids, usual!.id])).toMatchObject({ __typename: 'NotFound' });
    expect(await setApart()).toHaveLength(ids.length);
    expect(await decline([...ids, ids[0]!], token, key)).toMatchObject({ declined: ids.length });
    expect(await decline([...ids, ids[0]!], token, key)).toMatchObject({ declined: ids.length });
    expect(await decline(ids)).toMatchObject({ __typename: 'NotFound' });
    expect(await setApart()).toEqual([]);
    expect((await workList({ kinds: ['ANSWER_REQUEST'] })).nodes).toContainEqual(usual);
    const declined = await rows(
      server.database,
      `SELECT 1 FROM support_request WHERE state = 'DECLINED' AND decision_reason = 'Geen mens.'`,
    );
    expect(declined).toHaveLength(ids.length);
  });

  test('none, and more than a page, are no answer', async () => {
    const one = (await workList({ kinds: ['ANSWER_REQUEST'] })).nodes[0]!.id;
    const other = (i: number) =>
      btoa(`Task:018f0000-0000-7000-8000-${String(i).padStart(12, '0')}`);

    expect((await decline([])).fields).toEqual([{ path: ['taskIds'], code: 'REQUIRED' }]);
    expect((await decline(Array.from({ length: 101 }, (_, i) => other(i)))).fields).toEqual([
      { path: ['taskIds'], code: 'TOO_LONG' },
    ]);
    expect(await decline([one])).toMatchObject({ __typename: 'NotFound' });
  });

  test('an application is set apart too, for the person who answers applications alone', async () => {
    const volunteers = await server.token(['volunteers:read', 'volunteers:write']);
    const { data } = await askPublic(server.url, 'SubmitVolunteerApplication', {
      input: {
        municipality: 'GM0193',
        idempotencyKey: randomUUID(),
        name: 'Anna Voorbeeld',
        contact: { preference: 'EMAIL', email: 'anna@voorbeeld.nl' },
        languages: ['nl'],
        postcodeDigits: '8011',
        dayParts: ['MORNING'],
      },
    });
    const list = await workList({ kinds: ['LOOK_AT_APPLICATION'] }, volunteers);
    const [task] = list.nodes;

    expect(data.submitVolunteerApplication.__typename).toBe('VolunteerApplicationReceived');
    expect(list.setApart).toBe(1);
    expect(task?.nextSteps).toEqual(['ANSWER_APPLICATION', 'DECLINE_FORMS_SET_APART']);
    expect(await mails('VOLUNTEER_NEXT_STEPS')).toBe(0);
    expect(await decline([task!.id])).toMatchObject({ __typename: 'NotFound' });
    expect(await decline([task!.id], volunteers)).toMatchObject({ declined: 1 });
    expect((await workList({}, volunteers)).setApart).toBe(0);
  });
});
