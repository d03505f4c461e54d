import type { Role } from '../kernel.ts';

/** Who wants to read signals, how, and what for. */
export interface SignalReader {
  readonly role: Role;
  /** A partner's system never reads one, whatever role its token acts in. */
  readonly via: 'STAFF' | 'PARTNER_SYSTEM';
  readonly purpose: 'CARE' | 'DATA_SUBJECT_REQUEST';
}

/**
 * Signals have their own access: professionals read them to care, the privacy officer to answer somebody who asks for
 * their own data (scenario 9). Nobody else, not the coordinator, not who raised it, never the clerk (scenario 18).
 */
export function mayReadSignals({ role, via, purpose }: SignalReader): boolean {
  if (via !== 'STAFF') return false;
  return purpose === 'CARE' ? role === 'PROFESSIONAL' : role === 'PRIVACY_OFFICER';
}
