import { builder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
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
    decisionReason: t.exposeString('decisionReason', {
      nullable: true,
      description: 'Why it was answered so. `null` while it waits.',
    }),
    pathway: t.relation('pathway', {
      type: PathwayType,
      description: 'Whose it is.',
    }),
  }),
});

builder.queryField('dataRequests', (t) =>
  t.prismaField({
    type: [DataSubjectRequestType],
    description:
      'The requests about data that wait for an answer, the first due first; at most 100.',
    complexity: { field: 1, multiplier: 100 },
    resolve: (query, _root, _args, { db, municipality }) =>
      db.dataSubjectRequest.findMany({
        ...query,
        where: { municipalityId: municipality.code, state: 'RECEIVED' },
        orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
        take: 100,
      }),
  }),
);
