import { addDays, type CivilDate } from '../calendar/civil-date.ts';
import { notOnQuietDay } from '../calendar/working-days.ts';
import { Refusal } from '../kernel.ts';
import type { HardRuleCode } from './hard-rules.ts';

/** How far a proposal is: the volunteer is asked first, then the resident (table rows 24 to 26). */
export type ProposalState =
  | 'ASK_VOLUNTEER'
  | 'ASK_RESIDENT'
  | 'ACCEPTED'
  | 'REFUSED'
  | 'EXPIRED'
  | 'WITHDRAWN';

export type ProposalParty = 'VOLUNTEER' | 'RESIDENT';

/** One volunteer put forward to one resident. Nobody's reason is in it, because nobody is asked for one. */
export interface MatchProposal {
  readonly state: ProposalState;
  /** The last day on which the answer that is asked for now counts. */
  readonly expiresOn: CivilDate;
  /** Who said no, if anybody. */
  readonly refusedBy: ProposalParty | null;
}

export interface ProposalAnswer {
  readonly by: ProposalParty;
  readonly answer: 'YES' | 'NO';
}

/** The states in which somebody's answer is waited for. */
export const OPEN_PROPOSALS = [
  'ASK_VOLUNTEER',
  'ASK_RESIDENT',
] as const satisfies readonly ProposalState[];

/** The rules that are looked at once more when somebody says yes. */
const CHECKED_AGAIN = [
  'CERTIFICATE_MISSING',
  'CERTIFICATE_EXPIRED',
  'TRAINING_NOT_FINISHED',
  'NOT_NOW',
  'NOT_ACTIVE',
  'AT_CAPACITY',
] as const satisfies readonly HardRuleCode[];

/** It was answered, refused or too late before. */
export class ProposalOver extends Refusal {
  readonly code = 'PROPOSAL_OVER';
  readonly state: ProposalState;

  constructor(state: ProposalState) {
    super('This proposal is over.');
    this.state = state;
  }
}

/** The other one is asked now. Saying no is possible at any time. */
export class OtherAskedFirst extends Refusal {
  readonly code = 'OTHER_ASKED_FIRST';

  constructor() {
    super('The other one is asked first.');
  }
}

/** Something came up that has to be solved first. `rules` is for the coordinator, never for either of the two. */
export class AcceptanceBlocked extends Refusal {
  readonly code = 'ACCEPTANCE_BLOCKED';
  readonly rules: readonly HardRuleCode[];

  constructor(rules: readonly HardRuleCode[]) {
    super('The coordinator has to look at this first.');
    this.rules = rules;
  }
}

export type ProposalRefusal = ProposalOver | OtherAskedFirst | AcceptanceBlocked;

/** A proposal begins with the volunteer. */
export const openProposal = (today: CivilDate, answerDays: number): MatchProposal => ({
  state: 'ASK_VOLUNTEER',
  expiresOn: answerBy(today, answerDays),
  refusedBy: null,
});

/** The proposal as it is today: one that was not answered in time is over. */
export const asOf = (proposal: MatchProposal, today: CivilDate): MatchProposal =>
  isOpen(proposal) && today > proposal.expiresOn ? { ...proposal, state: 'EXPIRED' } : proposal;

/**
 * What an answer makes of a proposal. Either may say no at any time without a reason; yes comes in turn, and only
 * while certificate, training, room and safety still allow it: `broken` are the hard rules that the two break today.
 */
export function answerProposal(
  given: MatchProposal,
  { by, answer }: ProposalAnswer,
  broken: readonly HardRuleCode[],
  today: CivilDate,
  answerDays: number,
): MatchProposal | ProposalRefusal {
  const proposal = asOf(given, today);
  if (!isOpen(proposal)) return new ProposalOver(proposal.state);
  if (answer === 'NO') return { ...proposal, state: 'REFUSED', refusedBy: by };
  if (by !== asked(proposal)) return new OtherAskedFirst();

  const rules = broken.filter((rule) => (CHECKED_AGAIN as readonly HardRuleCode[]).includes(rule));
  if (rules.length > 0) return new AcceptanceBlocked(rules);
  return by === 'VOLUNTEER'
    ? { ...proposal, state: 'ASK_RESIDENT', expiresOn: answerBy(today, answerDays) }
    : { ...proposal, state: 'ACCEPTED' };
}

export const isOpen = ({ state }: MatchProposal): boolean =>
  (OPEN_PROPOSALS as readonly ProposalState[]).includes(state);

const asked = ({ state }: MatchProposal): ProposalParty =>
  state === 'ASK_VOLUNTEER' ? 'VOLUNTEER' : 'RESIDENT';

/** The last day on which an answer counts. Where the days end on a quiet day, the first day after it. */
export const answerBy = (today: CivilDate, answerDays: number): CivilDate =>
  notOnQuietDay(addDays(today, answerDays));
