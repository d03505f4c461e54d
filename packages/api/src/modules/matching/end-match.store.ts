import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { restUntil } from '@steunpad/domain/matching/match.ts';
import { OPEN_PROPOSALS } from '@steunpad/domain/matching/match-proposal.ts';
import type { CloseReason } from '@steunpad/domain/pathway/pathway.ts';
import { termsWith } from '@steunpad/domain/terms.ts';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { queueMail } from '../correspondence/queue-mail.store.ts';

/** Ends what runs or was proposed for somebody; the volunteer hears it at once, in neutral words. */
export async function endMatches(
  context: Context,
  pathwayId: string,
  reason: CloseReason,
): Promise<void> {
  const { db, municipality, now } = context;
  const municipalityId = municipality.code;
  const today = dayOf(now);
  const where = { municipalityId, pathwayId };
  const matches = await db.match.findMany({ where: { ...where, endedOn: null } });
  const proposals = await db.matchProposal.findMany({
    where: { ...where, state: { in: [...OPEN_PROPOSALS] } },
  });
  await db.match.updateMany({
    where: { ...where, endedOn: null },
    data: { endedOn: toColumn(today), endReason: reason },
  });
  await db.matchProposal.updateMany({
    where: { ...where, state: { in: [...OPEN_PROPOSALS] } },
    data: { state: 'WITHDRAWN', settledAt: now },
  });
  for (const { volunteerId } of matches) {
    if (reason === 'NEED_MET') continue;
    await db.volunteer.update({
      where: { municipalityId_id: { municipalityId, id: volunteerId } },
      data: { restUntil: toColumn(restUntil(today, termsWith(municipality.terms))) },
    });
  }
  // After a death somebody tells the volunteer in person; nothing goes out by itself.
  if (reason === 'DECEASED') return;
  for (const { volunteerId } of [...matches, ...proposals]) {
    await queueMail(context, { kind: 'MATCH_CHANGED', volunteerId });
  }
}

/** Whoever visits somebody whose support rests or goes on hears at once to look at their own page. */
export async function tellVolunteers(context: Context, pathwayId: string): Promise<void> {
  const { db, municipality } = context;
  const matches = await db.match.findMany({
    where: { municipalityId: municipality.code, pathwayId, endedOn: null },
    select: { volunteerId: true },
  });
  for (const { volunteerId } of matches) {
    await queueMail(context, { kind: 'VISITS_CHANGED', volunteerId });
  }
}
