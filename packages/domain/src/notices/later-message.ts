import { type PartialDate, rangeOf } from '../calendar/partial-date.ts';
import type { PathwayEvent } from '../pathway/events.ts';
import { FINAL, type PathwayState } from '../pathway/pathway.ts';
import { isNameKnown } from './display-name.ts';
import {
  decideEligibility,
  type EligibilityDecision,
  type EligibilityOutcome,
  type TargetRule,
} from './eligibility.ts';
import type { DeathNotice, Survivor } from './receive-death-notice.ts';

/** What a later message says that was not known, or was known otherwise. */
export type NoticeNews =
  | 'NAME'
  | 'ADDRESS'
  | 'BIRTH_DATE'
  | 'DATE_OF_DEATH'
  | 'LIVES_ELSEWHERE'
  | 'SECRECY'
  | 'DIED'
  | 'SUSPENDED'
  | 'ELIGIBILITY'
  | 'NO_PARTNER'
  | 'OTHER_SURVIVOR';

/** What is known of a survivor when another message about the same loss comes. */
export interface Standing {
  readonly state: PathwayState;
  /** Whether the offer letter was printed. */
  readonly written: boolean;
  /** Whether a sender corrected this earlier: then only another correction changes it. */
  readonly corrected: boolean;
  readonly restricted: boolean;
  /** Whether somebody said how letters name them: that goes on, whatever the registry tells. */
  readonly namedByHand: boolean;
  /** `null` where it is dropped. */
  readonly birthDate: PartialDate | null;
  readonly dateOfDeath: PartialDate | null;
  /** What the rule said last, whatever a person decided after it. */
  readonly outcome: EligibilityOutcome | null;
}

export interface LaterMessage extends DeathNotice {
  readonly restricted: boolean;
  /** Whether the sender says that it takes the place of what was sent before. */
  readonly corrects: boolean;
  /** Whether it is about the survivor of this pathway: a correction may name another. */
  readonly sameSurvivor: boolean;
  readonly otherName: boolean;
  readonly otherAddress: boolean;
}

/** What a later message changes. It opens nothing and lifts nothing. */
export interface Weighed {
  readonly news: readonly NoticeNews[];
  /** Whether secrecy begins with it. It never ends with a message. */
  readonly restrict: boolean;
  /** Whether its name, address and dates take the place of ours. */
  readonly takesOver: boolean;
  /** The dates as they are known now: the more exact of what is told and what was known. */
  readonly birthDate: PartialDate | null;
  readonly dateOfDeath: PartialDate | null;
  /** What the rule says now, where that is other than before. */
  readonly decision: EligibilityDecision | null;
  readonly event: PathwayEvent | null;
  readonly tellClerk: boolean;
  /** Whether anything of it was carried out. */
  readonly changes: boolean;
}

/** States in which a letter may still go out, or go out after all. */
const BEFORE_LETTER: readonly PathwayState[] = ['TO_CHECK', 'TO_INVITE', 'NOT_TARGET', 'HELD'];
/** Where a doubt keeps the letter back, or asks for another look. */
const MAY_BE_DOUBTED: readonly PathwayState[] = ['TO_INVITE', 'NOT_TARGET'];

/**
 * What another message about a known loss changes: what adds caution always counts, what was told otherwise counts
 * where nothing was written yet, and a person hears of all else.
 */
export function weighLaterMessage(
  known: Standing,
  told: LaterMessage,
  municipality: TargetRule & { readonly code: string },
): Weighed {
  const { survivor } = told;
  const erased = known.state === 'ERASED';
  const restrict = !erased && told.sameSurvivor && told.restricted && !known.restricted;
  const birthDate = exacter(known.birthDate, told.sameSurvivor ? survivor?.birthDate : null);
  const dateOfDeath = exacter(known.dateOfDeath, told.dateOfDeath);
  const decision = decisionOf(known, told, { birthDate, dateOfDeath }, municipality);
  const news = newsOf(
    known,
    told,
    { birthDate, dateOfDeath, restrict, decision },
    municipality.code,
  );
  const outdated = known.corrected && !told.corrects;
  const content = news.filter((each) => CONTENT.includes(each));
  const doubtful = news.some((each) => DOUBT.includes(each));
  const event = eventOf(known, news, doubtful);
  const letterMayGo = BEFORE_LETTER.includes(known.state) && !known.written;
  // Of the person who is outside the target group nothing is kept anew, unless somebody has to look again.
  const forgets = known.state === 'NOT_TARGET' && !event;
  const takesOver =
    letterMayGo && !forgets && told.survivor !== null && told.sameSurvivor && !outdated;
  const unseen =
    (content.length > 0 && !takesOver && !forgets && !outdated) ||
    (takesOver && known.namedByHand && news.includes('NAME')) ||
    (news.includes('LIVES_ELSEWHERE') && !forgets) ||
    (doubtful && !event && known.state !== 'TO_CHECK');
  const ended = isFinal(known.state);
  return {
    news,
    restrict,
    takesOver,
    birthDate,
    dateOfDeath,
    decision,
    event,
    tellClerk: unseen && !ended && event?.name !== 'survivorDied',
    changes: restrict || event !== null || (takesOver && content.length > 0),
  };
}

