import type { StaffRole } from './generated/types.ts';

/** What somebody in these roles may read, so that nothing is asked that would be refused: docs/rights.md. */
export function sees(roles: readonly StaffRole[]) {
  const is = (...those: readonly StaffRole[]) => those.some((role) => roles.includes(role));
  const residents = is('COORDINATOR', 'PROFESSIONAL');
  return {
    /** Whoever keeps promises: all but those who only read reports, manage rights, or visit people. */
    work: roles.some((role) => !['VOLUNTEER', 'EVALUATOR', 'ADMINISTRATOR'].includes(role)),
    residents,
    notices: residents || is('CLERK'),
    volunteers: residents || is('VOLUNTEER_COORDINATOR'),
    clerk: is('CLERK'),
    /** Tasks of the work list, and what changes in it. */
    list: is(
      'COORDINATOR',
      'PROFESSIONAL',
      'CLERK',
      'VOLUNTEER_COORDINATOR',
      'POLICY_OFFICER',
      'WEB_TEAM',
      'MEETING_ORGANISER',
    ),
    privacy: is('PRIVACY_OFFICER'),
    meetings: is('MEETING_ORGANISER'),
    website: is('WEB_TEAM', 'POLICY_OFFICER'),
    programme: is('POLICY_OFFICER', 'EVALUATOR'),
    cohorts: is('CLERK'),
    surveys: residents || is('POLICY_OFFICER'),
    /** That somebody used a right: whoever helps them, and who answers. */
    askedAbout: residents || is('PRIVACY_OFFICER'),
  };
}

/** Who reads the settings, or writes the letters. */
export const seesSettings = (roles: readonly StaffRole[]): boolean =>
  Object.values(settingsOf(roles)).some((may) => may);

/** Which parts of the settings somebody may read and change: docs/rights.md. */
export function settingsOf(roles: readonly StaffRole[]) {
  const is = (...those: readonly StaffRole[]) => those.some((role) => roles.includes(role));
  return {
    read: is('PRIVACY_OFFICER', 'POLICY_OFFICER', 'WEB_TEAM', 'ADMINISTRATOR'),
    change: is('POLICY_OFFICER'),
    grounds: is('PRIVACY_OFFICER', 'POLICY_OFFICER'),
    website: is('WEB_TEAM', 'POLICY_OFFICER'),
    letters: is('CLERK'),
  };
}
