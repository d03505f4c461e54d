import type { CivilDate } from '../calendar/civil-date.ts';
import { checkHardRules, type HardRuleCode } from './hard-rules.ts';
import type { MatchPolicy } from './match-facts.ts';
import type { MatchReason } from './match-reason.ts';
import {
  type Candidate,
  compareCandidates,
  type ResidentWishes,
  reasonsFor,
} from './soft-rules.ts';

/** More would be a list to search through instead of a proposal (DOMAIN 4.6). */
export const MAX_PROPOSALS = 3;

/** Whom a coordinator may think of, and who was left out by which rule. A person chooses (GDPR 22). */
export interface Proposals {
  readonly proposals: readonly {
    readonly volunteerId: string;
    readonly reasons: readonly MatchReason[];
  }[];
  readonly excluded: readonly {
    readonly volunteerId: string;
    readonly rules: readonly HardRuleCode[];
  }[];
}

/** At most three volunteers for a resident, each with reasons. The same facts give the same answer. */
export function propose(
  resident: ResidentWishes,
  candidates: readonly Candidate[],
  policy: MatchPolicy,
  today: CivilDate,
): Proposals {
  const checked = candidates.map((candidate) => ({
    candidate,
    rules: checkHardRules(resident, candidate, policy, today),
  }));
  const fitting = checked.filter(({ rules }) => rules.length === 0);
  return {
    proposals: fitting
      .map(({ candidate }) => candidate)
      .sort((first, second) => compareCandidates(resident, first, second))
      .slice(0, MAX_PROPOSALS)
      .map((candidate) => ({
        volunteerId: candidate.id,
        reasons: reasonsFor(resident, candidate),
      })),
    excluded: checked
      .filter(({ rules }) => rules.length > 0)
      .map(({ candidate, rules }) => ({ volunteerId: candidate.id, rules }))
      .sort((first, second) => (first.volunteerId < second.volunteerId ? -1 : 1)),
  };
}
