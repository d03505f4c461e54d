import { builder } from '../../graphql/builder.ts';
import { SHOWS_NOBODY } from '../../graphql/plugins/record-access.ts';
import { TaskType } from '../pathway/task.type.ts';
import { ColleagueType } from './colleague.type.ts';
import { rosterOf } from './roster.store.ts';
import { staffIdOf } from './whose.ts';

builder.prismaObjectFields(TaskType, (t) => ({
  keptBy: t.field({
    extensions: SHOWS_NOBODY,
    type: ColleagueType,
    nullable: true,
    description:
      'Who keeps it today: the owner, or whoever stands in while the owner is away. `null` when nobody does, so that whoever can may take it.',
    resolve: async ({ ownerId, kind }, _args, context) =>
      (await rosterOf(context)).keeperOf(ownerId, kind),
  }),
  owner: t.field({
    extensions: SHOWS_NOBODY,
    type: ColleagueType,
    nullable: true,
    description: 'Whose it is, also while they are away. `null` when it is nobody’s.',
    resolve: async ({ ownerId }, _args, context) => (await rosterOf(context)).find(ownerId),
  }),
  givenBy: t.field({
    extensions: SHOWS_NOBODY,
    type: ColleagueType,
    nullable: true,
    description: 'The colleague who gave it to the owner or laid it down. `null` when nobody did.',
    resolve: async ({ givenById }, _args, context) => (await rosterOf(context)).find(givenById),
  }),
  givenReason: t.exposeString('givenReason', {
    nullable: true,
    description: 'What they said of it. `null` when nothing was said.',
  }),
  givenAt: t.expose('givenAt', {
    type: 'DateTime',
    nullable: true,
    description: 'Since when it is with whom it is. `null` when it was never given or taken.',
  }),
  isNew: t.boolean({
    extensions: SHOWS_NOBODY,
    description: 'Whether it was given to the person who asks, and not opened since.',
    resolve: ({ ownerId, seenAt, doneAt }, _args, context) =>
      ownerId !== null && ownerId === staffIdOf(context) && seenAt === null && doneAt === null,
  }),
  doneAt: t.expose('doneAt', {
    type: 'DateTime',
    nullable: true,
    description: 'When it was done or needed no more. `null` while it is open.',
  }),
}));
