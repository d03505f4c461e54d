import type { Page } from 'playwright';

export const ELEMENT = `<steunpad-support-request municipality="GM0193">
  <p>Bel 038 555 01 93</p></steunpad-support-request>`;

export interface Foreign {
  /** Where the server of the page says it is. */
  readonly address: string;
  readonly head?: string;
  readonly body: string;
  readonly headers?: Record<string, string>;
  /** Attributes of `<html>`. */
  readonly html?: string;
  /** Without our script, for comparison. */
  readonly bare?: boolean;
}

/** A page of somebody else, as their server would send it, with our script in its head. */
export async function openForeign(page: Page, host: string, foreign: Foreign): Promise<void> {
  const script = `<script type="module" async src="${host}/widgets/v1/steunpad.js"></script>`;
  const body = `<!doctype html><html ${foreign.html ?? 'lang="nl"'}><head><title>Gemeente</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    ${foreign.head ?? ''}${foreign.bare ? '' : script}</head><body>${foreign.body}</body></html>`;
  await page.route(foreign.address, (route) =>
    route.fulfill({
      body,
      contentType: 'text/html; charset=utf-8',
      headers: foreign.headers ?? {},
    }),
  );
  await page.goto(foreign.address);
}
