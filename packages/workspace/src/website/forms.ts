import { textIn, textsIn } from '../form/numbers.ts';
import { type Field, formAbout, type Values } from '../form/step-form.ts';
import { AddListing } from '../generated/add-listing.ts';
import { ChangeListing } from '../generated/change-listing.ts';
import { ConfirmListing } from '../generated/confirm-listing.ts';
import { RemoveListing } from '../generated/remove-listing.ts';
import type {
  AddListingInput,
  ChangeListingInput,
  ListingKind,
  ListingsQuery,
} from '../generated/types.ts';

export type Listing = ListingsQuery['listings'][number];

export const KINDS: readonly ListingKind[] = ['PARTNER', 'LINK', 'NEWS', 'MEDIA'];
const LANGUAGES = ['nl', 'en', 'de', 'uk', 'ar', 'tr', 'pl'];

const isOfADay = ({ kind }: Values) => kind === 'NEWS' || kind === 'MEDIA';
const needsAddress = ({ kind }: Values) => kind === 'LINK' || kind === 'MEDIA';

type Name = 'day' | 'language' | 'text' | 'title' | 'url';
const TITLE: Field<Name, unknown> = { name: 'title', kind: 'line', required: true, most: 200 };
const MORE: readonly Field<Name, unknown>[] = [
  { name: 'text', kind: 'words', most: 2000 },
  { name: 'url', kind: 'line', most: 500 },
  { name: 'day', kind: 'day', required: true, when: isOfADay },
  { name: 'language', kind: 'pick', options: LANGUAGES, initial: 'nl', required: true },
];

const told = (values: Values) => ({
  ...textsIn(values, ['title', 'text', 'url', 'language']),
  ...(isOfADay(values) && textsIn(values, ['day'])),
});

export const addListing = formAbout<object>()<AddListingInput>('addListing', AddListing, {
  subject: () => ({}),
  fields: [{ name: 'kind', kind: 'choice', required: true, options: KINDS }, TITLE, ...MORE],
  input: (values) => ({ kind: values['kind'] as ListingKind, ...told(values) }),
});

const which = ({ id }: Listing) => ({ listingId: id });

export const changeListing = formAbout<Listing>()<ChangeListingInput>(
  'changeListing',
  ChangeListing,
  {
    subject: which,
    fields: [TITLE, ...MORE],
    // Where a page went for good is proposed, and a person looks.
    known: ({ kind, title, text, url, movedTo, day, language }) => ({
      ...{ kind, title, text: text ?? '', url: movedTo ?? url ?? '', day: day ?? '', language },
    }),
    input: (values) => ({
      ...told(values),
      text: textIn(values, 'text') ?? null,
      ...(needsAddress(values) ? {} : { url: textIn(values, 'url') ?? null }),
    }),
  },
);

export const confirmListing = formAbout<Listing>()('confirmListing', ConfirmListing, {
  subject: which,
});
export const removeListing = formAbout<Listing>()('removeListing', RemoveListing, {
  subject: which,
});
