import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clockAt } from '../support/clock.ts';
import { ENGINES } from '../support/engines.ts';
import { ask } from '../support/graphql.ts';
import { mutate } from '../support/mutate.ts';
import { askForSupport, atWork, EVERY_SCOPE, NO_LIMITS, taskOf } from '../support/people.ts';
import type { TestServer } from '../support/server.ts';

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

  test('then two lines; the professional has it, serious ones on top, the same working day', async () => {
    const debt = { pathwayId, kind: 'DEBT', note: 'Er liggen veel brieven.' };
    await mutate(server, coordinator, 'raiseSignal', debt);
    const raised = await mutate(server, coordinator, 'raiseSignal', {
      pathwayId,
      kind: 'SUICIDE_RISK',
      note: WORRY,
    });

    expect(raised.__typename).toBe('SignalRaised');
    const { data } = await signals(professional);
    // A Saturday: a professional looks on Monday at the latest; the instructions hold until then.
    expect(data.signals).toMatchObject([
      { kind: 'SUICIDE_RISK', level: 'HIGH', status: 'OPEN', note: WORRY, due: '2026-11-23' },
      { kind: 'DEBT', level: 'LOW' },
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
