import { type Clock, clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { askPublic } from '@steunpad/testing/graphql.ts';
import { NO_LIMITS, ruben, send } from '@steunpad/testing/people.ts';
import { count, dump, found, rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { round } from '@steunpad/testing/worker.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asSystem } from '../../operation/run-command.ts';

const PLANTED = ['Kanarievogel', 'kanariewoorden', '06 kanarie', '111222333'];

/** As somebody leaves a form: half-filled, with mistakes, and with a BSN that would be refused. */
const TYPED = [
  { name: 'requestedFor', values: ['SELF'] },
  { name: 'help', values: ['talk', 'money'] },
  { name: 'message', values: ['kanariewoorden ë 👵🏽\n\t"\\ 111222333 '] },
  { name: 'name', values: [' Kanarievogel'] },
  { name: 'phone', values: ['06 kanarie'] },
];

describe.each(ENGINES)('later on, on %s', (_, start) => {
  let clock: Clock;
  let server: TestServer;

  beforeEach(async () => {
    clock = clockAt('2026-11-27T23:30:00+01:00');
    server = await start({ now: clock.now, limits: NO_LIMITS });
  });
  afterEach(() => server.close());

  type Over = Readonly<Record<string, unknown>>;
  const key = crypto.randomUUID();
  const form = (over: Over = {}) => ({
    municipality: 'GM0193',
    form: 'SUPPORT_REQUEST',
    idempotencyKey: key,
    answers: TYPED,
    ...over,
  });
  const keep = async (over: Over = {}) =>
    (await askPublic(server.url, 'KeepDraft', { input: form(over) })).data.keepDraft;
  const resuming = (code: string, over: Over = {}) =>
    askPublic(server.url, 'FormDraft', {
      input: { municipality: 'GM0193', form: 'SUPPORT_REQUEST', code, ...over },
    });
  const resume = async (code: string, over: Over = {}) =>
    (await resuming(code, over)).data.formDraft;
  const discard = async (idempotencyKey: string) => {
    const input = { municipality: 'GM0193', form: 'SUPPORT_REQUEST', idempotencyKey };
    return (await askPublic(server.url, 'DiscardDraft', { input })).data.discardDraft.__typename;
  };
  const NOT_FOUND = { __typename: 'DraftNotFound' };

  test('what was typed is there again, mistakes and all, under a code in any typing', async () => {
    const { code, ...kept } = await keep();
    const resumed = await resume(` ${code.toLowerCase().replaceAll('-', ' ')}.`);

    expect(kept).toEqual({ __typename: 'DraftKept', keptUntil: '2026-12-04' });
    expect(resumed).toEqual({ __typename: 'FormDraft', idempotencyKey: key, answers: TYPED });
  });

  test('no row says anything of it, nor how it is opened', async () => {
    const { code } = await keep();
    const all = await dump(server.database);

    expect(await count(server.database, 'form_draft')).toBe(1);
    expect(
      found(all, [...PLANTED, code, code.replaceAll('-', ''), key, 'SUPPORT_REQUEST']),
    ).toEqual([]);
    const [row] = await rows(
      server.database,
      `SELECT encode(sealed, 'hex') AS hex, length(sealed) AS bytes FROM form_draft`,
    );
    const bytes = Buffer.from(String(row!['hex']), 'hex');
    expect(PLANTED.filter((text) => bytes.includes(text))).toEqual([]);
    expect(row!['bytes'], 'its length is that of any short form').toBe(12 + 16 + 1_024);
  });

  test('kept again it takes the place of what was there, under the same code, for seven days more', async () => {
    const first = await keep();
    clock.set('2026-12-03T09:00:00+01:00');
    const second = await keep({ answers: [{ name: 'name', values: ['Anders'] }] });

    expect(second).toEqual({ ...first, keptUntil: '2026-12-10' });
    expect((await resume(first.code)).answers).toEqual([{ name: 'name', values: ['Anders'] }]);
    expect(await count(server.database, 'form_draft')).toBe(1);
  });

  test('another form has another code, also with the same key', async () => {
    const first = await keep({ answers: [{ name: 'name', values: ['Kanarie'] }] });
    const other = await keep({
      form: 'VOLUNTEER_SIGNUP',
      answers: [{ name: 'motivation', values: ['Anders'] }],
    });

    expect(other.code).not.toBe(first.code);
    expect(await resume(other.code)).toEqual(NOT_FOUND);
    expect((await resume(first.code)).answers[0].values).toEqual(['Kanarie']);
    expect((await resume(other.code, { form: 'VOLUNTEER_SIGNUP' })).answers[0].values).toEqual([
      'Anders',
    ]);
  });

  test('wrong, malformed, expired and foreign codes get the same answer, byte for byte', async () => {
    const { code } = await keep();
    const another = crypto.randomUUID();
    const other = (await keep({ idempotencyKey: another })).code;
    await discard(another);
    const answers = [
      await resuming(other),
      await resuming('onzin'),
      await resuming(''),
      await resuming(code, { form: 'VOLUNTEER_SIGNUP' }),
      await resuming(code, { municipality: 'GM0160' }),
    ];
    clock.set('2026-12-05T00:00:00+01:00');
    answers.push(await resuming(code));

    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]!.data.formDraft).toEqual(NOT_FOUND);
  });

  test('the last day is whole; after it the worker takes it, and says how many', async () => {
    const { code } = await keep();
    clock.set('2026-12-04T23:59:00+01:00');
    await round(server, clock.now);
    expect((await resume(code)).__typename).toBe('FormDraft');

    clock.set('2026-12-05T00:01:00+01:00');
    expect(await resume(code), 'before the worker came').toEqual(NOT_FOUND);
    expect(await count(server.database, 'form_draft')).toBe(1);
    await round(server, clock.now);

    expect(await count(server.database, 'form_draft')).toBe(0);
    expect(await rows(server.database, 'SELECT rule, what, count FROM destruction_record')).toEqual(
      [{ rule: 'DRAFT', what: 'FORM_DRAFT', count: 1 }],
    );
  });

  test('thrown away it is gone', async () => {
    const { code } = await keep();

    expect(await discard(crypto.randomUUID()), 'no word about what there was').toBe(
      'DraftDiscarded',
    );
    expect((await resume(code)).__typename).toBe('FormDraft');
    expect(await discard(key)).toBe('DraftDiscarded');
    expect(await resume(code)).toEqual(NOT_FOUND);
    expect(await count(server.database, 'form_draft')).toBe(0);
  });

  test('sending the form throws it away, and two devices make one record', async () => {
    const { code } = await keep();
    const [telephone, library] = await Promise.all([resume(code), resume(code)]);
    const sent = ruben({ idempotencyKey: telephone.idempotencyKey });
    const first = (await send(server, sent)).data.submitSupportRequest;
    const again = { ...sent, idempotencyKey: library.idempotencyKey };
    const second = (await send(server, again)).data.submitSupportRequest;

    expect(first.__typename).toBe('SupportRequestReceived');
    expect(second).toEqual(first);
    expect(await resume(code)).toEqual(NOT_FOUND);
    expect(await count(server.database, 'form_draft')).toBe(0);
    expect(await count(server.database, `support_request WHERE name = 'Ruben Voorbeeld'`)).toBe(1);
  });

  test('an application that is sent throws its own away, and no other', async () => {
    await keep();
    const { code } = await keep({
      form: 'VOLUNTEER_SIGNUP',
      answers: [{ name: 'motivation', values: ['Omdat'] }],
    });
    const { data } = await askPublic(server.url, 'SubmitVolunteerApplication', {
      input: {
        municipality: 'GM0193',
        idempotencyKey: key,
        name: 'Ans Voorbeeld',
        contact: { preference: 'PHONE', phone: '06 12345678' },
        postcodeDigits: '8011',
        dayParts: ['MORNING'],
        languages: ['Nederlands'],
      },
    });

    expect(data.submitVolunteerApplication.__typename).toBe('VolunteerApplicationReceived');
    expect(await resume(code, { form: 'VOLUNTEER_SIGNUP' })).toEqual(NOT_FOUND);
    expect(await count(server.database, 'form_draft')).toBe(1);
  });

  test('a form that is not accepted stays kept', async () => {
    const { code } = await keep();
    await send(server, ruben({ idempotencyKey: key, name: '' }));

    expect((await resume(code)).__typename).toBe('FormDraft');
  });

  test('only what the form asks is kept, each once, and not without end', async () => {
    const many = [{ name: 'message', values: ['x'.repeat(16_001)] }];
    const kinds = [
      await keep({ answers: [{ name: 'website', values: ['x'] }] }),
      await keep({ answers: [{ name: 'motivation', values: ['x'] }] }),
      await keep({ answers: [TYPED[0], TYPED[0]] }),
      await keep({ answers: many }),
    ];

    expect(kinds.map(({ __typename }) => __typename)).toEqual([
      'InputInvalid',
      'InputInvalid',
      'InputInvalid',
      'DraftTooLarge',
    ]);
    expect(await count(server.database, 'form_draft')).toBe(0);
  });

  test('another municipality does not see the row, and what is moved there does not open', async () => {
    const { code } = await keep();
    const seen = (municipality: string) =>
      asSystem(server.database, municipality, clock.now(), ({ db }) => db.formDraft.count());

    expect(await seen('GM0193')).toBe(1);
    expect(await seen('GM0160')).toBe(0);
    const other = await keep({ form: 'VOLUNTEER_SIGNUP', answers: [] });
    await rows(
      server.database,
      `UPDATE form_draft SET sealed = (SELECT sealed FROM form_draft f WHERE f.id <> form_draft.id)`,
    );
    expect(await resume(code), 'sealed for another form').toEqual(NOT_FOUND);
    expect(await resume(other.code, { form: 'VOLUNTEER_SIGNUP' })).toEqual(NOT_FOUND);
  });
});

