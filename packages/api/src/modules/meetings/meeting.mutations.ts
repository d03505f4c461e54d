import type { InputFieldMap } from '@pothos/core';
import type { Refusal } from '@steunpad/domain/kernel.ts';
import { builder, type InputBuilder } from '../../graphql/builder.ts';
import { checked } from '../../mutation/input.ts';
import { IdempotencyKeyReused, InputInvalid, NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { rowKey } from '../../rows/row-key.ts';
import { GroupRule, MeetingAccess, MeetingAudience } from './meeting.enums.ts';
import { meetingContent } from './meeting.input.ts';
import { MEETING_REFUSALS } from './meeting.refusals.ts';
import {
  cancelMeeting,
  changeMeeting,
  type MeetingSaved,
  planMeeting,
  publishMeeting,
  repeatMeeting,
  TooManyMeetings,
} from './meeting.store.ts';
import { MeetingType } from './meeting.type.ts';

const PartInput = builder.inputType('MeetingPartInput', {
  description: 'One part of a meeting.',
  fields: (t) => ({
    at: t.string({ required: true, description: 'When, as `19:30`.' }),
    what: t.string({ required: true, description: 'What happens, at most 300 characters.' }),
    who: t.string({ description: 'Who does it.' }),
  }),
});

/** What an organiser writes of a meeting. All of it may be left out of a change, and then stays as it is. */
const contentFields = (t: InputBuilder, required: boolean) => ({
  audiences: t.field({ type: [MeetingAudience], required, description: 'For whom; at least one.' }),
  language: t.string({
    ...(required && { defaultValue: 'nl' }),
    description: 'BCP 47: in which it is held and described.',
  }),
  title: t.string({ required, description: 'At most 120 characters.' }),
  aim: t.string({ description: 'What it is for, at most 4,000 characters.' }),
  day: t.field({ type: 'Date', required, description: 'On which day.' }),
  from: t.string({
    required,
    description:
      'From when, by the clocks of the Netherlands, as `19:30`. The hour that is skipped in spring, and the one that comes twice in autumn, are refused.',
  }),
  until: t.string({ required, description: 'Until when, on the same day.' }),
  place: t.string({ description: 'Where. This or `onlineUrl` is needed.' }),
  address: t.string({ description: 'The address.' }),
  onlineUrl: t.string({
    description: 'Where to take part from elsewhere: told to the person who has a place.',
  }),
  capacity: t.int({ required, description: 'How many places, from 1 to 5,000.' }),
  groupRule: t.field({ type: GroupRule, description: 'Left out: `SMALLER_FIRST`.' }),
  mostPlaces: t.int({ description: 'How many places one registration may have. Left out: 5.' }),
  moveUpHours: t.int({
    description: 'Until how many hours before the start the waiting list moves. Left out: 24.',
  }),
  closesHours: t.int({
    description: 'How many hours before the start registration closes. Left out: at the start.',
  }),
  access: t.field({ type: [MeetingAccess], description: 'What is there.' }),
  costs: t.string({ description: 'Left out: it is free.' }),
  contentWarning: t.string({ description: 'What is talked about that may be hard to hear.' }),
  aftercare: t.string({ description: 'Who is there to talk to, during and after.' }),
  programme: t.field({ type: [PartInput], description: 'For visitors: what happens when.' }),
  runSheet: t.field({ type: [PartInput], description: 'The same for the people who organise it.' }),
  speakers: t.stringList({ description: 'Who speaks, at most twelve.' }),
  contactName: t.string({ description: 'Whom to ask.' }),
  contactEmail: t.string({ description: 'Their address.' }),
  contactPhone: t.string({ description: 'Their number.' }),
  invitation: t.string({
    description:
      'In own words, why to come: one paragraph of invitations, at most 1,000 characters. Left out: the text for the first audience.',
  }),
  material: t.string({ description: 'What visitors read afterwards.' }),
  materialUrl: t.string({ description: 'Where it is.' }),
  certificate: t.boolean({ description: 'Whether who came gets a certificate.' }),
});

interface Given {
  readonly idempotencyKey: string;
  readonly meetingId: { readonly id: string };
  readonly [field: string]: unknown;
}

type Work = (context: Context, given: Given) => Promise<MeetingSaved | Refusal> | Refusal;

/** A mutation of organisers: each answers with the meeting as it is now. */
function meetingMutation(
  name: string,
  description: string,
  [answer, done]: readonly [string, string],
  fields: (t: InputBuilder) => InputFieldMap,
  work: Work,
): void {
  const Input = builder.inputType(`${name[0]!.toUpperCase()}${name.slice(1)}Input`, {
    description,
    fields: (t) => ({
      idempotencyKey: t.field({
        type: 'UUID',
        required: true,
        description: 'Made once per press.',
      }),
      ...fields(t),
    }),
  });
  const Done = builder.objectRef<MeetingSaved>(answer).implement({
    description: done,
    isTypeOf: (saved) => !(saved instanceof Error),
    fields: (t) => ({
      meeting: t.prismaField({
        type: MeetingType,
        description: 'As it is now.',
        resolve: (query, { id }, _args, { db, municipality }) =>
          db.meeting.findUniqueOrThrow({ ...query, where: rowKey(municipality, id) }),
      }),
    }),
  });
  builder.mutationField(name, (t) =>
    t.errorUnionField({
      types: [
        Done,
        InputInvalid,
        NotFound,
        ...MEETING_REFUSALS,
        TooManyMeetings,
        IdempotencyKeyReused,
      ],
      description,
      args: { input: t.arg({ type: Input, required: true, description: 'What to do.' }) },
      resolve: (_root, { input }, context) => work(context, input as unknown as Given) as never,
    }),
  );
}

const whichMeeting = (t: InputBuilder) => ({
  meetingId: t.globalID({ for: MeetingType, required: true, description: 'Which meeting.' }),
});

meetingMutation(
  'planMeeting',
  'Plans a meeting as a draft that nobody else sees.',
  ['MeetingPlanned', 'It is a draft.'],
  (t) => contentFields(t, true),
  (context, { idempotencyKey, meetingId: _, ...given }) => {
    const content = checked(meetingContent, given);
    return content instanceof InputInvalid
      ? content
      : planMeeting(context, idempotencyKey, content);
  },
);

meetingMutation(
  'changeMeeting',
  'Changes what is said of a meeting. When day, time, place or title of a published one changed everybody who comes or waits is told, and so are their calendars. More places go to who waits; fewer take nobody’s place away.',
  ['MeetingChanged', 'It is changed, and who had to be told is told.'],
  (t) => ({ ...whichMeeting(t), ...contentFields(t, false) }),
  (context, { idempotencyKey, meetingId, ...given }) =>
    changeMeeting(context, idempotencyKey, meetingId.id, given),
);

meetingMutation(
  'publishMeeting',
  'Puts a meeting on the pages, so that people can register.',
  ['MeetingPublished', 'It is on the pages.'],
  whichMeeting,
  (context, { idempotencyKey, meetingId }) => publishMeeting(context, idempotencyKey, meetingId.id),
);

meetingMutation(
  'cancelMeeting',
  'Cancels a meeting. Everybody who comes or waits is told, and it goes from their calendars.',
  ['MeetingCancelled', 'It is cancelled.'],
  whichMeeting,
  (context, { idempotencyKey, meetingId }) => cancelMeeting(context, idempotencyKey, meetingId.id),
);

meetingMutation(
  'repeatMeeting',
  'Plans the same meeting on another day, as a draft: everything but the people.',
  ['MeetingRepeated', 'The new one is a draft.'],
  (t) => ({
    ...whichMeeting(t),
    day: t.field({ type: 'Date', required: true, description: 'On which day.' }),
  }),
  (context, { idempotencyKey, meetingId, day }) =>
    repeatMeeting(context, idempotencyKey, meetingId.id, day as never),
);
