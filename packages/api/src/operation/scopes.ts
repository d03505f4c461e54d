import { COHORT_SCOPES } from './cohort-scopes.ts';
import { HANDOVER_SCOPES } from './handover-scopes.ts';
import { LETTER_SCOPES } from './letter-scopes.ts';
import { LISTING_SCOPES } from './listing-scopes.ts';
import { MEETING_SCOPES } from './meeting-scopes.ts';
import { PARTNER_SCOPES } from './partner-scopes.ts';
import { PRIVACY_SCOPES } from './privacy-scopes.ts';
import { PROGRAMME_SCOPES } from './programme-scopes.ts';
import { STAFF_SCOPES } from './staff-scopes.ts';
import { SURVEY_SCOPES } from './survey-scopes.ts';
import { TASKS } from './task-scopes.ts';
import { VOLUNTEER_SCOPES } from './volunteer-scopes.ts';
import { WORK_SCOPES } from './work-scopes.ts';

/** All fields of a type. */
export type Fields =
  | 'ALL'
  | { readonly only: readonly string[] }
  | { readonly allBut: readonly string[] };

type Sees = Readonly<Record<string, Fields>>;

export interface Opens {
  readonly description: string;
  readonly asks?: readonly string[];
  readonly does?: readonly string[];
  /** Of what it hears as it happens. */
  readonly hears?: readonly string[];
  /** What it reads, through whichever query and relation. */
  readonly reads?: Sees;
  /** What it reads in the answer to a mutation alone: what was done, and to whom. */
  readonly isTold?: Sees;
  /** Only somebody who signed in can have it. */
  readonly forPersons?: true;
}

const SETTINGS = { LegalBase: 'ALL', MunicipalitySettings: 'ALL' } as const;

/**
 * The one table that says which scope opens what. A token has what it was given, a person what their roles open
 * (roles.ts); of several scopes any one will do. What stands nowhere here is not built into the schema.
 */
