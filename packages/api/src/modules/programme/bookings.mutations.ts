import { CorrectionTooLarge, WrongBookingLine } from '@steunpad/domain/programme/bookings.ts';
import { FundingSettled } from '@steunpad/domain/programme/funding.ts';
import { builder, type InputBuilder } from '../../graphql/builder.ts';
import { RefusalInterface } from '../../mutation/refusal.type.ts';
import { correctBooking, recordCommitment, recordSpending } from './bookings.store.ts';
import { commitmentInput, correctionInput, spendingInput } from './programme.input.ts';
import { programmeMutation } from './programme-change.ts';

builder.objectType(CorrectionTooLarge, {
  name: 'CorrectionTooLarge',
  description: 'With this correction less than nothing would be left of the line.',
  interfaces: [RefusalInterface],
});

builder.objectType(WrongBookingLine, {
  name: 'WrongBookingLine',
  description:
    'What pays a commitment stands on the same line, and a correction is of no correction.',
  interfaces: [RefusalInterface],
});

const booked = (t: InputBuilder) => ({
  lineId: t.field({ type: 'UUID', required: true, description: 'On which budget line.' }),
  amount: t.field({ type: 'Euros', required: true, description: 'How much.' }),
  on: t.field({ type: 'Date', required: true, description: 'On which day.' }),
  description: t.string({
    required: true,
    description: 'What it is for, at most 300 characters. Nobody’s name.',
  }),
  reference: t.string({
    required: true,
    description:
      'Number of the order or the receipt in the municipality’s own administration. The paper itself is not kept here.',
  }),
});

programmeMutation('recordCommitment', {
  description: 'Books that something was ordered that has to be paid.',
  done: ['CommitmentRecorded', 'It is booked.'],
  refuses: [FundingSettled],
  fields: booked,
  schema: commitmentInput,
  save: recordCommitment,
});

programmeMutation('recordSpending', {
  description: 'Books that something was paid, with its receipt by reference.',
  done: ['SpendingRecorded', 'It is booked.'],
  refuses: [FundingSettled, WrongBookingLine],
  fields: (t) => ({
    ...booked(t),
    commitmentId: t.field({
      type: 'UUID',
      description: 'The commitment that it pays, on the same line.',
    }),
  }),
  schema: spendingInput,
  save: recordSpending,
});

programmeMutation('correctBooking', {
  description:
    'Corrects a line of the accounts by a line with the difference; also after the money was settled, when it is told apart.',
  done: ['BookingCorrected', 'The difference is booked.'],
  refuses: [CorrectionTooLarge, WrongBookingLine],
  fields: (t) => ({
    bookingId: t.field({ type: 'UUID', required: true, description: 'What was wrong.' }),
    difference: t.field({
      type: 'Euros',
      required: true,
      description: 'What has to be added; less than nothing to take off.',
    }),
    on: t.field({ type: 'Date', required: true, description: 'The day of the correction.' }),
    reason: t.string({ required: true, description: 'Why, at most 300 characters.' }),
    reference: t.string({ required: true, description: 'Where what is right is found.' }),
  }),
  schema: correctionInput,
  save: correctBooking,
});
