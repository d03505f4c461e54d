import { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import { checked, ownWords } from '../../mutation/input.ts';
import { RefusalInterface } from '../../mutation/refusal.type.ts';
import { IdempotencyKeyReused, InputInvalid, NotFound } from '../../mutation/refusals.ts';
import { rowKey } from '../../rows/row-key.ts';
import { TaskType } from '../pathway/task.type.ts';
import { CannotKeepTask, handOverTask, markTaskSeen, takeTask } from './hand-over.store.ts';

builder.objectType(CannotKeepTask, {
  name: 'CannotKeepTask',
  description:
    'The colleague has no role here in which such a task can be kept. Nothing was saved.',
  interfaces: [RefusalInterface],
});

const answerOf = (name: string, description: string) =>
  builder.objectRef<{ readonly taskId: string }>(name).implement({
    description,
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

/** A sentence or two: what has to be told at length is told. */
const LONGEST_REASON = 300;
const HANDED_OVER = z.object({ reason: ownWords(LONGEST_REASON) });

const TakeInput = builder.inputType('TakeTaskInput', {
  description: 'A task that somebody makes their own.',
  fields: (t) => ({
    taskId: t.globalID({ for: TaskType, required: true, description: 'Which one.' }),
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
  }),
});

builder.mutationField('takeTask', (t) =>
  t.errorUnionField({
    types: [
      answerOf('TaskTaken', 'It is on the list of the person who took it.'),
      NotFound,
      CannotKeepTask,
      IdempotencyKeyReused,
    ],
    description: 'Makes an open task one’s own, whoever had it until now.',
    args: { input: t.arg({ type: TakeInput, required: true, description: 'Which one.' }) },
    resolve: (_root, { input: { taskId, idempotencyKey } }, context) =>
      takeTask(context, { idempotencyKey, taskId: taskId.id }),
  }),
);

const HandOverInput = builder.inputType('HandOverTaskInput', {
  description: 'To whom a task goes.',
  fields: (t) => ({
    taskId: t.globalID({ for: TaskType, required: true, description: 'Which one.' }),
    to: t.field({
      type: 'UUID',
      description:
        'A colleague, as in `colleagues`. While they are away it is with whoever stands in. Leave it out to lay it down for whoever takes it.',
    }),
    reason: t.string({
      description: `What the colleague has to know of it, at most ${LONGEST_REASON} characters; no BSN. Whoever sees the task reads it, and the person whom it is about finds it in their own file.`,
    }),
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
  }),
});

builder.mutationField('handOverTask', (t) =>
  t.errorUnionField({
    types: [
      answerOf('TaskHandedOver', 'It is on the list of somebody else. `givenByMe` finds it again.'),
      InputInvalid,
      NotFound,
      CannotKeepTask,
      IdempotencyKeyReused,
    ],
    description:
      'Gives an open task to a colleague, or lays it down. What follows in the same pathway goes to the same person.',
    args: { input: t.arg({ type: HandOverInput, required: true, description: 'To whom.' }) },
    resolve: (_root, { input: { taskId, to, idempotencyKey, ...told } }, context) => {
      const said = checked(HANDED_OVER, told);
      return said instanceof InputInvalid
        ? said
        : handOverTask(context, { ...said, idempotencyKey, taskId: taskId.id, to: to ?? null });
    },
  }),
);

const SeenInput = builder.inputType('MarkTaskSeenInput', {
  description: 'A task that its owner opened.',
  fields: (t) => ({
    taskId: t.globalID({ for: TaskType, required: true, description: 'Which one.' }),
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
  }),
});

builder.mutationField('markTaskSeen', (t) =>
  t.errorUnionField({
    types: [answerOf('TaskSeen', 'It is not new any more.'), NotFound, IdempotencyKeyReused],
    description: 'Takes the mark `isNew` off a task of one’s own. Doing it again changes nothing.',
    args: { input: t.arg({ type: SeenInput, required: true, description: 'Which one.' }) },
    resolve: (_root, { input }, context) =>
      markTaskSeen(context, { ...input, taskId: input.taskId.id }),
  }),
);
