import { addDays, type CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { changePathway } from '../pathway/pathway.store.ts';
import { addressUsable } from './envelope.ts';

/** A letter that stayed behind, and what it needs. */
export interface StayedBehind {
  readonly pathwayId: string;
  readonly needs: readonly string[];
}

/** The same with the ids of the system that reported the death; `null` for the person who asked themselves. */
export interface LeftOut extends StayedBehind {
  readonly eventSource: string | null;
  readonly eventId: string | null;
}

/** So long before a letter is due a clerk is asked for an address, so that it may still go on its day. */
const ASK_DAYS_AHEAD = 10;

/** Gives each offer that has no address to go to, now or soon, to a clerk as something to look at. */
export async function doubtUnaddressed(
  context: Context,
  role: 'SYSTEM' | 'CLERK',
  today: CivilDate,
): Promise<StayedBehind[]> {
  const { db, municipality } = context;
  const lacking = { lettersLines: { isEmpty: true }, OR: [{ street: null }, { town: null }] };
  const wrong = [{ suspended: true }, { addressReturned: true }, { notLivingAtAddress: true }];
  const tasks = await db.task.findMany({
    where: {
      municipalityId: municipality.code,
      kind: 'SEND_LETTER',
      doneAt: null,
      dueOn: { lte: toColumn(addDays(today, ASK_DAYS_AHEAD)) },
      pathway: { state: 'TO_INVITE', partner: { OR: [lacking, ...wrong] } },
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    select: { pathway: { select: { id: true, partner: true } } },
  });
  const left: StayedBehind[] = [];
  for (const { pathway } of tasks) {
    if (!pathway || addressUsable(pathway)) continue;
    const change = { pathwayId: pathway.id, role, reason: 'no address for the letter' };
    const refused = await changePathway(context, change, () => ({ name: 'letterInDoubt' }));
    if (!refused) left.push({ pathwayId: pathway.id, needs: ['addressUsable'] });
  }
  return left;
}

/** Says whom it is about without a name: who looks finds them in their own system. */
export async function withReferences(
  { db, municipality }: Context,
  left: readonly StayedBehind[],
): Promise<LeftOut[]> {
  const pathways = await db.pathway.findMany({
    where: {
      municipalityId: municipality.code,
      id: { in: left.map(({ pathwayId }) => pathwayId) },
    },
    select: { id: true, notice: { select: { eventSource: true, eventId: true } } },
  });
  const notices = new Map(pathways.map(({ id, notice }) => [id, notice]));
  return left.map((each) => {
    const { eventSource = null, eventId = null } = notices.get(each.pathwayId) ?? {};
    return { ...each, eventSource, eventId };
  });
}
