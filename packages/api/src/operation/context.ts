import type { Db, GrantRow, TenantRow } from '@steunpad/database';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import type { Occasion, Role } from '@steunpad/domain/kernel.ts';
import { staffActor } from '@steunpad/domain/staff/grants.ts';
import type { StaffRole } from '@steunpad/domain/staff/roles.ts';
import { termsWith } from '@steunpad/domain/terms.ts';
import type { MadeLater } from './after-commit.ts';
import type { Guess, Limits, Trust } from './rate-limits.ts';
import type { Scope } from './scopes.ts';

/** Somebody who signed in. */
export interface StaffCaller {
  readonly door: 'STAFF';
  readonly staffId: string;
  readonly sessionId: string;
  readonly name: string;
  /** In this municipality, at this moment. */
  readonly roles: ReadonlySet<StaffRole>;
  readonly scopes: ReadonlySet<Scope>;
  /** What holds at this moment, in whichever municipality. */
  readonly grants: readonly GrantRow[];
}

/** Who asks: a form on some website, a partner system with a token, a person, an operator, or time itself. */
export type Caller =
  | { readonly door: 'PUBLIC' }
  | { readonly door: 'COMMAND' }
  | { readonly door: 'SYSTEM' }
  | StaffCaller
  | { readonly door: 'PARTNER'; readonly tokenId: string; readonly scopes: ReadonlySet<Scope> };

/** What the forms say as they are shipped. */
export interface FormTexts {
  /** As the widgets have them, for example nl-simple. */
  readonly languages: readonly string[];
  /** In Dutch, by the key of the text. */
  readonly texts: Readonly<Record<string, string>>;
  /** The same in each other language, as far as it is translated. */
  readonly translations: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What every resolver gets: one tenant's rows, the caller, and the moment. */
export interface Context {
  readonly db: Db;
  readonly municipality: TenantRow;
  readonly caller: Caller;
  /** Whether it is a mutation, whose answer may be read by the person who made it. */
  readonly mutates: boolean;
  /** Of the network that the question came from, for rate limits only. Never stored. */
  readonly network: string;
  /** Whether a person seems to have sent it, for rate limits only. */
  readonly trust: Trust;
  readonly now: Date;
  readonly limits: Limits;
  /** Whose data this operation showed: the type of the node by its id. */
  readonly seen: Map<string, string>;
  /** Wrong codes that are told once they are counted, which is after the transaction. */
  readonly guesses: Guess[];
  /** What of the answer is still being made when the transaction ends. */
  readonly madeLater: MadeLater[];
  /** What the operation costs, where its door held that against the limit already. */
  readonly points?: number | undefined;
  /** Whether this process was told of a mail server; left out where that says nothing. */
  readonly mailSet?: boolean | undefined;
  /** The provider at which people sign in; left out where they cannot. */
  readonly issuer?: string | undefined;
  /** What happens from now on, for whoever listens. */
  readonly events?: AsyncIterable<unknown> | undefined;
  /** What a municipality may say in its own words; left out where the widgets are not built. */
  readonly formTexts?: FormTexts | undefined;
}

/** The occasion of a command, in the role that the mutation stands for. */
export function occasionOf({ caller, now, municipality }: Context, role: Role): Occasion {
  const terms = termsWith(municipality.terms);
  const retention = municipality.retention ?? {};
  return { at: now, today: dayOf(now), actor: actorOf(caller, role), role, terms, retention };
}

/** What a token or the roles of a person open; `null` for those whom the table of scopes does not bind. */
export const scopesOf = (caller: Caller): ReadonlySet<Scope> | null =>
  'scopes' in caller ? caller.scopes : null;

/** Whether it is a partner or colleague whose token or roles have this scope. */
export const hasScope = (caller: Caller, scope: Scope): boolean =>
  scopesOf(caller)?.has(scope) ?? false;

/** Who did it, as an opaque id. */
export function actorOf(caller: Caller, role: Role): string {
  switch (caller.door) {
    case 'PUBLIC':
      return role === 'VOLUNTEER' ? 'volunteer' : 'resident';
    case 'COMMAND':
      return 'command';
    case 'SYSTEM':
      return 'system';
    case 'PARTNER':
      return `token:${caller.tokenId}`;
    case 'STAFF':
      return staffActor(caller.staffId);
  }
}
