import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask, askPublic } from '@steunpad/testing/graphql.ts';
import { mutate, PATHWAY } from '@steunpad/testing/mutate.ts';
import { askForSupport, atWork, EVERY_SCOPE, NO_LIMITS, taskOf } from '@steunpad/testing/people.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { activeVolunteer } from '@steunpad/testing/volunteers.ts';
import { round } from '@steunpad/testing/worker.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

describe.each(ENGINES)('16: waiting, on %s', (_, start) => {
  const clock = clockAt('2026-09-07T09:00:00+02:00');
  let server: TestServer;
  let token: string;
  let pathwayId: string;
  let key: { reference: string; code: string };

  beforeAll(async () => {
    server = await start({ now: clock.now, limits: NO_LIMITS });
    token = await server.token(EVERY_SCOPE);
    const received = await askForSupport(server);
    key = { reference: received.reference, code: received.code };
    const { request } = await taskOf(server, token, received);
    pathwayId = (await atWork(server, token).accept(request.id)).pathway.id;
    await atWork(server, token).talk(pathwayId, { heldOn: '2026-09-04' });
  });
  afterAll(() => server.close());

  const on = async (day: string) => {
    clock.set(`${day}T09:00:00+01:00`);
    token = await server.token(EVERY_SCOPE);
    await round(server, clock.now);
  };
  const promises = async () => {
    const { data } = await ask(
      server.url,
      token,
      '{ workList { edges { node { kind due overdue pathway { id } } } } }',
    );
    const entries: {
      node: { kind: string; due: string; overdue: boolean; pathway: { id: string } };
    }[] = data.workList.edges;
    return entries.map(({ node }) => node).filter(({ pathway }) => pathway?.id === pathwayId);
  };
  const pathway = async () => {
    const { data } = await ask(
      server.url,
      token,
      `{ node(id: "${pathwayId}") { ... on Pathway { state waitingSince plans { items { kind } } } } }`,
    );
    return data.node;
  };

  test('a group and a talk with the coordinator are in the plan beside the volunteer who is not there yet', async () => {
    const agreed = await mutate(
      server,
      token,
      'agreePlan',
      {
        pathwayId,
        residentAgreed: true,
        items: [
          { kind: 'VOLUNTEER', goal: 'Iemand om mee te wandelen.' },
          { kind: 'PEER_GROUP', goal: 'Anderen spreken die dit kennen.' },
          { kind: 'PROFESSIONAL', goal: 'Elke maand een gesprek met de coördinator.' },
        ],
      },
      `... on PlanAgreed { ${PATHWAY} }`,
    );

    expect(agreed.pathway.state).toBe('WAITING');
    const { waitingSince, plans } = await pathway();
    expect(waitingSince).toBe('2026-09-07');
    expect(plans[0].items).toHaveLength(3);
  });

  test('for twenty working days a message is promised at least every three weeks, and the promise is on the list', async () => {
    let last = '2026-09-07';
    for (const day of ['2026-09-28', '2026-10-05']) {
      const contact = (await promises()).find(({ kind }) => kind === 'WAITING_CONTACT');
      expect(daysBetween(last, contact!.due)).toBeLessThanOrEqual(21);
      if (day > contact!.due) throw new Error(`nobody kept the promise of ${contact!.due}`);
      await on(day);
      await mutate(server, token, 'recordWaitingContact', { pathwayId });
      last = day;
    }

    const kinds = (await promises()).map(({ kind }) => kind).sort();
    expect(kinds).toEqual(['FIND_VOLUNTEER', 'WAITING_CONTACT']);
  });

  test('a promise that is not kept stands on top, overdue', async () => {
    await on('2026-11-02');

    const contact = (await promises()).find(({ kind }) => kind === 'WAITING_CONTACT');

    expect(contact).toMatchObject({ due: '2026-10-26', overdue: true });
    await mutate(server, token, 'recordWaitingContact', { pathwayId });
  });

  test('she sees herself that she waits and by when she hears', async () => {
    const { data } = await askPublic(server.url, 'MySupport', {
      input: { municipality: 'GM0193', ...key },
    });

    expect(data.mySupport).toMatchObject({ step: 'WAITING', promisedBy: '2026-11-23' });
  });

  test('a volunteer who says no costs her nothing: she has waited since the first day', async () => {
    const volunteerId = await activeVolunteer(server, token);
    const { proposal } = await mutate(
      server,
      token,
      'proposeMatch',
      { pathwayId, volunteerId, choiceReason: 'Past.' },
      '... on MatchProposed { proposal { id } }',
    );
    expect((await pathway()).state).toBe('PROPOSED');

    await mutate(server, token, 'answerProposal', {
      proposalId: proposal.id,
      side: 'VOLUNTEER',
      accept: false,
    });

    expect(await pathway()).toMatchObject({ state: 'WAITING', waitingSince: '2026-09-07' });
  });
});
