import { request } from 'node:http';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { openPlainPage, type PlainPage } from '@steunpad/testing/plain-page.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Agencies } from '../../packages/widgets/src/generated/agencies.ts';
import type { AgenciesQuery } from '../../packages/widgets/src/generated/types.ts';

const ASKED = {
  requestedFor: 'SELF',
  help: ['money', 'talk'],
  name: 'Ruben Voorbeeld',
  preference: 'PHONE',
  phone: '06 12345678',
};

const FORMS = [
  'support-request',
  'intake-form',
  'letter-reply',
  'my-support',
  'agency-overview',
  'adoption',
  'volunteer-signup',
  'my-volunteering',
  'partners',
  'links',
  'meetings',
  'news',
  'downloads',
  'survey',
];

describe.each(ENGINES)('on %s', (_, start) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.close());

  const open = (path: string) => openPlainPage(`${server.url}/f/${path}`);
  const keysIn = ({ html }: PlainPage) => ({
    reference: /part="reference"[^>]*>([^<]+)/.exec(html)?.[1] ?? '',
    code: /part="code"[^>]*>([^<]+)/.exec(html)?.[1] ?? '',
  });
  const requests = () =>
    server.database.asTenant({ municipality: 'GM0193' }, 'read', (db) => db.supportRequest.count());

  test('a page is packed for browsers that can unpack it, and an answer with what somebody typed never is', async () => {
    const address = `${server.url}/f/GM0193/support-request`;
    const packing = async (accepted: string, method = 'GET') => {
      const { headers } = await fetch(address, {
        method,
        headers: { 'accept-encoding': accepted, 'sec-fetch-site': 'same-origin' },
        ...(method === 'POST' && { body: new URLSearchParams({ name: 'Ruben Voorbeeld' }) }),
      });
      return [headers.get('content-encoding'), headers.get('vary')];
    };

    expect(await packing('gzip, br')).toEqual(['br', 'accept-encoding']);
    expect((await packing('gzip'))[0]).toBeNull();
    expect((await packing('br;q=0, gzip'))[0]).toBeNull();
    expect((await packing('br', 'POST'))[0]).toBeNull();
  });

  test('the list leads to each of them, and what is not there says so', async () => {
    const { html, status } = await open('GM0193?lang=en');

    expect(status).toBe(200);
    for (const name of FORMS) expect(html).toContain(`href="/f/GM0193/${name}?lang=en"`);
    for (const unknown of ['GM9999', 'GM9999/my-support', 'GM0193/x', 'GM0193/toString', '']) {
      expect((await open(unknown)).status, unknown).toBe(404);
    }
  });

  test('an address in other letters or with a slash behind it leads to the page', async () => {
    const leadsTo = async (path: string) => {
      const { status, headers } = await fetch(`${server.url}${path}`, { redirect: 'manual' });
      return [status, headers.get('location')];
    };

    expect(await leadsTo('/f/gm0193')).toEqual([308, '/f/GM0193']);
    expect(await leadsTo('/f/GM0193/')).toEqual([308, '/f/GM0193']);
    expect(await leadsTo('/f/Gm0193/Support-Request/?lang=en')).toEqual([
      308,
      '/f/GM0193/support-request?lang=en',
    ]);
    expect(await leadsTo('/f/gm0193/support-request/later/')).toEqual([
      308,
      '/f/GM0193/support-request/later',
    ]);
    expect(await leadsTo('/f/gm0193/icon.svg')).toEqual([404, null]);
    expect((await leadsTo('/f/GM0193'))[0]).toBe(200);
  });

  test('what is not there says what happened, the way back, whom to call, in each language', async () => {
    const missing = await open('GM0193/x?lang=en');
    expect(missing.text).toContain('This page does not exist.');
    for (const address of [
      '/f/GM0193?lang=en',
      'tel:113',
      'tel:112',
      'tel:0385550193',
      '?lang=ar',
    ]) {
      expect(missing.html).toContain(`href="${address}"`);
    }
    const nobodys = await open('GM9999');
    expect(nobodys.text).toContain('Zoek ons op de website van uw gemeente');
    expect(nobodys.html).toContain('<h1>');
    expect(nobodys.html).toContain('href="tel:113"');
    const foreign = await fetch(`${server.url}/f/GM0193/support-request`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams({ name: 'Ruben' }),
    });
    expect(foreign.status).toBe(403);
    const refused = await foreign.text();
    expect(refused).toContain('Er is niets verstuurd.');
    expect(refused).toContain('href="/f/GM0193/support-request"');
  });

  test('the crisis lines stand on every page of every form', async () => {
    for (const path of ['', ...FORMS.map((name) => `/${name}`), '/support-request/later']) {
      const { html } = await open(`GM0193${path}`);
      for (const number of ['113', '08000113', '112']) {
        expect(html, path).toContain(`href="tel:${number}"`);
      }
    }
  });

  test('only what is opened with a code is kept out of search engines', async () => {
    const hidden = async (name: string) => (await open(`GM0193/${name}`)).html.includes('noindex');

    const all = await Promise.all(FORMS.map(async (name) => [name, await hidden(name)] as const));
    expect(all.flatMap(([name, isHidden]) => (isHidden ? name : []))).toEqual([
      'intake-form',
      'letter-reply',
      'my-support',
      'my-volunteering',
      'survey',
    ]);
  });

  test('asked once, however often it is sent: a double click, a reload, a second tab', async () => {
    const before = await requests();
    const page = await open('GM0193/support-request');

    const [first, second, third] = await Promise.all([
      page.send(ASKED),
      page.send(ASKED),
      page.send(ASKED),
    ]);
    const again = await page.send(ASKED);

    const keys = keysIn(first);
    expect(keys.reference).toMatch(/^S-/);
    expect([second, third, again].map(keysIn)).toEqual([keys, keys, keys]);
    expect(await requests()).toBe(before + 1);
    expect(again.html).toContain('noindex');
    const alone = await (await open('GM0193/my-support')).send({ code: keys.code });
    expect(alone.text).toContain('Deze code werkt niet zonder nummer.');
    expect(again.headers.get('cache-control')).toBe('no-store');
  });

  test('asked once from a page with mistakes, however often one goes back to it; a page opened by itself asks again', async () => {
    const before = await requests();
    const refused = await (await open('GM0193/support-request')).send({ ...ASKED, name: '' });
    const [sent, again] = [await refused.send(ASKED), await refused.send(ASKED)];
    const other = await (await open('GM0193/support-request')).send(ASKED);

    expect(keysIn(again)).toEqual(keysIn(sent));
    expect(keysIn(other).reference).not.toBe(keysIn(sent).reference);
    expect(keysIn(other).code).not.toBe(keysIn(sent).code);
    expect(await requests()).toBe(before + 2);
  });

  test('what was changed after sending is a second question only when that is wanted', async () => {
    const page = await open('GM0193/support-request');
    await page.send(ASKED);

    const changed = await page.send({ ...ASKED, name: 'Ruben V. Voorbeeld' });
    expect(changed.text).toContain('Uw eerste bericht is al bij ons.');
    expect(changed.html).toContain('value="Ruben V. Voorbeeld"');
    const wanted = await changed.send({ ...ASKED, name: 'Ruben V. Voorbeeld' });

    expect(wanted.text).toContain('Wij hebben uw vraag ontvangen');
  });

  test('mistakes stand above the form and at their fields, and all that was typed stays', async () => {
    const page = await open('GM0193/support-request?lang=en');

    const refused = await page.send({
      message: 'Mijn nummer is 111222333.\r\n</textarea><b>',
      preference: 'EMAIL',
      email: 'naam@',
      help: 'work',
      unknown: 'x',
    });

    expect(refused.status).toBe(422);
    expect(refused.html).toContain('<title>Something is not quite right - ');
    expect(refused.html).toContain('href="#message"');
    expect(refused.html).toContain('id="email-problem"');
    expect(refused.html).toContain('Mijn nummer is 111222333.\n&lt;/textarea&gt;&lt;b&gt;');
    expect(refused.html).toMatch(/value="work"\s+checked/);
    expect(refused.html).toContain('value="naam@"');
    expect(refused.html).not.toContain('unknown');
  });

  test('a text with line breaks is counted as it was typed', async () => {
    const { html } = await (await open('GM0193/support-request')).send({
      ...ASKED,
      message: 'a\r\n'.repeat(1_000),
    });

    expect(html).toContain('part="code"');
  });

  test('each field to be reached by says for which way it is', async () => {
    const { text } = await open('GM0193/support-request');

    expect(text).toContain('Uw telefoonnummer (alleen bij ‘Bellen’)');
    expect(text).toContain('Postcode (alleen bij ‘Een brief sturen’)');
    expect((await open('GM0193/support-request?lang=pl')).text).toContain('(tylko przy „');
  });

  test('where nobody chooses how to be reached, no field is for one way only', async () => {
    const list = await open('GM0193/meetings');
    const [, meeting = ''] = /href="\/f\/(GM0193\/meetings\/[0-9a-f-]{36})"/.exec(list.html) ?? [];
    const pages = ['support-request', 'volunteer-signup', 'letter-reply'].map(
      (name) => `GM0193/${name}`,
    );
    for (const path of [...pages, meeting]) {
      const { html, text } = await open(path);
      expect(html, path).toContain('name="email"');
      expect(text.includes('(alleen bij ‘E-mailen’)'), path).toBe(
        html.includes('name="preference"'),
      );
    }
  });

  test('the way of contact that was not chosen is neither asked nor kept', async () => {
    const { html } = await (await open('GM0193/support-request')).send({
      ...ASKED,
      email: 'geen adres',
      street: 'Straat 1',
    });

    const { reference } = keysIn({ html } as PlainPage);
    const rows = await server.database.asTenant({ municipality: 'GM0193' }, 'read', (db) =>
      db.supportRequest.findMany({ where: { reference: reference.replace(/^S-|-/g, '') } }),
    );
    expect(JSON.stringify(rows)).not.toContain('Straat 1');
  });

  test('the preparation goes step by step; the code stands in what is sent and nowhere else', async () => {
    const keys = keysIn(await (await open('GM0193/support-request')).send(ASKED));
    const door = await open('GM0193/intake-form');

    const needs = await door.send({ ...keys });
    expect(needs.text).toContain('Stap 1 van 6');
    expect(needs.html).toMatch(/name="FINANCIAL.wish"\s+value="YES"[^>]*checked/);
    const contact = await needs.send({ 'WORK.ownWords': 'Ik werk & zorg' }, 'step');
    expect(contact.text).toContain('Stap 2 van 6');
    const back = await contact.send({ press: 'back', contactDayParts: 'EVENING' }, 'step');
    expect(back.html).toContain('Ik werk &amp; zorg');
    const forth = await back.send(
      { 'WORK.ownWords': 'Ik werk & zorg', 'WORK.wish': 'YES' },
      'step',
    );
    expect(forth.html).toMatch(/value="EVENING"\s+checked/);
    let step = forth;
    for (const number of [3, 4, 5]) {
      step = await step.send(number === 3 ? { contactDayParts: 'EVENING' } : {}, 'step');
      expect(step.text).toContain(`Stap ${number} van 6`);
    }
    const check = await step.send({ '0.day': '2027-02-03', '2.day': '2027-05-06' }, 'step');
    expect(check.text).toMatch(/Stap 6 van 6.*Ik werk &amp; zorg.*donderdag 6 mei 2027/s);
    const changed = await check.send({ press: 'to-contact' }, 'step');
    expect(changed.text).toContain('Stap 2 van 6');
    const seen = await changed.send({ contactDayParts: 'MORNING' }, 'step');
    expect(seen.text).toMatch(/Stap 6 van 6.*Ochtend.*donderdag 6 mei 2027/s);
    const days = await seen.send({ press: 'to-days' }, 'step');
    const noDay = await days.send({ '0.day': 'zomer <b>2027', '1.day': '6/5/2027' }, 'step');
    expect(noDay.text).toMatch(/Stap 5 van 6.*Schrijf een datum zo/s);
    expect(noDay.html).toContain('value="zomer &lt;b&gt;2027"');
    const readable = await noDay.send({ '0.day': '3-2-2027', '1.day': '6/5/2027' }, 'step');
    expect(readable.text).toMatch(/woensdag 3 februari 2027 donderdag 6 mei 2027/);
    const saved = await readable.send({}, 'step');
    expect(saved.text).toContain('Wij hebben uw antwoorden bewaard');
    const again = await saved.send({ press: 'open' });

    expect(again.html).toContain('Ik werk &amp; zorg');
    expect(again.html).toContain('name="1.day" value="2027-05-06"');
    expect(again.html).not.toContain('http://');
    expect(again.html).not.toMatch(new RegExp(`(href|action)="[^"]*${keys.code}`));
  });

  test('what was saved elsewhere meanwhile is not written over unseen', async () => {
    const keys = keysIn(await (await open('GM0193/support-request')).send(ASKED));
    const door = await open('GM0193/intake-form');
    const [mine, theirs] = [await door.send({ ...keys }), await door.send({ ...keys })];
    await theirs.send({ save: '', 'HOUSING.wish': 'NO' }, 'step');

    const refused = await mine.send({ save: '', 'HOUSING.wish': 'YES' }, 'step');
    expect(refused.html).toContain('value="mine"');
    // Enter in a field presses the first button of its form: never the one that throws away what was typed.
    expect(refused.html).toMatch(/value="takeTheirs"\s+form="presses"/);
    expect((await refused.send({ press: 'takeTheirs' }, 'presses')).html).toMatch(
      /name="HOUSING.wish"\s+value="NO"\s+checked/,
    );
    const kept = await refused.send({ save: 'mine', 'HOUSING.wish': 'YES' }, 'step');

    expect(kept.text).toContain('Wij hebben uw antwoorden bewaard');
    const again = await refused.send({ save: 'mine', 'HOUSING.wish': 'YES' }, 'step');
    expect(again.text, 'by reloading').toBe(kept.text);
  });

  test('stopping asks once', async () => {
    const keys = keysIn(await (await open('GM0193/support-request')).send(ASKED));
    const request = await (await open('GM0193/intake-form')).send({ ...keys });

    const asked = await request.send({ ...keys, press: 'askToStop' });
    const stopped = await asked.send({}, 'stop');

    expect(stopped.status).toBe(203);
    expect(stopped.text).toContain('gestopt');
    expect((await asked.send({}, 'stop')).text).toContain('gestopt');
  });

  test('a page of one’s own: a mistake, a change of contact, the data as files, and away', async () => {
    const keys = keysIn(await (await open('GM0193/support-request')).send(ASKED));
    const door = await open('GM0193/my-support');
    expect((await door.send({ code: 'x' })).status).toBe(422);
    expect((await door.send({ ...keys, code: 'AAAA-AAAA-AAAA' })).text).toMatch(/niet/);

    const mine = await door.send({ ...keys });
    expect(mine.text).toContain('Zo staat het');
    const asked = await mine.send({ press: 'contact' }, 'presses');
    expect((await asked.send({ preference: 'EMAIL' }, 'contact')).status).toBe(422);
    const changed = await asked.send({ preference: 'EMAIL', email: 'r@voorbeeld.nl' }, 'contact');
    expect(changed.text).toContain('Wij weten nu hoe wij u bereiken.');
    const json = await changed.send({ press: 'json' }, 'presses');
    expect(json.headers.get('content-disposition')).toMatch(/^attachment; filename=".+\.json"$/);
    expect(JSON.stringify(JSON.parse(json.html))).toContain('Ruben Voorbeeld');
    const pdf = await changed.send({ press: 'pdf' }, 'presses');
    expect(pdf.html.startsWith('%PDF')).toBe(true);
    const right = await changed.send({ right: 'CORRECTION' }, 'rights');
    expect(right.text).toContain('U krijgt binnen een maand antwoord.');
    const closed = await changed.send({ press: 'close' }, 'presses');
    expect([closed.status, closed.headers.get('location')]).toEqual([303, '/f/GM0193/my-support']);
    const stopping = await changed.send({ press: 'askToStop' }, 'presses');
    const stopped = await stopping.send({ press: 'stop' }, 'presses');
    expect(stopped.text).toContain('De steun is gestopt.');
    expect((await stopping.send({ press: 'stop' }, 'presses')).text).toContain('gestopt');
  });

  test('what cannot be saved now says so, keeps all that was typed, and is sent by a second press', async () => {
    const page = await open('GM0193/support-request');
    await rows(server.database, 'ALTER TABLE support_request RENAME TO out_of_reach');

    const failed = await page.send(ASKED);
    await rows(server.database, 'ALTER TABLE out_of_reach RENAME TO support_request');

    expect(failed.text).toContain('Het versturen lukte niet. Wat u schreef, staat er nog.');
    expect(failed.html).toContain('value="Ruben Voorbeeld"');
    expect((await failed.send(ASKED)).text).toContain('Wij hebben uw vraag ontvangen');
  });

  test('volunteers sign up once', async () => {
    const page = await open('GM0193/volunteer-signup');
    const told = {
      name: 'Anna Voorbeeld',
      preference: 'EMAIL',
      email: 'anna@voorbeeld.nl',
      postcodeDigits: '8011',
      dayParts: ['MORNING'],
      languages: ['nl'],
    };
    expect((await page.send({})).status).toBe(422);

    const [first, second] = [await page.send(told), await page.send(told)];

    expect(first.text).toContain('Wij hebben uw aanmelding ontvangen');
    expect(keysIn(second).reference).toBe(keysIn(first).reference);
  });

  test('the list of agencies is whole, since nothing is asked', async () => {
    const { html, text } = await open('GM0193/agency-overview');
    const variables = { code: 'GM0193', language: 'nl' };
    const answer = await fetch(`${server.url}/public/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ documentId: Agencies.documentId, variables }),
    });
    const { agencyNotices } = ((await answer.json()) as { data: AgenciesQuery }).data;

    expect(text).toContain('Dit is de hele lijst.');
    expect(agencyNotices.length).toBeGreaterThan(10);
    expect([...html.matchAll(/<li>\s*<span[^>]*><strong>/g)]).toHaveLength(agencyNotices.length);
    expect(html).not.toContain('<button');
  });

  test('a form of another website, another kind of body, or too much of it is not taken', async () => {
    const url = `${server.url}/f/GM0193/support-request`;
    const post = (headers: Record<string, string>, body: string) =>
      new Promise<number | undefined>((resolve) => {
        const sent = request(url, { method: 'POST', headers }, (answer) => {
          answer.resume().on('end', () => resolve(answer.statusCode));
        });
        sent.end(body);
      });
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const own = { ...form, origin: server.url };

    expect(await post({ ...form, 'sec-fetch-site': 'cross-site' }, 'a=b')).toBe(403);
    expect(await post({ ...form, origin: 'https://elders.example' }, 'a=b')).toBe(403);
    expect(await post({ ...form, origin: 'null' }, 'a=b')).toBe(403);
    expect(await post({ ...own, 'content-type': 'text/plain' }, 'a=b')).toBe(415);
    expect(await post(own, `a=${'b'.repeat(70_000)}`)).toBe(413);
    expect(await post(own, 'a=b')).toBe(422);
    expect((await fetch(url, { method: 'PUT' })).status).toBe(405);
  });
});

test('too many at once are asked to wait, with what they typed', async () => {
  const [[, start]] = ENGINES as [(typeof ENGINES)[number]];
  await using server = await disposable(
    start({
      limits: {
        submissions: 1,
        unproven: 1,
        unprovenInAll: 1e9,
        flood: 1,
        wrongCodes: 5,
        points: 1e9,
        documents: 1e9,
      },
    }),
  );
  const page = await openPlainPage(`${server.url}/f/GM0193/support-request`);
  await page.send(ASKED);
  const other = await openPlainPage(`${server.url}/f/GM0193/support-request`);

  const busy = await other.send({ ...ASKED, name: 'Iemand anders' });

  expect(busy.text).toContain('Er komen nu veel berichten tegelijk binnen.');
  expect(busy.html).toContain('value="Iemand anders"');
});

async function disposable(starting: Promise<TestServer>) {
  const server = await starting;
  return Object.assign(server, { [Symbol.asyncDispose]: () => server.close() });
}
