import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { erasePerson } from '@steunpad/api/modules/privacy/erase-person.store.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import type { Database } from '@steunpad/database';
import { openInMemory } from '@steunpad/database/embedded/in-memory.ts';
import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { command } from '@steunpad/testing/command.ts';
import { startEmbedded } from '@steunpad/testing/engines.ts';
import { temporaryFolder } from '@steunpad/testing/folder.ts';
import { freshDatabase } from '@steunpad/testing/fresh-database.ts';
import { uuidOf } from '@steunpad/testing/mutate.ts';
import { EVERY_SCOPE, NO_LIMITS } from '@steunpad/testing/people.ts';
import { dump } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { visiting } from '@steunpad/testing/volunteers.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const onPostgresql = async () => testDatabase(await openPostgresql(await freshDatabase('bare')));
const embedded = async () => testDatabase(await openInMemory());

/** Each row once: the embedded database's owner passes the walls and sees those of both municipalities twice. */
async function everything(database: Database): Promise<string[]> {
  const texts = [await dump(database, 'GM0193'), await dump(database, 'GM0160')];
  const lines = texts.flatMap((text) => text.split('\n'));
  return [...new Set(lines.filter((line) => !NOT_KEPT.test(line)))].sort();
}

/** What each database has of its own: its migrations, and what pages are told of changes, which no backup holds. */
const NOT_KEPT = /^(_prisma_migrations|work_change) /;

describe.each<[string, string, typeof startServer, () => Promise<Database>]>([
  ['the embedded database', 'PostgreSQL', startEmbedded, onPostgresql],
  ['PostgreSQL', 'the embedded database', startServer, embedded],
])('a backup of %s, restored into %s', { timeout: 240_000 }, (_, __, start, open) => {
  let server: TestServer;
  let pathwayId: string;
  let before: readonly string[];

  beforeAll(async () => {
    server = await start({ limits: NO_LIMITS });
    const visit = await visiting(server, await server.token(EVERY_SCOPE));
    await visit.page.step('RaiseMyWorry', {
      matchId: visit.matchId,
      kind: 'DEBT',
      note: 'kanariezorg\u2028zin',
    });
    pathwayId = uuidOf(visit.pathwayId);
    before = await everything(server.database);
  }, 240_000);
  afterAll(() => server.close());

  async function backedUp() {
    const folder = temporaryFolder();
    const file = join(folder, 'steunpad.backup');
    const made = await command(server.database, ['backup', file], { dataDirectory: folder });
    expect(made).toMatchObject({ exit: 0, err: '' });
    return { folder, file };
  }

  async function restored(file: string, dataDirectory: string) {
    const empty = await open();
    const said = await command(server.database, ['restore', file], { dataDirectory, empty });
    return { said, database: empty };
  }

  test('every row of every municipality is there again, worries and what waits to be sent too', async () => {
    const { folder, file } = await backedUp();
    expect(statSync(file).mode & 0o777).toBe(0o600);

    const { said, database } = await restored(file, folder);

    expect(said).toMatchObject({ exit: 0, err: '' });
    expect(before.some((line) => line.startsWith('safeguarding_signal '))).toBe(true);
    expect(await everything(database)).toEqual(before);
    await database.close();
  });

  test('nothing is written over: neither a file nor a database in use', async () => {
    const { folder, file } = await backedUp();
    const again = await command(server.database, ['backup', file], { dataDirectory: folder });
    const onto = await command(server.database, ['restore', file], {
      dataDirectory: folder,
      empty: server.database,
    });
    const running = await command(server.database, ['restore', file], { dataDirectory: folder });

    expect(again).toMatchObject({ exit: 1, err: expect.stringContaining('is there already') });
    expect(onto).toMatchObject({ exit: 1, err: expect.stringContaining('is not empty') });
    expect(running).toMatchObject({ exit: 1, err: expect.stringContaining('Stop the running') });
    expect(await everything(server.database)).toEqual(before);
  });

  test('a file that was damaged or cut off anywhere is refused before anything is loaded', async () => {
    const { folder, file } = await backedUp();
    const whole = readFileSync(file);
    const damaged = join(folder, 'damaged');
    const outcome = async (bytes: Buffer) => {
      writeFileSync(damaged, bytes);
      return command(server.database, ['restore', damaged, '--check']);
    };
    const flipped = Buffer.from(whole);
    flipped[whole.length >> 1]! ^= 1;

    expect(await outcome(whole)).toMatchObject({ exit: 0 });
    for (const bytes of [flipped, whole.subarray(0, -20), whole.subarray(0, 40), Buffer.from('x')])
      expect(await outcome(bytes)).toMatchObject({ exit: 1, out: '' });
    const nowhere = await command(server.database, ['restore', join(folder, 'nowhere')]);
    expect(nowhere).toMatchObject({ exit: 1, err: expect.stringContaining('cannot be read') });
  });

  test('who was erased after the backup stays erased', async () => {
    const { folder, file } = await backedUp();
    await asCommand(server.database, 'GM0193', new Date(), (context) =>
      erasePerson(context, { municipalityId: 'GM0193', id: pathwayId }),
    );
    // What each next backup does, and the server every minute.
    await command(server.database, ['backup', join(folder, 'later')], { dataDirectory: folder });
    expect(existsSync(join(folder, 'erasures.jsonl'))).toBe(true);

    const { said, database } = await restored(file, folder);

    expect(said.out).toContain('1 erased again');
    const left = (await everything(database)).join('\n');
    expect(left).not.toContain('kanariezorg');
    expect(left).not.toContain('Iemand om mee te wandelen.');
    expect(left).toContain(`pathway (GM0193,${pathwayId},ERASED`);
    await database.close();
  });
});
