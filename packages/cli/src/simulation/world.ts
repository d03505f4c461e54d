import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import type { Client } from './client.ts';
import { addRefusal, type Ledger } from './ledger.ts';
import type { Person } from './person.ts';

/** What goes on in a simulation while the days pass. */
export interface World {
  readonly client: Client;
  readonly ledger: Ledger;
  readonly code: string;
  today: CivilDate;
  /** Who is behind a pathway, by its global id. */
  readonly people: Map<string, Person>;
  /** When somebody was invited, and by the letter of which pathway: a second one may be of a message that was joined. */
  readonly invited: Map<number, { readonly on: CivilDate; readonly pathwayId: string }>;
  /** Since when somebody waits for a volunteer. */
  readonly waitingSince: Map<number, CivilDate>;
  readonly attempts: Map<number, number>;
  readonly reviews: Map<number, number>;
  readonly firstVolunteers: Set<number>;
  /** Of whom a message reached us. */
  readonly toldOf: Set<number>;
  /** Who is to be written to, until a person or the registry says otherwise. */
  readonly toBeInvited: Set<number>;
  /** Whose name may not go to third parties, by pathway. */
  readonly secret: Set<string>;
}

/** Takes one step for somebody; a refusal is counted. Returns whether it was done. */
export async function step(
  { client, ledger }: World,
  field: string,
  input: object,
): Promise<boolean> {
  const answered = await client.mutate(field, input);
  if (!answered.code) return true;
  addRefusal(ledger, field, answered);
  return false;
}
