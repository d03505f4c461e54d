import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { Context } from '../operation/context.ts';

/** Whether a website may carry the widgets of a municipality. Only an exact match will do; no origin is no browser. */
export async function mayEmbed(
  { db, municipality }: Context,
  origin: string | undefined,
): Promise<boolean> {
  if (origin === undefined) return true;
  const where = { municipalityId_origin: { municipalityId: municipality.code, origin } };
  return (await db.embedSite.findUnique({ where })) !== null;
}

/** Which addresses are this server's own. */
export interface OwnAddress {
  /** Whether it was asked for by a name that is ours: a name that somebody lets point here (DNS rebinding) is not. */
  isAskedFor(request: IncomingMessage): boolean;
  /** Whether the page that sent it came from this server itself, as our own pages do. */
  isPageOf(request: IncomingMessage): boolean;
}

/**
 * With a public address only that is ours, and what no stranger can let point here: addresses in numbers, and names of
 * one word, such as `localhost`. Without one it cannot be known, and any name is taken.
 */
export function ownAddress(publicUrl: string | null = null): OwnAddress {
  const known = publicUrl === null ? null : new URL(publicUrl);
  const isOurs = (address: URL | null): boolean =>
    address !== null &&
    (!known || address.host === known.host || isOfThisNetwork(address.hostname));

  return {
    isAskedFor: ({ headers }) => isOurs(URL.parse(`http://${headers.host}`)),
    isPageOf({ headers }) {
      const page = URL.parse(headers.origin ?? '');
      if (!page || !isOurs(page)) return false;
      return page.host === known?.host ? page.origin === known.origin : page.host === headers.host;
    },
  };
}

const isOfThisNetwork = (name: string): boolean =>
  !name.includes('.') || isIP(name.replace(/^\[|\]$/g, '')) !== 0;

/** Lets a browser hand the answer to the page that asked. Never with credentials: there are none. */
export const corsHeaders = (origin: string | undefined): Record<string, string> =>
  origin ? { 'access-control-allow-origin': origin, vary: 'origin' } : { vary: 'origin' };
