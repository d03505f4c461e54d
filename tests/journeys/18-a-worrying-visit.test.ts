import { createMailer } from '@steunpad/api/worker/mailer.ts';
import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import { startMailServer } from '@steunpad/testing/mail-server.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import {
  askForSupport,
  atWork,
  EVERY_SCOPE,
  NO_LIMITS,
  taskOf,
  workList,
} from '@steunpad/testing/people.ts';
import { found, rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import {
  activeVolunteer,
  atOwnPage,
  codeOf,
  matched,
  waitingResident,
} from '@steunpad/testing/volunteers.ts';
import { round } from '@steunpad/testing/worker.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const WORRY = 'Ze zegt dat ze niet meer wil.';

describe.each(ENGINES)('18: a worrying visit, on %s', (_, start) => {
  const clock = clockAt('2026-11-21T15:00:00+01:00');
  let server: TestServer;
  let coordinator: string;
  let professional: string;
  let pathwayId: string;

  beforeAll(async () => {
    server = await start({ now: clock.now, limits: NO_LIMITS });
    coordinator = await server.token(['requests:read', 'requests:write']);
    professional = await server.token(['safeguarding:read', 'safeguarding:write']);
    const received = await askForSupport(server);
    const { request } = await taskOf(server, coordinator, received);
    pathwayId = (await atWork(server, coordinator).accept(request.id)).pathway.id;
  });
  afterAll(() => server.close());

  const signals = async (token: string) =>
    ask(server.url, token, '{ signals { id kind level status note due actions { action } } }');
  const handle = (field: string, over: object) => mutate(server, professional, field, over);

  test('first what to do now, in order, with the numbers to call', async () => {
    const { data } = await ask(server.url, coordinator, '{ worryInstructions { sentence phone } }');

    const [stay, crisis, danger, us] = data.worryInstructions;
    expect(stay.sentence).toContain('Blijf bij de bewoner');
    expect([crisis.phone, danger.phone, us.phone]).toEqual(['113', '112', '038 555 01 94']);
  });

  test('then two lines; the professional has it, serious ones on top and due the same day, also on a Saturday', async () => {
    const debt = { pathwayId, kind: 'DEBT', note: 'Er liggen veel brieven.' };
    await mutate(server, coordinator, 'raiseSignal', debt);
    const raised = await mutate(server, coordinator, 'raiseSignal', {
      pathwayId,
      kind: 'SUICIDE_RISK',
      note: WORRY,
    });

    expect(raised.__typename).toBe('SignalRaised');
    const { data } = await signals(professional);
    expect(data.signals).toMatchObject([
      { kind: 'SUICIDE_RISK', level: 'HIGH', status: 'OPEN', note: WORRY, due: '2026-11-21' },
      { kind: 'DEBT', level: 'LOW', due: '2026-11-23' },
    ]);
  });

  test('more than two lines is refused, and nothing is kept', async () => {
    const refused = await mutate(server, coordinator, 'raiseSignal', {
      pathwayId,
      kind: 'OTHER',
      note: 'een\ntwee\ndrie',
    });

    expect(refused).toMatchObject({ code: 'NOTE_TOO_LONG' });
    expect((await signals(professional)).data.signals).toHaveLength(2);
  });

  test('nobody else can read it, through no path', async () => {
    const all = EVERY_SCOPE.filter((scope) => !scope.startsWith('safeguarding:'));
    const everybodyElse = await server.token(all);

    const asked = await signals(everybodyElse);
    const history = await ask(
      server.url,
      everybodyElse,
      'query ($id: ID!) { node(id: $id) { ... on Pathway { state history { event reason } } } }',
      { id: pathwayId },
    );

    expect(asked.code).toBe('FORBIDDEN');
    expect(JSON.stringify(history.data)).toContain('safeguardingSignal');
    expect(JSON.stringify(history.data)).not.toContain('niet meer wil');
    await server.database.asTenant({ municipality: 'GM0193' }, 'read', async (db) => {
      expect(await db.safeguardingSignal.findMany()).toEqual([]);
    });
  });

  test('it is closed only with an action', async () => {
    const [{ id }] = (await signals(professional)).data.signals;

    expect(await handle('closeSignal', { signalId: id })).toMatchObject({ code: 'ACTION_MISSING' });
    const acted = await handle('addSafeguardingAction', {
      signalId: id,
      text: 'Samen de huisarts gebeld.',
    });
    const closed = await handle('closeSignal', { signalId: id });

    expect(acted.__typename).toBe('SafeguardingActionAdded');
    expect(closed.__typename).toBe('SignalClosedNow');
    expect(
      await handle('addSafeguardingAction', { signalId: id, text: 'Nog iets.' }),
    ).toMatchObject({ code: 'SIGNAL_CLOSED' });
    const { data } = await signals(professional);
    expect(data.signals.map(({ kind }: { kind: string }) => kind)).toEqual(['DEBT']);
  });
});

describe.each(ENGINES)('18: a volunteer worries, on %s', (_, start) => {
  const clock = clockAt('2026-11-23T15:00:00+01:00');
  let server: TestServer;
  let everything: string;
  let professional: string;
  let pathwayId: string;
  let volunteerId: string;

  beforeAll(async () => {
    server = await start({ now: clock.now, limits: NO_LIMITS });
    everything = await server.token(EVERY_SCOPE);
    professional = await server.token(['safeguarding:read', 'safeguarding:write']);
    volunteerId = await activeVolunteer(server, everything);
    pathwayId = await waitingResident(server, everything);
    await matched(server, everything, pathwayId, volunteerId);
  });
  afterAll(() => server.close());

  const ownPage = async () => atOwnPage(server, await codeOf(server, everything, volunteerId));
  const handleAll = async () => {
    const { data } = await ask(server.url, professional, '{ signals { id } }');
    for (const { id: signalId } of data.signals) {
      const closing = { signalId, text: 'Samen gesproken.' };
      await mutate(server, professional, 'closeSignal', closing);
    }
  };
  /** Everything that came by mail since it was last asked, with what is said about it. */
  const mailed = async () => {
    const mail = await startMailServer();
    const send = createMailer(mail.url, 'Steun <steun@voorbeeld.example>');
    await round(server, clock.now, send);
    return mail.mails.filter(({ to }) => JSON.stringify(to).includes('dienst@'));
  };

  test('the page has what to do now before anything is written, with the numbers to call', async () => {
    const { worryInstructions } = await (await ownPage()).look();

    expect(worryInstructions.map(({ phone }: never) => phone)).toEqual([
      null,
      '113',
      '112',
      '038 555 01 94',
    ]);
  });

  test('who is on duty is alarmed at once, by mail without a word of it and on the list; an action closes it', async () => {
    const page = await ownPage();
    await mailed();
    const [{ id: matchId }] = (await page.see()).matches;
    const idempotencyKey = crypto.randomUUID();
    const worry = { matchId, kind: 'SUICIDE_RISK', note: WORRY, idempotencyKey };

    const raised = await Promise.all([
      page.step('RaiseMyWorry', worry),
      page.step('RaiseMyWorry', worry),
    ]);

    expect(raised).toEqual([{ __typename: 'MyWorryRaised' }, { __typename: 'MyWorryRaised' }]);
    const alarms = await mailed();
    expect(alarms.map(({ subject }) => subject)).toEqual(['Wilt u nu kijken?']);
    expect(JSON.stringify(alarms[0])).not.toMatch(/Ruben|Anna|niet meer wil|SUICIDE|zorgen/);
    const [kept] = await rows(
      server.database,
      "SELECT pathway_id, volunteer_id, values FROM correspondence WHERE kind = 'DUTY_ALARM'",
    );
    expect(kept).toEqual({ pathway_id: null, volunteer_id: null, values: {} });
    const [task] = await workList(server, everything, { kinds: ['LOOK_AT_WORRY'] });
    expect(task).toMatchObject({ due: '2026-11-23', nextSteps: ['LOOK_AT_SIGNALS'] });

    const query = '{ signals { id kind level note raisedRole volunteer { name } } }';
    const mayCallBack = await server.token(['safeguarding:read', 'volunteers:read']);
    const { data } = await ask(server.url, mayCallBack, query);
    expect(data.signals).toMatchObject([
      {
        kind: 'SUICIDE_RISK',
        level: 'HIGH',
        note: WORRY,
        raisedRole: 'VOLUNTEER',
        volunteer: { name: 'Anna Voorbeeld' },
      },
    ]);
    await handleAll();
    expect(await workList(server, everything, { kinds: ['LOOK_AT_WORRY'] })).toEqual([]);
  });

  test('a lesser worry tells that today is soon enough', async () => {
    const page = await ownPage();
    await mailed();
    const [{ id: matchId }] = (await page.see()).matches;

    await page.step('RaiseMyWorry', { matchId, kind: 'DEBT', note: '' });

    expect((await mailed()).map(({ subject }) => subject)).toEqual(['Wilt u vandaag kijken?']);
    await handleAll();
  });

  test('the alarm waits for the mail server and is not lost, nor sent twice', async () => {
    const page = await ownPage();
    await mailed();
    const [{ id: matchId }] = (await page.see()).matches;
    await page.step('RaiseMyWorry', { matchId, kind: 'CHILD_SAFETY', note: '' });
    const mail = await startMailServer();
    const send = createMailer(mail.url, 'Steun <steun@voorbeeld.example>');

    mail.refuse(true);
    await round(server, clock.now, send);
    mail.refuse(false);
    clock.set('2026-11-23T15:02:00+01:00');
    await Promise.all([round(server, clock.now, send), round(server, clock.now, send)]);

    expect(mail.mails.map(({ subject }) => subject)).toEqual(['Wilt u nu kijken?']);
    await handleAll();
  });

  test('more than two lines is refused: no worry, no alarm', async () => {
    const page = await ownPage();
    await mailed();
    const [{ id: matchId }] = (await page.see()).matches;
    const long = { matchId, kind: 'OTHER', note: 'een\ntwee\ndrie' };

    expect(await page.step('RaiseMyWorry', long)).toEqual({ __typename: 'NoteTooLong' });

    expect(await mailed()).toEqual([]);
    expect(await workList(server, everything, { kinds: ['LOOK_AT_WORRY'] })).toEqual([]);
  });

  test('a municipality without an address for it still has it on the list', async () => {
    const page = await ownPage();
    const [{ id: matchId }] = (await page.see()).matches;
    await rows(server.database, "UPDATE municipality SET duty_email = NULL WHERE id = 'GM0193'");

    await page.step('RaiseMyWorry', { matchId, kind: 'SUICIDE_RISK', note: WORRY });

    expect(await mailed()).toEqual([]);
    expect(await workList(server, everything, { kinds: ['LOOK_AT_WORRY'] })).toHaveLength(1);
    const readiness = await ask(server.url, everything, '{ readiness { findings { code } } }');
    expect(JSON.stringify(readiness.data)).toContain('NO_DUTY_ADDRESS');
    await rows(
      server.database,
      "UPDATE municipality SET duty_email = 'dienst@zwolle.voorbeeld.example' WHERE id = 'GM0193'",
    );
  });

  test('nobody but a professional reads it: not the clerk, the partner, the volunteer, nor the resident', async () => {
    const page = await ownPage();
    const others = await server.token(EVERY_SCOPE.filter((scope) => !/^safeguarding/.test(scope)));
    const reads = `query ($id: ID!) { node(id: $id) { ... on Pathway { state history { event reason } } } workList(first: 100) { edges { node { kind } } } }`;
    const seen = [
      (await ask(server.url, others, '{ signals { note } }')).text,
      (await ask(server.url, others, reads, { id: pathwayId })).text,
      JSON.stringify(await page.look()),
    ].join(' ');

    expect(found(seen, [WORRY, 'SUICIDE_RISK', 'LOOK_AT_WORRY'])).toEqual([]);
    expect(seen).toContain('FORBIDDEN');
    await server.database.asTenant({ municipality: 'GM0193' }, 'read', async (db) => {
      expect(await db.safeguardingSignal.findMany()).toEqual([]);
    });
  });
});
