import { builder } from '../../graphql/builder.ts';

export const AccessTokenType = builder.prismaObject('AccessToken', {
  description:
    'What opens the API for a partner system: a token, or a client of the municipality’s own provider. The token itself is not kept.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    label: t.exposeString('label', {
      nullable: true,
      description: 'Whose it is, as the operator wrote it down.',
    }),
    prefix: t.exposeString('prefix', {
      nullable: true,
      description:
        'Its first characters after the municipality, to know it again. `null` for a client.',
    }),
    issuer: t.exposeString('issuer', {
      nullable: true,
      description: 'The provider that vouches for a client. `null` for a token.',
    }),
    clientId: t.exposeString('clientId', {
      nullable: true,
      description: 'How that provider names the client. `null` for a token.',
    }),
    scopes: t.exposeStringList('scopes', {
      description: 'What it opens, such as `requests:read`.',
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      description: 'When the operator made it, at the command line.',
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it ends by itself.' }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was used last, to the hour. `null` when it never was.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken away. `null` when nobody did.',
    }),
    revokedBy: t.exposeString('revokedBy', {
      nullable: true,
      description:
        'Who took it away: `staff:` and the id of a person, or `command`. `null` when nobody did.',
    }),
  }),
});

builder.queryField('accessTokens', (t) =>
  t.prismaField({
    type: [AccessTokenType],
    description:
      'The tokens and clients of partner systems that this municipality has or had, the newest first; at most 500.',
    complexity: { field: 1, multiplier: 50 },
    resolve: (query, _root, _args, { db, municipality }) =>
      db.accessToken.findMany({
        ...query,
        where: { municipalityId: municipality.code },
        orderBy: { id: 'desc' },
        take: 500,
      }),
  }),
);
