import {
  cpSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate, setTimeout as wait } from 'node:timers/promises';
import { temporaryFolder } from '@steunpad/testing/folder.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type EmbeddedEngine, openEmbedded } from './embedded.ts';

// Making a database takes seconds, copying one does not.
let pristine: string;
let directory: string;
let messages: string[];

beforeAll(async () => {
  pristine = mkdtempSync(join(tmpdir(), 'steunpad-test-'));
  const engine = await openEmbedded({ directory: pristine, onMessage() {} });
  await engine.transaction('write', 'CREATE TABLE note (words text)', async () => {});
  await engine.close();
  rmSync(join(pristine, 'snapshots'), { recursive: true });
});
afterAll(() => rmSync(pristine, { recursive: true }));

beforeEach(() => {
  directory = temporaryFolder();
  messages = [];
  cpSync(pristine, directory, { recursive: true });
});

const open = (snapshotEveryMs?: number) =>
  openEmbedded({
    directory,
    ...(snapshotEveryMs && { snapshotEveryMs }),
    onMessage: (line) => void messages.push(line),
  });

const write = (engine: EmbeddedEngine, words: string) =>
  engine.transaction('write', 'SELECT 1', (connection) =>
    connection.query('INSERT INTO note VALUES ($1)', [words]),
  );

const notes = async (engine: EmbeddedEngine) => {
  const rows = await engine.transaction('read', 'SELECT 1', (connection) =>
    connection.query<{ words: string }>('SELECT words FROM note ORDER BY words'),
  );
  return rows.map(({ words }) => words);
};

const snapshots = () => readdirSync(join(directory, 'snapshots')).sort();
const inDatabase = (path: string) => join(directory, 'database', path);

async function writeAndClose(...words: string[]) {
  for (const word of words) {
    const engine = await open();
    await write(engine, word);
    await engine.close();
  }
}

test('everything in the data directory is for its owner alone', async () => {
  await writeAndClose('one');

  const modes = ['.', 'snapshots', ...snapshots().map((name) => `snapshots/${name}`)].map(
    (path) => statSync(join(directory, path)).mode & 0o077,
  );
  expect(modes).toEqual([0, 0, 0]);
});

describe('snapshots', () => {
  test('closing takes one when something was written, and none otherwise', async () => {
    await writeAndClose('one');
    const engine = await open();
    await notes(engine);
    await engine.close();

    expect(snapshots()).toHaveLength(1);
  });

  test('they are taken on a timer while something is written', async () => {
    const engine = await open(50);
    await write(engine, 'one');
    // One that is still being written has another name.
    const whole = () => snapshots().filter((name) => !name.endsWith('.draft'));
    await expect.poll(() => whole().length, { timeout: 60_000 }).toBe(1);
    const taken = whole();
    await wait(500);
    await engine.close();

    expect(taken).toHaveLength(1);
    expect(snapshots()).toEqual(taken);
  });

  test('the newest three are kept, and nothing that was left half written', async () => {
    await writeAndClose('one', 'two');
    const [first = ''] = snapshots();
    writeFileSync(join(directory, 'snapshots', `${first}.draft`), 'half');

    await writeAndClose('three', 'four');

    expect(snapshots()).toHaveLength(3);
    expect(snapshots()).not.toContain(first);
  });

  test('one that is taken while something is written holds all that was saved before', async () => {
    const engine = await open();
    const saved: string[] = [];
    let busy = true;
    const writing = (async () => {
      while (busy) {
        const words = String(saved.length).padStart(6, '0');
        await write(engine, words);
        saved.push(words);
        // PGlite lets nothing else have a turn.
        await setImmediate();
      }
    })();
    await wait(300);
    const before = [...saved];
    await engine.snapshot();
    busy = false;
    await writing;
    const [taken = ''] = snapshots();
    await engine.close();
    for (const name of snapshots()) if (name !== taken) rmSync(join(directory, 'snapshots', name));
    truncateSync(inDatabase('global/pg_control'), 0);

    const restored = await open();

    expect(before.length).toBeGreaterThan(10);
    expect(await notes(restored)).toEqual(expect.arrayContaining(before));
    await restored.close();
  });

  test('one that cannot be written is told, and does not stop the work', async () => {
    writeFileSync(join(directory, 'snapshots'), 'in the way');

    await writeAndClose('one');

    expect(messages).toEqual([
      expect.stringMatching(/^No snapshot could be written to .*: EEXIST/),
    ]);
    expect(
      await open().then(async (engine) => [await notes(engine), await engine.close()]),
    ).toEqual([['one'], undefined]);
  });

  test('one whose files cannot be read says why', async () => {
    const engine = await open();
    await write(engine, 'one');
    symlinkSync('nowhere', inDatabase('left-behind'));
    await engine.close();

    expect(messages).toEqual([
      expect.stringMatching(/^No snapshot could be written to .*: ENOENT: no such file/),
    ]);
  });
});

