import { createMailer } from '@steunpad/api/worker/mailer.ts';
import { clockAt } from '@steunpad/testing/clock.ts';
import { startMailServer } from '@steunpad/testing/mail-server.ts';
import { EVENING, organiser, register } from '@steunpad/testing/meetings.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import { NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { round } from '@steunpad/testing/worker.ts';
import nodeIcal from 'node-ical';
import type { Locator, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { openForeign } from './foreign-page.ts';
import { button } from './residents.ts';
import { useStage } from './stage.ts';

// 23: a mentor comes to an evening about grief in the classroom, from the form to the questions afterwards.

const clock = clockAt('2026-12-01T16:00:00+01:00');
const stage = useStage(async () => ({ now: clock.now, limits: NO_LIMITS }));
const PHONE = { viewport: { width: 360, height: 740 } };
const NO_SCRIPT = { ...PHONE, javaScriptEnabled: false };
const PUBLIC = 'https://steun.voorbeeld.example';

const heading = (within: Locator, name: string) =>
  within.getByRole('heading', { name, exact: true }).waitFor();

/** On the page of her school's municipality, with our script. */
async function withScript(title: string): Promise<Locator> {
  const page = await stage.blank(PHONE);
  await openForeign(page, stage.url, {
    address: `${stage.url}/bijeenkomsten`,
    body: '<steunpad-meetings municipality="GM0193"><p>Bel 038</p></steunpad-meetings>',
  });
  const widget = page.locator('steunpad-meetings');
  await widget.getByRole('link', { name: title, exact: true }).first().click();
  return widget;
}

/** On the page of Steunpad itself, in a browser that runs no script. */
async function withoutScript(title: string): Promise<Locator> {
  const page = await stage.open('/f/GM0193/meetings', NO_SCRIPT);
  await page.getByRole('link', { name: title, exact: true }).first().click();
  return page.locator('main');
}

async function fill(form: Locator, name: string, email: string): Promise<void> {
  await form.getByLabel('Hoe heet u?').fill(name);
  await form.getByLabel('Uw e-mailadres').fill(email);
  await form.getByLabel('Wat is uw functie? (optioneel)').fill('mentor');
  await form.getByLabel('Met hoeveel mensen komt u?').fill('1');
}

describe.each([
  ['with a script', withScript, 'script'],
  ['without a script', withoutScript, 'plain'],
] as const)('23: a meeting after school, %s', (_, open, way) => {
  test('she registers, is told what she needs, comes, and afterwards gets the material and the questions', async () => {
    clock.set('2026-12-01T16:00:00+01:00');
    const token = await stage.server.token(['meetings:read', 'meetings:write']);
    const plans = organiser(stage.server, token);
    const title = `Rouw in de klas, ${way}`;
    const id = await plans.announce({ title, aim: 'Weten wat helpt.' });
    for (const places of [5, 5, 5, 5, 5, 5, 5, 4]) await register(stage.server, id, { places });
    const mails = await startMailServer();
    const mailer = createMailer(mails.url, 'Steunpad <post@steunpad.example>');
    const mailsTo = async (email: string) => {
      mails.mails.length = 0;
      await round(stage.server, clock.now, mailer, PUBLIC);
      return mails.mails.filter(({ to }) => JSON.stringify(to).includes(email));
    };

    // The form warns before she writes her question, and a mistake keeps what she typed.
    const form = await open(title);
    await heading(form, title);
    const question = form.getByLabel('Wat wilt u graag weten? (optioneel)');
    const hint = form.getByText('Schrijf geen namen op van leerlingen of medewerkers.');
    expect((await hint.boundingBox())!.y).toBeLessThan((await question.boundingBox())!.y);
    await form.getByText('Geen trappen of drempels').waitFor();
    const ayse = `ayse-${way}@school.example`;
    await fill(form, 'Ayşe de Boer', 'geen adres');
    await question.fill('Wat zeg ik tegen de klas?');
    await button(form, 'Meld mij aan').click();
    await form.getByText('Dit e-mailadres klopt niet helemaal.').first().waitFor();
    expect(await question.inputValue()).toBe('Wat zeg ik tegen de klas?');
    await form.getByLabel('Uw e-mailadres').fill(ayse);
    await button(form, 'Meld mij aan').click();
    await heading(form, 'Wij hebben uw aanmelding ontvangen');
    await form.getByText('Er is plaats voor u.').waitFor();

    // Number 41 of 40.
    const late = await open(title);
    await fill(late, 'Cas Bakker', `cas-${way}@school.example`);
    await button(late, 'Meld mij aan').click();
    await late.getByText('U staat op de wachtlijst.').waitFor();
    expect((await plans.look(id)).numbers).toMatchObject({ taken: 40, free: 0, waiting: 1 });

    const [confirmed] = await mailsTo(ayse);
    expect(confirmed!.text).toContain('Er is plaats voor u.');
    expect(confirmed!.text).toContain('geen trappen of drempels');
    expect(confirmed!.text).toContain(EVENING.onlineUrl);
    const file = confirmed!.attachments.find(({ contentType }) => contentType === 'text/calendar');
    const entries = Object.values(nodeIcal.sync.parseICS(file!.content.toString()));
    expect(entries).toContainEqual(
      expect.objectContaining({ summary: title, start: new Date('2027-01-14T18:30:00Z') }),
    );

    clock.set('2027-01-12T20:00:00+01:00');
    expect((await mailsTo(ayse)).map(({ text }) => text)).toEqual([
      expect.stringContaining('De bijeenkomst is binnenkort.'),
    ]);
    expect(await mailsTo(ayse)).toEqual([]);

    clock.set('2027-01-14T19:15:00+01:00');
    const doors = await stage.server.token(['meetings:read', 'meetings:write']);
    const [row] = await rows(
      stage.server.database,
      'SELECT id FROM meeting_registration WHERE email = $1',
      [ayse],
    );
    const registrationId = Buffer.from(`MeetingRegistration:${row!['id']}`).toString('base64');
    await mutate(stage.server, doors, 'checkIn', { registrationId });

    clock.set('2027-01-15T12:00:00+01:00');
    const [after] = await mailsTo(ayse);
    expect(after!.text).toContain('Dank u voor uw komst.');
    const link = new URL(/https:\S+\/meetings\/mine\/\S+/.exec(after!.text!)![0]);
    const browser = way === 'plain' ? NO_SCRIPT : PHONE;
    await look(await stage.open(link.pathname + link.search, browser));

    // Nothing links her to a family.
    const [tied] = await rows(
      stage.server.database,
      `SELECT count(*)::int AS n FROM correspondence WHERE email = $1
         AND num_nonnulls(pathway_id, request_id, volunteer_id, application_id) > 0`,
      [ayse],
    );
    expect(tied).toEqual({ n: 0 });
  });
});

/** Her own page after the evening. */
async function look(page: Page): Promise<void> {
  const main = page.locator('main');
  await main.getByText(EVENING.material).waitFor();
  const shown = page.url();
  await button(main, 'Naar de vragen').click();
  await heading(main, 'Hoe vond u de bijeenkomst?');
  // The code stands in no address, which a server writes down.
  expect(new URL(page.url()).search).toBe('');
  await main.getByLabel('5: Heel erg').check();
  await main.getByLabel('Ja', { exact: true }).check();
  await button(main, 'Volgende').click();
  await button(main, 'Verstuur mijn antwoorden').click();
  await heading(main, 'Dank u. Wij hebben uw antwoorden');
  expect(await main.getByText('contact met u opneemt').count()).toBe(0);
  await page.goto(shown);
  await main.getByText(EVENING.material).waitFor();
  expect(await button(main, 'Naar de vragen').count()).toBe(0);
}
