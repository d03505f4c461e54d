import { type Clock, clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import { mutate, uuidOf } from '@steunpad/testing/mutate.ts';
import { EVERY_SCOPE, NO_LIMITS, workList } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import {
  activeVolunteer,
  invitedVolunteer,
  matched,
  signUp,
  waitingResident,
} from '@steunpad/testing/volunteers.ts';
import { round } from '@steunpad/testing/worker.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Scope } from '../../operation/scopes.ts';

describe.each(ENGINES)('what is promised for volunteers, on %s', (_, start) => {
  let clock: Clock;
  let server: TestServer;
  let token: string;

  beforeEach(async () => {
    clock = clockAt('2026-11-23T09:00:00+01:00');
    server = await start({ now: clock.now, limits: NO_LIMITS });
    token = await server.token(EVERY_SCOPE);
  });
  afterEach(() => server.close());

  const later = async (moment: string) => {
    clock.set(moment);
    token = await server.token(EVERY_SCOPE);
  };
  const work = () => round(server, clock.now);
  const take = (field: string, input: object, done = '') =>
    mutate(server, token, field, input, done);
  const promises = async (volunteerId: string) =>
    rows(
      server.database,
      `SELECT kind, due_on::text AS due, done_at IS NOT NULL AS done FROM task WHERE volunteer_id = $1 AND kind <> 'TELL_IN_PERSON' ORDER BY due_on, kind::text`,
      [uuidOf(volunteerId)],
    );

  test('14: a certificate that ends within 60 days is on the list once, and gone when renewed', async () => {
    const volunteerId = await activeVolunteer(server, token, { certificateIssuedOn: '2024-01-31' });
    await later('2026-11-30T09:00:00+01:00');
    expect((await work()).promises).toBe(0);

    await later('2026-12-01T09:00:00+01:00');
    const both = await Promise.all([work(), work()]);
    const again = await work();

    const renew = { kind: 'RENEW_CERTIFICATE', due: '2027-01-30' };
    expect(both.map((each) => each.promises).sort()).toEqual([0, 1]);
    expect(again.promises).toBe(0);
    expect(await promises(volunteerId)).toEqual([{ ...renew, done: false }]);
    const [task] = await workList(server, token, { kinds: ['RENEW_CERTIFICATE'] });
    expect(task).toMatchObject({ state: 'VOLUNTEER', nextSteps: ['RECORD_PAPERS'] });
    expect(await take('completeTask', { taskId: task.id })).toMatchObject({
      code: 'TASK_NEEDS_ITS_STEP',
    });

    await take('recordPapers', { volunteerId, certificateIssuedOn: '2026-12-01' });
    await work();
    expect(await promises(volunteerId)).toEqual([{ ...renew, done: true }]);
  });

  test('a certificate that ends during a match: the match goes on, nothing new is proposed, and there is a task', async () => {
    const volunteerId = await activeVolunteer(server, token, { certificateIssuedOn: '2023-12-10' });
    const pathwayId = await waitingResident(server, token);
    await rows(server.database, 'UPDATE volunteer SET capacity = 2');
    await matched(server, token, pathwayId, volunteerId);
    const other = await waitingResident(server, token);

    await later('2026-12-11T09:00:00+01:00');
    await work();

    const running = await rows(server.database, 'SELECT ended_on FROM "match"');
    expect(running).toEqual([{ ended_on: null }]);
    expect(await promises(volunteerId)).toEqual([
      { kind: 'RENEW_CERTIFICATE', due: '2026-12-09', done: false },
    ]);
    const asked = { pathwayId: other, volunteerId, choiceReason: 'Past.' };
    expect(await take('proposeMatch', asked, '... on HardRuleBroken { rules }')).toMatchObject({
      rules: ['CERTIFICATE_EXPIRED'],
    });
  });

  test('six weeks without peer supervision is a task; one session counts for all who were there', async () => {
    const [anna, bram] = [
      await activeVolunteer(server, token),
      await activeVolunteer(server, token, { name: 'Bram Voorbeeld' }),
    ];
    const absent = await activeVolunteer(server, token, { name: 'Cor Voorbeeld' });
    await later('2027-01-03T09:00:00+01:00');
    expect((await work()).promises).toBe(0);
    await later('2027-01-04T09:00:00+01:00');
    expect((await work()).promises).toBe(3);
    expect((await work()).promises).toBe(0);

    const session = { volunteerIds: [anna, bram, anna], on: '2027-01-04' };
    const recorded = await take(
      'recordPeerSession',
      session,
      '... on PeerSessionRecorded { volunteers { firstName } }',
    );

    expect(recorded.volunteers.map(({ firstName }: never) => firstName).sort()).toEqual([
      'Anna',
      'Bram',
    ]);
    const peers = { kind: 'PEER_SUPERVISION', due: '2027-01-04' };
    expect(await promises(anna)).toEqual([{ ...peers, done: true }]);
    expect(await promises(absent)).toEqual([{ ...peers, done: false }]);
    const kept = await rows(server.database, 'SELECT * FROM supervision_record');
    expect(kept).toHaveLength(2);
    expect(Object.keys(kept[0]!).sort()).toEqual([
      'id',
      'kind',
      'municipality_id',
      'on',
      'volunteer_id',
    ]);
    await later('2027-02-15T09:00:00+01:00');
    expect((await work()).promises).toBe(2);
  });

  test.each([
    [{ volunteerIds: [], on: '2026-11-23' }, 'INPUT_INVALID'],
    [{ volunteerIds: ['VOLUNTEER'], on: '2026-11-24' }, 'INPUT_INVALID'],
    [{ volunteerIds: ['VOLUNTEER', 'NOBODY'], on: '2026-11-23' }, 'NOT_FOUND'],
  ])('a session as %j is refused', async (session, code) => {
    const volunteerId = await invitedVolunteer(server, token);
    const id = {
      VOLUNTEER: volunteerId,
      NOBODY: Buffer.from(`Volunteer:${crypto.randomUUID()}`).toString('base64'),
    };
    const volunteerIds = session.volunteerIds.map((who) => id[who as keyof typeof id]);

    expect(await take('recordPeerSession', { ...session, volunteerIds })).toMatchObject({ code });
    expect(await rows(server.database, 'SELECT id FROM supervision_record')).toEqual([]);
  });

  test('after a match ended somebody talks with the volunteer within five working days', async () => {
    const volunteerId = await activeVolunteer(server, token);
    const pathwayId = await waitingResident(server, token);
    await matched(server, token, pathwayId, volunteerId);
    await take('endMatch', { pathwayId, next: 'WAITING' });

    expect((await work()).promises).toBe(1);
    const talk = { kind: 'SUPERVISION_TALK', due: '2026-11-30' };
    expect(await promises(volunteerId)).toEqual([{ ...talk, done: false }]);
    await take('recordSupervisionTalk', { volunteerId, on: '2026-11-23' });
    await work();

    expect(await promises(volunteerId)).toEqual([{ ...talk, done: true }]);
  });

  test('nothing is promised any more for a volunteer who leaves', async () => {
    const volunteerId = await activeVolunteer(server, token);
    await later('2027-01-04T09:00:00+01:00');
    await work();
    await take('recordVolunteerStep', { volunteerId, step: 'leave' });
    await later('2027-06-01T09:00:00+01:00');

    expect((await work()).promises).toBe(0);
    expect(await promises(volunteerId)).toMatchObject([{ kind: 'PEER_SUPERVISION', done: true }]);
  });

  test('each sees on the work list what is theirs', async () => {
    const applicationId = await signUp(server, token);
    const pathwayId = await waitingResident(server, token);
    await take('raiseSignal', { pathwayId, kind: 'DEBT', note: 'Veel brieven.' });
    const kindsFor = async (...scopes: Scope[]) => {
      const query = '{ workList { edges { node { kind } } } }';
      const { data } = await ask(server.url, await server.token(scopes), query);
      return [...new Set(data.workList.edges.map(({ node }: never) => node['kind']))].sort();
    };

    expect(await kindsFor('volunteers:read')).toEqual(['ANSWER_APPLICATION']);
    expect(await kindsFor('safeguarding:read')).toEqual(['LOOK_AT_WORRY']);
    expect(await kindsFor('notices:read')).toEqual([]);
    expect(await kindsFor('requests:read')).toEqual([
      'ANSWER_REQUEST',
      'FIND_VOLUNTEER',
      'WAITING_CONTACT',
    ]);
    expect(await kindsFor('requests:read', 'volunteers:read', 'safeguarding:read')).toEqual([
      'ANSWER_APPLICATION',
      'ANSWER_REQUEST',
      'FIND_VOLUNTEER',
      'LOOK_AT_WORRY',
      'WAITING_CONTACT',
    ]);

    // On the page of the person it is the same.
    const tasksOf = async (...scopes: Scope[]) => {
      const query = 'query ($id: ID!) { node(id: $id) { ... on Pathway { openTasks { kind } } } }';
      const variables = { id: pathwayId };
      const { data } = await ask(server.url, await server.token(scopes), query, variables);
      return data.node.openTasks.map(({ kind }: { kind: string }) => kind).sort();
    };
    expect(await tasksOf('requests:read')).toEqual(['FIND_VOLUNTEER', 'WAITING_CONTACT']);
    expect(await tasksOf('requests:read', 'safeguarding:read')).toEqual([
      'FIND_VOLUNTEER',
      'LOOK_AT_WORRY',
      'WAITING_CONTACT',
    ]);
    const [task] = await workList(server, token, { states: ['APPLIED'] });
    expect(task).toMatchObject({
      kind: 'ANSWER_APPLICATION',
      due: '2026-11-30',
      nextSteps: ['ANSWER_APPLICATION'],
    });
    await take('answerApplication', { applicationId, invite: true });
    expect(await workList(server, token, { states: ['APPLIED'] })).toEqual([]);
  });
});
