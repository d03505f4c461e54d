import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { agentsThrough } from './through-proxy.ts';

/** What a website said, without the page itself. */
export interface Answered {
  readonly status: number;
  readonly location: string | null;
  readonly retryAfter: string | null;
  /** The beginning of the text, where it was asked for. */
  readonly text: string;
}

/** NO_ANSWER: nobody is there. NOT_UNDERSTOOD: somebody is, and what they say is wrong, or we may not ask them. */
export type Silence = 'NO_ANSWER' | 'NOT_UNDERSTOOD';

export interface WebClient {
  readonly ask: (
    method: 'HEAD' | 'GET',
    url: URL,
    options?: { readonly wantsText?: boolean },
  ) => Promise<Answered | Silence>;
  /** As websites know us, in their logs and in robots.txt. */
  readonly name: string;
  /** Milliseconds between two requests to one host. */
  readonly pause: number;
}

export interface WebClientOptions {
  /** Where residents reach this installation, for whoever wonders who asks. */
  readonly publicUrl?: string | null | undefined;
  /** The proxy that requests to the web go through; without it they go there themselves. */
  readonly proxy?: string | null | undefined;
  /** For tests alone: addresses of a private network that may be asked. */
  readonly allowed?: readonly string[];
  readonly pause?: number;
  readonly timeout?: number;
}

const MOST_TEXT = 500_000;
export const ROBOT = 'Steunpad-LinkCheck';

/**
 * Asks websites whether a page is there, and never an address of a private network: it is looked at when the connection
 * is made, with the address that the connection then uses, so that a name cannot mean something else a moment later.
 */
export function createWebClient(options: WebClientOptions = {}): WebClient {
  const { publicUrl, proxy, allowed = [], pause = 3_000, timeout = 15_000 } = options;
  const filter = { allowIPAddressList: [...allowed], maxSockets: 50 };
  const agents = proxy
    ? agentsThrough({ proxy: new URL(proxy), allowed, timeout })
    : {
        'http:': new RequestFilteringHttpAgent(filter),
        'https:': new RequestFilteringHttpsAgent(filter),
      };
  const requests = { 'http:': overHttp, 'https:': overHttps };
  const userAgent = `${ROBOT}/1.0${publicUrl ? ` (+${publicUrl})` : ''}`;
  const ask: WebClient['ask'] = (method, url, { wantsText = false } = {}) =>
    new Promise((resolve) => {
      const protocol = url.protocol as keyof typeof agents;
      const asked = requests[protocol](url, {
        method,
        agent: agents[protocol],
        headers: { 'user-agent': userAgent, accept: '*/*' },
        signal: AbortSignal.timeout(timeout),
      });
      asked.once('error', (error) => resolve(silenceOf(error)));
      asked.once('response', (response) => {
        const told = headOf(response);
        const done = (text: string) => {
          resolve({ ...told, text });
          // The page itself is of no use here.
          response.destroy();
        };
        if (!wantsText) return done('');
        let text = '';
        response.setEncoding('utf8').on('error', () => done(text));
        response.on('data', (piece: string) => {
          text += piece;
          if (text.length > MOST_TEXT) done(text);
        });
        response.once('end', () => done(text));
      });
      asked.end();
    });
  return { ask, name: ROBOT, pause };
}

const headOf = ({ statusCode = 0, headers }: IncomingMessage) => ({
  status: statusCode,
  location: headers.location ?? null,
  retryAfter: headers['retry-after'] ?? null,
});

/** Codes of a connection that did not come about; a name that is unknown may be a resolver with a bad day. */
const NOBODY = /^(ENOTFOUND|EAI_\w+|ECONN\w+|E(HOST|NET)(UNREACH|DOWN)|ETIMEDOUT|EPIPE|ABORT_ERR)$/;

function silenceOf(error: Error & { readonly code?: unknown }): Silence {
  const isTimeout = error.name === 'TimeoutError' || error.name === 'AbortError';
  const codes =
    error instanceof AggregateError ? error.errors.map(({ code }) => code) : [error.code];
  return isTimeout || codes.some((code) => NOBODY.test(String(code)))
    ? 'NO_ANSWER'
    : 'NOT_UNDERSTOOD';
}
