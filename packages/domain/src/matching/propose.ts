import type { CivilDate } from '../calendar/civil-date.ts';
import { checkMatchFacts, type HardRuleCode } from './hard-rules.ts';
import type { MatchPolicy } from './match-facts.ts';
import type { MatchReason } from './match-reason.ts';
import { type Candidate, pairFacts, type ResidentWishes } from './pair-facts.ts';
import { compareFacts, reasonsFor } from './soft-rules.ts';

/** More would be a list to search through instead of a proposal (DOMAIN 4.6). */
export const MAX_PROPOSALS = 3;

/** The volunteers that a coordinator may think of, and those that were left out, by which rule. A person chooses (GDPR 22). */
export interface Proposals {
  readonly proposals: readonly {
    readonly volunteerId: string;
    readonly reasons: readonly MatchReason[];
  }[];
  /** First those whom the fewest rules keep out. */
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
  const checked = candidates.map((candidate) => {
    const facts = pairFacts(resident, candidate, policy, today);
    return { volunteerId: candidate.id, facts, rules: checkMatchFacts(facts) };
  });
  return {
    proposals: checked
      .filter(({ rules }) => rules.length === 0)
      .sort((first, second) => compareFacts(first.facts, second.facts))
      .slice(0, MAX_PROPOSALS)
      .map(({ volunteerId, facts }) => ({ volunteerId, reasons: reasonsFor(facts) })),
    excluded: checked
      .filter(({ rules }) => rules.length > 0)
      .map(({ volunteerId, rules }) => ({ volunteerId, rules }))
      .sort(
        (first, second) =>
          first.rules.length - second.rules.length ||
          (first.volunteerId < second.volunteerId ? -1 : 1),
      ),
  };
}
