// Our API as it is served, on PostgreSQL: both doors, tokens, tenants and limits on.
import { createHash } from 'node:crypto';
import { createLog } from '@steunpad/api/operation/log.ts';
import { NO_LIMITS } from '@steunpad/api/operation/rate-limits.ts';
import { createApi } from '@steunpad/api/server.ts';
import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { SUBMIT } from '../queries.ts';

const database = testDatabase(await openPostgresql(process.env['DATABASE_URL']!));
createApi({
  database,
  log: createLog('silent'),
  operations: new Map([[`sha256:${createHash('sha256').update(SUBMIT).digest('hex')}`, SUBMIT]]),
  limits: NO_LIMITS,
}).listen(Number(process.env['PORT']));
