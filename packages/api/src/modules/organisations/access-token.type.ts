import { builder } from '../../graphql/builder.ts';

export const AccessTokenType = builder.prismaObject('AccessToken', {
  description:
    'What opens the API for a partner system: a token of ours, or that the municipality’s own provider vouches for the system. The token itself is not kept.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    label: t.exposeString('label', {
      nullable: true,
      description: 'Whose it is, as the operator wrote it down.',
    }),
    prefix: t.exposeString('prefix', {
      nullable: true,
      description:
        'Its first characters after the municipality, to know it again. `null` where a provider vouches.',
    }),
    issuer: t.exposeString('issuer', {
      nullable: true,
      description: 'The provider that vouches for the system. `null` for a token of ours.',
    }),
    clientId: t.exposeString('clientId', {
      nullable: true,
      description: 'How that provider names the system. `null` for a token of ours.',
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
      'What opens or opened the API for partner systems in this municipality, the newest first; at most 500.',
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
