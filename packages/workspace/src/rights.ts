import type { StaffRole } from './generated/types.ts';

/** What somebody in these roles may read, so that nothing is asked that would be refused: docs/rights.md. */
export function sees(roles: readonly StaffRole[]) {
  const is = (...those: readonly StaffRole[]) => those.some((role) => roles.includes(role));
  const residents = is('COORDINATOR', 'PROFESSIONAL');
  return {
    residents,
    notices: residents || is('CLERK'),
    volunteers: residents || is('VOLUNTEER_COORDINATOR'),
    clerk: is('CLERK'),
    privacy: is('PRIVACY_OFFICER'),
  };
}
