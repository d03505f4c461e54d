import { LIMITS } from '../input/limits.ts';
import { type Occasion, Refusal } from '../kernel.ts';
import { SignalNotForThisRole } from './raise-signal.ts';
import type { SafeguardingSignal, SignalLevel } from './safeguarding-signal.ts';

/** Nothing can be done about a worry that is closed; a new one is raised instead. */
export class SignalClosed extends Refusal {
  readonly code = 'SIGNAL_CLOSED';

  constructor() {
    super('This signal is closed.');
  }
}

/** What was done, or why the level changed, has to be said. */
export class ActionMissing extends Refusal {
  readonly code = 'ACTION_MISSING';

  constructor() {
    super(`It has to be said what was done, in ${LIMITS.remarks} characters at most.`);
  }
}

export type SignalRefusal = SignalNotForThisRole | SignalClosed | ActionMissing;

/** A professional did something about it; from then on it is in care. */
export function recordSignalAction(
  signal: SafeguardingSignal,
  action: string,
  occasion: Occasion,
): SafeguardingSignal | SignalRefusal {
  if (occasion.role !== 'PROFESSIONAL') return new SignalNotForThisRole(['PROFESSIONAL']);
  if (signal.status === 'CLOSED') return new SignalClosed();
  const done = action.trim();
  if (done === '' || done.length > LIMITS.remarks) return new ActionMissing();
  const { actor, at } = occasion;
  return {
    ...signal,
    status: 'IN_CARE',
    actions: [...signal.actions, { action: done, actor, at }],
  };
}

/** A professional judges it otherwise, and says why. */
export function changeSignalLevel(
  signal: SafeguardingSignal,
  level: SignalLevel,
  reason: string,
  occasion: Occasion,
): SafeguardingSignal | SignalRefusal {
  const judged = reason.trim() && `${signal.level} → ${level}: ${reason.trim()}`;
  const recorded = recordSignalAction(signal, judged, occasion);
  return recorded instanceof Refusal ? recorded : { ...recorded, level };
}

/** A worry is closed only after something was done: earlier, or `action` now. Empty when it was earlier. */
export function closeSignal(
  signal: SafeguardingSignal,
  action: string,
  occasion: Occasion,
): SafeguardingSignal | SignalRefusal {
  const doneEarlier = action.trim() === '' && signal.actions.length > 0;
  const handled = doneEarlier
    ? mayClose(signal, occasion)
    : recordSignalAction(signal, action, occasion);
  if (handled instanceof Refusal) return handled;
  return { ...handled, status: 'CLOSED', closedAt: occasion.at };
}

function mayClose(signal: SafeguardingSignal, { role }: Occasion) {
  if (role !== 'PROFESSIONAL') return new SignalNotForThisRole(['PROFESSIONAL']);
  return signal.status === 'CLOSED' ? new SignalClosed() : signal;
}
