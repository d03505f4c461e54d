import { randomBytes } from 'node:crypto';
import type { Connection, Engine } from '../engine.ts';
import { KeyDoesNotOpen, type Keyring } from './keyring.ts';

const KEY_BYTES = 32;
const NO_MUNICIPALITY = `SELECT set_config('steunpad.municipality', '', true)`;

/** What is done with the keys of all municipalities. */
export interface Keys {
  /** A new key, sealed as the row of a new municipality keeps it. */
  fresh(municipality: string): Buffer<ArrayBuffer>;
  /** Rejects with `KeyDoesNotOpen`, in one sentence, when one does not open. */
  check(): Promise<void>;
  /** Seals those anew that are not under the first secret, all or none, and returns their municipalities. */
  rotate(): Promise<string[]>;
  /** New keys for the municipalities whose own does not open any more, which it returns: no earlier code opens. */
  replaceLost(): Promise<string[]>;
}

export const keysOn = (engine: Engine, keyring: Keyring): Keys => ({
  fresh: (municipality) => keyring.seal(municipality, randomBytes(KEY_BYTES)),

  check: () =>
    engine.transaction('read', NO_MUNICIPALITY, (connection) => mustOpen(connection, keyring)),

  rotate: () =>
    change(engine, async (connection) => {
      const rewrapped: string[] = [];
      for (const { id, sealed } of await sealedKeys(connection, 'FOR UPDATE')) {
        const key = Buffer.from(keyring.open(id, sealed), 'hex');
        if (keyring.isCurrent(sealed)) continue;
        await save(connection, id, keyring.seal(id, key));
        rewrapped.push(id);
      }
      return rewrapped;
    }),

  replaceLost: async () => {
    await engine.migrate();
    return change(engine, async (connection) => {
      const lost: string[] = [];
      for (const { id, sealed } of await sealedKeys(connection, 'FOR UPDATE')) {
        if (opens(keyring, id, sealed)) continue;
        await save(connection, id, keyring.seal(id, randomBytes(KEY_BYTES)));
        lost.push(id);
      }
      return lost;
    });
  },
});

/** Seals what an earlier release kept plain, all or none. What is sealed already has to open first. */
export async function sealPlainKeys(engine: Engine, keyring: Keyring): Promise<void> {
  const found = await engine.transaction('read', NO_MUNICIPALITY, async (connection) => {
    await mustOpen(connection, keyring);
    return (await plainKeys(connection)).length;
  });
  if (found === 0) return;
  await change(engine, async (connection) => {
    for (const { id, key } of await plainKeys(connection, 'FOR UPDATE'))
      await save(connection, id, keyring.seal(id, Buffer.from(key, 'hex')));
  });
  // The rows as they were, with the plain key in them, would stay in the file until something takes their place.
  await engine.plain('CLUSTER municipality USING municipality_pkey');
}

/** Rejects when a key does not open; the tables may be those of an earlier release, which sealed none. */
export async function mustOpen(connection: Connection, keyring: Keyring): Promise<void> {
  for (const { id, sealed } of await sealedKeys(connection)) keyring.open(id, sealed);
}

const sealedKeys = (connection: Connection, lock = '') =>
  connection.query<{ id: string; sealed: string }>(
    `SELECT id, encode(sealed, 'hex') AS sealed
     FROM (SELECT id, (to_jsonb(m) ->> 'sealed_key')::bytea AS sealed FROM municipality m ORDER BY id ${lock}) rows
     WHERE sealed IS NOT NULL`,
  );

const plainKeys = (connection: Connection, lock = '') =>
  connection.query<{ id: string; key: string }>(
    `SELECT id, encode(pseudonym_key, 'hex') AS key FROM municipality
     WHERE pseudonym_key IS NOT NULL ORDER BY id ${lock}`,
  );

const save = (connection: Connection, id: string, sealed: Buffer) =>
  connection.query(
    `UPDATE municipality SET sealed_key = decode($2, 'hex'), pseudonym_key = NULL WHERE id = $1`,
    [id, sealed.toString('hex')],
  );

const change = <T>(engine: Engine, work: (connection: Connection) => Promise<T>) =>
  engine.transaction('write', NO_MUNICIPALITY, work);

function opens(keyring: Keyring, municipality: string, sealed: string): boolean {
  try {
    keyring.open(municipality, sealed);
    return true;
  } catch (error) {
    if (error instanceof KeyDoesNotOpen) return false;
    throw error;
  }
}
