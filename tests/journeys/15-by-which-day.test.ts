import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { mutate, uuidOf } from '@steunpad/testing/mutate.ts';
import { EVERY_SCOPE, NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import {
  activeVolunteer,
  atOwnPage,
  codeOf,
  proposed,
  stateOf,
  waitingResident,
} from '@steunpad/testing/volunteers.ts';
import { round } from '@steunpad/testing/worker.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

describe.each(ENGINES)('15: by which day a proposal is answered, on %s', (_, start) => {
  const clock = clockAt('2026-11-23T09:00:00+01:00');
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await start({ now: clock.now, limits: NO_LIMITS });
  });
  afterAll(() => server.close());

  const on = async (day: string) => {
    clock.set(`${day}T09:00:00+01:00`);
    token = await server.token(EVERY_SCOPE);
  };

  /** A volunteer who was asked on Monday 23 November, at their own page. */
  async function asked() {
    await on('2026-11-23');
    const volunteerId = await activeVolunteer(server, token);
    const pathwayId = await waitingResident(server, token);
    const proposalId = await proposed(server, token, pathwayId, volunteerId);
    const page = atOwnPage(server, await codeOf(server, token, volunteerId));
    const [{ id }] = (await page.see()).proposals;
    const answer = (accept: boolean) => page.step('AnswerMyInvitation', { proposalId: id, accept });
    const record = (side: string, accept = true) =>
      mutate(
        server,
        token,
        'answerProposal',
        { proposalId, side, accept },
        '... on ProposalOver { proposalState } ... on HardRuleBroken { rules }',
      );
    return { volunteerId, pathwayId, page, answer, record };
  }
  const timers = async (pathwayId: string) =>
    (
      await rows(
        server.database,
        `SELECT due_on::text AS due FROM timer WHERE pathway_id = $1 AND kind = 'PROPOSAL' AND fired_at IS NULL AND cancelled_at IS NULL`,
        [uuidOf(pathwayId)],
      )
    ).map(({ due }) => due);

  test('five days that end on a Saturday end on the Monday after it, and that Monday still counts', async () => {
    const { pathwayId, page, answer } = await asked();
    expect((await page.see()).proposals).toMatchObject([{ answerBy: '2026-11-30' }]);

    await on('2026-11-30');
    await round(server, clock.now);

    expect((await page.see()).proposals).toMatchObject([{ answerBy: '2026-11-30' }]);
    await answer(true);
    // For the resident the days begin anew: nobody reads a day that has gone.
    expect((await page.see()).proposals).toMatchObject([
      { answerBy: '2026-12-07', accepted: true },
    ]);
    expect(await timers(pathwayId)).toEqual(['2026-12-08']);
  });

  test('that who waits heard from us does not move the day', async () => {
    const { pathwayId, page } = await asked();

    await on('2026-11-26');
    await mutate(server, token, 'recordWaitingContact', { pathwayId });

    expect((await page.see()).proposals).toMatchObject([{ answerBy: '2026-11-30' }]);
    expect(await timers(pathwayId)).toEqual(['2026-12-01']);
  });

  test('the day after it is over, before the worker comes by too, and the search goes on', async () => {
    const { pathwayId, page, answer, record } = await asked();

    await on('2026-12-01');

    expect((await page.see()).proposals).toEqual([]);
    expect((await answer(true)).__typename).toBe('NotPossibleNow');
    expect(await record('VOLUNTEER')).toMatchObject({
      code: 'PROPOSAL_OVER',
      proposalState: 'EXPIRED',
    });
    await round(server, clock.now);
    expect(await stateOf(server, pathwayId)).toBe('WAITING');
  });

  test('a timer of before that comes too early waits for the day that was told', async () => {
    const { pathwayId, page } = await asked();
    await rows(
      server.database,
      `UPDATE timer SET due_on = '2026-11-28' WHERE pathway_id = $1 AND kind = 'PROPOSAL' RETURNING 1`,
      [uuidOf(pathwayId)],
    );

    await on('2026-11-30');
    await round(server, clock.now);

    expect((await page.see()).proposals).toHaveLength(1);
    expect(await timers(pathwayId)).toEqual(['2026-12-01']);
  });

  test('papers that ran out hold up a yes of either, and nothing says which', async () => {
    const { volunteerId, pathwayId, page, answer, record } = await asked();
    await rows(
      server.database,
      `UPDATE conduct_certificate SET issued_on = '2020-01-01', valid_until = '2023-01-01' WHERE volunteer_id = $1 RETURNING 1`,
      [uuidOf(volunteerId)],
    );

    expect(await answer(true)).toEqual({ __typename: 'NotPossibleNow' });
    expect(await record('VOLUNTEER')).toMatchObject({ rules: ['CERTIFICATE_EXPIRED'] });
    expect((await page.see()).proposals).toHaveLength(1);
    await answer(false);
    expect(await stateOf(server, pathwayId)).toBe('WAITING');
  });
});
