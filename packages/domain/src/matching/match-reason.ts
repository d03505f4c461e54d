import type { DayPart } from '../calls/day-part.ts';
import type { AgeBand } from './age-band.ts';

/** What is not known and has to be asked before the two are brought together. */
export type AskFirst = 'DISTANCE' | 'SMOKING' | 'PETS' | 'LOSS_KIND';

/** Why these two may suit each other: a key and what to fill in. Never a number that pretends to measure it. */
export type MatchReason =
  | { readonly key: 'SHARED_PARTNER_LOSS'; readonly values: Record<never, never> }
  | { readonly key: 'SHARED_CHILDREN'; readonly values: Record<never, never> }
  | { readonly key: 'SAME_AGE_BAND'; readonly values: { readonly ageBand: AgeBand } }
  | { readonly key: 'SHARED_DAY_PARTS'; readonly values: { readonly dayParts: readonly DayPart[] } }
  | { readonly key: 'DISTANCE'; readonly values: { readonly km: number } }
  | { readonly key: 'SHARED_INTERESTS'; readonly values: { readonly interests: readonly string[] } }
  | { readonly key: 'HOME_LANGUAGE'; readonly values: { readonly languageTag: string } }
  | { readonly key: 'HAS_ROOM'; readonly values: { readonly load: number } }
  | { readonly key: 'EARLIER_FIT'; readonly values: Record<never, never> }
  | { readonly key: 'ASK_FIRST'; readonly values: { readonly about: AskFirst } };
