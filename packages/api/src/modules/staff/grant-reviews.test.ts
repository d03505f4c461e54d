import { randomUUID } from 'node:crypto';
import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { type Person, signedIn, staffMember } from '@steunpad/testing/staff.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepReviews } from './grant-reviews.store.ts';

const NOW = Date.now();
const day = (ahead: number) => new Date(NOW + ahead * 86_400_000).toISOString();

describe.each(ENGINES)('looking at roles again, on %s', (_, start) => {
  const clock = clockAt(day(0));
  let server: TestServer;
  let ank: Person;
  let lou: Person;
  let robin: string;

  beforeAll(async () => {
    server = await start({ now: clock.now, limits: NO_LIMITS });
    await rows(server.database, `UPDATE municipality SET specimen = false WHERE id = 'GM0193'`);
    await rows(server.database, `UPDATE staff_grant SET revoked_by = 'test', revoked_at = now()`);
    ank = await signedIn(server, ['ADMINISTRATOR'], { name: 'Ank' });
    lou = await signedIn(server, ['ADMINISTRATOR'], { name: 'Lou' });
    robin = await staffMember(server.database, ['CLERK', 'WEB_TEAM'], { name: 'Robin' });
    await rows(
      server.database,
      `UPDATE staff_grant SET review_due = $2 WHERE staff_member_id = $1`,
      [robin, day(10).slice(0, 10)],
    );
  });
  afterAll(() => server.close());

  const keep = () => keepReviews(server.database, 'GM0193', clock.now());
  const reviews = async (who = ank, only = '') => {
    const field = 'dueOn overdue doneAt left { role person { name } }';
    const { data, errors } = await who.ask(`{ grantReviews${only} { ${field} } }`);
    expect(errors).toBeUndefined();
    return data.grantReviews;
  };
  const findings = async () => {
    const { data } = await ank.ask('{ readiness { findings { code severity details } } }');
    return data.readiness.findings as { code: string; severity: string; details: string[] }[];
  };
  const overdue = async () =>
    (await findings()).find(({ code }) => code === 'GRANT_REVIEW_OVERDUE');
  const act = async (who: Person, field: string, input: object, inside = '') => {
    const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`;
    const text = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ${inside} } }`;
    const { data } = await who.ask(text, { input: { idempotencyKey: randomUUID(), ...input } });
    return data[field];
  };

  test('a review begins once, is overdue after its day, and is done when two confirmed or one ended each role', async () => {
    expect([await keep(), await keep()]).toEqual([1, 0]);
    const robins = (role: string) => ({ role, person: { name: 'Robin' } });
    const due = day(10).slice(0, 10);
    expect(await reviews()).toEqual([
      { dueOn: due, overdue: false, doneAt: null, left: [robins('CLERK'), robins('WEB_TEAM')] },
    ]);
    expect(await overdue()).toBeUndefined();

    clock.set(day(11));
    ank = await signedIn(server, ['ADMINISTRATOR'], { now: clock.now() });
    lou = await signedIn(server, ['ADMINISTRATOR'], { now: clock.now() });
    await keep();
    expect((await reviews())[0]).toMatchObject({ overdue: true });
    const found = await overdue();
    expect(found!.severity).toBe('BLOCKING');
    expect(found!.details.toSorted()).toEqual([`CLERK ${due}`, `WEB_TEAM ${due}`]);

    // One role is confirmed: who proposes it anew is not enough.
    const inside = '... on GrantProposed { grant { id } }';
    const proposed = await act(ank, 'proposeGrant', { personId: robin, role: 'CLERK' }, inside);
    expect((await reviews())[0].left).toHaveLength(2);
    await act(lou, 'approveGrant', { grantId: proposed.grant.id });
    expect((await reviews())[0].left).toEqual([robins('WEB_TEAM')]);
    await keep();
    expect((await reviews())[0].doneAt).toBeNull();

    // The other one is ended.
    const { data } = await ank.ask('{ grants(dueOnly: true) { id role } }');
    const [webTeam] = data.grants.filter((each: { role: string }) => each.role === 'WEB_TEAM');
    await act(ank, 'revokeGrant', { grantId: webTeam.id });
    await keep();
    expect(await reviews()).toEqual([
      { dueOn: due, overdue: false, doneAt: clock.now().toISOString(), left: [] },
    ]);
    expect(await overdue()).toBeUndefined();
    expect(await reviews(ank, '(openOnly: true)')).toEqual([]);
    expect(await keep()).toBe(0);
  });

  test('only those who may read who has which role see it, and each municipality its own', async () => {
    const clerk = await signedIn(server, ['CLERK'], { now: clock.now() });
    expect((await clerk.ask('{ grantReviews { id } }')).code).toBe('FORBIDDEN');
    const other = await signedIn(server, [['ADMINISTRATOR', 'GM0160']], { now: clock.now() });
    expect(await reviews(other)).toEqual([]);
  });
});
