import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { mutate, uuidOf } from '@steunpad/testing/mutate.ts';
import { EVERY_SCOPE, NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { openTasks, stateOf, visiting, waitingResident } from '@steunpad/testing/volunteers.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

describe.each(ENGINES)('26: the first visit, as a coordinator records it, on %s', (_, start) => {
  const clock = clockAt('2026-11-23T09:00:00+01:00');
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await start({ now: clock.now, limits: NO_LIMITS });
    token = await server.token(EVERY_SCOPE);
  });
  afterAll(() => server.close());

  const record = (pathwayId: string, over: object = {}) =>
    mutate(server, token, 'recordFirstVisit', { pathwayId, on: '2026-11-23', ...over });

  test('the meeting is done and both are asked how it was, once', async () => {
    const { pathwayId, page } = await visiting(server, token);

    expect((await record(pathwayId)).__typename).toBe('FirstVisitRecorded');
    expect((await record(pathwayId)).__typename).toBe('FirstVisitRecorded');

    expect(await openTasks(server, pathwayId)).toEqual(['CHECK_IN', 'REVIEW']);
    expect((await page.see()).matches[0]).toMatchObject({ visited: true, contacts: [{}] });
  });

  test.each([
    [{ volunteer: 'YES', resident: 'YES' }, 'ACTIVE', ['REVIEW']],
    [{ volunteer: 'YES', resident: 'UNSURE' }, 'ACTIVE', ['CHECK_IN', 'REVIEW']],
    [{ volunteer: 'YES' }, 'ACTIVE', ['CHECK_IN', 'REVIEW']],
    [
      { volunteer: 'YES', resident: 'NO' },
      'WAITING',
      ['CONTACT', 'FIND_VOLUNTEER', 'WAITING_CONTACT'],
    ],
  ])('with %j they are %s and %j is open', async (fits, state, tasks) => {
    const { pathwayId, page } = await visiting(server, token);

    await record(pathwayId, fits);

    expect(await stateOf(server, pathwayId)).toBe(state);
    expect(await openTasks(server, pathwayId)).toEqual(tasks);
    expect((await page.see()).matches).toHaveLength(state === 'ACTIVE' ? 1 : 0);
    const [match] = await rows(
      server.database,
      'SELECT fit_volunteer AS volunteer, fit_resident AS resident FROM "match" WHERE pathway_id = $1',
      [uuidOf(pathwayId)],
    );
    expect(match).toEqual({ resident: null, ...fits });
  });

  test('not before they were matched, not in the future, and not without a match', async () => {
    const { pathwayId } = await visiting(server, token);

    for (const on of ['2026-11-22', '2026-11-24']) {
      expect(await record(pathwayId, { on })).toMatchObject({
        code: 'INPUT_INVALID',
        fields: [{ path: ['on'], code: 'INVALID_DATE' }],
      });
    }
    expect(await record(await waitingResident(server, token))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await openTasks(server, pathwayId)).toEqual(['FIRST_MEETING', 'REVIEW']);
  });
});
