import { createMailer } from '@steunpad/api/worker/mailer.ts';
import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask, askPublic } from '@steunpad/testing/graphql.ts';
import { startMailServer } from '@steunpad/testing/mail-server.ts';
import { mutate, uuidOf } from '@steunpad/testing/mutate.ts';
import { EVERY_SCOPE, NO_LIMITS, workList } from '@steunpad/testing/people.ts';
import { count, dump, found, rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { atOwnPage, codeOf, invitedVolunteer, signUp } from '@steunpad/testing/volunteers.ts';
import { round } from '@steunpad/testing/worker.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

describe.each(ENGINES)('17: signing up, on %s', (_, start) => {
  const clock = clockAt('2026-11-20T21:00:00+01:00');
  let server: TestServer;

  beforeAll(async () => {
    server = await start({ now: clock.now, limits: NO_LIMITS });
  });
  afterAll(() => server.close());

  const apply = async (over = {}) => {
    const input = {
      municipality: 'GM0193',
      idempotencyKey: crypto.randomUUID(),
      name: 'Anna Voorbeeld',
      contact: { preference: 'EMAIL', email: 'anna@voorbeeld.nl' },
      postcodeDigits: '8011 AB',
      ownLoss: 'RATHER_LATER',
      dayParts: ['EVENING'],
      languages: ['Nederlands', 'Frysk'],
      motivation: 'Ik heb tijd.',
      ...over,
    };
    return (await askPublic(server.url, 'SubmitVolunteerApplication', { input })).data
      .submitVolunteerApplication;
  };

  test('she gets a reference and a day within five working days, and is on the list', async () => {
    const received = await apply();

    const token = await server.token(['volunteers:read']);
    const { data } = await ask(
      server.url,
      token,
      '{ volunteerApplications(first: 1) { edges { node { reference name postcodeDigits ownLoss languages motivation answerBy } } } }',
    );
    expect(received).toMatchObject({
      reference: expect.stringMatching(/^V-/),
      answerBy: '2026-11-27',
    });
    expect(data.volunteerApplications.edges[0].node).toEqual({
      reference: received.reference,
      name: 'Anna Voorbeeld',
      postcodeDigits: '8011',
      ownLoss: 'RATHER_LATER',
      languages: ['Nederlands', 'Frysk'],
      motivation: 'Ik heb tijd.',
      answerBy: '2026-11-27',
    });
  });

  test.each([
    ['motivation', 'Mijn BSN is 111222333.', 'CONTAINS_BSN'],
    ['postcodeDigits', 'Zwolle', 'INVALID_POSTCODE'],
    ['dayParts', [], 'REQUIRED'],
    ['languages', [], 'REQUIRED'],
    ['languages', Array(13).fill('Nederlands'), 'TOO_LONG'],
  ])('a form with %s %j is refused by its field', async (field, value, code) => {
    expect(await apply({ [field]: value })).toMatchObject({
      __typename: 'InputInvalid',
      fields: [{ path: [field], code }],
    });
  });

  test('nobody asks for a certificate or a BSN', async () => {
    const { data } = await ask(
      server.url,
      await server.token([]),
      '{ __type(name: "SubmitVolunteerApplicationInput") { inputFields { name } } }',
    );

    const names = data.__type.inputFields.map(({ name }: { name: string }) => name).join(' ');
    expect(names).not.toMatch(/bsn|vog|certificate/i);
  });

  test('a mail tells what follows, with a subject that gives nothing away; once, in her language', async () => {
    const mail = await startMailServer();
    const mailer = createMailer(mail.url, 'Steun <steun@voorbeeld.example>');
    await round(server, clock.now, mailer);
    mail.mails.length = 0;
    const idempotencyKey = crypto.randomUUID();
    const { reference } = await apply({ idempotencyKey });
    await apply({ idempotencyKey });
    await apply({ language: 'en' });

    await round(server, clock.now, mailer);

    expect(mail.mails.map(({ subject }) => subject).sort()).toEqual([
      'Dank voor uw aanmelding',
      'Thank you for signing up',
    ]);
    const dutch = mail.mails.find(({ subject }) => subject?.startsWith('Dank'));
    expect(dutch?.text).toContain(reference);
    expect(dutch?.text).toContain('27 november 2026');
    expect(dutch?.text).toMatch(/leren elkaar kennen.*training.*VOG.*bij u past/s);
    expect(dutch?.text).toContain('Stuur ons geen kopie.');
    expect(dutch?.text).toContain('U kunt op elk moment stoppen.');
  });

  test('the promise of five working days is on the work list, with who applied', async () => {
    const token = await server.token(EVERY_SCOPE);
    const { reference } = await apply();
    const query = `{ workList(first: 100, filter: { kinds: [ANSWER_APPLICATION] }) {
      edges { node { state due application { reference name } } } } }`;
    const { data } = await ask(server.url, token, query);

    const [task] = data.workList.edges.filter(
      ({ node }: never) => node['application']['reference'] === reference,
    );
    expect(task.node).toMatchObject({
      state: 'APPLIED',
      due: '2026-11-27',
      application: { name: 'Anna Voorbeeld' },
    });
  });

  test('she can stop at any time, with the code of her own page', async () => {
    const token = await server.token(EVERY_SCOPE);
    const volunteerId = await invitedVolunteer(server, token);
    const page = atOwnPage(server, await codeOf(server, token, volunteerId));

    expect(await page.see()).toMatchObject({ status: 'INVITED', actions: ['PAUSE', 'LEAVE'] });
    expect((await page.step('LeaveVolunteering')).__typename).toBe('VolunteeringLeft');
  });

  test('the code comes by mail too, and opens nothing any more when a new one is given', async () => {
    const mail = await startMailServer();
    const mailer = createMailer(mail.url, 'Steun <steun@voorbeeld.example>');
    const token = await server.token(EVERY_SCOPE);
    const volunteerId = await invitedVolunteer(server, token);
    await round(server, clock.now, mailer);
    mail.mails.length = 0;
    const code = await codeOf(server, token, volunteerId);

    await round(server, clock.now, mailer);

    expect(mail.mails.map(({ subject }) => subject)).toEqual(['Uw code']);
    expect(mail.mails[0]?.text).toContain(code);
    expect((await atOwnPage(server, code).see()).__typename).toBe('MyVolunteering');
  });
});

const PLANTED = ['Kanarievogel', 'kanarie@voorbeeld.nl', '+31612348765', 'kanariewoorden'];
const kanarie = {
  name: 'Kanarievogel',
  contact: { preference: 'EMAIL', email: 'kanarie@voorbeeld.nl', phone: '06 12348765' },
  motivation: 'kanariewoorden',
};

describe.each(ENGINES)('17: what is kept of a volunteer, on %s', (_, start) => {
  const clock = clockAt('2026-11-20T21:00:00+01:00');
  let server: TestServer;
  let token: string;

  beforeEach(async () => {
    clock.set('2026-11-20T21:00:00+01:00');
    server = await start({ now: clock.now, limits: NO_LIMITS });
    token = await server.token(EVERY_SCOPE);
  });
  afterEach(() => server.close());

  const left = async () => found(await dump(server.database), PLANTED);
  const roundOn = async (day: string) => {
    clock.set(`${day}T09:00:00+01:00`);
    await round(server, clock.now);
  };

  test.each(['at once', 'after they met'])(
    'after a no %s everything is gone in four weeks',
    async (moment) => {
      if (moment === 'at once') {
        const applicationId = await signUp(server, token, kanarie);
        await mutate(server, token, 'answerApplication', { applicationId, invite: false });
      } else {
        const volunteerId = await invitedVolunteer(server, token, kanarie);
        await mutate(server, token, 'recordSupervisionTalk', { volunteerId, on: '2026-11-20' });
        await codeOf(server, token, volunteerId);
        await mutate(server, token, 'recordVolunteerStep', { volunteerId, step: 'decline' });
      }
      expect(await workList(server, token, { kinds: ['ANSWER_APPLICATION'] })).toEqual([]);

      await roundOn('2026-12-18');
      expect((await left()).length).toBeGreaterThan(0);
      await roundOn('2026-12-19');

      expect(await left()).toEqual([]);
      for (const table of [
        'volunteer',
        'volunteer_application',
        'supervision_record',
        `correspondence WHERE kind IN ('VOLUNTEER_NEXT_STEPS', 'VOLUNTEER_CODE')`,
        'task WHERE volunteer_id IS NOT NULL OR application_id IS NOT NULL',
      ]) {
        expect([table, await count(server.database, table)]).toEqual([table, 0]);
      }
    },
  );

  test('who left is forgotten after a year, the dates of the certificate after six months', async () => {
    const volunteerId = await invitedVolunteer(server, token, kanarie);
    await mutate(server, token, 'recordPapers', { volunteerId, certificateIssuedOn: '2026-11-01' });
    await rows(server.database, `UPDATE volunteer SET own_loss_on = '2020-01-01' WHERE id = $1`, [
      uuidOf(volunteerId),
    ]);
    await mutate(server, token, 'recordVolunteerStep', { volunteerId, step: 'pause' });
    await mutate(server, token, 'recordVolunteerStep', { volunteerId, step: 'leave' });

    await roundOn('2027-05-20');
    expect(await count(server.database, 'conduct_certificate')).toBe(1);
    await roundOn('2027-05-21');
    expect(await count(server.database, 'conduct_certificate')).toBe(0);
    await roundOn('2027-11-20');
    expect((await left()).length).toBeGreaterThan(0);
    await roundOn('2027-11-21');

    expect(await left()).toEqual([]);
    const [row] = await rows(
      server.database,
      'SELECT own_loss_on, code_hash, code_issued_at, paused_from, paused_until, rest_until, active_since FROM volunteer',
    );
    expect(Object.values(row ?? {}).filter((value) => value !== null)).toEqual([]);
  });
});