export const SCOPES = {
  'requests:read': {
    description:
      'Read the work list, the support requests and the pathways, with names and contact details.',
    asks: [
      ...TASKS.asks,
      'agencyNotices',
      'callScript',
      'letterAsSent',
      'municipality',
      'readiness',
      'supportWeeks',
      'worryInstructions',
    ],
    hears: TASKS.hears,
    reads: {
      Task: 'ALL',
      SupportRequest: 'ALL',
      Pathway: { allBut: ['dataSubject', 'holds', 'whoLooked'] },
      BereavedPartner: 'ALL',
      PathwayTransition: 'ALL',
      ContactAttempt: 'ALL',
      Handover: 'ALL',
      IntroductoryTalk: 'ALL',
      SupportNeed: 'ALL',
      SupportPlan: 'ALL',
      PlanItem: 'ALL',
      MatchWishes: 'ALL',
      CallScript: 'ALL',
      Letter: 'ALL',
      // That somebody used a right, and by when they are answered; why is the officer's.
      DataSubjectRequest: { only: ['due', 'id', 'kind', 'receivedAt', 'state'] },
    },
  },
  'requests:write': {
    description:
      'Submit support requests and applications of volunteers, and take requests and their pathways to the next step. Reads nothing.',
    does: [
      'acceptSupportRequest',
      'agreePlan',
      'changePlanItem',
      'completeTask',
      'decideEligibility',
      'decideSamePerson',
      'declineFormsSetApart',
      'declineSupportRequest',
      'endMatch',
      'finishSupport',
      'holdPathway',
      'raiseSignal',
      'recordAftercare',
      'recordAttempt',
      'recordFirstVisit',
      'recordReply',
      'recordReview',
      'recordStop',
      'recordTalk',
      'recordWaitingContact',
      'reopenPathway',
      'saveMatchWishes',
      'setNameForLetters',
      'submitSupportRequest',
      'submitVolunteerApplication',
      'takeBackSupportRequest',
      'taperSupport',
    ],
  },
  'notices:read': {
    description:
      'Read death notices, the decisions about them and the tasks of a clerk; of the pathways of these notices how far they are, name, birth date, address and secrecy: no contact details, and nothing of the support.',
    asks: [...TASKS.asks, 'agencyNotices', 'deathNotices', 'readiness', 'registryChecksDue'],
    hears: TASKS.hears,
    reads: {
      ...TASKS.reads,
      DeathNotice: 'ALL',
      EligibilityDecision: 'ALL',
      RegistryCheckDue: 'ALL',
      Pathway: {
        only: [
          'id',
          'letterNeeds',
          'messages',
          'nextSteps',
          'openedAt',
          'origin',
          'partner',
          'possibleEvents',
          'state',
          'version',
        ],
      },
      BereavedPartner: {
        only: [
          'birthDate',
          'disclosureRestricted',
          'language',
          'lettersLines',
          'name',
          'notLivingAtAddress',
          'postcode',
          'secrecyDoubtedAt',
          'street',
          'suspended',
          'town',
          'underInvestigation',
        ],
      },
    },
  },
  'notices:write': {
    description:
      'Report deaths, make the letter that goes with the act, and decide about notices that a rule could not decide. Reads the notice in the answer alone.',
    asks: ['agencyNotices', 'informationLetter'],
    does: [
      'completeTask',
      'decideEligibility',
      'decideSamePerson',
      'liftSecrecy',
      'receiveDeathNotice',
      'recordLetterReturned',
      'recordRegistryCheck',
      'setNameForLetters',
      'takeNoticeFile',
      'withdrawDeathNotice',
    ],
    isTold: { DeathNotice: 'ALL', EligibilityDecision: 'ALL' },
  },
  ...VOLUNTEER_SCOPES,
  ...LETTER_SCOPES,
  'safeguarding:read': {
    description: 'Read worries about safety and their tasks: for professionals alone.',
    asks: [...TASKS.asks, 'signals'],
    hears: TASKS.hears,
    reads: { ...TASKS.reads, SafeguardingSignal: 'ALL', SafeguardingAction: 'ALL' },
  },
  'safeguarding:write': {
    description: 'Raise worries about safety, take them up and close them. Reads none.',
    asks: ['worryInstructions'],
    does: ['addSafeguardingAction', 'changeSignalLevel', 'closeSignal', 'raiseSignal'],
  },
  ...PRIVACY_SCOPES,
  'settings:read': {
    description:
      'Read the settings of the municipality, who changed them and what is missing before it reaches out. Nothing of anybody.',
    asks: ['formTexts', 'municipalitySettings', 'readiness', 'settingChanges'],
    reads: { ...SETTINGS, SettingChange: 'ALL' },
  },
  'settings:write': {
    description:
      'Change the settings of the municipality: what it says of itself, whom it serves, its websites, grounds, terms, and own words in the forms and the handbook. Reads the settings in the answer alone.',
    does: [
      'addEmbedSite',
      'changeMunicipality',
      'removeEmbedSite',
      'removeOwnDocument',
      'removeOwnText',
      'setHandoverDocumentHidden',
      'setLegalBase',
      'setOwnDocument',
      'setOwnText',
      'setRetentionTerm',
    ],
    isTold: SETTINGS,
  },
  'website:write': {
    description:
      'Of the settings only the websites that carry the forms, and own words in them. Reads the settings in the answer alone.',
    does: ['addEmbedSite', 'removeEmbedSite', 'removeOwnText', 'setOwnText'],
    isTold: SETTINGS,
  },
  'grounds:write': {
    description:
      'Of the settings only the grounds and the terms for keeping. Reads the settings in the answer alone.',
    does: ['setLegalBase', 'setRetentionTerm'],
    isTold: SETTINGS,
  },
  ...COHORT_SCOPES,
  ...LISTING_SCOPES,
  ...MEETING_SCOPES,
  ...PROGRAMME_SCOPES,
  ...PARTNER_SCOPES,
  ...HANDOVER_SCOPES,
  ...STAFF_SCOPES,
  ...SURVEY_SCOPES,
  ...WORK_SCOPES,
} as const satisfies Record<`${string}:${'read' | 'write'}`, Opens>;

export type Scope = keyof typeof SCOPES;

/** What a token may be given. */
export const TOKEN_SCOPES = (Object.keys(SCOPES) as Scope[]).filter(
  (scope) => !('forPersons' in SCOPES[scope]),
);

export const isTokenScope = (text: string): text is Scope =>
  (TOKEN_SCOPES as readonly string[]).includes(text);
