import type { Context } from '../../operation/context.ts';
import { port } from '../../operation/port.ts';

/** Who says that a volunteer rests or goes. */
export type LeavingRole = 'COORDINATOR' | 'VOLUNTEER';

/** What the residents whom a volunteer visits or was proposed to notice of a change in the volunteer. */
interface Residents {
  /** The volunteer goes: each resident keeps the place and hears it from a person. */
  letGo(context: Context, volunteerId: string, role: LeavingRole): Promise<void>;
  /** Locks the pathways of all of them. */
  holdResidents(context: Context, volunteerId: string): Promise<void>;
  /** A proposal to the person who rests or goes is over. */
  takeProposalsBack(context: Context, volunteerId: string, role: LeavingRole): Promise<void>;
  /** Residents hear it in person, if a coordinator finds that they should. */
  promiseToTellResidents(context: Context, volunteerId: string): Promise<void>;
}

export const residents = port<Residents>('the residents of a volunteer');
