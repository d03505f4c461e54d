import { builder } from '../../graphql/builder.ts';
import { StaffRole } from '../staff/staff.enums.ts';
import { type Colleague, rosterOf } from './roster.store.ts';

export const ColleagueType = builder.objectRef<Colleague>('Colleague');

ColleagueType.implement({
  description: 'Somebody who works here, or did.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'The id by which logs name them.' }),
    name: t.exposeString('name', { description: 'Name; empty a year after their last role.' }),
    roles: t.field({
      type: [StaffRole],
      description: 'What they may be here today; nothing for somebody who left.',
      resolve: ({ roles }) => [...roles],
    }),
    awayUntil: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day on which they are away. `null` when they are here today.',
      resolve: async ({ id }, _args, context) =>
        (await rosterOf(context)).awayOn(id)?.until ?? null,
    }),
    standIn: t.field({
      type: ColleagueType,
      nullable: true,
      description: 'Who stands in for them today. `null` when they are here, or nobody does.',
      resolve: async ({ id }, _args, context) => {
        const roster = await rosterOf(context);
        return roster.find(roster.awayOn(id)?.standInId ?? null);
      },
    }),
  }),
});
