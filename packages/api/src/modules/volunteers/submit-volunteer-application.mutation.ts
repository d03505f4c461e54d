import { type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { answerBy } from '@steunpad/domain/volunteers/volunteer-application.ts';
import { builder } from '../../graphql/builder.ts';
import { checked } from '../../mutation/input.ts';
import { IdempotencyKeyReused, InputInvalid, TooManyRequests } from '../../mutation/refusals.ts';
import { forbidden } from '../../operation/errors.ts';
import { ContactInput } from '../people/contact.input.ts';
import { DayPart, FormLanguage } from '../people/people.enums.ts';
import { application } from './submit-volunteer-application.input.ts';
import { submitVolunteerApplication } from './submit-volunteer-application.store.ts';
import { OwnLoss } from './volunteer-application.type.ts';

const Input = builder.inputType('SubmitVolunteerApplicationInput', {
  description: 'Somebody wants to be a volunteer. No certificate and no BSN is asked here.',
  fields: (t) => ({
    municipality: t.field({
      type: 'MunicipalityCode',
      required: true,
      description: 'Where they want to help.',
    }),
    idempotencyKey: t.field({
      type: 'UUID',
      required: true,
      description: 'Made once per filled-in form.',
    }),
    name: t.string({ required: true, description: 'At most 120 characters.' }),
    contact: t.field({ type: ContactInput, required: true, description: 'How to reach them.' }),
    postcodeDigits: t.string({
      required: true,
      description: 'The digits of their postcode; letters are dropped.',
    }),
    ownLoss: t.field({ type: OwnLoss, description: 'Whether they lost a partner themselves.' }),
    dayParts: t.field({
      type: [DayPart],
      required: true,
      description: 'When they usually can; at least one.',
    }),
    languages: t.stringList({
      required: true,
      description: 'That they speak; at least one, at most 12.',
    }),
    motivation: t.string({
      description: 'Why they want to. At most 1,000 characters; refused when it holds a BSN.',
    }),
    language: t.field({
      type: FormLanguage,
      required: true,
      defaultValue: 'nl',
      description: 'Language of the form.',
    }),
  }),
});

const Received = builder
  .objectRef<{ readonly reference: string; readonly answerBy: CivilDate }>(
    'VolunteerApplicationReceived',
  )
  .implement({
    description: 'The application is saved.',
    isTypeOf: (answer) => !(answer instanceof Error),
    fields: (t) => ({
      reference: t.exposeString('reference', { description: 'To say over the telephone.' }),
      answerBy: t.expose('answerBy', {
        type: 'Date',
        description: 'The last day on which a person answers: five working days.',
      }),
    }),
  });

builder.mutationField('submitVolunteerApplication', (t) =>
  t.errorUnionField({
    types: [Received, InputInvalid, IdempotencyKeyReused, TooManyRequests],
    description: 'Applies as a volunteer.',
    authScopes: { publicDoor: true },
    args: {
      input: t.arg({
        type: Input,
        required: true,
        description: 'Who, how to reach them, and when they can.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      if (input.municipality !== context.municipality.code)
        throw forbidden(`municipality ${input.municipality}`, context.caller);
      const applied = checked(application, input);
      if (applied instanceof InputInvalid) return applied;
      const promised = answerBy(dayOf(context.now));
      return submitVolunteerApplication(context, applied, promised);
    },
  }),
);
