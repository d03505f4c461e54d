import { ENGINES } from '@steunpad/testing/engines.ts';
import { askPublic } from '@steunpad/testing/graphql.ts';
import {
  askForSupport,
  atWork,
  death,
  EVERY_SCOPE,
  joan,
  NO_LIMITS,
  ruben,
  send,
  taskOf,
} from '@steunpad/testing/people.ts';
import { count } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

describe.each(ENGINES)('a form that is sent again, on %s', (_, start) => {
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await start({ limits: NO_LIMITS });
    token = await server.token(EVERY_SCOPE);
  });
  afterAll(() => server.close());

  const rowsOf = (name: string) =>
    count(server.database, 'support_request WHERE name = $1', [name]);
  const volunteer = (over = {}) => ({
    municipality: 'GM0193',
    idempotencyKey: crypto.randomUUID(),
    name: 'Anna Voorbeeld',
    contact: { preference: 'EMAIL', email: 'anna@voorbeeld.nl' },
    postcodeDigits: '8011',
    dayParts: ['MORNING'],
    languages: ['Nederlands'],
    ...over,
  });
  const apply = async (input: object) =>
    (await askPublic(server.url, 'SubmitVolunteerApplication', { input })).text;

  test('gets the first answer again, with the code, and makes one row', async () => {
    const form = ruben({ name: 'Twee keer' });

    const [first, second] = [await send(server, form), await send(server, form)];

    expect(first.data.submitSupportRequest.code).toBeTruthy();
    expect(second.text).toBe(first.text);
    expect(await rowsOf('Twee keer')).toBe(1);
  });

  test('twenty times at once makes one row and twenty equal answers', async () => {
    const form = ruben({ name: 'Twintig keer' });

    const answers = await Promise.all(Array.from({ length: 20 }, () => send(server, form)));

    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]!.data.submitSupportRequest.__typename).toBe('SupportRequestReceived');
    expect(await rowsOf('Twintig keer')).toBe(1);
  });

  test('with other content is refused, whatever differs', async () => {
    const form = ruben({ name: 'Anders' });
    await send(server, form);

    const others = [
      { ...form, message: 'Nog iets.' },
      { ...form, contact: { preference: 'PHONE', phone: '0687654321' } },
      { ...form, requestedFor: 'RELATIVE' },
    ];

    for (const other of others)
      expect((await send(server, other)).data.submitSupportRequest).toEqual({
        __typename: 'IdempotencyKeyReused',
      });
    expect(await rowsOf('Anders')).toBe(1);
  });

  test('as another operation is refused', async () => {
    const form = ruben();
    await send(server, form);

    const other = await apply(volunteer({ idempotencyKey: form.idempotencyKey }));

    expect(other).toContain('"IdempotencyKeyReused"');
  });

  test('after a refusal finds the key free', async () => {
    const { reference, code } = await askForSupport(server);
    const key = crypto.randomUUID();
    const intake = (expectedVersion: number, remarks: string) => ({
      input: {
        municipality: 'GM0193',
        idempotencyKey: key,
        reference,
        code,
        expectedVersion,
        needs: [],
        remarks,
      },
    });

    const refused = await askPublic(server.url, 'SaveIntake', intake(5, 'Te vroeg.'));
    const saved = await askPublic(server.url, 'SaveIntake', intake(0, 'Nu wel.'));

    expect(refused.data.saveIntake.__typename).toBe('ChangedMeanwhile');
    expect(saved.data.saveIntake.__typename).toBe('IntakeSaved');
  });

  test('with another key is another request', async () => {
    const { idempotencyKey: _, ...form } = ruben({ name: 'Twee vragen' });

    const first = await askForSupport(server, form);
    const second = await askForSupport(server, form);

    expect(second.reference).not.toBe(first.reference);
    expect(second.code).not.toBe(first.code);
    expect(await rowsOf('Twee vragen')).toBe(2);
  });

  test('as a volunteer twenty times at once makes one application', async () => {
    const form = volunteer({ name: 'Twintig vrijwilligers' });

    const answers = await Promise.all(Array.from({ length: 20 }, () => apply(form)));

    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('"reference":"V-');
    expect(
      await count(server.database, `volunteer_application WHERE name = 'Twintig vrijwilligers'`),
    ).toBe(1);
  });

  test('by a coordinator takes the pathway one step, not two', async () => {
    const contact = { preference: 'PHONE', phone: '0610000001' };
    const { request } = await taskOf(server, token, await askForSupport(server, { contact }));
    const [accepting, talking] = [crypto.randomUUID(), crypto.randomUUID()];
    const coordinator = atWork(server, token);

    const accepted = [
      await coordinator.accept(request.id, { idempotencyKey: accepting }),
      await coordinator.accept(request.id, { idempotencyKey: accepting }),
    ];
    const talk = { idempotencyKey: talking, needs: [{ domain: 'WORK' }] };
    const { id } = accepted[0].pathway;
    const talked = [await coordinator.talk(id, talk), await coordinator.talk(id, talk)];

    expect(accepted[1]).toEqual(accepted[0]);
    expect(talked[1]).toEqual(talked[0]);
    expect(talked[0].pathway.history).toHaveLength(2);
  });

  test('as a notice answers as before; under a new key it says that it was known', async () => {
    const notice = death({ survivor: joan({ surname: 'Dubbel' }) });
    const clerk = atWork(server, token);

    const [first, second] = [await clerk.receive(notice), await clerk.receive(notice)];
    const again = await clerk.receive({ ...notice, idempotencyKey: crypto.randomUUID() });
    const other = await clerk.receive({ ...notice, dateOfDeath: '2026-08-01' });

    expect(first.alreadyReceived).toBe(false);
    expect(second).toEqual(first);
    expect(again).toEqual({ ...first, alreadyReceived: true, outcome: 'ALREADY_KNOWN' });
    expect(other.__typename).toBe('IdempotencyKeyReused');
  });
});