describe('a database that does not open', () => {
  test.each([
    ['without its control file', () => truncateSync(inDatabase('global/pg_control'), 0)],
    ['with an empty list of databases', () => truncateSync(inDatabase('global/1262'), 0)],
    ['without its version', () => rmSync(inDatabase('PG_VERSION'))],
    ['without its write-ahead log', () => rmSync(inDatabase('pg_wal'), { recursive: true })],
    ['without its tables', () => rmSync(inDatabase('base/5'), { recursive: true })],
  ])('%s is restored from its snapshot, and says so', async (_, damage) => {
    await writeAndClose('one');
    damage();

    const engine = await open();

    expect(await notes(engine)).toEqual(['one']);
    expect(messages).toEqual([
      expect.stringMatching(
        /^The database in \S+ does not open \(.+\)\. It was restored from the snapshot of \d{4}-\d\d-\d\d \d\d:\d\d UTC; .* kept in \S+\/broken-\w+\.$/,
      ),
    ]);
    expect(messages[0]?.length).toBeLessThan(500);
    expect(readdirSync(directory).filter((name) => name.startsWith('broken-'))).toHaveLength(1);
    await engine.close();
    await (await open()).close();
    expect(messages).toHaveLength(1);
  });

  test('is restored from the newest snapshot that opens', async () => {
    await writeAndClose('one', 'two');
    truncateSync(join(directory, 'snapshots', snapshots().at(-1) ?? ''), 1_000);
    truncateSync(inDatabase('global/pg_control'), 0);

    const engine = await open();

    expect(await notes(engine)).toEqual(['one']);
    await engine.close();
  });

  test('and has no snapshot is told in one line and stays where it is', async () => {
    truncateSync(inDatabase('global/pg_control'), 0);

    for (const _ of ['the first time', 'and again'])
      await expect(open()).rejects.toThrow(
        new RegExp(`^The database in ${inDatabase('')}? does not open \\(.+\\) and .*no snapshot`),
      );

    expect(statSync(inDatabase('global/pg_control')).size).toBe(0);
    expect(readdirSync(directory)).toEqual(['database']);
  });

  test('that is gone altogether is restored too, not begun anew', async () => {
    await writeAndClose('one');
    rmSync(inDatabase(''), { recursive: true });

    const engine = await open();

    expect(await notes(engine)).toEqual(['one']);
    expect(messages).toEqual([expect.stringContaining('is gone. It was restored')]);
    await engine.close();
  });
});

test('a first start that was cut off is begun anew', async () => {
  rmSync(inDatabase(''), { recursive: true });
  cpSync(join(pristine, 'database'), join(directory, 'database.new'), { recursive: true });
  truncateSync(join(directory, 'database.new/global/pg_control'), 0);

  const engine = await open();
  await engine.close();

  expect(messages).toEqual([]);
  expect(readdirSync(directory).sort()).toEqual(['database']);
});
