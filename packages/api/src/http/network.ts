import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/**
 * The network that a request came from: a /24, or a /56 in IPv6, which is what one household gets. It is kept in memory
 * alone; what the database counts has its hash under a key. Behind a trusted proxy the last address that it forwarded
 * counts.
 */
export function networkOf(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy
    ? String(request.headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : '';
  return prefixOf(forwarded || request.socket.remoteAddress || '');
}

function prefixOf(address: string): string {
  const plain = address.replace(/^::ffff:/, '');
  if (!isIPv6(plain)) return plain.split('.').slice(0, 3).join('.');
  const [head = '', tail] = plain.split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = tail?.split(':').filter(Boolean) ?? [];
  const full = [...groups, ...Array<string>(8 - groups.length - rest.length).fill('0'), ...rest];
  return full
    .slice(0, 4)
    .map((group, i) => (i === 3 ? group.padStart(4, '0').slice(0, 2) : group))
    .join(':');
}
