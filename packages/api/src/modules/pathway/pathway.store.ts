import { Refusal, type Role } from '@steunpad/domain/kernel.ts';
import type { PathwayEvent } from '@steunpad/domain/pathway/events.ts';
import { FINAL, type PathwayState, type TaskKind } from '@steunpad/domain/pathway/pathway.ts';
import {
  type Transitioned,
  type TransitionRefusal,
  transition,
} from '@steunpad/domain/pathway/transition.ts';
import { ChangedMeanwhile, NotFound } from '../../mutation/refusals.ts';
import { type Context, occasionOf } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { lockRow } from '../../rows/lock-row.ts';
import { rowKey } from '../../rows/row-key.ts';
import { applyEffects } from './effects.store.ts';
import { type PathwayWithPartner, WITH_PARTNER } from './pathway-with-partner.ts';

export interface Change {
  readonly pathwayId: string;
  readonly role: Role;
  /** The version that the caller decided on; left out when any will do. */
  readonly expectedVersion?: number | null | undefined;
  /** Why, in the words of the person who decided. */
  readonly reason?: string | null;
}

type Refused = TransitionRefusal | ChangedMeanwhile | NotFound;

/**
 * Lets the table decide about one pathway: load, decide, save. State, history, promises and the other effects
 * are written together or not at all; a refusal, of the table or of `eventOf` itself, writes nothing.
 */
export function changePathway(
  context: Context,
  change: Change,
  eventOf: (pathway: PathwayWithPartner) => PathwayEvent | Promise<PathwayEvent>,
): Promise<Refused | undefined>;
export function changePathway<Own extends Refusal>(
  context: Context,
  change: Change,
  eventOf: (pathway: PathwayWithPartner) => PathwayEvent | Own | Promise<PathwayEvent | Own>,
): Promise<Refused | Own | undefined>;
export async function changePathway(
  context: Context,
  { pathwayId, role, expectedVersion, reason = null }: Change,
  eventOf: (
    pathway: PathwayWithPartner,
  ) => PathwayEvent | Refusal | Promise<PathwayEvent | Refusal>,
): Promise<Refusal | undefined> {
  const { db, municipality } = context;
  await lockRow(context, 'pathway', pathwayId);
  const pathway = await db.pathway.findUnique({
    where: rowKey(municipality, pathwayId),
    include: WITH_PARTNER,
  });
  if (!pathway) return new NotFound();
  if (expectedVersion != null && expectedVersion !== pathway.version) {
    return new ChangedMeanwhile(pathway.version);
  }
  const event = await eventOf(pathway);
  if (event instanceof Refusal) return event;
  const changed = transition(pathway.state, event, occasionOf(context, role));
  if (changed instanceof Error) return changed;
  return save(context, pathway, changed, role, reason);
}

export interface Opening {
  readonly id: string;
  readonly origin: PathwayWithPartner['origin'];
  readonly partnerId: string;
  readonly noticeId?: string;
  readonly role: Role;
}

/** Opens a pathway with the steps that the rules took at once. */
export async function openPathway(
  context: Context,
  { role, ...opening }: Opening,
  [first, ...later]: readonly [Transitioned, ...Transitioned[]],
  requestId: string | null = null,
): Promise<void> {
  const { db, municipality, now } = context;
  const row = await db.pathway.create({
    data: { ...opening, municipalityId: municipality.code, state: first.to, openedAt: now },
    include: WITH_PARTNER,
  });
  let pathway: PathwayWithPartner = { ...row, request: requestId ? { id: requestId } : null };
  await writeHistory(context, pathway, first, role, null);
  await applyEffects(context, pathway, first.effects);
  for (const step of later) {
    const refused = await save(context, pathway, step, 'SYSTEM', null);
    if (refused) throw refused;
    pathway = { ...pathway, state: step.to, version: pathway.version + 1 };
  }
}

