import { builder } from '../../builder.ts';
import { IdempotencyKeyReused, NotFound } from '../../refusals.ts';
import { agencyCatalogue, checkAgency } from './agencies.store.ts';
import { AgencyNoticeType } from './agency-notice.type.ts';

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
    types: [Checked, NotFound, IdempotencyKeyReused],
    description:
      'Marks an entry of the catalogue of agencies as checked today. Letters go out only while every entry was checked within a year.',
    authScopes: { scope: 'letters:write' },
    args: { input: t.arg({ type: Input, required: true, description: 'Which entry.' }) },
    resolve: (_root, { input }, context) => checkAgency(context, input),
  }),
);
