import { PATHWAY_EVENTS, type PathwayEventName } from '@steunpad/domain/pathway/events.ts';
import { rolesOf } from '@steunpad/domain/pathway/transition.ts';
import { expect, test } from 'vitest';
import { actingRole } from './acting-role.ts';
import type { Caller } from './context.ts';
import { ROLES, scopesOfRoles } from './roles.ts';
import type { Scope } from './scopes.ts';

const token = (...scopes: Scope[]): Caller => ({
  door: 'PARTNER',
  tokenId: 'one',
  scopes: new Set(scopes),
});
const may = (caller: Caller, event: PathwayEventName) => actingRole(caller, rolesOf(event));

test.each([
  ['a call', 'requests:write', 'reached', 'COORDINATOR'],
  ['a call', 'notices:write', 'reached', null],
  ['a decision', 'notices:write', 'decide', 'CLERK'],
  ['a decision', 'requests:write', 'decide', 'COORDINATOR'],
  ['a hold', 'privacy:write', 'hold', 'PRIVACY_OFFICER'],
  ['a hold that ends', 'requests:write', 'holdReleased', null],
  ['a proposal', 'volunteers:write', 'proposalMade', 'COORDINATOR'],
  ['anything', 'settings:write', 'hold', null],
  ['what only time brings', 'requests:write', 'staysSilent', null],
] as const)('%s with %s', (_what, scope, event, role) => {
  expect(may(token(scope), event)).toBe(role);
});

test('nobody becomes a resident or volunteer by a right, and time does only what time may', () => {
  const everything = token(...scopesOfRoles(Object.keys(ROLES) as (keyof typeof ROLES)[]));
  for (const event of Object.keys(PATHWAY_EVENTS) as PathwayEventName[]) {
    expect(['RESIDENT', 'VOLUNTEER', 'SYSTEM']).not.toContain(may(everything, event));
    expect(may({ door: 'PUBLIC' }, event)).toBeNull();
    expect([null, 'SYSTEM']).toContain(may({ door: 'SYSTEM' }, event));
  }
  expect(may({ door: 'COMMAND' }, 'letterReturned')).toBe('CLERK');
});
