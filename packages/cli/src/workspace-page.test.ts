import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { endSessionOf } from '@steunpad/api/modules/staff/logout.store.ts';
import type { StaffRole } from '@steunpad/domain/staff/roles.ts';
import { someoneInvited } from '@steunpad/testing/invited.ts';
import { askForSupport } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { type Granted, type Person, signedIn } from '@steunpad/testing/staff.ts';
import { FIRST_ID, type FirstAnswer, textOf } from '@steunpad/workspace/first/first.ts';
import { OneTask } from '@steunpad/workspace/generated/one-task.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Somebody asked for support by this name. */
const NAME = 'Bo </script><script>alert(1)</script>';
const ESCAPED = 'Bo &lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;';
/** What a browser says of a page that somebody goes to. */
const GOES = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };

let server: TestServer;
let coordinator: Person;

beforeAll(async () => {
  server = await startServer();
  await askForSupport(server, { name: NAME });
  coordinator = await of('COORDINATOR');
});
afterAll(() => server.close());

const of = (...roles: Granted[]): Promise<Person> => signedIn(server, roles);

interface Page {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly text: string;
}

/** As it goes over the wire: `fetch` says by itself what it is for. */
function get(path: string, headers: Record<string, string>, method = 'GET'): Promise<Page> {
  return new Promise((done) => {
    request(server.url + path, { headers, method }, async (response) => {
      const body = Buffer.concat(await response.toArray());
      const isPacked = response.headers['content-encoding'] === 'br' && body.length > 0;
      const text = String(isPacked ? brotliDecompressSync(body) : body);
      done({ status: response.statusCode!, headers: response.headers, text });
    }).end();
  });
}
const pageOf = ({ cookie }: Person, path = '/werk/', headers: Record<string, string> = {}) =>
  get(path, { cookie, ...GOES, ...headers });

function answersIn({ text }: Page): FirstAnswer[] {
  const [, json = '[]'] =
    new RegExp(`<script type="application/json" id="${FIRST_ID}">(.*?)</script>`, 's').exec(text) ??
    [];
  return JSON.parse(json);
}
const workIn = (page: Page) =>
  answersIn(page).find(({ text }) => text.startsWith('query Work')) as
    | (FirstAnswer & { data: { workList: { edges: unknown[] } } })
    | undefined;

describe('whoever is signed in gets what the script would ask first', () => {
  test('the same answers as at the door, with the list drawn, packed, and kept by nobody', async () => {
    const page = await pageOf(coordinator, '/werk/', { 'accept-encoding': 'gzip, br' });
    const work = workIn(page)!;
    const asked = await coordinator.ask(work.text, work.variables as object);
    expect(work.data).toEqual(asked.data);
    expect(page.text.match(/<tr role="row" data-row=/g)?.length).toBe(
      work.data.workList.edges.length,
    );
    expect(page.text).toContain('<title>Vandaag - Steunpad</title>');
    expect(page.headers).toMatchObject({
      ...{ 'cache-control': 'no-store', 'content-encoding': 'br' },
      'cross-origin-resource-policy': 'same-origin',
    });
    // Chromium would keep a page of 200 as it was left.
    expect(page.status).toBe(203);
    expect((await get('/werk/', { cookie: coordinator.cookie, ...GOES }, 'HEAD')).text).toBe('');
  });

  test('its styles are those that its rules allow by their hash, and no script is in it', async () => {
    const { text, headers } = await pageOf(coordinator);
    const policy = String(headers['content-security-policy']);
    const styles = [...text.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style]) => style!);
    expect(styles.length).toBe(2);
    for (const style of styles)
      expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    const scripts = [...text.matchAll(/<script ([^>]*)>/g)].map(([, attributes]) => attributes!);
    expect(scripts.filter((each) => !each.includes('src='))).toEqual([
      `type="application/json" id="${FIRST_ID}"`,
    ]);
  });

  test('a name that ends an element stays a name', async () => {
    const page = await pageOf(coordinator, '/werk/?kind=contact');
    expect(page.text).not.toContain(NAME);
    expect(page.text).toContain(ESCAPED);
    expect(JSON.stringify(workIn(page)!.data)).toContain(JSON.stringify(NAME).slice(1, -1));
  });

  test('with the filters of the address; what stands in it besides is not said again', async () => {
    const nothing = await pageOf(coordinator, '/werk/?kind=volunteers&when=late&other=Naam');
    expect(workIn(nothing)!.variables).toMatchObject({ filter: { when: ['OVERDUE'] } });
    const later = await pageOf(coordinator, '/werk/?after=Naam');
    for (const { text } of [nothing, later]) expect(text).not.toContain('Naam<');
    expect(answersIn(later).map(({ text }) => text.slice(0, 8))).toEqual(['query Me', 'query Ch']);
  });

  test('in the language of their browser, with its words fetched ahead', async () => {
    const cookie = `${coordinator.cookie}; steunpad-language=en`;
    const { text } = await pageOf(coordinator, '/werk/', { cookie });
    expect(text).toContain('<div lang="en">');
    expect(text).toMatch(/<link rel="modulepreload" crossorigin href="\/werk\/assets\/en-/);
  });

  test('a person whom the address names, with the script for it; one who is not there is not named', async () => {
    const { pathwayId } = await someoneInvited(server);
    const path = `/werk/pathways/${encodeURIComponent(pathwayId)}`;
    const page = await pageOf(coordinator, path);
    const one = answersIn(page).find(({ text }) => text.startsWith('query OnePathway'))!;
    const asked = await coordinator.ask(one.text, one.variables as object);
    expect(one.data).toEqual(asked.data);
    const files = [...page.text.matchAll(/ href="(\/werk\/assets\/[^"]+\.js)"/g)];
    expect(files.length).toBeGreaterThan(2);
    for (const [, file] of files) expect((await get(file!, {})).status).toBe(200);

    const none = await pageOf(coordinator, '/werk/pathways/Niemand');
    expect([none.status, none.text.includes('Niemand')]).toEqual([203, false]);
    expect((await pageOf(coordinator, '/werk/pathways/%E0%A4')).status).toBe(203);
    const clerk = answersIn(await pageOf(await of('CLERK'), path));
    expect(JSON.stringify(clerk)).not.toContain('"phone":');
  });

  test('who was seen is written down as it is at the door', async () => {
    const person = await of('COORDINATOR');
    const seen = async () =>
      rows(
        server.database,
        'SELECT subject_id FROM access_log_entry WHERE actor LIKE $1 ORDER BY 1',
        [`%${person.id}%`],
      );
    const work = workIn(await pageOf(person))!;
    const first = await seen();
    await person.ask(work.text, work.variables as object);
    const both = await seen();
    expect(first.length).toBeGreaterThan(0);
    expect(both.length).toBe(2 * first.length);

    // What is asked of a promise that a colleague took is about nobody who is helped.
    const [{ node: task }] = work.data.workList.edges as [{ node: { id: string } }];
    const one = await person.ask(textOf(OneTask), { id: task.id });
    expect(one.data.node).toMatchObject({ id: task.id });
    expect((await seen()).length).toBe(both.length);
  });
});

