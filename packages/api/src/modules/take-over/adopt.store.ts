import { randomUUID } from 'node:crypto';
import { Refusal } from '@steunpad/domain/kernel.ts';
import {
  inOrder,
  nameOfPiece,
  type Piece,
  type PieceKind,
  type PieceName,
} from '@steunpad/domain/take-over/piece.ts';
import { heard, isOpen } from '@steunpad/domain/take-over/standing.ts';
import type { Context } from '../../operation/context.ts';
import { changeSettings } from '../organisations/change-settings.store.ts';
import { type AdoptedRow, adoptedRows, saveAdopted } from './adopted-piece.store.ts';
import { ownPieces, PARTS } from './pieces.ts';

/** What another municipality gives, and when. */
export interface Source {
  readonly origin: {
    readonly municipality: string;
    readonly name: string;
    readonly organisationName: string;
  };
  readonly made: Date;
  /** The key that signed it; `null` for a municipality of this installation. */
  readonly keyId: string | null;
  readonly pieces: readonly Piece[];
  /** What it has, and does not give. */
  readonly heldBack: readonly PieceName[];
}

export interface AdoptOptions {
  readonly kinds: readonly PieceKind[];
  /** Leaves what a municipality has of its own as it is and takes the rest; otherwise that refuses all. */
  readonly keepOwn: boolean;
}

/** What a source means for a municipality. */
export interface TakenOver {
  /** New here: they hold from now on. */
  readonly taken: readonly PieceName[];
  /** Changed there since they were taken over: `takeOverChange` takes each. */
  readonly changed: readonly PieceName[];
  /** Own work that stands where a piece would come. */
  readonly inTheWay: readonly PieceName[];
  /** What cannot hold here, and why. */
  readonly left: readonly (PieceName & { readonly why: readonly string[] })[];
}

interface Plan extends TakenOver {
  readonly writes: readonly Piece[];
  readonly rows: readonly AdoptedRow[];
}

/** A municipality has work of its own where pieces would come. Nothing was taken over. */
export class OwnWorkInTheWay extends Refusal {
  readonly code = 'OWN_WORK_IN_THE_WAY';
  readonly pieces: readonly PieceName[];

  constructor(pieces: readonly PieceName[]) {
    super(`${pieces.length} pieces are written here already.`);
    this.pieces = pieces;
  }
}

/** What would be taken over, without doing it. */
export async function wouldTakeOver(
  context: Context,
  source: Source,
  options: AdoptOptions,
): Promise<TakenOver> {
  const { writes: _writes, rows: _rows, ...takenOver } = await planOf(context, source, options);
  return takenOver;
}

/** Takes over what is new here, and remembers what changed there. What is written here stays as it is. */
export async function adopt(
  context: Context,
  source: Source,
  options: AdoptOptions,
): Promise<TakenOver | OwnWorkInTheWay> {
  let done: TakenOver = { taken: [], changed: [], inTheWay: [], left: [] };
  const input = { from: source.origin.municipality, made: source.made };
  const asked = { operation: 'adopt', key: randomUUID(), input };
  const changed = await changeSettings(context, asked, async () => {
    const { writes, rows, ...takenOver } = await planOf(context, source, options);
    done = takenOver;
    if (takenOver.inTheWay.length > 0 && !options.keepOwn)
      return new OwnWorkInTheWay(takenOver.inTheWay);
    for (const kind of options.kinds) {
      const pieces = writes.filter((piece) => piece.kind === kind);
      if (pieces.length > 0) await PARTS[kind].write(context, pieces);
    }
    await saveAdopted(context, rows);
    return undefined;
  });
  return changed instanceof OwnWorkInTheWay ? changed : done;
}

async function planOf(context: Context, source: Source, { kinds }: AdoptOptions): Promise<Plan> {
  const own = byName(await ownPieces(context, kinds));
  const known = byName(await adoptedRows(context, kinds));
  const given = inOrder(source.pieces.filter(({ kind }) => kinds.includes(kind)));
  const plan = emptyPlan();
  for (const kind of kinds) {
    const problems = PARTS[kind].problems(context);
    for (const piece of given.filter((each) => each.kind === kind))
      take(plan, { piece, source, own, known, why: problems(piece) });
  }
  const stillThere = new Set([...given, ...source.heldBack].map(nameOfPiece));
  for (const [name, row] of known) {
    const isOurs = row.originCode === source.origin.municipality;
    if (isOurs && !stillThere.has(name))
      hear(plan, row, own.get(name)?.content ?? null, null, source);
  }
  return plan;
}

interface Known {
  readonly piece: Piece;
  readonly source: Source;
  readonly own: ReadonlyMap<string, Piece>;
  readonly known: ReadonlyMap<string, AdoptedRow>;
  /** What keeps it from holding here. */
  readonly why: readonly string[];
}

function take(plan: OpenPlan, { piece, source, own, known, why }: Known): void {
  const { content, ...name } = piece;
  const row = known.get(nameOfPiece(name));
  if (row && row.originCode !== source.origin.municipality)
    plan.left.push({ ...name, why: [`It was taken over of ${row.originName} before.`] });
  else if (why.length > 0) plan.left.push({ ...name, why });
  else {
    const here = own.get(nameOfPiece(name))?.content ?? null;
    if (row) {
      hear(plan, row, here, content, source);
      return;
    }
    if (here !== null && here !== content) plan.inTheWay.push(name);
    if (here === null) {
      plan.taken.push(name);
      plan.writes.push(piece);
    }
    const base = here === null || here === content ? content : null;
    plan.rows.push({ ...name, ...originOf(source), base, upstream: content });
  }
}

/** Remembers what the other one has now of something that was taken over, or offered, before. */
function hear(
  plan: OpenPlan,
  row: AdoptedRow,
  own: string | null,
  upstream: string | null,
  source: Source,
): void {
  const texts = heard({ base: row.base, own }, upstream);
  const { kind, key, language } = row;
  if (isOpen(texts)) plan.changed.push({ kind, key, language });
  if (texts.base === row.base && upstream === row.upstream) return;
  plan.rows.push({ kind, key, language, ...originOf(source), base: texts.base, upstream });
}

const originOf = ({ origin, keyId, made }: Source) => ({
  originCode: origin.municipality,
  originName: origin.name,
  originOrganisation: origin.organisationName,
  keyId,
  made,
});

type OpenPlan = { -readonly [Key in keyof Plan]: Plan[Key][number][] };

const emptyPlan = (): OpenPlan => ({
  taken: [],
  changed: [],
  inTheWay: [],
  left: [],
  writes: [],
  rows: [],
});

const byName = <Named extends PieceName>(all: readonly Named[]): ReadonlyMap<string, Named> =>
  new Map(all.map((each) => [nameOfPiece(each), each]));
