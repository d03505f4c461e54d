import { someoneInvited } from '@steunpad/testing/invited.ts';
import { mutate, uuidOf } from '@steunpad/testing/mutate.ts';
import { askForSupport, EVERY_SCOPE } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { signUp } from '@steunpad/testing/volunteers.ts';
import { describe, expect, test } from 'vitest';
import { atWork, expectNoObstaclesHere, heading, homeOf, pathwayPath, told } from './at-work.ts';
import { useStage } from './stage.ts';

const stage = useStage();

/** A letter that went out on some day: on quiet days nothing is printed. */
const PRINTED = [
  `INSERT INTO print_batch (municipality_id, id, day, made_at, count, pages, checksum, sender, standing)
   VALUES ('GM0193', gen_random_uuid(), '2020-01-07', now(), 1, 1, '', '{"name": "Zwolle", "lines": ["Plein 1"]}', '{}')`,
  `INSERT INTO template_version (municipality_id, id, kind, language, version, subject, body, status, change_reason, created_at)
   VALUES ('GM0193', gen_random_uuid(), 'OFFER_LETTER', 'nl', 900, 'Voor u', 'Uw code is {{code}}.', 'RETIRED', '', now())`,
  `INSERT INTO correspondence (municipality_id, id, pathway_id, kind, channel, language, status, queued_at, not_before, sent_at, addressee, template_version_id, batch_id)
   SELECT 'GM0193', gen_random_uuid(), $1, 'OFFER_LETTER', 'POST', 'nl', 'PRINTED', now(), now(), now(), '{}', t.id, b.id
   FROM template_version t, print_batch b WHERE t.version = 900 AND b.day = '2020-01-07'`,
];

const ownerOf = async (taskId: string): Promise<unknown> => {
  const [row] = await rows(
    stage.server.database,
    'SELECT s.name FROM task t LEFT JOIN staff_member s ON s.id = t.owner_id WHERE t.id = $1',
    [taskId],
  );
  return row?.['name'];
};

test('a promise goes to a colleague with a word, comes back, and stays with whoever stands in', async () => {
  await askForSupport(stage.server, { name: 'Wilma Doorgegeven' });
  const [task] = await rows(
    stage.server.database,
    `SELECT t.id FROM task t JOIN support_request r ON r.id = t.request_id WHERE r.name = 'Wilma Doorgegeven'`,
  );
  const taskId = String(task?.['id']);
  const page = await atWork(stage, '/werk/', 'COORDINATOR');
  await page.getByLabel('Zoek iemand').fill('Doorgegeven');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('tbody tr').count()).toBe(1);

  // Without a colleague there is nothing to send.
  await page.getByRole('button', { name: 'Geef door: Wilma Doorgegeven' }).click();
  await page.getByRole('heading', { name: 'Geef deze taak door' }).waitFor();
  await expectNoObstaclesHere(page, 'handing over');
  await page.getByRole('button', { name: 'Doorgeven', exact: true }).click();
  await page.getByText('Vul dit in.').waitFor();
  expect(await page.getByLabel('Aan wie?').evaluate((each) => each.matches(':focus'))).toBe(true);

  const rik = page.getByLabel('Aan wie?').locator('option', { hasText: 'Rik Voorbeeld' });
  await page.getByLabel('Aan wie?').selectOption(String(await rik.getAttribute('value')));
  const reason = page.getByLabel('Wat moet uw collega weten?');
  await reason.fill('Nummer 111222333 hoort hier niet.');
  await page.getByRole('button', { name: 'Doorgeven', exact: true }).click();
  await page.getByText('Hier staat een BSN in.').waitFor();
  await reason.fill('Belt liever in de avond.');
  await page.getByRole('button', { name: 'Doorgeven', exact: true }).click();
  await told(page).getByText('Deze taak is nu van Rik Voorbeeld.').waitFor();
  await page.getByText('Sam Voorbeeld: “Belt liever in de avond.”').waitFor();
  expect(await ownerOf(taskId)).toBe('Rik Voorbeeld');
  await expectNoObstaclesHere(page, 'handed over');

  await page.keyboard.press('Control+z');
  await told(page).getByText('Dit is ongedaan gemaakt.').waitFor();
  expect(await ownerOf(taskId)).toBeNull();
  await page.getByRole('button', { name: 'Neem op mij: Wilma Doorgegeven' }).click();
  await told(page).getByText('Deze taak is nu van u.').waitFor();
  expect(await ownerOf(taskId)).toBe('Sam Voorbeeld');

  // Sam is away: it is on the list of whoever stands in, and both see whose it is.
  await page.getByRole('link', { name: 'Afwezig' }).click();
  await heading(page).getByText('Wie is er niet').waitFor();
  await page.getByRole('button', { name: 'Meld een afwezigheid' }).click();
  const until = page.getByLabel('Tot en met welke dag?');
  await until.fill('2020-01-01');
  await page.getByRole('button', { name: 'Melden' }).click();
  await page.getByRole('alert').getByText('De laatste dag komt na de eerste').waitFor();
  await until.fill(await page.getByLabel('Vanaf welke dag?').inputValue());
  const standIn = page.getByLabel('Wie neemt waar?');
  const noor = standIn.locator('option', { hasText: 'Noor Voorbeeld' });
  await standIn.selectOption(String(await noor.getAttribute('value')));
  await expectNoObstaclesHere(page, 'an absence');
  await page.getByRole('button', { name: 'Melden' }).click();
  await told(page).getByText('De afwezigheid is gemeld.').waitFor();
  await page.getByRole('cell', { name: 'Noor Voorbeeld' }).waitFor();
  await expectNoObstaclesHere(page, 'somebody away');
  await page.goto(`${homeOf(stage)}/werk/?whose=colleagues`);
  await page.getByText('Noor Voorbeeld neemt waar.').first().waitFor();
  await page.goto(`${homeOf(stage)}/werk/afwezig`);
  await page.getByRole('button', { name: 'Maak er een eind aan: Sam Voorbeeld' }).click();
  await told(page).getByText('De afwezigheid van Sam Voorbeeld is voorbij.').waitFor();
});

