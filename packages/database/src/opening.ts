/** A partner's key to the API, as it stands when the transaction opens. */
export interface TokenRow {
  readonly id: string;
  readonly scopes: readonly string[];
  /** ISO 8601. */
  readonly expiresAt: string;
  readonly revoked: boolean;
  /** ISO 8601, to the hour; `null` when it was never used. */
  readonly lastUsedAt: string | null;
}

/** What was granted to somebody and approved, wherever. */
export interface GrantRow {
  readonly municipality: string;
  readonly municipalityName: string;
  readonly role: string;
  readonly organisation: string | null;
  /** The first day on which it is over. */
  readonly until: string;
}

/** A browser in which somebody is signed in, as it stands when the transaction opens. Times are ISO 8601. */
export interface SessionRow {
  readonly id: string;
  readonly staffMemberId: string;
  readonly name: string;
  readonly municipality: string | null;
  readonly lastUsedAt: string;
  readonly endsAt: string;
  readonly grants: readonly GrantRow[];
}

/** Whose rows to see. */
export interface Tenant {
  /** Gemeentecode, for example `GM0193`. */
  readonly municipality: string;
  /** SHA-256 of the token, or of the provider's client, that was shown, to have it looked up on the way. */
  readonly tokenHash?: Buffer;
}

/** The rows of the municipality that somebody names, or else of the one that they chose in a session. */
export interface InSession {
  /** SHA-256 of the cookie that was shown. */
  readonly sessionHash: Buffer;
  /** Gemeentecode. Whether they have a role there is for whoever looks at the session to see. */
  readonly municipality?: string | undefined;
}

const MUNICIPALITY_CODE = /^GM\d{4}$/;

export const settingOf = (municipality: string): string =>
  `SELECT set_config('steunpad.municipality', ${quoted(municipality)}, true)`;

function quoted(municipality: string): string {
  if (!MUNICIPALITY_CODE.test(municipality)) throw new Error('Not a municipality code.');
  return `'${municipality}'`;
}

const AS_APP = `set_config('role', 'steunpad_app', true)`;

export const APP_ROLE = `SELECT ${AS_APP}`;

export const NO_MUNICIPALITY = `SELECT set_config('steunpad.municipality', '', true)`;

/** Lets the sign-in find people and sessions, and nothing of any municipality. */
export const SIGN_IN = `SELECT ${AS_APP}, set_config('steunpad.sign_in', 'on', true)`;

/** Shows what every municipality published as numbers, and no row of any of them. */
export const AS_PROGRAMME = `SELECT ${AS_APP}, set_config('steunpad.municipality', '', true), set_config('steunpad.programme', 'on', true)`;

const hex = (hash: Buffer) => `'\\x${hash.toString('hex')}'`;

/** One statement, so that tenant, role, settings and token or session together cost no round trip of their own. */
export function openingOf(by: Tenant | InSession): string {
  const code = by.municipality === undefined ? 'NULL' : quoted(by.municipality);
  const token = 'tokenHash' in by && by.tokenHash ? hex(by.tokenHash) : 'NULL';
  const session = 'sessionHash' in by ? hex(by.sessionHash) : 'NULL';
  return `SELECT * FROM steunpad_open(${code}, ${token}, ${session})`;
}
