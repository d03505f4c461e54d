import { ENGINES } from '@steunpad/testing/database-engines.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from './engine.ts';

describe.each(ENGINES)('in %s', (_, open) => {
  let engine: Engine;

  beforeAll(async () => {
    engine = await open();
    await engine.transaction('write', 'CREATE TABLE note (words text)', async () => {});
  });
  afterAll(() => engine.close());

  const notes = () =>
    engine.transaction('read', 'SELECT 1', (connection) =>
      connection.query<{ words: string }>('SELECT words FROM note'),
    );
  const write = 'INSERT INTO note VALUES ($1)';

  test('work gets the row that its opening statement found', async () => {
    const opened = await engine.transaction('read', 'SELECT 7 AS seven', async (_, row) => row);

    expect(opened).toEqual({ seven: 7 });
  });

  test('work that rejects leaves nothing behind', async () => {
    const work = engine.transaction('write', 'SELECT 1', async (connection) => {
      await connection.query(write, ['rejected']);
      throw new Error('second thoughts');
    });

    await expect(work).rejects.toThrow('second thoughts');
    expect(await notes()).toEqual([]);
  });

  test('work that goes on after a failed statement is not taken for saved', async () => {
    const work = engine.transaction('write', 'SELECT 1', async (connection) => {
      await connection.query(write, ['lost']);
      await connection.query('SELECT 1 / 0').catch(() => {});
    });

    await expect(work).rejects.toThrow();
    expect(await notes()).toEqual([]);
  });

  test('transactions that cannot begin do not stand in the way of others', async () => {
    for (let i = 0; i < 5; i += 1)
      await expect(engine.transaction('read', 'SELECT 1 / 0', async () => {})).rejects.toThrow(
        'division by zero',
      );

    expect(await notes()).toEqual([]);
  });

  test('reading work cannot write', async () => {
    const work = engine.transaction('read', 'SELECT 1', (connection) =>
      connection.query(write, ['sneaked in']),
    );

    await expect(work).rejects.toThrow('read-only');
  });
});
