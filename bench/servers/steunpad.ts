// Our API as it is served, on PostgreSQL: both doors, tokens, tenants and limits on.
import { createHash } from 'node:crypto';
import { createLog } from '../../packages/api/src/operation/log.ts';
import { createApi } from '../../packages/api/src/server.ts';
import { openPostgresql } from '../../packages/database/src/postgresql.ts';
import { testDatabase } from '../../packages/testing/src/test-database.ts';
import { SUBMIT } from '../queries.ts';

const database = testDatabase(await openPostgresql(process.env['DATABASE_URL']!));
const many = Number.MAX_SAFE_INTEGER;
createApi({
  database,
  log: createLog('silent'),
  operations: new Map([[`sha256:${createHash('sha256').update(SUBMIT).digest('hex')}`, SUBMIT]]),
  limits: { submissions: many, wrongCodes: many },
}).listen(Number(process.env['PORT']));
