import type { InvitationChannel, LeftOutReason } from '@steunpad/domain/meetings/invitations.ts';
import { builder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { rowKey } from '../../rows/row-key.ts';
import { MeetingType } from './meeting.type.ts';

const Channel = describedEnum<InvitationChannel>(
  'InvitationChannel',
  'How an invitation reaches an organisation.',
  { MAIL: 'By mail.', LETTER: 'On paper, where no mail address is known.' },
);

export const LeftOutReasonEnum = describedEnum<LeftOutReason>(
  'InvitationLeftOutReason',
  'Why somebody on a list is not invited.',
  {
    TWICE_IN_LIST: 'The same address stands on the list before.',
    NO_MORE: 'Somebody said that no invitation is to come any more. That holds for good.',
    CAME_BACK: 'What was sent to this address came back.',
    INVITED_BEFORE: 'It was invited to this meeting.',
    REGISTERED: 'It registered for this meeting.',
    NOT_PRINTABLE:
      'A letter cannot be printed: the typeface has no letters for the name or address.',
  },
);

export const InviteeType = builder.prismaNode('MeetingInvitee', {
  description:
    'A school, an employer or another organisation that is invited to meetings. Empty two years after it was invited last, unless the municipality chose another term.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  nullable: true,
  findUnique: (id, { municipality }) => rowKey(municipality, id),
  fields: (t) => ({
    organisation: t.exposeString('organisation', { description: 'What it is called.' }),
    contact: t.exposeString('contact', { nullable: true, description: 'Whom to ask for there.' }),
    email: t.exposeString('email', { nullable: true, description: 'Where mails go.' }),
    street: t.exposeString('street', { nullable: true, description: 'Street and number.' }),
    postcode: t.exposeString('postcode', { nullable: true, description: 'As `8011 AB`.' }),
    town: t.exposeString('town', { nullable: true, description: 'The town.' }),
    lastInvitedAt: t.expose('lastInvitedAt', {
      type: 'DateTime',
      description: 'When it was invited last, to whichever meeting.',
    }),
    cameBackAt: t.expose('returnedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When something that was sent came back: nothing goes there any more.',
    }),
  }),
});

export const InvitationType = builder.prismaNode('MeetingInvitation', {
  description: 'One organisation asked to one meeting, with one reminder at most.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  nullable: true,
  findUnique: (id, { municipality }) => rowKey(municipality, id),
  fields: (t) => ({
    channel: t.expose('channel', { type: Channel, description: 'By mail, or on paper.' }),
    invitedAt: t.expose('invitedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the mail was queued or the letter printed. `null` while a letter waits.',
    }),
    remindedAt: t.expose('remindedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the reminder was asked for.',
    }),
    invitee: t.relation('meetingInvitee', {
      type: InviteeType,
      description: 'The organisation.',
    }),
  }),
});

builder.prismaObjectFields(MeetingType, (t) => ({
  invitations: t.relation('invitations', {
    type: InvitationType,
    description: 'Who was invited, in the order of the lists; at most 5,000.',
    query: { orderBy: { id: 'asc' }, take: 5_000 },
    complexity: { field: 1, multiplier: 50 },
  }),
}));
