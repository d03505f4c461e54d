import { builder } from '../../builder.ts';
import { fromColumn } from '../../columns.ts';
import { describedEnum } from '../../described-enum.ts';
import { ContactPreference, DayPart } from '../requests/request.enums.ts';

export const OwnLoss = describedEnum('OwnLoss', 'Whether somebody lost a partner themselves.', {
  YES: 'Yes. If it was recent, a good moment is talked about first.',
  NO: 'No.',
  RATHER_LATER: 'They would rather tell later.',
});

const VolunteerApplicationType = builder.prismaNode('VolunteerApplication', {
  description: 'Somebody wants to be there for a person who lost a partner.',
  authScopes: { scope: 'volunteers:read' },
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  findUnique: (id, { municipality }) => ({
    municipalityId_id: { municipalityId: municipality.code, id },
  }),
  fields: (t) => ({
    reference: t.exposeString('reference', {
      description: 'What they were given, to say over the telephone.',
    }),
    name: t.exposeString('name', { description: 'Whom to ask for.' }),
    contactPreference: t.expose('contactPreference', {
      type: ContactPreference,
      description: 'The way that they chose.',
    }),
    phone: t.exposeString('phone', {
      nullable: true,
      description: 'E.164. `null` when not given.',
    }),
    email: t.exposeString('email', { nullable: true, description: '`null` when not given.' }),
    postcodeDigits: t.exposeString('postcodeDigits', { description: 'Four digits.' }),
    ownLoss: t.expose('ownLoss', {
      type: OwnLoss,
      nullable: true,
      description: '`null` when skipped.',
    }),
    dayParts: t.field({
      type: [DayPart],
      description: 'When they usually can.',
      resolve: ({ dayParts }) => dayParts,
    }),
    languages: t.exposeStringList('languages', {
      description: 'That they speak, as they wrote them.',
    }),
    motivation: t.exposeString('motivation', {
      nullable: true,
      description: 'In their own words. `null` when skipped.',
    }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime', description: 'When it came in.' }),
    answerBy: t.field({
      type: 'Date',
      description: 'The last day on which a person answers.',
      resolve: ({ answerBy }) => fromColumn(answerBy),
    }),
  }),
});

builder.queryField('volunteerApplications', (t) =>
  t.prismaConnection(
    {
      type: VolunteerApplicationType,
      cursor: 'municipalityId_id',
      description: 'The applications of volunteers, newest first.',
      authScopes: { scope: 'volunteers:read' },
      defaultSize: 20,
      maxSize: 100,
      complexity: ({ first, last }) => ({ field: 1, multiplier: first ?? last ?? 20 }),
      resolve: (query, _root, _args, { db, municipality }) =>
        db.volunteerApplication.findMany({
          ...query,
          where: { municipalityId: municipality.code },
          orderBy: { id: 'desc' },
        }),
    },
    { name: 'VolunteerApplicationConnection', description: 'A page of applications.' },
    { name: 'VolunteerApplicationEdge', description: 'An application with its place in the list.' },
  ),
);
