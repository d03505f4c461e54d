import { builder, type InputBuilder } from '../../graphql/builder.ts';
import { checked } from '../../mutation/input.ts';
import { RefusalInterface } from '../../mutation/refusal.type.ts';
import { IdempotencyKeyReused, InputInvalid, NotFound } from '../../mutation/refusals.ts';
import { rowKey } from '../../rows/row-key.ts';
import { ListingKind } from './listing.enums.ts';
import { newListing } from './listing.input.ts';
import {
  addListing,
  changeListing,
  confirmListing,
  type ListingSaved,
  removeListing,
  TooManyListings,
} from './listing.store.ts';
import { ListingType } from './listing.type.ts';

builder.objectType(TooManyListings, {
  name: 'TooManyListings',
  description: 'As many entries as may be are there. Nothing was saved.',
  interfaces: [RefusalInterface],
  fields: (t) => ({ most: t.exposeInt('most', { description: 'How many there may be.' }) }),
});

/** What a mutation answers with: the entry as it is now. */
const savedType = (name: string, description: string) =>
  builder.objectRef<ListingSaved>(name).implement({
    description,
    isTypeOf: (answer) => !(answer instanceof Error),
    fields: (t) => ({
      listing: t.prismaField({
        type: ListingType,
        description: 'As it is now.',
        resolve: (query, { id }, _args, { db, municipality }) =>
          db.listing.findUniqueOrThrow({ ...query, where: rowKey(municipality, id) }),
      }),
    }),
  });

const keyField = (t: InputBuilder) => ({
  idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
});

const whichFields = (t: InputBuilder) => ({
  ...keyField(t),
  listingId: t.globalID({ for: ListingType, required: true, description: 'Which entry.' }),
});

const TEXT = 'Plain text of at most 2,000 characters, without a BSN.';
const ADDRESS =
  'A page that begins with https:// or http://, at most 500 characters. Needed for media and web links.';
const DAY = 'Of news and media: from which day it is. The others have none.';

const AddInput = builder.inputType('AddListingInput', {
  description: 'An entry for the pages.',
  fields: (t) => ({
    ...keyField(t),
    kind: t.field({ type: ListingKind, required: true, description: 'What it is.' }),
    title: t.string({
      required: true,
      description: 'Its name or headline, at most 200 characters.',
    }),
    text: t.string({ description: TEXT }),
    url: t.string({ description: ADDRESS }),
    day: t.field({ type: 'Date', description: DAY }),
    language: t.string({
      required: true,
      defaultValue: 'nl',
      description: 'BCP 47: the language of title and text.',
    }),
  }),
});

builder.mutationField('addListing', (t) =>
  t.errorUnionField({
    types: [
      savedType('ListingAdded', 'It stands on the pages from now on.'),
      InputInvalid,
      TooManyListings,
      IdempotencyKeyReused,
    ],
    description: 'Puts a partner, news, an item in the media or a web link on the pages.',
    args: { input: t.arg({ type: AddInput, required: true, description: 'What to list.' }) },
    resolve: (_root, { input }, context) => {
      const given = checked(newListing, input);
      return given instanceof InputInvalid ? given : addListing(context, given);
    },
  }),
);

const ChangeInput = builder.inputType('ChangeListingInput', {
  description: 'What is different about an entry; what is left out stays as it is.',
  fields: (t) => ({
    ...whichFields(t),
    title: t.string({ description: 'Its name or headline, at most 200 characters.' }),
    text: t.string({ description: `${TEXT} \`null\` takes it away.` }),
    url: t.string({ description: `${ADDRESS} \`null\` takes it away.` }),
    day: t.field({ type: 'Date', description: DAY }),
    language: t.string({ description: 'BCP 47: the language of title and text.' }),
  }),
});

builder.mutationField('changeListing', (t) =>
  t.errorUnionField({
    types: [
      savedType('ListingChanged', 'It stands on the pages as it was written.'),
      InputInvalid,
      NotFound,
      IdempotencyKeyReused,
    ],
    description:
      'Writes an entry anew. With another address the link counts as mended: its task is done, and who reported it and left an address gets a mail.',
    args: { input: t.arg({ type: ChangeInput, required: true, description: 'What changes.' }) },
    resolve: (_root, { input: { listingId, idempotencyKey, ...given } }, context) =>
      changeListing(context, { id: listingId.id, idempotencyKey, given: { ...given } }),
  }),
);

const ConfirmInput = builder.inputType('ConfirmListingInput', {
  description: 'A person looked at the page of an entry.',
  fields: whichFields,
});

builder.mutationField('confirmListing', (t) =>
  t.errorUnionField({
    types: [
      savedType('ListingConfirmed', 'It is written down that a person looked today.'),
      NotFound,
      IdempotencyKeyReused,
    ],
    description:
      'Says that a person looked and the link works, also where a website lets no machine look. Its task is done, and who reported it and left an address gets a mail.',
    args: { input: t.arg({ type: ConfirmInput, required: true, description: 'Which entry.' }) },
    resolve: (_root, { input: { listingId, idempotencyKey } }, context) =>
      confirmListing(context, { id: listingId.id, idempotencyKey }),
  }),
);

const Removed = builder.objectRef<ListingSaved>('ListingRemoved').implement({
  description: 'It is off the pages.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    isGone: t.boolean({ description: 'Always true.', resolve: () => true }),
  }),
});

builder.mutationField('removeListing', (t) =>
  t.errorUnionField({
    types: [Removed, NotFound, IdempotencyKeyReused],
    description:
      'Takes an entry off the pages. Who reported its link and left an address gets a mail.',
    args: {
      input: t.arg({
        type: builder.inputType('RemoveListingInput', {
          description: 'An entry that is not listed any longer.',
          fields: whichFields,
        }),
        required: true,
        description: 'Which entry.',
      }),
    },
    resolve: (_root, { input: { listingId, idempotencyKey } }, context) =>
      removeListing(context, { id: listingId.id, idempotencyKey }),
  }),
);
