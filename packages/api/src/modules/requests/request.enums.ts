import type * as domain from '@steunpad/domain/requests/support-request.ts';
import { describedEnum } from '../../graphql/described-enum.ts';

export const RequestedFor = describedEnum('RequestedFor', 'For whom support is asked.', {
  SELF: 'For the person who asks.',
  RELATIVE: 'For somebody near to the person who asks.',
  RESIDENT_BY_PROFESSIONAL: 'For a resident, by somebody who meets them in their work.',
});

export const RequestChannel = describedEnum('RequestChannel', 'How a request reached us.', {
  WIDGET: 'Through a form on a website.',
  PARTNER: 'Through a partner system.',
  COHORT:
    'At the end of the questions to people who lost their partner years ago. Of their answers it holds nothing.',
});

export const SupportRequestState = describedEnum<domain.SupportRequestState>(
  'SupportRequestState',
  'What became of a request.',
  {
    RECEIVED: 'Somebody has promised to answer it.',
    ACCEPTED: 'A pathway was opened for it.',
    DECLINED: 'It is not for this offer; the person was told.',
    WITHDRAWN: 'The person took it back.',
  },
);

export const VolunteerWish = describedEnum(
  'VolunteerWish',
  'Whether somebody would like a volunteer.',
  {
    YES: 'Yes.',
    MAYBE: 'Perhaps; to be talked about.',
    NO: 'No.',
  },
);

export const WorkSituation = describedEnum(
  'WorkSituation',
  "What somebody's work is like now. Nothing tracks sick leave.",
  {
    EMPLOYED: 'Has an employer.',
    SELF_EMPLOYED: 'Works for themselves.',
    LOOKING_FOR_WORK: 'Looks for work.',
    UNABLE_TO_WORK: 'Cannot work.',
    NOT_WORKING: 'Does not work.',
  },
);

export const ChildAgeBand = describedEnum(
  'ChildAgeBand',
  'How old a child is. Names and birth dates are never asked.',
  {
    AGE_0_TO_3: 'Not at school yet.',
    AGE_4_TO_11: 'At primary school.',
    AGE_12_TO_17: 'At secondary school age.',
    AGE_18_AND_OLDER: 'Grown up.',
  },
);
