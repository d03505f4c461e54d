import type { Task } from '@steunpad/database/generated/prisma/client.ts';
import { Refusal } from '@steunpad/domain/kernel.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { NotFound } from '../../mutation/refusals.ts';
import type { Context, StaffCaller } from '../../operation/context.ts';
import { scopesOfRoles } from '../../operation/roles.ts';
import { rowKey } from '../../rows/row-key.ts';
import { kindsToKeep, tasksFor } from '../pathway/tasks-for.ts';
import { rosterOf } from './roster.store.ts';

export class CannotKeepTask extends Refusal {
  readonly code = 'CANNOT_KEEP_TASK';

  constructor() {
    super(
      'This colleague has no role here in which such a task can be kept. Choose somebody else.',
    );
  }
}

interface Given {
  readonly idempotencyKey: string;
  readonly taskId: string;
}

/** Makes an open task one's own, whoever had it. */
export function takeTask(context: Context, { idempotencyKey: key, taskId }: Given) {
  const { staffId } = context.caller as StaffCaller;
  const record = { operation: 'takeTask', key, input: { taskId }, answer: { taskId } };
  return once(context, record, () =>
    give(context, taskId, {
      ...{ ownerId: staffId, givenById: null, givenReason: null, seenAt: context.now },
    }),
  );
}

/** Gives it to a colleague, or lays it down for whoever takes it; who did that and why is kept, so that both find it. */
export function handOverTask(
  context: Context,
  { idempotencyKey: key, taskId, to, reason }: Given & { to: string | null; reason: string | null },
) {
  const { staffId } = context.caller as StaffCaller;
  const record = {
    operation: 'handOverTask',
    key,
    input: { taskId, to, reason },
    answer: { taskId },
  };
  return once(context, record, () =>
    give(context, taskId, {
      ...{ ownerId: to, givenById: staffId, givenReason: reason, seenAt: null },
    }),
  );
}

/** Notes that the owner opened it: it is not new any more. Of somebody else it notes nothing. */
export function markTaskSeen(context: Context, { idempotencyKey: key, taskId }: Given) {
  const { db, municipality, caller, now } = context;
  const { staffId } = caller as StaffCaller;
  const record = { operation: 'markTaskSeen', key, input: { taskId }, answer: { taskId } };
  return once(context, record, async () => {
    const where = rowKey(municipality, taskId);
    const task = await db.task.findUnique({ where });
    if (task?.ownerId !== staffId) return new NotFound();
    if (!task.seenAt) await db.task.update({ where, data: { seenAt: now } });
    return undefined;
  });
}

async function give(
  context: Context,
  taskId: string,
  to: Pick<Task, 'ownerId' | 'givenById' | 'givenReason' | 'seenAt'>,
): Promise<NotFound | CannotKeepTask | undefined> {
  const { db, municipality, caller, now } = context;
  const open = { municipalityId: municipality.code, id: taskId, doneAt: null };
  const task = await db.task.findFirst({ where: { ...open, AND: [tasksFor(caller)] } });
  if (!task) return new NotFound();
  if (to.ownerId !== null) {
    const { colleagues } = await rosterOf(context);
    const roles = colleagues.find(({ id }) => id === to.ownerId)?.roles;
    if (!roles) return new NotFound();
    if (!kindsToKeep(scopesOfRoles(roles)).includes(task.kind)) return new CannotKeepTask();
  }
  // Somebody may be closing it at this moment: then there is nothing to give any more.
  const { count } = await db.task.updateMany({ where: open, data: { ...to, givenAt: now } });
  return count > 0 ? undefined : new NotFound();
}
