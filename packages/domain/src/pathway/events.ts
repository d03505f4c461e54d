import type { CivilDate } from '../calendar/civil-date.ts';
import type { EligibilityOutcome } from '../notices/eligibility.ts';

/** What may happen to a pathway, each with the facts that its guards and effects look at. */
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
  readonly notTarget: { readonly outcome: EligibilityOutcome; readonly underMinimumAge: boolean };
  /** A clerk or coordinator looked at what the rule could not decide. */
  readonly decide: LetterFacts & { readonly decision: 'IN' | 'OUT'; readonly reason: string };
  readonly residentReplies: {
    readonly reply: 'YES' | 'NO';
    /** Whether day and place of the talk are agreed already. */
    readonly talkArranged: boolean;
  };
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
  readonly residentStops: Record<never, never>;
}

/** When a letter may and should go out. */
export interface LetterFacts {
  /** The last day that the death may have been on; `null` when nothing is known. */
  readonly latestDeath: CivilDate | null;
  /** The day on which the notice reached us. */
  readonly received: CivilDate;
}

export type PathwayEvent = keyof PathwayEvents;

/** One thing that happens: its name and its facts. */
export type Happening = {
  readonly [E in PathwayEvent]: { readonly event: E } & PathwayEvents[E];
}[PathwayEvent];
