import { onWorkingDay } from '../calendar/working-days.ts';
import { type Occasion, Refusal, type Role } from '../kernel.ts';
import {
  LEVEL_OF,
  NOTE_CHARACTERS,
  NOTE_LINES,
  type SafeguardingSignal,
  type SignalKind,
} from './safeguarding-signal.ts';

/** Somebody in this role may not do it. */
export class SignalNotForThisRole extends Refusal {
  readonly code = 'NOT_FOR_THIS_ROLE';
  readonly allowed: readonly Role[];

  constructor(allowed: readonly Role[]) {
    super(`This is for ${allowed.join(', ')}.`);
    this.allowed = allowed;
  }
}

/** The note is more than two lines: the rest is told, not written. */
export class NoteTooLong extends Refusal {
  readonly code = 'NOTE_TOO_LONG';

  constructor() {
    super(`A note has ${NOTE_LINES} lines and ${NOTE_CHARACTERS} characters at most.`);
  }
}

const RAISED_BY: readonly Role[] = ['VOLUNTEER', 'COORDINATOR', 'PROFESSIONAL'];

/**
 * Somebody worries. A note may be left out: pressing the button is enough (table row 37). What is HIGH is due now, on a
 * Saturday too.
 */
export function raiseSignal(
  { kind, note }: { readonly kind: SignalKind; readonly note: string },
  { at, today, actor, role }: Occasion,
): SafeguardingSignal | SignalNotForThisRole | NoteTooLong {
  if (!RAISED_BY.includes(role)) return new SignalNotForThisRole(RAISED_BY);
  const written = note.replace(/\r\n?/g, '\n').trim();
  const tooLong = written.length > NOTE_CHARACTERS || written.split('\n').length > NOTE_LINES;
  if (tooLong) return new NoteTooLong();
  const level = LEVEL_OF[kind];
  return {
    kind,
    level,
    status: 'OPEN',
    note: written,
    raisedBy: actor,
    raisedRole: role,
    raisedAt: at,
    dueOn: level === 'HIGH' ? today : onWorkingDay(today),
    closedAt: null,
    actions: [],
  };
}
