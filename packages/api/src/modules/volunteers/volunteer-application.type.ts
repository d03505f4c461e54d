import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../../graphql/builder.ts';
import { pageComplexity } from '../../graphql/cursor.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { newestFirst } from '../../graphql/newest-first.ts';
import { fromColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import { ContactPreference, DayPart } from '../people/people.enums.ts';

export const OwnLoss = describedEnum('OwnLoss', 'Whether somebody lost a partner themselves.', {
  YES: 'Yes. If it was recent, a good moment is talked about first.',
  NO: 'No.',
  RATHER_LATER: 'They would rather tell later.',
});

export const VolunteerApplicationType = builder.prismaNode('VolunteerApplication', {
  description: 'Somebody wants to be there for a person who lost a partner.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  nullable: true,
  findUnique: (id, { municipality }) => rowKey(municipality, id),
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
    isAnswered: t.boolean({
      description: 'Whether they heard how it goes on.',
      resolve: ({ decidedAt }) => decidedAt !== null,
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
  t.connection(
    {
      type: VolunteerApplicationType,
      description: 'The applications of volunteers, newest first.',
      complexity: pageComplexity,
      args: {
        waiting: t.arg.boolean({ description: 'Only those that wait for an answer.' }),
      },
      resolve: (_root, args, context, info) =>
        newestFirst(args, ({ where, ...page }) =>
          context.db.volunteerApplication.findMany({
            ...queryFromInfo({
              context,
              info,
              typeName: 'VolunteerApplication',
              paths: [['nodes'], ['edges', 'node']],
            }),
            where: {
              municipalityId: context.municipality.code,
              ...(args.waiting && { decidedAt: null }),
              ...where,
            },
            ...page,
          }),
        ),
    },
    { name: 'VolunteerApplicationConnection', description: 'A page of applications.' },
    { name: 'VolunteerApplicationEdge', description: 'An application with its place in the list.' },
  ),
);
