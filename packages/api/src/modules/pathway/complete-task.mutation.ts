import { builder } from '../../graphql/builder.ts';
import { RefusalInterface } from '../../mutation/refusal.type.ts';
import { IdempotencyKeyReused, NotFound } from '../../mutation/refusals.ts';
import { rowKey } from '../../rows/row-key.ts';
import { completeTask, TaskNeedsItsStep } from './complete-task.store.ts';
import { TaskType } from './task.type.ts';

builder.objectType(TaskNeedsItsStep, {
  name: 'TaskNeedsItsStep',
  description: 'This promise is kept by a mutation of its own. Nothing was saved.',
  interfaces: [RefusalInterface],
});

const Input = builder.inputType('CompleteTaskInput', {
  description: 'A promise was kept that changes nothing in where the person stands.',
  fields: (t) => ({
    taskId: t.globalID({ for: TaskType, required: true, description: 'Which one.' }),
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
  }),
});

const Completed = builder.objectRef<{ readonly taskId: string }>('TaskCompleted').implement({
  description: 'It is off the work list.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    task: t.prismaField({
      type: TaskType,
      description: 'As it is now.',
      resolve: (query, { taskId }, _args, { db, municipality }) =>
        db.task.findUniqueOrThrow({ ...query, where: rowKey(municipality, taskId) }),
    }),
  }),
});

builder.mutationField('completeTask', (t) =>
  t.errorUnionField({
    types: [Completed, NotFound, TaskNeedsItsStep, IdempotencyKeyReused],
    description:
      'Takes a kept promise off the work list: a check-in, a first meeting, a card by hand, something told in person, a mail that could not be sent. Promises that a mutation of their own keeps, such as a talk, are refused.',
    args: { input: t.arg({ type: Input, required: true, description: 'Which one.' }) },
    resolve: (_root, { input }, context) =>
      completeTask(context, input.taskId.id, input.idempotencyKey),
  }),
);
