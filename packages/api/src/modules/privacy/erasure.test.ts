import { type Clock, clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask, askPublic } from '@steunpad/testing/graphql.ts';
import {
  askForSupport,
  atWork,
  death,
  EVERY_SCOPE,
  joan,
  NO_LIMITS,
  taskOf,
} from '@steunpad/testing/people.ts';
import { count, dump, found, rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { signedIn } from '@steunpad/testing/staff.ts';
import {
  activeVolunteer,
  atOwnPage,
  codeOf,
  matched,
  waitingResident,
} from '@steunpad/testing/volunteers.ts';
import { round } from '@steunpad/testing/worker.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asCommand } from '../../operation/run-command.ts';
import { erasePerson } from './erase-person.store.ts';
import { eraseWhatIsOver } from './retention.store.ts';

/** Planted wherever somebody may write or be known by: nothing of it may be left. */
const PLANTED = [
  'Kanarievogel',
  'Velzenkanarie',
  'kanarie@voorbeeld.nl',
  '+31612348765',
  'Kanariestraat 7',
  'Kanariedorp',
  'kanariewoorden',
  'kanarienotitie',
  'kanariedoel',
  'kanariereden',
  'kanariezorg',
  'kanariewens',
];

describe.each(ENGINES)('erasing, on %s', (_, start) => {
  let clock: Clock;
  let server: TestServer;
  let token: string;

  beforeEach(async () => {
    clock = clockAt('2026-09-04T09:00:00+02:00');
    server = await start({ now: clock.now, limits: NO_LIMITS });
    token = await server.token(EVERY_SCOPE);
  });
  afterEach(() => server.close());

  const later = async (moment: string) => {
    clock.set(moment);
    token = await server.token(EVERY_SCOPE);
  };
  const left = async () => found(await dump(server.database), PLANTED);

  /** Somebody about whom everything was told that can be told, up to a plan. */
  async function known(): Promise<string> {
    const received = await askForSupport(server, {
      name: 'Kanarievogel',
      contact: {
        preference: 'EMAIL',
        email: 'kanarie@voorbeeld.nl',
        phone: '06 12348765',
        address: { street: 'Kanariestraat 7', postcode: '8011 AB', town: 'Kanariedorp' },
      },
      message: 'kanariewoorden',
      preferredMoment: 'kanarienotitie',
    });
    // Of a draft nobody can tell whose it is, and nothing of it can be read.
    const answers = ['name', 'message'].map((name) => ({ name, values: PLANTED }));
    const draft = { municipality: 'GM0193', form: 'SUPPORT_REQUEST', answers };
    const kept = await askPublic(server.url, 'KeepDraft', {
      input: { ...draft, idempotencyKey: crypto.randomUUID() },
    });
    expect(kept.data.keepDraft.__typename).toBe('DraftKept');
    const work = atWork(server, token);
    const { request } = await taskOf(server, token, received);
    const { pathway } = await work.accept(request.id);
    await work.talk(pathway.id, {
      note: 'kanarienotitie',
      needs: [{ domain: 'WORK', ownWords: 'kanariewoorden', existingHelp: 'kanariewoorden' }],
    });
    await mutate('saveMatchWishes', 'SaveMatchWishesInput', {
      pathwayId: pathway.id,
      expectedVersion: 0,
      interests: ['kanariewens'],
      lossKind: 'ILLNESS',
      lossKindAgreed: true,
    });
    await mutate('agreePlan', 'AgreePlanInput', {
      pathwayId: pathway.id,
      residentAgreed: true,
      items: [{ kind: 'PRACTICAL_HELP', goal: 'kanariedoel', provider: 'kanariedoel' }],
    });
    return pathway.id;
  }

  async function mutate(field: string, type: string, input: object) {
    const { data, errors } = await ask(
      server.url,
      token,
      `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ... on Refusal { code message } } }`,
      { input: { idempotencyKey: crypto.randomUUID(), ...input } },
    );
    expect(errors).toBeUndefined();
    return data[field];
  }

  const uuidOf = (id: string) => Buffer.from(id, 'base64').toString().split(':')[1] ?? '';

  test('a granted erasure leaves nothing in any table, and a declaration', async () => {
    const pathwayId = await known();
    expect((await left()).length).toBeGreaterThan(6);
    expect(await left()).toContain('kanariewens');
    const id = crypto.randomUUID();
    await asCommand(server.database, 'GM0193', clock.now(), ({ db }) =>
      db.dataSubjectRequest.create({
        data: {
          municipalityId: 'GM0193',
          id,
          pathwayId: uuidOf(pathwayId),
          kind: 'ERASURE',
          receivedAt: clock.now(),
          dueOn: new Date('2026-10-04T00:00:00Z'),
        },
      }),
    );

    const answered = await mutate('answerDataRequest', 'AnswerDataRequestInput', {
      dataRequestId: Buffer.from(`DataSubjectRequest:${id}`).toString('base64'),
      grant: true,
      reason: 'kanariereden',
    });

    expect(answered).toEqual({ __typename: 'DataRequestAnswered' });
    expect(await left()).toEqual([]);
    const declared = await rows(
      server.database,
      'SELECT rule, what, count FROM destruction_record',
    );
    expect(declared).toEqual([{ rule: 'ERASURE_GRANTED', what: 'PATHWAY', count: 1 }]);
    expect(await count(server.database, "pathway WHERE state = 'ERASED'")).toBe(1);
  });

  test('with a volunteer too: what they agreed, visited and worried about goes with the rest', async () => {
    const pathwayId = await waitingResident(
      server,
      token,
      { name: 'Kanarievogel' },
      { note: 'kanarienotitie' },
    );
    const volunteerId = await activeVolunteer(server, token);
    await matched(server, token, pathwayId, volunteerId);
    const page = atOwnPage(server, await codeOf(server, token, volunteerId));
    const [{ id: matchId }] = (await page.see()).matches;
    await page.step('RecordMyContact', { matchId, kind: 'VISIT', on: '2026-09-04', minutes: 30 });
    await page.step('AgreeMyRhythm', { matchId, rhythm: 'kanariedoel' });
    await page.step('RaiseMyWorry', { matchId, kind: 'DEBT', note: 'kanariezorg' });
    expect(await left()).toEqual(['Kanarievogel', 'kanarienotitie', 'kanariedoel', 'kanariezorg']);

    await asCommand(server.database, 'GM0193', clock.now(), (context) =>
      erasePerson(context, { municipalityId: 'GM0193', id: uuidOf(pathwayId) }),
    );

    expect(await left()).toEqual([]);
    expect(await count(server.database, 'support_contact')).toBe(0);
    expect(
      await count(
        server.database,
        'task WHERE volunteer_id IS NULL AND application_id IS NULL AND pathway_id = $1',
        [uuidOf(pathwayId)],
      ),
    ).toBe(0);
    expect(await page.see()).toMatchObject({ matches: [], endedOn: [] });
  });

  test('six weeks after a no nothing is left, and the same death starts nothing', async () => {
    const survivor = joan({
      surname: 'Velzenkanarie',
      street: 'Kanariestraat 7',
      town: 'Kanariedorp',
    });
    const notice = death({ survivor });
    const { notice: received } = await atWork(server, token).receive(notice);
    await atWork(server, token).reply(received.pathway.id, 'NO');

    await later('2026-10-16T09:00:00+02:00');
    await round(server, clock.now);
    expect((await left()).length).toBeGreaterThan(0);
    await later('2026-10-17T09:00:00+02:00');
    await round(server, clock.now);

    expect(await left()).toEqual([]);
    const again = await atWork(server, token).receive({
      ...notice,
      idempotencyKey: crypto.randomUUID(),
    });
    expect(again).toMatchObject({ alreadyReceived: true });
    const other = await atWork(server, token).receive(
      death({ survivor, dateOfDeath: '2026-10-01' }),
    );
    expect(other.notice).toMatchObject({ status: 'OBJECTED', pathway: null });
  });

  test('a dry run tells what is over and destroys nothing', async () => {
    await known();
    await atWork(server, token).receive(
      death({ survivor: joan({ birthDate: '1940-01-01', surname: 'Velzenkanarie' }) }),
    );
    await later('2026-10-10T09:00:00+02:00');

    const told = await eraseWhatIsOver(server.database, 'GM0193', clock.now(), { dryRun: true });

    expect(told).toEqual([
      { rule: 'DRAFT', what: 'FORM_DRAFT', term: 'P7D', count: 1 },
      { rule: 'NOTICE_WITHOUT_TARGET', what: 'PATHWAY', term: 'P30D', count: 1 },
    ]);
    const over = '{ whatIsOver { rule what term count } }';
    const officer = await signedIn(server, ['PRIVACY_OFFICER'], { now: clock.now() });
    expect((await officer.ask(over)).data.whatIsOver).toEqual(told);
    const coordinator = await signedIn(server, ['COORDINATOR'], { now: clock.now() });
    expect((await coordinator.ask(over)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await left()).toContain('Velzenkanarie');
    expect(await count(server.database, 'destruction_record')).toBe(0);
    await round(server, clock.now);
    expect(await left()).not.toContain('Velzenkanarie');
    expect(await left()).toContain('kanariedoel');
  });

  test('a term of its own holds for the municipality that chose it', async () => {
    await server.database.asOwner('GM0193', (db) =>
      db.retentionSetting.create({
        data: {
          municipalityId: 'GM0193',
          rule: 'DECLINED',
          duration: 'P1W',
          decidedOn: new Date('2026-01-01T00:00:00Z'),
          decidedBy: 'test',
        },
      }),
    );
    const { notice } = await atWork(server, token).receive(
      death({ survivor: joan({ surname: 'Velzenkanarie' }) }),
    );

    const replied = await atWork(server, token).reply(notice.pathway.id, 'NO');

    expect(replied.pathway.eraseAfter).toBe('2026-09-11');
  });

  test('why somebody is held is for the privacy officer alone', async () => {
    const { notice } = await atWork(server, token).receive(death());
    await mutate('holdPathway', 'HoldPathwayInput', {
      pathwayId: notice.pathway.id,
      restrictedReason: 'kanariezorg',
    });
    const query = `query ($id: ID!) { node(id: $id) { ... on Pathway { state history { reason } holds { restrictedReason } } } }`;
    const officer = await server.token(['requests:read', 'privacy:read']);
    const coordinator = await server.token(['requests:read']);

    const seen = await ask(server.url, officer, query, { id: notice.pathway.id });
    const hidden = await ask(server.url, coordinator, query, { id: notice.pathway.id });

    expect(seen.data.node.holds).toEqual([{ restrictedReason: 'kanariezorg' }]);
    expect(JSON.stringify(hidden.data)).not.toContain('kanariezorg');
    expect(hidden.code).toBe('FORBIDDEN');
  });
});