describe('a person', () => {
  test('has the letter that went out beside them, and only then an answer to it', async () => {
    const { pathwayId } = await someoneInvited(stage.server);
    for (const sql of PRINTED)
      await rows(stage.server.database, sql, sql.includes('$1') ? [uuidOf(pathwayId)] : []);
    const page = await atWork(stage, pathwayPath(pathwayId), 'COORDINATOR');
    await page.getByRole('button', { name: 'Antwoord op de brief' }).waitFor();
    await expectNoObstaclesHere(page, 'a person with a letter');
    await page.getByRole('button', { name: 'Bekijk: Brief met het aanbod' }).click();
    await page.locator('iframe[title="Brief met het aanbod"]').waitFor();
    // What is drawn in there is the browser's own.
    const shown = page.frameLocator('iframe').locator('embed, object, body');
    await shown.first().waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Sluit: Brief met het aanbod' }).click();
    expect(await page.locator('iframe').count()).toBe(0);

    await rows(
      stage.server.database,
      `INSERT INTO data_subject_request (municipality_id, id, pathway_id, kind, received_at, due_on)
       SELECT 'GM0193', gen_random_uuid(), $1, 'COPY', now(), now()`,
      [uuidOf(pathwayId)],
    );
    await page.reload();
    await page.getByText('Wil een kopie van de gegevens').waitFor();
  });

  test('without a letter has no answer to it', async () => {
    const token = await stage.server.token(EVERY_SCOPE);
    const { pathwayId } = await someoneInvited(stage.server);
    await rows(
      stage.server.database,
      `DELETE FROM pathway_transition WHERE event = 'letterSent' AND pathway_id = $1`,
      [uuidOf(pathwayId)],
    );
    await mutate(stage.server, token, 'recordReply', { pathwayId, reply: 'YES' });
    const page = await atWork(stage, pathwayPath(pathwayId), 'COORDINATOR');
    await page.getByRole('button', { name: 'Gebeld' }).waitFor();
    expect(await page.getByRole('button', { name: 'Antwoord op de brief' }).count()).toBe(0);
  });
});

