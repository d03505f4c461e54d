import type { StaffRole } from '@steunpad/domain/staff/roles.ts';
import { someoneInvited } from '@steunpad/testing/invited.ts';
import { mutate, uuidOf } from '@steunpad/testing/mutate.ts';
import { EVERY_SCOPE } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { invitedVolunteer } from '@steunpad/testing/volunteers.ts';
import { describe, expect, test } from 'vitest';
import {
  atWork as enter,
  expectNoObstaclesAsItIs,
  expectNoObstaclesHere,
  heading,
  homeOf,
  pathwayPath,
  signInAs,
  told,
} from './at-work.ts';
import { focused } from './keyboard.ts';
import { useStage } from './stage.ts';

const stage = useStage();
const home = () => homeOf(stage);
const atWork = (path: string, role: StaffRole = 'COORDINATOR') => enter(stage, path, role);
const stepOf = (id: string, step: string) => `${pathwayPath(id)}?step=${step}`;

/** Somebody who has to be called. */
async function someoneToCall(): Promise<string> {
  const { pathwayId } = await someoneInvited(stage.server);
  await step(pathwayId, 'recordReply', { reply: 'YES', talkArranged: false });
  return pathwayId;
}

async function step(pathwayId: string, field: string, input: object): Promise<void> {
  const token = await stage.server.token(EVERY_SCOPE);
  await mutate(stage.server, token, field, { pathwayId, ...input });
}

const stateOf = async (pathwayId: string): Promise<unknown> => {
  const [row] = await rows(stage.server.database, 'SELECT state FROM pathway WHERE id = $1', [
    uuidOf(pathwayId),
  ]);
  return row?.['state'];
};

/** Changes the role of somebody of the demo's staff. */
const roleOf = (subject: StaffRole, change: string) =>
  rows(
    stage.server.database,
    `UPDATE staff_grant SET ${change} WHERE role = $1::"StaffRole" AND proposed_by = 'demo'`,
    [subject],
  );

const nameOf = async (pathwayId: string): Promise<string> => {
  const [row] = await rows(
    stage.server.database,
    'SELECT b.name FROM pathway p JOIN bereaved_partner b ON b.id = p.partner_id WHERE p.id = $1',
    [uuidOf(pathwayId)],
  );
  return String(row?.['name']);
};

