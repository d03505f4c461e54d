import { builder } from '../../graphql/builder.ts';
import { actorOf } from '../../operation/context.ts';
import { fromPartialColumns } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import { PathwayType } from '../pathway/pathway.type.ts';
import {
  EligibilityOutcome,
  EligibilityReason,
  NoticeNews,
  NoticeSource,
  NoticeStatus,
} from './notice.enums.ts';

const DecisionType = builder.prismaObject('EligibilityDecision', {
  description:
    'A decision whether the offer is for a survivor. A later one overrules an earlier one.',
  fields: (t) => ({
    outcome: t.expose('outcome', { type: EligibilityOutcome, description: 'What was decided.' }),
    reasons: t.field({
      type: [EligibilityReason],
      description: 'Why.',
      resolve: ({ reasons }) => reasons as never[],
    }),
    ruleVersion: t.exposeString('ruleVersion', { description: 'Version of the rule.' }),
    pensionTableVersion: t.exposeString('pensionTableVersion', {
      description: 'Version of the state-pension table.',
    }),
    decidedBy: t.exposeString('decidedBy', {
      nullable: true,
      description: 'Who decided, as an opaque id. `null` when a rule did.',
    }),
    explanation: t.exposeString('explanation', {
      nullable: true,
      description: 'In the words of the person who decided. `null` when a rule did.',
    }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', description: 'When.' }),
  }),
});

export const DeathNoticeType = builder.prismaNode('DeathNotice', {
  description: 'A death that was reported. It holds no name and no cause of death.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  nullable: true,
  findUnique: (id, { municipality }) => rowKey(municipality, id),
  fields: (t) => ({
    source: t.expose('source', { type: NoticeSource, description: 'Who reported it.' }),
    eventSource: t.exposeString('eventSource', { description: 'The system that sent it.' }),
    eventId: t.exposeString('eventId', { description: 'Its id there.' }),
    revision: t.exposeInt('revision', {
      description: '1 for what came first under this id; each correction is one more.',
    }),
    status: t.expose('status', { type: NoticeStatus, description: 'What it led to.' }),
    dateOfDeath: t.field({
      type: 'PartialDate',
      description: 'As far as it is known.',
      resolve: ({ deathYear, deathMonth, deathDay }) =>
        fromPartialColumns(deathYear, deathMonth, deathDay),
    }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime', description: 'When it reached us.' }),
    decisions: t.relation('decisions', {
      type: DecisionType,
      description: 'Oldest first; empty where nobody had to be decided about.',
      query: { orderBy: { id: 'asc' } },
    }),
    news: t.field({
      type: [NoticeNews],
      description:
        'What it said otherwise than what was known of a survivor, never with what. Empty of a first notice.',
      resolve: ({ news }) => news as never[],
    }),
    aboutPathway: t.relation('aboutPathway', {
      type: PathwayType,
      nullable: true,
      description:
        'The pathway of the survivor whom it is about, opened by it or by an earlier notice. `null` when there is none.',
    }),
    looksLike: t.prismaField({
      type: [PathwayType],
      description:
        'Pathways that may be of the same survivor: `decideSamePerson` says which. Empty when the rules could tell, or somebody decided.',
      resolve: (query, { looksLike }, _args, { db, municipality }) =>
        db.pathway.findMany({
          ...query,
          where: { municipalityId: municipality.code, id: { in: looksLike } },
          orderBy: { id: 'asc' },
        }),
    }),
    withdrawalAsked: t.boolean({
      description: 'Whether one person said that it is wrong, and a second one has to say so too.',
      select: { withdrawalAskedBy: true, withdrawnAt: true },
      resolve: ({ withdrawalAskedBy, withdrawnAt }) => withdrawalAskedBy !== null && !withdrawnAt,
    }),
    withdrawalAskedByMe: t.boolean({
      description:
        'Whether the one who said so is the person who asks now: they cannot confirm it.',
      select: { withdrawalAskedBy: true },
      resolve: ({ withdrawalAskedBy }, _args, { caller }) =>
        withdrawalAskedBy === actorOf(caller, 'CLERK'),
    }),
    pathway: t.relation('pathway', {
      type: PathwayType,
      nullable: true,
      description: 'The pathway that opened. `null` when none did.',
    }),
  }),
});

builder.prismaObjectField(PathwayType, 'messages', (t) =>
  t.prismaField({
    type: [DeathNoticeType],
    description:
      'All that was told of this death, first to last, also what may be about somebody else. Empty for the person who asked themselves.',
    resolve: (query, { id }, _args, { db, municipality }) =>
      db.deathNotice.findMany({
        ...query,
        where: {
          municipalityId: municipality.code,
          OR: [{ aboutPathwayId: id }, { looksLike: { has: id } }],
        },
        orderBy: { id: 'asc' },
      }),
  }),
);
