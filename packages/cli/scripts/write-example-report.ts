// node packages/cli/scripts/write-example-report.ts: the report over the eighteen months of the pilot, of three simulated
// years, into docs/example-report. On DATABASE_URL, an empty database that may be thrown away; else in memory.

import { fileURLToPath } from 'node:url';
import { databaseOn } from '@steunpad/database';
import { openInMemory } from '@steunpad/database/embedded/in-memory.ts';
import { keyringOf } from '@steunpad/database/keys/keyring.ts';
import { newSecret, secretsIn } from '@steunpad/database/keys/secret.ts';
import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { loadDemo } from '../src/demo/load-demo.ts';
import { runProgram } from '../src/program.ts';
import { tableOf } from '../src/simulation/ledger.ts';
import { START } from '../src/simulation/person.ts';
import { simulate } from '../src/simulation/simulate.ts';

const municipality = 'GM0193';
const SIMULATED = { municipality, from: START, years: 3, deaths: 900, cohort: 300, seed: 1 };
const PILOT = ['--from', '2015-09-01', '--to', '2017-02-28'];
const FOLDER = fileURLToPath(new URL('../../../docs/example-report', import.meta.url));

const say = (line: string) => process.stderr.write(`${line}\n`);
const url = process.env['DATABASE_URL'];
const engine = url ? await openPostgresql(url) : await openInMemory();
const secret = process.env['STEUNPAD_SECRET'] ?? newSecret();
const database = databaseOn(engine, keyringOf(secretsIn(secret, 'STEUNPAD_SECRET')));
await database.migrate();
await loadDemo(database, new Date(`${START}T08:00:00Z`));
const report = await simulate(database, SIMULATED, say);
say(tableOf(report));
const io = {
  cwd: process.cwd(),
  stdin: async () => null,
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
};
const config = {
  ...{ smtp: null, databaseUrl: url, postgresql: {}, dataDirectory: '', logLevel: 'error' },
  ...{ host: '127.0.0.1', port: 0, publicUrl: null, webProxy: null },
};
let exit = report.broken.length > 0 ? 1 : 0;
// As pages and for programs; with its typeface the PDF is a megabyte that changes with every run.
for (const kind of ['html', 'csv']) {
  const evaluate = ['evaluate', '--municipality', municipality, ...PILOT, '--only', kind];
  exit ||= await runProgram([...evaluate, '--out', FOLDER], io, async () => database, config);
}
await database.close();
process.exit(exit);
