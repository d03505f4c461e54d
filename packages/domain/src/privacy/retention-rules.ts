/** From which fact a term is counted. */
export type RetentionFact =
  | 'NOTICE_RECEIVED'
  | 'DECLINED'
  | 'DEATH'
  | 'SUPPORT_CLOSED'
  | 'SUPPORT_RECORDED'
  | 'VOLUNTEER_LEFT'
  | 'VOLUNTEER_DECLINED'
  | 'COHORT_DRAWN'
  | 'ANSWERS_RELEASED'
  | 'LAST_ROLE_ENDED'
  | 'LOG_WRITTEN'
  | 'DRAFT_KEPT'
  | 'LINK_REPORTED'
  | 'MEETING_OVER'
  | 'LAST_INVITED';

export type RetentionKey =
  | 'NOTICE_WITHOUT_TARGET'
  | 'DECLINED'
  | 'NEVER_REACHED'
  | 'SUPPORTED'
  | 'SUPPORTED_UNDER_WMO'
  | 'VOLUNTEER_DECLINED'
  | 'VOLUNTEER_LEFT'
  | 'CONDUCT_CERTIFICATE'
  | 'STAFF_LEFT'
  | 'COHORT'
  | 'SURVEY_ANSWERS'
  | 'SURVEY_DRAFT'
  | 'SURVEY_ADDRESS'
  | 'ACCESS_LOG'
  | 'DRAFT'
  | 'LINK_REPORT'
  | 'KEPT_NOTE'
  | 'MEETING_REGISTRATION'
  | 'MEETING_INVITEE';

/** How long something is kept, and what is left of it after that (DOMAIN 3.4). */
export interface RetentionRule {
  readonly key: RetentionKey;
  /** ISO 8601 duration. */
  readonly term: string;
  /** A municipality may choose its own term between these. Equal when the law leaves no choice. */
  readonly shortest: string;
  readonly longest: string;
  readonly countedFrom: RetentionFact;
  readonly erases: string;
  readonly keeps: string | null;
  /** The law or list entry, or that it is a choice of this product. */
  readonly basis: string;
}

/** The terms that a municipality chose itself, by rule. */
export type RetentionChoices = Readonly<Partial<Record<RetentionKey, string>>>;

const CHOICE = 'No term in law was found; a default to decide on.';

