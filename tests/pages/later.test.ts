import { ENGINES } from '@steunpad/testing/engines.ts';
import { NO_LIMITS } from '@steunpad/testing/people.ts';
import { openPlainPage, type PlainPage } from '@steunpad/testing/plain-page.ts';
import { count, dump, found } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Half-filled, and with mistakes: nothing of it may be refused. */
const TYPED = {
  help: ['money', 'talk'],
  message: 'Regel een ë "x" </textarea>\r\nregel twee, 111222333',
  name: 'Ruben Kanarie',
  email: 'naam@',
};

const WHOLE = {
  requestedFor: 'SELF',
  help: ['money'],
  message: '',
  name: 'Ruben Kanarie',
  preference: 'PHONE',
  phone: '06 12345678',
};

describe.each(ENGINES)('later on, without a script, on %s', (_, start) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await start({ limits: NO_LIMITS });
  });
  afterAll(() => server.close());

  const open = (path: string) => openPlainPage(`${server.url}/f/GM0193/${path}`);
  const codeIn = ({ html }: PlainPage) => /part="code"[^>]*>([^<]+)/.exec(html)?.[1] ?? '';
  const keyIn = ({ html }: PlainPage) => /name="key" value="([^"]+)"/.exec(html)?.[1];
  const keep = async (page: PlainPage, typed: object = TYPED) =>
    page.send({ ...typed, press: 'later' });
  const goOn = async (draftCode: string, path = 'support-request/later') =>
    (await open(path)).send({ draftCode });

  test('a half-filled form is kept, with its code, until when, and where to go on', async () => {
    const kept = await keep(await open('support-request'));

    expect(kept.status).toBe(203);
    expect(codeIn(kept)).toMatch(/^(\w{4}-){3}\w{4}$/);
    expect(kept.text).toContain('Wij bewaren uw antwoorden');
    expect(kept.text).toMatch(/Tot en met (\w+dag) \d+ \w+/);
    expect(kept.text).toContain(`${new URL(server.url).host}/f/GM0193/support-request/later`);
    expect(kept.text).not.toContain('Er klopt nog iets niet');
    expect(kept.headers.get('cache-control')).toBe('no-store');
    expect(kept.html).toContain('noindex');
    expect(found(await dump(server.database), ['Kanarie', '111222333'])).toEqual([]);
  });

  test('with the code it stands there again as it was, and one thing is sent of it', async () => {
    const first = await open('support-request');
    const code = codeIn(await keep(first));

    const again = await goOn(` ${code.toLowerCase().replaceAll('-', '')} `);
    const elsewhere = await goOn(code);

    expect(again.status).toBe(203);
    expect(again.html).toContain('value="Ruben Kanarie"');
    expect(again.html).toContain('value="naam@"');
    expect(again.html).toContain(
      'Regel een ë &quot;x&quot; &lt;/textarea&gt;\nregel twee, 111222333</textarea>',
    );
    expect(again.html).toMatch(/id="help-talk"[^>]*checked|value="talk"[^>]*checked/);
    expect(again.html).not.toContain(code);
    expect(keyIn(again)).toMatch(/-/);
    expect(keyIn(again)).toBe(keyIn(first));

    const before = await count(server.database, 'support_request');
    const sent = await again.send(WHOLE);
    const twice = await elsewhere.send(WHOLE);
    expect(sent.text).toContain('Wij hebben uw vraag ontvangen');
    expect(codeIn(twice)).toBe(codeIn(sent));
    expect(await count(server.database, 'support_request')).toBe(before + 1);
    expect((await goOn(code)).text).toContain('Bij deze code staan geen antwoorden.');
  });

  test('a reload or a second press gives the same code, and goes on where it was', async () => {
    const page = await open('support-request');
    const drafts = await count(server.database, 'form_draft');
    const [first, second] = await Promise.all([keep(page), keep(page)]);

    expect(codeIn(second)).toBe(codeIn(first));
    expect(await count(server.database, 'form_draft')).toBe(drafts + 1);
    const back = await first.send({ press: 'change' }, undefined);
    expect(back.html).toContain('value="Ruben Kanarie"');
    expect(codeIn(await keep(back, { name: 'Anders' }))).toBe(codeIn(first));
    expect((await goOn(codeIn(first))).html).toContain('value="Anders"');
  });

  test('it may be thrown away, and what was typed is still in the form', async () => {
    const kept = await keep(await open('support-request'));
    const gone = await kept.send({ press: 'discard' });

    expect(gone.text).toContain('Wij bewaren uw antwoorden niet meer');
    expect((await goOn(codeIn(kept))).status).toBe(422);
    expect((await gone.send({ press: 'change' })).html).toContain('value="Ruben Kanarie"');
  });

  test('an empty, a wrong and a foreign code are told beside the field, with what was typed', async () => {
    const code = codeIn(await keep(await open('support-request')));
    const empty = await goOn('');
    const wrong = await goOn('<b>onzin');
    const foreign = await goOn(code, 'volunteer-signup/later');

    expect(empty.text).toContain('Vul uw code in.');
    expect(wrong.html).toContain('id="draftCode-problem"');
    expect(wrong.html).toContain('value="&lt;b&gt;onzin"');
    expect([empty, wrong, foreign].map(({ status }) => status)).toEqual([422, 422, 422]);
    expect(foreign.text).toContain('Bij deze code staan geen antwoorden.');
  });

  test('what is too long to keep is told at the text that is longest', async () => {
    const refused = await keep(await open('support-request'), {
      ...TYPED,
      message: 'x'.repeat(16_001),
    });

    expect(refused.status).toBe(422);
    expect(refused.html).toContain('id="message-problem"');
    expect(refused.text).toContain('te lang');
  });

  test('volunteers may too, and in another language', async () => {
    const page = await open('volunteer-signup?lang=en');
    const kept = await keep(page, { name: 'Anna', dayParts: ['EVENING'], motivation: 'Omdat' });

    expect(kept.text).toContain('We are keeping your answers');
    expect(kept.html).toContain('href="/f/GM0193/volunteer-signup/later?lang=en"');
    const again = await goOn(codeIn(kept), 'volunteer-signup/later?lang=en');
    expect(again.html).toContain('value="Anna"');
    expect(again.html).toMatch(/value="EVENING"[^>]*checked/);
    expect(again.text).toContain('Go on later');
  });

  test('the page for a code is one of its own, in each language, and only where something is kept', async () => {
    const page = await open('support-request/later?lang=ar');

    expect(page.status).toBe(203);
    expect(page.html).toContain('<html lang="ar" dir="rtl">');
    expect(page.html).toContain('noindex');
    expect((await open('support-request/later/')).status).toBe(308);
    for (const path of ['intake-form/later', 'later', 'x/later']) {
      expect((await open(path)).status, path).toBe(404);
    }
  });
});
