import type * as drawing from '@steunpad/domain/cohorts/draw-cohort.ts';
import type * as domain from '@steunpad/domain/cohorts/invitation.ts';
import { describedEnum } from '../../graphql/described-enum.ts';

export const PensionRule = describedEnum<drawing.PensionRule>(
  'CohortPensionRule',
  'On which day somebody has to be under state-pension age to be in a cohort.',
  {
    AT_LOSS: 'On the day on which their partner died.',
    TODAY: 'On the day on which the cohort is drawn.',
  },
);

export const CohortSender = describedEnum<drawing.CohortSender>(
  'CohortSender',
  'Who sends the letters of a cohort.',
  {
    MUNICIPALITY: 'The municipality itself.',
    ORGANISATION:
      'The organisation that supports: then nobody is drawn who asked for secrecy (art. 3.21 Wet BRP).',
  },
);

export const LeftOutReason = describedEnum<drawing.LeftOutReason>(
  'CohortLeftOutReason',
  'Why somebody is not in a cohort. Of several reasons the first in this order counts.',
  {
    NO_PARTNER: 'The deceased left no partner by registry.',
    OTHER_YEAR: 'The death was in another year.',
    TWICE_IN_LIST: 'An earlier row is about the same person, who counts once.',
    DIED: 'They died too.',
    MOVED_AWAY: 'They do not live in this municipality.',
    SUSPENDED: 'The registry keeps up their record no more.',
    RELATIONSHIP_ENDED: 'The relationship had ended before the death.',
    UNDER_INVESTIGATION: 'The registry doubts something that matters here.',
    DATE_INCOMPLETE: 'A date is not known well enough to decide.',
    UNDER_MINIMUM_AGE: 'They were under the minimum age when their partner died.',
    PENSION_AGE: 'They are of pension age by the rule of this cohort.',
    OBJECTED: 'They said that they want no contact.',
    HAS_PATHWAY: 'They have, or may have, a pathway already.',
    SECRECY: 'They asked for secrecy, and the organisation would send the letter.',
    DRAWN_BEFORE: 'They were drawn before.',
    NO_NAME: 'No letter can name them.',
    NO_ADDRESS: 'There is no address that a letter could go to.',
  },
);

export const InvitationState = describedEnum<domain.InvitationState>(
  'InvitationState',
  'How far the letters to somebody who was drawn are. Never whether they answered.',
  {
    TO_INVITE: 'Their letter was not printed yet.',
    INVITED: 'Their letter was printed. Three weeks later there may be a reminder.',
    REMINDED: 'The one reminder was printed too. Nothing more follows.',
    NO_REMINDER:
      'No reminder goes to them. With who answered others are passed over, so that this says nothing.',
    STOPPED: 'Nothing goes out to them any more: see `stoppedBy`.',
  },
);

export const InvitationStop = describedEnum<domain.StopReason>(
  'InvitationStop',
  'Why nothing more goes out to somebody who was drawn.',
  {
    NO: 'They said no, by telephone or on paper.',
    OBJECTED: 'They want no contact at all.',
    DIED: 'They died.',
    MOVED_AWAY: 'They live in another municipality.',
    SUSPENDED: 'The registry keeps up their record no more.',
    RETURNED: 'A letter came back.',
    HAS_PATHWAY: 'They have a pathway meanwhile.',
    SECRECY: 'They asked for secrecy, and the organisation sends the letters.',
  },
);
