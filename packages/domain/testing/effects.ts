import { civilDate } from '../src/calendar/civil-date.ts';
import type {
  CloseReason,
  DayPart,
  Effect,
  QueuedLetter,
  TaskKind,
  TimerKind,
} from '../src/pathway/pathway.ts';
import type { DestructionCause } from '../src/privacy/destruction-record.ts';

// What a test expects to follow, written as it is said.

export const promise = (task: TaskKind, due: string, notBefore?: string): Effect => ({
  type: 'TaskOpened',
  task,
  due: civilDate(due),
  ...(notBefore && { notBefore: civilDate(notBefore) }),
});
export const callOn = (day: string, dayPart: DayPart): Effect => ({
  type: 'TaskOpened',
  task: 'CALL',
  due: civilDate(day),
  notBefore: civilDate(day),
  dayPart,
});
export const timer = (kind: TimerKind, due: string): Effect => ({
  type: 'TimerSet',
  timer: kind,
  due: civilDate(due),
});
export const letter = (kind: QueuedLetter, notBefore: string): Effect => ({
  type: 'LetterQueued',
  letter: kind,
  notBefore: civilDate(notBefore),
});
export const eraseAfter = (rule: DestructionCause, day: string): Effect => ({
  type: 'EraseAfterSet',
  rule,
  day: civilDate(day),
});
export const closed = (reason: CloseReason): Effect => ({ type: 'Closed', reason });
export const matchEnded = (reason: CloseReason): Effect => ({ type: 'MatchEnded', reason });
export const VOLUNTEER_TOLD: Effect = { type: 'VolunteerTold' };
export const LETTERS_CANCELLED: Effect = { type: 'LettersCancelled' };
export const HANDED_OVER: Effect = { type: 'HandedOver' };
export const OBJECTED: Effect = { type: 'ContactObjected' };
export const OBJECTION_LIFTED: Effect = { type: 'ObjectionLifted' };
export const BIRTH_DATE_DROPPED: Effect = { type: 'BirthDateDropped' };
export const PHONE_DROPPED: Effect = { type: 'PhoneDropped' };
export const ERASED: Effect = { type: 'PersonErased' };
