import { FundingSettled } from '@steunpad/domain/programme/funding.ts';
import { builder, type InputBuilder } from '../../graphql/builder.ts';
import { RefusalInterface } from '../../mutation/refusal.type.ts';
import { recordAdvance, recordFunding, settleFunding } from './funding.store.ts';
import { FundingKind } from './programme.enums.ts';
import { advanceInput, fundingInput, settlementInput } from './programme.input.ts';
import { programmeMutation } from './programme-change.ts';

builder.objectType(FundingSettled, {
  name: 'FundingSettled',
  description: 'This money was settled; what was wrong is corrected on a line of its own.',
  interfaces: [RefusalInterface],
});

/** What a decision says that gives money. */
export const fundingFields = (t: InputBuilder) => ({
  kind: t.field({ type: FundingKind, required: true, description: 'How it is accounted for.' }),
  giver: t.string({ required: true, description: 'Who gives it.' }),
  amount: t.field({ type: 'Euros', required: true, description: 'How much is granted.' }),
  decision: t.string({ required: true, description: 'Reference of the decision.' }),
  decidedOn: t.field({ type: 'Date', required: true, description: 'The day of the decision.' }),
  code: t.string({
    description: 'Of a specific grant alone: its code in the annex to the annual accounts.',
  }),
  accountBy: t.field({
    type: 'Date',
    description: 'By when an account is given; of a subsidy it has to be known.',
  }),
});

programmeMutation('recordFunding', {
  description:
    'Writes down a decision that gives money. Its account is promised as a deadline: of a subsidy by the day that is given, of a specific grant by 15 July of the next year.',
  done: ['FundingRecorded', 'The decision is written down.'],
  fields: fundingFields,
  schema: fundingInput,
  save: recordFunding,
});

programmeMutation('recordAdvance', {
  description:
    'Writes down money that came in, or that went back. In all it is never less than nothing, nor more than was granted.',
  done: ['AdvanceRecorded', 'The money is written down.'],
  fields: (t) => ({
    fundingId: t.field({ type: 'UUID', required: true, description: 'Of which decision.' }),
    amount: t.field({
      type: 'Euros',
      required: true,
      description: 'How much; less than nothing when it went back.',
    }),
    receivedOn: t.field({ type: 'Date', required: true, description: 'On which day.' }),
    reference: t.string({ required: true, description: 'Where it is found.' }),
  }),
  schema: advanceInput,
  save: recordAdvance,
});

programmeMutation('settleFunding', {
  description:
    'Writes down at what money was settled. From then on only corrections are booked on it, each on a line of its own.',
  done: ['FundingSettlementRecorded', 'The money is settled.'],
  refuses: [FundingSettled],
  fields: (t) => ({
    fundingId: t.field({ type: 'UUID', required: true, description: 'Of which decision.' }),
    amount: t.field({
      type: 'Euros',
      required: true,
      description: 'What it was settled at: at most what was granted.',
    }),
    settledOn: t.field({ type: 'Date', required: true, description: 'The day of it.' }),
    decision: t.string({
      required: true,
      description: 'Reference of the decision that settled it.',
    }),
  }),
  schema: settlementInput,
  save: settleFunding,
});
