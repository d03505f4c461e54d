import { startWebSite } from '@steunpad/testing/web-site.ts';
import { expect, test } from 'vitest';
import { momentOf, PageLooker } from './look-at-page.ts';
import { createWebClient } from './web-client.ts';

const NOW = new Date('2026-11-02T10:00:00Z');
const looker = (options = {}) =>
  new PageLooker(
    createWebClient({ allowed: ['127.0.0.1'], pause: 0, timeout: 500, ...options }),
    () => NOW,
  );
const broken = (retryAt: string | null = null) => ({
  state: 'NOT_NOW',
  retryAt: retryAt && new Date(retryAt),
  isSilent: false,
});
const silent = { state: 'NOT_NOW', retryAt: null, isSilent: true };

test('what a website answers is told apart', async () => {
  const site = await startWebSite();
  const web = looker();
  const found = async (path: string) => web.look(`${site.url}${path}`);
  const moved = { state: 'MOVED', to: `${site.url}/works` };

  expect({
    works: await found('/works'),
    gone: [await found('/gone'), await found('/gone-for-good'), await found('/moved-to-nothing')],
    moved: [await found('/moved'), await found('/moved-twice')],
    movedThenForNow: await found('/moved-then-for-now'),
    forNow: await found('/for-now'),
    notNow: [await found('/error'), await found('/busy-seconds'), await found('/busy-date')],
    notForMachines: [await found('/forbidden'), await found('/linkedin'), await found('/wall')],
    unknown: await Promise.all(['/teapot', '/nowhere', '/to-mail', '/round'].map(found)),
    headIsWrong: await Promise.all(['/head-404', '/head-405', '/head-500'].map(found)),
    noAnswer: [await found('/cuts-off'), await found('/silent')],
  }).toEqual({
    works: { state: 'WORKS' },
    gone: Array(3).fill({ state: 'GONE' }),
    moved: [moved, moved],
    movedThenForNow: { state: 'MOVED', to: `${site.url}/for-now` },
    forNow: { state: 'WORKS' },
    notNow: [broken(), broken('2026-11-05T10:00:00Z'), broken('2026-11-05T10:00:00Z')],
    notForMachines: Array(3).fill({ state: 'NOT_FOR_MACHINES' }),
    unknown: Array(4).fill({ state: 'UNKNOWN' }),
    headIsWrong: Array(3).fill({ state: 'WORKS' }),
    noAnswer: [silent, silent],
  });
  // A page that is there is never fetched, and who is busy is asked once.
  expect(site.asked.filter((asked) => asked.endsWith('/works'))).not.toContain('GET /works');
  expect(site.asked).not.toContain('GET /busy-seconds');
  expect(site.asked.filter((asked) => asked.endsWith('/robots.txt'))).toHaveLength(1);
});

test('nobody there, and no such name', async () => {
  const site = await startWebSite();
  await site.close();
  expect(await looker().look(`${site.url}/works`)).toEqual(silent);
  expect(await looker().look('http://no-such-name.invalid/')).toEqual(silent);
});

test('what robots.txt forbids is not asked for, and nothing is where it is out of order', async () => {
  const site = await startWebSite();
  site.robots('User-agent: *\nDisallow: /secret/\n');
  expect(await looker().look(`${site.url}/secret/page`)).toEqual({ state: 'NOT_FOR_MACHINES' });
  expect(await looker().look(`${site.url}/works`)).toEqual({ state: 'WORKS' });
  site.robots(500);
  expect(await looker().look(`${site.url}/works`)).toEqual({ state: 'NOT_FOR_MACHINES' });
  expect(site.asked.filter((asked) => !asked.endsWith('/robots.txt'))).toEqual(['HEAD /works']);
});

test('a rule that names us holds for us', async () => {
  const site = await startWebSite();
  site.robots('User-agent: Steunpad-LinkCheck\nDisallow: /\n\nUser-agent: *\nAllow: /\n');
  expect(await looker().look(`${site.url}/works`)).toEqual({ state: 'NOT_FOR_MACHINES' });
});

test('ten links on one host are asked one at a time, with pauses', async () => {
  const site = await startWebSite(5);
  const web = looker({ pause: 30 });
  const began = performance.now();
  await Promise.all(Array.from({ length: 10 }, () => web.look(`${site.url}/works`)));
  expect(site.asked).toHaveLength(11);
  expect(site.most()).toBe(1);
  expect(performance.now() - began).toBeGreaterThan(10 * 30);
});

test('two hosts are asked at the same time', async () => {
  const sites = [await startWebSite(100), await startWebSite(100)];
  const web = looker({ pause: 400 });
  const began = performance.now();
  await Promise.all(sites.map(({ url }) => web.look(`${url}/works`)));
  expect(performance.now() - began).toBeLessThan(2 * (400 + 200));
});

test.each([
  'http://127.0.0.1:PORT/works',
  'http://localhost:PORT/works',
  'http://[::1]:PORT/works',
  'http://[::ffff:127.0.0.1]:PORT/works',
  'http://0x7f000001:PORT/works',
  'http://10.0.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://[fd00::1]/',
  'https://192.168.0.1/',
])('nothing in a private network is asked: %s', async (address) => {
  const site = await startWebSite();
  const found = await looker({ allowed: [] }).look(address.replace('PORT', new URL(site.url).port));
  expect(found).toEqual({ state: 'UNKNOWN' });
  expect(site.asked).toEqual([]);
});

test('a redirect into a private network is not followed', async () => {
  const site = await startWebSite();
  expect(await looker().look(`${site.url}/to-private`)).toEqual({ state: 'UNKNOWN' });
});

test.each([
  ['120', '2026-11-02T10:02:00Z'],
  ['Thu, 05 Nov 2026 10:00:00 GMT', '2026-11-05T10:00:00Z'],
  ['soon', null],
  [null, null],
  ['9'.repeat(400), null],
] as const)('Retry-After: %s', (said, moment) => {
  expect(momentOf(said, NOW)).toEqual(moment && new Date(moment));
});
