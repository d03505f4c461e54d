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

const tenantRow = (
  code: string,
) => `(SELECT json_build_object('code', id, 'targetRule', target_rule, 'minimumAge', minimum_age,
      'sealedKey', encode(sealed_key, 'hex'), 'terms', terms,
      'retention', (SELECT json_object_agg(rule, duration) FROM retention_setting WHERE municipality_id = ${code}))
      FROM municipality WHERE id = ${code})`;

const hex = (hash: Buffer) => `'\\x${hash.toString('hex')}'`;

// One statement, so that tenant, role, settings and token or session together cost no round trip of their own.
// The filters stand beside row-level security, since the role is only set while this runs.
export function openingOf(by: Tenant | InSession): string {
  if ('sessionHash' in by) return openingInSession(by);
  const { municipality, tokenHash } = by;
  const token = tokenHash
    ? `(SELECT json_build_object('id', id, 'scopes', scopes, 'expiresAt', expires_at, 'revoked', revoked_at IS NOT NULL,
        'lastUsedAt', last_used_at)
      FROM access_token WHERE municipality_id = '${municipality}' AND hash = ${hex(tokenHash)})`
    : 'NULL::json';
  return `${settingOf(municipality)}, ${AS_APP}, ${tenantRow(`'${municipality}'`)} AS municipality, ${token} AS token,
    NULL::json AS session`;
}

/** The session says of which municipality. Its grants are read in the name of the person, who sees their own everywhere. */
function openingInSession({ sessionHash, municipality }: InSession): string {
  const chosen = municipality === undefined ? 's.chosen_municipality' : quoted(municipality);
  return `
  SELECT set_config('steunpad.staff', coalesce(s.staff_member_id::text, ''), true),
    set_config('steunpad.municipality', coalesce(${chosen}, ''), true), ${AS_APP},
    ${tenantRow(chosen)} AS municipality, NULL::json AS token,
    (SELECT json_build_object('id', s.id, 'staffMemberId', m.id, 'name', m.name, 'municipality', ${chosen},
        'lastUsedAt', s.last_used_at, 'endsAt', s.ends_at,
        'grants', (SELECT coalesce(json_agg(json_build_object('municipality', g.municipality_id,
            'municipalityName', (SELECT name FROM municipality WHERE id = g.municipality_id),
            'role', g.role, 'organisation', g.organisation, 'until', g.until) ORDER BY g.municipality_id, g.role), '[]')
          FROM staff_grant g
          WHERE g.staff_member_id = m.id AND g.approved_at IS NOT NULL AND g.revoked_at IS NULL))
      FROM staff_member m WHERE m.id = s.staff_member_id) AS session
  FROM (SELECT) one LEFT JOIN staff_session s ON s.hash = ${hex(sessionHash)}`;
}
