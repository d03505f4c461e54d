import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { SHARE_PICTURE } from './meetings/share.ts';

const asset = (name: string) => readFileSync(new URL(`../assets/${name}`, import.meta.url));

const ASSETS: Readonly<Record<string, readonly [type: string, content: Buffer]>> = {
  '/f/take-over.js': ['text/javascript; charset=utf-8', asset('take-over.js')],
  '/f/icon.svg': ['image/svg+xml; charset=utf-8', asset('icon.svg')],
  [SHARE_PICTURE]: ['image/png', asset('share.png')],
};

/** Answers with a file that every page has. Whether there is one at this path. */
export function sendAsset(response: ServerResponse, path: string): boolean {
  const found = ASSETS[path];
  if (!found) return false;
  const [type, content] = found;
  response.writeHead(200, {
    'content-type': type,
    'cache-control': 'public, max-age=300',
    'x-content-type-options': 'nosniff',
  });
  response.end(content);
  return true;
}
