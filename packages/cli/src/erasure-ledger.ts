import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type Erasure, knownErasures } from '@steunpad/api/modules/privacy/erasures.store.ts';
import type { Database } from '@steunpad/database';

const EVERY_MS = 60_000;

export const ledgerIn = (dataDirectory: string): string => join(dataDirectory, 'erasures.jsonl');

/** What a ledger says, a line each. Rejects when a line is no erasure, and unless it `mayMiss` when there is no file. */
export async function readLedger(path: string, mayMiss = false): Promise<Erasure[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (mayMiss && error.code === 'ENOENT') return '';
    throw new Error(`The record of erasures ${path} cannot be read.`);
  });
  try {
    return text.split('\n').flatMap((line) => (line ? [JSON.parse(line) as Erasure] : []));
  } catch {
    throw new Error(`The record of erasures ${path} is damaged.`);
  }
}

/**
 * Writes what was erased beside the database, where a restored backup finds it: ids that point to nothing, no names.
 * What the file has already stays, since the database may be older than it.
 */
export async function writeLedger(database: Database, dataDirectory: string): Promise<void> {
  const path = ledgerIn(dataDirectory);
  const lines = (erasures: readonly Erasure[]) => erasures.map((each) => JSON.stringify(each));
  const before = lines(await readLedger(path, true));
  const all = new Set([...before, ...lines(await knownErasures(database))]);
  if (all.size === before.length) return;
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${[...all].join('\n')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}

/** Keeps the ledger up to date while this process serves; returns what stops it. */
export function keepLedger(
  database: Database,
  dataDirectory: string,
  onTrouble: (line: string) => void,
): () => Promise<void> {
  let told = false;
  const turn = () =>
    writeLedger(database, dataDirectory).catch(() => {
      if (!told) onTrouble(`What was erased cannot be written to ${ledgerIn(dataDirectory)}.`);
      told = true;
    });
  const timer = setInterval(turn, EVERY_MS).unref();
  return async () => {
    clearInterval(timer);
    await turn();
  };
}