describe('what somebody typed', () => {
  test('stays where something is missing, with the problem beside it', async () => {
    const pathwayId = await someoneToCall();
    await step(pathwayId, 'recordAttempt', {
      ...{ result: 'REACHED', wants: 'SUPPORT', on: '2026-01-05', dayPart: 'MORNING' },
    });
    const page = await atWork(stepOf(pathwayId, 'RECORD_TALK'));
    const note = page.getByLabel('Notitie');
    await note.fill('Belt liever in de avond.');
    const day = page.getByLabel('Op welke dag was het gesprek?');
    const held = await day.inputValue();
    await day.fill('');
    await page.keyboard.press('Enter');
    await page.getByText('Vul dit in.').waitFor();
    expect(await focused(page)).toBe('Op welke dag was het gesprek?');
    await expectNoObstaclesHere(page, 'a talk without its day');

    await day.fill(held);
    await page.getByRole('button', { name: 'Gesprek vastleggen' }).last().click();
    await page.getByRole('alert').getByText('Kies waar steun bij nodig is').waitFor();
    expect(await note.inputValue()).toBe('Belt liever in de avond.');
    expect(await stateOf(pathwayId)).toBe('TALK_PLANNED');
  });

  test('stays when a colleague changed something meanwhile, and is sent after a look', async () => {
    const pathwayId = await someoneToCall();
    const page = await atWork(stepOf(pathwayId, 'RECORD_ATTEMPT'));
    await page.getByLabel('Voicemail ingesproken').check();
    await step(pathwayId, 'recordAttempt', {
      ...{ result: 'BUSY', on: '2026-01-05', dayPart: 'MORNING' },
    });
    await page.getByRole('button', { name: 'Vastleggen' }).click();
    await page.getByRole('alert').getByText('Een collega veranderde iets').waitFor();
    await page.getByText('Niet bereikt: in gesprek (ochtend)').waitFor();
    expect(await page.getByLabel('Voicemail ingesproken').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Vastleggen' }).click();
    await told(page).getByText('De belpoging is vastgelegd.').waitFor();
  });

  test('stays through a session that ended elsewhere, and nobody sees it meanwhile', async () => {
    const pathwayId = await someoneToCall();
    const name = await nameOf(pathwayId);
    const page = await atWork(stepOf(pathwayId, 'HOLD_PATHWAY'));
    const why = page.getByLabel('Waarom?');
    await why.fill('Een brief van de notaris.');
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Stilzetten' }).click();
    await page.getByRole('heading', { name: 'U bent uitgelogd' }).waitFor();
    expect(await page.getByText(name).count()).toBe(0);
    expect(await why.isVisible()).toBe(false);
    await page.getByText('Wat u typte is er nog.').waitFor();
    await expectNoObstaclesAsItIs(page, 'signed out');

    const [again] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Inloggen' }).click(),
    ]);
    await signInAs(again, 'COORDINATOR');
    await again.getByText('U bent ingelogd als').waitFor();
    await again.close();
    await page.getByRole('button', { name: 'Ik ben weer ingelogd' }).click();
    await why.waitFor();
    expect(await why.inputValue()).toBe('Een brief van de notaris.');
    await page.getByRole('button', { name: 'Stilzetten' }).click();
    await told(page).getByText('Er gaat niets meer uit.').waitFor();
    await page.getByText('Alles staat stil.').waitFor();
    await expectNoObstaclesHere(page, 'on hold');
  });

  test('stays when the role is taken away, or somebody signs out in another tab, and is seen again with the right alone', async () => {
    const pathwayId = await someoneToCall();
    const name = await nameOf(pathwayId);
    const page = await atWork(stepOf(pathwayId, 'HOLD_PATHWAY'));
    const why = page.getByLabel('Waarom?');
    await why.fill('Een brief van de notaris.');
    // The page hears of it, or is told so when it keeps the words.
    await roleOf('COORDINATOR', "revoked_at = now(), revoked_by = 'test'");
    await page.getByRole('heading', { name: 'U kunt hier nu niet werken' }).waitFor();
    expect(await page.getByText(name).count()).toBe(0);
    expect(await why.isVisible()).toBe(false);
    await page.getByText('Wat u typte is er nog.').waitFor();
    await expectNoObstaclesAsItIs(page, 'without a role');

    await roleOf('COORDINATOR', 'revoked_at = NULL, revoked_by = NULL');
    await page.getByRole('button', { name: 'Ik ben weer ingelogd' }).click();
    await why.waitFor();
    expect(await why.inputValue()).toBe('Een brief van de notaris.');

    const other = await page.context().newPage();
    await other.goto(`${home()}/signout`);
    await why.fill('Een brief van de notaris, van gisteren.');
    await other.getByRole('button').first().click();
    await page.getByRole('heading', { name: 'U bent uitgelogd' }).waitFor();
    expect(await page.getByText(name).count()).toBe(0);
    await other.goto(`${home()}/signin`);
    await signInAs(other, 'COORDINATOR');
    await other.getByText('U bent ingelogd als').waitFor();
    await page.getByRole('button', { name: 'Ik ben weer ingelogd' }).click();
    await why.waitFor();
    expect(await why.inputValue()).toBe('Een brief van de notaris, van gisteren.');
    expect(await stateOf(pathwayId)).toBe('CALL_DUE');
  });
});

