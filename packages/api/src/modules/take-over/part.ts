import type { DetailName } from '@steunpad/domain/take-over/details.ts';
import type { Piece, PieceKind, PieceName } from '@steunpad/domain/take-over/piece.ts';
import type { Context } from '../../operation/context.ts';

/** A piece that becomes something else; `null`: as it is shipped. */
export interface PieceChange extends PieceName {
  readonly content: string | null;
}

/** How pieces of one kind are read, checked and written. What can be handed over later gets one of its own. */
export interface Part {
  readonly kind: PieceKind;
  /** What the municipality made its own; what is as shipped is not there. */
  readonly read: (context: Context) => Promise<Piece[]>;
  /** Why a piece cannot hold here, in short sentences; none when it can. */
  readonly problems: (context: Context) => (piece: Piece) => readonly string[];
  /** What everybody has in its place; empty where nothing is shipped. */
  readonly shipped: (context: Context, name: PieceName) => string;
  /** What can stand in place of a detail of a municipality; `null` where nothing can. */
  readonly blankFor: (name: PieceName, detail: DetailName) => string | null;
  /** Within a change of settings. */
  readonly write: (context: Context, changes: readonly PieceChange[]) => Promise<void>;
}

/** Where it has no place here at all. */
export const UNKNOWN = ['There is nothing of this name here.'];
