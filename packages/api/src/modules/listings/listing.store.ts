import type { Listing, Prisma } from '@steunpad/database/generated/prisma/client.ts';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { Refusal } from '@steunpad/domain/kernel.ts';
import { isDead } from '@steunpad/domain/listings/link-health.ts';
import { MOST_LISTINGS } from '@steunpad/domain/listings/listing.ts';
import { v7 as uuid } from 'uuid';
import { once } from '../../mutation/idempotency.store.ts';
import { checked } from '../../mutation/input.ts';
import { InputInvalid, NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { fromColumn, toColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import { linkMended, tasksDone } from './link-mended.store.ts';
import {
  type ListingChange,
  type ListingContent,
  listing,
  type NewListing,
} from './listing.input.ts';

/** The order of the pages: the newest of what has a day, the others by name. */
export const inOrder: Prisma.ListingOrderByWithRelationInput[] = [
  { day: { sort: 'desc', nulls: 'last' } },
  { title: 'asc' },
  { id: 'asc' },
];

/** As many entries as may be are there. */
export class TooManyListings extends Refusal {
  readonly code = 'TOO_MANY_LISTINGS';
  readonly most = MOST_LISTINGS;

  constructor() {
    super(`There are ${MOST_LISTINGS} entries, as many as may be. Remove some first.`);
  }
}

/** Which entry a mutation was about. */
export interface ListingSaved {
  readonly id: string;
}

export function addListing(context: Context, { idempotencyKey: key, ...input }: NewListing) {
  const { db, municipality } = context;
  const id = uuid();
  const asked = { operation: 'addListing', key, input };
  return once(context, { ...asked, answer: { id } }, async () => {
    const whose = { municipalityId: municipality.code };
    if ((await db.listing.count({ where: whose })) >= MOST_LISTINGS) return new TooManyListings();
    await db.listing.create({ data: { ...whose, id, ...columnsOf(context, input) } });
    return undefined;
  });
}

/** Writes an entry anew where something is given. A new address is a link that was mended. */
export function changeListing(context: Context, { idempotencyKey: key, id, given }: ListingChange) {
  const { db, municipality } = context;
  const asked = { operation: 'changeListing', key, input: { id, given } };
  return once(context, { ...asked, answer: { id } }, async () => {
    const before = await held(context, id);
    if (!before) return new NotFound();
    const content = checked(listing, { ...contentOf(before), ...given });
    if (content instanceof InputInvalid) return content;
    const { linkState, nextCheckAt, ...columns } = columnsOf(context, content);
    const isNewAddress = content.url !== before.url;
    const unknown = { linkState, nextCheckAt, movedTo: null, failedOn: [], checkedAt: null };
    await db.listing.update({
      where: rowKey(municipality, id),
      data: { ...columns, ...(isNewAddress && { ...unknown, confirmedOn: null }) },
    });
    if (isNewAddress) await linkMended(context, id);
    return undefined;
  });
}

/** A person looked: the link is right as it stands. */
export function confirmListing(context: Context, { idempotencyKey: key, id }: ListingAsked) {
  const { db, municipality, now } = context;
  const asked = { operation: 'confirmListing', key, input: { id } };
  return once(context, { ...asked, answer: { id } }, async () => {
    if (!(await held(context, id))) return new NotFound();
    await db.listing.update({
      where: rowKey(municipality, id),
      data: { confirmedOn: toColumn(dayOf(now)), failedOn: [] },
    });
    await linkMended(context, id);
    return undefined;
  });
}

export function removeListing(context: Context, { idempotencyKey: key, id }: ListingAsked) {
  const { db, municipality } = context;
  const asked = { operation: 'removeListing', key, input: { id } };
  return once(context, { ...asked, answer: { id } }, async () => {
    if (!(await held(context, id))) return new NotFound();
    await linkMended(context, id);
    await tasksDone(context, id, { listingId: null });
    await db.listing.delete({ where: rowKey(municipality, id) });
    return undefined;
  });
}

export interface ListingAsked {
  readonly idempotencyKey: string;
  readonly id: string;
}

/** An entry that nobody else changes meanwhile. */
async function held({ db, municipality }: Context, id: string): Promise<Listing | null> {
  await db.$sql('SELECT FROM listing WHERE municipality_id = $1 AND id = $2 FOR UPDATE', [
    municipality.code,
    id,
  ]);
  return db.listing.findUnique({ where: rowKey(municipality, id) });
}

const contentOf = ({ kind, title, text, url, day, language }: Listing) => ({
  ...{ kind, title, text, url, language },
  day: day && fromColumn(day),
});

const columnsOf = ({ now }: Context, { day, kind, ...content }: ListingContent) => ({
  ...content,
  kind: kind as Listing['kind'],
  day: day && toColumn(day),
  changedAt: now,
  linkState: 'NOT_CHECKED' as const,
  // The next round looks.
  nextCheckAt: content.url ? now : null,
});

/** Every entry of these kinds with how it stands with its link, for the command line. */
export async function everyListing(
  { db, municipality }: Context,
  kinds: readonly Listing['kind'][],
) {
  const rows = await db.listing.findMany({
    where: { municipalityId: municipality.code, kind: { in: [...kinds] } },
    orderBy: inOrder,
    include: { _count: { select: { reports: true } } },
  });
  return rows.map(({ id, title, url, day, linkState, movedTo, failedOn, _count }) => ({
    ...{ id, title, url, movedTo },
    day: day && fromColumn(day),
    state: isDead({ failedOn: failedOn.map(fromColumn) }) ? ('DEAD' as const) : linkState,
    reports: _count.reports,
  }));
}
