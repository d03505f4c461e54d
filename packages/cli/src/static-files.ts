import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import sirv, { type Options, type RequestHandler } from 'sirv';
import { EXACT } from './kept-builds.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const WIDGETS = join(ROOT, 'packages/widgets/dist');
/** Where the build of the workspace is. */
export const WORKSPACE = join(ROOT, 'packages/workspace/dist');
/** In demo mode, by the beginning of an address; the first that fits. */
const DEMO = [
  ['/gallery/themes/', join(WIDGETS, 'themes')],
  ['/gallery/', join(ROOT, 'examples/gallery')],
  ['/', join(ROOT, 'examples/municipal-site')],
] as const;

/** What our own pages may load: nothing but from here, and no script or style in the page itself. */
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The workspace shows letters, which it made itself of what the API answered. Its page outlives no session. */
export const WORKSPACE_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': `${PAGE_POLICY}; frame-src blob:`,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/**
 * Serves the widgets to any website, with the earlier builds that were kept, the workspace of colleagues, and in demo
 * mode an example website. Answers whether it took the request.
 */
export function createFiles(demo: boolean, kept?: string) {
  const current = widgetsIn(join(WIDGETS, 'v1'));
  const earlier = kept ? widgetsIn(kept) : null;
  const workspace = existsSync(WORKSPACE) ? workspaceIn(WORKSPACE) : null;
  const sites = demo ? DEMO.map(([at, directory]) => [at, pagesIn(directory)] as const) : [];

  return (request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const path = request.url ?? '/';
    const [name = ''] = path.split('?');
    if (/^\/widgets\/v1\/[\w.-]+$/.test(name)) {
      openToAll(response, name);
      request.url = path.slice('/widgets/v1'.length);
      const otherwise = () => notFound(response);
      current(request, response, () =>
        earlier ? earlier(request, response, otherwise) : otherwise(),
      );
      return true;
    }
    if (name === '/werk' || name.startsWith('/werk/')) {
      if (workspace) workspace(request, response, name);
      else
        notFound(response, 'the workspace is not built: pnpm --filter @steunpad/workspace build');
      return true;
    }
    const site = sites.find(([at]) => path.startsWith(at));
    if (!site || path.startsWith('/widgets')) return false;
    const [at, pages] = site;
    request.url = path.slice(at.length - 1);
    pages(request, response, () => notFound(response));
    return true;
  };
}

/**
 * The files of a folder. Which there are is known from the start; one that is taken away since, as by a new build, ends
 * its own answer in place of the server: whoever asked asks again.
 */
function filesIn(directory: string, options: Options): RequestHandler {
  const files = sirv(directory, { ...options, dotfiles: false });
  return (request, response, otherwise) => {
    response.once('pipe', (file: Readable) => file.once('error', () => response.destroy()));
    files(request, response, otherwise);
  };
}

const COMPRESSED = { brotli: true, gzip: true, etag: true };

/** The files of the workspace; its page is in `workspace-page.ts`. */
function workspaceIn(directory: string) {
  const files = filesIn(directory, COMPRESSED);
  return (request: IncomingMessage, response: ServerResponse, name: string): void => {
    if (name === '/werk') {
      response.writeHead(308, { location: '/werk/' }).end();
      return;
    }
    request.url = name.startsWith('/werk/assets/') ? name.slice('/werk'.length) : '/none';
    for (const [header, value] of Object.entries(WORKSPACE_HEADERS))
      response.setHeader(header, value);
    // Names of files hold a hash.
    response.setHeader('cache-control', 'public, max-age=31536000, immutable');
    files(request, response, () => notFound(response));
  };
}

const pagesIn = (directory: string) =>
  filesIn(directory, {
    setHeaders(response) {
      response.setHeader('cache-control', 'no-cache');
      secured(response);
    },
  });

function secured(response: ServerResponse): void {
  response.setHeader('content-security-policy', PAGE_POLICY);
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('x-content-type-options', 'nosniff');
}

const widgetsIn = (directory: string) => filesIn(directory, COMPRESSED);

/** For any website, also when the answer is that nothing changed. */
function openToAll(response: ServerResponse, path: string): void {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('cross-origin-resource-policy', 'cross-origin');
  response.setHeader('x-content-type-options', 'nosniff');
  // Names with a hash never change; the entry is asked for again, cheaply, after five minutes.
  response.setHeader(
    'cache-control',
    EXACT.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
  );
}

function notFound(response: ServerResponse, why = 'not found'): void {
  response.writeHead(404, {
    'cache-control': 'no-store',
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  response.end(`${why}\n`);
}
