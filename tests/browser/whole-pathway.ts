import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { isQuietDay } from '@steunpad/domain/calendar/working-days.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { expect } from 'vitest';
import * as keyboard from './keyboard.ts';

/** Letters go out on days that are not quiet: on such a day the clock of the server is some days ahead. */
export const now = (() => {
  const moment = new Date();
  while (isQuietDay(dayOf(moment))) moment.setUTCDate(moment.getUTCDate() + 1);
  const ahead = moment.getTime() - Date.now();
  return () => new Date(Date.now() + ahead);
})();

/** A page with keys alone, in whichever browser. */
export interface Walker {
  readonly page: keyboard.Page;
  goto(path: string): Promise<void>;
  path(): string;
  goBack(): Promise<void>;
  /** What both engines say of what the page shows. */
  expectNoObstacles(state: string): Promise<void>;
}

interface Walk {
  readonly server: TestServer;
  /** Somebody new to the browser, on the page where one signs in to go there. */
  readonly comeTo: (path: string) => Promise<Walker>;
}

const NAME = 'J. Lindehof';
const SLOW = { timeout: 30_000 };

/** One person from the notice of a death to the end of aftercare, by the keys of a clerk and of a coordinator alone. */
export async function walkTheWholePathway({ server, comeTo }: Walk): Promise<void> {
  const path = await fromNoticeToLetter(await comeTo('/werk/balie/intypen'), server);
  expect(await stateIn(server)).toBe('INVITED');
  const coordinator = await comeTo('/werk/?kind=contact');
  await fromReplyToPlan(coordinator, path, server);
  await fromSupportToTheEnd(coordinator);
  expect(await stateIn(server)).toBe('CLOSED');
}

async function fromNoticeToLetter(at: Walker, server: TestServer): Promise<string> {
  const { page } = at;
  await keyboard.press(page, 'Bo Voorbeeld');
  await focusOn(at, 'Intypen');
  await keyboard.typeInto(page, 'Nummer van het bericht', 'akte-2026-7');
  await keyboard.typeInto(page, 'Dag van overlijden', 'gisteren');
  await keyboard.choose(page, 'Ja', 'Ja');
  await keyboard.typeInto(page, 'Voorletters van de partner', 'J.');
  await keyboard.typeInto(page, 'Achternaam van de partner', 'Lindehof');
  await keyboard.typeInto(page, 'Geboortedatum van de partner', '2-4-1971');
  await keyboard.choose(page, 'In onze gemeente', 'In onze gemeente');
  await keyboard.typeInto(page, 'Straat', 'Dorpsstraat 9');
  await keyboard.typeInto(page, 'Postcode', '8011 AB');
  await at.expectNoObstacles('a notice that is typed in');
  await keyboard.press(page, 'Innemen');
  // What is wrong is said beside the field, which has the focus and keeps what was typed.
  await sees(at, 'Deze dag kan niet.');
  await focusOn(at, 'Dag van overlijden');
  await page.keyboard.press('End');
  for (const _letter of 'gisteren') await page.keyboard.press('Backspace');
  await page.keyboard.type(daysAgo(40));
  await page.keyboard.press('Enter');
  await sees(at, 'Ingenomen: er gaat op tijd een brief uit.');

  await at.goto('/werk/balie/opzoeken');
  await sees(at, NAME);
  await keyboard.tabTo(page, NAME);
  await keyboard.press(page, 'Opgezocht');
  await sees(at, 'Wat zegt de basisregistratie vandaag?');
  const person = new URLSearchParams(at.path().split('?')[1]).get('persoon')!;
  await keyboard.choose(page, 'Leeft en woont in onze gemeente', 'Leeft en woont in onze gemeente');
  await keyboard.press(page, 'Vastleggen');
  await sees(at, 'Wat de basisregistratie zegt is vastgelegd.');

  // Letters are spread over days: this one is due now.
  await rows(server.database, `UPDATE task SET due_on = $1::date WHERE kind = 'SEND_LETTER'`, [
    dayOf(now()),
  ]);
  await at.goto('/werk/balie/brieven');
  await sees(at, 'Laat zien wat er gaat');
  await keyboard.press(page, 'Laat zien wat er gaat');
  await sees(at, 'Er is nog niets vastgelegd.');
  await keyboard.press(page, 'Maak ');
  await sees(at, 'De brieven van vandaag zijn gemaakt');
  return `/werk/pathways/${encodeURIComponent(person)}`;
}

