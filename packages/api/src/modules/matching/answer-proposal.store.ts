import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { Refusal } from '@steunpad/domain/kernel.ts';
import type { HardRuleCode } from '@steunpad/domain/matching/hard-rules.ts';
import { startMatch } from '@steunpad/domain/matching/match.ts';
import {
  AcceptanceBlocked,
  answerProposal as answered,
  isOpen,
  type MatchProposal,
  type ProposalParty,
  type ProposalState,
} from '@steunpad/domain/matching/match-proposal.ts';
import type { PathwayEvent } from '@steunpad/domain/pathway/events.ts';
import { termsWith } from '@steunpad/domain/terms.ts';
import { v7 as uuid } from 'uuid';
import { once } from '../../mutation/idempotency.store.ts';
import { NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import { queueMail } from '../correspondence/queue-mail.store.ts';
import { changePathway } from '../pathway/pathway.store.ts';
import { brokenRules } from './candidates.store.ts';
import { proposalOf } from './proposal-row.ts';
import { HardRuleBroken, holdBoth } from './propose-match.store.ts';

/** Takes the answer of one side. Either may say no without a reason; both yes makes a match. */
export async function takeAnswer(
  context: Context,
  proposal: { readonly id: string; readonly pathwayId: string; readonly volunteerId: string },
  by: ProposalParty,
  accept: boolean,
  role: 'COORDINATOR' | 'RESIDENT' | 'VOLUNTEER',
) {
  const { db, municipality, now } = context;
  const { id, pathwayId, volunteerId } = proposal;
  await holdBoth(context, pathwayId, volunteerId);
  const current = await db.matchProposal.findUniqueOrThrow({ where: rowKey(municipality, id) });
  // What may have changed since the proposal: the papers, the room, a worry.
  const broken = accept ? ((await brokenRules(context, pathwayId, volunteerId)) ?? []) : [];
  const { proposalAnswerDays } = termsWith(municipality.terms);
  const answer = accept ? 'YES' : 'NO';
  const after = answered(
    proposalOf(current),
    { by, answer },
    broken,
    dayOf(now),
    proposalAnswerDays,
  );
  if (after instanceof AcceptanceBlocked) return new HardRuleBroken(after.rules);
  if (after instanceof Refusal) return after;

  const refused = await changePathway(context, { pathwayId, role }, () =>
    eventOf(after.state, broken),
  );
  if (refused) return refused;
  await saveAnswered(context, id, after);
  if (after.state === 'ACCEPTED') await beginMatch(context, proposal);
  return undefined;
}

/** What an answer makes happen to the pathway. */
function eventOf(state: ProposalState, broken: readonly HardRuleCode[]): PathwayEvent {
  if (state === 'ASK_RESIDENT') return { name: 'volunteerAccepts' };
  if (state !== 'ACCEPTED') return { name: 'proposalRefused' };
  return {
    name: 'bothAccept',
    certificateValid: !PAPERS.some((rule) => broken.includes(rule)),
    trainingValid: !broken.includes('TRAINING_NOT_FINISHED'),
    highSignalOpen: broken.includes('NOT_NOW'),
  };
}

const PAPERS: readonly HardRuleCode[] = ['CERTIFICATE_MISSING', 'CERTIFICATE_EXPIRED'];

/** The day to answer by is kept where both read it, and counts for each of the two. */
async function saveAnswered(
  { db, municipality, now }: Context,
  id: string,
  after: MatchProposal,
): Promise<void> {
  const { state, expiresOn, refusedBy } = after;
  await db.matchProposal.update({
    where: rowKey(municipality, id),
    data: {
      state,
      refusedBy,
      expiresOn: toColumn(expiresOn),
      settledAt: isOpen(after) ? null : now,
    },
  });
}

async function beginMatch(
  { db, municipality, now }: Context,
  { pathwayId, volunteerId }: { readonly pathwayId: string; readonly volunteerId: string },
): Promise<void> {
  const { startedOn, reviewOn, softEndOn } = startMatch(dayOf(now), termsWith(municipality.terms));
  await db.match.create({
    data: {
      municipalityId: municipality.code,
      id: uuid(),
      pathwayId,
      volunteerId,
      startedOn: toColumn(startedOn),
      reviewOn: toColumn(reviewOn),
      softEndOn: toColumn(softEndOn),
    },
  });
}

/** Takes a proposal back that can no longer become a match; nobody is to blame, and the volunteer hears it neutrally. */
export async function withdrawProposal(
  context: Context,
  { id, pathwayId, volunteerId }: { id: string; pathwayId: string; volunteerId: string },
): Promise<void> {
  const { db, municipality, now } = context;
  const refused = await changePathway(context, { pathwayId, role: 'RESIDENT' }, () => ({
    name: 'proposalRefused',
  }));
  if (refused) throw refused;
  await db.matchProposal.update({
    where: rowKey(municipality, id),
    data: { state: 'WITHDRAWN', settledAt: now },
  });
  await queueMail(context, { kind: 'MATCH_CHANGED', volunteerId });
}

/** As a coordinator records it, on behalf of either. */
export function answerProposal(
  context: Context,
  proposalId: string,
  { side, accept, key }: { side: ProposalParty; accept: boolean; key: string },
) {
  const input = { proposalId, side, accept };
  const record = { operation: 'answerProposal', key, input, answer: { proposalId } };
  return once(context, record, async () => {
    const proposal = await context.db.matchProposal.findUnique({
      where: rowKey(context.municipality, proposalId),
    });
    return proposal ? takeAnswer(context, proposal, side, accept, 'COORDINATOR') : new NotFound();
  });
}
