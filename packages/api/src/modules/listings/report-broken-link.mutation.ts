import { builder } from '../../graphql/builder.ts';
import { municipalityField } from '../../mutation/code-mutation.ts';
import { checked } from '../../mutation/input.ts';
import { InputInvalid, NotFound, TooManyRequests } from '../../mutation/refusals.ts';
import { forbidden } from '../../operation/errors.ts';
import { FormLanguage } from '../people/people.enums.ts';
import { ListingType } from './listing.type.ts';
import { brokenLink } from './report-broken-link.input.ts';
import { type BrokenLinkReported, reportBrokenLink } from './report-broken-link.store.ts';

const Input = builder.inputType('ReportBrokenLinkInput', {
  description: 'A reader says that a link does not work. One press is enough.',
  fields: (t) => ({
    municipality: municipalityField(t),
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
    listingId: t.globalID({ for: ListingType, required: true, description: 'Which entry.' }),
    email: t.string({
      description: 'Where to say that it was mended. Left out: nobody hears of it.',
    }),
    language: t.field({
      type: FormLanguage,
      required: true,
      defaultValue: 'nl',
      description: 'Language of the page, and of the mail.',
    }),
  }),
});

const Reported = builder.objectRef<BrokenLinkReported>('BrokenLinkReported').implement({
  description: 'An editor is asked to look. A second press of the same visitor changes nothing.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    hearsBack: t.boolean({
      description:
        'Whether a mail goes to the address that was left. An address waits for three links at most.',
      resolve: ({ hearsBack }) => hearsBack,
    }),
  }),
});

builder.mutationField('reportBrokenLink', (t) =>
  t.errorUnionField({
    types: [Reported, InputInvalid, NotFound, TooManyRequests],
    description:
      'Says that a link on the pages does not work. No account is needed; each visitor counts once for a link. An editor has a task, and whoever leaves an address hears when it is mended.',
    authScopes: { publicDoor: true },
    args: { input: t.arg({ type: Input, required: true, description: 'Which link.' }) },
    resolve: (_root, { input }, context) => {
      if (input.municipality !== context.municipality.code)
        throw forbidden(`municipality ${input.municipality}`, context.caller);
      const told = checked(brokenLink, { ...input, id: input.listingId.id });
      return told instanceof InputInvalid ? told : reportBrokenLink(context, told);
    },
  }),
);
