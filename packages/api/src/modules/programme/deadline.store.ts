import type { Refusal } from '@steunpad/domain/kernel.ts';
import { v7 as uuid } from 'uuid';
import type { z } from 'zod';
import { NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import type { deadlineInput } from './programme.input.ts';
import { hasProgramme } from './programme.store.ts';

/** Promises something by a day, or moves an open promise. It is kept like every task of the work list. */
export async function saveDeadline(
  context: Context,
  { taskId, what, due, notBefore }: z.output<typeof deadlineInput>,
): Promise<string | Refusal> {
  const { db, municipality, now } = context;
  if (!(await hasProgramme(context))) return new NotFound();
  const columns = {
    subject: what,
    dueOn: toColumn(due),
    notBefore: notBefore && toColumn(notBefore),
  };
  if (taskId) {
    const where = rowKey(municipality, taskId);
    const task = await db.task.findUnique({ where });
    if (task?.kind !== 'PROGRAMME_DEADLINE' || task.doneAt) return new NotFound();
    await db.task.update({ where, data: columns });
    return taskId;
  }
  const id = uuid();
  await db.task.create({
    data: {
      ...{ municipalityId: municipality.code, id, kind: 'PROGRAMME_DEADLINE', openedAt: now },
      ...columns,
    },
  });
  return id;
}
