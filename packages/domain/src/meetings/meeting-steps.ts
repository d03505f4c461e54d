import { Refusal, type Role } from '../kernel.ts';
import { either, ROLE_WORDS } from '../role-words.ts';
import * as table from '../table.ts';
import { type MeetingStanding, type MeetingState, stateOf } from './meeting.ts';

/** What an organiser or a visitor does with a meeting. */
export type MeetingEventName =
  | 'publish'
  | 'change'
  | 'cancel'
  | 'invite'
  | 'register'
  | 'withdraw'
  | 'checkIn';

/** The facts that a row asks for. */
export interface MeetingFacts {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly closesAt: Date;
}

export interface MeetingEvent extends MeetingFacts {
  readonly name: MeetingEventName;
}

interface MeetingOccasion {
  readonly role: Role;
  readonly at: Date;
}

interface MeetingRow
  extends table.Row<MeetingFacts, MeetingState, MeetingState | null, MeetingOccasion> {
  readonly event: MeetingEventName;
}

const aheadOfUs = table.requirement(
  'startsLater',
  'The meeting has to begin later than now.',
  ({ startsAt }: MeetingFacts, { at }: MeetingOccasion) => startsAt > at,
);
const registrationOpen = table.requirement(
  'registrationOpen',
  'Registration for this meeting is closed.',
  ({ closesAt }: MeetingFacts, { at }: MeetingOccasion) => closesAt > at,
);
/** On the day itself, so that nobody is checked in for a meeting of next month. */
const doorsOpen = table.requirement(
  'doorsOpen',
  'People are checked in from three hours before a meeting begins.',
  ({ startsAt }: MeetingFacts, { at }: MeetingOccasion) => +startsAt - 3 * 3_600_000 <= +at,
);

const ANNOUNCED = ['PUBLISHED', 'FULL', 'CHANGED'] as const;
const ORGANISERS: readonly Role[] = ['COORDINATOR'];
/** Visitors act with the code of their mail, which is all that is known of them; organisers do it for a person who calls. */
const ANYBODY: readonly Role[] = ['RESIDENT', 'COORDINATOR'];

/** `to` is `null` where a step leaves a meeting as it stands; places and clock decide the rest. */
const ROWS: readonly MeetingRow[] = [
  { event: 'publish', from: ['DRAFT'], guards: [aheadOfUs], to: 'PUBLISHED', by: ORGANISERS },
  { event: 'change', from: ['DRAFT'], to: 'DRAFT', by: ORGANISERS },
  { event: 'change', from: ANNOUNCED, to: 'CHANGED', by: ORGANISERS },
  { event: 'cancel', from: ['DRAFT', ...ANNOUNCED], to: 'CANCELLED', by: ORGANISERS },
  { event: 'invite', from: ANNOUNCED, guards: [registrationOpen], to: null, by: ORGANISERS },
  { event: 'register', from: ANNOUNCED, guards: [registrationOpen], to: null, by: ANYBODY },
  { event: 'withdraw', from: ANNOUNCED, to: null, by: ANYBODY },
  {
    event: 'checkIn',
    from: [...ANNOUNCED, 'HELD'],
    guards: [doorsOpen],
    to: null,
    by: ORGANISERS,
  },
];

const WORDS: Readonly<Record<MeetingEventName, string>> = {
  publish: 'Publishing the meeting',
  change: 'Changing the meeting',
  cancel: 'Cancelling the meeting',
  invite: 'Inviting to the meeting',
  register: 'Registering',
  withdraw: 'Changing a registration',
  checkIn: 'Checking in',
};

const STATE_WORDS: Readonly<Record<MeetingState, string>> = {
  DRAFT: 'is a draft',
  PUBLISHED: 'is published',
  FULL: 'is full',
  CHANGED: 'was changed',
  CANCELLED: 'is cancelled',
  HELD: 'was held',
};

/** The meeting stands so that this cannot happen. */
export class MeetingNotPossibleNow extends Refusal {
  readonly code = 'MEETING_NOT_POSSIBLE_NOW';
  readonly state: MeetingState;
  readonly possible: readonly MeetingEventName[];

  constructor(
    event: MeetingEventName,
    state: MeetingState,
    possible: readonly MeetingEventName[] = [],
  ) {
    super(`${WORDS[event]} is not possible: the meeting ${STATE_WORDS[state]}.`);
    this.state = state;
    this.possible = possible;
  }
}

/** Somebody in this role may not do it. */
export class MeetingNotForThisRole extends Refusal {
  readonly code = 'NOT_FOR_THIS_ROLE';
  readonly allowed: readonly Role[];

  constructor(event: MeetingEventName, allowed: readonly Role[]) {
    super(`${WORDS[event]} is for ${either(allowed.map((role) => ROLE_WORDS[role]))}.`);
    this.allowed = allowed;
  }
}

/** It comes too early or too late: `guards` names what is not met. */
export class MeetingGuardNotMet extends Refusal {
  readonly code = 'MEETING_GUARD_NOT_MET';
  readonly guards: readonly string[];

  constructor(unmet: readonly table.Unmet[]) {
    super(unmet.map(({ sentence }) => sentence).join(' '));
    this.guards = unmet.map(({ name }) => name);
  }
}

export type MeetingRefusal = MeetingNotPossibleNow | MeetingNotForThisRole | MeetingGuardNotMet;

const REFUSALS: table.Refusals<MeetingEventName, MeetingState, MeetingRefusal> = {
  notPossibleNow: MeetingNotPossibleNow,
  notForThisRole: MeetingNotForThisRole,
  guardNotMet: MeetingGuardNotMet,
};

/** How a meeting stands after something happened, or why that cannot happen. */
export function stepMeeting(
  name: MeetingEventName,
  meeting: MeetingStanding & MeetingFacts,
  occasion: MeetingOccasion,
): MeetingState | MeetingRefusal {
  const { startsAt, endsAt, closesAt } = meeting;
  const state = stateOf(meeting, occasion.at);
  const event: MeetingEvent = { name, startsAt, endsAt, closesAt };
  const followed = table.follow(ROWS as never, REFUSALS, state, event, occasion) as
    | MeetingRow
    | MeetingRefusal;
  return followed instanceof Refusal ? followed : (followed.to ?? state);
}
