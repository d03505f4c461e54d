import type { Person } from './person.ts';
import type { World } from './world.ts';

/** Looks for a volunteer for somebody who waits. */
export async function findVolunteer(
  _world: World,
  _pathwayId: string,
  _person: Person,
): Promise<void> {}
