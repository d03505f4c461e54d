import { idempotencyKey } from '@steunpad/widgets/kernel/idempotency-key.ts';
import type { Ask } from '../ask.ts';
import { CompleteTask } from '../generated/complete-task.ts';

/** Says that a promise was kept that is kept by saying so; false where that was not taken. */
export async function sayDone(ask: Ask, taskId: string): Promise<boolean> {
  const asked = await ask(CompleteTask, { input: { taskId, idempotencyKey: idempotencyKey() } });
  return asked.status === 'ANSWERED' && asked.answer.answer.__typename === 'TaskCompleted';
}
