import { civilDate } from '../src/calendar/civil-date.ts';
import type { Occasion, Role } from '../src/kernel.ts';
import type { PathwayEvent, PathwayEventName } from '../src/pathway/events.ts';
import type { PathwayState } from '../src/pathway/pathway.ts';
import type { Terms } from '../src/terms.ts';
import { EVENT_FACTS } from './event-facts.ts';

export const ROLES = [
  'RESIDENT',
  'CLERK',
  'COORDINATOR',
  'PROFESSIONAL',
  'VOLUNTEER',
  'PRIVACY_OFFICER',
  'SYSTEM',
] as const satisfies readonly Role[];

/** A state that is missing here does not compile where it is asked for. */
export const STATES = [
  'NEW',
  'TO_CHECK',
  'NOT_TARGET',
  'HELD',
  'TO_INVITE',
  'INVITED',
  'CALL_DUE',
  'LATER',
  'UNREACHED',
  'TALK_PLANNED',
  'PLANNING',
  'WAITING',
  'PROPOSED',
  'ACTIVE',
  'ENDING',
  'AFTERCARE',
  'DECLINED',
  'CLOSED',
  'STOPPED',
  'ERASED',
] as const satisfies readonly PathwayState[];

export const MONDAY = civilDate('2026-11-23');

/** A day on which somebody in a role does something; Monday 23 November 2026 when none is said. */
export const on = (day: string = MONDAY, role: Role = 'SYSTEM', terms?: Terms): Occasion => ({
  at: new Date(`${day}T09:00:00Z`),
  today: civilDate(day),
  actor: role.toLowerCase(),
  role,
  ...(terms && { terms }),
});

export const by = (role: Role): Occasion => on(MONDAY, role);

type Of<E extends PathwayEventName> = Extract<PathwayEvent, { name: E }>;

/** An event with its facts: the usual ones where nothing else is said. */
export const pathwayEvent = <E extends PathwayEventName>(name: E, facts: Partial<Of<E>> = {}) =>
  ({ name, ...EVENT_FACTS[name].usual, ...facts }) as Of<E>;

export const EVENTS = Object.keys(EVENT_FACTS) as readonly PathwayEventName[];
