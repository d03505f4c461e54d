import { type CivilDate, dayOf } from '../calendar/civil-date.ts';

export type LinkState =
  | 'NOT_CHECKED'
  | 'WORKS'
  | 'MOVED'
  | 'NOT_NOW'
  | 'NOT_FOR_MACHINES'
  | 'UNKNOWN'
  | 'GONE';

/** What one look at an address found. */
export type Found =
  | { readonly state: 'WORKS' | 'NOT_FOR_MACHINES' | 'UNKNOWN' | 'GONE' }
  | { readonly state: 'MOVED'; readonly to: string }
  | {
      readonly state: 'NOT_NOW';
      /** When the website wants to be asked again; `null` where it did not say. */
      readonly retryAt: Date | null;
      /** Whether nobody answered at all: our own connection may be what is broken. */
      readonly isSilent: boolean;
    };

/** How it stands with the address of an entry. */
export interface LinkHealth {
  readonly state: LinkState;
  readonly movedTo: string | null;
  /** Different days on which it failed since it worked last, at most `DEAD_AFTER_DAYS`. */
  readonly failedOn: readonly CivilDate[];
}

/** An evening of maintenance is no reason to send readers away, three bad days are. */
export const DEAD_AFTER_DAYS = 3;

/** Whether readers are told that the page is gone. */
export const isDead = ({ failedOn }: Pick<LinkHealth, 'failedOn'>): boolean =>
  failedOn.length >= DEAD_AFTER_DAYS;

const DAY_MS = 86_400_000;
const LATEST_RETRY_MS = 7 * DAY_MS;

/** What is known of a link after a look. What tells nothing about the page leaves the days as they were. */
export function afterLook(before: LinkHealth, found: Found, now: Date): LinkHealth {
  const movedTo = found.state === 'MOVED' ? found.to : null;
  return { state: found.state, movedTo, failedOn: daysAfter(before.failedOn, found, dayOf(now)) };
}

function daysAfter(failedOn: readonly CivilDate[], found: Found, today: CivilDate) {
  switch (found.state) {
    case 'WORKS':
    case 'MOVED':
      return [];
    case 'NOT_FOR_MACHINES':
    case 'UNKNOWN':
      return failedOn;
    case 'GONE':
    case 'NOT_NOW':
      return [...new Set([...failedOn, today])].slice(0, DEAD_AFTER_DAYS);
  }
}

/** When to look again: a week later, or the next day while it is not sure whether the page is gone. */
export function nextLook(found: Found, health: LinkHealth, now: Date): Date {
  const isInDoubt = (found.state === 'GONE' || found.state === 'NOT_NOW') && !isDead(health);
  const usual = now.getTime() + (isInDoubt ? DAY_MS : 7 * DAY_MS);
  const asked = found.state === 'NOT_NOW' ? (found.retryAt?.getTime() ?? 0) : 0;
  return new Date(Math.max(usual, Math.min(asked, now.getTime() + LATEST_RETRY_MS)));
}

/** Whether an editor has something to do that was not there before this look. */
export const needsEditor = (before: LinkHealth, after: LinkHealth): boolean =>
  (isDead(after) && !isDead(before)) ||
  (after.movedTo !== null && after.movedTo !== before.movedTo);
