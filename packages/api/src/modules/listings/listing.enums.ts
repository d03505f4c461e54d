import type * as health from '@steunpad/domain/listings/link-health.ts';
import type * as domain from '@steunpad/domain/listings/listing.ts';
import { describedEnum } from '../../graphql/described-enum.ts';

export const ListingKind = describedEnum<domain.ListingKind>(
  'ListingKind',
  'What an entry on the pages is.',
  {
    PARTNER: 'An organisation with which the municipality works.',
    NEWS: 'News of a day.',
    MEDIA: 'Something in the media: an article, a broadcast, a video.',
    LINK: 'A page elsewhere that helps.',
  },
);

export const LinkState = describedEnum<health.LinkState>(
  'LinkState',
  'What the last look at an address found.',
  {
    NOT_CHECKED: 'Nobody looked yet.',
    WORKS: 'The page is there.',
    MOVED: 'The website says that the page moved for good: `movedTo` says where.',
    NOT_NOW: 'The website did not answer, or was out of order or too busy.',
    NOT_FOR_MACHINES:
      'The website lets no machine look, or asks for consent first: a person has to.',
    UNKNOWN: 'It cannot be told, for example since the certificate is wrong.',
    GONE: 'The website says that there is no such page.',
  },
);
