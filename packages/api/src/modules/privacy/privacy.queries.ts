import { builder } from '../../graphql/builder.ts';
import { fromColumn } from '../../rows/date-columns.ts';
import { type Look, whoLooked } from './who-looked.store.ts';

const DestructionRecordType = builder.prismaObject('DestructionRecord', {
  description: 'A declaration of destruction: what, how many, by which rule. Never who.',
  fields: (t) => ({
    rule: t.exposeString('rule', { description: 'By which rule, or for which cause.' }),
    what: t.exposeString('what', { description: 'What kind of thing.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
    listEntry: t.exposeString('listEntry', {
      description: 'The law or the entry of the selection list, or that it is a choice.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
  }),
});

builder.queryField('destructionRecords', (t) =>
  t.prismaField({
    type: [DestructionRecordType],
    description: 'The last 100 declarations of destruction, newest first.',
    complexity: { field: 1, multiplier: 100 },
    resolve: (query, _root, _args, { db, municipality }) =>
      db.destructionRecord.findMany({
        ...query,
        where: { municipalityId: municipality.code },
        orderBy: { id: 'desc' },
        take: 100,
      }),
  }),
);

const HoldType = builder.prismaObject('Hold', {
  description: 'Outreach that an officer stopped.',
  fields: (t) => ({
    restrictedReason: t.exposeString('restrictedReason', {
      description: 'Why. For the privacy officer alone.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'From when on.' }),
    until: t.field({
      type: 'Date',
      nullable: true,
      description: 'Until when. `null` when that is not known.',
      resolve: ({ until }) => until && fromColumn(until),
    }),
    releasedAt: t.expose('releasedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ended. `null` while it holds.',
    }),
  }),
});

builder.prismaObjectField('Pathway', 'holds', (t) =>
  t.relation('holds', {
    type: HoldType,
    description: 'When outreach was stopped, oldest first.',
    query: { orderBy: { id: 'asc' } },
  }),
);

export const LookType = builder.objectRef<Look>('Look').implement({
  description: 'Somebody looked at data about a person.',
  fields: (t) => ({
    who: t.exposeString('who', {
      description:
        'The name of the person, or that which the operator gave to the token; else an opaque id.',
    }),
    what: t.exposeString('what', {
      description: 'The operation through which it was read, such as `workList`.',
    }),
    when: t.expose('when', { type: 'DateTime', description: 'When.' }),
  }),
});

builder.prismaObjectField('Pathway', 'whoLooked', (t) =>
  t.field({
    type: [LookType],
    description:
      'Who looked at this person and at their request, the last one first; at most 1,000. The resident sees the same in their own file.',
    complexity: { field: 1, multiplier: 100 },
    select: { id: true, noticeId: true, request: { select: { id: true } } },
    resolve: ({ id, noticeId, request }, _args, context) =>
      whoLooked(
        context,
        [id, noticeId, request?.id].filter((each) => typeof each === 'string'),
      ),
  }),
);