async function fromReplyToPlan(at: Walker, path: string, server: TestServer): Promise<void> {
  const { page } = at;
  await keyboard.press(page, 'Sam Voorbeeld');
  await focusOn(at, 'Vandaag');
  await at.goto(path);
  await sees(at, 'Kreeg een brief.');
  await keyboard.press(page, 'Antwoord op de brief');
  await keyboard.choose(page, 'Wil steun', 'Wil steun');
  await keyboard.press(page, 'Antwoord vastleggen');
  await sees(at, 'Het antwoord is vastgelegd');

  await at.goto('/werk/?kind=contact');
  await sees(at, NAME);
  await at.expectNoObstacles('today');
  for (let row = 0; row < 20 && (await keyboard.focused(page)) !== NAME; row += 1)
    await page.keyboard.press('ArrowDown');
  await focusOn(at, NAME);
  await page.keyboard.press('Enter');
  await sees(at, 'Wordt gebeld.');
  await at.expectNoObstacles('a person');

  // Back is where the list was left.
  await at.goBack();
  await focusOn(at, NAME);
  await page.keyboard.press('Enter');
  await sees(at, 'Wordt gebeld.');

  // Nobody answers: three presses from the step to the next attempt.
  await keyboard.press(page, 'Gebeld');
  await callOpens(at);
  await at.expectNoObstacles('a call');
  await page.keyboard.press('2');
  await focusOn(at, 'Vastleggen');
  await page.keyboard.press('Enter');
  await sees(at, 'De belpoging is vastgelegd. Bel weer vanaf');
  expect(await stateIn(server)).toBe('CALL_DUE');

  // Then they answer, and want to talk.
  await focusOn(at, 'Volgende stappen');
  await keyboard.press(page, 'Gebeld');
  await callOpens(at);
  await page.keyboard.press('1');
  await focusOn(at, 'Een gesprek');
  await page.keyboard.press(' ');
  await page.keyboard.press('Enter');
  await sees(at, 'Hierna: gesprek voeren');
  expect(await stateIn(server)).toBe('TALK_PLANNED');

  await focusOn(at, 'Volgende stappen');
  await keyboard.press(page, 'Gesprek vastleggen');
  await focusOn(at, 'Gesprek vastleggen');
  await keyboard.tick(page, 'Verdriet en gevoel');
  await keyboard.typeInto(
    page,
    'In eigen woorden, over verdriet en gevoel',
    'De avonden zijn lang.',
  );
  await at.expectNoObstacles('a talk');
  await keyboard.press(page, 'Gesprek vastleggen');
  await sees(at, '“De avonden zijn lang.”');

  await focusOn(at, 'Volgende stappen');
  await keyboard.press(page, 'Plan afspreken');
  await focusOn(at, 'Plan afspreken');
  await keyboard.tick(page, 'Praktische hulp');
  await keyboard.typeInto(page, 'Waarvoor: praktische hulp', 'Hulp bij de papieren.');
  await keyboard.tick(page, 'Deze persoon is het eens met dit plan');
  await at.expectNoObstacles('a plan');
  await keyboard.press(page, 'Plan vastleggen');
  await sees(at, 'Het plan is vastgelegd.');
  expect(await stateIn(server)).toBe('ACTIVE');
}

async function fromSupportToTheEnd(at: Walker): Promise<void> {
  const { page } = at;
  await step(at, 'Steun afbouwen');
  await keyboard.tick(page, 'Dit is met de inwoner afgesproken');
  await at.expectNoObstacles('tapering off');
  await keyboard.press(page, 'Afbouwen');
  await sees(at, 'De steun wordt afgebouwd.');
  await step(at, 'Steun afronden');
  await keyboard.press(page, 'Het laatste bezoek is geweest');
  await sees(at, 'De steun is afgerond.');
  await step(at, 'Nazorg');
  await keyboard.press(page, 'Het nazorggesprek is geweest');
  await sees(at, 'De nazorg is vastgelegd.');
  await sees(at, 'Is afgerond.');
  await at.expectNoObstacles('a pathway that ended');
}

/** Opens the form of a step, from the heading of the steps to which the focus comes back. */
async function step(at: Walker, name: string): Promise<void> {
  await focusOn(at, 'Volgende stappen');
  await keyboard.press(at.page, name);
  await focusOn(at, name);
}

const focusOn = (at: Walker, name: string) =>
  expect.poll(() => keyboard.focused(at.page), SLOW).toContain(name);

/** The step that opens a call has the same name as its form, so the name alone does not tell which of them has the focus. */
async function callOpens(at: Walker): Promise<void> {
  await focusOn(at, 'Gebeld');
  await expect.poll(() => at.page.evaluate(FOCUSED_TAG), SLOW).not.toMatch(/^(a|button)$/);
}

const FOCUSED_TAG = () => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element?.localName ?? '';
};

const SHOWN = () => {
  const inside = document.querySelector('steunpad-workspace')?.shadowRoot?.querySelector('main');
  return inside?.textContent?.replace(/\s+/g, ' ') ?? '';
};

const sees = (at: Walker, text: string) =>
  expect.poll(() => at.page.evaluate(SHOWN), SLOW).toContain(text);

/** As a Dutch clerk types it. */
const daysAgo = (days: number): string =>
  dayOf(new Date(now().getTime() - days * 86_400_000))
    .split('-')
    .toReversed()
    .join('-');

async function stateIn({ database }: TestServer): Promise<unknown> {
  const [row] = await rows(
    database,
    `SELECT state FROM pathway p JOIN bereaved_partner b ON b.id = p.partner_id WHERE b.surname = 'Lindehof'`,
  );
  return row?.['state'];
}
