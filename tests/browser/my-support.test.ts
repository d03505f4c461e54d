import { readFile } from 'node:fs/promises';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { someoneInvited } from '@steunpad/testing/invited.ts';
import { mutate, uuidOf } from '@steunpad/testing/mutate.ts';
import { pagesOf } from '@steunpad/testing/pdf.ts';
import { EVERY_SCOPE } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { activeVolunteer } from '@steunpad/testing/volunteers.ts';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { focused } from './keyboard.ts';
import { expectNoObstacles } from './obstacles.ts';
import { button } from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage();
const mine = (page: Page) => page.locator('steunpad-my-support');

async function openWith(code: string, options = {}) {
  const page = await stage.open('/mijn-steun.html', options);
  await mine(page).getByLabel('Uw code').fill(code);
  await button(mine(page), 'Laat zien hoe het staat').click();
  await mine(page).getByRole('heading', { name: 'Zo staat het' }).waitFor();
  return page;
}

const stateOf = async (pathwayId: string) => {
  const [row] = await rows(stage.server.database, 'SELECT state FROM pathway WHERE id = $1', [
    uuidOf(pathwayId),
  ]);
  return row?.['state'];
};

/** Somebody with a plan. */
async function withPlan(kind: string, goal: string, more = {}) {
  const invited = await someoneInvited(stage.server);
  const token = await stage.server.token(EVERY_SCOPE);
  const { pathwayId } = invited;
  const step = (field: string, input: object, done = '') =>
    mutate(stage.server, token, field, { pathwayId, ...input }, done);
  await step('recordReply', { reply: 'YES', talkArranged: true });
  const today = dayOf(new Date());
  await step('recordTalk', { heldOn: today, needs: [{ domain: 'PRACTICAL' }] });
  await step('agreePlan', { residentAgreed: true, items: [{ kind, goal, ...more }] });
  return { ...invited, token, step };
}

/** Somebody with a plan that runs. */
async function supported() {
  const invited = await withPlan('PRACTICAL_HELP', 'Hulp bij de belasting.');
  expect(await stateOf(invited.pathwayId)).toBe('ACTIVE');
  return invited;
}

/** Somebody whom a volunteer would like to visit. */
async function proposedTo(name: string) {
  const waiting = await withPlan('VOLUNTEER', 'Iemand om mee te praten.');
  const volunteerId = await activeVolunteer(stage.server, waiting.token, {
    name,
    certificateIssuedOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
  });
  const { proposal } = await waiting.step(
    'proposeMatch',
    { volunteerId, choiceReason: 'Past goed.' },
    '... on MatchProposed { proposal { id } }',
  );
  await mutate(stage.server, waiting.token, 'answerProposal', {
    proposalId: proposal.id,
    side: 'VOLUNTEER',
    accept: true,
  });
  await rows(
    stage.server.database,
    `UPDATE volunteer SET introduction = 'Ik verloor mijn vrouw in 2015. Ik hou van wandelen.' WHERE id = $1`,
    [uuidOf(volunteerId)],
  );
  return { ...waiting, volunteerId };
}

const proposalsOf = (pathwayId: string) =>
  rows(stage.server.database, 'SELECT state FROM match_proposal WHERE pathway_id = $1', [
    uuidOf(pathwayId),
  ]);

test('where it stands, what was agreed, and how to be reached', async () => {
  const { pathwayId, code } = await supported();
  const page = await openWith(code);

  await expect.poll(() => focused(page)).toBe('Zo staat het');
  const text = await mine(page).locator('.sheet').textContent();
  expect(text).toContain('U krijgt steun');
  expect(text).toContain('Hulp bij de belasting.');
  await expectNoObstacles(page, 'support');

  await button(mine(page), 'Verander hoe wij u bereiken').click();
  await mine(page).getByLabel('Bellen', { exact: true }).check();
  await button(mine(page), 'Bewaar').first().click();
  await mine(page).getByText('Vul een telefoonnummer in').first().waitFor();
  await expectNoObstacles(page, 'with mistakes');
  await mine(page).getByLabel('Uw telefoonnummer').fill('06 12 34 56 78');
  await button(mine(page), 'Bewaar').first().click();
  await mine(page).getByRole('heading', { name: 'Wij weten nu hoe wij u bereiken.' }).waitFor();
  const [partner] = await rows(
    stage.server.database,
    'SELECT b.phone FROM bereaved_partner b JOIN pathway p ON p.partner_id = b.id WHERE p.id = $1',
    [uuidOf(pathwayId)],
  );
  expect(partner).toEqual({ phone: '+31612345678' });
  expect(await mine(page).locator('.sheet').textContent()).toContain('eindigt op 678');
});

