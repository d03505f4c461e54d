import {
  type Detail,
  type DetailName,
  recognised,
  withoutDetails,
} from '@steunpad/domain/take-over/details.ts';
import {
  inOrder,
  PIECE_KINDS,
  type Piece,
  type PieceKind,
  type PieceName,
} from '@steunpad/domain/take-over/piece.ts';
import type { Context } from '../../operation/context.ts';
import { AGENCIES } from './agency-part.ts';
import type { Part } from './part.ts';
import { RETENTION_TERM, SETTINGS, TERM } from './settings-parts.ts';
import { SURVEYS } from './survey-part.ts';
import { FORM_TEXTS, HANDBOOK, LETTERS } from './words-parts.ts';

/** Everything that one municipality can take over of another. The compiler asks for a part for each kind. */
export const PARTS: Readonly<Record<PieceKind, Part>> = {
  LETTER: LETTERS,
  FORM_TEXT: FORM_TEXTS,
  SETTING: SETTINGS,
  TERM,
  RETENTION_TERM,
  HANDBOOK,
  AGENCY: AGENCIES,
  SURVEY: SURVEYS,
};

/** What a municipality made its own, of these kinds. */
export async function ownPieces(
  context: Context,
  kinds: readonly PieceKind[] = PIECE_KINDS,
): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for (const kind of kinds) pieces.push(...(await PARTS[kind].read(context)));
  return inOrder(pieces);
}

/** A piece that does not leave: what it says that nothing can stand in place of, or nothing where it is hidden. */
export interface HeldBackPiece extends PieceName {
  readonly says: readonly string[];
}

/** What a municipality gives to others. */
export interface Offer {
  readonly pieces: readonly Piece[];
  readonly heldBack: readonly HeldBackPiece[];
}

/** What a municipality made its own as others may have it: nothing of anybody, and none of its own addresses. */
export async function offeredPieces(context: Context): Promise<Offer> {
  const details = recognised(await detailsOf(context));
  const pieces: Piece[] = [];
  const heldBack: HeldBackPiece[] = [];
  const hidden = await hiddenDocuments(context);
  for (const piece of await ownPieces(context)) {
    const { content, ...name } = piece;
    if (piece.kind === 'HANDBOOK' && hidden.has(piece.key)) {
      heldBack.push({ ...name, says: [] });
      continue;
    }
    const { blankFor, shipped } = PARTS[piece.kind];
    const freed = withoutDetails(content, details, {
      shipped: shipped(context, name),
      blankFor: (detail) => blankFor(name, detail),
    });
    if (freed.heldBack.length > 0) heldBack.push({ ...name, says: freed.heldBack });
    else pieces.push({ ...name, content: freed.text });
  }
  return { pieces, heldBack };
}

/** What it keeps to itself is not for others either. */
async function hiddenDocuments({ db, municipality }: Context): Promise<ReadonlySet<string>> {
  const where = { municipalityId: municipality.code, isHidden: true };
  return new Set((await db.ownDocument.findMany({ where })).map(({ name }) => name));
}

/** Where a municipality's pieces come from, as others keep it. */
export async function originOf({ db, municipality }: Context) {
  const { name, organisationName } = await db.municipality.findUniqueOrThrow({
    where: { id: municipality.code },
    select: { name: true, organisationName: true },
  });
  return { municipality: municipality.code, name, organisationName };
}

async function detailsOf({ db, municipality }: Context): Promise<Detail[]> {
  const row = await db.municipality.findUniqueOrThrow({
    where: { id: municipality.code },
    include: { embedSites: { select: { origin: true } }, legalBases: { select: { url: true } } },
  });
  const pages = [row.privacyUrl, row.replyUrl, row.supportUrl];
  const sites = [...pages, ...row.embedSites.map(({ origin }) => origin)].flatMap(hostIn);
  const all: readonly (readonly [DetailName, string | null])[] = [
    ['municipality', row.name],
    ['organisation', row.organisationName],
    ['openingHours', row.openingHours],
    ['callerName', row.contactName],
    ['signatoryName', row.signatoryName],
    ['neutralCallerName', row.neutralCallerName],
    ['phone', row.phone],
    ['dutyPhone', row.dutyPhone],
    ['email', row.email],
    ['privacyContact', row.privacyContact],
    ...[row.dutyEmail, row.mailFrom, row.replyTo, ...row.requestEmails].map(asName('email')),
    ...row.postalAddress.map(asName('postalAddress')),
    ...[...pages, ...row.legalBases.map(({ url }) => url), ...sites].map(asName('website')),
  ];
  return all.flatMap(([name, value]) => (value ? [{ name, value }] : []));
}

const asName =
  (name: DetailName) =>
  (value: string | null): readonly [DetailName, string | null] => [name, value];

function hostIn(address: string | null): string[] {
  return address && URL.canParse(address) ? [new URL(address).host] : [];
}
