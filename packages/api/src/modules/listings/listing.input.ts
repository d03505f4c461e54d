import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { normaliseWebAddress } from '@steunpad/domain/input/web-address.ts';
import {
  isOfADay,
  type ListingKind as Kind,
  LISTING_LIMITS,
  needsAddress,
} from '@steunpad/domain/listings/listing.ts';
import { z } from 'zod';
import { fieldIssue, languageTag, line, ownWords } from '../../mutation/input.ts';
import { ListingKind } from './listing.enums.ts';

const address = z
  .string()
  .nullish()
  .transform((text) => text?.trim() || null)
  .superRefine((text, context) => {
    if (text === null) return;
    if (text.length > LISTING_LIMITS.url) fieldIssue(context, 'TOO_LONG');
    else if (!isPage(text)) fieldIssue(context, 'INVALID');
  });

/** A page that any reader can open: no password in it, and no name that only a network of its own knows. */
function isPage(text: string): boolean {
  const known = normaliseWebAddress(text);
  if (!known) return false;
  const { username, password, hostname } = new URL(known);
  return !username && !password && hostname.includes('.');
}

/** An entry as it stands on the pages. */
export const listing = z
  .object({
    kind: ListingKind.zod,
    title: line(LISTING_LIMITS.title),
    text: ownWords(LISTING_LIMITS.text),
    url: address,
    day: z
      .custom<CivilDate>()
      .nullish()
      .transform((day) => day ?? null),
    language: languageTag,
  })
  .superRefine(({ kind, url, day }, context) => {
    if (needsAddress(kind as Kind) && url === null) fieldIssue(context, 'REQUIRED', ['url']);
    if (isOfADay(kind as Kind) && day === null) fieldIssue(context, 'REQUIRED', ['day']);
    if (!isOfADay(kind as Kind) && day !== null) fieldIssue(context, 'INVALID', ['day']);
  });

export const newListing = z.object({ idempotencyKey: z.string() }).and(listing);

export type ListingContent = z.output<typeof listing>;
export type NewListing = z.output<typeof newListing>;

/** What is given of an entry that is there already; what is left out stays. */
export interface ListingChange {
  readonly idempotencyKey: string;
  readonly id: string;
  readonly given: { readonly [Field in keyof ListingContent]?: unknown };
}
