import { builder } from '../../graphql/builder.ts';
import { ListingKind } from './listing.enums.ts';
import { inOrder } from './listing.store.ts';
import { ListingType } from './listing.type.ts';

builder.queryField('listings', (t) =>
  t.prismaField({
    type: [ListingType],
    description:
      'What the municipality lists on its pages: news and media with the newest first, then partners and web links by name. All of it; at most 500.',
    authScopes: { publicDoor: true },
    complexity: { field: 1, multiplier: 50 },
    args: {
      kinds: t.arg({
        type: [ListingKind],
        description: 'Only these kinds. Left out: all.',
      }),
    },
    resolve: (query, _root, { kinds }, { db, municipality }) =>
      db.listing.findMany({
        ...query,
        where: { municipalityId: municipality.code, ...(kinds && { kind: { in: [...kinds] } }) },
        orderBy: inOrder,
      }),
  }),
);
