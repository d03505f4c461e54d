import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { uuidOf } from '@steunpad/testing/mutate.ts';
import { EVERY_SCOPE, NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { visiting } from '@steunpad/testing/volunteers.ts';
import { expect, onTestFinished, test } from 'vitest';

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
