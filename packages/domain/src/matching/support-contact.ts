import type { CivilDate } from '../calendar/civil-date.ts';

/** A visit, call or message of a volunteer: that it was and how long, never what was said. */
export interface SupportContact {
  readonly kind: 'VISIT' | 'CALL' | 'MESSAGE';
  readonly on: CivilDate;
  readonly minutes: number | null;
  /** Whether it was planned and did not take place. */
  readonly cancelled: boolean;
}

/** Nobody visits for longer than half a day: more is a slip of the finger. */
export const MOST_MINUTES = 12 * 60;

/** Which field of a contact cannot be right, if any. */
export function wrongInContact(
  { on, minutes, cancelled }: SupportContact,
  match: { readonly startedOn: CivilDate },
  today: CivilDate,
): 'on' | 'minutes' | null {
  if (on < match.startedOn || on > today) return 'on';
  if (minutes === null) return null;
  return cancelled || minutes < 1 || minutes > MOST_MINUTES ? 'minutes' : null;
}

/** Whether somebody came to somebody for the first time. */
export const isFirstVisit = (
  { kind, cancelled }: SupportContact,
  earlier: readonly Pick<SupportContact, 'kind' | 'cancelled'>[],
): boolean =>
  kind === 'VISIT' &&
  !cancelled &&
  !earlier.some((contact) => contact.kind === 'VISIT' && !contact.cancelled);
