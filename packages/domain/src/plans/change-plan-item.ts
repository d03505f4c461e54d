import type { WorkPace } from './work-guidance.ts';

export type PlanItemState = 'RUNNING' | 'PAUSED' | 'DONE';

/** What becomes of one kind of support. */
export type PlanItemChange = 'RESTS' | 'GOES_ON' | 'OTHER_PACE' | 'DONE';

/** How one kind of support stands; only guidance to work has a pace. */
export interface Standing {
  readonly state: PlanItemState;
  readonly pace: WorkPace | null;
}

/**
 * How it stands once somebody asked for a state and perhaps a pace, and what that changes; `null` when nothing does.
 * Guidance to work that rests has the pace of resting, and the other way round.
 */
export function changePlanItem(
  before: Standing,
  asked: Standing,
): (Standing & { readonly change: PlanItemChange }) | null {
  const state = asked.pace === 'PAUSED' ? 'PAUSED' : asked.state;
  const pace = before.pace && paceOf(before.pace, state, asked.pace);
  const change = changeOf(before, { state, pace });
  return change && { state, pace, change };
}

function paceOf(before: WorkPace, state: PlanItemState, asked: WorkPace | null): WorkPace {
  if (state === 'PAUSED') return 'PAUSED';
  return asked ?? (before === 'PAUSED' ? 'SLOW' : before);
}

function changeOf(before: Standing, after: Standing): PlanItemChange | null {
  if (after.state === before.state) return after.pace === before.pace ? null : 'OTHER_PACE';
  switch (after.state) {
    case 'PAUSED':
      return 'RESTS';
    case 'RUNNING':
      return 'GOES_ON';
    case 'DONE':
      return 'DONE';
  }
}
