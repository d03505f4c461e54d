import type { Occasion } from '../kernel.ts';
import * as effects from './effects.ts';
import type { PathwayEventName } from './events.ts';
import * as guards from './guards.ts';
import type { EffectOf, Guard } from './row.ts';

// Names come from the exports, not from the functions: one that a helper made has no name of its own.
const namesOf = (exported: Readonly<Record<string, unknown>>): ReadonlyMap<unknown, string> =>
  new Map(Object.entries(exported).map(([name, value]) => [value, name]));

const GUARDS = namesOf(guards);
const EFFECTS = namesOf(effects);

/** What a refusal calls a guard. */
export const guardName = (guard: Guard<PathwayEventName>): string =>
  GUARDS.get(guard) ?? (guard.name || 'unnamed');

/** What the documents call an effect: `closed NEED_MET` when it was made for one reason. */
export function effectName(effect: EffectOf<PathwayEventName>): string {
  const name = EFFECTS.get(effect);
  if (name) return name;
  // Made for a reason, it does the same whatever the facts are: so it may be asked with none.
  const made = effect({} as never, {} as Occasion);
  if (made?.type === 'Closed') return `closed ${made.reason}`;
  if (made?.type === 'MatchEnded') return `endMatch ${made.reason}`;
  return effect.name || 'unnamed';
}
