import type { Database } from '@steunpad/database';
import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { addDays } from '@steunpad/domain/calendar/civil-date.ts';
import { operationNamed } from '../../operations.ts';
import { post } from '../client.ts';
import { add } from '../ledger.ts';
import type { World } from '../world.ts';
import { eveningsOf, lastDayOf } from './evening.ts';
import { gaveTooMany } from './invariants.ts';
import { mailbox } from './mailbox.ts';
import { countUp, openDoors, organise } from './organiser.ts';
import { readResults } from './questions.ts';
import type { Meetings } from './state.ts';
import { lookBack, visit } from './visitors.ts';

/** The meetings of a simulation, from the first day on. */
export function meetingsOf(
  world: World,
  { url, seed, end }: { readonly url: string; readonly seed: number; readonly end: CivilDate },
): Meetings {
  const running = eveningsOf(seed, world.today, end).map((evening) => ({
    ...{ evening, id: '', came: 0, sent: 0 },
  }));
  const ids = new Map<string, string>();
  const send = async (operation: string, input: object) => {
    const documentId = ids.get(operation) ?? operationNamed(operation);
    ids.set(operation, documentId);
    const variables = { input: { municipality: world.code, ...input } };
    const { data, errors } = await post<Record<string, object | null>>(`${url}/public/graphql`, {
      documentId,
      variables,
    });
    if (errors) throw new Error(`${operation}: ${errors[0]?.message}`);
    return Object.values(data)[0];
  };
  return { world, running, mailbox: mailbox(), send, overFull: new Map() };
}

/** A day of organisers and visitors. */
export async function meet(meetings: Meetings): Promise<void> {
  const { today } = meetings.world;
  for (const running of meetings.running) {
    const { evening } = running;
    if (today < evening.plannedOn || today > addDays(lastDayOf(evening), 3)) continue;
    await organise(meetings, running);
    await visit(meetings, running);
    const isOver = today === addDays(lastDayOf(evening), 1) && !evening.isCancelled;
    if (isOver) await countUp(meetings, running);
    await lookBack(meetings, running);
    await readResults(meetings, running);
  }
}

/** The hours in which visitors come in. */
export async function receiveVisitors(meetings: Meetings): Promise<void> {
  for (const running of meetings.running) await openDoors(meetings, running);
}

/** What a day left behind: who was told to have a place after all, and what does not hold. */
export async function reckonMeetings(
  meetings: Meetings,
  database: Database,
  now: Date,
): Promise<void> {
  const { world, mailbox: box, overFull } = meetings;
  const [moved] = await database.asOwner(world.code, (db) =>
    db.$sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM correspondence WHERE municipality_id = $1
         AND "values"->>'news' = 'MOVED_UP' AND queued_at > $2::timestamptz - interval '12 hours'`,
      [world.code, now.toISOString()],
    ),
  );
  add(world.ledger.counts, 'meetingMovedUp', moved?.count ?? 0);
  const broken = box.broken.splice(0);
  if (await gaveTooMany(database, world.code, overFull)) broken.push('meetings: too many places');
  for (const each of broken) world.ledger.broken.push(`${world.today} ${each}`);
}
