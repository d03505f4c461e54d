import type { ServerResponse } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';
import { STYLES_HASH } from './styles.ts';

/** No script in the page itself and one style; a form goes nowhere but here. */
export const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; script-src 'self'; style-src ${STYLES_HASH}; img-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
  'cross-origin-opener-policy': 'same-origin',
  // With none at all browsers would not say either that a form came from our own page.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

/** As small as a page becomes in about a millisecond. */
const PACKING = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

export const redirect = (response: ServerResponse, status: 303 | 308, location: string) =>
  void response.writeHead(status, { ...HEADERS, location }).end();

/** Answers with a page. */
export function send(response: ServerResponse, status: number, text: string): void {
  const headers = { ...HEADERS, 'content-type': 'text/html; charset=utf-8' };
  const { method, headers: asked } = response.req;
  // What somebody typed is never packed: the length of an answer would tell something about it (BREACH).
  if (method !== 'GET' || !/\bbr\b(?!\s*;\s*q=0)/.test(String(asked['accept-encoding']))) {
    response.writeHead(status, headers);
    return void response.end(text);
  }
  response.writeHead(status, { ...headers, 'content-encoding': 'br', vary: 'accept-encoding' });
  response.end(brotliCompressSync(text, PACKING));
}
