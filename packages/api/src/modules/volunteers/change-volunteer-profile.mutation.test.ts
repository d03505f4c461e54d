import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import { EVERY_SCOPE, NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const PROFILE = `version gender ageBand languages postcodeDigits maxKm dayParts livedExperience ownLossOn
  exclusions interests skills capacity introduction`;

describe.each(ENGINES)('what a volunteer tells about themselves, on %s', (_, start) => {
  const clock = clockAt('2026-11-23T09:00:00+01:00');
  let server: TestServer;
  let token: string;
  let uuid: string;
  let volunteerId: string;

  beforeAll(async () => {
    server = await start({ now: clock.now, limits: NO_LIMITS });
    token = await server.token(EVERY_SCOPE);
  });
  afterAll(() => server.close());

  beforeEach(async () => {
    uuid = crypto.randomUUID();
    volunteerId = Buffer.from(`Volunteer:${uuid}`).toString('base64');
    await rows(
      server.database,
      `INSERT INTO volunteer_application (municipality_id, id, reference, name, contact_preference, postcode_digits, language, submitted_at, answer_by)
       VALUES ('GM0193', $1::uuid, $1, 'Anna', 'EMAIL', '8011', 'nl', now(), now())`,
      [uuid],
    );
    await rows(
      server.database,
      `INSERT INTO volunteer (municipality_id, id, application_id, status, name, first_name, languages, postcode_digits, since)
       VALUES ('GM0193', $1::uuid, $1::uuid, 'ACTIVE', 'Anna', 'Anna', '{nl}', '8011', now())`,
      [uuid],
    );
  });

  const change = (profile: object, expectedVersion = 1) =>
    mutate(
      server,
      token,
      'changeVolunteerProfile',
      { volunteerId, expectedVersion, ...profile },
      `... on VolunteerProfileChanged { volunteer { ${PROFILE} } }
       ... on VolunteerNotPossibleNow { status }`,
    );

  test('all of it is kept; what is left out later stays, and null takes away', async () => {
    const told = {
      gender: 'WOMAN',
      ageBand: 'AGE_60_TO_69',
      languages: ['nl', 'fy'],
      postcodeDigits: '8043',
      maxKm: 20,
      dayParts: ['MORNING', 'EVENING'],
      livedExperience: ['PARTNER'],
      ownLossOn: '2018-05-01',
      exclusions: ['SMOKING', 'SUICIDE'],
      interests: ['tuinieren'],
      skills: ['PAPERWORK'],
      capacity: 2,
      introduction: 'Ik loop graag een eind.',
    };

    const first = await change({ ...told, interests: ['Tuinieren'] });
    const second = await change({ capacity: 1, gender: null }, 2);
    const third = await change({ ageBand: null, ownLossOn: null, introduction: null }, 3);

    expect(first.volunteer).toEqual({ ...told, version: 2 });
    expect(second.volunteer).toEqual({ ...told, capacity: 1, version: 3 });
    expect(third.volunteer).toEqual({
      ...told,
      capacity: 1,
      ageBand: null,
      ownLossOn: null,
      introduction: null,
      version: 4,
    });
  });

  test('who read an older version is told of the newer one, and changes nothing', async () => {
    await change({ maxKm: 20 });

    expect(await change({ maxKm: 30 })).toMatchObject({
      code: 'CHANGED_MEANWHILE',
      currentVersion: 2,
    });
    expect((await change({}, 2)).volunteer.maxKm).toBe(20);
  });

  test.each([
    ['room for nobody', { capacity: 0 }, 'capacity', 'INVALID'],
    ['room for four', { capacity: 4 }, 'capacity', 'INVALID'],
    ['no language', { languages: [] }, 'languages', 'INVALID'],
    ['a loss to come', { ownLossOn: '2026-11-24' }, 'ownLossOn', 'INVALID_DATE'],
    ['half a postcode', { postcodeDigits: '80' }, 'postcodeDigits', 'INVALID_POSTCODE'],
    ['further than anybody goes', { maxKm: 101 }, 'maxKm', 'INVALID'],
    ['a long story', { introduction: 'x'.repeat(301) }, 'introduction', 'TOO_LONG'],
    ['a BSN', { introduction: 'Ik ben 123456782.' }, 'introduction', 'CONTAINS_BSN'],
  ])('%s is refused by its field', async (_name, profile, field, code) => {
    expect(await change(profile)).toMatchObject({ fields: [{ path: [field], code }] });
  });

  test('a municipality sets how many residents a volunteer may have', async () => {
    await rows(server.database, `UPDATE municipality SET terms = '{"maxCapacity": 1}'`);

    const refused = await change({ capacity: 2 });

    await rows(server.database, `UPDATE municipality SET terms = '{}'`);
    expect(refused).toMatchObject({ fields: [{ path: ['capacity'] }] });
  });

  test('of the person who left nothing is written down any more', async () => {
    await rows(server.database, `UPDATE volunteer SET status = 'LEFT' WHERE id = $1`, [uuid]);

    expect(await change({ maxKm: 20 })).toMatchObject({
      code: 'NOT_POSSIBLE_NOW',
      status: 'LEFT',
    });
  });
});
