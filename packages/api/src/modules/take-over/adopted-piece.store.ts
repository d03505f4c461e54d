import { createHash } from 'node:crypto';
import { Refusal } from '@steunpad/domain/kernel.ts';
import {
  inOrder,
  nameOfPiece,
  type PieceKind,
  type PieceName,
} from '@steunpad/domain/take-over/piece.ts';
import {
  isOpen,
  type NothingToTakeOver,
  type PieceTexts,
  type ResolutionNeeded,
  takenOver,
} from '@steunpad/domain/take-over/standing.ts';
import { InputInvalid, NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { changeSettings } from '../organisations/change-settings.store.ts';
import { ownPieces, PARTS } from './pieces.ts';

/** Something that was taken over of another municipality, or offered by it. */
export interface AdoptedRow extends PieceName {
  readonly base: string | null;
  readonly upstream: string | null;
  readonly originCode: string;
  readonly originName: string;
  readonly originOrganisation: string;
  readonly keyId: string | null;
  readonly made: Date;
}

/** The same with what holds here. */
export type AdoptedPiece = AdoptedRow & PieceTexts & { readonly adoptedAt: Date };

/** Somebody changed it here, or there, since it was read. */
export class PieceChangedMeanwhile extends Refusal {
  readonly code = 'PIECE_CHANGED_MEANWHILE';

  constructor() {
    super('It was changed since you read it. Nothing was saved: read again and decide again.');
  }
}

const findRows = ({ db, municipality }: Context, kinds: readonly PieceKind[]) =>
  db.adoptedPiece.findMany({
    where: { municipalityId: municipality.code, kind: { in: [...kinds] } },
  });

const named = <Row extends { kind: string; language: string }>(row: Row) => ({
  ...row,
  kind: row.kind as PieceKind,
  language: row.language || null,
});

export const adoptedRows = async (
  context: Context,
  kinds: readonly PieceKind[],
): Promise<AdoptedRow[]> => (await findRows(context, kinds)).map(named);

/** What was taken over, with what holds here and what the other one has. */
export async function adoptedPieces(
  context: Context,
  kinds: readonly PieceKind[],
): Promise<AdoptedPiece[]> {
  const own = new Map(
    (await ownPieces(context, kinds)).map((piece) => [nameOfPiece(piece), piece.content]),
  );
  const rows = (await findRows(context, kinds)).map(named);
  return inOrder(rows.map((row) => ({ ...row, own: own.get(nameOfPiece(row)) ?? null })));
}

/** What somebody has to decide about. */
export const upstreamChanges = async (
  context: Context,
  kinds: readonly PieceKind[],
): Promise<AdoptedPiece[]> => (await adoptedPieces(context, kinds)).filter(isOpen);

/** Tells one reading of a piece from another. */
export const revisionOf = ({ base, own, upstream }: PieceTexts): string =>
  createHash('sha256')
    .update(JSON.stringify([base, own, upstream]))
    .digest('base64url')
    .slice(0, 22);

export interface TakeOver extends PieceName {
  readonly idempotencyKey: string;
  /** As it was read. */
  readonly revision: string;
  /** What it becomes; `null`: what upstream has. */
  readonly resolution: string | null;
}

/** Takes over one change, or settles it with the text of a person. */
export async function takeOverChange(
  context: Context,
  { idempotencyKey: key, ...input }: TakeOver,
) {
  const { kind, key: name, language } = input;
  const asked = { operation: 'takeOverChange', key, input };
  const changed = await changeSettings(context, asked, () => settle(context, input));
  return changed instanceof Refusal ? changed : { kind, key: name, language };
}

async function settle(
  context: Context,
  { revision, resolution, ...name }: Omit<TakeOver, 'idempotencyKey'>,
): Promise<
  NotFound | PieceChangedMeanwhile | InputInvalid | ResolutionNeeded | NothingToTakeOver | undefined
> {
  const piece = await findAdopted(context, name);
  if (!piece) return new NotFound();
  if (revisionOf(piece) !== revision) return new PieceChangedMeanwhile();
  const after = takenOver(piece, resolution);
  if (after instanceof Refusal) return after;
  const part = PARTS[name.kind];
  const why = after.own === null ? [] : part.problems(context)({ ...name, content: after.own });
  if (why.length > 0)
    return new InputInvalid([{ path: ['resolution'], code: 'INVALID', message: why.join(' ') }]);
  if (after.own !== piece.own) await part.write(context, [{ ...name, content: after.own }]);
  const { own: _own, adoptedAt: _at, ...row } = piece;
  await saveAdopted(context, [{ ...row, base: after.base }]);
  return undefined;
}

export const findAdopted = async (context: Context, name: PieceName) =>
  (await adoptedPieces(context, [name.kind])).find(
    (each) => nameOfPiece(each) === nameOfPiece(name),
  );

/** Writes what is known of these pieces, in place of what was. */
export async function saveAdopted(
  { db, municipality, now }: Context,
  rows: readonly AdoptedRow[],
): Promise<void> {
  const columns = [
    rows.map(({ kind }) => kind),
    rows.map(({ key }) => key),
    rows.map(({ language }) => language ?? ''),
    rows.map(({ base }) => base),
    rows.map(({ upstream }) => upstream),
    rows.map(({ originCode }) => originCode),
    rows.map(({ originName }) => originName),
    rows.map(({ originOrganisation }) => originOrganisation),
    rows.map(({ keyId }) => keyId),
    rows.map(({ made }) => made.toISOString()),
  ];
  await db.$sql(
    `INSERT INTO adopted_piece (municipality_id, adopted_at, kind, key, language, base, upstream,
       origin_code, origin_name, origin_organisation, key_id, made)
     SELECT $1, $2, * FROM unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
       $8::text[], $9::text[], $10::text[], $11::text[], $12::timestamptz[])
     ON CONFLICT (municipality_id, kind, key, language) DO UPDATE SET
       adopted_at = EXCLUDED.adopted_at, base = EXCLUDED.base, upstream = EXCLUDED.upstream,
       origin_name = EXCLUDED.origin_name, origin_organisation = EXCLUDED.origin_organisation,
       key_id = EXCLUDED.key_id, made = EXCLUDED.made`,
    [municipality.code, now.toISOString(), ...columns],
  );
}
