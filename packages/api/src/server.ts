import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Database } from '@steunpad/database';
import { type AskAtFirst, atFirst } from './http/at-first.ts';
import { type ClientTokenSettings, clientTokens } from './http/client-tokens.ts';
import { healthOf } from './http/health.ts';
import { networkOf } from './http/network.ts';
import { type OwnAddress, ownAddress } from './http/origins.ts';
import { createPartnerDoor } from './http/partner-door.ts';
import { createProofs } from './http/proof.ts';
import {
  createPublicDoor,
  type PersistedOperations,
  type RunPersisted,
} from './http/public-door.ts';
import { SECURITY_TXT, securityTxt } from './http/security-txt.ts';
import { isOwnRequest } from './http/session-cookie.ts';
import { type SignInSettings, signInRoutes } from './http/sign-in.ts';
import { Hub } from './modules/live/hub.ts';
import type { FormTexts } from './operation/context.ts';
import type { Log } from './operation/log.ts';
import { createLimits, DEFAULT_LIMITS, type LimitSettings } from './operation/rate-limits.ts';
import { UsedByCallers } from './operation/used-by-callers.ts';
import { schema } from './schema.ts';

export interface ApiOptions {
  readonly database: Database;
  readonly log: Log;
  /** The persisted operations that the public door runs. */
  readonly operations: PersistedOperations;
  /** Until when those run that only older builds of the widgets send, by their id. */
  readonly sunsets?: ReadonlyMap<string, string>;
  /** Whether there is a mail server to send with. */
  readonly mailSet?: boolean;
  /** What the forms say as they are shipped. */
  readonly formTexts?: FormTexts;
  /** The clock. A test sets it. */
  readonly now?: () => Date;
  readonly limits?: LimitSettings;
  /** Whether a proxy in front tells the address of the person who asks. */
  readonly trustProxy?: boolean;
  /** Where residents reach it, if that is known. */
  readonly publicUrl?: string | null;
  /** Whom to tell of a hole in its security, as an address of mail or of a page. */
  readonly securityContact?: string | null;
  /** How people sign in; without, nobody does. */
  readonly signIn?: SignInSettings | null | undefined;
  /** Whose access tokens partner systems may show; without, they have tokens of ours. */
  readonly clientTokens?: ClientTokenSettings | null | undefined;
  /** After how many minutes of rest somebody is signed out. */
  readonly idleMinutes?: number | undefined;
  /** What else is served, such as the widgets; it answers whether it took the request. */
  readonly files?: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Pages of this server itself, which ask what the widgets ask; they answer whether they took the request. */
  readonly pages?: (run: RunPersisted, own: OwnAddress) => Takes;
  /** The page in which colleagues work; it answers whether it took the request. */
  readonly workspace?: (ask: AskAtFirst) => Takes;
}

type Takes = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** The whole service over HTTP; the caller lets it listen. */
export function createApi(options: ApiOptions): Server {
  const { database, log, operations, now = () => new Date(), trustProxy = false } = options;
  const { sunsets = new Map(), mailSet, formTexts, idleMinutes } = options;
  const used = new UsedByCallers(database, log);
  const limits = createLimits(options.limits ?? DEFAULT_LIMITS, used);
  const issuer = options.signIn?.by === 'PROVIDER' ? options.signIn.provider.issuer : undefined;
  const foundation = { database, log, now, limits, mailSet, issuer, formTexts, idleMinutes };
  const check = options.clientTokens ? clientTokens(options.clientTokens, now, log) : null;
  const hub = new Hub(foundation);
  const partnerDoor = createPartnerDoor(schema, foundation, check, hub);
  const proofs = createProofs(database.keyFor);
  const own = ownAddress(options.publicUrl);
  const publicDoor = createPublicDoor(schema, foundation, {
    operations,
    sunsets,
    proofs,
    own,
    trustProxy,
  });
  const pages = options.pages?.(publicDoor.run, own);
  const workspace = options.workspace?.(atFirst(partnerDoor, trustProxy));
  const signIn = options.signIn && signInRoutes(options.signIn, foundation, own);
  const health = healthOf(database, log, now);

  const elsewhere = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method === 'POST' && !own.isAskedFor(request)) {
      return plain(response, 421, 'this server is not reached by that name');
    }
    if (await signIn?.(request, response)) return;
    if (await pages?.(request, response)) return;
    if (await workspace?.(request, response)) return;
    if (!options.files?.(request, response)) plain(response, 404, 'not found');
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // `//` is a path that browsers may send and no address.
    const path = URL.parse(request.url ?? '/', 'http://localhost')?.pathname ?? '';
    if (READ_ONLY.has(path) && !['GET', 'HEAD'].includes(request.method ?? '')) {
      response.setHeader('allow', 'GET, HEAD');
      return plain(response, 405, 'use GET');
    }
    switch (path) {
      case '/graphql':
        for (const [name, value] of Object.entries(PRIVATE)) response.setHeader(name, value);
        return void (await partnerDoor(request, response, {
          network: networkOf(request, trustProxy),
          isOwn: isOwnRequest(request.headers, own.isPageOf(request)),
        }));
      case '/public/graphql':
        return publicDoor.answer(request, response);
      case '/public/proof':
        return proofs.give(response);
      case '/health/live':
        return plain(response, 200, 'live');
      case '/health/ready':
        return health().then(({ status, lines }) => plain(response, status, lines.join('\n')));
      case SECURITY_TXT:
        if (!options.securityContact) return plain(response, 404, 'not found');
        return securityTxt(response, options.securityContact, options.publicUrl, now());
      default:
        return elsewhere(request, response);
    }
  };

  const overTls = options.publicUrl?.startsWith('https:');
  const server = createServer(
    // Slow senders are cut: Node looks for them only every half minute otherwise.
    { connectionsCheckingInterval: 1_000, headersTimeout: 5_000, requestTimeout: 10_000 },
    (request, response) => {
      const began = performance.now();
      response.once('finish', () => logRequest(log, request, response, began));
      // A proxy ends TLS and hands it on; over plain HTTP browsers do not listen to it.
      if (overTls) response.setHeader('strict-transport-security', 'max-age=63072000');
      answer(request, response).catch((error: unknown) => {
        const id = log.unexpected(error);
        if (!response.headersSent) plain(response, 500, `something went wrong: ${id}`);
        else response.destroy();
      });
    },
  );
  server.once('close', () => used.stop());
  // A stream would keep it open: they end as soon as it takes no more requests.
  const close = server.close.bind(server);
  server.close = (whenClosed) => {
    void hub.close();
    return close(whenClosed);
  };
  return server;
}

/** What answers the same to everybody and changes nothing. */
const READ_ONLY = new Set(['/public/proof', '/health/live', '/health/ready', SECURITY_TXT]);

const PRIVATE = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...PRIVATE });
  response.end(`${text}\n`);
}

/** Neither address nor query of the person who asked: only which door, and how it went. */
function logRequest(
  log: Log,
  request: IncomingMessage,
  response: ServerResponse,
  began: number,
): void {
  const door = request.url?.startsWith('/public/')
    ? 'public'
    : request.url?.startsWith('/graphql')
      ? 'partner'
      : request.url?.startsWith('/f/')
        ? 'pages'
        : request.url?.startsWith('/signin')
          ? 'sign-in'
          : 'files';
  log.info('request', {
    method: request.method ?? '',
    door,
    status: response.statusCode,
    ms: Math.round(performance.now() - began),
  });
}
