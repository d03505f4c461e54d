import { addDays, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { Refusal } from '@steunpad/domain/kernel.ts';
import { hardRuleSentence } from '@steunpad/domain/matching/hard-rule-sentence.ts';
import type { HardRuleCode } from '@steunpad/domain/matching/hard-rules.ts';
import { startMatch } from '@steunpad/domain/matching/match.ts';
import { termsWith } from '@steunpad/domain/pathway/terms.ts';
import { v7 as uuid } from 'uuid';
import { toColumn } from '../../columns.ts';
import type { Context } from '../../context.ts';
import { holdRow } from '../../hold-row.ts';
import { once } from '../../idempotency.ts';
import { NotFound } from '../../refusals.ts';
import { rowKey } from '../../row-key.ts';
import { NotReady } from '../correspondence/not-ready.ts';
import { queueMail } from '../correspondence/queue-mail.store.ts';
import { missingForVolunteers } from '../organisations/readiness.store.ts';
import { changePathway } from '../pathway/pathway.store.ts';
import { brokenRules, candidatesFor } from './candidates.store.ts';

/** A hard rule stands in the way; nobody can overrule it. */
export class HardRuleBroken extends Refusal {
  readonly code = 'HARD_RULE_BROKEN';
  readonly rules: readonly HardRuleCode[];

  constructor(rules: readonly HardRuleCode[]) {
    super(rules.map((rule) => hardRuleSentence(rule, 'en')).join(' '));
    this.rules = rules;
  }
}

/** Somebody else than was proposed needs a reason. */
export class ChoiceNeedsReason extends Refusal {
  readonly code = 'CHOICE_NEEDS_REASON';

  constructor() {
    super('Choosing somebody who was not among the proposals needs a reason.');
  }
}

export interface Choice {
  readonly pathwayId: string;
  readonly volunteerId: string;
  readonly choiceReason: string | null;
  readonly key: string;
}

/** Asks a volunteer first, with an anonymised sketch; the resident hears of it when they say yes. */
export function proposeMatch(
  context: Context,
  { pathwayId, volunteerId, choiceReason, key }: Choice,
) {
  const proposalId = uuid();
  const input = { pathwayId, volunteerId, choiceReason };
  const record = { operation: 'proposeMatch', key, input, answer: { proposalId } };
  return once(context, record, async () => {
    const { db, municipality, now } = context;
    const missing = await missingForVolunteers(context);
    if (missing.length > 0) return new NotReady(missing);
    await holdBoth(context, pathwayId, volunteerId);
    const rules = await brokenRules(context, pathwayId, volunteerId);
    if (!rules) return new NotFound();
    if (rules.length > 0) return new HardRuleBroken(rules);
    const found = await candidatesFor(context, pathwayId);
    const among = found?.fitting.find((each) => each.volunteerId === volunteerId);
    if (!among && !choiceReason) return new ChoiceNeedsReason();

    const refused = await changePathway(context, { pathwayId, role: 'COORDINATOR' }, () => ({
      event: 'proposalMade',
      hardRulesPass: true,
      highSignalOpen: rules.includes('NOT_NOW'),
    }));
    if (refused) return refused;
    const { proposalAnswerDays } = termsWith(municipality.terms);
    await db.matchProposal.create({
      data: {
        municipalityId: municipality.code,
        id: proposalId,
        pathwayId,
        volunteerId,
        reasons: (among?.reasons ?? []) as object[],
        choiceReason,
        proposedAt: now,
        expiresOn: toColumn(addDays(dayOf(now), proposalAnswerDays)),
      },
    });
    return undefined;
  });
}

export type Side = 'VOLUNTEER' | 'RESIDENT';

/** Takes the answer of one side. Either may say no without a reason; both yes makes a match. */
export async function takeAnswer(
  context: Context,
  proposal: { readonly id: string; readonly pathwayId: string; readonly volunteerId: string },
  side: Side,
  accept: boolean,
  role: 'COORDINATOR' | 'RESIDENT' | 'VOLUNTEER',
) {
  const { db, municipality, now } = context;
  const { id, pathwayId, volunteerId } = proposal;
  await holdBoth(context, pathwayId, volunteerId);
  const where = rowKey(municipality, id);
  const current = await db.matchProposal.findUniqueOrThrow({ where });
  const asked = side === 'VOLUNTEER' ? 'ASK_VOLUNTEER' : 'ASK_RESIDENT';
  if (accept ? current.state !== asked : !current.state.startsWith('ASK_')) return new NotFound();

  if (!accept) {
    const refused = await changePathway(context, { pathwayId, role }, () => ({
      event: 'proposalRefused',
    }));
    if (refused) return refused;
    await db.matchProposal.update({
      where,
      data: { state: 'REFUSED', refusedBy: side, settledAt: now },
    });
    return undefined;
  }
  if (side === 'VOLUNTEER') {
    const by = role === 'RESIDENT' ? 'VOLUNTEER' : role;
    const refused = await changePathway(context, { pathwayId, role: by }, () => ({
      event: 'volunteerAccepts',
    }));
    if (refused) return refused;
    await db.matchProposal.update({ where, data: { state: 'ASK_RESIDENT' } });
    return undefined;
  }
  return bothAccept(context, proposal, role === 'VOLUNTEER' ? 'COORDINATOR' : role);
}

/** What is answered by its own name; NOT_NOW before the table of transitions would name a worry (ADR 13). */
const LOOKED_AT_AGAIN: readonly HardRuleCode[] = ['AT_CAPACITY', 'NOT_ACTIVE', 'NOT_NOW'];

async function bothAccept(
  context: Context,
  { id, pathwayId, volunteerId }: { id: string; pathwayId: string; volunteerId: string },
  role: 'COORDINATOR' | 'RESIDENT',
) {
  const { db, municipality, now } = context;
  const municipalityId = municipality.code;
  // What may have changed since the proposal: the papers, the room, a worry.
  const rules = (await brokenRules(context, pathwayId, volunteerId)) ?? [];
  const papers = ['CERTIFICATE_MISSING', 'CERTIFICATE_EXPIRED'];
  const other = rules.filter((rule) => LOOKED_AT_AGAIN.includes(rule));
  if (other.length > 0) return new HardRuleBroken(other);
  const refused = await changePathway(context, { pathwayId, role }, () => ({
    event: 'bothAccept',
    certificateValid: !rules.some((rule) => papers.includes(rule)),
    trainingValid: !rules.includes('TRAINING_NOT_FINISHED'),
    highSignalOpen: rules.includes('NOT_NOW'),
  }));
  if (refused) return refused;
  const { startedOn, reviewOn, softEndOn } = startMatch(dayOf(now), termsWith(municipality.terms));
  await db.matchProposal.update({
    where: rowKey(municipality, id),
    data: { state: 'ACCEPTED', settledAt: now },
  });
  await db.match.create({
    data: {
      municipalityId,
      id: uuid(),
      pathwayId,
      volunteerId,
      startedOn: toColumn(startedOn),
      reviewOn: toColumn(reviewOn),
      softEndOn: toColumn(softEndOn),
    },
  });
  return undefined;
}

/** Takes a proposal back that can no longer become a match; nobody is to blame, and the volunteer hears it neutrally. */
export async function withdrawProposal(
  context: Context,
  { id, pathwayId, volunteerId }: { id: string; pathwayId: string; volunteerId: string },
): Promise<void> {
  const { db, municipality, now } = context;
  const refused = await changePathway(context, { pathwayId, role: 'RESIDENT' }, () => ({
    event: 'proposalRefused',
  }));
  if (refused) throw refused;
  await db.matchProposal.update({
    where: rowKey(municipality, id),
    data: { state: 'WITHDRAWN', settledAt: now },
  });
  await queueMail(context, { kind: 'MATCH_CHANGED', volunteerId });
}

/**
 * Two who want the same volunteer wait for each other: room for one is room for one. The pathway first, as every step
 * holds it: two that wait for each other would wait for ever.
 */
async function holdBoth(context: Context, pathwayId: string, volunteerId: string): Promise<void> {
  await holdRow(context, 'pathway', pathwayId);
  await holdRow(context, 'volunteer', volunteerId);
}

/** As a coordinator records it, on behalf of either. */
export function answerProposal(
  context: Context,
  proposalId: string,
  { side, accept, key }: { side: Side; accept: boolean; key: string },
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
