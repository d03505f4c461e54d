import { builder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';

export const ContactPreference = describedEnum(
  'ContactPreference',
  'How somebody wants to be reached.',
  {
    PHONE: 'By telephone. A voicemail only says a name and a number.',
    EMAIL: 'By e-mail, with a subject that says nothing.',
    POST: 'By letter.',
  },
);

export const NeedDomain = describedEnum(
  'NeedDomain',
  'A part of life in which somebody may need support.',
  {
    PRACTICAL: 'Letters, forms and things to arrange.',
    EMOTIONAL: 'Talking with someone who listens.',
    SOCIAL: 'Contact with others, for example who have been through this too.',
    FINANCIAL: 'Money: benefits, pension, bills, debts.',
    WORK: "Keeping work, starting again or finding work, at one's own pace.",
    CHILDREN: 'Support for the children.',
    HOUSING: 'The house: staying, moving, the household.',
    MEANING: 'Faith, meaning, rituals.',
  },
);

export const NeedWish = describedEnum('NeedWish', 'Whether support is wanted in a domain.', {
  YES: 'Wanted.',
  LATER: 'Perhaps later.',
  NO: 'Not wanted.',
});

export const NeedUrgency = describedEnum('NeedUrgency', 'How soon a need wants an answer.', {
  NONE: 'It can wait.',
  SOON: 'In the coming weeks.',
  NOW: 'Now: something goes wrong otherwise.',
});

export const DayPart = describedEnum('DayPart', 'A part of a day.', {
  MORNING: 'Until noon.',
  AFTERNOON: 'Until six.',
  EVENING: 'After six.',
});

export const RequestedFor = describedEnum('RequestedFor', 'For whom support is asked.', {
  SELF: 'For the person who asks.',
  RELATIVE: 'For somebody near to the person who asks.',
  RESIDENT_BY_PROFESSIONAL: 'For a resident, by somebody who meets them in their work.',
});

export const RequestChannel = describedEnum('RequestChannel', 'How a request reached us.', {
  WIDGET: 'Through a form on a website.',
  PARTNER: 'Through a partner system.',
});

export const SupportRequestState = describedEnum(
  'SupportRequestState',
  'What became of a request.',
  {
    RECEIVED: 'Somebody has promised to answer it.',
    ACCEPTED: 'A pathway was opened for it.',
    DECLINED: 'It is not for this offer; the person was told.',
    WITHDRAWN: 'The person took it back.',
  },
);

export const FormLanguage = builder.enumType('FormLanguage', {
  description: 'Language of a form (BCP 47; an underscore stands for a hyphen).',
  values: {
    nl: { description: 'Dutch.' },
    nl_simple: { value: 'nl-simple', description: 'Easy Dutch: the shortest sentences.' },
    ar: { description: 'Arabic.' },
    en: { description: 'English.' },
    pl: { description: 'Polish.' },
    tr: { description: 'Turkish.' },
    uk: { description: 'Ukrainian.' },
  },
});

export const GenderPreference = describedEnum(
  'GenderPreference',
  'Whom somebody would like as a volunteer.',
  {
    WOMAN: 'Rather a woman.',
    MAN: 'Rather a man.',
    NO_PREFERENCE: 'It makes no difference.',
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
