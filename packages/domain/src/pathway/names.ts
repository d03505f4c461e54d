import type { Occasion } from '../kernel.ts';
import type { EffectOf } from './event.ts';

/** What documents call a guard: a function by its own name, a requirement by the one that it was given. */
export const guardName = ({ name }: { readonly name: string }): string => name || 'unnamed';

/** What the documents call an effect: `closed NEED_MET` when it was made for one reason. */
export function effectName(effect: EffectOf<never>): string {
  if (effect.name) return effect.name;
  // Made for a reason, it does the same whatever the facts are: so it may be asked with none.
  const made = effect({} as never, {} as Occasion);
  if (made?.type === 'Closed') return `closed ${made.reason}`;
  if (made?.type === 'MatchEnded') return `endMatch ${made.reason}`;
  return 'unnamed';
}
