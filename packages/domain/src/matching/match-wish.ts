import type { PathwayState } from '../pathway/pathway.ts';
import { NotPossibleNow, possibleEvents } from '../pathway/transition.ts';

/** From the talk on until the support tapers off: before it nobody asked, after it nobody looks. */
const WHILE: readonly PathwayState[] = [
  'TALK_PLANNED',
  'PLANNING',
  'WAITING',
  'PROPOSED',
  'ACTIVE',
];

/** Why what a resident wishes in a volunteer cannot be saved now; `null` when it can. */
export const wishesRefused = (state: PathwayState): NotPossibleNow | null =>
  WHILE.includes(state)
    ? null
    : new NotPossibleNow('wishesSaved', state, possibleEvents(state, 'COORDINATOR'));

/** The most kilometres that a wish or a profile may name; further is as good as no limit. */
export const MOST_KM = 100;