async function save(
  context: Context,
  pathway: PathwayWithPartner,
  changed: Transitioned,
  role: Role,
  reason: string | null,
): Promise<ChangedMeanwhile | undefined> {
  const { municipalityId, id } = pathway;
  const columns = columnsOf(context, pathway, changed, role);
  const { count } = await context.db.pathway.updateMany({
    where: { municipalityId, id, version: pathway.version },
    data: { version: { increment: 1 }, ...columns },
  });
  if (count === 0) return new ChangedMeanwhile(await currentVersion(context, id));

  if (changed.keeps !== 'ALL') await closeTasks(context, pathway, changed.to, changed.keeps);
  await writeHistory(context, pathway, changed, role, reason);
  await applyEffects(context, { ...pathway, ...columns }, changed.effects);
  return undefined;
}

/** What a step changes in the row of the pathway itself. */
function columnsOf(
  { now }: Context,
  pathway: PathwayWithPartner,
  changed: Transitioned,
  role: Role,
) {
  const { to, from, event, effects } = changed;
  if (changed.keeps === 'ALL') return {};
  const find = <Type extends (typeof effects)[number]['type']>(type: Type) =>
    effects.find(
      (effect): effect is Extract<typeof effect, { type: Type }> => effect.type === type,
    );
  const erase = find('EraseAfterSet');
  const snooze = effects.find((effect) => effect.type === 'TimerSet' && effect.timer === 'SNOOZE');
  // Who is held keeps the day that they chose, for when it ends.
  const kept = event === 'hold' ? pathway.snoozeUntil : null;
  const replied = event === 'residentReplies' || role === 'RESIDENT';
  return {
    state: to,
    eraseAfter: erase ? toColumn(erase.day) : to === from ? pathway.eraseAfter : null,
    eraseRule: erase ? erase.rule : to === from ? pathway.eraseRule : null,
    closedAt: isFinal(to) ? now : null,
    closeReason: find('Closed')?.reason ?? null,
    snoozeUntil: snooze?.type === 'TimerSet' ? toColumn(snooze.due) : kept,
    ...(replied && { repliedAt: now }),
    ...(to === 'ACTIVE' && !pathway.activeSince && { activeSince: now }),
    waitingSince: KEEPS_PLACE.includes(to)
      ? (pathway.waitingSince ?? (to === 'WAITING' ? now : null))
      : null,
  };
}

/** Who waits keeps the place while somebody is proposed, and while a hold lasts. */
const KEEPS_PLACE: readonly PathwayState[] = ['WAITING', 'PROPOSED', 'HELD'];

/** Promises and timers of before are kept, done or out of date by a step. */
async function closeTasks(
  { db, now }: Context,
  { municipalityId, id: pathwayId }: PathwayWithPartner,
  to: PathwayState,
  keeps: readonly TaskKind[],
): Promise<void> {
  const apart: readonly TaskKind[] = isFinal(to) ? APART : [...APART, 'ARRANGE_PACE'];
  await db.task.updateMany({
    where: { municipalityId, pathwayId, doneAt: null, kind: { notIn: [...keeps, ...apart] } },
    data: { doneAt: now },
  });
  await db.timer.updateMany({
    where: { municipalityId, pathwayId, firedAt: null, cancelledAt: null },
    data: { cancelledAt: now },
  });
}

/** Promises about a person that no step of the pathway keeps or ends; what rests is arranged while support goes on. */
const APART: readonly TaskKind[] = [
  'ANSWER_DATA_REQUEST',
  'TELL_IN_PERSON',
  'LOOK_AT_WORRY',
  'MAIL_NOT_SENT',
  'CHECK_CORRECTION',
];

async function writeHistory(
  context: Context,
  pathway: PathwayWithPartner,
  { row, event, from, to }: Transitioned,
  role: Role,
  reason: string | null,
): Promise<void> {
  const { actor, at } = occasionOf(context, role);
  await context.db.pathwayTransition.create({
    data: {
      municipalityId: pathway.municipalityId,
      pathwayId: pathway.id,
      rule: row,
      event,
      fromState: from,
      toState: to,
      actor: role === 'SYSTEM' ? 'system' : actor,
      role,
      reason,
      at,
    },
  });
}

async function currentVersion({ db, municipality }: Context, id: string): Promise<number> {
  const where = rowKey(municipality, id);
  return (await db.pathway.findUniqueOrThrow({ where, select: { version: true } })).version;
}

const isFinal = (state: PathwayState) => (FINAL as readonly PathwayState[]).includes(state);
