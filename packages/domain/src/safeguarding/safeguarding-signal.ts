import type { CivilDate } from '../calendar/civil-date.ts';
import type { Role } from '../kernel.ts';

/** What somebody worries about (DOMAIN 4.4). */
export type SignalKind =
  | 'SUICIDE_RISK'
  | 'SELF_NEGLECT'
  | 'CHILD_SAFETY'
  | 'DOMESTIC_VIOLENCE'
  | 'FINANCIAL_ABUSE'
  | 'ADDICTION'
  | 'DEBT'
  | 'OTHER';

/** HIGH alarms the professional on duty and lets no volunteer be proposed. */
export type SignalLevel = 'LOW' | 'HIGH';

export type SignalStatus = 'OPEN' | 'IN_CARE' | 'CLOSED';

/** What a professional did about it. Only ever added. */
export interface SignalAction {
  readonly action: string;
  readonly actor: string;
  readonly at: Date;
}

/** A worry about somebody's safety: a track of its own beside the pathway (table row 37). */
export interface SafeguardingSignal {
  readonly kind: SignalKind;
  readonly level: SignalLevel;
  readonly status: SignalStatus;
  /** Two lines at most: what was seen or heard, no story. */
  readonly note: string;
  readonly raisedBy: string;
  readonly raisedRole: Role;
  readonly raisedAt: Date;
  /** By the end of this day a professional looked. */
  readonly dueOn: CivilDate;
  readonly closedAt: Date | null;
  readonly actions: readonly SignalAction[];
}

/** How serious a worry is taken until a professional looked. */
export const LEVEL_OF: Readonly<Record<SignalKind, SignalLevel>> = {
  SUICIDE_RISK: 'HIGH',
  CHILD_SAFETY: 'HIGH',
  DOMESTIC_VIOLENCE: 'HIGH',
  SELF_NEGLECT: 'LOW',
  FINANCIAL_ABUSE: 'LOW',
  ADDICTION: 'LOW',
  DEBT: 'LOW',
  OTHER: 'LOW',
};

export const NOTE_LINES = 2;
export const NOTE_CHARACTERS = 240;
