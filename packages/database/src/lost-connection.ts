// 57P01-57P03: the server is going down or coming up.
const CODES = new Set(['57P01', '57P02', '57P03', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);

/** Whether an error tells of the connection and not of the statement. */
export function isLostConnection(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  if (code) return CODES.has(code);
  // The driver's own words, for which it has no code.
  return /Connection terminated|not queryable/.test(message ?? '');
}
