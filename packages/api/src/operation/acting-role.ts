import type { Role } from '@steunpad/domain/kernel.ts';
import type { Caller } from './context.ts';
import type { Scope } from './scopes.ts';

/**
 * Which rights let somebody act as which colleague of the rules. Whether they may do the mutation at all the table of
 * scopes has said before.
 */
const ACTS_AS: Readonly<Partial<Record<Role, readonly Scope[]>>> = {
  CLERK: ['notices:write', 'letters:write'],
  COORDINATOR: ['requests:write', 'volunteers:write'],
  PROFESSIONAL: ['safeguarding:write'],
  PRIVACY_OFFICER: ['privacy:write'],
};

/**
 * As whom a colleague, a partner system or a command does something that these roles may do; `null` when as none of them.
 * Residents and volunteers come by a form that says so, and never by this.
 */
export function actingRole(caller: Caller, allowed: readonly Role[]): Role | null {
  if (caller.door === 'PUBLIC') return null;
  if (caller.door === 'SYSTEM') return allowed.includes('SYSTEM') ? 'SYSTEM' : null;
  const opens = (role: Role) =>
    ACTS_AS[role]?.some((scope) => caller.door === 'COMMAND' || caller.scopes.has(scope));
  return allowed.find(opens) ?? null;
}