test('somebody signs up, is trained and may begin; their papers and who looks after them are seen', async () => {
  const token = await stage.server.token(EVERY_SCOPE);
  await signUp(stage.server, token, { name: 'Vera Vrijwillig' });
  const page = await atWork(stage, '/werk/vrijwilligers', 'VOLUNTEER_COORDINATOR');
  await page.getByRole('heading', { name: 'Vera Vrijwillig' }).waitFor();
  await page.getByRole('button', { name: 'Beantwoord de aanmelding: Vera Vrijwillig' }).click();
  await page.getByLabel('Uitnodigen om kennis te maken').check();
  await expectNoObstaclesHere(page, 'an application');
  await page.getByRole('button', { name: 'Antwoord vastleggen' }).click();
  await told(page).getByText('Het antwoord is vastgelegd.').waitFor();

  await page.getByRole('link', { name: 'Vera Vrijwillig' }).click();
  await heading(page).getByText('Vera Vrijwillig').waitFor();
  await expectNoObstaclesHere(page, 'a volunteer');
  const step = async (title: string, done: string, send = 'Vastleggen') => {
    await page.getByRole('button', { name: title }).click();
    await page.getByRole('button', { name: send, exact: true }).click();
    await told(page).getByText(done).waitFor();
  };
  await step('Begint met de training', 'De training is begonnen.');
  await page.getByRole('button', { name: 'Training is klaar' }).click();
  await page.getByRole('button', { name: 'Vastleggen', exact: true }).click();
  await page
    .getByRole('alert')
    .getByText('Leg eerst vast dat de basistraining klaar is.')
    .waitFor();
  await page.getByRole('button', { name: 'VOG en training vastleggen' }).click();
  await page.getByLabel('Welke dag staat op de VOG?').fill('2026-09-01');
  await page.getByLabel('Wanneer was de basistraining klaar?').fill('2026-10-01');
  await page.getByRole('button', { name: 'Vastleggen', exact: true }).click();
  await told(page).getByText('De dagen zijn vastgelegd.').waitFor();
  await step('Training is klaar', 'De training is klaar.');
  await step('Mag beginnen', 'Deze vrijwilliger kan worden voorgesteld.');
  await page.getByText('actief').first().waitFor();
  await page.getByRole('button', { name: 'Gegevens wijzigen' }).click();
  await page.getByLabel('twee', { exact: true }).check();
  await expectNoObstaclesHere(page, 'details of a volunteer');
  await page.getByRole('button', { name: 'Wijziging vastleggen' }).click();
  await told(page).getByText('De wijziging is vastgelegd.').waitFor();
  await page.getByText('Bezoekt nu 0 van ten hoogste 2 mensen.').waitFor();

  await page.getByRole('link', { name: 'Naar alle vrijwilligers' }).click();
  await page.getByRole('button', { name: 'Leg intervisie vast' }).click();
  await page.getByRole('button', { name: 'Intervisie vastleggen' }).click();
  await page.getByText('Vul dit in.').waitFor();
  await page.getByRole('checkbox', { name: 'Vera Vrijwillig' }).check();
  await expectNoObstaclesHere(page, 'a peer session');
  await page.getByRole('button', { name: 'Intervisie vastleggen' }).click();
  await told(page).getByText('De intervisie telt voor iedereen die er was.').waitFor();
});

test('a privacy officer answers, erases with proof, holds, and sees who looked', async () => {
  const ask = async (kind: string) => {
    const { pathwayId } = await someoneInvited(stage.server);
    await rows(
      stage.server.database,
      `INSERT INTO data_subject_request (municipality_id, id, pathway_id, kind, received_at, due_on)
       SELECT 'GM0193', gen_random_uuid(), $1, '${kind}', now(), now() + interval '30 days'`,
      [uuidOf(pathwayId)],
    );
    return pathwayId;
  };
  const erased = await ask('ERASURE');
  const copied = await ask('COPY');
  const page = await atWork(stage, '/werk/privacy', 'PRIVACY_OFFICER');
  await page
    .getByRole('button', { name: /^Beantwoord: .*: wil dat alles wordt gewist/ })
    .first()
    .click();
  await page.getByLabel('Alles nu wissen').check();
  await expectNoObstaclesHere(page, 'a request to erase');
  await page.getByRole('button', { name: 'Antwoord vastleggen' }).click();
  await page.getByText('Vul dit in.').waitFor();
  await page.getByLabel('Waarom?').fill('Op eigen verzoek.');
  await page.getByRole('button', { name: 'Antwoord vastleggen' }).click();
  await told(page).getByText('Alles over deze persoon is gewist.').waitFor();
  const proof = page.getByRole('table', { name: 'De laatste 100 verklaringen' });
  await proof.getByText('op verzoek van de inwoner').first().waitFor();
  expect(
    await rows(stage.server.database, 'SELECT state FROM pathway WHERE id = $1', [uuidOf(erased)]),
  ).toEqual([{ state: 'ERASED' }]);
  await expectNoObstaclesHere(page, 'privacy');

  await page.goto(`${homeOf(stage)}/werk/privacy/${encodeURIComponent(copied)}`);
  await page.getByText('Wil een kopie van de gegevens').waitFor();
  await page.getByRole('button', { name: 'Alles stilzetten' }).click();
  await page.getByLabel('Waarom?').fill('Een bezwaar.');
  await page.getByRole('button', { name: 'Stilzetten', exact: true }).click();
  await page.getByText('“Een bezwaar.”').waitFor();
  await expectNoObstaclesHere(page, 'one person for the privacy officer');
});

test.each([
  ['CLERK', '/werk/vrijwilligers'],
  ['COORDINATOR', '/werk/privacy'],
] as const)('a %s who goes to %s is told that it is not for their role', async (role, path) => {
  const page = await atWork(stage, path, role);
  await heading(page).getByText('Dit is niet voor uw rol').waitFor();
  await expectNoObstaclesHere(page, `not for a ${role}`);
});
