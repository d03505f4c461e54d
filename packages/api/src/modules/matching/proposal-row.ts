import type { MatchProposal as Row } from '@steunpad/database/generated/prisma/client.ts';
import type { MatchProposal } from '@steunpad/domain/matching/match-proposal.ts';
import { fromColumn } from '../../rows/date-columns.ts';

/** A row as the rules take it. */
export const proposalOf = ({
  state,
  expiresOn,
  refusedBy,
}: Pick<Row, 'state' | 'expiresOn' | 'refusedBy'>): MatchProposal => ({
  state,
  expiresOn: fromColumn(expiresOn),
  refusedBy: refusedBy as MatchProposal['refusedBy'],
});
