import { someoneInvited } from '@steunpad/testing/invited.ts';
import { EVENING, organiser } from '@steunpad/testing/meetings.ts';
import { EVERY_SCOPE } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { invitedVolunteer } from '@steunpad/testing/volunteers.ts';
import type { ViewName } from '@steunpad/workspace/router.ts';
import { expect } from 'vitest';
import {
  follow,
  keyboardFindings,
  partsShown,
  shortenTables,
  shownTitle,
} from './workspace-page.ts';

/** A page of either browser. */
export interface Visitor {
  evaluate<Answer>(asked: (path: string) => Answer, path?: string): Promise<Awaited<Answer>>;
  /** What both engines say of what the page shows. */
  expectNoObstacles(state: string): Promise<void>;
}

const OPENS = { interval: 20, timeout: 30_000 };

type Places = Readonly<Record<ViewName, readonly string[]>>;

/** An example of everything that has an address of its own. A view that is added is named here, or this does not compile. */
export async function placesIn(server: TestServer): Promise<Places> {
  const token = await server.token(EVERY_SCOPE);
  const { pathwayId } = await someoneInvited(server);
  const volunteerId = await invitedVolunteer(server, token, { name: 'Vera Vrijwillig' });
  const meetingId = await organiser(server, token).announce({ ...EVENING, day: '2037-01-14' });
  const [request] = await rows(
    server.database,
    `SELECT id FROM support_request WHERE municipality_id = 'GM0193' LIMIT 1`,
  );
  const requestId = Buffer.from(`SupportRequest:${request!['id']}`).toString('base64');
  const of = (...ids: readonly string[]) => ids.map(encodeURIComponent);
  return {
    today: [''],
    pathways: of(pathwayId).map((id) => `pathways/${id}`),
    requests: of(requestId).map((id) => `requests/${id}`),
    keys: ['keys'],
    unknown: ['nergens'],
    overzicht: ['overzicht'],
    balie: ['balie'],
    vrijwilligers: ['vrijwilligers', `vrijwilligers/${of(volunteerId)}`],
    bijeenkomsten: ['bijeenkomsten', `bijeenkomsten/${of(meetingId)}`],
    website: ['website'],
    programma: ['programma'],
    onderzoek: ['onderzoek'],
    privacy: ['privacy', `privacy/${of(pathwayId)}`],
    instellingen: ['instellingen'],
    afwezig: ['afwezig'],
  };
}

/** Gives somebody of the demo's staff all roles, so that no screen is closed. */
export const giveAllRoles = ({ database }: TestServer) =>
  rows(
    database,
    `INSERT INTO staff_grant (municipality_id, id, staff_member_id, role, until, proposed_by, proposed_at, approved_by, approved_at, review_due)
     SELECT municipality_id, gen_random_uuid(),
       (SELECT id FROM staff_member WHERE subject = 'COORDINATOR' AND issuer = 'demo'),
       role, until, 'demo', proposed_at, 'command', approved_at, review_due
     FROM staff_grant WHERE municipality_id = 'GM0193' AND role <> 'COORDINATOR'`,
  );

/** Every view, with every part that the screen has: both engines, the keyboard, and words that nobody wrote. */
export async function visitEveryView(visitor: Visitor, places: Places): Promise<readonly string[]> {
  const visited: string[] = [];
  await visitor.evaluate(shortenTables);
  const visit = async (path: string) => {
    await visitor.evaluate(follow, path);
    await expect
      .poll(() => visitor.evaluate(shownTitle), { ...OPENS, message: `${path} opens` })
      .not.toBe('');
    await visitor.expectNoObstacles(path);
    expect(await visitor.evaluate(keyboardFindings), path).toEqual([]);
    visited.push(path);
  };
  for (const path of Object.values(places).flat()) {
    await visit(`/werk/${path}`);
    for (const part of await visitor.evaluate(partsShown))
      if (!visited.includes(part)) await visit(part);
  }
  return visited;
}
