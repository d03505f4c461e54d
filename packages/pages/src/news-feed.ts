import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { Listings } from '@steunpad/widgets/generated/listings.ts';
import type { Ask } from '@steunpad/widgets/kernel/sending.ts';
import type { Municipality } from '@steunpad/widgets/kernel/words.ts';
import type { Listing } from '@steunpad/widgets/listings/listings.page.ts';
import { newsFeedPath } from '@steunpad/widgets/news/feed-link.ts';
import { pathOf } from './addresses.ts';
import { escaped } from './render-template.ts';
import { HEADERS } from './respond.ts';

/** How many items a feed has: a reader fetches it again and again. */
const MOST = 50;

/** The municipality whose feed a path is, or `null`. */
export const newsFeedOf = (path: string): string | null =>
  /^\/f\/(GM\d{4})\/news\.atom$/.exec(path)?.[1] ?? null;

/** The news as Atom (RFC 4287). The same feed as before is not sent again. */
export async function sendNewsFeed(
  response: ServerResponse,
  about: Municipality,
  municipality: string,
  ask: Ask,
): Promise<void> {
  const news = (await ask(Listings, { code: municipality, kinds: ['NEWS'] }))?.listings;
  if (!news) return void response.writeHead(503, { ...HEADERS, 'retry-after': '300' }).end();
  const feed = atom(about, municipality, news.slice(0, MOST));
  const etag = `"${createHash('sha256').update(feed).digest('base64url')}"`;
  const isKnown = response.req.headers['if-none-match'] === etag;
  response.writeHead(isKnown ? 304 : 200, {
    ...HEADERS,
    'cache-control': 'public, max-age=900',
    etag,
    ...(!isKnown && { 'content-type': 'application/atom+xml; charset=utf-8' }),
  });
  response.end(isKnown || response.req.method === 'HEAD' ? undefined : feed);
}

function atom(about: Municipality, municipality: string, news: readonly Listing[]): string {
  const updated = news
    .map(({ changedAt }) => changedAt)
    .toSorted()
    .at(-1);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">
  <id>urn:x-steunpad:${municipality}:news</id>
  <title>${xml(`${about.organisationName} (${about.name})`)}</title>
  <updated>${updated ?? '1970-01-01T00:00:00Z'}</updated>
  <author><name>${xml(about.organisationName)}</name></author>
  <link rel="self" type="application/atom+xml" href="${newsFeedPath(municipality)}"/>
  <link rel="alternate" type="text/html" href="${pathOf(municipality, 'news', 'nl')}"/>
${news.map((item) => entry(item, pathOf(municipality, 'news', 'nl'))).join('')}</feed>
`;
}

/** What is gone is not linked to. */
const entry = (
  { id, title, text, url, day, language, changedAt, isDead }: Listing,
  page: string,
): string => `  <entry xml:lang="${xml(language)}">
    <id>urn:uuid:${uuidIn(id)}</id>
    <title>${xml(title)}</title>
    <published>${day}T00:00:00Z</published>
    <updated>${changedAt}</updated>
    <link rel="alternate" type="text/html" href="${xml(url && !isDead ? url : page)}"/>
    <content type="text">${xml(text ?? title)}</content>
  </entry>
`;

const uuidIn = (globalId: string): string =>
  Buffer.from(globalId, 'base64').toString().split(':')[1] ?? '';

// XML knows fewer characters than a text may have.
const xml = (text: string): string => escaped(text.replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, ''));
