import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { startWebProxy } from '@steunpad/testing/web-proxy.ts';
import { startWebSite } from '@steunpad/testing/web-site.ts';
import { expect, onTestFinished, test } from 'vitest';
import { PageLooker } from './look-at-page.ts';
import { createWebClient } from './web-client.ts';

const looker = (proxy: string, allowed = ['127.0.0.1', '::1']) =>
  new PageLooker(createWebClient({ proxy, allowed, pause: 0, timeout: 500 }), () => new Date());
const silent = { state: 'NOT_NOW', retryAt: null, isSilent: true };

test('what a website answers is told apart through a proxy too, and all of it goes through', async () => {
  const [site, proxy] = [await startWebSite(), await startWebProxy()];
  const web = looker(proxy.url.replace('http://', 'http://gemeente:gehe%40im@'));
  const found = await Promise.all(
    ['/works', '/gone', '/moved', '/head-405', '/silent'].map((path) =>
      web.look(`${site.url}${path}`),
    ),
  );

  expect(found).toEqual([
    { state: 'WORKS' },
    { state: 'GONE' },
    { state: 'MOVED', to: `${site.url}/works` },
    { state: 'WORKS' },
    silent,
  ]);
  const by = `Basic ${Buffer.from('gemeente:gehe@im').toString('base64')}`;
  expect(new Set(proxy.asked.map((each) => JSON.stringify(each)))).toEqual(
    new Set([JSON.stringify({ to: new URL(site.url).host, by })]),
  );
});

test.each([
  'http://127.0.0.1:PORT/works',
  'http://localhost:PORT/works',
  'http://[::ffff:127.0.0.1]:PORT/works',
  'https://localhost:PORT/works',
  'http://169.254.169.254/latest/meta-data/',
  'https://192.168.0.1/',
  'http://[fd00::1]/',
])('a proxy is never asked for a way into a private network: %s', async (address) => {
  const [site, proxy] = [await startWebSite(), await startWebProxy()];
  const { port } = new URL(site.url);

  expect(await looker(proxy.url, []).look(address.replace('PORT', port))).toEqual({
    state: 'UNKNOWN',
  });
  expect([proxy.asked, site.asked]).toEqual([[], []]);
});

test('the proxy gets the address that was looked at, and the website its name', async () => {
  const proxy = await startWebProxy();
  const heard: string[] = [];
  const site = createServer((socket) => {
    socket.once('data', (hello) => {
      heard.push(hello.toString('latin1'));
      socket.destroy();
    });
  });
  site.listen(0, 'localhost');
  await once(site, 'listening');
  onTestFinished(() => void site.close());
  const { address, port } = site.address() as AddressInfo;
  await looker(proxy.url).look(`https://localhost:${port}/`);

  expect(proxy.asked[0]!.to).toBe(`${address.includes(':') ? `[${address}]` : address}:${port}`);
  expect(heard[0]).toContain('localhost');
});

test('a proxy that is away or refuses says nothing of a page; one that finds nobody does', async () => {
  const [site, proxy] = [await startWebSite(), await startWebProxy()];
  const look = () => looker(proxy.url).look(`${site.url}/works`);
  const found = [];
  for (const status of [407, 403, 502, 504]) {
    proxy.refuse(status);
    found.push(await look());
  }
  await proxy.close();
  found.push(await look());

  expect(found).toEqual([
    { state: 'UNKNOWN' },
    { state: 'UNKNOWN' },
    silent,
    silent,
    { state: 'UNKNOWN' },
  ]);
  expect(site.asked).toEqual([]);
});
