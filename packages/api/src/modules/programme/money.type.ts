import { builder } from '../../graphql/builder.ts';
import { fromColumn } from '../../rows/date-columns.ts';
import { BookingKind, FundingKind, ProgrammeGoal } from './programme.enums.ts';

const AdvanceType = builder.prismaObject('FundingAdvance', {
  description: 'Money that came in, or went back.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    amount: t.expose('amount', {
      type: 'Euros',
      description: 'How much; less than nothing when it went back.',
    }),
    receivedOn: t.field({
      type: 'Date',
      description: 'On which day.',
      resolve: ({ receivedOn }) => fromColumn(receivedOn),
    }),
    reference: t.exposeString('reference', { description: 'Where it is found.' }),
  }),
});

export const FundingType = builder.prismaObject('Funding', {
  description: 'Where money comes from, by one decision.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    kind: t.expose('kind', { type: FundingKind, description: 'How an account of it is given.' }),
    giver: t.exposeString('giver', { description: 'Who gives it.' }),
    amount: t.expose('amount', { type: 'Euros', description: 'How much was granted.' }),
    decision: t.exposeString('decision', { description: 'Reference of the decision.' }),
    decidedOn: t.field({
      type: 'Date',
      description: 'The day of the decision.',
      resolve: ({ decidedOn }) => fromColumn(decidedOn),
    }),
    code: t.exposeString('code', {
      nullable: true,
      description: 'Of a specific grant, as the annex to the annual accounts names it.',
    }),
    accountBy: t.field({
      type: 'Date',
      nullable: true,
      description: 'By when an account is given.',
      resolve: ({ accountBy }) => accountBy && fromColumn(accountBy),
    }),
    settledOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When it was settled: what is booked later is a correction. `null` before.',
      resolve: ({ settledOn }) => settledOn && fromColumn(settledOn),
    }),
    settledAmount: t.expose('settledAmount', {
      type: 'Euros',
      nullable: true,
      description: 'What it was settled at.',
    }),
    settlement: t.exposeString('settlement', {
      nullable: true,
      description: 'Reference of the decision that settled it.',
    }),
    advances: t.relation('advances', {
      type: AdvanceType,
      description: 'What came in, the oldest first.',
      query: { orderBy: [{ receivedOn: 'asc' }, { id: 'asc' }] },
    }),
  }),
});

export const BudgetLineType = builder.prismaObject('BudgetLine', {
  description: 'What may be spent on something in one phase.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    code: t.exposeString('code', {
      description: 'Short, to know it again in another phase: `A`.',
    }),
    name: t.exposeString('name', { description: 'What it is for.' }),
    goal: t.expose('goal', {
      type: ProgrammeGoal,
      nullable: true,
      description: 'The goal that it serves. `null`: all of them.',
    }),
    budget: t.expose('budget', { type: 'Euros', description: 'How much.' }),
    funding: t.relation('funding', {
      type: FundingType,
      nullable: true,
      description: 'The money that pays it. `null` while that is not decided.',
    }),
  }),
});

export const BookingType = builder.prismaObject('Booking', {
  description:
    'One line of the accounts. It never changes: what was wrong is corrected by a line with the difference.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    kind: t.expose('kind', { type: BookingKind, description: 'Ordered, or paid.' }),
    amount: t.expose('amount', {
      type: 'Euros',
      description: 'How much; less than nothing in a correction alone.',
    }),
    on: t.field({
      type: 'Date',
      description: 'The day of the order, of the payment or of the correction.',
      resolve: ({ bookedOn }) => fromColumn(bookedOn),
    }),
    description: t.exposeString('description', {
      description: 'What it was for, or why it is corrected.',
    }),
    reference: t.exposeString('reference', {
      description: 'Where the receipt or the order is found.',
    }),
    commitmentId: t.expose('commitmentId', {
      type: 'UUID',
      nullable: true,
      description: 'The commitment that it pays.',
    }),
    correctsId: t.expose('correctsId', {
      type: 'UUID',
      nullable: true,
      description: 'The line that it corrects.',
    }),
    afterSettlement: t.exposeBoolean('afterSettlement', {
      description: 'Whether the money was settled before it.',
    }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was recorded.' }),
    recordedBy: t.exposeString('recordedBy', { description: 'By whom, as an opaque id.' }),
    line: t.relation('line', { type: BudgetLineType, description: 'On which budget line.' }),
  }),
});
