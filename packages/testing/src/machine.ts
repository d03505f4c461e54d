import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { expect } from 'vitest';
import { temporaryFolder } from './folder.ts';
import { blocksOf } from './guide.ts';
import { startPostgres } from './postgres.ts';
import { serverDatabases } from './server-databases.ts';
import { TEST_SECRET, testDatabase } from './test-database.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const MAIN = join(ROOT, 'packages/cli/src/main.ts');
const LATER = join(ROOT, 'packages/testing/src/later.mjs');

/** The commands of a chapter of a guide, in its order. */
export const commandsOf = (guide: string, chapter: string): readonly string[] =>
  blocksOf(guide, chapter).flatMap(({ kind, text }) => (kind === 'sh' ? [text] : []));

export interface Machine {
  /** Where the guide says `/var/lib/steunpad`. */
  readonly data: string;
  /** Gives commands of a guide in one shell, and resolves with what they said. Rejects when one fails. */
  shell(commands: readonly string[], daysLater?: number): Promise<string>;
  /** In how many days the first letter of a municipality is due. */
  daysUntilLetter(municipality: string): Promise<number>;
  stop(): Promise<void>;
}

/** A server with the database and the settings of `docs/operator.md`, on a machine where others live too. */
export async function emptyMachine(): Promise<Machine> {
  const machine = temporaryFolder();
  const server = await startPostgres({ own: true });
  const data = join(machine, 'data');
  mkdirSync(data);
  const at = (text: string) =>
    text
      .replaceAll('/etc/steunpad', machine)
      .replaceAll('/var/lib/steunpad', data)
      .replaceAll('/opt/steunpad', ROOT)
      .replaceAll('127.0.0.1:5432', `127.0.0.1:${new URL(server.url('postgres')).port}`);
  const blocks = blocksOf('operator.md', 'From an empty machine to the first letter');
  const textsOf = (wanted: string) =>
    blocks.filter(({ kind }) => kind === wanted).map(({ text }) => text);
  const administrator = await serverDatabases(server.url('postgres'));
  for (const statement of textsOf('sql')
    .join('')
    .split(/(?<=;)\n/)) {
    if (statement.trim()) await administrator.run(statement);
  }
  await administrator.close();
  const [settings = ''] = textsOf('ini').map(at);
  writeFileSync(join(machine, 'environment'), settings);
  writeFileSync(join(machine, 'secret'), TEST_SECRET);
  const path = npmIn(machine);
  return {
    data,
    shell: (commands, daysLater = 0) => shell(commands.map(at).join('\n'), path, daysLater),
    daysUntilLetter: (municipality) =>
      daysUntilDue(/DATABASE_URL=(.+)/.exec(settings)![1]!, municipality),
    stop: () => server.stop(),
  };
}

/** `npm run -s steunpad --` without looking whether something has to be installed, which its own tests do. */
function npmIn(machine: string): string {
  const folder = join(machine, 'bin');
  mkdirSync(folder);
  const npm = join(folder, 'npm');
  writeFileSync(
    npm,
    `#!/bin/sh\nshift 4\nSTEUNPAD_CWD=$PWD exec "${process.execPath}" --import "${LATER}" "${MAIN}" "$@"\n`,
  );
  chmodSync(npm, 0o755);
  return folder;
}

async function shell(script: string, path: string, daysLater = 0): Promise<string> {
  const child = spawn('sh', ['-euc', script], {
    env: {
      PATH: `${path}${delimiter}${process.env['PATH']}`,
      STEUNPAD_TEST_DAYS_LATER: String(daysLater),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
  await once(child, 'close');
  expect([child.exitCode, said]).toEqual([0, said]);
  return said;
}

async function daysUntilDue(url: string, municipality: string): Promise<number> {
  const database = testDatabase(await openPostgresql(url, { poolSize: 2 }));
  const [task] = await database.asOwner(municipality, (db) =>
    db.$sql<{ days: number }>(
      `SELECT due_on - current_date AS days FROM task WHERE kind = 'SEND_LETTER'`,
    ),
  );
  await database.close();
  return task!.days;
}
