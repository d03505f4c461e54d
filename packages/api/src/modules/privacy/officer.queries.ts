import { builder } from '../../graphql/builder.ts';
import { PathwayType } from '../pathway/pathway.type.ts';
import { DataSubjectRequestType } from './data-request.type.ts';
import { type Over, whatIsOver } from './what-is-over.store.ts';

builder.prismaObjectField(PathwayType, 'dataRequests', (t) =>
  t.relation('dataRequests', {
    type: DataSubjectRequestType,
    description: 'How they used their rights, oldest first. What was erased left nothing.',
    query: { orderBy: { id: 'asc' } },
  }),
);

builder.queryField('heldPathways', (t) =>
  t.prismaField({
    type: [PathwayType],
    description:
      'Whoever is held now, those held longest first; at most 100. Nothing goes out to them.',
    complexity: { field: 1, multiplier: 100 },
    resolve: (query, _root, _args, { db, municipality }) =>
      db.pathway.findMany({
        ...query,
        where: { municipalityId: municipality.code, holds: { some: { releasedAt: null } } },
        orderBy: { id: 'asc' },
        take: 100,
      }),
  }),
);

const OverType = builder.objectRef<Over>('WhatIsOver').implement({
  description: 'What the next sweep of this municipality destroys by one rule. Never who.',
  fields: (t) => ({
    rule: t.exposeString('rule', { description: 'By which rule.' }),
    what: t.exposeString('what', { description: 'What kind of thing.' }),
    term: t.exposeString('term', { description: 'How long it is kept, as an ISO 8601 duration.' }),
    count: t.exposeInt('count', { description: 'How many are over today.' }),
  }),
});

builder.queryField('whatIsOver', (t) =>
  t.field({
    type: [OverType],
    description:
      'What would be destroyed today, by rule: a dry run that changes nothing. The worker does it every night.',
    complexity: { field: 200 },
    resolve: (_root, _args, context) => whatIsOver(context),
  }),
);
