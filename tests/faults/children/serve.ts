// Serves a database as one process of several does, and says its address. It ends with its standard input.
import { openDatabase } from '@steunpad/database/open.ts';
import { startServer } from '@steunpad/testing/server.ts';
import { TEST_SECRET } from '@steunpad/testing/test-database.ts';

const [databaseUrl = '', limits = '{}'] = process.argv.slice(2);

const database = await openDatabase({
  databaseUrl,
  secret: TEST_SECRET,
  dataDirectory: '',
  onMessage: console.error,
});
const { url, close } = await startServer({
  database,
  limits: JSON.parse(limits),
  trustProxy: true,
});
console.log(url);
process.stdin.resume().once('end', () => close());
