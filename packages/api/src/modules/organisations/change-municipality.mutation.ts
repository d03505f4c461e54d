import { builder } from '../../graphql/builder.ts';
import { checked } from '../../mutation/input.ts';
import { IdempotencyKeyReused, InputInvalid } from '../../mutation/refusals.ts';
import { municipalityChangeInput } from './change-municipality.input.ts';
import { changeMunicipality } from './change-municipality.store.ts';
import { TargetRule } from './organisations.enums.ts';
import { settingsAnswer } from './settings.type.ts';

const TermInput = builder.inputType('TermInput', {
  description: 'A term of its own.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'As `municipalitySettings.terms` names it.' }),
    value: t.int({
      description:
        'From 0 to 9999, of years to 99, `reportThreshold` from 5 to 10. `null` or left out: the default holds again.',
    }),
  }),
});

const TranslationInput = builder.inputType('MunicipalityTranslationInput', {
  description:
    'What a municipality says of itself in another language than Dutch. What is left out stays; `null` takes it away.',
  fields: (t) => ({
    language: t.string({ required: true, description: 'BCP 47.' }),
    openingHours: t.string({ description: 'At most 200 characters.' }),
    signatoryFunction: t.string({ description: 'At most 120 characters.' }),
  }),
});

const Input = builder.inputType('ChangeMunicipalityInput', {
  description:
    'What changes of the settings. What is left out stays as it is; what letters say has to have letters that our typeface has.',
  fields: (t) => ({
    idempotencyKey: t.field({
      type: 'UUID',
      required: true,
      description: 'Made once per filled-in form.',
    }),
    name: t.string({ description: 'As residents say it. At most 120 characters; never empty.' }),
    organisationName: t.string({
      description: 'The organisation that gives the support. At most 120 characters; never empty.',
    }),
    contactName: t.string({
      description:
        'First name of the person who calls and signs. At most 120 characters; never empty.',
    }),
    phone: t.string({
      description: 'Number to call, as it is shown. At most 40 characters; never empty.',
    }),
    email: t.string({ description: 'Address to write to; never empty.' }),
    openingHours: t.string({
      description:
        'When the number is answered, in Dutch, to follow a number in a sentence. At most 200 characters; never empty.',
    }),
    privacyUrl: t.string({
      description: 'Page that tells what is kept and how long; never empty.',
    }),
    targetRule: t.field({
      type: TargetRule,
      description: 'Whom support is offered by itself.',
    }),
    minimumAge: t.int({ description: 'Age on the day of the death: 0 to 120.' }),
    postalAddress: t.stringList({
      description:
        'Return address on letters: at most 6 lines of 120 characters. `null` or empty takes it away.',
    }),
    signatoryName: t.string({
      description: 'The person who signs the letters. `null` takes it away.',
    }),
    signatoryFunction: t.string({ description: 'In which function. `null` takes it away.' }),
    neutralCallerName: t.string({
      description:
        'What a caller says at a voicemail: a name that gives nothing away. `null` takes it away.',
    }),
    privacyContact: t.string({
      description: 'Where to object and to ask what is kept. `null` takes it away.',
    }),
    dutyPhone: t.string({
      description:
        'Number of the professional who hears of a worry about safety at once. `null` takes it away.',
    }),
    dutyEmail: t.string({
      description: 'Mail address of the same professional. `null` takes it away.',
    }),
    mailFrom: t.string({
      description:
        'Sender of its mails; the mail server has to allow it. `null`: the address of the installation.',
    }),
    replyTo: t.string({ description: 'Where answers to mails go. `null`: to `email`.' }),
    requestEmails: t.stringList({
      description:
        'Colleagues who hear by mail that a request came in: at most 10 addresses. `null` or empty: nobody.',
    }),
    replyUrl: t.string({
      description: 'Page with the form that letters point to. `null` takes it away.',
    }),
    supportUrl: t.string({
      description: 'Page where support is asked, for letters without a code. `null` takes it away.',
    }),
    retentionDecidedOn: t.field({
      type: 'Date',
      description: 'When the terms for keeping were decided. `null`: not yet.',
    }),
    dpiaConfirmedOn: t.field({
      type: 'Date',
      description: 'When the data protection impact assessment was confirmed. `null`: not yet.',
    }),
    terms: t.field({
      type: [TermInput],
      description: 'Terms that change, each once; the others stay.',
    }),
    translations: t.field({
      type: [TranslationInput],
      description: 'Languages that change, each once; the others stay.',
    }),
  }),
});

builder.mutationField('changeMunicipality', (t) =>
  t.errorUnionField({
    types: [
      settingsAnswer('MunicipalityChanged', 'The settings are saved and hold at once.'),
      InputInvalid,
      IdempotencyKeyReused,
    ],
    description:
      'Changes settings of the municipality of the token. Letters that were sent stay as they were.',
    args: { input: t.arg({ type: Input, required: true, description: 'What changes.' }) },
    resolve: (_root, { input }, context) => {
      const given = checked(municipalityChangeInput, input);
      return given instanceof InputInvalid ? given : changeMunicipality(context, given);
    },
  }),
);
