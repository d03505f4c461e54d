import type { Database } from '@steunpad/database';
import type { Log } from '../operation/log.ts';
import type { WebClient } from './links/web-client.ts';
import type { Mailer } from './mailer.ts';

export interface Worker {
  readonly database: Database;
  readonly log: Log;
  /** The clock. A test sets it. */
  readonly now: () => Date;
  /** `null` when no mail server is set: mails wait. */
  readonly mailer: Mailer | null;
  /** What looks at links elsewhere; without it nobody does. */
  readonly web?: WebClient | null;
  /** Where residents reach this installation, for the links in mails; `null` when it was not told. */
  readonly publicUrl?: string | null;
}
