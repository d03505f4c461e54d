import type { Indicator, Subject } from './indicator.ts';

/** What a rule that held somebody back is about. */
export const TOPICS = [
  'NO_CONTACT',
  'RESIDENT_AGREES',
  'WHO_IT_IS',
  'SUITABLE_VOLUNTEER',
  'RIGHT_TIME',
  'LETTER_IN_ORDER',
  'OTHER',
] as const;

export type Topic = (typeof TOPICS)[number];

/** The guards by their names; one that is named nowhere counts as OTHER. */
const ABOUT: Readonly<Record<Exclude<Topic, 'OTHER'>, readonly string[]>> = {
  NO_CONTACT: ['noObjection', 'notHeld', 'partnerAlive', 'noLegalHold', 'secrecyStands'],
  RESIDENT_AGREES: ['agreedWithResident', 'residentAgreed', 'visitsWanted', 'needToldOrNone'],
  WHO_IT_IS: [
    ...['noOpenPathway', 'personSettled', 'newNotice', 'partnerFound', 'nameKnown', 'saidByTwo'],
    ...['adult', 'livesOrWorksHere', 'partnerLivesHere', 'outcomeIn', 'outcomeOut'],
    ...['outcomeUnclear', 'otherGoesOn'],
  ],
  SUITABLE_VOLUNTEER: [
    ...['certificateValid', 'certificateSeen', 'trainingValid', 'trainingDone'],
    ...['hardRulesPass', 'noHighSignalOpen', 'ownLossLongEnoughAgo'],
  ],
  RIGHT_TIME: [
    ...['callBackInTheFuture', 'dateWithinTwoWeeksAndAYear', 'termIsOver', 'startsLater'],
    ...['registrationOpen', 'doorsOpen', 'reasonAfterAYear', 'noQuietDay'],
  ],
  LETTER_IN_ORDER: [
    ...['registryRechecked', 'addressUsable', 'legalBaseSet', 'requiredBlocksPresent'],
    'municipalityReady',
  ],
};

const topicOf = new Map(
  Object.entries(ABOUT).flatMap(([topic, names]) =>
    names.map((name) => [name, topic as Topic] as const),
  ),
);

/** What a guard or hard rule is about. */
export const refusedBecause = (name: string): Topic =>
  topicOf.get(name) ?? (/^[A-Z_]+$/.test(name) ? 'SUITABLE_VOLUNTEER' : 'OTHER');

/** A step that somebody wanted to take and a rule refused, in the quarter in which that was. */
export interface RefusalFacts {
  readonly topic: string;
}

const refusals = {
  unit: 'REFUSAL',
  version: 1,
  source: 'RULES',
  leftOut: ['BY_ITSELF'],
} as const satisfies Partial<Indicator>;

export const REFUSALS: Subject<RefusalFacts> = {
  counted: { refused: () => true },
  groups: { refusedBecause: ({ topic }) => [topic] },
  indicators: [
    { ...refusals, key: 'refusedBecause', of: 'refused', kind: 'SPLIT', groups: TOPICS },
  ],
};
