import { builder } from '../../graphql/builder.ts';
import { IdempotencyKeyReused, NotFound } from '../../mutation/refusals.ts';
import { AccessTokenType } from './access-token.type.ts';
import { revokeAccessToken } from './revoke-access-token.store.ts';

const Input = builder.inputType('RevokeAccessTokenInput', {
  description: 'What is to open nothing any more.',
  fields: (t) => ({
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
    tokenId: t.field({ type: 'UUID', required: true, description: 'Which, as in `accessTokens`.' }),
  }),
});

const Revoked = builder.objectRef<{ readonly id: string }>('AccessTokenRevoked').implement({
  description: 'It opens nothing any more.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    token: t.prismaField({
      type: AccessTokenType,
      description: 'As it is now.',
      resolve: (query, { id }, _args, { db, municipality }) =>
        db.accessToken.findUniqueOrThrow({
          ...query,
          where: { municipalityId_id: { municipalityId: municipality.code, id } },
        }),
    }),
  }),
});

builder.mutationField('revokeAccessToken', (t) =>
  t.errorUnionField({
    types: [Revoked, NotFound, IdempotencyKeyReused],
    description:
      'Takes from a partner system what opens the API for it, from its next request on. It needs no second person; to give it anew is for the operator.',
    args: { input: t.arg({ type: Input, required: true, description: 'Which one.' }) },
    resolve: (_root, { input }, context) => revokeAccessToken(context, input),
  }),
);