test('the moment of contact can be changed: later, on another part of the day, or now after all', async () => {
  const { pathwayId, code } = await someoneInvited(stage.server);
  const page = await openWith(code);
  const day = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);

  await mine(page).getByLabel('Niet eerder dan').fill(soon);
  await button(mine(page), 'Neem later contact op').click();
  await mine(page).getByText('Kies een dag over twee weken of later').first().waitFor();
  await expectNoObstacles(page, 'too soon');
  await mine(page).getByLabel('Niet eerder dan').fill(day);
  await button(mine(page), 'Neem later contact op').click();
  await mine(page).getByRole('heading', { name: 'het moment dat u koos' }).waitFor();
  expect(await stateOf(pathwayId)).toBe('LATER');

  await button(mine(page), 'Verander hoe wij u bereiken').click();
  await mine(page).getByLabel('E-mailen', { exact: true }).check();
  await mine(page).getByLabel('Uw e-mailadres').fill('joan@voorbeeld.nl');
  await mine(page).getByLabel('Avond').check();
  await button(mine(page), 'Bewaar').first().click();
  await mine(page).getByRole('heading', { name: 'Wij weten nu hoe wij u bereiken.' }).waitFor();
  const [partner] = await rows(
    stage.server.database,
    'SELECT b.best_day_parts::text AS parts FROM bereaved_partner b JOIN pathway p ON p.partner_id = b.id WHERE p.id = $1',
    [uuidOf(pathwayId)],
  );
  expect(partner).toEqual({ parts: '{EVENING}' });

  await button(mine(page), 'Het mag nu').click();
  await expect.poll(() => stateOf(pathwayId)).toBe('CALL_DUE');
});

test('8: we do not click: somebody else, without a reason', async () => {
  const { pathwayId, code } = await supported();
  const page = await openWith(code);

  await button(mine(page), 'Ik wil een andere vrijwilliger').click();
  await mine(page).getByRole('heading', { name: 'Wij zoeken iemand anders.' }).waitFor();

  expect(await stateOf(pathwayId)).toBe('WAITING');
  const tasks = await rows(
    stage.server.database,
    'SELECT kind FROM task WHERE pathway_id = $1 AND done_at IS NULL ORDER BY kind::text',
    [uuidOf(pathwayId)],
  );
  expect(tasks.map(({ kind }) => kind)).toEqual(['CONTACT', 'FIND_VOLUNTEER', 'WAITING_CONTACT']);
});

test('a volunteer who was found: who it is, and a yes that makes the match', async () => {
  const { pathwayId, code } = await proposedTo('Bram Voorbeeld');
  const page = await openWith(code, { viewport: { width: 390, height: 800 } });
  await mine(page).getByRole('heading', { name: 'Bram wil graag bij u komen' }).waitFor();
  expect(await mine(page).locator('.sheet').textContent()).toContain('Ik hou van wandelen.');
  await expectNoObstacles(page, 'proposed');

  await button(mine(page), 'Ja, Bram mag komen').click();

  await mine(page).getByRole('heading', { name: 'een eerste afspraak met u' }).waitFor();
  expect(await mine(page).locator('.sheet').textContent()).toContain('Bram komt bij u.');
  expect(await stateOf(pathwayId)).toBe('ACTIVE');
});

test('a no to a volunteer needs no reason and keeps the place', async () => {
  const { pathwayId, code } = await proposedTo('Cor Voorbeeld');
  const page = await openWith(code);

  await button(mine(page), 'Nee, liever iemand anders').click();

  await mine(page).getByRole('heading', { name: 'Dat is goed.' }).waitFor();
  expect(await stateOf(pathwayId)).toBe('WAITING');
  expect(await proposalsOf(pathwayId)).toEqual([{ state: 'REFUSED' }]);
});

