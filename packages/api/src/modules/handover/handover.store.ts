import { type Handover, handoverWith, type OwnDocument } from '@steunpad/handover/handover.ts';
import { prepareSearch } from '@steunpad/handover/search/search.ts';
import type { Context } from '../../operation/context.ts';
import { fromColumn } from '../../rows/date-columns.ts';

interface Standing {
  readonly standing: string | null;
}

// What is written, and not which version it is: two databases may have other words in the same version.
const STANDING = `
  SELECT string_agg(name || ' ' || version || ' ' || changed_on || ' ' || is_hidden || ' '
    || coalesce(encode(sha256(convert_to(body, 'UTF8')), 'hex'), ''), ',' ORDER BY name) AS standing
  FROM own_document WHERE municipality_id = $1`;

/** How many municipalities with own words are kept with their search, a few MB each. */
const MOST_KEPT = 20;

const kept = new Map<string, Handover>();

/** What the municipality hands over: own words in place of ours, and without what it hides. Read again when it changed. */
export async function handoverHere(context: Context): Promise<Handover> {
  const { db, municipality } = context;
  const [row] = await db.$sql<Standing>(STANDING, [municipality.code], 'own-documents-standing');
  const standing = row?.standing ?? '';
  if (standing === '') return handoverWith([]);
  const handover = kept.get(standing) ?? handoverWith(await ownDocuments(context, null));
  kept.delete(standing);
  if (kept.size >= MOST_KEPT) kept.delete([...kept.keys()][0]!);
  kept.set(standing, handover);
  return handover;
}

/** What it made of these chapters and documents; `null`: of all. */
export async function ownDocuments(
  { db, municipality }: Context,
  names: readonly string[] | null,
): Promise<OwnDocument[]> {
  const rows = await db.ownDocument.findMany({
    where: { municipalityId: municipality.code, ...(names && { name: { in: [...names] } }) },
    orderBy: { name: 'asc' },
  });
  return rows.map(({ name, body, version, changedOn, isHidden }) => ({
    ...{ name, body, version, isHidden },
    date: fromColumn(changedOn),
  }));
}

/** Whoever reads the list may search next. */
export function searchSoon(handover: Handover): void {
  void prepareSearch(handover);
}
