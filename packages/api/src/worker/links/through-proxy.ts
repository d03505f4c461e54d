import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { Agent, type ClientRequestArgs, request } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import { isIP, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect } from 'node:tls';
import ipaddr from 'ipaddr.js';

/** The proxy did not do what it was asked: that says nothing of the page. */
class ProxyFault extends Error {
  readonly code = 'EPROXY';
}

/** Nobody answered the proxy at that address. */
class NobodyThere extends Error {
  readonly code = 'ECONNREFUSED';
}

interface Through {
  readonly proxy: URL;
  /** For tests alone: addresses of a private network that may be asked. */
  readonly allowed: readonly string[];
  readonly timeout: number;
}

/** What a request to a website is made with when all of them go through a proxy. */
export function agentsThrough(through: Through) {
  const usual = { maxSockets: 50 };
  return { 'http:': new TunnelAgent(usual, through), 'https:': new SecureTunnel(usual, through) };
}

type Connected = (error: Error | null, socket: Duplex) => void;

class TunnelAgent extends Agent {
  readonly #through: Through;

  constructor(options: object, through: Through) {
    super(options);
    this.#through = through;
  }

  override createConnection(options: ClientRequestArgs, done: Connected): undefined {
    tunnel(options, 80, this.#through).then((socket) => done(null, socket), failed(done));
  }
}

class SecureTunnel extends SecureAgent {
  readonly #through: Through;

  constructor(options: object, through: Through) {
    super(options);
    this.#through = through;
  }

  override createConnection(options: ClientRequestArgs, done: Connected): undefined {
    tunnel(options, 443, this.#through)
      .then(async (socket) => {
        const host = String(options.host);
        const secured = connect({ socket, ...(isIP(host) === 0 && { servername: host }) });
        await once(secured, 'secureConnect');
        done(null, secured);
      })
      .catch(failed(done));
  }
}

const failed = (done: Connected) => (error: Error) => done(error, undefined as never);

/**
 * A way through the proxy to a website. Its name is looked up here, and the proxy is given the address that was found:
 * it cannot mean a private network to the proxy that it does not mean to us.
 */
async function tunnel(
  { host, port }: ClientRequestArgs,
  usualPort: number,
  { proxy, allowed, timeout }: Through,
): Promise<Socket> {
  const address = await publicAddress(String(host).replace(/^\[|\]$/g, ''), allowed);
  const to = `${isIP(address) === 6 ? `[${address}]` : address}:${port ?? usualPort}`;
  const ask = proxy.protocol === 'https:' ? secureRequest : request;
  const { username, password } = proxy;
  const asked = ask({
    method: 'CONNECT',
    host: proxy.hostname,
    port: proxy.port || (proxy.protocol === 'https:' ? 443 : 80),
    path: to,
    headers: {
      host: to,
      ...(username && {
        'proxy-authorization': `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}`,
      }),
    },
    signal: AbortSignal.timeout(timeout),
  });
  asked.end();
  const answered = await once(asked, 'connect').catch((cause) => {
    throw new ProxyFault('The proxy did not answer.', { cause });
  });
  const [{ statusCode }, socket] = answered as [{ statusCode: number }, Socket];
  if (statusCode === 200) return socket;
  socket.destroy();
  if (statusCode === 502 || statusCode === 504) throw new NobodyThere('Nobody answered the proxy.');
  throw new ProxyFault(`The proxy answered ${statusCode}.`);
}

/** The first address of a host. Throws where any of them is in a private network, as the agents without a proxy do. */
async function publicAddress(host: string, allowed: readonly string[]): Promise<string> {
  const found = isIP(host) ? [{ address: host }] : await lookup(host, { all: true });
  const isPrivate = ({ address }: { readonly address: string }) =>
    !allowed.includes(address) && ipaddr.parse(address).range() !== 'unicast';
  if (found.some(isPrivate)) throw new Error('This is an address of a private network.');
  return found[0]!.address;
}
