import {
  type AdoptOptions,
  adopt,
  OwnWorkInTheWay,
  type Source,
  type TakenOver,
  wouldTakeOver,
} from '@steunpad/api/modules/take-over/adopt.store.ts';
import type { HeldBackPiece } from '@steunpad/api/modules/take-over/pieces.ts';
import type { Context } from '@steunpad/api/operation/context.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import {
  nameOfPiece,
  PIECE_KINDS,
  type PieceKind,
  type PieceName,
} from '@steunpad/domain/take-over/piece.ts';
import { InvalidArgumentError, Option } from 'commander';
import { readFormTexts } from '../operations.ts';
import type { Terminal } from '../terminal.ts';

export interface Choices {
  readonly only?: PieceKind[];
  readonly keepOwn?: boolean;
}

export const onlyOption = (): Option =>
  new Option(
    '--only <kinds>',
    `these kinds, with commas between them: ${PIECE_KINDS.join(', ')}`,
  ).argParser((text) => text.split(',').map(pieceKind));

export const keepOwnOption = (): Option =>
  new Option('--keep-own', 'leave what is written here as it is, and take the rest');

export function pieceKind(text: string): PieceKind {
  const kind = PIECE_KINDS.find((each) => each === text.trim());
  if (!kind) throw new InvalidArgumentError(`The kinds are ${PIECE_KINDS.join(', ')}.`);
  return kind;
}

/** Runs something in a municipality that knows what the forms say as they are shipped. */
export const inMunicipality = async <T>(
  terminal: Terminal,
  code: string,
  work: (context: Context) => Promise<T>,
): Promise<T> => {
  const database = await terminal.database();
  const formTexts = readFormTexts();
  return asCommand(database, code, new Date(), (context) => work({ ...context, formTexts }));
};

export const optionsOf = ({ only, keepOwn = false }: Choices): AdoptOptions => ({
  kinds: only ?? PIECE_KINDS,
  keepOwn,
});

/** Takes over, or only tells what would be. Rejects when own work stands in the way, and names it. */
export async function takeOverAll(
  terminal: Terminal,
  context: Context,
  source: Source,
  { apply, ...options }: AdoptOptions & { readonly apply: boolean },
): Promise<TakenOver> {
  if (!apply) return wouldTakeOver(context, source, options);
  const done = await adopt(context, source, options);
  if (!(done instanceof OwnWorkInTheWay)) return done;
  for (const piece of done.pieces) terminal.io.err(`written here: ${nameOfPiece(piece)}\n`);
  throw new Error(`${done.message} Nothing was taken over. With --keep-own the rest is.`);
}

/** Each piece that is not simply taken, and what to do about it. */
export function told(
  { taken, changed, inTheWay, left }: TakenOver,
  heldBack: readonly HeldBackPiece[],
): string[] {
  const each = (what: string, pieces: readonly PieceName[]) =>
    pieces.map((piece) => `${what}: ${nameOfPiece(piece)}`);
  return [
    ...each('new here', taken),
    ...each('changed there, see upstream list', changed),
    ...each('written here and kept', inTheWay),
    ...left.map(({ why, ...piece }) => `cannot hold here: ${nameOfPiece(piece)}: ${why.join(' ')}`),
    ...heldBackLines(heldBack),
  ];
}

export const heldBackLines = (heldBack: readonly HeldBackPiece[]): string[] =>
  heldBack.map((piece) => {
    const why = piece.says.length > 0 ? `says ${piece.says.join(', ')}` : 'is hidden there';
    return `held back: ${nameOfPiece(piece)} ${why}`;
  });