describe('the list', () => {
  test('has counts that add up, keeps its filter in the address and says when a part is empty', async () => {
    const page = await atWork('/werk/');
    const chips = page.getByRole('navigation', { name: 'Voor wanneer' });
    const counts = (await chips.locator('.number').allTextContents()).map(Number);
    const [all, ...parts] = counts;
    expect(all).toBeGreaterThan(0);
    expect(parts.reduce((sum, each) => sum + each, 0)).toBe(all);

    // A part that is empty has no link, but an address that somebody kept.
    await page.goto(`${home()}/werk/?kind=other`);
    await page.getByText('In dit deel van de lijst staat nu niets.').waitFor();
    await expectNoObstaclesHere(page, 'an empty part');
    await page.getByRole('link', { name: 'Toon alles' }).click();
    await page.getByRole('table').waitFor();
  });

  test('finds somebody by name, which no address keeps, and Back finds them again', async () => {
    const pathwayId = await someoneToCall();
    const name = await nameOf(pathwayId);
    const page = await atWork('/werk/?whose=nobodys');
    await page.getByLabel('Zoek iemand').fill(name.split(' ').at(-1)!);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
    expect(page.url()).toBe(`${home()}/werk/?whose=nobodys`);
    await page.getByRole('link', { name, exact: true }).click();
    await heading(page).getByText(name).waitFor();
    await page.goBack();
    await expect.poll(() => focused(page)).toBe(name);

    await page.getByRole('button', { name: `Neem op mij: ${name}` }).click();
    await told(page).getByText('Deze taak is nu van u.').waitFor();
    await page.getByRole('link', { name: /^Van mij/ }).click();
    await page.getByText('Bij Sam Voorbeeld.').first().waitFor();
  });

  test('says that something was done, and leads to where it is done', async () => {
    const open = (kind: string, about: string, value: unknown) =>
      rows(
        stage.server.database,
        `INSERT INTO task (municipality_id, id, kind, due_on, opened_at, ${about})
         VALUES ('GM0193', gen_random_uuid(), '${kind}', '2020-01-01', now(), $1)`,
        [value],
      );
    const volunteerId = uuidOf(
      await invitedVolunteer(stage.server, await stage.server.token(EVERY_SCOPE), { name: 'Vera' }),
    );
    await open('MAIL_NOT_SENT', 'volunteer_id', volunteerId);
    const page = await atWork('/werk/');
    await page.getByRole('button', { name: 'Gedaan melden: Vera' }).click();
    await told(page).getByText('De taak is klaar.').waitFor();
    await page.getByRole('button', { name: 'Gedaan melden: Vera' }).waitFor({ state: 'detached' });
    // The focus goes on in the list.
    await expect.poll(() => focused(page)).toContain('Voorbeeld');

    await open('PEER_SUPERVISION', 'volunteer_id', volunteerId);
    await page.reload();
    await page.getByRole('link', { name: 'Intervisie vastleggen: Vera' }).click();
    await page.getByRole('heading', { name: 'Intervisie' }).first().waitFor();
    await page.getByRole('checkbox', { name: 'Vera' }).waitFor();

    const { pathwayId } = await someoneInvited(stage.server);
    await open('SEND_LETTER', 'pathway_id', uuidOf(pathwayId));
    const clerk = await atWork('/werk/', 'CLERK');
    await clerk
      .getByRole('link', { name: /^Naar Balie: / })
      .first()
      .click();
    await heading(clerk).getByText('Brieven').waitFor();
  });

  test('opens a request, whose answer leads to the person', async () => {
    const page = await atWork('/werk/?kind=contact');
    await page
      .getByRole('link', { name: /^Aannemen/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Aanvraag aannemen' }).waitFor();
    await expectNoObstaclesHere(page, 'a request');
    await page.getByRole('button', { name: 'Aannemen', exact: true }).click();
    await page.getByRole('alert').getByText('Steun is voor mensen van 18 jaar en ouder.').waitFor();
    await page.getByLabel('Deze persoon is 18 jaar of ouder').check();
    await page.getByLabel('Deze persoon hoort bij onze gemeente').check();
    await page.getByRole('button', { name: 'Aannemen', exact: true }).click();
    await told(page).getByText('De aanvraag is aangenomen.').waitFor();
    await page.waitForURL('**/werk/pathways/**');
    await page.getByText('Krijgt een gesprek.').waitFor();
  });
});

describe('for everybody', () => {
  test('in English too, and digits do nothing once keys are off', async () => {
    const pathwayId = await someoneToCall();
    const page = await atWork('/werk/keys');
    await page.getByLabel('Losse toetsen doen iets').uncheck();
    await page.getByRole('link', { name: 'English' }).click();
    await heading(page).getByText('Keys').waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');

    await page.goto(home() + stepOf(pathwayId, 'RECORD_ATTEMPT'));
    await page.getByText('Digits are off.').waitFor();
    await page.keyboard.press('2');
    expect(await page.getByLabel('No answer').isChecked()).toBe(false);
  });

  test.each([
    ['CLERK', 'a clerk reads no telephone number'],
    ['VOLUNTEER_COORDINATOR', 'a volunteer coordinator opens the list'],
    ['PRIVACY_OFFICER', 'a privacy officer may have no list at all'],
  ] as const)('%s: %s', async (role, _why) => {
    const { pathwayId } = await someoneInvited(stage.server);
    const page = await atWork('/werk/', role);
    await page.locator('.lead, .note, [role=alert] .note').first().waitFor();
    await expectNoObstaclesHere(page, `today of ${role}`);
    if (role !== 'CLERK') return;
    await page.goto(home() + pathwayPath(pathwayId));
    await heading(page)
      .getByText(await nameOf(pathwayId))
      .waitFor();
    expect(await page.getByText('Telefoon').count()).toBe(0);
    await page
      .getByRole('button', { name: 'Brief kwam terug' })
      .or(page.getByText('Andere stappen'))
      .first()
      .waitFor();
  });

  test('on paper stands what is known, and nothing to press', async () => {
    const { pathwayId } = await someoneInvited(stage.server);
    const page = await atWork('/werk/');
    const shown = page.locator('button, nav, form').filter({ visible: true });
    for (const path of ['/werk/', pathwayPath(pathwayId), '/werk/vrijwilligers']) {
      await page.goto(home() + path);
      await heading(page).waitFor();
      expect(await shown.count()).toBeGreaterThan(0);
      await page.emulateMedia({ media: 'print' });
      expect(await heading(page).isVisible()).toBe(true);
      expect(await shown.count(), path).toBe(0);
      await page.emulateMedia({ media: 'screen' });
    }
  });

  test('an address that is not there says so, and a page without a script how to go on', async () => {
    const page = await atWork('/werk/nowhere');
    await heading(page).getByText('Deze pagina is er niet').waitFor();
    const plain = await stage.blank({ javaScriptEnabled: false });
    const answer = await plain.goto(`${home()}/werk/pathways/x`);
    expect(answer?.headers()['cache-control']).toBe('no-store');
    expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
    await plain.getByRole('heading', { name: 'Hier werkt u met een script' }).waitFor();
  });
});
