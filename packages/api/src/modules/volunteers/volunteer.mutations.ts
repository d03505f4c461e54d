import { CertificateIssuedLater } from '@steunpad/domain/volunteers/conduct-certificate.ts';
import {
  VolunteerGuardNotMet,
  VolunteerNotForThisRole,
  VolunteerNotPossibleNow,
} from '@steunpad/domain/volunteers/volunteer-status.ts';
import { builder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { RefusalInterface } from '../../mutation/refusal.type.ts';
import { IdempotencyKeyReused, NotFound } from '../../mutation/refusals.ts';
import { answerApplication } from './answer-application.store.ts';
import { takeVolunteerStep } from './change-volunteer.store.ts';
import { savePapers } from './papers.store.ts';
import { VolunteerType, volunteerAnswer } from './volunteer.type.ts';
import { VolunteerApplicationType } from './volunteer-application.type.ts';

const key = { type: 'UUID', required: true, description: 'Made once per press.' } as const;

const AnswerInput = builder.inputType('AnswerApplicationInput', {
  description: 'Somebody who signed up hears how it goes on.',
  fields: (t) => ({
    applicationId: t.globalID({
      for: VolunteerApplicationType,
      required: true,
      description: 'Which application.',
    }),
    idempotencyKey: t.field(key),
    invite: t.boolean({
      required: true,
      description:
        'Whether to get to know each other. If not, no reason is kept, and everything is gone after four weeks.',
    }),
  }),
});

const ApplicationAnswered = builder
  .objectRef<{ readonly volunteerId: string | null }>('ApplicationAnswered')
  .implement({
    description: 'The answer is saved.',
    isTypeOf: (answer) => !(answer instanceof Error),
    fields: (t) => ({
      volunteer: t.prismaField({
        type: VolunteerType,
        nullable: true,
        description: 'The volunteer on the way. `null` when it is not for them.',
        resolve: (query, { volunteerId }, _args, { db, municipality }) =>
          db.volunteer.findFirst({
            ...query,
            where: {
              municipalityId: municipality.code,
              id: { in: volunteerId ? [volunteerId] : [] },
            },
          }),
      }),
    }),
  });

builder.mutationField('answerApplication', (t) =>
  t.errorUnionField({
    types: [ApplicationAnswered, NotFound, IdempotencyKeyReused],
    description: 'Invites somebody who signed up, or declines without a reason that is kept.',
    args: { input: t.arg({ type: AnswerInput, required: true, description: 'The answer.' }) },
    resolve: (_root, { input }, context) =>
      answerApplication(context, input.applicationId.id, input.invite, input.idempotencyKey),
  }),
);

const Step = describedEnum('VolunteerStep', 'A step on the way of a volunteer.', {
  beginTraining: 'They met and begin the training.',
  finishTraining: 'The training is finished.',
  activate: 'They may be matched: trained, certificate seen, an own loss long enough ago.',
  pause: 'They rest. No reason is asked.',
  resume:
    'They go on: where they were, or at `READY` when training, certificate or an own loss do not allow more.',
  leave: 'They stop.',
  decline: 'It is not for them.',
});

const StepInput = builder.inputType('RecordVolunteerStepInput', {
  description: 'A volunteer goes one step further, rests or stops.',
  fields: (t) => ({
    volunteerId: t.globalID({ for: VolunteerType, required: true, description: 'Who.' }),
    idempotencyKey: t.field(key),
    step: t.field({ type: Step, required: true, description: 'Which step.' }),
    pauseUntil: t.field({ type: 'Date', description: 'With `pause`: until when, if they say so.' }),
  }),
});

builder.mutationField('recordVolunteerStep', (t) =>
  t.errorUnionField({
    types: [
      volunteerAnswer('VolunteerStepRecorded', 'They are one step further.'),
      NotFound,
      VolunteerNotPossibleNow,
      VolunteerNotForThisRole,
      VolunteerGuardNotMet,
      IdempotencyKeyReused,
    ],
    description: 'Takes a volunteer one step further, lets them rest, or lets them go.',
    args: { input: t.arg({ type: StepInput, required: true, description: 'The step.' }) },
    resolve: (_root, { input }, context) =>
      takeVolunteerStep(
        context,
        {
          volunteerId: input.volunteerId.id,
          step: input.step,
          pauseUntil: input.pauseUntil ?? null,
        },
        input.idempotencyKey,
      ),
  }),
);

builder.objectType(CertificateIssuedLater, {
  name: 'CertificateIssuedLater',
  description: 'A certificate cannot be seen before it was given. Nothing was saved.',
  interfaces: [RefusalInterface],
});

const PapersInput = builder.inputType('RecordPapersInput', {
  description: 'Somebody saw a certificate of conduct, or a training was finished.',
  fields: (t) => ({
    volunteerId: t.globalID({ for: VolunteerType, required: true, description: 'Whose.' }),
    idempotencyKey: t.field(key),
    certificateIssuedOn: t.field({
      type: 'Date',
      description: 'The day on the certificate that was seen today. The document is never kept.',
    }),
    certificateProfile: t.string({ description: 'Its screening profile, for example `85`.' }),
    trainedOn: t.field({ type: 'Date', description: 'When the basic training was finished.' }),
  }),
});

builder.mutationField('recordPapers', (t) =>
  t.errorUnionField({
    types: [
      volunteerAnswer('PapersRecorded', 'The dates are saved.'),
      NotFound,
      CertificateIssuedLater,
      IdempotencyKeyReused,
    ],
    description: 'Saves the dates of a certificate of conduct and of a training.',
    args: { input: t.arg({ type: PapersInput, required: true, description: 'The dates.' }) },
    resolve: (_root, { input }, context) =>
      savePapers(context, {
        volunteerId: input.volunteerId.id,
        key: input.idempotencyKey,
        issuedOn: input.certificateIssuedOn ?? null,
        profile: input.certificateProfile ?? null,
        trainedOn: input.trainedOn ?? null,
      }),
  }),
);
