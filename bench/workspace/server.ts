// The whole service on DATABASE_URL, through the pooler at DATABASE_POOLED_URL where one is named. Says its address, and
// ends with its standard input.
import { serve } from '@steunpad/cli/serve.ts';
import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';

const direct = process.env['DATABASE_URL']!;
const pooled = process.env['DATABASE_POOLED_URL'];
const database = testDatabase(
  pooled
    ? await openPostgresql(pooled, { pooler: 'transaction', directUrl: direct })
    : await openPostgresql(direct),
);
const config = { port: 0, host: '127.0.0.1', demo: false, trustProxy: true, logLevel: 'error' };
const { url } = await serve(config, database);
console.log(url);
process.stdin.resume().once('end', () => process.exit(0));
