import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { EVERY_SCOPE, NO_LIMITS } from '@steunpad/testing/people.ts';
import { openPlainPage, type PlainPage } from '@steunpad/testing/plain-page.ts';
import { said } from '@steunpad/testing/said.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import {
  activeVolunteer,
  codeOf,
  openTasks,
  proposed,
  stateOf,
  visiting,
  waitingResident,
} from '@steunpad/testing/volunteers.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

describe.each(ENGINES)('a volunteer without a script, on %s', (_, start) => {
  let server: TestServer;
  let token: string;
  beforeAll(async () => {
    server = await start({ limits: NO_LIMITS });
    token = await server.token(EVERY_SCOPE);
  });
  afterAll(() => server.close());

  const door = (query = '') => openPlainPage(`${server.url}/f/GM0193/my-volunteering${query}`);
  const openWith = async (code: string, query = '') => (await door(query)).send({ code });
  /** What the button with these words sends. */
  const pressOf = ({ html }: PlainPage, words: string) => {
    const [before, ...rest] = html.split(`>${words}</button>`);
    expect(rest, words).toHaveLength(1);
    return /value="([^"]*)"[^<]*$/.exec(before!)?.[1] ?? '';
  };
  const press = (page: PlainPage, words: string) =>
    page.send({ press: pressOf(page, words) }, 'presses');

  test('a code that is missing, half or of nobody is told at the door, and is in no address', async () => {
    const page = await door();

    expect(page.html).not.toContain('noscript');
    expect((await page.send({})).text).toContain('Vul uw code in.');
    expect((await page.send({ code: 'x' })).status).toBe(422);
    expect((await page.send({ code: '2222-2222-2222' })).text).toContain(
      'Wij kennen deze code niet.',
    );
  });

  test('somebody is sketched, and a yes or a no is told once', async () => {
    const volunteerId = await activeVolunteer(server, token);
    const code = await codeOf(server, token, volunteerId);
    const asked = async () =>
      proposed(server, token, await waitingResident(server, token), volunteerId);
    await asked();

    const page = await openWith(code);
    expect(page.text).toContain('Dag Anna');
    expect(page.text).toContain('De bewoner spreekt Nederlands.');
    expect(page.text).not.toContain('Ruben');
    const refused = await press(page, 'Nee, nu niet');
    expect(refused.text).toContain('Wij vragen iemand anders.');
    expect((await press(page, 'Nee, nu niet')).text).toContain('Wij vragen iemand anders.');

    await asked();
    const accepted = await press(await openWith(code), 'Ja, graag');
    expect(accepted.text).toContain('Fijn. Wij vragen het nu aan de bewoner.');
    expect(accepted.text).toContain('U zei ja.');
  });

  test('a worry: first what to do and whom to call, then something to write', async () => {
    const { code, pathwayId } = await visiting(server, token);
    const page = await openWith(code);

    const first = await press(page, 'Ik maak me zorgen');
    expect(first.text).toContain('Doe dit nu eerst');
    expect(first.html).toMatch(/id="worry" tabindex="-1" autofocus/);
    expect(first.html).not.toContain('<textarea');
    for (const number of ['113', '112', '0385550194']) {
      expect(first.html).toContain(`href="tel:${number}"`);
    }
    const write = await press(first, 'Ik wil ook iets opschrijven');
    const empty = await write.send({ note: 'een\ntwee\ndrie' }, 'write');
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Kies waar het over gaat.');
    expect(empty.text).toContain('Twee regels is genoeg.');
    expect(empty.html).toContain('een\ntwee\ndrie</textarea>');
    const told = { about: 'SUICIDE_RISK', note: 'Ze zegt dat ze niet meer wil.' };
    const [kept, again] = [await empty.send(told, 'write'), await empty.send(told, 'write')];

    for (const { text } of [kept, again]) {
      expect(text).toContain('Wij hebben uw bericht bewaard.');
      expect(text).toContain('Kan het niet wachten? Bel ons: 038 555 01 94');
    }
    expect(kept.html).not.toContain('niet meer wil');
    const tasks = await openTasks(server, pathwayId);
    expect(tasks.filter((kind) => kind === 'LOOK_AT_WORRY')).toHaveLength(1);
  });

  test('a visit, how often, whether it clicks, and the end of a contact', async () => {
    const { code, pathwayId } = await visiting(server, token);
    const page = await openWith(code);
    expect(page.text).toMatch(/Ruben Voorbeeld Bel \+316/);

    const today = dayOf(new Date());
    const asked = await press(page, 'Geef een bezoek of gesprek door');
    const visit = { kind: 'VISIT', on: today, tookPlace: 'YES', minutes: 'lang' };
    const wrong = await asked.send(visit, 'contact');
    expect(wrong.html).toContain('id="minutes-problem"');
    const [year, month, day] = today.split('-');
    const typed = { ...visit, on: `${day}-${month}-${year}`, minutes: '60' };
    const visited = await wrong.send(typed, 'contact');
    expect(visited.text).toContain('Dank u wel. Wij hebben het bewaard.');
    expect(visited.text).toContain('bezoek, 60 minuten');

    const often = await press(visited, 'Geef door hoe vaak u komt');
    const agreed = await often.send({ rhythm: '<i>elke week' }, 'rhythm');
    expect(agreed.html).toContain('&lt;i&gt;elke week');

    const clicks = await press(agreed, 'Vertel of het klikt');
    expect((await clicks.send({}, 'fit')).status).toBe(422);
    expect((await clicks.send({ fit: 'UNSURE' }, 'fit')).text).toContain('Dank u wel');

    const asksFirst = await press(agreed, 'Ik stop liever met dit contact');
    expect(asksFirst.text).toContain('Wilt u stoppen met dit contact?');
    expect(await stateOf(server, pathwayId)).toBe('ACTIVE');
    const back = await press(asksFirst, 'Ga terug');
    expect(back.text).toContain('Ik maak me zorgen');
    const stopped = await press(asksFirst, 'Ja, stop dit contact');
    expect(stopped.text).toContain('Het contact is gestopt.');
    expect(await stateOf(server, pathwayId)).not.toBe('ACTIVE');
  });

  test('a pause, going on, the data as files, and goodbye', async () => {
    const code = await codeOf(server, token, await activeVolunteer(server, token));
    const page = await openWith(code);

    const asked = await press(page, 'Ik wil pauze');
    expect((await asked.send({ until: '2020-01-01' }, 'pause')).status).toBe(422);
    expect((await asked.send({ until: 'ooit' }, 'pause')).status).toBe(422);
    const paused = await asked.send({ until: '' }, 'pause');
    expect(paused.text).toContain('U heeft nu pauze.');
    expect((await press(paused, 'Ik wil weer verder')).text).toContain('Welkom terug.');

    const json = await paused.send({ press: 'json' }, 'presses');
    expect(JSON.stringify(JSON.parse(json.html))).toContain('Anna Voorbeeld');
    const closed = await paused.send({ press: 'close' }, 'presses');
    expect([closed.status, closed.headers.get('location')]).toEqual([
      303,
      '/f/GM0193/my-volunteering',
    ]);

    const leaving = await press(await openWith(code), 'Ik wil geen vrijwilliger meer zijn');
    const left = await press(leaving, 'Ja, ik stop');
    expect(left.text).toContain('U bent geen vrijwilliger meer.');
    expect(left.html).not.toContain(code);
    expect((await openWith(code)).text).toContain('Wij kennen deze code niet.');
  });

  test('it speaks each language', async () => {
    const { code } = await visiting(server, token);

    for (const tag of ['nl-simple', 'en', 'uk', 'ar', 'tr', 'pl']) {
      const page = await openWith(code, `?lang=${tag}`);
      expect(page.html).toContain(`<html lang="${tag}"`);
      expect(page.html).not.toMatch(/undefined|\[object|\{[\w-]+\}/);
      expect(page.text).toContain(said(tag, 'my-volunteering.worry'));
      expect(page.html, 'a plus stays before its number').toMatch(
        /href="tel:\+316\d+"><span[^>]* dir="ltr"/,
      );
    }
  });
});
