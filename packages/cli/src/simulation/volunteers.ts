import type { Database } from '@steunpad/database';
import type { World } from './world.ts';

/** Volunteers who are trained and ready before the first resident waits. */
export async function enlistVolunteers(
  _world: World,
  _at: { readonly url: string; readonly database: Database; readonly count: number },
): Promise<void> {}
