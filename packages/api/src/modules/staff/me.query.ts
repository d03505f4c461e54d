import { isStaffRole } from '@steunpad/domain/staff/roles.ts';
import { builder } from '../../graphql/builder.ts';
import type { StaffCaller } from '../../operation/context.ts';
import { StaffRole } from './staff.enums.ts';
import { StaffSessionType } from './staff.type.ts';

const WorkplaceType = builder
  .objectRef<{ readonly code: string; readonly grants: StaffCaller['grants'] }>('Workplace')
  .implement({
    description: 'A municipality in which somebody has a role.',
    fields: (t) => ({
      code: t.expose('code', { type: 'MunicipalityCode', description: 'Its code.' }),
      name: t.string({
        description: 'Its name.',
        resolve: ({ grants }) => grants[0]?.municipalityName ?? '',
      }),
      roles: t.field({
        type: [StaffRole],
        description: 'In which roles.',
        resolve: ({ grants }) => grants.map(({ role }) => role).filter(isStaffRole),
      }),
      current: t.boolean({
        description: 'Whether its rows are shown now.',
        resolve: ({ code }, _args, { municipality }) => municipality.code === code,
      }),
    }),
  });

const MeType = builder.objectRef<StaffCaller>('Me').implement({
  description: 'The person who signed in.',
  fields: (t) => ({
    id: t.expose('staffId', { type: 'UUID', description: 'The id by which logs name them.' }),
    name: t.exposeString('name', { description: 'Name.' }),
    roles: t.field({
      type: [StaffRole],
      description: 'In which roles, in this municipality.',
      resolve: ({ roles }) => [...roles],
    }),
    municipalities: t.field({
      type: [WorkplaceType],
      description: 'Wherever they have a role, by code.',
      resolve: ({ grants }) => {
        const codes = [...new Set(grants.map(({ municipality }) => municipality))];
        return codes.map((code) => ({
          code,
          grants: grants.filter(({ municipality }) => municipality === code),
        }));
      },
    }),
  }),
});

builder.queryField('me', (t) =>
  t.field({
    type: MeType,
    description: 'Who one is here. For a person who signed in.',
    // No token has its scope.
    resolve: (_root, _args, { caller }) => caller as StaffCaller,
  }),
);

builder.queryField('sessions', (t) =>
  t.prismaField({
    type: [StaffSessionType],
    description: 'Where one is signed in, the newest first; at most 100.',
    complexity: { field: 1, multiplier: 20 },
    resolve: (query, _root, _args, { db, caller, now }) =>
      db.staffSession.findMany({
        ...query,
        where: { staffMemberId: (caller as StaffCaller).staffId, endsAt: { gt: now } },
        orderBy: { id: 'desc' },
        take: 100,
      }),
  }),
);
