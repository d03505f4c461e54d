import { v7 as uuid } from 'uuid';
import { NotFound, TooManyRequests } from '../../mutation/refusals.ts';
import { countForm } from '../../mutation/sent-form.store.ts';
import type { Context } from '../../operation/context.ts';
import { pseudonym } from '../../rows/pseudonym.ts';
import { rowKey } from '../../rows/row-key.ts';
import { askEditor } from './link-mended.store.ts';
import type { BrokenLink } from './report-broken-link.input.ts';

export interface BrokenLinkReported {
  readonly hearsBack: boolean;
}

/** Anybody can fill in any address: it gets so many mails and no more. */
const MOST_FOR_AN_ADDRESS = 3;

/**
 * Writes down that a link does not work, once for each visitor, and asks an editor to look. Who presses first and leaves an
 * address afterwards is one visitor.
 */
export async function reportBrokenLink(
  context: Context,
  { id, email, language }: BrokenLink,
): Promise<BrokenLinkReported | NotFound | TooManyRequests> {
  const { db, municipality, now } = context;
  const municipalityId = municipality.code;
  const listing = await db.listing.findUnique({ where: rowKey(municipality, id) });
  if (!listing?.url) return new NotFound();
  const { room, giveBack } = await countForm(context);
  if (room instanceof TooManyRequests) return room;

  const hearsBack = email !== null && (await mayHear(context, id, email));
  const nameless = visitorOf(context, id, null);
  if (hearsBack)
    await db.linkReport.deleteMany({ where: { municipalityId, listingId: id, visitor: nameless } });
  const visitor = hearsBack ? visitorOf(context, id, email) : nameless;
  const kept = { email: hearsBack ? email : null, language, reportedAt: now };
  const { count } = await db.linkReport.createMany({
    data: { municipalityId, id: uuid(), listingId: id, visitor, ...kept },
    skipDuplicates: true,
  });
  if (count === 0) await giveBack();
  await askEditor(context, id);
  return { hearsBack };
}

/** People in one network who leave different addresses are different visitors. */
const visitorOf = ({ municipality, network }: Context, id: string, email: string | null) =>
  pseudonym(municipality, 'link-report', [id, network, email?.toLowerCase() ?? ''].join('\n'));

async function mayHear({ db, municipality }: Context, id: string, email: string): Promise<boolean> {
  const others = await db.linkReport.count({
    where: {
      municipalityId: municipality.code,
      listingId: { not: id },
      email: { equals: email, mode: 'insensitive' },
    },
  });
  return others < MOST_FOR_AN_ADDRESS;
}
