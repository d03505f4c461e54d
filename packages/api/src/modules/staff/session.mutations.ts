import { builder } from '../../graphql/builder.ts';
import { IdempotencyKeyReused, NotFound } from '../../mutation/refusals.ts';
import { chooseMunicipality, endSession } from './session.store.ts';

const EndInput = builder.inputType('EndSessionInput', {
  description: 'A browser that is to be signed out.',
  fields: (t) => ({
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
    sessionId: t.field({ type: 'UUID', required: true, description: 'Which, as in `sessions`.' }),
  }),
});

const Ended = builder.objectRef<{ readonly sessionId: string }>('SessionEnded').implement({
  description: 'That browser is signed out: its next request is refused.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    sessionId: t.expose('sessionId', { type: 'UUID', description: 'Which it was.' }),
  }),
});

builder.mutationField('endSession', (t) =>
  t.errorUnionField({
    types: [Ended, NotFound, IdempotencyKeyReused],
    description:
      'Signs a browser out: one of one’s own, or with `staff:write` one of a colleague in this municipality.',
    args: { input: t.arg({ type: EndInput, required: true, description: 'Which browser.' }) },
    resolve: (_root, { input }, context) => endSession(context, input),
  }),
);

const ChooseInput = builder.inputType('ChooseMunicipalityInput', {
  description: 'Where to go on.',
  fields: (t) => ({
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
    code: t.field({
      type: 'MunicipalityCode',
      required: true,
      description: 'A code from `me.municipalities`.',
    }),
  }),
});

const Chosen = builder.objectRef<{ readonly code: string }>('MunicipalityChosen').implement({
  description: 'From the next request on this browser shows the rows of that municipality alone.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    code: t.expose('code', { type: 'MunicipalityCode', description: 'Of which municipality.' }),
  }),
});

builder.mutationField('chooseMunicipality', (t) =>
  t.errorUnionField({
    types: [Chosen, NotFound, IdempotencyKeyReused],
    description: 'Goes on in another municipality in which one has a role, in this browser alone.',
    args: { input: t.arg({ type: ChooseInput, required: true, description: 'Which one.' }) },
    resolve: (_root, { input }, context) => chooseMunicipality(context, input),
  }),
);
