import type { SessionRow, TokenRow } from '@steunpad/database';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { isStaffRole } from '@steunpad/domain/staff/roles.ts';
import { isSessionOver } from '@steunpad/domain/staff/sessions.ts';
import type { Caller, StaffCaller } from './context.ts';
import { operationError } from './errors.ts';
import { scopesOfRoles } from './roles.ts';
import { isTokenScope } from './scopes.ts';

/** A partner system, by what its token may at this moment. */
export function partnerOf(token: TokenRow | null, now: Date): Caller {
  if (!token || token.revoked) {
    throw operationError(
      'UNAUTHENTICATED',
      'This token is not known, or its client has no rights in this municipality.',
      401,
    );
  }
  if (new Date(token.expiresAt) <= now) {
    throw operationError('TOKEN_EXPIRED', 'This token has expired. Ask for a new one.', 401);
  }
  return { door: 'PARTNER', tokenId: token.id, scopes: new Set(token.scopes.filter(isTokenScope)) };
}

/** A person, by what is granted to them at this moment: the provider says who they are, and nothing more. */
export function personOf(session: SessionRow | null, now: Date, idleMinutes?: number): StaffCaller {
  const active = activeSession(session, now, idleMinutes);
  if (!active) {
    throw operationError('SESSION_ENDED', 'You are signed out. Sign in again.', 401);
  }
  const { grants, municipality } = active;
  if (!municipality) {
    throw operationError(
      'MUNICIPALITY_NOT_CHOSEN',
      'You work for several municipalities. Choose one first, at /signin.',
      403,
    );
  }
  const here = grants.flatMap((grant) => (grant.municipality === municipality ? grant.role : []));
  const roles = new Set(here.filter(isStaffRole));
  if (roles.size === 0) {
    throw operationError(
      'NO_ROLE',
      'You have no role in this municipality (any more). Ask its administrator.',
      403,
    );
  }
  return {
    door: 'STAFF',
    staffId: active.staffMemberId,
    sessionId: active.id,
    name: active.name,
    roles,
    scopes: scopesOfRoles(roles),
    grants,
  };
}

/** A session that is not over, with the grants that hold today. */
export function activeSession(
  session: SessionRow | null,
  now: Date,
  idleMinutes?: number,
): SessionRow | null {
  if (!session || isSessionOver(timesOf(session), now, idleMinutes)) return null;
  return { ...session, grants: session.grants.filter(({ until }) => until > dayOf(now)) };
}

export const timesOf = ({ lastUsedAt, endsAt }: SessionRow) => ({
  lastUsedAt: new Date(lastUsedAt),
  endsAt: new Date(endsAt),
});
