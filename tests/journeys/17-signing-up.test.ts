import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clockAt } from '../support/clock.ts';
import { ENGINES } from '../support/engines.ts';
import { ask, askPublic } from '../support/graphql.ts';
import type { TestServer } from '../support/server.ts';

describe.each(ENGINES)('signing up as a volunteer, on %s', (_, start) => {
  const clock = clockAt('2026-11-20T21:00:00+01:00');
  let server: TestServer;

  beforeAll(async () => {
    server = await start({ now: clock.now });
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
});
