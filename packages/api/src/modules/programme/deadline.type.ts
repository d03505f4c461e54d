import { encodeGlobalID } from '@pothos/plugin-relay';
import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../operation/context.ts';
import { fromColumn } from '../../rows/date-columns.ts';

interface Deadline {
  readonly id: string;
  readonly what: string;
  readonly due: CivilDate;
  readonly notBefore: CivilDate | null;
  readonly doneAt: Date | null;
}

export const DeadlineType = builder.objectRef<Deadline>('ProgrammeDeadline').implement({
  description: 'Something that the programme promised to give. It is a task of the work list.',
  fields: (t) => ({
    taskId: t.id({
      description: 'Global id of the task, for `completeTask` and `saveDeadline`.',
      resolve: ({ id }) => encodeGlobalID('Task', id),
    }),
    what: t.exposeString('what', { description: 'What it is.' }),
    due: t.expose('due', { type: 'Date', description: 'The last day for it.' }),
    notBefore: t.expose('notBefore', {
      type: 'Date',
      nullable: true,
      description: 'The first day for it. `null` when that is now.',
    }),
    doneAt: t.expose('doneAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was given. `null` while it is open.',
    }),
  }),
});

/** All deadlines of the programme, by day. */
export async function deadlines({ db, municipality }: Context): Promise<Deadline[]> {
  const tasks = await db.task.findMany({
    where: { municipalityId: municipality.code, kind: 'PROGRAMME_DEADLINE' },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    select: { id: true, subject: true, dueOn: true, notBefore: true, doneAt: true },
  });
  return tasks.map(({ id, subject, dueOn, notBefore, doneAt }) => ({
    id,
    what: subject ?? '',
    due: fromColumn(dueOn),
    notBefore: notBefore && fromColumn(notBefore),
    doneAt,
  }));
}
