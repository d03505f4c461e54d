import type { Prisma } from '@steunpad/database/generated/prisma/client.ts';
import { builder } from '../../graphql/builder.ts';
import { type Context, scopesOf } from '../../operation/context.ts';
import { MeetingAudience } from './meeting.enums.ts';
import { MeetingType } from './meeting.type.ts';
import { calendarOfMeeting } from './meeting-calendar.ts';

/** How many meetings one answer has. */
const MOST_SHOWN = 200;

/** Readers see what was announced; a meeting that is over stays for its day. */
const shownTo = (
  { caller, municipality, now }: Context,
  withPast: boolean,
): Prisma.MeetingWhereInput => ({
  municipalityId: municipality.code,
  ...(!scopesOf(caller) && { publishedAt: { not: null } }),
  ...(!withPast && { endsAt: { gt: new Date(+now - 24 * 3_600_000) } }),
});

const inOrder = [
  { startsAt: 'asc' },
  { id: 'asc' },
] as const satisfies Prisma.MeetingOrderByWithRelationInput[];

builder.queryField('meetings', (t) =>
  t.prismaField({
    type: [MeetingType],
    description:
      'The meetings of the municipality, the next one first; at most 200. Readers see what was announced, also when it was cancelled since.',
    authScopes: { publicDoor: true },
    complexity: { field: 1, multiplier: 20 },
    args: {
      audiences: t.arg({
        type: [MeetingAudience],
        description: 'For any of these. Left out: all.',
      }),
      meetingId: t.arg.globalID({
        for: MeetingType,
        description: 'Only this one, also when it is over.',
      }),
      withPast: t.arg.boolean({
        description: 'Also those that are over. Left out: they are shown for one day more.',
      }),
    },
    resolve: (query, _root, { audiences, meetingId, withPast }, context) =>
      context.db.meeting.findMany({
        ...query,
        where: {
          ...shownTo(context, Boolean(withPast ?? meetingId)),
          ...(meetingId && { id: meetingId.id }),
          ...(audiences && { audiences: { hasSome: [...audiences] } }),
        },
        orderBy: inOrder,
        take: MOST_SHOWN,
      }),
  }),
);

builder.queryField('meetingsCalendar', (t) =>
  t.string({
    description:
      'The announced meetings as one calendar to subscribe to (RFC 5545). A cancelled one stays in it and says so. Only through the public door.',
    authScopes: { publicDoor: true },
    resolve: async (_root, _args, context) => {
      const meetings = await context.db.meeting.findMany({
        where: shownTo(context, false),
        orderBy: inOrder,
        take: MOST_SHOWN,
      });
      const { name } = await context.db.municipality.findUniqueOrThrow({
        where: { id: context.municipality.code },
        select: { name: true },
      });
      return calendarOfMeeting(context, meetings, `Bijeenkomsten ${name}`);
    },
  }),
);
