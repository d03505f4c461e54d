import type { TaskKind } from '@steunpad/domain/pathway/pathway.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { type IdempotencyKeyReused, NotFound } from '../../mutation/refusals.ts';
import { type Context, hasScope } from '../../operation/context.ts';
import { lockRow } from '../../rows/lock-row.ts';

interface FormsToDecline {
  readonly taskIds: readonly string[];
  readonly reason: string;
}

/** Declines all forms of these tasks that wait for a person to look at them, or none. */
export function declineFormsSetApart(
  context: Context,
  { taskIds, reason }: FormsToDecline,
  key: string,
): Promise<{ readonly declined: number } | NotFound | IdempotencyKeyReused> {
  const { db, municipality, caller, now } = context;
  const municipalityId = municipality.code;
  const record = {
    operation: 'declineFormsSetApart',
    key,
    input: { taskIds, reason },
    answer: { declined: taskIds.length },
  };
  const kinds: TaskKind[] = [
    ...(hasScope(caller, 'requests:write') ? (['LOOK_AT_REQUEST'] as const) : []),
    ...(hasScope(caller, 'volunteers:write') ? (['LOOK_AT_APPLICATION'] as const) : []),
  ];

  return once(context, record, async () => {
    const meant = { municipalityId, id: { in: [...taskIds] }, kind: { in: kinds } };
    const tasks = await db.task.findMany({
      where: meant,
      select: { requestId: true, applicationId: true },
      orderBy: { id: 'asc' },
    });
    const requestIds = tasks.flatMap(({ requestId }) => requestId ?? []);
    for (const id of requestIds) await lockRow(context, 'support_request', id);
    // Only now: a colleague may have answered one of them while we waited for its row.
    const waiting = await db.task.count({ where: { ...meant, doneAt: null } });
    if (waiting < taskIds.length) return new NotFound();

    await db.supportRequest.updateMany({
      where: { municipalityId, id: { in: requestIds } },
      data: { state: 'DECLINED', decisionReason: reason, version: { increment: 1 } },
    });
    await db.volunteerApplication.updateMany({
      where: {
        municipalityId,
        id: { in: tasks.flatMap(({ applicationId }) => applicationId ?? []) },
      },
      data: { decidedAt: now, declinedAt: now },
    });
    await db.task.updateMany({
      where: { municipalityId, id: { in: [...taskIds] } },
      data: { doneAt: now },
    });
    return undefined;
  });
}
