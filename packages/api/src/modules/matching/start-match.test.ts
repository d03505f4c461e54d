import { expect, onTestFinished, test } from 'vitest';
import { clockAt } from '../../../../../tests/support/clock.ts';
import { ENGINES } from '../../../../../tests/support/engines.ts';
import { uuidOf } from '../../../../../tests/support/mutate.ts';
import { EVERY_SCOPE, NO_LIMITS } from '../../../../../tests/support/people.ts';
import { rows } from '../../../../../tests/support/rows.ts';
import { visiting } from '../../../../../tests/support/volunteers.ts';

test.each(ENGINES)('a match is not looked at together at Christmas, on %s', async (_, start) => {
  const { now } = clockAt('2026-09-25T09:00:00+02:00');
  const server = await start({ now, limits: NO_LIMITS });
  onTestFinished(() => server.close());

  const { pathwayId } = await visiting(server, await server.token(EVERY_SCOPE));

  const [match] = await rows(
    server.database,
    `SELECT m.review_on::text AS review, m.soft_end_on::text AS "softEnd", t.due_on::text AS task
     FROM "match" m JOIN task t ON t.pathway_id = m.pathway_id AND t.kind = 'REVIEW'
     WHERE m.pathway_id = $1`,
    [uuidOf(pathwayId)],
  );
  expect(match).toEqual({ review: '2027-01-04', softEnd: '2027-09-25', task: '2027-01-04' });
});
