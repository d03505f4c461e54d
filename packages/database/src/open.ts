import { type Database, databaseOn } from './database.ts';
import { openEmbedded } from './embedded/embedded.ts';
import type { Engine } from './engine.ts';
import { keyringFrom, type SecretSettings } from './keys/secret-place.ts';
import { openPostgresql, type PostgresqlSettings } from './postgresql.ts';
import { withReadCopy } from './read-copy.ts';

export interface DatabaseConfig extends SecretSettings {
  /** A PostgreSQL server; absent: the embedded database in the data directory. */
  readonly databaseUrl?: string | undefined;
  readonly postgresql?: PostgresqlSettings;
  /** A streaming replica of that server, which answers what may be a second old. */
  readonly readUrl?: string | undefined;
  readonly dataDirectory: string;
  /** Gets what an operator should know, one line at a time. */
  readonly onMessage: (line: string) => void;
}

export interface OpenDatabase extends Database {
  /** Where the embedded database's process takes commands from others; null with a server. */
  readonly socketPath: string | null;
}

/** What each engine promises about what it has said to have saved. Tell it at every start. */
export const PROMISE: Record<Engine['kind'], string> = {
  embedded:
    'Embedded database: survives a killed process but not a power cut, which may cost what was written since the last snapshot; for trying out, demos and tests.',
  postgresql: 'PostgreSQL: what was said to be saved survives a killed process and a power cut.',
};

/** Opens PostgreSQL when there is an address for it, and the embedded database otherwise. */
export async function openDatabase(config: DatabaseConfig): Promise<OpenDatabase> {
  if (config.databaseUrl) {
    const keyring = keyringFrom(config, null);
    const engine = await openServer(config.databaseUrl, config);
    return Object.assign(databaseOn(engine, keyring), { socketPath: null });
  }
  const engine = await openEmbedded({
    directory: config.dataDirectory,
    onMessage: config.onMessage,
  });
  try {
    // Looked for only now: another process may have made it before this one got the directory.
    const keyring = keyringFrom(config, config.dataDirectory);
    return Object.assign(databaseOn(engine, keyring), { socketPath: engine.socketPath });
  } catch (error) {
    await engine.close();
    throw error;
  }
}

async function openServer(
  url: string,
  { readUrl, postgresql = {}, onMessage }: DatabaseConfig,
): Promise<Engine> {
  const server = await openPostgresql(url, postgresql);
  if (!readUrl) return server;
  return withReadCopy(server, () => openPostgresql(readUrl, postgresql), onMessage);
}
