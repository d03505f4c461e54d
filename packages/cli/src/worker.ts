import { createLog } from '@steunpad/api/operation/log.ts';
import { createWebClient } from '@steunpad/api/worker/links/web-client.ts';
import { createMailer } from '@steunpad/api/worker/mailer.ts';
import type { Worker } from '@steunpad/api/worker/worker.ts';
import type { Database } from '@steunpad/database';
import type { Config } from './config.ts';

/** What goes round here: on this database, by the clock of this machine, with the mail server that is set. */
export const workerOn = (
  {
    smtp,
    logLevel,
    publicUrl,
    webProxy: proxy,
  }: Pick<Config, 'smtp' | 'logLevel' | 'publicUrl' | 'webProxy'>,
  database: Database,
): Worker => ({
  database,
  log: createLog(logLevel),
  now: () => new Date(),
  mailer: smtp && createMailer(smtp.url, smtp.from),
  web: createWebClient({ publicUrl, proxy }),
  publicUrl,
});
