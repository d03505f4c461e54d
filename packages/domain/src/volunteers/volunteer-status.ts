import type { CivilDate } from '../calendar/civil-date.ts';
import { Refusal, type Role } from '../kernel.ts';
import { either, ROLE_WORDS } from '../role-words.ts';
import * as table from '../table.ts';
import {
  BEFORE_PAUSE,
  type StatusBeforePause,
  type VolunteerEvent,
  type VolunteerEventName,
  type VolunteerStatus,
} from './volunteer.ts';
import { VOLUNTEER_TRANSITIONS } from './volunteer-transitions.ts';
import { VOLUNTEER_WORDS } from './volunteer-words.ts';

/** What an event changes in a volunteer. */
export interface VolunteerStatusChanged {
  readonly event: VolunteerEventName;
  readonly from: VolunteerStatus;
  readonly to: VolunteerStatus;
  /** To what they come back; `null` leaves what was kept as it is. */
  readonly pausedFrom: StatusBeforePause | null;
  /** `null` when no day was named, and when nobody pauses. */
  readonly pauseUntil: CivilDate | null;
}

/** The volunteer has a status in which this cannot happen. */
export class VolunteerNotPossibleNow extends Refusal {
  readonly code = 'NOT_POSSIBLE_NOW';
  readonly status: VolunteerStatus;
  readonly possible: readonly VolunteerEventName[];

  constructor(
    what: keyof typeof VOLUNTEER_WORDS,
    status: VolunteerStatus,
    possible: readonly VolunteerEventName[],
  ) {
    super(`${VOLUNTEER_WORDS[what]} is not possible now: this volunteer is ${status}.`);
    this.status = status;
    this.possible = possible;
  }
}

/** Somebody in this role may not do it. */
export class VolunteerNotForThisRole extends Refusal {
  readonly code = 'NOT_FOR_THIS_ROLE';
  readonly allowed: readonly Role[];

  constructor(event: VolunteerEventName, allowed: readonly Role[]) {
    super(`${VOLUNTEER_WORDS[event]} is for ${either(allowed.map((role) => ROLE_WORDS[role]))}.`);
    this.allowed = allowed;
  }
}

/** Something that has to be true first is not: `guards` names what. */
export class VolunteerGuardNotMet extends Refusal {
  readonly code = 'GUARD_NOT_MET';
  readonly guards: readonly string[];

  constructor(unmet: readonly table.Unmet[]) {
    super(unmet.map(({ sentence }) => sentence).join(' '));
    this.guards = unmet.map(({ name }) => name);
  }
}

export type VolunteerRefusal =
  | VolunteerNotPossibleNow
  | VolunteerNotForThisRole
  | VolunteerGuardNotMet;

const REFUSALS: table.Refusals<VolunteerEventName, VolunteerStatus, VolunteerRefusal> = {
  notPossibleNow: VolunteerNotPossibleNow,
  notForThisRole: VolunteerNotForThisRole,
  guardNotMet: VolunteerGuardNotMet,
};

/** What an event makes of a volunteer's status, by the table, or why it cannot. */
export function changeVolunteerStatus(
  status: VolunteerStatus,
  event: VolunteerEvent,
  role: Role,
): VolunteerStatusChanged | VolunteerRefusal {
  const followed = table.follow(VOLUNTEER_TRANSITIONS, REFUSALS, status, event, { role });
  if (followed instanceof Refusal) return followed;
  const { to } = followed;
  return {
    event: event.name,
    from: status,
    to,
    pausedFrom: to === 'PAUSED' ? (BEFORE_PAUSE.find((each) => each === status) ?? null) : null,
    pauseUntil: event.name === 'pause' ? event.pauseUntil : null,
  };
}

/** What somebody in this role may do next. */
export const possibleVolunteerEvents = (
  status: VolunteerStatus,
  role: Role,
): VolunteerEventName[] => table.possibleEvents(VOLUNTEER_TRANSITIONS, status, role);
