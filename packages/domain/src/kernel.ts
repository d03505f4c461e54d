import type { CivilDate } from './calendar/civil-date.ts';
import type { RetentionChoices } from './privacy/retention-rules.ts';
import type { Terms } from './terms.ts';

/** Why something asked cannot be granted. A refusal is an answer, not an accident: return it, never throw it. */
export abstract class Refusal extends Error {
  /** Machine-readable, stable, UPPER_SNAKE. */
  abstract readonly code: string;
}

/** The role of the person who acts (DOMAIN roles). A token acts in the role that its scope stands for. */
export type Role =
  | 'RESIDENT'
  | 'CLERK'
  | 'COORDINATOR'
  | 'PROFESSIONAL'
  | 'VOLUNTEER'
  | 'PRIVACY_OFFICER'
  | 'SYSTEM';

/** The person who does it, and the moment. The rules never ask a clock or a session themselves. */
export interface Occasion {
  readonly at: Date;
  /** The day of `at` in Europe/Amsterdam. */
  readonly today: CivilDate;
  /** Who, as an opaque id: `token:…`, `resident`, `system`. Never a name. */
  readonly actor: string;
  readonly role: Role;
  /** The terms of the municipality; the defaults when left out. */
  readonly terms?: Terms;
  /** The terms for keeping that the municipality chose itself; the defaults when left out. */
  readonly retention?: RetentionChoices;
}
