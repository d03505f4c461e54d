import { clockAt } from '@steunpad/testing/clock.ts';
import { command } from '@steunpad/testing/command.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import { NO_LIMITS } from '@steunpad/testing/people.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const NOW = Date.now();
const after = (hours: number) => new Date(NOW + hours * 3_600_000).toISOString();

describe.each(ENGINES)('tokens of partners, on %s', (_, start) => {
  const clock = clockAt(after(0));
  let server: TestServer;
  beforeAll(async () => {
    server = await start({ now: clock.now, limits: NO_LIMITS });
  });
  afterAll(() => server.close());

  const run = (...argv: string[]) =>
    command(server.database, ['token', ...argv, '--municipality', 'GM0193']);
  const tokens = async () => JSON.parse((await run('list', '--json')).out);
  const codeOf = async (token: string) =>
    (await ask(server.url, token, '{ workList { totalCount } }')).code;

  test('both open the same until the overlap is over, then only the new one', async () => {
    clock.set(after(0));
    const old = (await run('issue', '--scope', 'requests:read', '--label', 'Screen')).out.trim();
    const [{ id }] = await tokens();
    const rotated = await run('rotate', id, '--overlap', 'P7D');
    const next = rotated.out.trim();
    expect(next).toMatch(/^stp_GM0193_[\w-]{43}$/);
    expect((await tokens())[0]).toMatchObject({ label: 'Screen', scopes: ['requests:read'] });

    for (const token of [old, next]) expect(await codeOf(token)).toBeUndefined();
    clock.set(after(7 * 24 + 1));
    expect(await codeOf(old)).toBe('TOKEN_EXPIRED');
    expect(await codeOf(next)).toBeUndefined();
  });

  test('an overlap makes no token last longer, and what is revoked is not rotated', async () => {
    await run('issue', '--scope', 'requests:read', '--expires', 'PT8H');
    const [{ id, expiresAt }] = await tokens();
    await run('rotate', id, '--overlap', 'P7D');
    const old = (await tokens()).find((each: { id: string }) => each.id === id);
    expect(old.expiresAt).toBe(expiresAt);

    await run('revoke', id);
    const refused = await run('rotate', id);
    expect([refused.exit, refused.err]).toEqual([1, expect.stringContaining('still valid')]);
  });

  test('the list says how it begins and when it was used, written at most once an hour', async () => {
    clock.set(after(0));
    const token = (await run('issue', '--scope', 'requests:read')).out.trim();
    const used = async () => (await tokens())[0].lastUsedAt;
    expect(await used()).toBeNull();
    await codeOf(token);
    expect(await used()).toBe(after(0));
    clock.set(after(0.9));
    await codeOf(token);
    expect(await used()).toBe(after(0));
    clock.set(after(1));
    await codeOf(token);
    expect(await used()).toBe(after(1));

    const { out } = await run('list');
    expect(out).toContain(`${token.slice(11, 15)}…`);
    expect(out).not.toContain(token.slice(11, 20));
  });
});
