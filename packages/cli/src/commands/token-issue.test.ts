import { commandAlone } from '@steunpad/testing/command.ts';
import { demoFolder } from '@steunpad/testing/demo-folder.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import { startServing, steunpad } from '@steunpad/testing/steunpad.ts';
import { expect, test } from 'vitest';

const TOKEN = /^stp_GM0193_[\w-]{43}\n$/;
const issue = (...more: string[]) => [
  'token',
  'issue',
  '--municipality',
  'GM0193',
  '--scope',
  'requests:read',
  ...more,
];
const here = async () => ({ STEUNPAD_DATA_DIR: await demoFolder() });

test('without a running server it prints the token and nothing else on standard output', async () => {
  const said = await steunpad(issue(), await here());

  expect(said.exit).toBe(0);
  expect(said.out).toMatch(TOKEN);
});

test('beside a running server the token works at once, and the server goes on', async () => {
  const env = await here();
  const serving = await startServing(env);

  const said = await steunpad(issue('--expires', 'PT8H', '--label', 'Hospice'), env);

  expect([said.exit, said.err]).toEqual([0, '']);
  expect(said.out).toMatch(TOKEN);
  const { data } = await ask(serving.url, said.out.trim(), '{ workList { totalCount } }');
  expect(data.workList.totalCount).toBe(3);
});

test('as JSON it tells what the token may do and how long', async () => {
  const { exit, out } = await steunpad(
    issue('--scope', 'notices:write', '--expires', 'P30D', '--json'),
    await here(),
  );

  const { token, municipality, scopes, expiresAt } = JSON.parse(out);
  expect(exit).toBe(0);
  expect(`${token}\n`).toMatch(TOKEN);
  expect([municipality, scopes]).toEqual(['GM0193', ['requests:read', 'notices:write']]);
  const days = (Date.parse(expiresAt) - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(29.9);
  expect(days).toBeLessThan(30.1);
});

test.each([
  ['an unknown scope', ['--municipality', 'GM0193', '--scope', 'everything'], 'requests:read'],
  ['no scope', ['--municipality', 'GM0193'], '--scope'],
  ['no municipality', ['--scope', 'requests:read'], '--municipality'],
  [
    'a municipality that is no code',
    ['--municipality', 'Zwolle', '--scope', 'requests:read'],
    'GM0193',
  ],
  [
    'a duration that is none',
    ['--municipality', 'GM0193', '--scope', 'requests:read', '--expires', '30 days'],
    'P30D',
  ],
  [
    'a duration of nothing',
    ['--municipality', 'GM0193', '--scope', 'requests:read', '--expires', 'P0D'],
    'P30D',
  ],
  [
    'an unknown option',
    ['--municipality', 'GM0193', '--scope', 'requests:read', '--forever'],
    '--forever',
  ],
])('%s is wrong usage: told in one line, with what would be right', async (_, args, hint) => {
  const { exit, out, err } = await commandAlone(['token', 'issue', ...args]);

  expect([exit, out]).toEqual([2, '']);
  const [line, ...rest] = err.trim().split('\n');
  expect(line).toMatch(/^error: /);
  expect(line).toContain(hint);
  expect(rest.filter(Boolean)).toEqual(['(add --help for what can be given)']);
});

test.each([[['token']], [['nonsense']], [[]]])('%j alone shows what can be given', async (args) => {
  const { exit, out } = await commandAlone(args);

  expect([exit, out]).toEqual([2, '']);
});

test('the process ends with the number of what it was told', async () => {
  const { exit, out, err } = await steunpad(
    ['token', 'issue', '--scope', 'everything'],
    await here(),
  );

  expect([exit, out]).toEqual([2, '']);
  expect(err).toMatch(/^error: /);
});

test('a municipality that is not here is refused', async () => {
  const { exit, out, err } = await steunpad(
    ['token', 'issue', '--municipality', 'GM9999', '--scope', 'requests:read'],
    {
      ...(await here()),
      STEUNPAD_DEMO: '0',
    },
  );

  expect([exit, out]).toEqual([1, '']);
  expect(err.trim().split('\n').at(-1)).toBe('There is no municipality GM9999 here.');
});

test('help is an answer', async () => {
  const { exit, out } = await commandAlone(['token', 'issue', '--help']);

  expect(exit).toBe(0);
  expect(out).toContain('--scope');
});
