import { AbsenceDaysWrong, StandInLoop } from '@steunpad/domain/staff/stand-ins.ts';
import { builder } from '../../graphql/builder.ts';
import { RefusalInterface } from '../../mutation/refusal.type.ts';
import { IdempotencyKeyReused, NotFound } from '../../mutation/refusals.ts';
import { absenceById, endAbsence, recordAbsence } from './absences.store.ts';
import { AbsenceType } from './colleagues.query.ts';

builder.objectType(StandInLoop, {
  name: 'StandInLoop',
  description:
    'Promises would come back to somebody who is away on one of these days. Nothing was saved.',
  interfaces: [RefusalInterface],
});
builder.objectType(AbsenceDaysWrong, {
  name: 'AbsenceDaysWrong',
  description:
    'The last day comes after the first, is not over yet, and is within a year from now. Nothing was saved.',
  interfaces: [RefusalInterface],
});

const RecordInput = builder.inputType('RecordAbsenceInput', {
  description: 'Who is away, when, and who stands in.',
  fields: (t) => ({
    person: t.field({
      type: 'UUID',
      description: 'A colleague, as in `colleagues`. Leave it out for oneself.',
    }),
    from: t.field({ type: 'Date', required: true, description: 'The first day.' }),
    until: t.field({
      type: 'Date',
      required: true,
      description: 'The last day, at most a year from now.',
    }),
    standIn: t.field({
      type: 'UUID',
      description:
        'The colleague who keeps their promises meanwhile. Leave it out when nobody does: then they are for whoever takes them.',
    }),
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
  }),
});

const Recorded = builder.objectRef<{ readonly id: string }>('AbsenceRecorded').implement({
  description: 'From the first day on the stand-in finds the promises under `MINE`.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    absence: t.field({
      type: AbsenceType,
      nullable: true,
      description: 'As it is now. `null` when it was taken back meanwhile.',
      resolve: ({ id }, _args, context) => absenceById(context, id),
    }),
  }),
});

builder.mutationField('recordAbsence', (t) =>
  t.errorUnionField({
    types: [Recorded, NotFound, AbsenceDaysWrong, StandInLoop, IdempotencyKeyReused],
    description:
      'Records that somebody is away, of oneself or of a colleague. The stand-in of a stand-in who is away too is followed; promises that would go round in a circle are refused. Of two absences on one day the later one counts.',
    args: { input: t.arg({ type: RecordInput, required: true, description: 'Who, and when.' }) },
    resolve: (_root, { input: { person, standIn, ...rest } }, context) =>
      recordAbsence(context, { ...rest, person: person ?? null, standIn: standIn ?? null }),
  }),
);

const EndInput = builder.inputType('EndAbsenceInput', {
  description: 'An absence that is over before its time, or was a mistake.',
  fields: (t) => ({
    absenceId: t.field({ type: 'UUID', required: true, description: 'Which, as in `absences`.' }),
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
  }),
});

const Ended = builder.objectRef<{ readonly absenceId: string }>('AbsenceEnded').implement({
  description: 'Their promises are their own again.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    absenceId: t.expose('absenceId', { type: 'UUID', description: 'Which it was.' }),
  }),
});

builder.mutationField('endAbsence', (t) =>
  t.errorUnionField({
    types: [Ended, NotFound, IdempotencyKeyReused],
    description: 'Takes an absence back, of oneself or of a colleague.',
    args: { input: t.arg({ type: EndInput, required: true, description: 'Which one.' }) },
    resolve: (_root, { input }, context) => endAbsence(context, input),
  }),
);
