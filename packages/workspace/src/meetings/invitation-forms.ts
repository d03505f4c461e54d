import { formAbout } from '../form/step-form.ts';
import { InvitationCameBack } from '../generated/invitation-came-back.ts';
import { StopInvitations } from '../generated/stop-invitations.ts';
import type { MeetingNow } from './forms.ts';

type Invitation = MeetingNow['invitations'][number];

/** A letter or mail came back: nothing goes to that address any more. */
export const invitationCameBack = formAbout<Invitation>()(
  'invitationCameBack',
  InvitationCameBack,
  { subject: ({ id }) => ({ invitationId: id }) },
);

export interface Unwilling {
  readonly municipality: string;
  readonly inviteeId: string;
}

/** An organisation of the list wants no more invitations. */
export const stopInvitations = formAbout<Unwilling>()('stopInvitations', StopInvitations, {
  subject: (about) => about,
});

/** Somebody calls who may stand on a later list: by the mail address. */
export const stopInvitationsTo = {
  ...formAbout<Pick<Unwilling, 'municipality'>>()('stopInvitations', StopInvitations, {
    subject: ({ municipality }) => ({ municipality }),
    fields: [{ name: 'email', kind: 'line', required: true, most: 254 }],
  }),
  step: 'stopInvitationsTo',
};
