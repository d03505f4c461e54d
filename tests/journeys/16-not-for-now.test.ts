import { randomUUID } from 'node:crypto';
import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask, askPublic } from '@steunpad/testing/graphql.ts';
import { mutate, uuidOf } from '@steunpad/testing/mutate.ts';
import { askForSupport, atWork, EVERY_SCOPE, NO_LIMITS, taskOf } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import {
  activeVolunteer,
  atOwnPage,
  codeOf,
  matched,
  proposed,
} from '@steunpad/testing/volunteers.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

describe.each(ENGINES)('not for now: support rests and goes on, on %s', (_, start) => {
  const clock = clockAt('2026-11-23T09:00:00+01:00');
  let server: TestServer;
  let token: string;
  let number = 0;

  beforeAll(async () => {
    server = await start({ now: clock.now, limits: NO_LIMITS });
    token = await server.token(EVERY_SCOPE);
  });
  afterAll(() => server.close());

  /** Somebody with a plan, at their own page. */
  async function withPlan(items: readonly object[]) {
    number += 1;
    const { reference, code } = await askForSupport(server, {
      contact: { preference: 'PHONE', phone: `06 1${String(number).padStart(7, '0')}` },
    });
    const { request } = await taskOf(server, token, { reference });
    const { pathway } = await atWork(server, token).accept(request.id);
    const pathwayId: string = pathway.id;
    await atWork(server, token).talk(pathwayId, { heldOn: '2026-11-20' });
    await mutate(server, token, 'agreePlan', { pathwayId, residentAgreed: true, items });
    const key = { municipality: 'GM0193', reference, code };
    const see = async () =>
      (await askPublic(server.url, 'MySupport', { input: key })).data.mySupport;
    const press = async (pace: string, kind = 'VOLUNTEER') => {
      const item = (await see()).planItems.find((each: { kind: string }) => each.kind === kind);
      const input = { ...key, idempotencyKey: randomUUID(), planItemId: item.id, pace };
      return (await askPublic(server.url, 'SetMyPace', { input })).data.setMyPace;
    };
    return { pathwayId, see, press };
  }
  const visits = { kind: 'VOLUNTEER', goal: 'Iemand om mee te wandelen.' };

  const promises = async (pathwayId: string) =>
    (
      await rows(
        server.database,
        `SELECT kind, due_on::text AS due FROM task WHERE pathway_id = $1 AND done_at IS NULL ORDER BY kind::text`,
        [uuidOf(pathwayId)],
      )
    ).map(({ kind, due }) => `${kind} ${due}`);
  const history = async (pathwayId: string) =>
    (
      await rows(
        server.database,
        `SELECT rule, role, from_state, to_state FROM pathway_transition WHERE pathway_id = $1 AND event = 'planItemChanged' ORDER BY id`,
        [uuidOf(pathwayId)],
      )
    ).map(({ rule, role, from_state, to_state }) => `${rule} ${role} ${from_state} ${to_state}`);
  const mailsTo = async (volunteerId: string) =>
    (
      await rows(
        server.database,
        `SELECT kind FROM correspondence WHERE volunteer_id = $1 AND kind <> 'VOLUNTEER_CODE' ORDER BY id`,
        [uuidOf(volunteerId)],
      )
    ).map(({ kind }) => kind);

  test('a volunteer who comes sees it at once, the coordinator arranges it, and one press goes on', async () => {
    const { pathwayId, see, press } = await withPlan([visits]);
    const volunteerId = await activeVolunteer(server, token);
    const page = atOwnPage(server, await codeOf(server, token, volunteerId));
    await matched(server, token, pathwayId, volunteerId);
    const dates = async () => (await page.see()).dates.map(({ kind }: { kind: string }) => kind);
    expect(await dates()).toContain('FIRST_MEETING');

    await press('PAUSED');

    expect((await see()).planItems).toMatchObject([{ state: 'PAUSED' }]);
    expect((await page.see()).matches).toMatchObject([{ resting: true }]);
    expect(await dates()).not.toContain('FIRST_MEETING');
    expect(await promises(pathwayId)).toEqual(['ARRANGE_PACE 2026-11-25', 'REVIEW 2027-02-23']);
    expect(await mailsTo(volunteerId)).toEqual(['VISITS_CHANGED']);

    await press('NOW');

    expect((await see()).planItems).toMatchObject([{ state: 'RUNNING' }]);
    expect((await page.see()).matches).toMatchObject([{ resting: false }]);
    expect(await promises(pathwayId)).toEqual([
      'ARRANGE_PACE 2026-11-25',
      'FIRST_MEETING 2026-12-07',
      'REVIEW 2027-02-23',
    ]);
    expect(await mailsTo(volunteerId)).toEqual(['VISITS_CHANGED', 'VISITS_CHANGED']);
    expect(await history(pathwayId)).toEqual([
      '43 RESIDENT ACTIVE ACTIVE',
      '43 RESIDENT ACTIVE ACTIVE',
    ]);
  });

  test('two who met are not promised a first meeting once more', async () => {
    const { pathwayId, press } = await withPlan([visits]);
    const volunteerId = await activeVolunteer(server, token);
    const page = atOwnPage(server, await codeOf(server, token, volunteerId));
    await matched(server, token, pathwayId, volunteerId);
    const [{ id: matchId }] = (await page.see()).matches;
    await page.step('RecordMyContact', { matchId, kind: 'VISIT', on: '2026-11-23', minutes: 50 });

    await press('PAUSED');
    await press('NOW');

    expect((await promises(pathwayId)).join()).not.toContain('FIRST_MEETING');
  });

  test('nobody looks for a volunteer or asks one while the visits rest', async () => {
    const { pathwayId, press } = await withPlan([visits]);
    const volunteerId = await activeVolunteer(server, token);

    await press('PAUSED');

    expect(await promises(pathwayId)).toEqual([
      'ARRANGE_PACE 2026-11-25',
      'WAITING_CONTACT 2026-12-14',
    ]);
    const input = { pathwayId, volunteerId, choiceReason: 'Past.' };
    expect(await mutate(server, token, 'proposeMatch', input)).toMatchObject({
      code: 'GUARD_NOT_MET',
      guards: ['visitsWanted'],
    });
    await press('NOW');
    expect((await promises(pathwayId)).join()).toContain('FIND_VOLUNTEER 2026-12-07');
    await proposed(server, token, pathwayId, volunteerId);
  });

  test('a volunteer who was asked is not kept waiting, and the place is kept', async () => {
    const { pathwayId, see, press } = await withPlan([visits]);
    const volunteerId = await activeVolunteer(server, token);
    const page = atOwnPage(server, await codeOf(server, token, volunteerId));
    await proposed(server, token, pathwayId, volunteerId);
    expect((await page.see()).proposals).toHaveLength(1);

    await press('PAUSED');

    expect((await page.see()).proposals).toEqual([]);
    expect(await see()).toMatchObject({ step: 'WAITING', proposedVolunteer: null });
    expect(await mailsTo(volunteerId)).toEqual(['MATCH_CHANGED']);
    const [row] = await rows(
      server.database,
      'SELECT state, waiting_since::text AS since FROM pathway WHERE id = $1',
      [uuidOf(pathwayId)],
    );
    expect(row).toEqual({ state: 'WAITING', since: '2026-11-23' });
    const timers =
      'SELECT FROM timer WHERE pathway_id = $1 AND fired_at IS NULL AND cancelled_at IS NULL';
    expect(await rows(server.database, timers, [uuidOf(pathwayId)])).toEqual([]);
  });

  test('other support that rests leaves the rest as it is; pressing twice gives one thing to arrange', async () => {
    const { pathwayId, see, press } = await withPlan([
      visits,
      { kind: 'PROFESSIONAL', goal: 'Elke maand een gesprek.' },
    ]);

    await press('PAUSED', 'PROFESSIONAL');
    await press('PAUSED', 'PROFESSIONAL');
    await press('NOW', 'PROFESSIONAL');
    await press('PAUSED', 'PROFESSIONAL');

    expect(await promises(pathwayId)).toEqual([
      'ARRANGE_PACE 2026-11-25',
      'FIND_VOLUNTEER 2026-12-07',
      'WAITING_CONTACT 2026-12-14',
    ]);
    expect(await history(pathwayId)).toHaveLength(3);
    expect((await see()).planItems).toMatchObject([{ state: 'RUNNING' }, { state: 'PAUSED' }]);
  });

  test('the coordinator lets it go on with one press too, and says when all is arranged', async () => {
    const { pathwayId, see, press } = await withPlan([visits]);
    await press('PAUSED');
    const [{ id: planItemId }] = (await see()).planItems;

    const done = '... on PlanItemChanged { planItem { state } }';
    const input = { planItemId, state: 'RUNNING' };
    expect(await mutate(server, token, 'changePlanItem', input, done)).toMatchObject({
      planItem: { state: 'RUNNING' },
    });

    expect(await history(pathwayId)).toEqual([
      '43 RESIDENT WAITING WAITING',
      '43 COORDINATOR WAITING WAITING',
    ]);
    const query =
      '{ workList(first: 100) { edges { node { id kind nextSteps pathway { id } } } } }';
    const { data } = await ask(server.url, token, query);
    const { node } = data.workList.edges.find(
      ({ node }: { node: { kind: string; pathway: { id: string } | null } }) =>
        node.kind === 'ARRANGE_PACE' && node.pathway?.id === pathwayId,
    );
    expect(node.nextSteps).toEqual(['COMPLETE_TASK', 'CHANGE_PLAN_ITEM']);
    await mutate(server, token, 'completeTask', { taskId: node.id });
    expect((await promises(pathwayId)).join()).not.toContain('ARRANGE_PACE');
  });

  test('who stops has nothing to be arranged any more, and nothing to let rest', async () => {
    const { pathwayId, see, press } = await withPlan([visits]);
    await press('PAUSED');
    const [{ id: planItemId }] = (await see()).planItems;

    await mutate(server, token, 'recordReply', { pathwayId, reply: 'NO' });
    expect(await promises(pathwayId)).toEqual([]);

    const input = { planItemId, state: 'RUNNING' };
    expect(await mutate(server, token, 'changePlanItem', input)).toMatchObject({
      code: 'NOT_POSSIBLE_NOW',
    });
    expect((await press('NOW')).__typename).toBe('NotPossibleNow');
  });
});
