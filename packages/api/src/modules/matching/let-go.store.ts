import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { addWorkingDays } from '@steunpad/domain/calendar/working-days.ts';
import { OPEN_PROPOSALS, ProposalOver } from '@steunpad/domain/matching/match-proposal.ts';
import { NotPossibleNow } from '@steunpad/domain/pathway/transition.ts';
import { termsWith } from '@steunpad/domain/terms.ts';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { lockRows } from '../../rows/lock-row.ts';
import { changePathway } from '../pathway/pathway.store.ts';
import type { LeavingRole } from '../volunteers/residents.ts';
import { takeAnswer } from './answer-proposal.store.ts';

/** A volunteer goes: each resident keeps the place, and hears it from a person who looks for somebody else. */
export async function letGo(
  context: Context,
  volunteerId: string,
  role: LeavingRole,
): Promise<void> {
  const { db } = context;
  await holdResidents(context, volunteerId);
  await takeProposalsBack(context, volunteerId, role);
  for (const { id, pathwayId } of await runningMatches(context, volunteerId)) {
    const refused = await changePathway(context, { pathwayId, role }, () => ({
      name: 'matchEnds',
      next: 'WAITING',
    }));
    if (!refused) continue;
    if (!(refused instanceof NotPossibleNow)) throw refused;
    // The last visits were planned already: nobody else is looked for, but somebody tells.
    await db.match.update({
      where: { municipalityId_id: { municipalityId: context.municipality.code, id } },
      data: { endedOn: toColumn(dayOf(context.now)), endReason: 'VOLUNTEER_STOPPED' },
    });
    await promiseToTell(context, pathwayId, volunteerId);
  }
}

/** All of them before the first is changed: a step of one of them may want the volunteer meanwhile. */
export async function holdResidents(context: Context, volunteerId: string): Promise<void> {
  const matches = await runningMatches(context, volunteerId);
  const proposals = await openProposals(context, volunteerId);
  const ids = [...matches, ...proposals].map(({ pathwayId }) => pathwayId);
  await lockRows(context, 'pathway', ids);
}

/** A proposal to the person who rests or goes is over; the resident waits no day for it. */
export async function takeProposalsBack(
  context: Context,
  volunteerId: string,
  role: LeavingRole,
): Promise<void> {
  for (const proposal of await openProposals(context, volunteerId)) {
    const refused = await takeAnswer(context, proposal, 'VOLUNTEER', false, role);
    // Somebody answered it a moment ago.
    if (refused && !(refused instanceof ProposalOver)) throw refused;
  }
}

const openProposals = ({ db, municipality }: Context, volunteerId: string) =>
  db.matchProposal.findMany({
    where: {
      municipalityId: municipality.code,
      volunteerId,
      state: { in: [...OPEN_PROPOSALS] },
    },
    orderBy: { id: 'asc' },
  });

/** Something happened to a volunteer that residents hear in person, if a coordinator finds that they should. */
export async function promiseToTellResidents(context: Context, volunteerId: string): Promise<void> {
  for (const { pathwayId } of await runningMatches(context, volunteerId)) {
    await promiseToTell(context, pathwayId, volunteerId);
  }
}

const runningMatches = ({ db, municipality }: Context, volunteerId: string) =>
  db.match.findMany({
    where: { municipalityId: municipality.code, volunteerId, endedOn: null },
    orderBy: { id: 'asc' },
    select: { id: true, pathwayId: true },
  });

function promiseToTell(
  { db, municipality, now }: Context,
  pathwayId: string,
  volunteerId: string,
): Promise<unknown> {
  const { tellInPersonWorkingDays } = termsWith(municipality.terms);
  return db.task.create({
    data: {
      municipalityId: municipality.code,
      pathwayId,
      volunteerId,
      kind: 'TELL_IN_PERSON',
      dueOn: toColumn(addWorkingDays(dayOf(now), tellInPersonWorkingDays)),
      openedAt: now,
    },
  });
}
