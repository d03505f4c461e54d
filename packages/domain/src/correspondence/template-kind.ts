import type { PlaceholderName } from './placeholder.ts';

/** How a text reaches somebody. A card has no envelope: everybody on its way can read all of it. */
export type Medium = 'LETTER' | 'CARD' | 'LEAFLET' | 'SCRIPT' | 'MAIL';

export interface TemplateFacts {
  readonly medium: Medium;
  /** Without these a text of this kind may not be published. */
  readonly required: readonly PlaceholderName[];
  /** These may be used as well; a value for them is always at hand. */
  readonly optional: readonly PlaceholderName[];
}

const REACHABLE = ['openingHours', 'email'] as const;
const SIGNED = ['signatoryName', 'signatoryFunction'] as const;

/**
 * What somebody is told when their data did not come from themselves (art. 14 GDPR): the source,
 * the legal base, how long the data are kept, and where to object or to ask for them.
 */
const FROM_REGISTRY = ['dataSource', 'legalBase', 'retention', 'privacyContact'] as const;

/** Every kind of text that goes out, and what it must and may say. */
export const TEMPLATES = {
  /** Letter 1: the registrar hands it over with the act of death, to every survivor. */
  INFORMATION_LETTER: {
    medium: 'LETTER',
    required: [
      'salutation',
      'municipality',
      'organisation',
      'agenciesTold',
      'agenciesToTell',
      'phone',
      ...SIGNED,
    ],
    optional: ['replyUrl', ...REACHABLE],
  },
  /** Letter 2: the municipality offers support to the target group and announces the call. */
  OFFER_LETTER: {
    medium: 'LETTER',
    required: [
      'salutation',
      'municipality',
      'organisation',
      'callerName',
      'monthOfCall',
      'replyUrl',
      'code',
      'phone',
      ...FROM_REGISTRY,
      'dataShared',
      ...SIGNED,
    ],
    optional: ['whenDied', 'privacyUrl', ...REACHABLE],
  },
  /** Goes with letter 2. */
  LEAFLET: {
    medium: 'LEAFLET',
    required: ['municipality', 'organisation', 'phone', 'replyUrl'],
    optional: [...REACHABLE],
  },
  /** After the third call that was not answered (table row 17). */
  TRIED_TO_CALL_CARD: {
    medium: 'CARD',
    required: ['neutralCallerName', 'phone'],
    optional: ['salutation', 'callerName', 'openingHours'],
  },
  /** Where no number is known or the data may not be handed over: one card (table row 11). */
  REMINDER_CARD: {
    medium: 'CARD',
    required: ['municipality', 'phone'],
    optional: ['salutation', 'openingHours'],
  },
  /** What was agreed in the talk, in the resident's words (table row 21). */
  AGREEMENT_LETTER: {
    medium: 'LETTER',
    required: ['salutation', 'organisation', 'talkDate', 'agreements', 'phone', ...SIGNED],
    optional: ['municipality', 'callerName', ...REACHABLE],
  },
  /** The death had been registered by mistake, or the letter should not have gone out (table row 36). */
  APOLOGY_LETTER: {
    medium: 'LETTER',
    required: ['salutation', 'municipality', 'phone', 'privacyContact', ...SIGNED],
    optional: [...REACHABLE],
  },
  /** Asks people who lost a partner in earlier years what they missed, and whether they want something now. */
  RETROSPECTIVE_INVITATION: {
    medium: 'LETTER',
    required: [
      'salutation',
      'municipality',
      'organisation',
      'replyUrl',
      'code',
      'phone',
      ...FROM_REGISTRY,
      ...SIGNED,
    ],
    optional: ['whenDied', 'privacyUrl', ...REACHABLE],
  },
  /** The one reminder of that invitation, three weeks later, to people who did not answer. */
  RETROSPECTIVE_REMINDER: {
    medium: 'LETTER',
    required: [
      'salutation',
      'municipality',
      'organisation',
      'replyUrl',
      'code',
      'phone',
      ...FROM_REGISTRY,
      ...SIGNED,
    ],
    optional: ['whenDied', 'privacyUrl', ...REACHABLE],
  },
  /** What the coordinator says, also to a voicemail and to somebody else who answers. */
  CALL_SCRIPT: {
    medium: 'SCRIPT',
    required: ['callerName', 'neutralCallerName', 'organisation', 'residentName', 'phone'],
    optional: ['municipality', 'openingHours'],
  },
  REQUEST_CONFIRMATION: {
    medium: 'MAIL',
    required: ['salutation', 'reference', 'callerName', 'organisation', 'contactBy', 'phone'],
    optional: ['municipality', 'privacyUrl', ...REACHABLE],
  },
  LATER_CONFIRMATION: {
    medium: 'MAIL',
    required: ['salutation', 'laterFrom', 'callerName', 'organisation', 'phone'],
    optional: ['municipality', 'privacyUrl', ...REACHABLE],
  },
  VOLUNTEER_NEXT_STEPS: {
    medium: 'MAIL',
    required: ['salutation', 'reference', 'callerName', 'organisation', 'contactBy', 'phone'],
    optional: ['municipality', 'privacyUrl', ...REACHABLE],
  },
  /** Tells a volunteer that a match ended. It gives no reason and no name (table row 33). */
  MATCH_CHANGED: {
    medium: 'MAIL',
    required: ['salutation', 'callerName', 'organisation', 'phone'],
    optional: ['municipality', ...REACHABLE],
  },
  /** Tells a volunteer that visits rest or go on, to be read on their own page. It gives no name (table row 43). */
  VISITS_CHANGED: {
    medium: 'MAIL',
    required: ['salutation', 'callerName', 'organisation', 'phone'],
    optional: ['municipality', ...REACHABLE],
  },
  /** The code with which a volunteer opens their own page; it shows nobody's needs. */
  VOLUNTEER_CODE: {
    medium: 'MAIL',
    required: ['salutation', 'code', 'callerName', 'organisation', 'phone'],
    optional: ['municipality', ...REACHABLE],
  },
  /** Tells the person on duty to look now, never about whom or what: mail is read by many eyes (DOMAIN 4.4). */
  DUTY_ALARM: { medium: 'MAIL', required: ['organisation'], optional: ['municipality'] },
  /** The same where today is soon enough. */
  DUTY_NOTICE: { medium: 'MAIL', required: ['organisation'], optional: ['municipality'] },
  /** Tells coordinators that a request came in: not whose, nor what. */
  REQUEST_NOTICE: { medium: 'MAIL', required: ['organisation'], optional: ['municipality'] },
  /** Tells a reader that a link that they reported was mended or taken away. */
  LINK_MENDED: {
    medium: 'MAIL',
    required: ['salutation', 'organisation'],
    optional: ['municipality', 'phone', ...REACHABLE],
  },
  /** Asks somebody who answered a survey, the day after, whether they want to talk. It says nothing of what was asked. */
  SURVEY_DAY_AFTER: {
    medium: 'MAIL',
    required: ['salutation', 'organisation', 'phone'],
    optional: ['municipality', ...REACHABLE],
  },
  /** Tells a visitor of a meeting how their registration stands, in a sentence that follows from what happened. */
  MEETING_NEWS: {
    medium: 'MAIL',
    required: ['salutation', 'meetingNews', 'meetingFacts', 'organisation'],
    optional: ['municipality', 'phone', ...REACHABLE],
  },
  /** Invites an organisation to a meeting, or reminds it once. */
  MEETING_INVITATION: {
    medium: 'MAIL',
    required: ['salutation', 'meetingNews', 'meetingWhy', 'meetingFacts', 'organisation'],
    optional: ['municipality', 'phone', ...REACHABLE],
  },
  /** The same on paper, with the way to say that no more of these are wanted. */
  MEETING_INVITATION_LETTER: {
    medium: 'LETTER',
    required: [
      'salutation',
      'meetingNews',
      'meetingWhy',
      'meetingFacts',
      'organisation',
      'replyUrl',
      'noMoreUrl',
      'phone',
    ],
    optional: ['municipality', ...REACHABLE],
  },
} as const satisfies Record<string, TemplateFacts>;

export type TemplateKind = keyof typeof TEMPLATES;

export const TEMPLATE_KINDS = Object.keys(TEMPLATES) as readonly TemplateKind[];

/** What a text of this kind may have filled in. */
export type PlaceholderOf<Kind extends TemplateKind> =
  | (typeof TEMPLATES)[Kind]['required'][number]
  | (typeof TEMPLATES)[Kind]['optional'][number];