const CONTENT: readonly NoticeNews[] = ['NAME', 'ADDRESS', 'BIRTH_DATE', 'DATE_OF_DEATH'];
const DOUBT: readonly NoticeNews[] = ['ELIGIBILITY', 'SUSPENDED', 'NO_PARTNER', 'OTHER_SURVIVOR'];

interface Found {
  readonly birthDate: PartialDate | null;
  readonly dateOfDeath: PartialDate | null;
  readonly restrict: boolean;
  readonly decision: EligibilityDecision | null;
}

function newsOf(
  known: Standing,
  told: LaterMessage,
  { birthDate, dateOfDeath, restrict, decision }: Found,
  code: string,
): NoticeNews[] {
  const { survivor, sameSurvivor, corrects } = told;
  const otherDeath = known.dateOfDeath !== null && dateOfDeath !== known.dateOfDeath;
  if (known.state === 'ERASED') return [];
  if (!survivor) return corrects ? ['NO_PARTNER'] : [];
  if (!sameSurvivor) return ['OTHER_SURVIVOR'];
  const livesElsewhere = survivor.municipality !== null && survivor.municipality !== code;
  const found: Readonly<Partial<Record<NoticeNews, boolean>>> = {
    LIVES_ELSEWHERE: livesElsewhere,
    NAME: told.otherName,
    ADDRESS: told.otherAddress,
    BIRTH_DATE: known.birthDate !== null && birthDate !== known.birthDate,
    DATE_OF_DEATH: otherDeath,
    SECRECY: restrict,
    DIED: hasDied(survivor),
    SUSPENDED: survivor.suspension !== null && !hasDied(survivor),
    ELIGIBILITY: decision !== null,
  };
  return (Object.keys(found) as NoticeNews[]).filter((each) => found[each]);
}

/** What the rule says now; `null` where it says what it said, or there is nothing to decide about. */
function decisionOf(
  known: Standing,
  { survivor, sameSurvivor, corrects }: LaterMessage,
  dates: Pick<Found, 'birthDate' | 'dateOfDeath'>,
  municipality: TargetRule,
): EligibilityDecision | null {
  if (!survivor || !sameSurvivor || hasDied(survivor) || survivor.suspension) return null;
  if (known.corrected && !corrects && !doubts(survivor)) return null;
  const { birthDate, dateOfDeath } = dates;
  if (!birthDate || !dateOfDeath) return null;
  const nameKnown = isNameKnown(survivor, survivor.gender);
  const facts = { ...survivor, nameKnown, birthDate, dateOfDeath };
  const decision = decideEligibility(facts, municipality);
  return decision.outcome === known.outcome ? null : decision;
}

const doubts = ({ underInvestigation, notLivingAtAddress }: Survivor) =>
  underInvestigation.length > 0 || notLivingAtAddress;

const hasDied = ({ deceased, suspension }: Survivor) => deceased || suspension === 'DIED';

function eventOf(
  { state, written }: Standing,
  news: readonly NoticeNews[],
  doubtful: boolean,
): PathwayEvent | null {
  if (news.includes('DIED')) return mayDie(state) ? { name: 'survivorDied' } : null;
  return doubtful && !written && MAY_BE_DOUBTED.includes(state) ? { name: 'letterInDoubt' } : null;
}

const mayDie = (state: PathwayState) => state !== 'STOPPED' && state !== 'ERASED';

const isFinal = (state: PathwayState) => (FINAL as readonly PathwayState[]).includes(state);

/** What is told, unless it says less than what was known: a year alone does not correct a whole date. */
function exacter(
  known: PartialDate | null,
  told: PartialDate | null | undefined,
): PartialDate | null {
  if (!known) return told ?? null;
  const [was, is] = [rangeOf(known), told && rangeOf(told)];
  if (!told || !is) return known;
  if (!was) return told;
  return is.earliest <= was.earliest && is.latest >= was.latest ? known : told;
}
