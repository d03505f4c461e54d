import { TaskType } from '../pathway/task.type.ts';
import { saveDeadline } from './deadline.store.ts';
import { deadlineInput } from './programme.input.ts';
import { programmeMutation } from './programme-change.ts';

programmeMutation('saveDeadline', {
  description:
    'Promises something by a day, such as a hand-over document or an evaluation, or moves an open promise. `completeTask` says that it was given.',
  done: ['DeadlineSaved', 'It is on the work list.'],
  fields: (t) => ({
    taskId: t.globalID({
      for: TaskType,
      description: 'Which promise is moved. Left out: a new one.',
    }),
    what: t.string({ required: true, description: 'What it is, at most 200 characters.' }),
    due: t.field({ type: 'Date', required: true, description: 'The last day for it.' }),
    notBefore: t.field({ type: 'Date', description: 'The first day for it.' }),
  }),
  schema: () => deadlineInput,
  save: saveDeadline,
});
