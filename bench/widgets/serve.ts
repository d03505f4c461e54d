import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { openForms } from './open-forms.ts';
import { BARE_SCRIPT } from './pages.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const MODULES = join(import.meta.dirname, 'node_modules');
const packed = new Map<string, Buffer>();

/** One host for the pages and for the packages as they are published, everything with the strongest brotli. */
export function createBench(html: (name: string) => string | null): Server {
  return createServer(async (request, response) => {
    const { pathname, origin } = new URL(request.url ?? '/', `http://${request.headers.host}`);
    request.resume();
    const page = html(pathname.split('/')[2] ?? '');
    if (pathname.startsWith('/page/') && page !== null) {
      return send(response, 'text/html; charset=utf-8', pack(page, Buffer.from(page)));
    }
    if (pathname.startsWith('/npm/')) {
      const file = join(MODULES, normalize(pathname.slice('/npm'.length)));
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      const content = packed.get(file) ?? (await readFile(file).catch(() => null));
      if (content) return send(response, type, packed.get(file) ?? pack(file, content));
    }
    if (pathname === '/bare.js') {
      return send(response, 'text/javascript', pack(pathname, Buffer.from(BARE_SCRIPT)));
    }
    const [, seconds] = /^\/supplier\/(\d)\.js$/.exec(pathname) ?? [];
    if (seconds) {
      await setTimeout(Number(seconds) * 1_000);
      return send(response, 'text/javascript', pack(pathname, Buffer.from(';')));
    }
    const answer = openForms(pathname, origin);
    const text = JSON.stringify(answer ?? {});
    response.statusCode = answer ? 200 : 404;
    send(response, 'application/json', pack(text, Buffer.from(text)));
  });
}

function send(response: import('node:http').ServerResponse, type: string, content: Buffer): void {
  response.setHeader('content-type', type);
  response.setHeader('content-encoding', 'br');
  response.setHeader('content-length', content.length);
  response.end(content);
}

function pack(key: string, content: Buffer): Buffer {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  const small = packed.get(key) ?? brotliCompressSync(content, { params });
  packed.set(key, small);
  return small;
}
