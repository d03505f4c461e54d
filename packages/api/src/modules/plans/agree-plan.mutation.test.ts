import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask, askPublic } from '@steunpad/testing/graphql.ts';
import { mutate, PATHWAY, uuidOf } from '@steunpad/testing/mutate.ts';
import { askForSupport, atWork, EVERY_SCOPE, NO_LIMITS, taskOf } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const NOT_COMPLETE = '... on PlanNotComplete { problem item }';
const ITEMS = `node(id: $id) { ... on Pathway { plans { items { id kind state pace mayTellConsultant reviewOn } } } }`;

describe.each(ENGINES)('what is agreed, on %s', (_, start) => {
  let server: TestServer;
  let token: string;
  let number = 0;

  beforeAll(async () => {
    server = await start({ now: clockAt('2026-11-23T09:00:00+01:00').now, limits: NO_LIMITS });
    token = await server.token(EVERY_SCOPE);
  });
  afterAll(() => server.close());

  /** Somebody with whom a plan is made, with the key that they have. */
  async function planning() {
    number += 1;
    const received = await askForSupport(server, {
      contact: { preference: 'PHONE', phone: `06 1${String(number).padStart(7, '0')}` },
    });
    const { request } = await taskOf(server, token, received);
    const { pathway } = await atWork(server, token).accept(request.id);
    await atWork(server, token).talk(pathway.id, { heldOn: '2026-11-20' });
    return { pathwayId: pathway.id, reference: received.reference, code: received.code };
  }
  const agree = (pathwayId: string, input: object, as = token) =>
    mutate(
      server,
      as,
      'agreePlan',
      { pathwayId, residentAgreed: true, items: [], ...input },
      `... on PlanAgreed { ${PATHWAY} } ${NOT_COMPLETE}`,
    );
  const itemsOf = async (id: string) => {
    const { data } = await ask(server.url, token, `query ($id: ID!) { ${ITEMS} }`, { id });
    return data.node.plans[0].items;
  };
  const work = { kind: 'WORK_GUIDANCE', goal: 'Weer beginnen.', pace: 'SLOW' };

  test.each([
    ['nothing at all', { items: [] }, 'NOTHING_CHOSEN', null],
    [
      'nothing now, with items',
      { nothingNow: true, items: [work] },
      'NOTHING_NOW_WITH_ITEMS',
      null,
    ],
    ['work without a pace', { items: [{ ...work, pace: null }] }, 'PACE_MISSING', 0],
    [
      'a pace for something else',
      { items: [work, { kind: 'INFORMATION', goal: 'Lezen.', pace: 'NOW' }] },
      'PACE_WITHOUT_WORK',
      1,
    ],
    [
      'a review after half a year',
      { items: [{ ...work, reviewOn: '2027-05-23' }] },
      'REVIEW_TOO_LATE',
      0,
    ],
    [
      'a referral without consent',
      { items: [{ kind: 'REFERRAL', goal: 'Hulp bij schulden.' }] },
      'REFERRAL_WITHOUT_CONSENT',
      0,
    ],
  ])('%s is refused, and nothing changes', async (_what, input, problem, item) => {
    const { pathwayId } = await planning();

    expect(await agree(pathwayId, input)).toMatchObject({
      code: 'PLAN_NOT_COMPLETE',
      problem,
      item,
    });
    expect((await agree(pathwayId, { items: [work] })).pathway.state).toBe('ACTIVE');
  });

  test('nothing now is an answer that is said, and closes', async () => {
    const { pathwayId } = await planning();

    expect((await agree(pathwayId, { nothingNow: true })).pathway).toMatchObject({
      state: 'CLOSED',
      closeReason: 'NEED_MET',
    });
  });

  test('after suicide a professional chooses a group', async () => {
    const { pathwayId } = await planning();
    await rows(
      server.database,
      `INSERT INTO match_wish (municipality_id, pathway_id, loss_kind, saved_at) VALUES ('GM0193', $1, 'SUICIDE', now())`,
      [uuidOf(pathwayId)],
    );
    const items = [{ kind: 'PEER_GROUP', goal: 'Anderen spreken.' }];
    const coordinator = await server.token(['requests:read', 'requests:write']);

    expect(await agree(pathwayId, { items }, coordinator)).toMatchObject({
      problem: 'PEER_GROUP_NEEDS_PROFESSIONAL',
    });
    expect((await agree(pathwayId, { items })).pathway.state).toBe('ACTIVE');
  });

  test('a resident sets the pace of work; resting tells no consultant, and nothing asks why', async () => {
    const { pathwayId, reference, code } = await planning();
    await agree(pathwayId, { items: [{ ...work, consultantConsent: true }] });
    const [item] = await itemsOf(pathwayId);
    expect(item).toMatchObject({ pace: 'SLOW', mayTellConsultant: true, reviewOn: '2027-02-23' });

    const set = (pace: string, planItemId = item.id) =>
      askPublic(server.url, 'SetMyPace', {
        input: {
          municipality: 'GM0193',
          idempotencyKey: crypto.randomUUID(),
          reference,
          code,
          planItemId,
          pace,
        },
      });
    await set('PAUSED');
    expect(await itemsOf(pathwayId)).toMatchObject([
      { state: 'PAUSED', pace: 'PAUSED', mayTellConsultant: false },
    ]);
    await set('NOW');
    expect(await itemsOf(pathwayId)).toMatchObject([{ state: 'RUNNING', pace: 'NOW' }]);
  });

  test('what is in the plan of somebody else is not there', async () => {
    const [one, other] = [await planning(), await planning()];
    await agree(other.pathwayId, { items: [work] });
    const [item] = await itemsOf(other.pathwayId);

    const { data } = await askPublic(server.url, 'SetMyPace', {
      input: {
        municipality: 'GM0193',
        idempotencyKey: crypto.randomUUID(),
        reference: one.reference,
        code: one.code,
        planItemId: item.id,
        pace: 'PAUSED',
      },
    });

    expect(data.setMyPace.__typename).toBe('NotPossibleNow');
    expect(await itemsOf(other.pathwayId)).toMatchObject([{ state: 'RUNNING' }]);
  });
});
