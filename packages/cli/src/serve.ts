import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApi } from '@steunpad/api';
import type { SignInSettings } from '@steunpad/api/http/sign-in.ts';
import { createLog } from '@steunpad/api/operation/log.ts';
import type { LimitSettings } from '@steunpad/api/operation/rate-limits.ts';
import type { Database } from '@steunpad/database';
import { askWith } from '@steunpad/pages/ask.ts';
import { createPages } from '@steunpad/pages/pages.ts';
import type { Config } from './config.ts';
import { DEMO_ISSUER, DEMO_STAFF } from './demo/staff.ts';
import { readFormTexts, readOperations, readSunsets } from './operations.ts';
import { createFiles, WORKSPACE } from './static-files.ts';
import { urlOf } from './url-of.ts';

export interface ServeOptions {
  /** The clock. A test sets it. */
  readonly now?: () => Date;
  readonly limits?: LimitSettings;
  /** Where earlier builds of the widgets are kept. */
  readonly kept?: string;
  /** What the public door runs, and until when; without them what the build of the widgets wrote. */
  readonly operations?: ReadonlyMap<string, string>;
  readonly sunsets?: ReadonlyMap<string, string>;
}

/** Puts API, widgets and, in demo mode, the example site behind one port. */
export async function serve(
  config: Pick<Config, 'port' | 'host' | 'demo' | 'trustProxy' | 'logLevel'> &
    Partial<
      Pick<
        Config,
        'smtp' | 'publicUrl' | 'securityContact' | 'provider' | 'clientTokens' | 'idleMinutes'
      >
    >,
  database: Database,
  { kept, ...options }: ServeOptions = {},
): Promise<{ server: Server; url: string }> {
  const server = createApi({
    operations: readOperations(),
    sunsets: readSunsets(),
    formTexts: readFormTexts(),
    ...options,
    database,
    log: createLog(config.logLevel),
    ...(config.smtp !== undefined && { mailSet: config.smtp !== null }),
    trustProxy: config.trustProxy,
    signIn: signInOf(config),
    clientTokens: config.clientTokens,
    idleMinutes: config.idleMinutes,
    ...(config.publicUrl && { publicUrl: config.publicUrl }),
    ...(config.securityContact && { securityContact: config.securityContact }),
    files: createFiles(config.demo, kept),
    ...(existsSync(WORKSPACE) && {
      // It imports what its build wrote.
      workspace: (await import('./workspace-page.ts')).createWorkspacePage,
    }),
    pages: (run, { isPageOf }) =>
      createPages(
        (request, isSuspect) =>
          askWith((id, variables) =>
            run(request, id, variables, isSuspect ? 'SUSPECT' : 'UNPROVEN'),
          ),
        isPageOf,
      ),
  });
  await listen(server, config.port, config.host);
  const { port } = server.address() as AddressInfo;
  return { server, url: urlOf(config.host, port) };
}

/** With a provider people prove who they are; the demo asks nobody, and so is reached from this machine alone. */
export function signInOf({
  demo,
  host,
  trustProxy,
  publicUrl,
  provider,
}: Parameters<typeof serve>[0]): SignInSettings | null {
  if (provider && publicUrl) return { by: 'PROVIDER', publicUrl, provider };
  const isAlone = ['127.0.0.1', '::1', 'localhost'].includes(host) && !trustProxy && !publicUrl;
  return demo && isAlone ? { by: 'DEMO', issuer: DEMO_ISSUER, people: DEMO_STAFF } : null;
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new Error(reason((error as NodeJS.ErrnoException).code, port, host));
  }
}

function reason(code: string | undefined, port: number, host: string): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken. Stop what listens there, or choose another: PORT=${port + 1} npm start`;
    case 'EACCES':
      return `Port ${port} may not be used by this user. Choose one above 1023: PORT=4000 npm start`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address ${host}. Set HOST, for example to 127.0.0.1.`;
    default:
      return `Port ${port} cannot be used: ${code ?? 'no reason given'}.`;
  }
}
