import type { PathwayEvent } from '@steunpad/domain/pathway/events.ts';
import type { PathwayState } from '@steunpad/domain/pathway/pathway.ts';
import { possibleEvents } from '@steunpad/domain/pathway/transition.ts';
import { describedEnum } from '../../described-enum.ts';

export const NextStep = describedEnum(
  'NextStep',
  'What a coordinator or clerk can do now, each with its mutation.',
  {
    ACCEPT_SUPPORT_REQUEST: '`acceptSupportRequest`: open a pathway for it.',
    DECLINE_SUPPORT_REQUEST: '`declineSupportRequest`: it is not for this offer.',
    DECIDE_ELIGIBILITY: '`decideEligibility`: say whether the offer is for this person.',
    RECORD_REPLY: '`recordReply`: the resident said yes or no.',
    RECORD_TALK: '`recordTalk`: the talk was held.',
  },
);

export type NextStep =
  | 'ACCEPT_SUPPORT_REQUEST'
  | 'DECLINE_SUPPORT_REQUEST'
  | 'DECIDE_ELIGIBILITY'
  | 'RECORD_REPLY'
  | 'RECORD_TALK';

const STEP_OF: Partial<Record<PathwayEvent, NextStep>> = {
  decide: 'DECIDE_ELIGIBILITY',
  residentReplies: 'RECORD_REPLY',
  talkHeld: 'RECORD_TALK',
};

/** Derived from the table, so that buttons and rules agree. */
export const nextSteps = (state: PathwayState): NextStep[] =>
  possibleEvents(state, 'COORDINATOR').flatMap((event) => STEP_OF[event] ?? []);
