import { builder } from '../../graphql/builder.ts';
import { fromColumn, fromPartialColumns } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import { CorrespondenceStatus, TemplateKind } from '../correspondence/correspondence.enums.ts';
import { LookType } from '../privacy/privacy.queries.ts';
import { whoLooked } from '../privacy/who-looked.store.ts';
import { CohortType } from './cohort.type.ts';
import { InvitationState, InvitationStop } from './cohorts.enums.ts';

interface SentLetter {
  readonly kind: keyof typeof TemplateKind.zod.enum;
  readonly status: keyof typeof CorrespondenceStatus.zod.enum;
  readonly sentAt: Date | null;
}

const LetterType = builder.objectRef<SentLetter>('InvitationLetter').implement({
  description: 'A letter to somebody who was drawn.',
  fields: (t) => ({
    kind: t.expose('kind', { type: TemplateKind, description: 'Invitation or reminder.' }),
    status: t.expose('status', { type: CorrespondenceStatus, description: 'What became of it.' }),
    sentAt: t.expose('sentAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was printed.',
    }),
  }),
});

export const CohortMemberType = builder.prismaNode('CohortMember', {
  description:
    'Somebody who was drawn: all that is kept of them here (art. 15 GDPR). Whether they answered, and what, stands nowhere beside them.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  nullable: true,
  findUnique: (id, { municipality }) => rowKey(municipality, id),
  fields: (t) => ({
    cohort: t.relation('cohort', { type: CohortType, description: 'In which cohort.' }),
    state: t.expose('state', { type: InvitationState, description: 'How far the letters are.' }),
    stoppedBy: t.expose('stoppedBy', {
      type: InvitationStop,
      nullable: true,
      description: 'Why nothing more goes out. `null` unless it was stopped.',
    }),
    name: t.string({
      description: 'As in lists. Empty once it is erased.',
      select: { partner: { select: { name: true } } },
      resolve: ({ partner }) => partner.name,
    }),
    address: t.stringList({
      description: 'Where letters go, as it is known now.',
      select: {
        partner: { select: { street: true, postcode: true, town: true, lettersLines: true } },
      },
      resolve: ({ partner: { street, postcode, town, lettersLines } }) =>
        lettersLines.length > 0
          ? lettersLines
          : [street, postcode, town].filter((part) => part !== null),
    }),
    dateOfDeath: t.field({
      type: 'PartialDate',
      description: 'Of their partner, as far as it is known.',
      select: { deathYear: true, deathMonth: true, deathDay: true },
      resolve: ({ deathYear, deathMonth, deathDay }) =>
        fromPartialColumns(deathYear, deathMonth, deathDay),
    }),
    eventSource: t.exposeString('eventSource', {
      description: 'The system that told of them.',
    }),
    eventId: t.exposeString('eventId', {
      description: 'Their id there: with it that system knows who it is.',
    }),
    drawnOn: t.field({
      type: 'Date',
      description: 'When they were drawn. All of it is erased when the term for it is over.',
      select: { drawnOn: true },
      resolve: ({ drawnOn }) => fromColumn(drawnOn),
    }),
    letters: t.field({
      type: [LetterType],
      description: 'What was sent, oldest first.',
      select: { correspondence: { orderBy: { id: 'asc' } } },
      resolve: ({ correspondence }) => correspondence,
    }),
    whoLooked: t.field({
      type: [LookType],
      description: 'Who looked at this person, the last one first; at most 1,000.',
      complexity: { field: 1, multiplier: 100 },
      select: { id: true },
      resolve: ({ id }, _args, context) => whoLooked(context, [id]),
    }),
  }),
});

/** What a mutation about somebody of a cohort answers: its name says what happened. */
export const memberAnswer = (name: string, description: string) =>
  builder.objectRef<{ readonly memberId: string }>(name).implement({
    description,
    isTypeOf: (answer) => !(answer instanceof Error),
    fields: (t) => ({
      member: t.prismaField({
        type: CohortMemberType,
        description: 'As it is now.',
        resolve: (query, { memberId: id }, _args, { db, municipality }) =>
          db.cohortMember.findUniqueOrThrow({ ...query, where: rowKey(municipality, id) }),
      }),
    }),
  });

/** A name is told over the telephone: at least so much of it says whom somebody means. */
const LEAST_OF_NAME = 2;

builder.queryField('cohortMembers', (t) =>
  t.prismaField({
    type: [CohortMemberType],
    description:
      'People who were drawn and whose name holds a text, by name: for the person who calls about their letter. At most 50; none for a text of less than two characters.',
    complexity: { field: 1, multiplier: 50 },
    args: {
      named: t.arg.string({ required: true, description: 'A part of the name.' }),
    },
    resolve: (query, _root, { named }, { db, municipality }) => {
      const contains = named.trim();
      return db.cohortMember.findMany({
        ...query,
        where: {
          municipalityId: municipality.code,
          partner: { name: { contains, mode: 'insensitive' } },
        },
        orderBy: [{ partner: { name: 'asc' } }, { id: 'asc' }],
        take: contains.length < LEAST_OF_NAME ? 0 : 50,
      });
    },
  }),
);
