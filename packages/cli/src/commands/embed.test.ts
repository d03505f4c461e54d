import type { Database } from '@steunpad/database';
import { openInMemory } from '@steunpad/database/embedded/in-memory.ts';
import { command } from '@steunpad/testing/command.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemo } from '../demo/load-demo.ts';
import { readSealed } from '../embed/sealed.ts';
import { snippet } from '../embed/snippet.ts';

let database: Database;
beforeAll(async () => {
  database = testDatabase(await openInMemory());
  await loadDemo(database);
});
afterAll(() => database.close());

const embed = (...argv: string[]) =>
  command(database, ['embed', ...argv], { host: '0.0.0.0', port: 4321 });

test('it prints the exact build with its hashes, and what to read while that is not there', async () => {
  const { entry, integrity } = readSealed();
  const { exit, out } = await embed('GM0193');

  expect(exit).toBe(0);
  expect(out).toContain(
    `<script type="module" async src="http://localhost:4321/widgets/v1/${entry}" integrity="${integrity[entry]}" crossorigin></script>`,
  );
  expect(out).toContain('<steunpad-support-request municipality="GM0193">');
  expect(out).toContain(
    '<p>Bel <a href="tel:0385550193">038 555 01 93</a>, op werkdagen van 9.00 tot 17.00 uur.</p>',
  );
  expect(out).toContain('<a href="tel:113">113</a>');
  expect(out).toContain(
    '<a href="http://localhost:4321/f/GM0193/support-request">het formulier op een eigen pagina</a>',
  );
});

test('each address that the entry may ask for has its hash in the import map', async () => {
  const { entry, integrity } = readSealed();
  const { out } = await embed('GM0193', '--host', 'https://steun.example.nl/');

  const [, map] = /<script type="importmap">(.*)<\/script>/.exec(out)!;
  const { [entry]: _, ...imported } = integrity;
  const expected = Object.entries(imported).map(([file, hash]) => [
    `https://steun.example.nl/widgets/v1/${file}`,
    hash,
  ]);
  expect(JSON.parse(map!)).toEqual({ integrity: Object.fromEntries(expected) });
});

test('several elements, another language and the newest build', async () => {
  const { out } = await embed(
    ...['GM0160', '--element', 'letter-reply', 'steunpad-my-support', '--lang', 'en', '--latest'],
  );

  expect(out).toContain('<steunpad-letter-reply municipality="GM0160" lang="en">');
  expect(out).toContain('<steunpad-my-support municipality="GM0160" lang="en">');
  expect(out).toContain('<span lang="nl" dir="ltr">op werkdagen van 8.30 tot 16.30 uur</span>');
  expect(out).toContain('src="http://localhost:4321/widgets/v1/steunpad.js"></script>');
  expect(out).not.toContain('integrity');
});

test('a language without texts here gets Dutch that says so', async () => {
  expect((await embed('GM0193', '--lang', 'fr')).out).toContain('<p lang="nl">Bel ');
});

test.each([
  ['uk', '<p>Зателефонуйте: <a href="tel:0385550193">'],
  ['ar', '<p dir="rtl">اتصلوا على <a href="tel:0385550193" dir="ltr">038 555 01 93</a>'],
  ['tr', '<p><a href="tel:0385550193">038 555 01 93</a> numarasını arayın'],
  ['pl-PL', '<p>Proszę zadzwonić: '],
  ['nl-simple', '<p>Wilt u niet meer leven? Bel <a href="tel:113">113</a>. Het kan'],
])('in %s it says what to do while the form is not there', async (language, said) => {
  const { out } = await embed('GM0193', '--lang', language);

  expect(out).toContain(`<steunpad-support-request municipality="GM0193" lang="${language}">`);
  expect(out).toContain(said);
});

test('what a form needs comes at once, in its language too', async () => {
  const early = async (...argv: string[]) =>
    [...(await embed('GM0193', ...argv)).out.matchAll(/<link rel="(\w+)".* href="([^"]+)"/g)].map(
      ([, how, address]) => `${how} ${decodeURIComponent(address!).replaceAll('&amp;', '&')}`,
    );
  const question =
    /^preload http:\/\/localhost:4321\/public\/graphql\?documentId=sha256:\w+&variables=/;
  const dutch = await early();

  expect(dutch[0]).toMatch(question);
  expect(dutch[0]).toContain('{"code":"GM0193","language":"nl"}');
  expect(dutch.slice(1).join()).toMatch(/kernel-[\w-]{6}\.js,.*support-request-[\w-]{6}\.js$/);
  const simple = await early('--lang', 'nl-simple');
  expect(simple[0]).toContain('{"code":"GM0193","language":"nl-simple"}');
  expect(simple.join()).toMatch(/texts-nl-simple-[\w-]{6}\.js$/);
  expect(await early('--lang', 'fr')).toEqual(dutch);
});

test('as JSON, with the policy that a strict page needs', async () => {
  const { out } = await embed('GM0193', '--json');
  const { municipality, html, policy } = JSON.parse(out);

  expect(municipality).toBe('GM0193');
  expect(html).toContain('<steunpad-support-request');
  expect(policy['script-src']).toMatch(/^http:\/\/localhost:4321 'sha256-[\w+/]{43}='$/);
  expect(policy['connect-src']).toBe('http://localhost:4321');
});

test.each([
  [['GM9999'], 1, /^[^\n]*GM9999[^\n]*\n$/],
  [['GM0193', '--element', 'map'], 1, /^There is no element steunpad-map\. There are: [^\n]+\n$/],
  [['Zwolle'], 2, /A code is GM and four digits/],
  [['GM0193', '--host', 'javascript:alert(1)'], 2, /An address begins with https/],
  [['GM0193', '--lang', '"><script>'], 2, /A language is written as/],
])('%j is refused', async (argv, exit, message) => {
  const refused = await embed(...argv);

  expect([refused.exit, refused.out]).toEqual([exit, '']);
  expect(refused.err).toMatch(message);
});

test('what a municipality wrote is text, never markup', () => {
  const nasty = '<img src=x onerror=alert(1)>&"';
  const about = { code: 'GM0193', phone: nasty, openingHours: nasty, email: nasty };
  const wanted = { host: 'https://h.example', elements: ['steunpad-support-request'] };

  const { html } = snippet(about, wanted, readSealed());

  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&amp;&quot;');
});
