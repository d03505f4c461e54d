/** What one municipality can take over of another, by kind. Each kind has its part in `modules/take-over/pieces.ts`. */
export const PIECE_KINDS = [
  'LETTER',
  'FORM_TEXT',
  'SETTING',
  'TERM',
  'RETENTION_TERM',
  'HANDBOOK',
  'AGENCY',
  'SURVEY',
] as const;

export type PieceKind = (typeof PIECE_KINDS)[number];

/** A piece is known by its name, the same in every municipality and installation. */
export interface PieceName {
  readonly kind: PieceKind;
  /** Within its kind: `OFFER_LETTER`, `support-request.title`, `letterTarget`. */
  readonly key: string;
  /** BCP 47; `null` where it is not in words, or in Dutch alone. */
  readonly language: string | null;
}

/** Something that a municipality made its own, as text. */
export interface Piece extends PieceName {
  readonly content: string;
}

/** In one line, for lists and files: `LETTER OFFER_LETTER nl`. */
export const nameOfPiece = ({ kind, key, language }: PieceName): string =>
  [kind, key, ...(language === null ? [] : [language])].join(' ');

/** In the order of kinds, then by key and language, so that equal content is told in the same order. */
export const inOrder = <Named extends PieceName>(pieces: readonly Named[]): Named[] =>
  pieces.toSorted(
    (one, other) =>
      PIECE_KINDS.indexOf(one.kind) - PIECE_KINDS.indexOf(other.kind) ||
      compare(one.key, other.key) ||
      compare(one.language ?? '', other.language ?? ''),
  );

const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));
