import { readFileSync } from 'node:fs';
import type { ConnectionOptions } from 'node:tls';

/** How the connection to a server is guarded, in the words of PostgreSQL's own clients. */
export const SSL_MODES = ['disable', 'require', 'verify-ca', 'verify-full'] as const;
export type SslMode = (typeof SSL_MODES)[number];

export interface TlsSettings {
  /** Left out: what the address says with `sslmode=`, and otherwise `disable`. */
  readonly sslMode?: SslMode | undefined;
  /** File with the certificates of the authorities that may vouch for the server; left out: those that Node trusts. */
  readonly caFile?: string | undefined;
}

/**
 * The address without what it says about TLS, and that as the driver wants it: left in, the driver would read `require`
 * as `verify-full`. Throws one sentence when a mode is not known or the file cannot be read.
 */
export function tlsOf(
  address: string,
  settings: TlsSettings,
): { readonly address: string; readonly ssl: false | ConnectionOptions } {
  const [place = '', query = ''] = address.split('?', 2);
  const told = new URLSearchParams(query);
  const mode = settings.sslMode ?? modeIn(told.get('sslmode'));
  const caFile = settings.caFile ?? told.get('sslrootcert') ?? undefined;
  for (const name of ['sslmode', 'sslrootcert']) told.delete(name);
  const rest = told.size > 0 ? `${place}?${told}` : place;
  return { address: rest, ssl: mode === 'disable' ? false : guarded(mode, caFile) };
}

function modeIn(told: string | null): SslMode {
  const mode = told ?? 'disable';
  if (SSL_MODES.includes(mode as SslMode)) return mode as SslMode;
  throw new Error(`The sslmode of the database’s address is one of ${SSL_MODES.join(', ')}.`);
}

function guarded(mode: SslMode, caFile: string | undefined): ConnectionOptions {
  const ca = caFile === undefined ? {} : { ca: readCertificates(caFile) };
  // As PostgreSQL's own clients do: naming an authority means that it is asked.
  if (mode === 'require' && caFile === undefined) return { rejectUnauthorized: false };
  if (mode === 'verify-full') return { ...ca, rejectUnauthorized: true };
  return { ...ca, rejectUnauthorized: true, checkServerIdentity: () => undefined };
}

function readCertificates(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error(`The certificates in ${file}, by which the database is known, cannot be read.`);
  }
}
