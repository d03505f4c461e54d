import { Refusal, type Role } from '@steunpad/domain/kernel.ts';
import type { PathwayEvent } from '@steunpad/domain/pathway/events.ts';
import { FINAL, type PathwayState, type TaskKind } from '@steunpad/domain/pathway/pathway.ts';
import {
  NotForThisRole,
  rolesOf,
  type Transitioned,
  type TransitionRefusal,
  transition,
} from '@steunpad/domain/pathway/transition.ts';
import { ChangedMeanwhile, NotFound } from '../../mutation/refusals.ts';
import { actingRole } from '../../operation/acting-role.ts';
import { type Context, occasionOf } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { lockRows } from '../../rows/lock-row.ts';
import { applyEffects } from './effects.store.ts';
import { type PathwayWithPartner, WITH_PARTNER } from './pathway-with-partner.ts';

export interface Change {
  readonly pathwayId: string;
  /** As whom, where it is no colleague: a resident or volunteer with a form, or time. Of colleagues their rights say it. */
  readonly role?: Role;
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
  const refused = await changePathways(context, role ?? null, [pathwayId], async ([pathway]) => {
    const { version } = pathway;
    const isOther = expectedVersion != null && expectedVersion !== version;
    const event = isOther ? new ChangedMeanwhile(version) : await eventOf(pathway);
    return () => ({ event, reason });
  });
  return refused.get(pathwayId);
}

/** What happens to one of many pathways, and why, for the history. */
interface Happens {
  readonly event: PathwayEvent | Refusal;
  readonly reason?: string | null;
}

/**
 * The same for many pathways, in as many statements as for one: each is decided about for itself, and those that are
 * refused are given by their id while the others go on. All of them are locked first; what `eventsOf` then reads it
 * reads for all of them at once. It is not called when none of them is there.
 */
export async function changePathways(
  context: Context,
  role: Role | null,
  ids: readonly string[],
  eventsOf: (
    pathways: readonly [PathwayWithPartner, ...PathwayWithPartner[]],
  ) => Promise<(pathway: PathwayWithPartner) => Happens>,
): Promise<ReadonlyMap<string, Refusal>> {
  await lockRows(context, 'pathway', ids);
  const found = await findPathways(context, ids);
  const refused = new Map<string, Refusal>();
  for (const id of ids) if (!found.has(id)) refused.set(id, new NotFound());
  const [first, ...others] = found.values();
  if (!first) return refused;

  const eventOf = await eventsOf([first, ...others]);
  const steps: Step[] = [];
  for (const pathway of [first, ...others]) {
    const { event, reason = null } = eventOf(pathway);
    const step = event instanceof Refusal ? event : decide(context, role, pathway, event, reason);
    if (step instanceof Refusal) refused.set(pathway.id, step);
    else steps.push(step);
  }
  if (steps.length > 0) await save(context, steps);
  return refused;
}

function decide(
  context: Context,
  as: Role | null,
  pathway: PathwayWithPartner,
  event: PathwayEvent,
  reason: string | null,
): Step | Refusal {
  const role = as ?? actingRole(context.caller, rolesOf(event.name));
  if (!role) return new NotForThisRole(event.name, rolesOf(event.name));
  const changed = transition(pathway.state, event, occasionOf(context, role));
  return changed instanceof Refusal ? changed : { pathway, changed, role, reason };
}

/** Pathways by their ids, in the order in which these were given. */
export async function findPathways(
  { db, municipality }: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PathwayWithPartner>> {
  const rows = await db.pathway.findMany({
    where: { municipalityId: municipality.code, id: { in: [...ids] } },
    include: WITH_PARTNER,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return new Map(ids.filter((id) => byId.has(id)).map((id) => [id, byId.get(id)!]));
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
  await writeHistory(context, [{ pathway, changed: first, role, reason: null }]);
  await applyEffects(context, [{ pathway, effects: first.effects }]);
  for (const changed of later) {
    await save(context, [{ pathway, changed, role: 'SYSTEM', reason: null }]);
    pathway = { ...pathway, state: changed.to, version: pathway.version + 1 };
  }
}

/** What the table decided about a pathway. */
interface Step {
  readonly pathway: PathwayWithPartner;
  readonly changed: Transitioned;
  readonly role: Role;
  readonly reason: string | null;
}

/** Writes steps of pathways that are locked, so that none of them is another than it was read. */
async function save(context: Context, steps: readonly Step[]): Promise<void> {
  const { db, municipality } = context;
  const after = steps.map((step) => ({ ...step, columns: columnsOf(context, step) }));
  for (const alike of groups(after, ({ columns }) => columns)) {
    await db.pathway.updateMany({
      where: { municipalityId: municipality.code, id: { in: alike.map(idOf) } },
      data: { version: { increment: 1 }, ...alike[0]!.columns },
    });
  }
  await closeTasks(context, steps);
  await writeHistory(context, steps);
  await applyEffects(
    context,
    after.map(({ pathway, columns, changed: { effects } }) => ({
      pathway: { ...pathway, ...columns },
      effects,
    })),
  );
}

/** What is the same for many is written for all of them in one statement. */
const groups = <Item>(items: readonly Item[], keyOf: (item: Item) => unknown): Iterable<Item[]> =>
  Map.groupBy(items, (item) => JSON.stringify(keyOf(item))).values();

const idOf = ({ pathway }: Pick<Step, 'pathway'>) => pathway.id;

/** What a step changes in the row of the pathway itself. */
function columnsOf({ now }: Context, { pathway, changed, role }: Step) {
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
  { db, municipality, now }: Context,
  steps: readonly Step[],
): Promise<void> {
  const municipalityId = municipality.code;
  const closing = steps.flatMap(({ pathway, changed: { keeps, to } }) => {
    if (keeps === 'ALL') return [];
    const apart: readonly TaskKind[] = isFinal(to) ? APART : [...APART, 'ARRANGE_PACE'];
    return [{ pathway, stay: [...keeps, ...apart] }];
  });
  if (closing.length === 0) return;
  for (const alike of groups(closing, ({ stay }) => stay)) {
    await db.task.updateMany({
      where: {
        municipalityId,
        pathwayId: { in: alike.map(idOf) },
        doneAt: null,
        kind: { notIn: alike[0]!.stay },
      },
      data: { doneAt: now },
    });
  }
  await db.timer.updateMany({
    where: {
      municipalityId,
      pathwayId: { in: closing.map(idOf) },
      firedAt: null,
      cancelledAt: null,
    },
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

async function writeHistory(context: Context, steps: readonly Step[]): Promise<void> {
  await context.db.pathwayTransition.createMany({
    data: steps.map(({ pathway, changed: { row, event, from, to }, role, reason }) => {
      const { actor, at } = occasionOf(context, role);
      return {
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
      };
    }),
  });
}

const isFinal = (state: PathwayState) => (FINAL as readonly PathwayState[]).includes(state);
