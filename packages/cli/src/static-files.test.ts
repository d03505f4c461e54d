import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepBuild, keptBuilds } from './kept-builds.ts';

const BUILT = fileURLToPath(new URL('../../widgets/dist/v1', import.meta.url));
const EARLIER = 'steunpad-earlier1.js';

let data: string;
let server: TestServer;
let sealed: { entry: string; integrity: Record<string, string> };

beforeAll(async () => {
  sealed = JSON.parse(await readFile(join(BUILT, 'integrity.json'), 'utf8'));
  data = await mkdtemp(join(tmpdir(), 'steunpad-kept-'));
  const before = await mkdtemp(join(tmpdir(), 'steunpad-built-'));
  await writeFile(join(before, EARLIER), '// earlier');
  await writeFile(join(before, 'steunpad.js'), '// the stable entry of then');
  await keepBuild(data, before);
  await keepBuild(data);
  await rm(before, { recursive: true });
  server = await startServer({ kept: keptBuilds(data) });
});
afterAll(async () => {
  await server.close();
  await rm(data, { recursive: true });
});

/** As it goes over the wire: `fetch` would unpack it. */
function get(name: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((done) => {
    request(`${server.url}/widgets/v1/${name}`, { headers }, async (response) => {
      const body = Buffer.concat(await response.toArray());
      done({ status: response.statusCode!, headers: response.headers, body });
    }).end();
  });
}

const OPEN = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
};

test('the entry has one address, which is asked again soon, and cheaply', async () => {
  const { status, headers } = await get('steunpad.js');
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    ...OPEN,
    'cache-control': 'public, max-age=300',
    'content-type': 'text/javascript',
  });

  const again = await get('steunpad.js', { 'if-none-match': String(headers['etag']) });
  expect([again.status, again.body.length]).toEqual([304, 0]);
  expect(again.headers).toMatchObject({ ...OPEN, 'cache-control': 'public, max-age=300' });
});

test('everything with a hash in its name may be kept for ever, and is what the build said it is', async () => {
  expect(Object.keys(sealed.integrity)).toContain(sealed.entry);
  for (const [file, hash] of Object.entries(sealed.integrity)) {
    const { status, headers, body } = await get(file);

    expect(status, file).toBe(200);
    expect(headers).toMatchObject({
      ...OPEN,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript',
    });
    expect(`sha384-${createHash('sha384').update(body).digest('base64')}`).toBe(hash);
  }
});

test('the exact entry is the stable one under another name, and every file of the build is sealed', async () => {
  const [stable, exact] = await Promise.all([get('steunpad.js'), get(sealed.entry)]);
  expect(exact.body.equals(stable.body)).toBe(true);

  const scripts = (await readdir(BUILT)).filter((file) => file.endsWith('.js'));
  const files = [...Object.keys(sealed.integrity), 'steunpad.js'];
  expect(files.toSorted()).toEqual(scripts.toSorted());
});

describe('the workspace', () => {
  const page = (path: string) => fetch(server.url + path, { redirect: 'manual' });

  test('is one page at each of its addresses, which nobody keeps and no other page frames', async () => {
    for (const path of ['/werk/', '/werk/pathways/abc?step=RECORD_TALK', '/werk/../werk/x.js']) {
      const { status, headers } = await page(path);
      expect([path, status]).toEqual([path, 200]);
      expect(headers.get('content-type')).toContain('text/html');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    }
    expect((await page('/werk')).headers.get('location')).toBe('/werk/');
  });

  test('has files that may be kept for ever, and nothing where none is', async () => {
    const text = await (await page('/werk/')).text();
    const files = [...text.matchAll(/"(\/werk\/assets\/[^"]+)"/g)].map(([, path]) => path!);
    // The icon, the script, and what all its screens share.
    expect(files.length).toBe(3);
    for (const path of files) {
      const { status, headers } = await page(path);
      expect([path, status]).toEqual([path, 200]);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
    expect((await page('/werk/assets/none.js')).status).toBe(404);
    expect((await page('/werk/assets/../index.html')).headers.get('cache-control')).toBe(
      'no-store',
    );
  });
});

describe('it is sent as small as a browser can read it', () => {
  test.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ])('%s', async (accepted, encoding, unpack) => {
    const plain = await get(sealed.entry);
    const { headers, body } = await get(sealed.entry, { 'accept-encoding': accepted });

    expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
    expect(unpack(body).equals(plain.body)).toBe(true);
    expect(body.length).toBeLessThan(plain.body.length);
  });
});

test('a build of before is still served, but its stable entry is not kept', async () => {
  const { status, body, headers } = await get(EARLIER);

  expect([status, String(body)]).toEqual([200, '// earlier']);
  expect(headers).toMatchObject({ ...OPEN, 'cache-control': expect.stringContaining('immutable') });
  expect(await readdir(keptBuilds(data))).not.toContain('steunpad.js');
});

test('what is nowhere is not remembered to be nowhere', async () => {
  const { status, headers } = await get('kernel-nowhere1.js');

  expect([status, headers['cache-control']]).toEqual([404, 'no-store']);
});

test('keeping a build twice, or by two processes at once, leaves whole files only', async () => {
  const twice = await mkdtemp(join(tmpdir(), 'steunpad-twice-'));
  await Promise.all([keepBuild(twice), keepBuild(twice)]);
  await keepBuild(twice);

  for (const file of await readdir(keptBuilds(twice))) {
    const kept = await readFile(join(keptBuilds(twice), file));
    expect(kept.equals(await readFile(join(BUILT, file))), file).toBe(true);
  }
  await rm(twice, { recursive: true });
});

test('a file that was taken away under the server ends its own answer, and nothing else', async () => {
  await rm(join(keptBuilds(data), EARLIER));
  await expect(fetch(`${server.url}/widgets/v1/${EARLIER}`)).rejects.toThrow('fetch failed');
  expect((await get('steunpad.js')).status).toBe(200);
});