/** The defaults. Aggregates, templates and the handbook have no rule: they hold no person. */
export const RETENTION_RULES: readonly RetentionRule[] = [
  {
    key: 'NOTICE_WITHOUT_TARGET',
    term: 'P30D',
    shortest: 'P1D',
    longest: 'P6W',
    countedFrom: 'NOTICE_RECEIVED',
    erases: 'The notice and the decision.',
    keeps: 'Event id and source, so that a second sending changes nothing.',
    basis: 'GDPR 5(1)(c) and (e).',
  },
  {
    key: 'DECLINED',
    term: 'P6W',
    shortest: 'P1D',
    longest: 'P6W',
    countedFrom: 'DECLINED',
    erases: 'Everything about the resident and the pathway.',
    keeps: 'A keyed hash when the resident wants no contact (GDPR 21).',
    basis: 'By analogy with Selectielijst gemeenten 2020, 8.4.1.',
  },
  {
    key: 'NEVER_REACHED',
    term: 'P26W',
    shortest: 'P13W',
    longest: 'P1Y',
    countedFrom: 'DEATH',
    erases: 'Everything about the resident.',
    keeps: 'The anonymous fact that somebody was not reached.',
    basis: CHOICE,
  },
  {
    key: 'SUPPORTED',
    term: 'P2Y',
    shortest: 'P1M',
    longest: 'P5Y',
    countedFrom: 'SUPPORT_CLOSED',
    erases: 'Everything about the resident, the talks, the plan and the match.',
    keeps: null,
    basis: CHOICE,
  },
  {
    key: 'SUPPORTED_UNDER_WMO',
    term: 'P15Y',
    shortest: 'P15Y',
    longest: 'P15Y',
    countedFrom: 'SUPPORT_RECORDED',
    erases: 'Everything about the resident, the talks, the plan and the match.',
    keeps: null,
    basis: 'Art. 5.3.4 Wmo 2015.',
  },
  {
    key: 'VOLUNTEER_DECLINED',
    term: 'P4W',
    shortest: 'P1D',
    longest: 'P4W',
    countedFrom: 'VOLUNTEER_DECLINED',
    erases: 'Everything about who applied.',
    keeps: null,
    basis: 'Promised to the person who applies: gone after four weeks.',
  },
  {
    key: 'VOLUNTEER_LEFT',
    term: 'P1Y',
    shortest: 'P1M',
    longest: 'P2Y',
    countedFrom: 'VOLUNTEER_LEFT',
    erases: 'Everything about the volunteer.',
    keeps: null,
    basis: CHOICE,
  },
  {
    key: 'CONDUCT_CERTIFICATE',
    term: 'P6M',
    shortest: 'P1D',
    longest: 'P1Y',
    countedFrom: 'VOLUNTEER_LEFT',
    erases: 'When the certificate of conduct was given, seen and by whom.',
    keeps: null,
    basis: CHOICE,
  },
  {
    key: 'STAFF_LEFT',
    term: 'P1Y',
    // People are of no municipality, so that none chooses for them.
    shortest: 'P1Y',
    longest: 'P1Y',
    countedFrom: 'LAST_ROLE_ENDED',
    erases:
      'Name, e-mail address and what the provider calls a colleague or volunteer who signed in.',
    keeps: 'The id by which logs and grants name them.',
    basis: CHOICE,
  },
  {
    key: 'COHORT',
    term: 'P26W',
    shortest: 'P8W',
    longest: 'P1Y',
    countedFrom: 'COHORT_DRAWN',
    erases: 'Everything about the person who was drawn, and the letters to them.',
    keeps: 'That somebody was drawn, and a keyed hash of the loss, so that nobody is drawn twice.',
    basis: CHOICE,
  },
  {
    key: 'SURVEY_ANSWERS',
    term: 'P0D',
    shortest: 'P0D',
    longest: 'P0D',
    countedFrom: 'ANSWERS_RELEASED',
    erases: 'The tie between the answers and the code, and with it every way to the invitation.',
    keeps: 'Anonymous answers.',
    basis: 'GDPR 89(1); promised to the person who answers.',
  },
  {
    key: 'SURVEY_DRAFT',
    term: 'P5W',
    shortest: 'P5W',
    longest: 'P5W',
    // From the Monday of that week: no day is kept.
    countedFrom: 'DRAFT_KEPT',
    erases: 'What somebody answered in a survey and did not send yet.',
    keeps: null,
    basis: 'Promised to the person who keeps it: four whole weeks.',
  },
  {
    key: 'SURVEY_ADDRESS',
    term: 'P2W',
    shortest: 'P2W',
    longest: 'P2W',
    // From the Monday of that week: no day is kept that can be read.
    countedFrom: 'DRAFT_KEPT',
    erases:
      'The address for a message the day after a survey. It goes with that message; this is for what was never sent.',
    keeps: null,
    basis: 'GDPR 5(1)(e); promised to the person who leaves it.',
  },
  {
    key: 'ACCESS_LOG',
    term: 'P2Y',
    shortest: 'P6M',
    longest: 'P5Y',
    countedFrom: 'LOG_WRITTEN',
    erases: 'Who looked at whom, and for what.',
    keeps: null,
    basis: CHOICE,
  },
  {
    key: 'DRAFT',
    term: 'P7D',
    shortest: 'P7D',
    longest: 'P7D',
    countedFrom: 'DRAFT_KEPT',
    erases: 'What somebody typed in a form and did not send yet.',
    keeps: null,
    basis: 'Promised to the person who keeps it: gone after seven days.',
  },
  {
    key: 'KEPT_NOTE',
    term: 'P30D',
    shortest: 'P7D',
    longest: 'P30D',
    countedFrom: 'DRAFT_KEPT',
    erases: 'What a colleague typed in a note or form and did not send yet.',
    keeps: null,
    basis: CHOICE,
  },
  {
    key: 'LINK_REPORT',
    term: 'P6M',
    shortest: 'P1M',
    longest: 'P1Y',
    countedFrom: 'LINK_REPORTED',
    erases: 'That somebody reported a broken link, with the address that they left.',
    keeps: null,
    basis: CHOICE,
  },
  {
    key: 'MEETING_REGISTRATION',
    term: 'P3M',
    shortest: 'P2W',
    longest: 'P1Y',
    countedFrom: 'MEETING_OVER',
    erases: 'Who registered for a meeting, with what they need and asked.',
    keeps: 'How many registered, came and stayed away.',
    basis: CHOICE,
  },
  {
    key: 'MEETING_INVITEE',
    term: 'P2Y',
    shortest: 'P1M',
    longest: 'P3Y',
    countedFrom: 'LAST_INVITED',
    erases: 'The addresses of organisations that were invited, with whom to ask for there.',
    keeps: 'How many were invited, and a keyed hash of an address that wants no more of these.',
    basis: CHOICE,
  },
];
