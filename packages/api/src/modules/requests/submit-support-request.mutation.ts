import { builder } from '../../graphql/builder.ts';
import { checked } from '../../mutation/input.ts';
import { IdempotencyKeyReused, InputInvalid, TooManyRequests } from '../../mutation/refusals.ts';
import { forbidden } from '../../operation/errors.ts';
import { ContactInput } from '../people/contact.input.ts';
import { NeedDomain } from '../people/need.enums.ts';
import { FormLanguage } from '../people/people.enums.ts';
import { RequestedFor } from './request.enums.ts';
import { supportRequest } from './submit-support-request.input.ts';
import {
  type SupportRequestReceived,
  submitSupportRequest,
} from './submit-support-request.store.ts';

const Input = builder.inputType('SubmitSupportRequestInput', {
  description: 'Somebody asks for support. No login, no BSN, no proof of a marriage.',
  fields: (t) => ({
    municipality: t.field({
      type: 'MunicipalityCode',
      required: true,
      description: 'Whose support is asked.',
    }),
    idempotencyKey: t.field({
      type: 'UUID',
      required: true,
      description:
        'Made once per filled-in form. The same key with the same input makes one request, however often it is sent.',
    }),
    requestedFor: t.field({
      type: RequestedFor,
      required: true,
      defaultValue: 'SELF',
      description: 'For whom.',
    }),
    name: t.string({
      required: true,
      description: 'Of the person whom we will contact. At most 120 characters.',
    }),
    contact: t.field({
      type: ContactInput,
      required: true,
      description: 'How to reach that person.',
    }),
    needDomains: t.field({
      type: [NeedDomain],
      required: true,
      description: 'What support is asked with. Empty when the person does not know yet.',
    }),
    message: t.string({
      description: 'In their own words. At most 2,000 characters; refused when it holds a BSN.',
    }),
    preferredMoment: t.string({
      description: 'When it suits them, in their own words. At most 200 characters.',
    }),
    language: t.field({
      type: FormLanguage,
      required: true,
      defaultValue: 'nl',
      description: 'Language of the form.',
    }),
  }),
});

const Received = builder.objectRef<SupportRequestReceived>('SupportRequestReceived').implement({
  description: 'The request is saved. Shown once: the code is kept as a hash only.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    reference: t.exposeString('reference', {
      description: 'To say over the telephone, for example `S-7K4M-92QD`. It opens nothing.',
    }),
    code: t.exposeString('code', {
      description: 'With the reference it opens the request again. For the resident alone.',
    }),
    answerBy: t.expose('answerBy', {
      type: 'Date',
      description: 'The last day on which a person answers: two working days.',
    }),
  }),
});

builder.mutationField('submitSupportRequest', (t) =>
  t.errorUnionField({
    types: [Received, InputInvalid, IdempotencyKeyReused, TooManyRequests],
    description:
      'Asks for support, for oneself or for somebody else. For everybody: married or not, of any age.',
    authScopes: { publicDoor: true },
    args: {
      input: t.arg({
        type: Input,
        required: true,
        description: 'What is asked, and how to answer.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      if (input.municipality !== context.municipality.code)
        throw forbidden(`municipality ${input.municipality}`, context.caller);
      const request = checked(supportRequest, input);
      if (request instanceof InputInvalid) return request;
      return submitSupportRequest(context, request);
    },
  }),
);
