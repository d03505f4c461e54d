import { addDays, type CivilDate } from '../calendar/civil-date.ts';

/** How far an invitation is. Whether somebody answered is no state: it is kept beside nobody. */
export type InvitationState = 'TO_INVITE' | 'INVITED' | 'REMINDED' | 'NO_REMINDER' | 'STOPPED';

/** Why nothing more goes out to somebody. */
export const STOP_REASONS = [
  'NO',
  'OBJECTED',
  'DIED',
  'MOVED_AWAY',
  'SUSPENDED',
  'RETURNED',
  'HAS_PATHWAY',
  'SECRECY',
] as const;

export type StopReason = (typeof STOP_REASONS)[number];

/** There is one reminder at most, so long after the invitation. */
export const REMINDER_AFTER_DAYS = 21;

/** So many at least are passed over together when the reminders go, so that nobody can tell which of them answered. */
export const PASSED_OVER_AT_LEAST = 10;

export interface Invitation {
  readonly state: InvitationState;
  readonly invitedOn: CivilDate | null;
}

/** Which letter is due; `null` where none is. */
export function letterDue(
  { state, invitedOn }: Invitation,
  today: CivilDate,
): 'INVITATION' | 'REMINDER' | null {
  if (state === 'TO_INVITE') return 'INVITATION';
  const isTime = invitedOn !== null && addDays(invitedOn, REMINDER_AFTER_DAYS) <= today;
  return state === 'INVITED' && isTime ? 'REMINDER' : null;
}

/** What was found of somebody at the moment of printing. */
export interface FoundAtPrinting {
  readonly died: boolean;
  readonly objected: boolean;
  readonly hasPathway: boolean;
  readonly suspended: boolean;
  readonly addressReturned: boolean;
  readonly restrictedForSender: boolean;
}

/** Why the letter that is due goes out no more, and no other either; `null` where it goes. */
export function stopReason(found: FoundAtPrinting): StopReason | null {
  if (found.died) return 'DIED';
  if (found.objected) return 'OBJECTED';
  if (found.hasPathway) return 'HAS_PATHWAY';
  if (found.suspended) return 'SUSPENDED';
  if (found.addressReturned) return 'RETURNED';
  return found.restrictedForSender ? 'SECRECY' : null;
}

/**
 * Who gets no reminder, of those whose reminder is due: whoever answered, and so many others that the whole is ten at
 * least. Who answered a minute ago gets none, and who got none need not have answered. `shuffled` is a chance for each.
 */
export function passedOver(
  shuffled: readonly string[],
  answered: ReadonlySet<string>,
): ReadonlySet<string> {
  const those = shuffled.filter((id) => answered.has(id));
  if (those.length === 0) return new Set();
  const others = shuffled.filter((id) => !answered.has(id));
  const missing = Math.max(0, PASSED_OVER_AT_LEAST - those.length);
  return new Set([...those, ...others.slice(0, missing)]);
}
