import { BANDS, bandName, bandNames } from './bands.ts';
import type { Indicator, Source, Subject } from './indicator.ts';

/** What is counted about a pathway, and of nobody by name. Bands are numbers of `BANDS`. */
export interface PathwayFacts {
  readonly origin: string;
  /** Of how old somebody was; null where no year of birth is kept. */
  readonly ageBand: number | null;
  /** BCP 47, the one that they are spoken to in. */
  readonly language: string;
  /** A letter with the offer went out. */
  readonly invited: boolean;
  /** The resident answered, in whatever way. */
  readonly replied: boolean;
  /** What they answered first, by the number of its row in the table of transitions. */
  readonly reply: number | null;
  /** Somebody tried to call. */
  readonly called: boolean;
  /** With how many calls they were reached, 3 for three or more; null when no call did. */
  readonly tries: number | null;
  /** Somebody spoke with them, by telephone or at a talk. */
  readonly reached: boolean;
  readonly firstContact: number | null;
  /** A talk about what they need was held. */
  readonly talked: boolean;
  /** What they need help with, as far as they said so. */
  readonly needs: readonly string[];
  /** The same with when: `WORK_NOW` or `WORK_LATER`. */
  readonly wishes: readonly string[];
  /** It was agreed who does what. */
  readonly planned: boolean;
  readonly planKinds: readonly string[];
  /** They waited for a volunteer, and how long. */
  readonly waited: boolean;
  readonly waiting: number | null;
  /** A volunteer or a professional came to help. */
  readonly supported: boolean;
  readonly firstVisit: number | null;
  readonly length: number | null;
  /** Why it ended; OPEN while it goes on. */
  readonly ending: string;
  /** After an end they asked for support again. */
  readonly cameBack: boolean;
}

/** Ways in which a pathway begins and ends, and what people need, in the order of the report. */
export const ORIGINS = ['BRP', 'SELF', 'REFERRED', 'COHORT'] as const;
export const ENDINGS = [
  'NEED_MET',
  'RESIDENT_STOPPED',
  'VOLUNTEER_STOPPED',
  'REFERRED',
  'MOVED',
  'DECEASED',
  'ERRONEOUS',
  'SAME_PERSON',
  'NO_CONTACT',
  'OTHER',
  // Ended before there was support to close: the states without a reason.
  'DECLINED',
  'STOPPED',
  'ERASED',
  'OPEN',
] as const;
export const NEEDS = [
  'PRACTICAL',
  'EMOTIONAL',
  'SOCIAL',
  'FINANCIAL',
  'WORK',
  'CHILDREN',
  'HOUSING',
  'MEANING',
] as const;
export const WISHES = ['NOW', 'LATER'] as const;
export const PLAN_KINDS = [
  'VOLUNTEER',
  'PRACTICAL_HELP',
  'PEER_GROUP',
  'PROFESSIONAL',
  'WORK_GUIDANCE',
  'INFORMATION',
  'REFERRAL',
] as const;
/** The answers of letter 2, by the rows of the table of transitions that they take. */
const REPLY_OF_ROW: Readonly<Record<number, string>> = {
  12: 'YES',
  13: 'LATER',
  15: 'NO',
  19: 'INFORMATION',
};
const REPLIES = ['YES', 'LATER', 'INFORMATION', 'NO', 'OTHER'] as const;
const TRIES = ['ONE', 'TWO', 'THREE_OR_MORE', 'NOT_REACHED'] as const;
/** The languages of the forms; one that few speak would be hidden anyhow. */
const SPOKEN = ['nl', 'en', 'uk', 'ar', 'tr', 'pl'];
const LANGUAGES = [...SPOKEN, 'OTHER'];

const spokenIn = (language: string) => {
  const [base] = language.split('-');
  return SPOKEN.includes(base!) ? base! : 'OTHER';
};

const of = <From extends Source>(source: From) =>
  ({ unit: 'PATHWAY', version: 1, source, leftOut: ['ERASED'] }) as const;
const registry = of('REGISTRY');
const requests = of('REQUESTS');
const steps = of('STEPS');
const talks = of('TALKS');
const plans = of('PLANS');
const visits = of('VISITS');
const reachedBy = { ...steps, of: 'opened', kind: 'SHARE_BY', share: 'reached' } as const;
const OLD_ENOUGH = { leftOut: ['ERASED', 'NO_BIRTH_YEAR'] } as const;
const DATED = { leftOut: ['ERASED', 'NO_DAY_OF_DEATH'] } as const;
const CALLS = { leftOut: ['ERASED', 'CARDS_AND_LETTERS'] } as const;
const WITH_ACT = { leftOut: ['ERASED', 'LETTER_WITH_THE_ACT'] } as const;
const VISITED = { leftOut: ['ERASED', 'PROFESSIONALS_ALONE', 'CANCELLED'] } as const;
const AGES = bandNames(BANDS.ageBand);
const CONTACT = bandNames(BANDS.firstContact);
const SOON = bandNames(BANDS.waiting);
const LENGTH = bandNames(BANDS.length);

