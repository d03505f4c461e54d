import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../../graphql/builder.ts';
import { pageComplexity } from '../../graphql/cursor.ts';
import { newestFirst } from '../../graphql/newest-first.ts';
import { DeathNoticeType } from './death-notice.type.ts';

const Filter = builder.inputType('DeathNoticeFilter', {
  description: 'Which notices to show. Everything that is given has to hold.',
  fields: (t) => ({
    eventId: t.string({ description: 'Only those with this id in the system that sent them.' }),
    withdrawalAsked: t.boolean({
      description: 'Only those that wait for a second person who says that they are wrong.',
    }),
  }),
});

builder.queryField('deathNotices', (t) =>
  t.connection(
    {
      type: DeathNoticeType,
      description: 'The deaths that were reported, the newest first.',
      complexity: pageComplexity,
      args: { filter: t.arg({ type: Filter, description: 'Leave it out to see all.' }) },
      resolve: (_root, { filter, ...args }, context, info) =>
        newestFirst(args, ({ where, ...page }) =>
          context.db.deathNotice.findMany({
            ...queryFromInfo({
              context,
              info,
              typeName: 'DeathNotice',
              paths: [['edges', 'node'], ['nodes']],
            }),
            where: {
              municipalityId: context.municipality.code,
              ...(filter?.eventId && { eventId: filter.eventId.trim() }),
              ...(filter?.withdrawalAsked && {
                withdrawalAskedBy: { not: null },
                withdrawnAt: null,
              }),
              ...where,
            },
            ...page,
          }),
        ),
    },
    { name: 'DeathNoticeConnection', description: 'A page of reported deaths.' },
    { name: 'DeathNoticeEdge', description: 'A reported death with its place in the list.' },
  ),
);
