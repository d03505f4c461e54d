import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { temporaryFolder } from '@steunpad/testing/folder.ts';
import { blocksOf } from '@steunpad/testing/guide.ts';
import { pagesOf } from '@steunpad/testing/pdf.ts';
import { startPostgres } from '@steunpad/testing/postgres.ts';
import { serverDatabases } from '@steunpad/testing/server-databases.ts';
import { TEST_SECRET, testDatabase } from '@steunpad/testing/test-database.ts';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = join(ROOT, 'packages/cli/src/main.ts');
const LATER = join(ROOT, 'packages/testing/src/later.mjs');
const blocks = blocksOf('operator.md', 'From an empty machine to the first letter');
const textsOf = (wanted: string) =>
  blocks.filter(({ kind }) => kind === wanted).map(({ text }) => text);

/** The places of the guide on a machine where others live too. */
function placesIn(machine: string, port: string) {
  const data = join(machine, 'data');
  mkdirSync(data);
  return (text: string) =>
    text
      .replaceAll('/etc/steunpad', machine)
      .replaceAll('/var/lib/steunpad', data)
      .replaceAll('/opt/steunpad', ROOT)
      .replaceAll('127.0.0.1:5432', `127.0.0.1:${port}`);
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

test('the guide leads from an empty machine to a letter that can be sent', async () => {
  const machine = temporaryFolder();
  const server = await startPostgres({ own: true });
  try {
    const at = placesIn(machine, new URL(server.url('postgres')).port);
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
    const steps = textsOf('sh').map(at);
    expect(steps.length).toBeGreaterThan(5);
    const path = npmIn(machine);

    // The last step comes when the letter is due: two working days after the notice.
    const until = await shell(steps.slice(0, -1).join('\n'), path);
    expect(until).toContain('GM0150 may reach out to real people.');
    expect(until).not.toMatch(/BLOCKING|ADVICE/);
    const waited = await daysUntilDue(/DATABASE_URL=(.+)/.exec(settings)![1]!);
    await shell([steps[0], steps.at(-1)].join('\n'), path, waited);

    const letters = join(machine, 'data/letters');
    const [list = '', pdf = ''] = readdirSync(letters).sort();
    const pages = await pagesOf(readFileSync(join(letters, pdf)).toString('base64'));
    expect(pages[0]).toContain('Geachte mevrouw Voorbeeld');
    expect(pages[0]).toContain('Voorbeeldstraat 1');
    expect(pages.join(' ')).toContain('steun.deventer.example');
    expect(pages.join(' ')).toContain('A. Voorbeeld');
    expect(pages.join(' ')).not.toMatch(/voorbeeldbrief|specimen/i);
    expect(readFileSync(join(letters, list), 'utf8')).toContain('7411 AA');
  } finally {
    await server.stop();
  }
}, 300_000);

async function daysUntilDue(url: string): Promise<number> {
  const database = testDatabase(await openPostgresql(url, { poolSize: 2 }));
  const [task] = await database.asOwner('GM0150', (db) =>
    db.$sql<{ days: number }>(
      `SELECT due_on - current_date AS days FROM task WHERE kind = 'SEND_LETTER'`,
    ),
  );
  await database.close();
  return task!.days;
}
