import type { IncomingMessage } from 'node:http';
import type { Context } from '../context.ts';

/** Whether a website may carry the widgets of a municipality. Only an exact match will do; no origin is no browser. */
export async function mayEmbed(
  { db, municipality }: Context,
  origin: string | undefined,
): Promise<boolean> {
  if (origin === undefined) return true;
  const where = { municipalityId_origin: { municipalityId: municipality.code, origin } };
  return (await db.embedSite.findUnique({ where })) !== null;
}

/** Whether the page came from this server itself, as our own pages do. */
export function isSameOrigin({ headers }: IncomingMessage): boolean {
  if (!headers.origin || !URL.canParse(headers.origin)) return false;
  return new URL(headers.origin).host === headers.host;
}

/** Lets a browser hand the answer to the page that asked. Never with credentials: there are none. */
export const corsHeaders = (origin: string | undefined): Record<string, string> =>
  origin ? { 'access-control-allow-origin': origin, vary: 'origin' } : { vary: 'origin' };
