import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

type Play = (request: IncomingMessage, response: ServerResponse) => unknown;

const answers =
  (status: number, headers: Record<string, string> = {}, text = ''): Play =>
  (_request, response) =>
    response.writeHead(status, headers).end(text);

/** What a website answers at each path; what is not here is 404. */
const PATHS: Readonly<Record<string, Play>> = {
  '/works': answers(200),
  '/gone': answers(404),
  '/gone-for-good': answers(410),
  '/error': answers(500),
  '/busy-seconds': answers(429, { 'retry-after': '259200' }),
  '/busy-date': answers(503, { 'retry-after': 'Thu, 05 Nov 2026 10:00:00 GMT' }),
  '/forbidden': answers(403),
  '/linkedin': answers(999),
  '/teapot': answers(418),
  '/moved': answers(301, { location: '/works' }),
  '/moved-twice': answers(308, { location: '/moved' }),
  '/for-now': answers(302, { location: '/works' }),
  '/moved-then-for-now': answers(301, { location: '/for-now' }),
  '/moved-to-nothing': answers(301, { location: '/gone' }),
  '/nowhere': answers(302),
  '/to-mail': answers(302, { location: 'mailto:naam@voorbeeld.nl' }),
  '/round': answers(302, { location: '/round' }),
  '/wall': answers(302, { location: '/consent?back=wall' }),
  '/to-private': answers(302, { location: 'http://10.0.0.1/secret' }),
  '/secret/page': answers(200),
  '/head-404': ({ method }, response) => response.writeHead(method === 'HEAD' ? 404 : 200).end(),
  '/head-405': ({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end(),
  '/head-500': ({ method }, response) => response.writeHead(method === 'HEAD' ? 500 : 200).end(),
  '/cuts-off': (_request, response) => response.destroy(),
  '/silent': () => {},
};

export interface WebSite {
  readonly url: string;
  /** What was asked, as `GET /path`. */
  readonly asked: string[];
  /** The most requests that were under way at once. */
  most(): number;
  /** What it says from now on in its robots.txt, or with which status it refuses to. */
  robots(says: string | number): void;
  /** Answers everything with this status from now on; `null` as before. */
  always(status: number | null): void;
  close(): Promise<void>;
}

/** A website that plays every state that a link can have, for as long as the test takes. */
export async function startWebSite(answerAfter = 0): Promise<WebSite> {
  const asked: string[] = [];
  let robots: string | number = 404;
  let status: number | null = null;
  let now = 0;
  let most = 0;
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    asked.push(`${request.method} ${path}`);
    now += 1;
    most = Math.max(most, now);
    response.once('close', () => {
      now -= 1;
    });
    if (answerAfter) await wait(answerAfter);
    if (path === '/robots.txt' && status === null) {
      const isText = typeof robots === 'string';
      return void response.writeHead(isText ? 200 : (robots as number)).end(isText ? robots : '');
    }
    if (status !== null) return void response.writeHead(status).end();
    (PATHS[path] ?? answers(404))(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  onTestFinished(close);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    most: () => most,
    robots: (says) => {
      robots = says;
    },
    always: (code) => {
      status = code;
    },
    close,
  };
}
