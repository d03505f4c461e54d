/** What a municipality lists for readers. */
export type ListingKind = 'PARTNER' | 'NEWS' | 'MEDIA' | 'LINK';

/** How many entries a municipality may have: a page with more is read by nobody. */
export const MOST_LISTINGS = 500;

export const LISTING_LIMITS = { title: 200, text: 2_000, url: 500 } as const;

/** News and what was in the media are of a day; the others are simply there. */
export const isOfADay = (kind: ListingKind): boolean => kind === 'NEWS' || kind === 'MEDIA';

/** A web link or an item in the media is nothing without its address. */
export const needsAddress = (kind: ListingKind): boolean => kind === 'LINK' || kind === 'MEDIA';
