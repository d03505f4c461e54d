import {
  afterLook,
  type Found,
  type LinkHealth,
  needsEditor,
  nextLook,
} from '@steunpad/domain/listings/link-health.ts';
import type { Context } from '../../operation/context.ts';
import { fromColumn, toColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import { askEditor, tasksDone } from './link-mended.store.ts';

/** A link that is to be looked at. */
export interface DueLink {
  readonly id: string;
  readonly url: string;
}

const MOST_AT_ONCE = 50;
/** Longer than a look takes: when this process dies another one looks. */
const LEASE_MS = 3_600_000;

/** Takes the links that are due, so that no other worker looks at them meanwhile. */
export function claimLinks({ db, municipality, now }: Context): Promise<DueLink[]> {
  return db.$sql<DueLink>(
    `UPDATE listing SET next_check_at = $2::timestamptz + $3 * interval '1 millisecond'
     WHERE municipality_id = $1 AND id IN (
       SELECT id FROM listing WHERE municipality_id = $1 AND next_check_at <= $2::timestamptz AND url IS NOT NULL
       ORDER BY next_check_at, id LIMIT ${MOST_AT_ONCE} FOR UPDATE SKIP LOCKED)
     RETURNING id, url`,
    [municipality.code, now.toISOString(), LEASE_MS],
  );
}

/** An address that worked, to see whether anything answers at all; `null` where none is known on another host. */
export async function witness({ db, municipality }: Context, hosts: ReadonlySet<string>) {
  const rows = await db.listing.findMany({
    where: { municipalityId: municipality.code, linkState: { in: ['WORKS', 'MOVED'] } },
    orderBy: { checkedAt: 'asc' },
    select: { url: true },
  });
  return rows.find(({ url }) => url && !hosts.has(new URL(url).host))?.url ?? null;
}

/** Writes down what a look found. The address may have changed meanwhile: then it says nothing. */
export async function noteLook(
  context: Context,
  { id, url }: DueLink,
  found: Found,
): Promise<void> {
  const { db, municipality, now } = context;
  const row = await db.listing.findUnique({ where: rowKey(municipality, id) });
  if (row?.url !== url) return;
  const before: LinkHealth = {
    state: row.linkState,
    movedTo: row.movedTo,
    failedOn: row.failedOn.map(fromColumn),
  };
  const after = afterLook(before, found, now);
  await db.listing.update({
    where: rowKey(municipality, id),
    data: {
      linkState: after.state,
      movedTo: after.movedTo,
      failedOn: after.failedOn.map(toColumn),
      checkedAt: now,
      nextCheckAt: nextLook(found, after, now),
    },
  });
  if (needsEditor(before, after)) await askEditor(context, id);
  // It came back by itself. What a reader reported a person looks at all the same.
  else if (found.state === 'WORKS' && !(await isReported(context, id)))
    await tasksDone(context, id);
}

const isReported = async ({ db, municipality }: Context, listingId: string): Promise<boolean> =>
  (await db.linkReport.count({ where: { municipalityId: municipality.code, listingId } })) > 0;
