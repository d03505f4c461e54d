import { randomUUID } from 'node:crypto';
import type { ClientTokenSettings } from '@steunpad/api/http/client-tokens.ts';
import type { ProviderSettings } from '@steunpad/api/http/provider.ts';
import { issueToken } from '@steunpad/api/modules/organisations/access-token.store.ts';
import type { Scope } from '@steunpad/api/operation/scopes.ts';
import { loadDemo } from '@steunpad/cli/demo/load-demo.ts';
import { type ServeOptions, serve } from '@steunpad/cli/serve.ts';
import type { Database } from '@steunpad/database';
import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { freshDatabase } from './fresh-database.ts';
import { testDatabase } from './test-database.ts';

export interface TestServer {
  readonly url: string;
  readonly database: Database;
  /** A token of a municipality, Zwolle if nothing else is said; of a system of its own, unless a label says of which. */
  token(scopes: readonly Scope[], municipality?: string, label?: string | null): Promise<string>;
  close(): Promise<void>;
}

const DAY_MS = 86_400_000;

/** The whole service with the demo municipalities, on a free port; unless one is given, on a database of its own of the run's PostgreSQL. */
export async function startServer(
  options: ServeOptions & {
    database?: Database;
    publicUrl?: string;
    securityContact?: string;
    provider?: ProviderSettings;
    clientTokens?: ClientTokenSettings;
    port?: number;
    demo?: boolean;
    host?: string;
    trustProxy?: boolean;
  } = {},
): Promise<TestServer> {
  const database = options.database ?? testDatabase(await openPostgresql(await freshDatabase()));
  await loadDemo(database, options.now?.());
  const { publicUrl = null, securityContact = null, provider = null, clientTokens } = options;
  const { port = 0, demo = true, host = '127.0.0.1', trustProxy = false } = options;
  const config = {
    ...{ port, host, demo, trustProxy, logLevel: 'silent' },
    ...{ publicUrl, securityContact, provider, idleMinutes: 15 },
    ...(clientTokens && { clientTokens }),
  };
  const { server, url } = await serve(config, database, options);
  // A slow machine would close a connection that rests just when the test asks again: who asks closes it here.
  server.keepAliveTimeout = 0;
  const expiresAt = () => new Date((options.now?.() ?? new Date()).getTime() + DAY_MS);

  return {
    url,
    database,
    token: (scopes, municipality = 'GM0193', label = randomUUID()) =>
      issueToken(database, {
        ...{ municipality, scopes, expiresAt: expiresAt() },
        label: label ?? undefined,
      }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await database.close();
    },
  };
}
