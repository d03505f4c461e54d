import { createHash } from 'node:crypto';
import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pseudonym } from '@steunpad/api/rows/pseudonym.ts';
import { databaseOn } from '@steunpad/database';
import { keyringOf } from '@steunpad/database/keys/keyring.ts';
import { newSecret, secretsIn } from '@steunpad/database/keys/secret.ts';
import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { residentCode } from '@steunpad/domain/input/resident-code.ts';
import { command } from '@steunpad/testing/command.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { temporaryFolder } from '@steunpad/testing/folder.ts';
import { freshDatabase } from '@steunpad/testing/fresh-database.ts';
import { ask, askPublic } from '@steunpad/testing/graphql.ts';
import { someoneInvited } from '@steunpad/testing/invited.ts';
import {
  askForSupport,
  EVERY_SCOPE,
  NO_LIMITS,
  ruben,
  workList,
} from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { startServing, steunpad } from '@steunpad/testing/steunpad.ts';
import { TEST_SECRET } from '@steunpad/testing/test-database.ts';
import { activeVolunteer, codeOf } from '@steunpad/testing/volunteers.ts';
import { describe, expect, test } from 'vitest';

const ZWOLLE = { municipality: 'GM0193' };

/** The rows of every table as JSON: what somebody has who stole a dump. */
async function dumped({ database }: TestServer): Promise<Record<string, unknown>[]> {
  const tables = await rows(
    database,
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  const texts = await Promise.all(
    tables.map(({ name }) => rows(database, `SELECT to_jsonb(t) AS row FROM "${name}" t`)),
  );
  return texts.flat().map(({ row }) => row as Record<string, unknown>);
}

const textsIn = (value: unknown): string[] =>
  value !== null && typeof value === 'object'
    ? Object.values(value).flatMap(textsIn)
    : typeof value === 'string'
      ? [value]
      : [];

/** Everything in a dump that could be a key: each text, each run of 32 bytes, and their hashes, in hexadecimal. */
function keysIn(dump: readonly object[]): string[] {
  const found = [...new Set(dump.flatMap(textsIn))].flatMap((text) => {
    const bytes = Buffer.from(text.replace(/^\\x/, ''), text.startsWith('\\x') ? 'hex' : 'utf8');
    const windows = bytes.length > 256 ? 0 : Math.max(0, bytes.length - 31);
    return [bytes, ...Array.from({ length: windows }, (_, at) => bytes.subarray(at, at + 32))];
  });
  const hashes = found.map((bytes) => createHash('sha256').update(bytes).digest());
  return [...new Set([...found, ...hashes].map((bytes) => bytes.toString('hex')))].filter(Boolean);
}

/** The codes that follow from what a dump tells of requests, pathways and volunteers, with one of these keys. */
function codesFrom(dump: readonly Record<string, unknown>[], keys: readonly string[]): Set<string> {
  const subjects = dump.flatMap((row) => {
    if ('input_hash' in row) return [String(row['key'])];
    if ('code_issued_at' in row)
      return [`volunteer ${row['id']} ${new Date(`${row['code_issued_at']}`).toISOString()}`];
    return 'eligible_until' in row || 'state' in row ? [`letter ${row['id']}`] : [];
  });
  const codes = keys.flatMap((pseudonymKey) =>
    subjects.map((text) => residentCode(pseudonym({ pseudonymKey }, 'resident-code', text))),
  );
  return new Set(codes);
}

describe.each(ENGINES)('on %s', { timeout: 240_000 }, (_, start) => {
  test('whoever has a dump derives no code from it; with the key opened, every one', async () => {
    const server = await start({ limits: NO_LIMITS });
    const token = await server.token(EVERY_SCOPE);
    const codes = [
      (await askForSupport(server)).code,
      (await askForSupport(server)).code,
      (await someoneInvited(server)).code,
      await codeOf(server, token, await activeVolunteer(server, token)),
    ];
    const dump = await dumped(server);
    const key = await server.database.asTenant(ZWOLLE, 'read', async (_db, opened) =>
      String(opened.municipality?.pseudonymKey),
    );
    const found = (keys: readonly string[]) => {
      const derived = codesFrom(dump, keys);
      return codes.filter((code) => derived.has(code));
    };

    expect(found(keysIn(dump))).toEqual([]);
    expect(JSON.stringify(dump)).not.toContain(key);
    // As it stood in the row before.
    expect(found(keysIn([{ pseudonym_key: `\\x${key}` }]))).toEqual(codes);
    await server.close();
  });

  test('when the secret is lost, records are read on, codes of before open nothing, and new ones do', async () => {
    const server = await start({ limits: NO_LIMITS });
    const token = await server.token(EVERY_SCOPE);
    const before = await askForSupport(server);
    const volunteerId = await activeVolunteer(server, token);
    const opens = async ({ reference, code }: { reference: string; code: string }) => {
      const input = { municipality: 'GM0193', reference, code };
      const { data } = await askPublic(server.url, 'ResidentRequest', { input });
      return data.residentRequest.__typename as string;
    };
    expect(await opens(before)).toBe('ResidentRequest');
    await rows(
      server.database,
      `UPDATE municipality SET sealed_key = decode($1, 'hex') WHERE id = 'GM0193'`,
      [strange('GM0193')],
    );
    const ready = async () => (await fetch(`${server.url}/health/ready`)).text();
    await expect
      .poll(ready, { timeout: 20_000, interval: 1_000 })
      .toBe('the secret does not open the keys of the municipalities\n');
    expect((await ask(server.url, token, '{ __typename }')).code).toBe('INTERNAL_ERROR');

    const replaced = await command(
      server.database,
      ['secret', 'replace-lost', '--every-code-stops-working'],
      { empty: server.database },
    );

    expect(replaced).toMatchObject({ exit: 0, out: expect.stringMatching(/^GM0193 with a new/) });
    expect(await opens(before)).toBe('ReferenceOrCodeUnknown');
    const names = (await workList(server, token)).map(({ request }) => request?.name);
    expect(names).toContain(ruben().name);
    expect(await opens(await askForSupport(server))).toBe('ResidentRequest');
    expect(await codeOf(server, token, volunteerId)).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    await expect.poll(ready, { timeout: 20_000, interval: 1_000 }).toMatch(/^(ready|degraded)\n/);
    await server.close();
  });
});

/** A key that is sealed under a secret that nobody here has. */
const strange = (municipality: string) =>
  keyringOf(secretsIn(newSecret(), 'chance')).seal(municipality, Buffer.alloc(32)).toString('hex');

test('a backup goes into no installation with another secret, and leaves nothing there', async () => {
  const server = await startServer();
  const folder = temporaryFolder();
  const file = join(folder, 'steunpad.backup');
  await command(server.database, ['backup', file], { dataDirectory: folder });
  const into = async (secret: string) => {
    const engine = await openPostgresql(url);
    const empty = databaseOn(engine, keyringOf(secretsIn(secret, 'here')));
    const said = await command(empty, ['restore', file], { dataDirectory: folder, empty });
    const left = await empty.municipalities();
    await empty.close();
    return { ...said, left };
  };
  const url = await freshDatabase('bare');
  const [other, own] = [newSecret(), TEST_SECRET];

  const refused = await into(other);

  expect(refused).toMatchObject({ exit: 1, out: '', left: [] });
  expect(refused.err).toMatch(/^The key of GM\d{4} is sealed under another secret [^\n]+\n$/);
  expect(await into(own)).toMatchObject({ exit: 0, left: ['GM0160', 'GM0193'] });
  await server.close();
});

describe('as a process', { timeout: 240_000 }, () => {
  const list = ['token', 'list', '--municipality', 'GM0193'];

  test('PostgreSQL without a secret is refused in one line, which says how to make one', async () => {
    const env = { DATABASE_URL: await freshDatabase('bare'), STEUNPAD_SECRET: '' };

    for (const args of [['start'], ['worker', 'run'], list]) {
      const { exit, err } = await steunpad(args, env);
      expect([exit, err]).toEqual([1, expect.stringMatching(/^[^\n]+ secret new[^\n]+\n$/)]);
    }
    const made = await steunpad(['secret', 'new'], env);
    expect(Buffer.from(made.out, 'base64')).toHaveLength(32);
  });

  test('another secret is refused by server, worker and commands, and two are taken for a rotation', async () => {
    const DATABASE_URL = await freshDatabase('bare');
    const [old, next] = [newSecret(), newSecret()];
    const as = (secret: string) => ({ DATABASE_URL, STEUNPAD_DEMO: '1', STEUNPAD_SECRET: secret });
    expect(await steunpad(list, as(old))).toMatchObject({ exit: 0 });

    for (const args of [['start'], ['worker', 'run'], list]) {
      const { exit, err } = await steunpad(args, as(next));
      expect([exit, err]).toEqual([
        1,
        expect.stringMatching(/^The key of [^\n]+ another [^\n]+\n$/),
      ]);
    }
    // It serves on with the old one, then with both, while keys are sealed anew.
    const serving = await startServing({ ...as(`${old} ${next}`), STEUNPAD_WORKER: '0' });
    const rotated = await steunpad(['secret', 'rotate'], as(`${next} ${old}`));

    expect(rotated).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/^GM0160, GM0193 sealed/),
    });
    expect((await fetch(`${serving.url}/health/ready`)).status).toBe(200);
    expect((await askForSupport(serving)).code).toMatch(/^\w{4}-/);
    expect(await steunpad(list, as(next))).toMatchObject({ exit: 0 });
    expect(await steunpad(list, as(old))).toMatchObject({ exit: 1 });
  });

  test('the embedded database makes its own beside its files, which a backup has not, and misses it', async () => {
    const folder = temporaryFolder();
    const env = { STEUNPAD_DATA_DIR: folder };
    expect(await steunpad(list, env)).toMatchObject({ exit: 0 });
    const secret = join(folder, 'secret');
    expect(statSync(secret).mode & 0o777).toBe(0o600);

    rmSync(secret);

    const { exit, err } = await steunpad(list, env);
    expect([exit, err]).toEqual([
      1,
      expect.stringMatching(/^The secret [^\n]+ is missing[^\n]+\n$/),
    ]);
    expect(existsSync(secret)).toBe(false);
  });
});
