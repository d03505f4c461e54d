/** For whom a meeting is held (DOMAIN 5.2). None of them is a resident who asked for support. */
export const AUDIENCES = [
  'PRIMARY_TEACHERS',
  'SECONDARY_TEACHERS',
  'EMPLOYERS',
  'MUNICIPALITIES',
  'VOLUNTEERS',
  'GENERAL',
] as const;

export type MeetingAudience = (typeof AUDIENCES)[number];

/** What makes a meeting easier to come to. */
export const ACCESS = [
  'STEP_FREE',
  'ACCESSIBLE_TOILET',
  'INDUCTION_LOOP',
  'SIGN_LANGUAGE',
  'WRITING_INTERPRETER',
  'QUIET_ROOM',
] as const;

export type MeetingAccess = (typeof ACCESS)[number];

/** What a municipality decided about a meeting; the rest follows from the places and the clock. */
export type MeetingStatus = 'DRAFT' | 'PUBLISHED' | 'CANCELLED';

/** How a meeting stands. */
export type MeetingState = 'DRAFT' | 'PUBLISHED' | 'FULL' | 'CHANGED' | 'CANCELLED' | 'HELD';

/** What of a meeting says how it stands. */
export interface MeetingStanding {
  readonly status: MeetingStatus;
  /** When day, time or place changed after it was published. */
  readonly changedAt: Date | null;
  readonly endsAt: Date;
  readonly free: number;
}

/** How a meeting stands at a moment. */
export function stateOf(meeting: MeetingStanding, now: Date): MeetingState {
  if (meeting.status !== 'PUBLISHED') return meeting.status;
  if (meeting.endsAt <= now) return 'HELD';
  if (meeting.free <= 0) return 'FULL';
  return meeting.changedAt ? 'CHANGED' : 'PUBLISHED';
}

export const MEETING_LIMITS = {
  title: 120,
  text: 4_000,
  line: 300,
  url: 500,
  parts: 40,
  speakers: 12,
  capacity: 5_000,
  /** Places of one registration. */
  places: 50,
  /** How many meetings of one municipality have not been held yet. */
  open: 200,
} as const;
