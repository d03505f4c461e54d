import { Refusal } from '../kernel.ts';

/** Three texts of one piece. `null`: there is none, so that what is shipped holds. */
export interface PieceTexts {
  /** What both had when it was taken over last. */
  readonly base: string | null;
  /** What holds in the municipality that took it over. */
  readonly own: string | null;
  /** What the municipality that it came from was last heard to have. */
  readonly upstream: string | null;
}

export type Standing = 'SAME' | 'OWN_CHANGED' | 'UPSTREAM_CHANGED' | 'BOTH_CHANGED';

/** Who changed a piece since it was taken over. */
export function standingOf({ base, own, upstream }: PieceTexts): Standing {
  if (own === upstream) return 'SAME';
  if (upstream === base) return 'OWN_CHANGED';
  return own === base ? 'UPSTREAM_CHANGED' : 'BOTH_CHANGED';
}

/** Whether somebody has something to decide about it. */
export const isOpen = (texts: PieceTexts): boolean =>
  ['UPSTREAM_CHANGED', 'BOTH_CHANGED'].includes(standingOf(texts));

/** What holds after upstream was heard again. Nothing that holds here changes by it. */
export const heard = (
  { base, own }: Omit<PieceTexts, 'upstream'>,
  upstream: string | null,
): PieceTexts => ({ base: own === upstream ? upstream : base, own, upstream });

/** Both sides changed the piece: a person says what it becomes. */
export class ResolutionNeeded extends Refusal {
  readonly code = 'RESOLUTION_NEEDED';
  readonly texts: PieceTexts;

  constructor(texts: PieceTexts) {
    super('It was changed here too. Say as `resolution` what it becomes.');
    this.texts = texts;
  }
}

/** Nothing changed upstream since it was taken over. */
export class NothingToTakeOver extends Refusal {
  readonly code = 'NOTHING_TO_TAKE_OVER';

  constructor() {
    super('There is no change of this piece to take over.');
  }
}

/**
 * What a piece becomes when a change is taken over: the text of upstream where nothing was changed here, and otherwise
 * only what a person says. With their own text as the resolution it stays as it is, and the change is settled.
 */
export function takenOver(
  texts: PieceTexts,
  resolution: string | null,
): PieceTexts | ResolutionNeeded | NothingToTakeOver {
  const { upstream } = texts;
  if (!isOpen(texts)) return new NothingToTakeOver();
  if (resolution !== null) return { base: upstream, own: resolution, upstream };
  if (standingOf(texts) === 'BOTH_CHANGED') return new ResolutionNeeded(texts);
  return { base: upstream, own: upstream, upstream };
}
