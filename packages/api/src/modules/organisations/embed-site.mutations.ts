import { builder } from '../../graphql/builder.ts';
import { checked } from '../../mutation/input.ts';
import { IdempotencyKeyReused, InputInvalid } from '../../mutation/refusals.ts';
import { embedSite } from './embed-site.input.ts';
import { addEmbedSite, removeEmbedSite } from './embed-site.store.ts';
import { settingsAnswer } from './settings.type.ts';

const siteInput = (name: string, description: string) =>
  builder.inputType(name, {
    description,
    fields: (t) => ({
      idempotencyKey: t.field({
        type: 'UUID',
        required: true,
        description: 'Made once per press.',
      }),
      origin: t.string({
        required: true,
        description:
          'Exactly as browsers say it: scheme, host and an unusual port, as in `https://www.zwolle.nl`. `sandboxed-frames` for pages without an origin, which any website can make.',
      }),
    }),
  });

builder.mutationField('addEmbedSite', (t) =>
  t.errorUnionField({
    types: [
      settingsAnswer('EmbedSiteAdded', 'The website may carry the forms.'),
      InputInvalid,
      IdempotencyKeyReused,
    ],
    description: 'Lets a website carry the forms. Nothing changes when it may already.',
    args: {
      input: t.arg({
        type: siteInput('AddEmbedSiteInput', 'A website that may carry the forms.'),
        required: true,
        description: 'Which website.',
      }),
    },
    resolve: (_root, { input }, context) => {
      const given = checked(embedSite, input);
      return given instanceof InputInvalid ? given : addEmbedSite(context, given);
    },
  }),
);

builder.mutationField('removeEmbedSite', (t) =>
  t.errorUnionField({
    types: [
      settingsAnswer('EmbedSiteRemoved', 'The website may carry the forms no longer.'),
      InputInvalid,
      IdempotencyKeyReused,
    ],
    description:
      'Lets a website carry the forms no longer: at once, also for residents who are filling one in. Nothing changes when it might not.',
    args: {
      input: t.arg({
        type: siteInput('RemoveEmbedSiteInput', 'A website that may carry the forms no longer.'),
        required: true,
        description: 'Which website.',
      }),
    },
    resolve: (_root, { input }, context) => {
      const given = checked(embedSite, input);
      return given instanceof InputInvalid ? given : removeEmbedSite(context, given);
    },
  }),
);