describe.each(ENGINES)('too often, on %s', (_, start) => {
  test('who tries codes has to wait, and the right one opens all the same', async () => {
    const server = await start({ limits: { ...NO_LIMITS, wrongCodes: 3, unproven: 1, flood: 2 } });
    const keep = async () =>
      (
        await askPublic(server.url, 'KeepDraft', {
          input: {
            municipality: 'GM0193',
            form: 'SUPPORT_REQUEST',
            idempotencyKey: crypto.randomUUID(),
            answers: TYPED,
          },
        })
      ).data.keepDraft;
    const resume = async (code: string) =>
      (
        await askPublic(server.url, 'FormDraft', {
          input: { municipality: 'GM0193', form: 'SUPPORT_REQUEST', code },
        })
      ).data.formDraft.__typename;
    const { code } = await keep();

    const tries: string[] = [];
    for (let i = 0; i < 5; i += 1) tries.push(await resume('onzin'));
    tries.push(await resume(code));
    const kept = [(await keep()).__typename, (await keep()).__typename];
    await server.close();

    expect(tries).toEqual([
      ...Array(3).fill('DraftNotFound'),
      ...Array(2).fill('TooManyRequests'),
      'FormDraft',
    ]);
    expect(kept).toEqual(['DraftKept', 'TooManyRequests']);
  });
});
