import { builder } from '../../graphql/builder.ts';
import { StaffGrantType, StaffMemberType } from './staff.type.ts';
import { dueGrantIds } from './standing-grants.store.ts';

builder.queryField('staff', (t) =>
  t.prismaField({
    type: [StaffMemberType],
    description:
      'Everybody to whom something was granted or proposed in this municipality, by name; at most 500.',
    complexity: { field: 1, multiplier: 50 },
    resolve: (query, _root, _args, { db, municipality }) =>
      db.staffMember.findMany({
        ...query,
        where: { grants: { some: { municipalityId: municipality.code } } },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: 500,
      }),
  }),
);

builder.queryField('grants', (t) =>
  t.prismaField({
    type: [StaffGrantType],
    description:
      'What was granted, proposed and revoked in this municipality, the newest first; at most 500.',
    complexity: { field: 1, multiplier: 50 },
    args: {
      dueOnly: t.arg.boolean({
        required: true,
        defaultValue: false,
        description:
          'Only those to look at again within two weeks, or that end within a month. To keep one, grant it anew.',
      }),
    },
    resolve: async (query, _root, { dueOnly }, context) =>
      context.db.staffGrant.findMany({
        ...query,
        where: {
          municipalityId: context.municipality.code,
          ...(dueOnly && { id: { in: await dueGrantIds(context) } }),
        },
        orderBy: { id: 'desc' },
        take: 500,
      }),
  }),
);