const INDICATORS: readonly Indicator[] = [
  { ...registry, key: 'origin', of: 'opened', kind: 'SPLIT', groups: ORIGINS },
  { ...registry, ...OLD_ENOUGH, key: 'ageBand', of: 'opened', kind: 'SPLIT', groups: AGES },
  { ...requests, key: 'language', of: 'opened', kind: 'SPLIT', groups: LANGUAGES },
  { ...steps, ...WITH_ACT, key: 'informed', of: 'opened', kind: 'SHARE' },
  { ...steps, key: 'invited', of: 'opened', kind: 'SHARE' },
  { ...steps, key: 'replied', of: 'invited', kind: 'SHARE' },
  { ...steps, key: 'reply', of: 'replied', kind: 'SPLIT', groups: REPLIES },
  { ...steps, ...CALLS, key: 'called', of: 'opened', kind: 'SHARE' },
  { ...steps, ...CALLS, key: 'tries', of: 'called', kind: 'SPLIT', groups: TRIES },
  { ...steps, key: 'reached', of: 'opened', kind: 'SHARE' },
  { ...reachedBy, ...OLD_ENOUGH, key: 'reachedByAge', by: 'ageBand', groups: AGES },
  { ...reachedBy, key: 'reachedByLanguage', by: 'language', groups: LANGUAGES },
  { ...reachedBy, key: 'reachedByOrigin', by: 'origin', groups: ORIGINS },
  { ...steps, ...DATED, key: 'firstContact', of: 'reached', kind: 'SPLIT', groups: CONTACT },
  { ...talks, key: 'talked', of: 'opened', kind: 'SHARE' },
  { ...talks, key: 'wanting', of: 'talked', kind: 'SHARE' },
  { ...talks, key: 'needs', of: 'talked', kind: 'SHARE_EACH', groups: NEEDS },
  {
    ...{ ...talks, key: 'wishes', of: 'talked', kind: 'SPLIT_EACH' },
    ...{ each: 'needs', groups: NEEDS, into: WISHES },
  },
  { ...plans, key: 'planned', of: 'talked', kind: 'SHARE' },
  { ...plans, key: 'planKinds', of: 'planned', kind: 'SHARE_EACH', groups: PLAN_KINDS },
  { ...steps, key: 'waited', of: 'opened', kind: 'SHARE' },
  { ...steps, key: 'waiting', of: 'waited', kind: 'SPLIT', groups: SOON },
  { ...visits, ...VISITED, key: 'firstVisit', of: 'wanting', kind: 'SPLIT', groups: SOON },
  { ...steps, key: 'supported', of: 'talked', kind: 'SHARE' },
  { ...steps, key: 'unmet', of: 'wanting', kind: 'SHARE' },
  { ...steps, key: 'length', of: 'supported', kind: 'SPLIT', groups: LENGTH },
  { ...steps, key: 'ending', of: 'opened', kind: 'SPLIT', groups: ENDINGS },
  { ...steps, key: 'cameBack', of: 'opened', kind: 'SHARE' },
];

/** People in the quarter in which we heard of their loss. */
export const PATHWAYS: Subject<PathwayFacts> = {
  counted: {
    opened: () => true,
    // By letter, in a talk, or since they asked themselves or somebody did for them.
    informed: ({ invited, reached, origin }) => invited || reached || origin !== 'BRP',
    invited: ({ invited }) => invited,
    replied: ({ invited, replied }) => invited && replied,
    called: ({ called }) => called,
    reached: ({ reached }) => reached,
    talked: ({ talked }) => talked,
    wanting: ({ talked, needs }) => talked && needs.length > 0,
    planned: ({ talked, planned }) => talked && planned,
    waited: ({ waited }) => waited,
    supported: ({ talked, supported }) => talked && supported,
    unmet: ({ talked, needs, supported, ending }) =>
      talked && needs.length > 0 && !supported && ending !== 'OPEN',
    cameBack: ({ cameBack }) => cameBack,
  },
  groups: {
    origin: ({ origin }) => [origin],
    ageBand: ({ ageBand }) => [bandName(BANDS.ageBand, ageBand)],
    language: ({ language }) => [spokenIn(language)],
    reply: ({ reply }) => [REPLY_OF_ROW[reply ?? 0] ?? 'OTHER'],
    tries: ({ tries }) => [tries === null ? 'NOT_REACHED' : TRIES[Math.min(tries, 3) - 1]!],
    firstContact: ({ firstContact }) => [bandName(BANDS.firstContact, firstContact)],
    needs: ({ needs }) => needs,
    wishes: ({ wishes }) => wishes,
    planKinds: ({ planKinds }) => planKinds,
    waiting: ({ waiting }) => [bandName(BANDS.waiting, waiting)],
    firstVisit: ({ firstVisit }) => [bandName(BANDS.firstVisit, firstVisit)],
    length: ({ length }) => [bandName(BANDS.length, length)],
    ending: ({ ending }) => [ending],
  },
  indicators: INDICATORS,
};
