import type { MatchProposal } from './match-proposal.ts';

/** How a proposal ended, as far as it is about the volunteer. */
export type OutcomeForVolunteer =
  | 'WAITS_FOR_YOU'
  | 'YOU_SAID_YES'
  | 'YOU_SAID_NO'
  | 'BECAME_A_MATCH'
  | 'WENT_NO_FURTHER';

/** What a volunteer hears of a proposal: their own answer. A no of the resident looks like any other end (art. 15(4) GDPR). */
export function outcomeForVolunteer({
  state,
  refusedBy,
}: Pick<MatchProposal, 'state' | 'refusedBy'>): OutcomeForVolunteer {
  switch (state) {
    case 'ASK_VOLUNTEER':
      return 'WAITS_FOR_YOU';
    case 'ASK_RESIDENT':
      return 'YOU_SAID_YES';
    case 'ACCEPTED':
      return 'BECAME_A_MATCH';
    case 'REFUSED':
      return refusedBy === 'VOLUNTEER' ? 'YOU_SAID_NO' : 'WENT_NO_FURTHER';
    case 'EXPIRED':
    case 'WITHDRAWN':
      return 'WENT_NO_FURTHER';
  }
}
