import { isDead } from '@steunpad/domain/listings/link-health.ts';
import { builder } from '../../graphql/builder.ts';
import { fromColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import { LinkState, ListingKind } from './listing.enums.ts';

/** What every reader may see; without it a field is for editors. */
const forReaders = { authScopes: { publicDoor: true } } as const;

export const ListingType = builder.prismaNode('Listing', {
  description: 'An entry on the pages of a municipality: a partner, news, media or a web link.',
  id: { resolve: ({ id }) => id, description: 'Global id.', ...forReaders },
  nullable: true,
  findUnique: (id, { municipality }) => rowKey(municipality, id),
  fields: (t) => ({
    kind: t.expose('kind', { type: ListingKind, description: 'What it is.', ...forReaders }),
    title: t.exposeString('title', { description: 'Its name or headline.', ...forReaders }),
    text: t.exposeString('text', {
      nullable: true,
      description: 'What it is about, plain text. `null` where the title says it.',
      ...forReaders,
    }),
    url: t.exposeString('url', {
      nullable: true,
      description: 'Its page elsewhere. Not to be linked to while `isDead`.',
      ...forReaders,
    }),
    day: t.field({
      type: 'Date',
      nullable: true,
      description: 'Of news and media: from which day it is. `null` for the others.',
      select: { day: true },
      resolve: ({ day }) => day && fromColumn(day),
      ...forReaders,
    }),
    language: t.exposeString('language', {
      description: 'BCP 47: the language of title and text.',
      ...forReaders,
    }),
    changedAt: t.expose('changedAt', {
      type: 'DateTime',
      description: 'When somebody last wrote it.',
      ...forReaders,
    }),
    isDead: t.boolean({
      description:
        'Whether the page at `url` is gone: it failed on three different days. Readers are told so, and what was there.',
      select: { failedOn: true },
      resolve: ({ failedOn }) => isDead({ failedOn: failedOn.map(fromColumn) }),
      ...forReaders,
    }),
    linkState: t.expose('linkState', {
      type: LinkState,
      description: 'What the last look at `url` found. One bad look does not make it dead.',
    }),
    checkedAt: t.expose('checkedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the last look was. `null` when there was none.',
    }),
    movedTo: t.exposeString('movedTo', {
      nullable: true,
      description: 'Where the page went for good. It is never put in place of `url` by itself.',
    }),
    confirmedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When a person looked and found it right. `null` when nobody did.',
      select: { confirmedOn: true },
      resolve: ({ confirmedOn }) => confirmedOn && fromColumn(confirmedOn),
    }),
    reportCount: t.int({
      description: 'How many readers said that the link does not work, since it was mended last.',
      select: { _count: { select: { reports: true } } },
      resolve: ({ _count }) => _count.reports,
    }),
  }),
});
