import { builder } from '../../graphql/builder.ts';
import { checked } from '../../mutation/input.ts';
import { IdempotencyKeyReused, InputInvalid, NotFound } from '../../mutation/refusals.ts';
import { LetterLanguage } from '../people/people.enums.ts';
import { agencyCatalogue, checkAgency } from './agencies.store.ts';
import { AgencyNoticeType } from './agency-notice.type.ts';
import { agencyCheck } from './check-agency-notice.input.ts';

const TextsInput = builder.inputType('AgencyTextsInput', {
  description:
    'What an entry says here, in one language: plain sentences of at most 400 characters, without words that residents should not have to read.',
  fields: (t) => ({
    language: t.field({ type: LetterLanguage, required: true, description: 'In which language.' }),
    agency: t.string({ required: true, description: 'As the survivor knows it.' }),
    purpose: t.string({ required: true, description: 'What it has to do with a death.' }),
    whatTheyDo: t.string({ required: true, description: 'What it does with the news.' }),
    whatYouDo: t.string({ description: 'What the survivor does. Left out when that is nothing.' }),
  }),
});

const Input = builder.inputType('CheckAgencyNoticeInput', {
  description: 'A person compared an entry with what the agency itself says.',
  fields: (t) => ({
    key: t.string({ required: true, description: 'Of which entry.' }),
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
    hidden: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether it is left out here, since it does not hold.',
    }),
    texts: t.field({
      type: [TextsInput],
      description:
        'Own words, a language each; a language that is left out has the shipped words. Left out: as it was. Empty: all as shipped.',
    }),
  }),
});

const Checked = builder.objectRef<{ readonly key: string }>('AgencyNoticeChecked').implement({
  description: 'The check is saved with the day of today.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    agencyNotice: t.field({
      type: AgencyNoticeType,
      nullable: true,
      description: 'The entry as it is now. `null` when it is left out.',
      resolve: async ({ key }, _args, context) => {
        const found = (await agencyCatalogue(context)).find((notice) => notice.key === key);
        return found ? { ...found, language: 'nl' as const } : null;
      },
    }),
  }),
});

builder.mutationField('checkAgencyNotice', (t) =>
  t.errorUnionField({
    types: [Checked, InputInvalid, NotFound, IdempotencyKeyReused],
    description:
      'Marks an entry of the catalogue of agencies as checked today, with own words where the shipped ones do not hold. Letters go out only while every entry was checked within a year.',
    args: { input: t.arg({ type: Input, required: true, description: 'Which entry.' }) },
    resolve: (_root, { input }, context) => {
      const told = checked(agencyCheck, input);
      return told instanceof InputInvalid ? told : checkAgency(context, told);
    },
  }),
);
