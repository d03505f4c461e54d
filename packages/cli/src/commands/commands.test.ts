import type { Database } from '@steunpad/database';
import { openInMemory } from '@steunpad/database/embedded/in-memory.ts';
import { command } from '@steunpad/testing/command.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemo } from '../demo/load-demo.ts';

let database: Database;
beforeAll(async () => {
  database = testDatabase(await openInMemory());
  await loadDemo(database);
});
afterAll(() => database.close());

const run = (...argv: string[]) => command(database, argv);
const runAt = (publicUrl: string, ...argv: string[]) => command(database, argv, { publicUrl });

const DEVENTER = [
  ...['--name', 'Deventer', '--organisation-name', 'Welzijn Voorbeeld', '--contact-name', 'Sam'],
  ...['--phone', '0570 555 150', '--email', 'steun@voorbeeld.example'],
  ...['--opening-hours', 'op werkdagen', '--privacy-url', 'https://voorbeeld.example/privacy'],
];

test('a new municipality is added only when nothing that residents read is missing', async () => {
  const incomplete = await run('municipality', 'set', 'GM0150', '--name', 'Deventer');
  expect(incomplete).toMatchObject({ exit: 1, out: '' });
  expect(incomplete.err).toMatch(
    /^GM0150 is new here: give --organisation-name, .*--privacy-url too\.\n$/,
  );

  expect(await run('municipality', 'set', 'GM0150', ...DEVENTER)).toMatchObject({
    exit: 0,
    out: 'GM0150 added\n',
  });
});

test('what is given of a municipality is changed and the rest stays', async () => {
  await run('municipality', 'set', 'GM0160', '--target-rule', 'ALL_ADULTS', '--minimum-age', '21');

  const shown = await run('municipality', 'show', 'GM0160', '--json');

  expect(JSON.parse(shown.out)).toMatchObject({
    name: 'Hardenberg',
    targetRule: 'ALL_ADULTS',
    minimumAge: 21,
  });
  expect(shown.out).not.toMatch(/pseudonym/i);
});

test('letters point to our own page until the municipality names another', async () => {
  const shown = async () => JSON.parse((await run('municipality', 'show', 'GM0177', '--json')).out);
  const replyUrl = async () => (await shown()).replyUrl;
  const supportUrl = async () => (await shown()).supportUrl;
  const change = ['municipality', 'set', 'GM0177', '--contact-name', 'Kim'];

  await run('municipality', 'set', 'GM0177', ...DEVENTER);
  expect(await replyUrl()).toBeNull();
  await runAt('https://steun.example', ...change);
  expect(await replyUrl()).toBe('https://steun.example/f/GM0177/letter-reply');
  expect(await supportUrl()).toBe('https://steun.example/f/GM0177/support-request');
  await runAt('https://anders.example', ...change);
  expect(await replyUrl(), 'letters that were sent stay right').toMatch(/^https:\/\/steun/);
  await runAt('https://steun.example', ...change, '--reply-url', 'https://www.raalte.example/a');

  expect(await replyUrl()).toBe('https://www.raalte.example/a');
  expect(await supportUrl(), 'the reply page asks for a code').toMatch(/support-request$/);
  await run(...change, '--support-url', 'https://www.raalte.example/s');
  expect(await supportUrl()).toBe('https://www.raalte.example/s');
});

test('pages in sandboxed frames are listed by a word of their own, and removed by it', async () => {
  const zwolle = ['--municipality', 'GM0193'];
  await run('site', 'add', 'sandboxed-frames', ...zwolle);
  expect((await run('site', 'list', ...zwolle)).out).toContain('null');

  await run('site', 'remove', 'sandboxed-frames', ...zwolle);
  expect((await run('site', 'list', ...zwolle)).out).not.toContain('null');
});

