import { builder } from '../../graphql/builder.ts';
import { fromColumn } from '../../rows/date-columns.ts';
import { StaffRole } from './staff.enums.ts';

export const StaffSessionType = builder.prismaObject('StaffSession', {
  description: 'A browser in which somebody is signed in.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    current: t.boolean({
      description: 'Whether it is the one that asks.',
      select: { id: true },
      resolve: ({ id }, _args, { caller }) => caller.door === 'STAFF' && caller.sessionId === id,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Since when.' }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      description: 'When it was used last, to the minute.',
    }),
    endsAt: t.expose('endsAt', { type: 'DateTime', description: 'When it ends at the latest.' }),
  }),
});

export const StaffGrantType = builder.prismaObject('StaffGrant', {
  description:
    'That somebody has a role in this municipality until a day. It opens something while it is approved and not revoked.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    person: t.relation('staffMember', { description: 'Who has it.' }),
    role: t.expose('role', { type: StaffRole, description: 'Which role.' }),
    organisation: t.exposeString('organisation', {
      nullable: true,
      description: 'For whom they work, where that is not the municipality itself.',
    }),
    until: t.field({
      type: 'Date',
      description: 'The first day on which it is over.',
      resolve: ({ until }) => fromColumn(until),
    }),
    proposedBy: t.exposeString('proposedBy', {
      description: 'Who proposed it: `staff:` and the id of a person, or `command`.',
    }),
    proposedAt: t.expose('proposedAt', { type: 'DateTime', description: 'When.' }),
    approvedBy: t.exposeString('approvedBy', {
      nullable: true,
      description: 'Who approved it. `null` while it is a proposal.',
    }),
    approvedAt: t.expose('approvedAt', { type: 'DateTime', nullable: true, description: 'When.' }),
    revokedBy: t.exposeString('revokedBy', {
      nullable: true,
      description: 'Who revoked it. `null` when nobody did.',
    }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true, description: 'When.' }),
    reviewDue: t.field({
      type: 'Date',
      nullable: true,
      description: 'By when somebody looks whether it is still right.',
      resolve: ({ reviewDue }) => reviewDue && fromColumn(reviewDue),
    }),
  }),
});

export const StaffMemberType = builder.prismaObject('StaffMember', {
  description: 'Somebody who may sign in here, or might once.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'The id by which logs name them.' }),
    name: t.exposeString('name', {
      description:
        'Name, as the provider or the operator gave it; empty a year after their last role.',
    }),
    email: t.exposeString('email', { nullable: true, description: 'E-mail address.' }),
    lastSignedInAt: t.expose('lastSignedInAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When they signed in last, in whichever municipality.',
    }),
    grants: t.relation('grants', {
      type: StaffGrantType,
      description: 'What was granted or proposed in this municipality, newest first.',
      query: (_args, { municipality }) => ({
        where: { municipalityId: municipality.code },
        orderBy: { id: 'desc' },
      }),
    }),
    sessions: t.relation('sessions', {
      type: StaffSessionType,
      description: 'Where they are signed in for this municipality.',
      query: (_args, { municipality }) => ({
        where: { chosenMunicipality: municipality.code },
        orderBy: { id: 'desc' },
      }),
    }),
  }),
});

/** The answer to what was done with a grant: how it stands now. */
export const grantAnswer = (name: string, description: string) =>
  builder.objectRef<{ readonly id: string }>(name).implement({
    description,
    isTypeOf: (answer) => !(answer instanceof Error),
    fields: (t) => ({
      grant: t.prismaField({
        type: StaffGrantType,
        description: 'The grant as it is now.',
        resolve: (query, { id }, _args, { db, municipality }) =>
          db.staffGrant.findUniqueOrThrow({
            ...query,
            where: { municipalityId_id: { municipalityId: municipality.code, id } },
          }),
      }),
    }),
  });
