import { openPlainPage, type PlainPage } from '@steunpad/testing/plain-page.ts';
import { count, rows } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { surveyCodes } from '@steunpad/testing/survey-codes.ts';
import { round } from '@steunpad/testing/worker.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const open = (query = '') => openPlainPage(`${server.url}/f/GM0193/survey${query}`);
const QUESTIONS = 'questions';
const begin = async (code: string) => (await open()).send({ code });
const on = (page: PlainPage, answers: Parameters<PlainPage['send']>[0] = {}) =>
  page.send(answers, QUESTIONS);
const heading = ({ html }: PlainPage) => /id="step"[^>]*>([^<]+)/.exec(html)?.[1];

test('without a script the questions go section by section, and what was answered goes along', async () => {
  const [code = ''] = await surveyCodes(server, 1);
  const first = await begin(code.toLowerCase());
  expect(heading(first)).toBe('Toen');
  expect(first.text).toContain('Weet ik niet');
  expect(first.text).toContain('Bel 113');
  expect(first.text).toMatch(/Liever praten, of een vraag\? Bel .*038/);

  const second = await on(first, {
    'q-missed': 'yes',
    'q-missedWhat': ['talk', 'money'],
    'q-missedOwn': 'Niemand <b>belde</b>.',
    'q-firstHelp': '12',
  });
  expect(heading(second)).toBe('Hoe u het had gewild');
  expect(second.html).toContain('name="q-missedOwn" value="Niemand &lt;b&gt;belde&lt;/b&gt;."');
  const back = await on(second, { press: 'back' });
  expect(heading(back)).toBe('Toen');
  expect(back.html).toMatch(/value="money"[^>]*checked/);

  const last = await on(await on(second, { 'q-contactWhen': 'never' }));
  expect(heading(last)).toBe('Dit waren de vragen');
  expect(last.text).toContain('Wilt u morgen een bericht van ons?');
  const misspelt = await on(last, { mailTo: 'ruben@' });
  expect([misspelt.status, heading(misspelt)]).toEqual([422, 'Dit waren de vragen']);
  expect(misspelt.html).toContain('value="ruben@"');
  const turnedBack = await on(misspelt, { mailTo: 'ruben@voorbeeld.example', press: 'back' });
  const there = await on(turnedBack);
  expect(there.html).toContain('value="ruben@voorbeeld.example"');
  const done = await on(there, { mailTo: 'ruben@voorbeeld.example' });
  expect(await count(server.database, 'survey_address')).toBe(1);
  expect(done.text).toContain('Dank u. Wij hebben uw antwoorden');
  expect(await count(server.database, 'survey_waiting')).toBe(1);

  const missing = await done.send({}, 'call');
  expect(missing.status).toBe(422);
  const called = await missing.send(
    { name: 'Ruben Voorbeeld', preference: 'PHONE', phone: '06 12345678' },
    'call',
  );
  expect(called.text).toContain('Wij nemen contact met u op');
  const again = await begin(code);
  expect(again.text).toContain('Met deze code is al geantwoord.');
});

test('what is not right is told at its question and keeps what was typed', async () => {
  const [code = ''] = await surveyCodes(server, 1);
  const wrong = await on(await begin(code), {
    'q-missedOwn': '111222333',
    'q-firstHelp': 'drie',
    'q-missed': 'some',
  });

  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('Er staat een burgerservicenummer in uw tekst.');
  expect(wrong.html).toContain('value="drie"');
  expect(heading(wrong)).toBe('Toen');
  expect((await (await open()).send({ code: 'onzin' })).status).toBe(422);
  expect((await (await open()).send({ code: '2222-2222-2222' })).text).toContain(
    'Wij kennen deze code niet.',
  );
});

test('whoever stops goes on with the code on another device, in another language', async () => {
  const [code = ''] = await surveyCodes(server, 1);
  const kept = await on(await begin(code), {
    'q-missed': 'yes',
    'q-missedOwn': 'Later meer',
    press: 'keep',
  });
  expect(kept.text).toContain('Uw antwoorden zijn bewaard');

  const resumed = await (await open('?lang=ar')).send({ code });
  expect(resumed.html).toContain('<html lang="ar" dir="rtl"');
  expect(resumed.text).toContain('هل افتقدتم حينها الدعم أو المعلومات؟');
  expect(resumed.html).toContain('Later meer</textarea>');
  const turned = await on(resumed, { 'q-firstHelp': 'half', turn: 'nl' });
  expect(turned.html).toContain('value="half"');
});

test('"no, thank you" is an answer that is counted with the others', async () => {
  const codes = await surveyCodes(server, 9);
  for (const code of codes) {
    const declined = await on(await begin(code), { press: 'decline' });
    expect(declined.text).toContain('Wij sturen u geen herinnering.');
  }
  // With the one who answered before there are ten.
  await round(server, () => new Date());

  expect(
    await rows(
      server.database,
      'SELECT declined, count(*)::int FROM survey_response GROUP BY 1 ORDER BY 1',
    ),
  ).toEqual([
    { declined: false, count: 1 },
    { declined: true, count: 9 },
  ]);
});
