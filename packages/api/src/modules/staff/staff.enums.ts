import type { StaffRole as Role } from '@steunpad/domain/staff/roles.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { ROLES } from '../../operation/roles.ts';

const described = Object.fromEntries(
  Object.entries(ROLES).map(([role, { description }]) => [role, description]),
) as Record<Role, string>;

export const StaffRole = describedEnum<Role>(
  'StaffRole',
  'What somebody who signs in may be; `docs/rights.md` says what each role opens.',
  described,
);
