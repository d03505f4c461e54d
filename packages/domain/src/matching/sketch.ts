import type { DayPart } from '../calls/day-part.ts';
import type { AgeBand } from './age-band.ts';

/** The part of life in which somebody has a need (glossary: NeedDomain). */
export type SketchDomain =
  | 'PRACTICAL'
  | 'EMOTIONAL'
  | 'SOCIAL'
  | 'FINANCIAL'
  | 'WORK'
  | 'CHILDREN'
  | 'HOUSING'
  | 'MEANING';

/**
 * All that a volunteer hears of a resident before saying yes: nothing by which a neighbour would know who it is.
 * No name, no address, no own words, no signal and not how the partner died.
 */
export interface ResidentSketch {
  readonly ageBand: AgeBand | null;
  /** A district or village, never a street. */
  readonly area: string | null;
  readonly domains: readonly SketchDomain[];
  readonly dayParts: readonly DayPart[];
  readonly languages: readonly string[];
}

/** A sketch out of whatever is known: it takes these and leaves everything else behind. */
export const sketchOf = (known: ResidentSketch): ResidentSketch => ({
  ageBand: known.ageBand,
  area: known.area,
  domains: [...new Set(known.domains)].sort(),
  dayParts: [...known.dayParts],
  languages: [...known.languages],
});

/** As long as a volunteer's few lines about themselves may be. */
export const ABOUT_CHARACTERS = 300;
