import type { Refusal } from '@steunpad/domain/kernel.ts';
import type { MeetingState } from '@steunpad/domain/meetings/meeting.ts';
import {
  type MeetingEventName,
  type MeetingRefusal,
  stepMeeting,
} from '@steunpad/domain/meetings/meeting-steps.ts';
import {
  type Entry,
  type GroupRule,
  moveUp,
  stillMovesUp,
} from '@steunpad/domain/meetings/places.ts';
import { type Context, occasionOf, scopesOf } from '../../operation/context.ts';
import { lockRow } from '../../rows/lock-row.ts';
import { forgetNumbers } from './meeting-numbers.store.ts';
import { queueNews } from './queue-news.store.ts';

/** A meeting that nobody else changes meanwhile, as its places see it. */
export interface HeldMeeting {
  readonly id: string;
  readonly status: 'DRAFT' | 'PUBLISHED' | 'CANCELLED';
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly closesAt: Date;
  readonly changedAt: Date | null;
  readonly capacity: number;
  readonly rule: GroupRule;
  readonly mostPlaces: number;
  readonly moveUpHours: number;
  readonly lastLine: number;
  readonly free: number;
  readonly waiting: readonly Entry[];
}

// Moments as numbers: the two engines give others in different forms.
const HELD = `SELECT m.id, m.status::text AS status, m.title, m.capacity, m.group_rule::text AS rule,
  m.most_places AS "mostPlaces", m.move_up_hours AS "moveUpHours", m.last_line AS "lastLine",
  (extract(epoch FROM m.starts_at) * 1000)::float8 AS "startsAt", (extract(epoch FROM m.ends_at) * 1000)::float8 AS "endsAt",
  (extract(epoch FROM m.closes_at) * 1000)::float8 AS "closesAt", (extract(epoch FROM m.changed_at) * 1000)::float8 AS "changedAt",
  r.taken, r.waiting
FROM meeting m CROSS JOIN LATERAL (
  SELECT coalesce(sum(granted) FILTER (WHERE NOT beyond), 0)::int AS taken,
    coalesce(jsonb_agg(jsonb_build_object('id', id, 'line', line, 'places', places, 'granted', granted,
      'acceptsPart', accepts_part)) FILTER (WHERE granted < places), '[]') AS waiting
  FROM meeting_registration WHERE municipality_id = $1 AND meeting_id = $2 AND status = 'REGISTERED'
) r WHERE m.municipality_id = $1 AND m.id = $2`;

interface HeldRow
  extends Omit<HeldMeeting, 'startsAt' | 'endsAt' | 'closesAt' | 'changedAt' | 'free'> {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly closesAt: number;
  readonly changedAt: number | null;
  readonly taken: number;
}

/** Holds a meeting and reads its places; in two statements, since one that waited would read what was before. */
export async function holdMeeting(context: Context, id: string): Promise<HeldMeeting | null> {
  await lockRow(context, 'meeting', id);
  return readHeld(context, id);
}

async function readHeld({ db, municipality }: Context, id: string): Promise<HeldMeeting | null> {
  const [row] = await db.$sql<HeldRow>(HELD, [municipality.code, id], 'held-meeting');
  if (!row) return null;
  const { startsAt, endsAt, closesAt, changedAt, taken, ...meeting } = row;
  return {
    ...meeting,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    closesAt: new Date(closesAt),
    changedAt: changedAt === null ? null : new Date(changedAt),
    free: meeting.capacity - taken,
  };
}

/** Visitors come through the public door or by the code of their mail; everybody else organises. */
export const roleOf = ({ caller }: Context) =>
  scopesOf(caller) || caller.door === 'COMMAND' ? ('COORDINATOR' as const) : ('RESIDENT' as const);

/** How the meeting stands after something happened, or why that cannot happen. */
export const step = (
  context: Context,
  name: MeetingEventName,
  meeting: HeldMeeting,
): MeetingState | MeetingRefusal =>
  stepMeeting(name, meeting, occasionOf(context, roleOf(context)));

export const refusedStep = (
  context: Context,
  name: MeetingEventName,
  meeting: HeldMeeting,
): Refusal | null => {
  const stepped = step(context, name, meeting);
  return typeof stepped === 'string' ? null : stepped;
};

/**
 * The one step with which everything ends that frees or adds a place: who may have one gets it, and is told. Later than
 * the municipality chose nobody moves up, since they could not come any more.
 */
export async function giveFreePlaces(context: Context, id: string): Promise<void> {
  const { db, municipality, now } = context;
  forgetNumbers(context);
  const meeting = await readHeld(context, id);
  if (meeting?.status !== 'PUBLISHED' || !stillMovesUp(meeting, now)) return;
  const grants = moveUp(meeting.rule, meeting.free, meeting.waiting);
  if (grants.length === 0) return;
  const ids = grants.map((grant) => grant.id);
  await db.$sql(
    GIVE,
    [municipality.code, ids, grants.map(({ granted }) => granted)],
    'give-places',
  );
  await queueNews(context, 'MOVED_UP', ids);
}

const GIVE = `UPDATE meeting_registration r SET granted = g.granted, sequence = sequence + 1
FROM unnest($2::uuid[], $3::int[]) AS g (id, granted) WHERE r.municipality_id = $1 AND r.id = g.id`;
