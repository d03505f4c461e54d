import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '@steunpad/database/open.ts';
import { startChild } from '@steunpad/testing/child.ts';
import { temporaryFolder } from '@steunpad/testing/folder.ts';
import { expect, test } from 'vitest';

const ROUNDS = 6;

test('every row that was acknowledged outlives a process killed while it writes', async () => {
  const directory = temporaryFolder();
  const acknowledged: number[] = [];

  for (let round = 1; round <= ROUNDS; round += 1) {
    const writer = startChild('write-rows.ts', directory, String(round * 1_000_000));
    await writer.nextLine();
    await wait(100 + Math.random() * 400);
    await writer.kill();
    expect(writer.lines.length).toBeGreaterThan(1);
    acknowledged.push(...writer.lines.map(Number));

    const kept = new Set(await rowsIn(directory));
    expect(acknowledged.filter((number) => !kept.has(number))).toEqual([]);
  }
});

async function rowsIn(directory: string): Promise<number[]> {
  const messages: string[] = [];
  const onMessage = (line: string) => void messages.push(line);
  const database = await openDatabase({ dataDirectory: directory, onMessage });
  const rows = await database.asTenant({ municipality: 'GM0193' }, 'read', (db) =>
    db.$sql<{ number: string }>(
      `SELECT encode(registry_key, 'escape') AS number FROM contact_objection`,
    ),
  );
  await database.close();
  expect(messages).toEqual([]);
  return rows.map(({ number }) => Number(number));
}
