import { ANYTIME_ROWS } from './anytime.rows.ts';
import { MESSAGE_ROWS } from './message.rows.ts';
import { OUTREACH_ROWS } from './outreach.rows.ts';
import { PACE_ROWS } from './pace.rows.ts';
import type { Transition } from './row.ts';
import { SUPPORT_ROWS } from './support.rows.ts';

export type { EffectOf, Guard, Transition } from './row.ts';

/** Every transition of a pathway: the table of DOMAIN 10. A new rule is a new row. */
export const TRANSITIONS: readonly Transition[] = [
  ...OUTREACH_ROWS,
  ...SUPPORT_ROWS,
  ...ANYTIME_ROWS,
  ...MESSAGE_ROWS,
  ...PACE_ROWS,
];
