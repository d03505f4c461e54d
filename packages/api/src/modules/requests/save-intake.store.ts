import { mayChangeIntake, residentStep } from '@steunpad/domain/requests/support-request.ts';
import { once } from '../../mutation/idempotency.store.ts';
import {
  ChangedMeanwhile,
  type IdempotencyKeyReused,
  IntakeClosed,
} from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { lockRow } from '../../rows/lock-row.ts';
import { rowKey } from '../../rows/row-key.ts';
import type { IntakeInput } from './save-intake.input.ts';

/** Replaces what a resident told by what they tell now, if it is still theirs to change. */
export function saveIntake(
  context: Context,
  requestId: string,
  told: IntakeInput,
): Promise<object | IntakeClosed | ChangedMeanwhile | IdempotencyKeyReused> {
  const { idempotencyKey: key } = told;
  const record = {
    operation: 'saveIntake',
    key,
    input: { requestId, ...told },
    answer: { requestId },
  };
  return once(context, record, () => replaceIntake(context, requestId, told));
}

async function replaceIntake(
  context: Context,
  requestId: string,
  { idempotencyKey: _, expectedVersion, needs, daysToAvoid, ...told }: IntakeInput,
): Promise<IntakeClosed | ChangedMeanwhile | undefined> {
  const { db, municipality, now } = context;
  const municipalityId = municipality.code;
  if (!(await isOpen(context, requestId))) return new IntakeClosed();

  const row = { ...told, daysToAvoid: daysToAvoid.map(toColumn), savedAt: now };
  const { count } =
    expectedVersion === 0
      ? await db.intake.createMany({
          data: { ...row, municipalityId, requestId },
          skipDuplicates: true,
        })
      : await db.intake.updateMany({
          where: { municipalityId, requestId, version: expectedVersion },
          data: { ...row, version: { increment: 1 } },
        });
  if (count === 0) {
    const current = await db.intake.findUnique({
      where: { municipalityId_requestId: { municipalityId, requestId } },
      select: { version: true },
    });
    return new ChangedMeanwhile(current?.version ?? 0);
  }

  await db.supportNeed.deleteMany({ where: { municipalityId, requestId } });
  await db.supportNeed.createMany({
    data: needs.map((need) => ({ ...need, municipalityId, requestId })),
  });
  return undefined;
}

/** Whether what was told may still be changed; held, so that a talk that is recorded now waits or went first. */
async function isOpen(context: Context, requestId: string): Promise<boolean> {
  const { db, municipality } = context;
  await lockRow(context, 'support_request', requestId);
  const { state, pathwayId } = await db.supportRequest.findUniqueOrThrow({
    where: rowKey(municipality, requestId),
    select: { state: true, pathwayId: true },
  });
  if (!pathwayId) return mayChangeIntake(residentStep(state, null));

  await lockRow(context, 'pathway', pathwayId);
  const pathway = await db.pathway.findUniqueOrThrow({
    where: rowKey(municipality, pathwayId),
    select: { state: true },
  });
  return mayChangeIntake(residentStep(state, pathway.state));
}