describe('nothing of anybody', () => {
  const plain = () => get('/werk/', GOES);

  test.each<[string, Record<string, string>]>([
    ['a page in a frame', { 'sec-fetch-dest': 'iframe' }],
    ['a picture', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }],
    ['a script that asks for it', { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }],
    ['a page that is fetched ahead', { 'sec-purpose': 'prefetch;prerender' }],
    ['a browser that does not say what it is for', { 'sec-fetch-mode': '', 'sec-fetch-dest': '' }],
    ['a cookie that is no session', { cookie: `__Host-steunpad=${'x'.repeat(43)}` }],
    ['a token beside it', { cookie: '', authorization: 'Bearer stp_GM0193_x' }],
  ])('is in %s', async (_, headers) => {
    const page = await pageOf(coordinator, '/werk/', headers);
    expect(page.text).toBe((await plain()).text);
    expect([page.status, answersIn(page)]).toEqual([200, []]);
  });

  test('is there for somebody whose role ended, or who signed out', async () => {
    const person = await of('COORDINATOR');
    expect((await pageOf(person)).text).toContain(ESCAPED);
    const revoke = `UPDATE staff_grant SET revoked_at = now(), revoked_by = 'test' WHERE staff_member_id = $1`;
    await rows(server.database, revoke, [person.id]);
    expect((await pageOf(person)).text).toBe((await plain()).text);

    const left = await of('COORDINATOR');
    expect((await pageOf(left)).text).toContain(ESCAPED);
    await endSessionOf(server.database, left.cookie.split('=')[1]!);
    expect((await pageOf(left)).text).toBe((await plain()).text);
  });

  test.each<[string, readonly Granted[]]>([
    ['of another municipality', [['COORDINATOR', 'GM0363']]],
    ...(['CLERK', 'WEB_TEAM', 'PRIVACY_OFFICER', 'VOLUNTEER_COORDINATOR'] as StaffRole[]).map(
      (role): [string, readonly Granted[]] => [`who is ${role}`, [role]],
    ),
  ])('but what they may see is there for somebody %s', async (_, roles) => {
    const person = await of(...roles);
    const page = await pageOf(person);
    expect(page.text).not.toContain(ESCAPED);
    for (const { text, variables, data } of answersIn(page)) {
      const asked = await person.ask(text, variables as object);
      // A cursor goes on by itself.
      if (!text.startsWith('query ChangesSince')) expect(asked.data).toEqual(data);
    }
  });
});
