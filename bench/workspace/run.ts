// node workspace/run.ts [rounds] [moves] [people] [seconds] [slower], 0 for none of it: the first view beside a plain table, from a task to
// a person, memory over many moves, and people at work on two servers. On DATABASE_URL, that bench/api/seed.ts filled.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { poolerVersion, startPooler } from '@steunpad/testing/pooler.ts';
import { signedIn } from '@steunpad/testing/staff.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { type BrowserContext, chromium } from 'playwright';
import { MUNICIPALITY } from '../api/candidates.ts';
import { firstViews } from './first-view.ts';
import { moveAround } from './moves.ts';
import { atWorkTogether } from './people.ts';

const url = process.env['DATABASE_URL'];
if (!url) throw new Error('Set DATABASE_URL to the database that bench/api/seed.ts made.');
const [rounds = 7, moves = 500, people = 30, seconds = 600, slower = 4] = process.argv
  .slice(2)
  .map(Number);

const children: ChildProcess[] = [];
const folder = mkdtempSync(join(tmpdir(), 'steunpad-bench-'));
chmodSync(folder, 0o755);
// It signs in by a password, as any program does.
const pooler = poolerVersion() && new URL(url).password ? await startPooler(url, folder) : null;
const database = testDatabase(await openPostgresql(url, { poolSize: 2 }));
await database.migrate();
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  const servers = [await start(), await start()] as const;
  const [home] = servers;
  const colleague = await signedIn({ url: home, database }, [['COORDINATOR', MUNICIPALITY]]);
  const asColleague = async (width: number): Promise<BrowserContext> => {
    const context = await browser.newContext({ viewport: { width, height: 823 } });
    const [name, value] = colleague.cookie.split('=') as [string, string];
    const kept = { httpOnly: true, secure: true, sameSite: 'Lax' as const };
    await context.addCookies([{ name, value, url: 'https://localhost/', ...kept }]);
    // Somebody who has been here before.
    await context.addInitScript(
      (id) => localStorage.setItem(`steunpad-ways-${id}`, 'known'),
      colleague.id,
    );
    return context;
  };
  const address = `${home.replace('127.0.0.1', 'localhost')}/werk/`;
  if (rounds > 0) {
    console.log('The first view of Today beside a plain table of the same rows, ms');
    console.table(await firstViews({ browser, asColleague, address, rounds, slower }));
  }
  if (moves > 0) {
    console.log(`From a task to a person and back, ${moves} times`);
    console.table(await moveAround({ asColleague, address, moves }));
  }
  if (people > 0) {
    console.log(
      `${people} people for ${seconds} s on two servers${pooler ? ', PgBouncer in transaction mode between' : ', no pooler between'}`,
    );
    console.table(await atWorkTogether({ servers, database, people, seconds }));
  }
} finally {
  await browser.close();
  for (const child of children) child.stdin?.end();
  await database.close();
  await pooler?.kill();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);

async function start(): Promise<string> {
  const path = new URL('server.ts', import.meta.url).pathname;
  const env = { ...process.env, ...(pooler && { DATABASE_POOLED_URL: pooler.url }) };
  const child = spawn(process.execPath, [path], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  process.once('exit', () => child.kill());
  children.push(child);
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error('A server ended without a word.');
}
