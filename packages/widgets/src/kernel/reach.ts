/** Longer than a slow telephone needs, shorter than somebody's patience. A second try is safe. */
export const WAIT_SECONDS = 25;

/** The one way to the server: without cookies, telling no more than the site, and never waiting for ever. */
export async function reach(
  address: RequestInfo | URL,
  options: RequestInit = {},
): Promise<Response> {
  const response = await fetch(address, {
    credentials: 'omit',
    ...options,
    referrerPolicy: 'strict-origin',
    signal: AbortSignal.timeout(WAIT_SECONDS * 1_000),
  });
  warnOnce(response.headers.get('sunset'));
  return response;
}

let warned = false;

/** A web team reads it in the console; a resident sees nothing of it. */
function warnOnce(sunset: string | null): void {
  if (!sunset || warned) return;
  warned = true;
  console.warn(
    `Steunpad: this page uses an older build of the forms, which works until ${sunset}. Take the new snippet: steunpad embed <municipality>, or docs/embed.md.`,
  );
}