test('a website is on the list of its own municipality until it is removed', async () => {
  const zwolle = ['--municipality', 'GM0193'];
  await run('site', 'add', 'https://www.zwolle.example', ...zwolle);
  await run('site', 'add', 'https://www.zwolle.example/', ...zwolle);

  expect((await run('site', 'list', ...zwolle)).out).toBe('https://www.zwolle.example\n');
  expect((await run('site', 'list', '--municipality', 'GM0160')).out).toBe('\n');
  expect(await database.knowsOrigin('https://www.zwolle.example')).toBe(true);

  await run('site', 'remove', 'https://www.zwolle.example', ...zwolle);
  expect(await database.knowsOrigin('https://www.zwolle.example')).toBe(false);
});

test.each(['www.zwolle.nl', 'https://www.zwolle.nl/steun', 'null', 'javascript:alert(1)'])(
  '%s is no origin',
  async (text) => {
    const { exit, err } = await run('site', 'add', text, '--municipality', 'GM0193');

    expect(exit).toBe(2);
    expect(err).toContain('An origin is a scheme and a host');
  },
);

test('a token is shown once, listed without itself, and revoked by its id', async () => {
  const zwolle = ['--municipality', 'GM0193'];
  const issued = await run(
    'token',
    'issue',
    ...zwolle,
    '--scope',
    'requests:read',
    '--label',
    'worklist screen',
  );
  expect(issued.out).toMatch(/^stp_GM0193_[\w-]{43}\n$/);

  const listed = await run('token', 'list', ...zwolle);
  expect(listed.out).toContain('requests:read  worklist screen');
  expect(listed.out).not.toContain('stp_');

  const id = listed.out.slice(0, 36);
  expect((await run('token', 'revoke', id, '--municipality', 'GM0160')).exit).toBe(1);
  expect((await run('token', 'revoke', id, ...zwolle)).exit).toBe(0);
  expect((await run('token', 'list', ...zwolle)).out).toContain('revoked');
  expect((await run('token', 'revoke', id, ...zwolle)).exit).toBe(1);
});

test('a municipality that is not here is told in one line', async () => {
  for (const command of [
    ['site', 'list'],
    ['token', 'list'],
  ]) {
    const { exit, err } = await run(...command, '--municipality', 'GM9999');

    expect(exit).toBe(1);
    expect(err).toBe('There is no municipality GM9999 here.\n');
  }
});

test('agencies are listed, checked and left out, each only by a key that is there', async () => {
  const of = ['--municipality', 'GM0160'];
  const listed = async (): Promise<{ key: string; checkedOn: string | null; hidden: boolean }[]> =>
    JSON.parse((await run('agencies', 'list', ...of, '--json')).out);
  const [first, second, ...others] = (await listed()).map(({ key }) => key);

  const both = await run('agencies', 'check', first!, '--all', ...of);
  const none = await run('agencies', 'check', ...of);
  const unknown = await run('agencies', 'hide', first!, 'Kanarie', ...of);
  const nowhere = await run('agencies', 'check', first!, '--municipality', 'GM9999');
  const untouched = await listed();
  const hidden = await run('agencies', 'hide', first!, ...of);
  const checked = await run('agencies', 'check', second!, ...of);
  const all = await run('agencies', 'check', '--all', ...of);

  expect([both, none]).toMatchObject([
    { exit: 1, err: 'Give keys, or --all.\n' },
    { exit: 1, err: 'Give keys, or --all.\n' },
  ]);
  expect(unknown).toMatchObject({ exit: 1, err: 'There is no agency Kanarie.\n' });
  expect(nowhere).toMatchObject({ exit: 1, err: expect.stringContaining('GM9999') });
  expect(untouched.every(({ checkedOn, hidden: left }) => checkedOn === null && !left)).toBe(true);
  expect([hidden.out, checked.out]).toEqual(['1 left out\n', '1 checked\n']);
  expect(all.out).toBe(`${others.length + 1} checked\n`);
  expect((await listed()).find(({ key }) => key === first)).toMatchObject({ hidden: true });
  expect((await run('agencies', 'list', ...of)).out).toContain(`${first}  not shown`);
});
