import { ENGINES } from '@steunpad/testing/database-engines.ts';
import { foundMunicipality } from '@steunpad/testing/municipality.ts';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { type Database, databaseOn } from '../database.ts';
import type { Engine } from '../engine.ts';
import { keyringOf } from './keyring.ts';
import { newSecret, secretsIn } from './secret.ts';

const KEY = '07'.repeat(32);
const ringOf = (...texts: string[]) => keyringOf(texts.flatMap((text) => secretsIn(text, 'here')));

describe.each(ENGINES)('in %s', (_, open) => {
  const [old, next] = [newSecret(), newSecret()];
  let engine: Engine;
  let database: Database;

  beforeEach(async () => {
    engine = await open();
    onTestFinished(() => engine.close());
    database = databaseOn(engine, ringOf(old));
    await foundMunicipality(database, 'GM0193');
    await foundMunicipality(database, 'GM0160');
  });

  const keyOf = (of: Database, municipality = 'GM0193') =>
    of.asTenant({ municipality }, 'read', async (_, opened) => opened.municipality?.pseudonymKey);
  const kept = () =>
    engine.plain('SELECT id, pseudonym_key, sealed_key FROM municipality ORDER BY id');
  /** As an earlier release left it. */
  const makePlain = (id: string) =>
    engine.plain(
      `UPDATE municipality SET pseudonym_key = '\\x${KEY}', sealed_key = NULL WHERE id = '${id}'`,
    );

  test('a plain key of before is sealed, and opens to what it was', async () => {
    await makePlain('GM0193');
    await expect(keyOf(database)).rejects.toThrow('not sealed yet');

    await database.migrate();

    expect(await keyOf(database)).toBe(KEY);
    expect(await kept()).toMatchObject([{ pseudonym_key: null }, { pseudonym_key: null }]);
  });

  test('with a wrong secret nothing is sealed, and with the right one it goes on', async () => {
    await makePlain('GM0193');
    const before = await kept();

    await expect(databaseOn(engine, ringOf(next)).migrate()).rejects.toThrow('another secret');

    expect(await kept()).toEqual(before);
    await database.migrate();
    expect(await keyOf(database)).toBe(KEY);
  });

  test('several that start at once seal a key once', async () => {
    await makePlain('GM0193');

    await Promise.all([1, 2, 3].map(() => databaseOn(engine, ringOf(old)).migrate()));

    expect(await keyOf(database)).toBe(KEY);
  });

  test('keys are sealed anew under the first secret while both open them', async () => {
    const key = await keyOf(database);
    const both = databaseOn(engine, ringOf(next, old));
    await foundMunicipality(both, 'GM0150');

    expect(await both.keys.rotate()).toEqual(['GM0160', 'GM0193']);

    expect(await both.keys.rotate()).toEqual([]);
    expect(await keyOf(databaseOn(engine, ringOf(next)))).toBe(key);
    expect(await keyOf(both)).toBe(key);
    await expect(database.keys.check()).rejects.toThrow('another secret');
  });

  test('when one does not open, none is sealed anew', async () => {
    await engine.plain(
      `UPDATE municipality SET sealed_key = sealed_key || '\\x00' WHERE id = 'GM0193'`,
    );
    const before = await kept();

    const attempt = databaseOn(engine, ringOf(next, old)).keys.rotate();

    await expect(attempt).rejects.toThrow('The key of GM0193 was damaged');
    expect(await kept()).toEqual(before);
  });

  test('only a key that is lost is replaced', async () => {
    const key = await keyOf(database);
    const both = databaseOn(engine, ringOf(next, old));
    await foundMunicipality(both, 'GM0150');

    expect(await database.keys.replaceLost()).toEqual(['GM0150']);

    expect(await keyOf(database)).toBe(key);
    expect(await keyOf(database, 'GM0150')).toMatch(/^[0-9a-f]{64}$/);
    await database.keys.check();
  });
});
