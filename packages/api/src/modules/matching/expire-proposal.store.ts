import { type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { asOf, OPEN_PROPOSALS } from '@steunpad/domain/matching/match-proposal.ts';
import type { Context } from '../../operation/context.ts';
import { rowKey } from '../../rows/row-key.ts';
import { proposalOf } from './proposal-row.ts';

/**
 * Nobody answered in time: the proposal is over, without blame. Where an answer still counts today, the last day on
 * which it does, and nothing is changed.
 */
export async function expireProposal(
  context: Context,
  pathwayId: string,
): Promise<CivilDate | null> {
  const { db, municipality, now } = context;
  const row = await openProposalOf(context, pathwayId);
  if (!row) return null;
  const proposal = asOf(proposalOf(row), dayOf(now));
  if (proposal.state !== 'EXPIRED') return proposal.expiresOn;
  await db.matchProposal.update({
    where: rowKey(municipality, row.id),
    data: { state: proposal.state, settledAt: now },
  });
  return null;
}

/** The proposal of a pathway that waits for an answer; there is never more than one. */
export const openProposalOf = ({ db, municipality }: Context, pathwayId: string) =>
  db.matchProposal.findFirst({
    where: { municipalityId: municipality.code, pathwayId, state: { in: [...OPEN_PROPOSALS] } },
  });