test('a yes to a volunteer whose papers ran out meanwhile: told plainly, and the search goes on', async () => {
  const { pathwayId, code, volunteerId } = await proposedTo('Dirk Voorbeeld');
  await rows(
    stage.server.database,
    `UPDATE conduct_certificate SET issued_on = '2020-01-01', valid_until = '2023-01-01' WHERE volunteer_id = $1`,
    [uuidOf(volunteerId)],
  );
  const page = await openWith(code);

  await button(mine(page), 'Ja, Dirk mag komen').click();

  await mine(page).getByRole('heading', { name: 'kan toch niet komen' }).waitFor();
  expect(await stateOf(pathwayId)).toBe('WAITING');
  expect(await proposalsOf(pathwayId)).toEqual([{ state: 'WITHDRAWN' }]);
});

test('guidance to work rests with one press, and goes on at a pace of one’s own', async () => {
  const { pathwayId, code } = await withPlan('WORK_GUIDANCE', 'Weer een paar uur werken.', {
    pace: 'NOW',
  });
  const page = await openWith(code, { viewport: { width: 390, height: 800 } });
  const paces = () =>
    rows(
      stage.server.database,
      `SELECT i.state, i.pace FROM plan_item i JOIN support_plan p ON p.id = i.plan_id WHERE p.pathway_id = $1`,
      [uuidOf(pathwayId)],
    );

  await button(mine(page), 'Nu even niet').click();
  await mine(page).getByRole('heading', { name: 'Wij wachten tot u het zegt.' }).waitFor();
  expect(await paces()).toEqual([{ state: 'PAUSED', pace: 'PAUSED' }]);
  expect(await mine(page).locator('.sheet').textContent()).toContain('(nu even niet)');
  await expectNoObstacles(page, 'resting');

  await button(mine(page), 'Ga verder').click();
  await mine(page).getByRole('heading', { name: 'in uw tempo' }).waitFor();
  await button(mine(page), 'Liever langzamer').click();
  await expect.poll(paces).toEqual([{ state: 'RUNNING', pace: 'SLOW' }]);
});

test('9: my data, to read and as a file, and a question about them', async () => {
  const { pathwayId, code } = await supported();
  const page = await openWith(code);
  await button(mine(page), 'Haal mijn gegevens op').click();
  await mine(page).getByText('Uw gegevens zijn klaar. Bewaar ze').waitFor();

  const files: Record<string, Buffer> = {};
  for (const name of ['Bewaar als PDF', 'Bewaar als bestand (JSON)']) {
    const saving = page.waitForEvent('download');
    await button(mine(page), name).click();
    const download = await saving;
    files[download.suggestedFilename().split('.').at(-1)!] = await readFile(await download.path());
  }

  const told = JSON.parse(files['json']!.toString());
  expect(told.plans[0].items[0]).toMatchObject({ goal: 'Hulp bij de belasting.' });
  expect(told.history.map(({ event }: { event: string }) => event)).toContain('planAgreed');
  const pages = await pagesOf(files['pdf']!.toString('base64'));
  expect(pages.join(' ')).toContain('Alles wat wij van u weten');
  expect(pages.join(' ')).toContain('Hulp bij de belasting');

  await mine(page).getByLabel('Wis mijn gegevens').check();
  await button(mine(page), 'Verstuur mijn vraag').click();
  await mine(page).getByRole('heading', { name: 'Wij hebben uw vraag.' }).waitFor();
  const [request] = await rows(
    stage.server.database,
    'SELECT kind, state FROM data_subject_request WHERE pathway_id = $1',
    [uuidOf(pathwayId)],
  );
  expect(request).toEqual({ kind: 'ERASURE', state: 'RECEIVED' });
});

test('stopping asks once, holds at once, and closing leaves nothing on the page', async () => {
  const { pathwayId, code } = await supported();
  const page = await openWith(code, { viewport: { width: 320, height: 640 } });

  await button(mine(page), 'Ik wil geen steun meer').click();
  await expect.poll(() => focused(page)).toBe('Wilt u stoppen met de steun?');
  await expectNoObstacles(page, 'stopping');
  await button(mine(page), 'Ja, stop de steun').click();
  await mine(page).getByRole('heading', { name: 'De steun is gestopt.' }).waitFor();
  expect(await stateOf(pathwayId)).toBe('STOPPED');

  await button(mine(page), 'Sluit deze pagina').click();
  await mine(page).getByLabel('Uw code').waitFor();
  expect(await mine(page).getByLabel('Uw code').inputValue()).toBe('');
  const left = await mine(page).evaluate((element) => element.shadowRoot?.innerHTML ?? '');
  expect(left).not.toContain('belasting');
});
