import type { CivilDate } from '../calendar/civil-date.ts';
import type { CallWishes } from '../calls/next-attempt.ts';
import type { EligibilityOutcome } from '../notices/eligibility.ts';
import type { PlanItemChange } from '../plans/change-plan-item.ts';
import type { DayPart, PathwayState } from './pathway.ts';

/** The events of a pathway, each with the facts that its guards and effects look at. */
export interface PathwayEvents {
  /** A death reached us and its survivor was looked up in the registry. */
  readonly deathNoticeReceived: {
    readonly alreadyReceived: boolean;
    readonly partnerFound: boolean;
    readonly partnerLivesHere: boolean;
    readonly partnerAlive: boolean;
    readonly objected: boolean;
  };
  readonly eligible: LetterFacts & {
    readonly outcome: EligibilityOutcome;
    readonly objected: boolean;
    readonly held: boolean;
  };
  readonly unclear: { readonly outcome: EligibilityOutcome };
  /** The survivor may be somebody for whom a pathway is open already, and the rules cannot tell. */
  readonly looksKnown: Record<never, never>;
  /** A person looked whether a survivor is somebody who was known already. */
  readonly personDecided: LetterFacts & {
    readonly samePerson: boolean;
    readonly reason: string;
    /** What the rule said of this survivor. */
    readonly outcome: EligibilityOutcome;
    readonly underMinimumAge: boolean;
    /** Whether nothing that is known by now keeps a letter from them: the address, the name, a doubt of the registry. */
    readonly letterPossible: boolean;
    /** With `samePerson`: whether the pathway of that person goes on, so that nobody is lost. */
    readonly otherGoesOn: boolean;
  };
  readonly notTarget: { readonly outcome: EligibilityOutcome; readonly underMinimumAge: boolean };
  /** A clerk or coordinator looked at what the rule could not decide. */
  readonly decide: LetterFacts & {
    readonly decision: 'IN' | 'OUT';
    readonly reason: string;
    /** Whether there is an address from which no letter came back. */
    readonly addressUsable: boolean;
    /** Whether it is known that nobody else's pathway is for this person. */
    readonly personSettled: boolean;
    /** Whether a letter can name them, by the registry or as a person said. */
    readonly nameKnown: boolean;
  };
  /** A named officer stops all outreach; why is for that officer alone. */
  readonly hold: { readonly reason: string };
  readonly holdReleased: LetterFacts &
    CallFacts & {
      readonly reason: string;
      /** Where it was when it was held. */
      readonly before: PathwayState;
      readonly end: boolean;
      /** The day that the resident chose, when it was `LATER` before. */
      readonly until: CivilDate | null;
    };
  readonly letterSent: CallFacts & {
    /** Whether the registry was asked within 24 hours before printing, and the person lives there. */
    readonly registryRechecked: boolean;
    readonly legalBaseSet: boolean;
    readonly requiredBlocksPresent: boolean;
    readonly quietDay: boolean;
    /** Whether nothing blocking is left on the readiness check. */
    readonly municipalityReady: boolean;
  };
  readonly letterReturned: Record<never, never>;
  /** Before the letter went out something turned up that keeps it from reaching them, or may. */
  readonly letterInDoubt: Record<never, never>;
  readonly callDue: {
    /** A telephone number, or an e-mail address that the resident gave. */
    readonly reachable: boolean;
    /** Whether the ground for giving the name to the person who calls is there and nothing forbids it, or the resident replied. */
    readonly mayHandOver: boolean;
    readonly cardSent: boolean;
    /** Whether the day of the timer was long ago, since the worker was down. */
    readonly late: boolean;
    /** What the resident told about being called. */
    readonly wishes: CallWishes;
  };
  /** After the card nobody answered. */
  readonly staysSilent: UnreachedFacts;
  readonly residentReplies: {
    readonly reply: 'YES' | 'LATER' | 'INFORMATION' | 'NO';
    /** Whether day and place of the talk are agreed already. */
    readonly talkArranged: boolean;
    /** With `LATER`: from when on. */
    readonly until: CivilDate | null;
  };
  readonly snoozeOver: Record<never, never>;
  readonly attemptNotReached: UnreachedFacts & {
    /** Attempts so far on different days or day parts, this one included. */
    readonly attempts: number;
    readonly enoughAttempts: number;
    readonly wrongNumber: boolean;
    readonly cardSent: boolean;
    /** When to try again. */
    readonly next: { readonly day: CivilDate; readonly dayPart: DayPart };
  };
  /** Reached, and asked to call back at a moment of their own choice. */
  readonly callBackAsked: { readonly on: CivilDate; readonly dayPart: DayPart };
  readonly reached: { readonly wants: 'SUPPORT' | 'INFORMATION' };
  readonly supportRequestAccepted: {
    readonly adult: boolean;
    readonly livesOrWorksHere: boolean;
    /** Whether the same person has a pathway that is still open. */
    readonly openPathway: boolean;
  };
  readonly talkHeld: {
    /** How many needs were told; 0 only when the resident said that there are none. */
    readonly needs: number;
    readonly saidNone: boolean;
  };
  readonly planAgreed: {
    readonly residentAgreed: boolean;
    readonly items: number;
    readonly withVolunteer: boolean;
    /** Whether the resident wants on paper what was agreed, and there is an address. */
    readonly onPaper: boolean;
  };
  readonly waitingContactMade: {
    /** While somebody is proposed: the last day on which the answer that is asked for counts. */
    readonly answerBy: CivilDate | null;
  };
  /** One kind of support rests, goes on, goes at another pace or is finished, as the resident says. */
  readonly planItemChanged: {
    readonly change: PlanItemChange;
    /** Whether it is about the visits of a volunteer. */
    readonly visits: boolean;
    /** Whether a volunteer was found who has not come for the first time yet. */
    readonly firstVisitToCome: boolean;
  };
  readonly proposalMade: {
    readonly hardRulesPass: boolean;
    readonly highSignalOpen: boolean;
    /** Whether the resident lets the visits of a volunteer rest. */
    readonly visitsRest: boolean;
  };
  readonly volunteerAccepts: Record<never, never>;
  readonly proposalRefused: Record<never, never>;
  readonly proposalExpired: Record<never, never>;
  readonly bothAccept: {
    readonly certificateValid: boolean;
    readonly trainingValid: boolean;
    readonly highSignalOpen: boolean;
  };
  readonly firstVisitHeld: Record<never, never>;
  readonly review: {
    readonly outcome: 'CONTINUE' | 'ENDING' | 'WAITING';
    readonly pastSoftEnd: boolean;
    readonly reason: string | null;
  };
  readonly matchEnds: { readonly next: 'WAITING' | 'PLANNING' };
  readonly taper: { readonly agreedWithResident: boolean };
  readonly finished: { readonly daysToAvoid: readonly CivilDate[] };
  readonly aftercareDone: Record<never, never>;
  readonly comesBack: Record<never, never>;
  readonly residentStops: Record<never, never>;
  readonly survivorDied: Record<never, never>;
  readonly survivorMoved: Record<never, never>;
  readonly deathNoticeWithdrawn: {
    /** Whether two people, or the registry itself, said so. */
    readonly confirmed: boolean;
    readonly letterWasSent: boolean;
  };
  readonly safeguardingSignal: Record<never, never>;
  /** Somebody saw that secrecy was asked no more: nothing else takes it away. */
  readonly secrecyLifted: { readonly reason: string; readonly restricted: boolean };
  readonly retentionReached: { readonly legalHold: boolean; readonly eraseAfter: CivilDate | null };
  readonly erasureGranted: { readonly wantsNoContact: boolean };
}

/** When a letter may and should go out. */
export interface LetterFacts {
  /** The last day that the death may have been on; `null` when nothing is known. */
  readonly latestDeath: CivilDate | null;
  /** The day on which the notice reached us. */
  readonly received: CivilDate;
}

/** When the call may and should be made. */
export interface CallFacts extends LetterFacts {
  readonly letterSentOn: CivilDate | null;
  /** Month-days on which nobody calls, such as `04-02`. */
  readonly monthDaysToAvoid: readonly string[];
}

export interface UnreachedFacts {
  /** The last day that the death may have been on; `null` for the person who asked themselves. */
  readonly latestDeath: CivilDate | null;
}

export type PathwayEventName = keyof PathwayEvents;

/** One event of a pathway: its name and its facts. */
export type PathwayEvent = {
  readonly [E in PathwayEventName]: { readonly name: E } & PathwayEvents[E];
}[PathwayEventName];
