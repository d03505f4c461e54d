import { builder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { fromColumn } from '../../rows/date-columns.ts';
import { TaskType } from '../pathway/task.type.ts';
import { tasksFor } from '../pathway/tasks-for.ts';
import { VolunteerType } from './volunteer.type.ts';

const TrainingType = builder.prismaObject('TrainingRecord', {
  description: 'A course that a volunteer finished.',
  fields: (t) => ({
    course: t.exposeString('course', {
      description: '`BASIC`, which comes before everything, or `FURTHER`.',
    }),
    doneOn: t.field({
      type: 'Date',
      description: 'When.',
      resolve: ({ doneOn }) => fromColumn(doneOn),
    }),
    validUntil: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day on which it counts. `null` when it counts for good.',
      resolve: ({ validUntil }) => validUntil && fromColumn(validUntil),
    }),
  }),
});

const SupervisionKind = describedEnum('SupervisionKind', 'How a volunteer is looked after.', {
  TALK: 'A coordinator talked with them.',
  PEER_SESSION: 'Volunteers learned from each other.',
});

const SupervisionType = builder.prismaObject('SupervisionRecord', {
  description: 'A talk or session that a volunteer took part in. Never what was said.',
  fields: (t) => ({
    kind: t.expose('kind', { type: SupervisionKind, description: 'Which.' }),
    on: t.field({ type: 'Date', description: 'When.', resolve: ({ on }) => fromColumn(on) }),
  }),
});

/** What whoever looks after volunteers has to see of one. */
builder.prismaObjectFields(VolunteerType, (t) => ({
  phone: t.exposeString('phone', { nullable: true, description: 'E.164. `null` when not given.' }),
  email: t.exposeString('email', { nullable: true, description: '`null` when not given.' }),
  since: t.expose('since', { type: 'DateTime', description: 'When they were invited.' }),
  matchesNow: t.relationCount('matches', {
    where: { endedOn: null },
    description: 'With how many residents they are matched now; never more than `capacity`.',
  }),
  trainings: t.relation('trainings', {
    type: TrainingType,
    description: 'Courses, oldest first.',
    query: { orderBy: { id: 'asc' } },
  }),
  supervision: t.relation('supervision', {
    type: SupervisionType,
    description: 'The last ten talks and sessions, the latest first.',
    query: { orderBy: [{ on: 'desc' }, { id: 'desc' }], take: 10 },
  }),
  openTasks: t.relation('tasks', {
    type: TaskType,
    description: 'What is promised about them and not done yet, what comes first on top.',
    query: (_args, { caller }) => ({
      where: { doneAt: null, AND: [tasksFor(caller)] },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    }),
  }),
}));
