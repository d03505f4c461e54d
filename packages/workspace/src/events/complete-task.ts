import { stepForm } from '../form/step-form.ts';
import { CompleteTask } from '../generated/complete-task.ts';
import type { TaskKind } from '../generated/types.ts';
import type { PathwayNow } from '../person/pathway-now.ts';

/** Promises that are kept by saying so; every other is kept by its step. */
const BY_SAYING_SO: readonly TaskKind[] = [
  'MAIL_NOT_SENT',
  'CHECK_CORRECTION',
  'ARRANGE_PACE',
  'TELL_IN_PERSON',
  'SEND_CARD',
];

const doneBySaying = ({ openTasks = [] }: PathwayNow) =>
  openTasks.filter(({ kind }) => BY_SAYING_SO.includes(kind));

export const completeTask = stepForm('completeTask', CompleteTask, {
  subject: () => ({}),
  offered: (about) => doneBySaying(about).length > 0,
  fields: [
    {
      name: 'taskId',
      kind: 'choice',
      required: true,
      options: (about) => doneBySaying(about).map(({ id, kind }) => ({ value: id, code: kind })),
    },
  ],
});
