const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens at its address',
  ECONNRESET: 'the connection was cut off',
  EHOSTUNREACH: 'there is no way to its address',
  ENETUNREACH: 'there is no way to its address',
  ENOTFOUND: 'the name of its host is not known',
  EAI_AGAIN: 'the name of its host could not be looked up',
  ENOENT: 'there is no local socket at its path',
  ERR_INVALID_URL: 'its address is not a URL',
  '28P01': 'the password is not accepted',
  '28000': 'the user is not let in',
  '3D000': 'the server has no database of this name',
  SELF_SIGNED_CERT_IN_CHAIN: 'nobody who is trusted vouches for its certificate',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'nobody who is trusted vouches for its certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'nobody who is trusted vouches for its certificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'nobody who is trusted vouches for its certificate',
  CERT_HAS_EXPIRED: 'its certificate is no longer valid',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is that of another host',
  '53300': 'the server has no connection left',
  '57P03': 'the server is starting up or shutting down',
};

/** Why a server could not be reached, as the end of a sentence; never with the address, which may hold a password. */
export function whyUnreachable(error: unknown): string {
  // A host with several addresses gives an error for each of them and no message of its own.
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const { code, message } = first as { code?: string; message?: string };
  if (message?.includes('no encryption'))
    return 'it lets nobody in without encryption: set DATABASE_SSLMODE to verify-full or require';
  if (message?.includes('does not support SSL')) return 'it offers no encryption';
  if (code && REASONS[code]) return REASONS[code];
  if (message?.includes('timeout')) return 'it did not answer in time';
  return message?.split('\n', 1)[0]?.replace(/\/\/[^@\s]*@/, '//') || 'no answer';
}
