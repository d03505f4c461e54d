import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { type Answer, ask, askPublic } from '@steunpad/testing/graphql.ts';
import { mutate, PATHWAY, uuidOf } from '@steunpad/testing/mutate.ts';
import { pagesOf } from '@steunpad/testing/pdf.ts';
import { atWork, death, EVERY_SCOPE, joan, NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { activeVolunteer, waitingResident } from '@steunpad/testing/volunteers.ts';
import { round } from '@steunpad/testing/worker.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const LIST = `{ workList(first: 100) { edges { node {
  id kind state due notBefore dayPart overdue nextSteps
  pathway { id waitingSince partner { name phone contactPreference bestDayParts daysToAvoid } attempts { on dayPart result } }
} } } }`;

describe.each(ENGINES)('14: Monday morning list, on %s', (_, start) => {
  const clock = clockAt('2026-09-04T09:00:00+02:00');
  let server: TestServer;
  let token: string;
  const pathways: Record<string, string> = {};

  beforeAll(async () => {
    server = await start({ now: clock.now, limits: NO_LIMITS });
    token = await server.token(EVERY_SCOPE);
  });
  afterAll(() => server.close());

  const on = async (moment: string) => {
    clock.set(moment);
    token = await server.token(EVERY_SCOPE);
    await round(server, clock.now);
  };
  const list = async (): Promise<Answer['data'][]> =>
    (await ask(server.url, token, LIST)).data.workList.edges.map(
      ({ node }: Answer['data']) => node,
    );
  const of = async (name: string) => {
    const all = await list();
    return all.find(({ pathway }) => pathway?.id === pathways[name]);
  };
  const attempt = (name: string, on: string, dayPart: string) =>
    mutate(
      server,
      token,
      'recordAttempt',
      { pathwayId: pathways[name], result: 'VOICEMAIL_NEUTRAL', on, dayPart },
      `... on AttemptRecorded { ${PATHWAY} }`,
    );

  /** Somebody who got the letter and answered it with a number, or did not answer. */
  async function invited(name: string, birthDate: string, reply: object | null) {
    const { notice } = await atWork(server, token).receive(
      death({
        survivor: joan({ surname: name, birthDate, street: 'Voorbeeldstraat 1', town: 'Zwolle' }),
      }),
    );
    pathways[name] = notice.pathway.id;
    return async (code: string) => {
      if (!reply) return;
      const input = { municipality: 'GM0193', idempotencyKey: crypto.randomUUID(), code, ...reply };
      const { data } = await askPublic(server.url, 'ChangeMyContact', { input });
      expect(data.changeMyContact.__typename).toBe('MyContactChanged');
    };
  }

  test('by then two letters went out, one of them was answered with a number, and somebody waits', async () => {
    const answer = await invited('Bellen', '1971-04-02', {
      contact: { preference: 'PHONE', phone: '06 12345678' },
      bestDayParts: ['AFTERNOON'],
    });
    await invited('Zwijgen', '1968-11-30', null);
    await on('2026-09-22T10:00:00+02:00');
    for (const pathwayId of Object.values(pathways)) {
      await mutate(server, token, 'recordRegistryCheck', { pathwayId, result: 'LIVES_HERE' });
    }
    const { batch } = await mutate(
      server,
      token,
      'makePrintBatch',
      {},
      '... on PrintBatchMade { batch { pdf count } }',
    );
    expect(batch.count).toBe(4);
    const text = (await pagesOf(batch.pdf)).join(' ');
    const code = /Bellen.*?([2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4})/.exec(text);
    await answer(code![1]!);

    await on('2026-11-09T09:00:00+01:00');
    await activeVolunteer(server, token, { certificateIssuedOn: '2024-01-31' });
    pathways['Wachten'] = await waitingResident(server, token);
  });

  test('on Monday the list says whom to call, in which window, when it suits, and the number', async () => {
    await on('2026-12-07T08:30:00+01:00');

    expect(await of('Bellen')).toMatchObject({
      kind: 'CALL',
      due: expect.stringMatching(/^2026-12-/),
      overdue: false,
      nextSteps: expect.arrayContaining(['RECORD_ATTEMPT']),
      pathway: {
        partner: {
          phone: '+31612345678',
          bestDayParts: ['AFTERNOON'],
          daysToAvoid: ['04-02', '09-01'],
        },
      },
    });
  });

  test('overdue promises stand on top; whom one owes a message and whose certificate ends are there', async () => {
    const all = await list();

    const overdue = all.map((task) => task.overdue);
    expect(overdue).toEqual(overdue.toSorted((one, other) => Number(other) - Number(one)));
    expect(overdue[0]).toBe(true);
    const waiting = all.find(
      ({ kind, pathway }) => kind === 'WAITING_CONTACT' && pathway?.id === pathways['Wachten'],
    );
    expect(waiting).toMatchObject({ due: '2026-11-30', overdue: true });
    expect(all.map(({ kind }) => kind)).toContain('RENEW_CERTIFICATE');
  });

  test('who gave no number is not on the list of calls: a card goes out instead', async () => {
    expect((await of('Zwijgen'))?.kind).not.toBe('CALL');
    const [letter] = await rows(
      server.database,
      `SELECT kind FROM correspondence WHERE pathway_id = $1 AND kind = 'REMINDER_CARD'`,
      [uuidOf(pathways['Zwijgen']!)],
    );
    expect(letter).toEqual({ kind: 'REMINDER_CARD' });
  });

  test('a neutral voicemail is one press, and the next try is on another day and in another part of it', async () => {
    const { pathway } = await attempt('Bellen', '2026-12-07', 'AFTERNOON');
    expect(pathway.state).toBe('CALL_DUE');

    const next = await of('Bellen');
    expect(next.notBefore >= '2026-12-10').toBe(true);
    expect(next.dayPart).not.toBe('AFTERNOON');
    expect(next.pathway.attempts).toEqual([
      { on: '2026-12-07', dayPart: 'AFTERNOON', result: 'VOICEMAIL_NEUTRAL' },
    ]);
  });

  test('after the third the path rests as not reached, and a card without a subject is queued', async () => {
    await on('2026-12-11T10:00:00+01:00');
    await attempt('Bellen', '2026-12-11', 'MORNING');
    await on('2026-12-16T19:00:00+01:00');
    const { pathway } = await attempt('Bellen', '2026-12-16', 'EVENING');

    expect(pathway.state).toBe('UNREACHED');
    const [card] = await rows(
      server.database,
      `SELECT kind, status FROM correspondence WHERE pathway_id = $1 AND kind = 'TRIED_TO_CALL_CARD'`,
      [uuidOf(pathways['Bellen']!)],
    );
    expect(card).toEqual({ kind: 'TRIED_TO_CALL_CARD', status: 'QUEUED' });
    expect((await of('Bellen'))?.kind).toBeUndefined();
  });
});
