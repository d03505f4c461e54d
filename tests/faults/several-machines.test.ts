import { setTimeout as wait } from 'node:timers/promises';
import { issueToken } from '@steunpad/api/modules/organisations/access-token.store.ts';
import { loadDemo } from '@steunpad/cli/demo/load-demo.ts';
import type { Database } from '@steunpad/database';
import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { temporaryFolder } from '@steunpad/testing/folder.ts';
import { type Answer, askPublic } from '@steunpad/testing/graphql.ts';
import { startMailServer } from '@steunpad/testing/mail-server.ts';
import { atWork, EVERY_SCOPE, ruben, taskOf } from '@steunpad/testing/people.ts';
import { poolerVersion, startPooler } from '@steunpad/testing/pooler.ts';
import { startReplicated } from '@steunpad/testing/postgres.ts';
import { count, rows } from '@steunpad/testing/rows.ts';
import { serverDatabases } from '@steunpad/testing/server-databases.ts';
import { startServing } from '@steunpad/testing/steunpad.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { expect, onTestFinished, test } from 'vitest';

// Two processes, each a server and a worker, behind a pooler in transaction mode, with a replica.

const version = poolerVersion();
if (!version)
  console.error(
    '\n!!! PgBouncer is not here (apt-get install pgbouncer): nobody tests several machines.\n',
  );

const SETTLED_MS = 60_000;

test.skipIf(!version)(
  'nothing that somebody sent is lost while a server with its worker, the pooler and the replica end as in a power cut',
  async () => {
    const { primary, replica } = await startReplicated();
    onTestFinished(async () => {
      await replica.stop();
      await primary.stop();
    });
    const servers = await serverDatabases(primary.url('postgres'));
    await servers.run('CREATE DATABASE steunpad');
    await servers.close();
    const address = primary.url('steunpad');
    const database = testDatabase(await openPostgresql(address, { poolSize: 2 }));
    onTestFinished(() => database.close());
    await database.migrate();
    await loadDemo(database);
    await rows(database, 'DELETE FROM correspondence');
    const token = await issueToken(database, {
      municipality: 'GM0193',
      scopes: EVERY_SCOPE,
      expiresAt: new Date(Date.now() + 3_600_000),
    });
    const pooler = await startPooler(address);
    onTestFinished(() => pooler.kill());
    const mail = await startMailServer();
    const start = () =>
      startServing({
        DATABASE_URL: pooler.url,
        DATABASE_POOLER: 'transaction',
        DATABASE_DIRECT_URL: address,
        DATABASE_READ_URL: replica.url('steunpad'),
        STEUNPAD_DATA_DIR: temporaryFolder(),
        SMTP_URL: mail.url,
        MAIL_FROM: 'Steun <steun@voorbeeld.example>',
      });
    const [first, second] = await Promise.all([start(), start()]);
    const balancer = balancerOver([first.url, second.url]);

    await theReplicaAnswersAndIsNeverOld(balancer, database, replica.url('steunpad'));

    const sent: { readonly email: string; readonly reference: string; readonly code: string }[] =
      [];
    const form = async (number: number) => {
      const email = `resident-${number}@voorbeeld.nl`;
      const input = ruben({ contact: { preference: 'EMAIL', email } });
      const { data } = await balancer('SubmitSupportRequest', { input });
      const { reference, code } = data.submitSupportRequest;
      sent.push({ email, reference, code });
      // At whichever server they ask next, what they just sent is there.
      const own = { municipality: 'GM0193', reference, code };
      const found = await balancer('ResidentRequest', { input: own });
      expect(found.data.residentRequest.__typename).toBe('ResidentRequest');
    };
    const forms = async (from: number) => {
      for (let i = from; i < from + 4; i += 1) await form(i);
    };
    await forms(0);
    await Promise.all([forms(10), wait(20).then(first.kill)]);
    const afterwards = sent.length;
    await Promise.all([
      forms(20),
      wait(20)
        .then(pooler.kill)
        .then(() => wait(300))
        .then(pooler.start),
    ]);
    await Promise.all([forms(30), wait(20).then(replica.stop)]);

    const answer = await balancer('Municipality', { code: 'GM0193' });
    expect(answer.data.municipality.name).toBe('Zwolle nu');
    expect(sent).toHaveLength(16);
    expect(new Set(sent.map(({ reference }) => reference)).size).toBe(16);
    // Each once, however often it was sent again.
    expect(await count(database, `support_request WHERE email LIKE 'resident-%'`)).toBe(16);

    const work = atWork(second, token);
    // Later ones are set apart, as more than usual came from one network.
    const task = await taskOf(second, token, sent[0]!);
    const accepted = await work.accept(task.request.id);
    expect(accepted).toMatchObject({ __typename: 'SupportRequestAccepted' });

    // The other worker sends what came in since one of them ended, and nobody gets a mail twice.
    const mailed = () => mail.mails.map(({ to }) => [to].flat()[0]!.text);
    const wanted = sent.slice(afterwards).map(({ email }) => email);
    await expect
      .poll(() => wanted.filter((email) => !mailed().includes(email)), { timeout: SETTLED_MS })
      .toEqual([]);
    expect(new Set(mailed()).size).toBe(mailed().length);
  },
  300_000,
);

type Balancer = (operation: string, variables: object) => Promise<Answer>;

/** As a balancer does: one server after the other, and the next when one does not answer or cannot. */
function balancerOver(urls: readonly string[]): Balancer {
  let turn = 0;
  return async (operation, variables) => {
    const deadline = Date.now() + SETTLED_MS;
    for (;;) {
      turn += 1;
      const url = urls[turn % urls.length]!;
      const answer = await askPublic(url, operation, { ...variables }).catch(() => null);
      if (answer?.data && !answer.errors) return answer;
      if (Date.now() > deadline) throw new Error(`No answer: ${answer?.text}`);
      await wait(50);
    }
  };
}

/** With its log held back, the replica goes on answering for a second at most, and then the server does. */
async function theReplicaAnswersAndIsNeverOld(
  balancer: Balancer,
  database: Database,
  address: string,
): Promise<void> {
  const replica = await serverDatabases(address);
  const nameNow = async () =>
    (await balancer('Municipality', { code: 'GM0193' })).data.municipality.name;
  // A machine that stands still for a second sees no old answer: then once more.
  for (let tries = 1; ; tries += 1) {
    await wait(1_000);
    await replica.run('SELECT pg_wal_replay_pause()');
    await rows(database, `UPDATE municipality SET name = 'Zwolle ${tries}' WHERE id = 'GM0193'`);
    const changed = performance.now();
    const seen = await nameNow();
    await expect.poll(nameNow, { timeout: SETTLED_MS, interval: 20 }).toBe(`Zwolle ${tries}`);
    // Both servers looked by then, and neither goes back.
    await wait(Math.max(0, 1_500 - (performance.now() - changed)));
    for (let i = 0; i < 6; i += 1) expect(await nameNow()).toBe(`Zwolle ${tries}`);
    await replica.run('SELECT pg_wal_replay_resume()');
    if (seen !== `Zwolle ${tries}`) break;
    if (tries === 5) throw new Error('The replica never answered.');
  }
  await rows(database, `UPDATE municipality SET name = 'Zwolle nu' WHERE id = 'GM0193'`);
  await replica.close();
}
