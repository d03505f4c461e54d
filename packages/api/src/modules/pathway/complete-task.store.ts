import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { notOnQuietDay } from '@steunpad/domain/calendar/working-days.ts';
import { Refusal } from '@steunpad/domain/kernel.ts';
import type { TaskKind } from '@steunpad/domain/pathway/pathway.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { NotFound } from '../../mutation/refusals.ts';
import { type Context, hasScope } from '../../operation/context.ts';
import { rowKey } from '../../rows/row-key.ts';
import { applyEffects } from './effects.store.ts';
import { WITH_PARTNER } from './pathway-with-partner.ts';

/** A promise whose keeping changes where somebody stands has a mutation of its own. */
export class TaskNeedsItsStep extends Refusal {
  readonly code = 'TASK_NEEDS_ITS_STEP';

  constructor(kind: TaskKind) {
    super(`${kind} is done by a mutation of its own: see nextSteps.`);
  }
}

/** Kept by doing them; nothing else follows. */
const BY_HAND: readonly TaskKind[] = [
  'SEND_CARD',
  'FIRST_MEETING',
  'CHECK_IN',
  'TELL_IN_PERSON',
  'MAIL_NOT_SENT',
  'CHECK_CORRECTION',
  'ARRANGE_PACE',
  'PROGRAMME_DEADLINE',
];

/** Who keeps the promises of a programme knows nobody who is helped, and the other way round. */
const mayComplete = ({ caller }: Context, kind: TaskKind): boolean => {
  const keeps = hasScope(caller, 'programme:write');
  const alone = keeps && !FOR_PEOPLE.some((scope) => hasScope(caller, scope));
  return kind === 'PROGRAMME_DEADLINE' ? keeps || caller.door === 'COMMAND' : !alone;
};

const FOR_PEOPLE = ['requests:write', 'notices:write', 'volunteers:write'] as const;

export function completeTask(context: Context, taskId: string, key: string) {
  const record = { operation: 'completeTask', key, input: { taskId }, answer: { taskId } };
  return once(context, record, async () => {
    const { db, municipality, now } = context;
    const where = rowKey(municipality, taskId);
    const task = await db.task.findUnique({
      where,
      include: { pathway: { include: WITH_PARTNER } },
    });
    if (!task || task.doneAt || !mayComplete(context, task.kind)) return new NotFound();
    // Where there is nothing to decide a person only looks: that is all there is to it.
    const onlyLooks = task.kind === 'CHECK_NOTICE' && task.pathway?.state !== 'TO_CHECK';
    if (!BY_HAND.includes(task.kind) && !onlyLooks) return new TaskNeedsItsStep(task.kind);
    await db.task.update({ where, data: { doneAt: now } });
    if (task.kind === 'SEND_CARD' && task.pathway) {
      const notBefore = notOnQuietDay(dayOf(now));
      const effects = [{ type: 'LetterQueued', letter: 'REMINDER_CARD', notBefore }] as const;
      await applyEffects(context, [{ pathway: task.pathway, effects }]);
    }
    return undefined;
  });
}
