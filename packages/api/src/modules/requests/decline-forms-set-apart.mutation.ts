import { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import { PAGE } from '../../graphql/cursor.ts';
import { checked, fieldIssue, reason } from '../../mutation/input.ts';
import { IdempotencyKeyReused, InputInvalid, NotFound } from '../../mutation/refusals.ts';
import { TaskType } from '../pathway/task.type.ts';
import { declineFormsSetApart } from './decline-forms-set-apart.store.ts';

const decline = z.object({
  reason,
  taskIds: z
    .array(z.object({ id: z.string() }))
    .transform((tasks) => [...new Set(tasks.map(({ id }) => id))])
    .superRefine((ids, context) => {
      if (ids.length === 0) fieldIssue(context, 'REQUIRED', []);
      if (ids.length > PAGE.max) fieldIssue(context, 'TOO_LONG', []);
    }),
});

const Input = builder.inputType('DeclineFormsSetApartInput', {
  description: 'Somebody looked at these forms: no person sent them.',
  fields: (t) => ({
    taskIds: t.globalIDList({
      for: TaskType,
      required: true,
      description: `Their tasks, \`LOOK_AT_REQUEST\` or \`LOOK_AT_APPLICATION\`. At most ${PAGE.max}.`,
    }),
    reason: t.string({
      required: true,
      description: 'Why, for colleagues. At most 1,000 characters; refused when it holds a BSN.',
    }),
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
  }),
});

const Declined = builder
  .objectRef<{ readonly declined: number }>('FormsSetApartDeclined')
  .implement({
    description: 'They wait no longer. They are erased as other forms that were declined.',
    isTypeOf: (answer) => !(answer instanceof Error),
    fields: (t) => ({
      declined: t.exposeInt('declined', { description: 'How many.' }),
    }),
  });

builder.mutationField('declineFormsSetApart', (t) =>
  t.errorUnionField({
    types: [Declined, InputInvalid, NotFound, IdempotencyKeyReused],
    description:
      'Declines many forms at once that came in when more came in than usual. All of them or, when one is not there, was answered or is no such form, none. Requests need `requests:write`, applications `volunteers:write`.',
    args: { input: t.arg({ type: Input, required: true, description: 'Which ones, and why.' }) },
    resolve: (_root, { input }, context) => {
      const told = checked(decline, input);
      if (told instanceof InputInvalid) return told;
      return declineFormsSetApart(context, told, input.idempotencyKey);
    },
  }),
);
