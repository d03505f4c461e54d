import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { demoFolder } from '@steunpad/testing/demo-folder.ts';
import { documentId } from '@steunpad/testing/graphql.ts';
import { startMailServer } from '@steunpad/testing/mail-server.ts';
import { askForSupport } from '@steunpad/testing/people.ts';
import { startServing } from '@steunpad/testing/steunpad.ts';
import { expect, test } from 'vitest';

/** A request whose second half is sent later: it is under way meanwhile. */
function halfAsked(url: string) {
  const body = JSON.stringify({
    documentId: documentId('Municipality'),
    variables: { code: 'GM0193' },
  });
  const asking = request(`${url}/public/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
  });
  const answered = new Promise<{ status: number; text: string }>((resolve, reject) => {
    asking.once('error', reject);
    asking.once('response', async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve({ status: response.statusCode ?? 0, text });
    });
  });
  asking.write(body.slice(0, 10));
  return { answered, finish: () => asking.end(body.slice(10)) };
}

test('a request that is under way is answered, though it is told to stop twice', async () => {
  const serving = await startServing({ STEUNPAD_DATA_DIR: await demoFolder() });
  // A connection that a browser keeps open holds nothing up.
  await (await fetch(`${serving.url}/health/live`)).text();
  const { answered, finish } = halfAsked(serving.url);
  await wait(300);

  const stopped = serving.stop();
  await wait(200);
  void serving.stop();
  await wait(300);
  finish();

  expect(await answered).toMatchObject({ status: 200, text: expect.stringContaining('Zwolle') });
  const { exit, ms } = await stopped;
  expect(exit).toBe(0);
  expect(ms).toBeLessThan(45_000);
}, 240_000);

test('a mail server that is silent does not keep it from stopping, and the mail is there afterwards', async () => {
  const mail = await startMailServer();
  mail.behave('SILENT');
  const env = {
    STEUNPAD_DATA_DIR: await demoFolder(),
    SMTP_URL: mail.url,
    MAIL_FROM: 'Steun <steun@voorbeeld.example>',
  };
  const first = await startServing(env);
  await askForSupport(first, { contact: { preference: 'EMAIL', email: 'ruben@voorbeeld.nl' } });
  await expect.poll(() => mail.connections, { timeout: 60_000 }).toBeGreaterThan(0);
  expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);

  const { exit, ms } = await first.stop();

  expect(exit).toBe(0);
  expect(ms).toBeLessThan(45_000);
  mail.behave('TAKES');
  const second = await startServing(env);
  const confirmations = () =>
    mail.mails.filter(({ to }) => JSON.stringify(to).includes('ruben@voorbeeld.nl')).length;
  await expect.poll(confirmations, { timeout: 150_000, interval: 500 }).toBe(1);
  await second.stop();
  expect(confirmations()).toBe(1);
}, 400_000);
