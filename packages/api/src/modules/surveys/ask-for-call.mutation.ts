import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import { checked, invalidField, line, ownWords } from '../../mutation/input.ts';
import {
  IdempotencyKeyReused,
  InputInvalid,
  ReferenceOrCodeUnknown,
  TooManyRequests,
} from '../../mutation/refusals.ts';
import { ContactInput, contact } from '../people/contact.input.ts';
import { FormLanguage } from '../people/people.enums.ts';
import { codeFields } from './answers.input.ts';
import { callAsked } from './call-port.ts';
import { mayAskForCall } from './survey.store.ts';

const Input = builder.inputType('AskForCallInput', {
  description:
    'Somebody who was asked wants to be contacted. Only this goes to the people who help, never an answer.',
  fields: (t) => ({
    ...codeFields(t),
    idempotencyKey: t.field({
      type: 'UUID',
      required: true,
      description: 'Made once per filled-in form.',
    }),
    name: t.string({ required: true, description: 'At most 120 characters.' }),
    contact: t.field({
      type: ContactInput,
      required: true,
      description: 'How to reach them.',
    }),
    message: t.string({ description: 'In their own words. At most 2,000 characters, no BSN.' }),
    preferredMoment: t.string({ description: 'When it suits them. At most 200 characters.' }),
    language: t.field({
      type: FormLanguage,
      required: true,
      defaultValue: 'nl',
      description: 'Language of the form.',
    }),
  }),
});

const asked = z.object({
  idempotencyKey: z.string(),
  name: line(LIMITS.name),
  contact,
  message: ownWords(LIMITS.message),
  preferredMoment: ownWords(LIMITS.preferredMoment),
  language: z.string(),
});

const Asked = builder.objectRef<{ readonly answerBy: CivilDate }>('CallAskedFor').implement({
  description: 'Somebody will be in touch. The answers stay apart from it.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    answerBy: t.expose('answerBy', {
      type: 'Date',
      description: 'The last day on which a person is in touch.',
    }),
  }),
});

builder.mutationField('askForCall', (t) =>
  t.errorUnionField({
    types: [Asked, InputInvalid, ReferenceOrCodeUnknown, IdempotencyKeyReused, TooManyRequests],
    description:
      'Asks for contact at the end of a survey, as a request for support. Neither code nor answers are kept with it. Where the survey does not offer it (`Survey.offersCall`), the code is invalid. Only through the public door.',
    authScopes: { publicDoor: true },
    args: { input: t.arg({ type: Input, required: true, description: 'Whom to reach, and how.' }) },
    resolve: async (_root, { input }, context) => {
      const told = checked(asked, input);
      if (told instanceof InputInvalid) return told;
      const isOffered = await mayAskForCall(context, input.code);
      if (isOffered instanceof Error) return isOffered;
      return isOffered ? callAsked.handler.ask(context, told) : invalidField('code', 'INVALID');
    },
  }),
);
