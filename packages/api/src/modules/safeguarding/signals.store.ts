import type { Prisma } from '@steunpad/database/generated/prisma/client.ts';
import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { Refusal, type Role } from '@steunpad/domain/kernel.ts';
import {
  changeSignalLevel,
  closeSignal,
  recordSignalAction,
  type SignalRefusal,
} from '@steunpad/domain/safeguarding/handle-signal.ts';
import { raiseSignal } from '@steunpad/domain/safeguarding/raise-signal.ts';
import type {
  SafeguardingSignal,
  SignalKind,
  SignalLevel,
} from '@steunpad/domain/safeguarding/safeguarding-signal.ts';
import { v7 as uuid } from 'uuid';
import { once } from '../../mutation/idempotency.store.ts';
import { NotFound } from '../../mutation/refusals.ts';
import { type Context, occasionOf } from '../../operation/context.ts';
import { fromColumn, toColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import { queueDutyMail } from '../correspondence/queue-mail.store.ts';
import { changePathway } from '../pathway/pathway.store.ts';

const WITH_ACTIONS = {
  actions: { orderBy: { id: 'asc' } },
} as const satisfies Prisma.SafeguardingSignalInclude;

export type SignalRow = Prisma.SafeguardingSignalGetPayload<{ include: typeof WITH_ACTIONS }>;

/** Lets this transaction see worries. Only after the caller's scope was checked: row-level security closes them otherwise. */
export const openSignals = ({ db }: Context) =>
  db.$sql(`SELECT set_config('steunpad.safeguarding', 'on', true)`);

/** The worries that are open, the first due first; or one, closed or not. */
export async function findSignals(context: Context, id?: string): Promise<SignalRow[]> {
  await openSignals(context);
  const { db, municipality } = context;
  return db.safeguardingSignal.findMany({
    where: { municipalityId: municipality.code, ...(id ? { id } : { closedAt: null }) },
    include: WITH_ACTIONS,
    // HIGH comes after LOW in the list of levels.
    orderBy: [{ level: 'desc' }, { dueOn: 'asc' }, { id: 'asc' }],
    take: 200,
  });
}

export interface Worry {
  readonly idempotencyKey: string;
  readonly kind: SignalKind;
  readonly note: string;
}

/** Writes a worry down, and in the history of the pathway that there was one, without any of it. */
export function saveSignal(
  context: Context,
  pathwayId: string,
  role: Role,
  { idempotencyKey: key, kind, note }: Worry,
) {
  const signalId = uuid();
  const input = { pathwayId, kind, note };
  const record = { operation: 'raiseSignal', key, input, answer: { signalId } };
  return once(context, record, async () => {
    const signal = raiseSignal({ kind, note }, occasionOf(context, role));
    if (signal instanceof Refusal) return signal;
    return writeSignal(context, pathwayId, signalId, signal);
  });
}

/**
 * Saves a worry and alarms who is on duty, in one transaction: by mail without a word of what it is about, and on the
 * professionals' list.
 */
export async function writeSignal(
  context: Context,
  pathwayId: string,
  id: string,
  { actions: _, dueOn, ...signal }: SafeguardingSignal,
) {
  const { raisedRole: role, level } = signal;
  const refused = await changePathway(context, { pathwayId, role }, () => ({
    name: 'safeguardingSignal',
  }));
  if (refused) return refused;
  await openSignals(context);
  const municipalityId = context.municipality.code;
  await context.db.safeguardingSignal.create({
    data: { ...signal, municipalityId, id, pathwayId, dueOn: toColumn(dueOn) },
  });
  await queueDutyMail(context, level === 'HIGH' ? 'DUTY_ALARM' : 'DUTY_NOTICE');
  await promiseLook(context, pathwayId, dueOn);
  return undefined;
}

const lookTasks = ({ municipality }: Context, pathwayId: string) => ({
  municipalityId: municipality.code,
  pathwayId,
  kind: 'LOOK_AT_WORRY' as const,
  doneAt: null,
});

/** One promise for a pathway, by the first day that any of its worries is due. */
async function promiseLook(context: Context, pathwayId: string, due: CivilDate): Promise<void> {
  const { doneAt: _, ...task } = lookTasks(context, pathwayId);
  const dueOn = toColumn(due);
  const open = await context.db.task.count({
    where: { ...task, doneAt: null, dueOn: { lte: dueOn } },
  });
  if (open === 0) await context.db.task.create({ data: { ...task, dueOn, openedAt: context.now } });
}

/** The promise is kept when a professional has looked at every worry about somebody. */
async function keepLook(context: Context, pathwayId: string): Promise<void> {
  const { db, municipality, now } = context;
  const unseen = await db.safeguardingSignal.count({
    where: { municipalityId: municipality.code, pathwayId, status: 'OPEN' },
  });
  if (unseen === 0) {
    await db.task.updateMany({ where: lookTasks(context, pathwayId), data: { doneAt: now } });
  }
}

/** What a professional does with a worry. */
export type Handling =
  | { readonly type: 'ACTION'; readonly action: string }
  | { readonly type: 'LEVEL'; readonly level: SignalLevel; readonly reason: string }
  | { readonly type: 'CLOSE'; readonly action: string };

export function handleSignal(context: Context, id: string, key: string, handling: Handling) {
  const record = {
    operation: 'handleSignal',
    key,
    input: { id, ...handling },
    answer: { signalId: id },
  };
  return once(context, record, async () => {
    const { db, municipality } = context;
    const [row] = await findSignals(context, id);
    if (!row) return new NotFound();
    const before = signalOf(row);
    const after = handled(before, handling, context);
    if (after instanceof Refusal) return after;
    const { level, status, closedAt } = after;
    await db.safeguardingSignal.update({
      where: rowKey(municipality, id),
      data: { level, status, closedAt },
    });
    await db.safeguardingAction.createMany({
      data: after.actions.slice(before.actions.length).map((action) => ({
        ...action,
        municipalityId: municipality.code,
        id: uuid(),
        signalId: id,
      })),
    });
    await keepLook(context, row.pathwayId);
    return undefined;
  });
}

function handled(
  signal: SafeguardingSignal,
  handling: Handling,
  context: Context,
): SafeguardingSignal | SignalRefusal {
  const occasion = occasionOf(context, 'PROFESSIONAL');
  switch (handling.type) {
    case 'ACTION':
      return recordSignalAction(signal, handling.action, occasion);
    case 'LEVEL':
      return changeSignalLevel(signal, handling.level, handling.reason, occasion);
    case 'CLOSE':
      return closeSignal(signal, handling.action, occasion);
  }
}

const signalOf = (row: SignalRow): SafeguardingSignal => ({
  ...row,
  raisedRole: row.raisedRole as Role,
  dueOn: fromColumn(row.dueOn),
});
