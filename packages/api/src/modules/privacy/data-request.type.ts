import { builder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { recordAccess, SHOWS_PERSON } from '../../graphql/plugins/record-access.ts';
import { fromColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import { PathwayType } from '../pathway/pathway.type.ts';
import { DataRequestKind } from './data-request.enums.ts';

const DataRequestState = describedEnum('DataRequestState', 'What became of a request about data.', {
  RECEIVED: 'It waits for an answer.',
  GRANTED: 'It was done.',
  REFUSED: 'It was not done, with a reason.',
});

export const DataSubjectRequestType = builder.prismaNode('DataSubjectRequest', {
  description: 'Somebody uses a right of the GDPR; answered within a month.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  nullable: true,
  findUnique: (id, { municipality }) => rowKey(municipality, id),
  fields: (t) => ({
    kind: t.expose('kind', { type: DataRequestKind, description: 'Which right.' }),
    state: t.expose('state', { type: DataRequestState, description: 'What became of it.' }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime', description: 'When it came in.' }),
    due: t.field({
      type: 'Date',
      description: 'The last day for an answer (art. 12(3) GDPR).',
      resolve: ({ dueOn }) => fromColumn(dueOn),
    }),
    decidedAt: t.expose('decidedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was answered. `null` while it waits.',
    }),
    decisionReason: t.exposeString('decisionReason', {
      nullable: true,
      description: 'Why it was answered so. `null` while it waits.',
    }),
    pathway: t.relation('pathway', {
      type: PathwayType,
      description: 'Whose it is.',
    }),
    askedBy: t.string({
      nullable: true,
      extensions: SHOWS_PERSON,
      description:
        'The name of whoever asked, for who answers them. `null` where it is not known any more.',
      select: { pathway: { select: { id: true, partner: { select: { name: true } } } } },
      resolve: ({ pathway }, _args, context) => {
        recordAccess(context, 'Pathway', pathway.id);
        return pathway.partner.name || null;
      },
    }),
  }),
});

builder.queryField('dataRequests', (t) =>
  t.prismaField({
    type: [DataSubjectRequestType],
    description:
      'The requests about data that wait for an answer, the first due first; at most 100. With `answered` those that were answered, the last one first: a granted erasure leaves none.',
    complexity: { field: 1, multiplier: 100 },
    args: {
      answered: t.arg.boolean({ description: 'Those that were answered instead.' }),
    },
    resolve: (query, _root, { answered }, { db, municipality }) =>
      db.dataSubjectRequest.findMany({
        ...query,
        where: {
          municipalityId: municipality.code,
          state: answered ? { not: 'RECEIVED' } : 'RECEIVED',
        },
        orderBy: answered
          ? [{ decidedAt: 'desc' }, { id: 'desc' }]
          : [{ dueOn: 'asc' }, { id: 'asc' }],
        take: 100,
      }),
  }),
);
