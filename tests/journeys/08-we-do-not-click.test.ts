import { createMailer } from '@steunpad/api/worker/mailer.ts';
import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { askPublic } from '@steunpad/testing/graphql.ts';
import { startMailServer } from '@steunpad/testing/mail-server.ts';
import { mutate, uuidOf } from '@steunpad/testing/mutate.ts';
import { askForSupport, atWork, EVERY_SCOPE, NO_LIMITS, taskOf } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { activeVolunteer, atOwnPage, codeOf, matched } from '@steunpad/testing/volunteers.ts';
import { round } from '@steunpad/testing/worker.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

describe.each(ENGINES)('8: we do not click, on %s', (_, start) => {
  const clock = clockAt('2026-11-23T09:00:00+01:00');
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await start({ now: clock.now, limits: NO_LIMITS });
    token = await server.token(EVERY_SCOPE);
  });
  afterAll(() => server.close());

  test('somebody else, without a reason: the place is kept, and the volunteer hears it neutrally', async () => {
    const mail = await startMailServer();
    const received = await askForSupport(server);
    const { request } = await taskOf(server, token, received);
    const { pathway } = await atWork(server, token).accept(request.id);
    const pathwayId = pathway.id;
    await atWork(server, token).talk(pathwayId);
    const items = [{ kind: 'VOLUNTEER', goal: 'Samen wandelen.' }];
    await mutate(server, token, 'agreePlan', { pathwayId, residentAgreed: true, items });
    const volunteerId = await activeVolunteer(server, token);
    const page = atOwnPage(server, await codeOf(server, token, volunteerId));
    await matched(server, token, pathwayId, volunteerId);
    const [{ id: matchId }] = (await page.see()).matches;
    await page.step('RecordMyContact', { matchId, kind: 'VISIT', on: '2026-11-23', minutes: 45 });

    const { reference, code } = received;
    const { data } = await askPublic(server.url, 'AskForSomeoneElse', {
      input: { municipality: 'GM0193', reference, code, idempotencyKey: crypto.randomUUID() },
    });

    expect(data.askForSomeoneElse.__typename).toBe('SomeoneElseAsked');
    const tasks = await rows(
      server.database,
      'SELECT kind, due_on::text AS due FROM task WHERE pathway_id = $1 AND done_at IS NULL ORDER BY due_on',
      [uuidOf(pathwayId)],
    );
    expect(tasks[0]).toEqual({ kind: 'CONTACT', due: '2026-11-26' });
    const seen = await page.see();
    expect(seen).toMatchObject({ matches: [], endedOn: ['2026-11-23'] });
    expect(JSON.stringify(seen)).not.toMatch(/Ruben|wandelen|OTHER|RESIDENT/);

    await round(server, clock.now, createMailer(mail.url, 'Steun <steun@voorbeeld.example>'));
    const told = mail.mails.find(({ subject }) => subject === 'Een verandering in uw afspraken');
    expect(told?.text).toContain('Wij zeggen niet waarom iets stopt.');
    expect(told?.text).not.toContain('Ruben');
  });
});
