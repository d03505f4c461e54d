/** Longer than a slow telephone needs, shorter than somebody's patience. A second try is safe. */
export const WAIT_SECONDS = 25;

/** The one way to the server: without cookies, telling no more than the site, and never waiting for ever. */
export function reach(address: RequestInfo | URL, options: RequestInit = {}): Promise<Response> {
  return fetch(address, {
    credentials: 'omit',
    ...options,
    referrerPolicy: 'strict-origin',
    signal: AbortSignal.timeout(WAIT_SECONDS * 1_000),
  });
}
