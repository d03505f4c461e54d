import { builder } from '../../graphql/builder.ts';
import { checked } from '../../mutation/input.ts';
import { IdempotencyKeyReused, InputInvalid, NotFound } from '../../mutation/refusals.ts';
import { rowKey } from '../../rows/row-key.ts';
import { LeftOutReasonEnum } from './invitation.type.ts';
import { type Invited, inviteToMeeting } from './invite.store.ts';
import { invitees, MOST_AT_ONCE } from './invitee.input.ts';
import { MEETING_REFUSALS } from './meeting.refusals.ts';
import { MeetingType } from './meeting.type.ts';
import { keyField, meetingField } from './registration-step.ts';
import { type Reminded, remindInvitees } from './remind-invitees.store.ts';

const REFUSALS = [InputInvalid, NotFound, ...MEETING_REFUSALS, IdempotencyKeyReused] as const;

const LeftOut = builder.objectRef<Invited['leftOut'][number]>('InviteeLeftOut').implement({
  description: 'A row of a list that was not invited.',
  fields: (t) => ({
    row: t.exposeInt('row', { description: 'Which one, counted from 0.' }),
    reason: t.expose('reason', { type: LeftOutReasonEnum, description: 'Why.' }),
  }),
});

const Done = builder.objectRef<Invited>('InvitedToMeeting').implement({
  description: 'Mails are queued, and letters wait for `printInvitationLetters`.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    mails: t.exposeInt('mails', { description: 'How many mails.' }),
    letters: t.exposeInt('letters', { description: 'How many letters.' }),
    leftOut: t.field({
      type: [LeftOut],
      description: 'Who was left out.',
      resolve: ({ leftOut }) => [...leftOut],
    }),
    meeting: t.prismaField({
      type: MeetingType,
      description: 'To which meeting.',
      resolve: (query, { meetingId }, _args, { db, municipality }) =>
        db.meeting.findUniqueOrThrow({ ...query, where: rowKey(municipality, meetingId) }),
    }),
  }),
});

const InviteeInput = builder.inputType('MeetingInviteeInput', {
  description: 'An organisation: with a mail address, or a whole address on paper.',
  fields: (t) => ({
    organisation: t.string({ required: true, description: 'What it is called.' }),
    contact: t.string({ description: 'Whom to ask for there.' }),
    email: t.string({ description: 'Where the mail goes. Left out: a letter is printed.' }),
    street: t.string({ description: 'Street and number, or a post office box.' }),
    postcode: t.string({ description: 'As `8011 AB`.' }),
    town: t.string({ description: 'The town.' }),
  }),
});

builder.mutationField('inviteToMeeting', (t) =>
  t.errorUnionField({
    types: [Done, ...REFUSALS],
    description: `Invites organisations of a list, at most ${MOST_AT_ONCE} at once, by mail or else by letter. Nothing goes twice to one address, and nothing to one that wants no more of these.`,
    args: {
      input: t.arg({
        type: builder.inputType('InviteToMeetingInput', {
          description: 'A list of organisations.',
          fields: (f) => ({
            ...keyField(f),
            ...meetingField(f, 'To which meeting.'),
            invitees: f.field({
              type: [InviteeInput],
              required: true,
              description: 'The organisations.',
            }),
            dryRun: f.boolean({ description: 'Only tell who would be invited, and save nothing.' }),
          }),
        }),
        required: true,
        description: 'Whom.',
      }),
    },
    resolve: (_root, { input }, context) => {
      const list = checked(invitees, input);
      if (list instanceof InputInvalid) return list as never;
      return inviteToMeeting(context, input.idempotencyKey, {
        meetingId: input.meetingId.id,
        list: list.invitees,
        dryRun: input.dryRun ?? false,
      }) as never;
    },
  }),
);

const InviteesReminded = builder.objectRef<Reminded>('InviteesReminded').implement({
  description: 'Reminders are queued, and letters wait for `printInvitationLetters`.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    mails: t.exposeInt('mails', { description: 'How many mails.' }),
    letters: t.exposeInt('letters', { description: 'How many letters.' }),
  }),
});

builder.mutationField('remindInvitees', (t) =>
  t.errorUnionField({
    types: [InviteesReminded, ...REFUSALS],
    description:
      'Reminds everybody who was invited a week ago or longer and did not register with that address: once, however often this is asked.',
    args: {
      input: t.arg({
        type: builder.inputType('RemindInviteesInput', {
          description: 'A reminder to people who were invited.',
          fields: (f) => ({ ...keyField(f), ...meetingField(f, 'To which meeting.') }),
        }),
        required: true,
        description: 'Of which meeting.',
      }),
    },
    resolve: (_root, { input }, context) =>
      remindInvitees(context, input.idempotencyKey, input.meetingId.id) as never,
  }),
);
