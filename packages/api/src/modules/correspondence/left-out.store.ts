import { addDays, type CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { changePathways } from '../pathway/pathway.store.ts';
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

/** The pathways of offers that have no address to go to, now or soon. */
export async function unaddressedOffers(
  { db, municipality }: Context,
  today: CivilDate,
): Promise<string[]> {
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
  return tasks.flatMap(({ pathway }) => (pathway && !addressUsable(pathway) ? [pathway.id] : []));
}

/** Gives offers that have no address to a clerk as something to look at. */
export async function doubtUnaddressed(
  context: Context,
  role: 'SYSTEM' | 'CLERK',
  ids: readonly string[],
): Promise<StayedBehind[]> {
  if (ids.length === 0) return [];
  const event = { name: 'letterInDoubt' } as const;
  const refused = await changePathways(context, role, ids, async () => () => ({
    event,
    reason: 'no address for the letter',
  }));
  return ids
    .filter((id) => !refused.has(id))
    .map((pathwayId) => ({ pathwayId, needs: ['addressUsable'] }));
}

/** Says whom it is about without a name: a colleague finds them in their own system. */
export async function withReferences(
  { db, municipality }: Context,
  left: readonly StayedBehind[],
): Promise<LeftOut[]> {
  if (left.length === 0) return [];
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
