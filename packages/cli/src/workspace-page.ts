import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { AskAtFirst } from '@steunpad/api/http/at-first.ts';
import { renderTemplate } from '@steunpad/pages/render-template.ts';
import { type First, firstOf, firstStyle } from '@steunpad/workspace/first/draw.ts';
import { FIRST_ID } from '@steunpad/workspace/first/first.ts';
import { WORKSPACE, WORKSPACE_HEADERS } from './static-files.ts';

const compress = promisify(brotliCompress);
/** As small as a page becomes in some milliseconds. */
const PACKING = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** Chromium keeps a page that was left as it was, also one with `no-store`, but none with a status other than 200. */
const NOT_KEPT = 203;

/**
 * The page at every address of the workspace. It is the same for everybody, except that whoever is signed in gets what its
 * script would ask first, and Today as it is drawn: so the list stands there after one answer.
 */
export function createWorkspacePage(ask: AskAtFirst) {
  const page = pageIn(WORKSPACE);

  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const { method, url = '/', headers } = request;
    const address = URL.parse(url, 'http://localhost');
    const path = address?.pathname ?? '';
    const isPage = path.startsWith('/werk/') && !path.startsWith('/werk/assets/');
    if (!address || !isPage || (method !== 'GET' && method !== 'HEAD')) return false;
    const language = /(?:^|; )steunpad-language=en(?:;|$)/.test(headers.cookie ?? '') ? 'en' : 'nl';
    const first = await firstOf(
      (text, variables) => ask(request, text, variables),
      address,
      language,
    );
    const text = first ? page.with(first) : page.plain;
    const isPacked = /\bbr\b(?!\s*;\s*q=0)/.test(String(headers['accept-encoding']));
    const body = isPacked ? await compress(text, PACKING) : Buffer.from(text);
    response.writeHead(first ? NOT_KEPT : 200, {
      ...WORKSPACE_HEADERS,
      'content-security-policy': page.policy,
      'cross-origin-resource-policy': 'same-origin',
      'content-type': 'text/html; charset=utf-8',
      'content-length': body.length,
      ...(isPacked && { 'content-encoding': 'br' }),
      vary: 'accept-encoding, cookie',
    });
    response.end(method === 'HEAD' ? undefined : body);
    return true;
  };
}

/** The built page, with its style in it: a file of its own would be waited for before anything is drawn. */
function pageIn(directory: string) {
  const built = readFileSync(join(directory, 'index.html'), 'utf8');
  const [link = '', file = ''] =
    /<link rel="stylesheet"[^>]* href="\/werk\/([^"]+)">/.exec(built) ?? [];
  const around = readFileSync(join(directory, file), 'utf8');
  const plain = built.replace(link, () => `<style>${around}</style>`);
  const manifest: Manifest = JSON.parse(
    readFileSync(join(directory, '.vite/manifest.json'), 'utf8'),
  );
  const hashes = [around, firstStyle].map(hashOf).join(' ');
  return {
    plain,
    policy: WORKSPACE_HEADERS['content-security-policy'].replace(
      "style-src 'self'",
      `style-src 'self' ${hashes}`,
    ),
    with: ({ answers, needs, drawn }: First): string => {
      const data = `<script type="application/json" id="${FIRST_ID}">${inert(answers)}</script>`;
      const root = drawn
        ? `<template shadowrootmode="open"><style>${firstStyle}</style>${renderTemplate(drawn.content)}</template>`
        : '';
      const ahead = filesOf(needs, manifest)
        .filter((name) => !plain.includes(name))
        .map((name) => `<link rel="modulepreload" crossorigin href="/werk/${name}">`);
      return plain
        .replace('</head>', () => `${ahead.join('')}</head>`)
        .replace('</steunpad-workspace>', () => `${root}</steunpad-workspace>${data}`)
        .replace('<title>Steunpad', () => `<title>${drawn ? `${drawn.title} - ` : ''}Steunpad`);
    },
  };
}

type Manifest = Readonly<
  Record<string, { readonly file: string; readonly imports?: readonly string[] }>
>;

/** The files of modules and of all that they import. */
function filesOf(modules: readonly string[], manifest: Manifest): readonly string[] {
  const found = new Set(modules);
  for (const name of found)
    for (const imported of manifest[name]!.imports ?? []) found.add(imported);
  return [...found].map((name) => manifest[name]!.file);
}

/** No text in it ends the element that it stands in. */
const inert = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
