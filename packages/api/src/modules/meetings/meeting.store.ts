import type { Meeting, Prisma } from '@steunpad/database/generated/prisma/client.ts';
import { timeOf } from '@steunpad/domain/calendar/amsterdam-clock.ts';
import { type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { Refusal } from '@steunpad/domain/kernel.ts';
import { MEETING_LIMITS } from '@steunpad/domain/meetings/meeting.ts';
import { v7 as uuid } from 'uuid';
import { once } from '../../mutation/idempotency.store.ts';
import { checked } from '../../mutation/input.ts';
import { InputInvalid, NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { rowKey } from '../../rows/row-key.ts';
import { giveFreePlaces, holdMeeting, refusedStep, step } from './held-meeting.store.ts';
import { type MeetingContent, meetingContent } from './meeting.input.ts';
import { queueNews } from './queue-news.store.ts';

/** As many meetings as may be are still to come. */
export class TooManyMeetings extends Refusal {
  readonly code = 'TOO_MANY_MEETINGS';
  readonly most = MEETING_LIMITS.open;

  constructor() {
    super(`There are ${MEETING_LIMITS.open} meetings to come, as many as may be.`);
  }
}

/** Which meeting a mutation was about. */
export interface MeetingSaved {
  readonly id: string;
}

export function planMeeting(context: Context, key: string, content: MeetingContent) {
  const id = uuid();
  const asked = { operation: 'planMeeting', key, input: content };
  return once(context, { ...asked, answer: { id } }, async () => {
    if (await isFull(context)) return new TooManyMeetings();
    await create(context, id, columnsOf(content));
    return undefined;
  });
}

type Given = { readonly [Field in string]: unknown };

/**
 * Changes what is said of a meeting. When day, time or place changed everybody who comes or waits is told, and their
 * calendars too; more places go to the people who wait; fewer take nobody's place away.
 */
export function changeMeeting(context: Context, key: string, id: string, given: Given) {
  const { db, municipality, now } = context;
  const asked = { operation: 'changeMeeting', key, input: { id, given } };
  return once(context, { ...asked, answer: { id } }, async () => {
    const held = await holdMeeting(context, id);
    const before = await db.meeting.findUnique({ where: rowKey(municipality, id) });
    if (!held || !before) return new NotFound();
    const refused = refusedStep(context, 'change', held);
    if (refused) return refused;
    const content = checked(meetingContent, { ...contentOf(before), ...given });
    if (content instanceof InputInvalid) return content;
    const isPublished = before.status === 'PUBLISHED';
    if (isPublished && content.startsAt <= now)
      return new InputInvalid([
        { path: ['day'], code: 'INVALID_DATE', message: 'This day is over.' },
      ]);
    const isMoved = +content.startsAt !== +before.startsAt;
    const isToTell = isPublished && (isMoved || tells(before, content));
    await db.meeting.update({
      where: rowKey(municipality, id),
      data: {
        ...columnsOf(content),
        version: { increment: 1 },
        ...(isToTell && { changedAt: now, sequence: { increment: 1 } }),
        ...(isToTell && isMoved && { previousStartsAt: before.startsAt }),
      },
    });
    if (isToTell) await tellEverybody(context, id, 'MEETING_CHANGED');
    await giveFreePlaces(context, id);
    return undefined;
  });
}

/** Whether something changed by which people find the meeting. */
const tells = (before: Meeting, content: MeetingContent): boolean =>
  +before.endsAt !== +content.endsAt ||
  (['place', 'address', 'onlineUrl', 'title'] as const).some(
    (name) => before[name] !== content[name],
  );

export function publishMeeting(context: Context, key: string, id: string) {
  const { db, municipality, now } = context;
  return once(
    context,
    { operation: 'publishMeeting', key, input: { id }, answer: { id } },
    async () => {
      const held = await holdMeeting(context, id);
      if (!held) return new NotFound();
      const refused = refusedStep(context, 'publish', held);
      if (refused) return refused;
      await db.meeting.update({
        where: rowKey(municipality, id),
        data: { status: 'PUBLISHED', publishedAt: now, version: { increment: 1 } },
      });
      return undefined;
    },
  );
}

/** Cancels a meeting, and tells everybody who comes or waits. Their registrations stay, so that it is known who was told. */
export function cancelMeeting(context: Context, key: string, id: string) {
  const { db, municipality, now } = context;
  return once(
    context,
    { operation: 'cancelMeeting', key, input: { id }, answer: { id } },
    async () => {
      const held = await holdMeeting(context, id);
      if (!held) return new NotFound();
      const stepped = step(context, 'cancel', held);
      if (stepped instanceof Refusal) return stepped;
      await db.meeting.update({
        where: rowKey(municipality, id),
        data: {
          status: 'CANCELLED',
          cancelledAt: now,
          sequence: { increment: 1 },
          version: { increment: 1 },
        },
      });
      if (held.status === 'PUBLISHED') await tellEverybody(context, id, 'MEETING_CANCELLED');
      return undefined;
    },
  );
}

/** Plans the same meeting on another day: everything but the people, as a draft. */
export function repeatMeeting(context: Context, key: string, id: string, day: CivilDate) {
  const { db, municipality } = context;
  const copy = uuid();
  const asked = { operation: 'repeatMeeting', key, input: { id, day } };
  return once(context, { ...asked, answer: { id: copy } }, async () => {
    const before = await db.meeting.findUnique({ where: rowKey(municipality, id) });
    if (!before) return new NotFound();
    if (await isFull(context)) return new TooManyMeetings();
    const content = checked(meetingContent, { ...contentOf(before), day });
    if (content instanceof InputInvalid) return content;
    await create(context, copy, columnsOf(content));
    return undefined;
  });
}

const EVERYBODY = `UPDATE meeting_registration SET sequence = sequence + 1
WHERE municipality_id = $1 AND meeting_id = $2 AND status = 'REGISTERED' AND NOT walk_in RETURNING id`;

async function tellEverybody(
  context: Context,
  id: string,
  news: 'MEETING_CHANGED' | 'MEETING_CANCELLED',
): Promise<void> {
  const { db, municipality } = context;
  const told = await db.$sql<{ id: string }>(EVERYBODY, [municipality.code, id], 'tell-everybody');
  await queueNews(
    context,
    news,
    told.map((each) => each.id),
  );
}

async function isFull({ db, municipality, now }: Context): Promise<boolean> {
  const where = { municipalityId: municipality.code, endsAt: { gt: now } };
  return (await db.meeting.count({ where })) >= MEETING_LIMITS.open;
}

const create = (
  { db, municipality, now }: Context,
  id: string,
  columns: ReturnType<typeof columnsOf>,
) =>
  db.meeting.create({
    data: { ...columns, municipalityId: municipality.code, id, createdAt: now },
  });

const columnsOf = ({ programme, runSheet, ...content }: MeetingContent) => ({
  ...content,
  programme: programme as unknown as Prisma.InputJsonValue,
  runSheet: runSheet as unknown as Prisma.InputJsonValue,
});

/** A meeting as an organiser would write it again. */
const contentOf = ({ startsAt, endsAt, closesAt, ...meeting }: Meeting) => ({
  ...meeting,
  day: dayOf(startsAt),
  from: timeOf(startsAt),
  until: timeOf(endsAt),
  closesHours: Math.round((+startsAt - +closesAt) / 3_600_000),
});
