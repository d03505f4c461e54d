import { builder } from '../../graphql/builder.ts';
import { ColleagueType } from './colleague.type.ts';
import { type KnownAbsence, rosterOf } from './roster.store.ts';

builder.queryField('colleagues', (t) =>
  t.field({
    type: [ColleagueType],
    description:
      'Who works here today, by name: to whom a task can be given. Only that they do, and in which roles.',
    complexity: { field: 1, multiplier: 50 },
    resolve: async (_root, _args, context) => [...(await rosterOf(context)).colleagues],
  }),
);

export const AbsenceType = builder.objectRef<KnownAbsence>('Absence').implement({
  description: 'That a colleague is away, and who keeps their promises meanwhile.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    person: t.field({
      type: ColleagueType,
      nullable: true,
      description: 'Who is away. `null` for somebody who never had a role here.',
      resolve: async ({ staffMemberId }, _args, context) =>
        (await rosterOf(context)).find(staffMemberId),
    }),
    standIn: t.field({
      type: ColleagueType,
      nullable: true,
      description: 'Who stands in. `null` when their promises are for whoever takes them.',
      resolve: async ({ standInId }, _args, context) => (await rosterOf(context)).find(standInId),
    }),
    from: t.expose('from', { type: 'Date', description: 'The first day.' }),
    until: t.expose('until', { type: 'Date', description: 'The last day.' }),
    recordedBy: t.exposeString('recordedBy', {
      description: 'Who recorded it, as the logs name them: `staff:` and an id.',
    }),
  }),
});

builder.queryField('absences', (t) =>
  t.field({
    type: [AbsenceType],
    description: 'Who is away now or will be, in the order in which it was recorded.',
    complexity: { field: 1, multiplier: 20 },
    resolve: async (_root, _args, context) => [...(await rosterOf(context)).absences],
  }),
);
