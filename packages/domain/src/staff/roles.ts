import { addMonths, type CivilDate } from '../calendar/civil-date.ts';

/** What somebody who signs in may be here (DOMAIN 10, "Roles and rights"). */
export const STAFF_ROLES = [
  'CLERK',
  'COORDINATOR',
  'PROFESSIONAL',
  'VOLUNTEER_COORDINATOR',
  'VOLUNTEER',
  'PRIVACY_OFFICER',
  'POLICY_OFFICER',
  'EVALUATOR',
  'WEB_TEAM',
  'MEETING_ORGANISER',
  'ADMINISTRATOR',
] as const;

export type StaffRole = (typeof STAFF_ROLES)[number];

export const isStaffRole = (text: string): text is StaffRole =>
  (STAFF_ROLES as readonly string[]).includes(text);

/** Roles that decide about the rights of others, or see who looked at whom. */
const SPECIAL: readonly StaffRole[] = ['ADMINISTRATOR', 'PRIVACY_OFFICER'];

/** By when somebody looks whether a grant is still right: yearly, special ones each quarter (BIO2 5.18.02, 8.02.01). */
export const reviewDueOn = (role: StaffRole, from: CivilDate): CivilDate =>
  addMonths(from, SPECIAL.includes(role) ? 3 : 12);
