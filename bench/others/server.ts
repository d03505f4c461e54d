// The whole service with its usual limits on DATABASE_URL. Says its address, and ends with its standard input.
import { serve } from '@steunpad/cli/serve.ts';
import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';

const database = testDatabase(await openPostgresql(process.env['DATABASE_URL']!));
const config = { port: 0, host: '127.0.0.1', demo: false, trustProxy: true, logLevel: 'error' };
const { url } = await serve(config, database);
console.log(url);
process.stdin.resume().once('end', () => process.exit(0));
