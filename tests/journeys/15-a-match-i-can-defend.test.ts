import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask, askPublic } from '@steunpad/testing/graphql.ts';
import { mutate, PATHWAY, uuidOf } from '@steunpad/testing/mutate.ts';
import { askForSupport, atWork, EVERY_SCOPE, NO_LIMITS, taskOf } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

describe.each(ENGINES)('15: a match I can defend, on %s', (_, start) => {
  const clock = clockAt('2026-11-23T09:00:00+01:00');
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await start({ now: clock.now, limits: NO_LIMITS });
    token = await server.token(EVERY_SCOPE);
  });
  afterAll(() => server.close());

  const take = (field: string, input: object, done = '') =>
    mutate(server, token, field, input, done);

  /** Somebody who signed up, was trained and may be matched, unless something is said otherwise. */
  async function volunteer(name: string, over: { issuedOn?: string; sql?: string } = {}) {
    await askPublic(server.url, 'SubmitVolunteerApplication', {
      input: {
        municipality: 'GM0193',
        idempotencyKey: crypto.randomUUID(),
        name,
        contact: { preference: 'PHONE', phone: '06 12345678' },
        postcodeDigits: '8011',
        dayParts: ['MORNING'],
        languages: ['nl'],
      },
    });
    const { data } = await ask(
      server.url,
      token,
      '{ volunteerApplications(first: 1) { edges { node { id name } } } }',
    );
    const { id: applicationId } = data.volunteerApplications.edges[0].node;
    const answered = await take(
      'answerApplication',
      { applicationId, invite: true },
      '... on ApplicationAnswered { volunteer { id } }',
    );
    const volunteerId = answered.volunteer.id;
    await take('recordVolunteerStep', { volunteerId, step: 'beginTraining' });
    const early = await take('recordVolunteerStep', { volunteerId, step: 'finishTraining' });
    expect(early).toMatchObject({ code: 'GUARD_NOT_MET' });
    const issued = over.issuedOn ?? '2026-01-10';
    await take('recordPapers', {
      volunteerId,
      trainedOn: '2026-06-01',
      certificateIssuedOn: issued,
    });
    await take('recordVolunteerStep', { volunteerId, step: 'finishTraining' });
    await take('recordVolunteerStep', { volunteerId, step: 'activate' });
    if (over.sql) await rows(server.database, over.sql, [uuidOf(volunteerId)]);
    return volunteerId as string;
  }

  /** Somebody who waits for a volunteer. */
  async function waiting() {
    const phone = `06 2${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`;
    const received = await askForSupport(server, { contact: { preference: 'PHONE', phone } });
    const { request } = await taskOf(server, token, received);
    const { pathway } = await atWork(server, token).accept(request.id);
    await atWork(server, token).talk(pathway.id, { heldOn: '2026-11-20' });
    const agreed = await take(
      'agreePlan',
      {
        pathwayId: pathway.id,
        residentAgreed: true,
        items: [{ kind: 'VOLUNTEER', goal: 'Iemand om mee te wandelen.' }],
      },
      `... on PlanAgreed { ${PATHWAY} }`,
    );
    expect(agreed.pathway.state).toBe('WAITING');
    return pathway.id as string;
  }

  const offers = async (pathwayId: string, by = token) => {
    const query = `query ($id: ID!) { matchProposals(pathwayId: $id) {
      fitting { sentences volunteer { id firstName } } excluded { sentences rules volunteer { id } }
      excludedByRule { rule volunteers sentence }
    } }`;
    return (await ask(server.url, by, query, { id: pathwayId })).data.matchProposals;
  };
  const propose = (pathwayId: string, volunteerId: string, over = {}) =>
    take(
      'proposeMatch',
      { pathwayId, volunteerId, ...over },
      '... on MatchProposed { proposal { id state } } ... on HardRuleBroken { rules }',
    );
  const answer = (proposalId: string, side: string, accept: boolean) =>
    take(
      'answerProposal',
      { proposalId, side, accept },
      '... on ProposalAnswerRecorded { proposal { state pathway { state } } } ... on HardRuleBroken { rules }',
    );

  /** What a volunteer tells about themselves. */
  const tells = async (volunteerId: string, profile: object) => {
    const query = 'query ($id: ID!) { node(id: $id) { ... on Volunteer { version } } }';
    const { data } = await ask(server.url, token, query, { id: volunteerId });
    const expectedVersion = data.node.version;
    const done = await take('changeVolunteerProfile', { volunteerId, expectedVersion, ...profile });
    expect(done).toEqual({ __typename: 'VolunteerProfileChanged' });
    return volunteerId;
  };

  test('reasons in sentences, and who is left out by which rule; a hard rule holds', async () => {
    const woman = { gender: 'WOMAN', languages: ['nl', 'fy'], postcodeDigits: '8043' };
    const fit = await tells(await volunteer('Anna Voorbeeld'), woman);
    const full = await tells(await volunteer('Tineke Voorbeeld'), woman);
    const expired = await tells(
      await volunteer('Bea Voorbeeld', {
        sql: `UPDATE conduct_certificate SET issued_on = '2022-01-01' WHERE volunteer_id = $1`,
      }),
      woman,
    );
    const bereaved = await tells(await volunteer('Corrie Voorbeeld'), {
      ...woman,
      ownLossOn: '2025-09-20',
    });
    const neighbour = await tells(await volunteer('Buur Voorbeeld'), {
      ...woman,
      postcodeDigits: '8011 AB',
    });
    const man = await tells(await volunteer('Bram Voorbeeld'), { ...woman, gender: 'MAN' });
    const far = await tells(await volunteer('Verre Voorbeeld'), {
      ...woman,
      postcodeDigits: '7771',
      maxKm: 100,
    });
    const foreign = await tells(await volunteer('Ayse Voorbeeld'), { ...woman, languages: ['tr'] });
    const elsewhere = await waiting();
    await propose(elsewhere, full, { choiceReason: 'Past.' });
    const pathwayId = await waiting();
    const wished = await take(
      'saveMatchWishes',
      {
        pathwayId,
        expectedVersion: 0,
        gender: 'WOMAN',
        languages: ['fy', 'nl'],
        postcodeDigits: '8011',
        excludedPostcodes: ['8011'],
        maxKm: 20,
      },
      '... on MatchWishesSaved { wishes { version gender languages } }',
    );
    expect(wished.wishes).toEqual({ version: 1, gender: 'WOMAN', languages: ['fy', 'nl'] });

    const { fitting, excluded, excludedByRule } = await offers(pathwayId);

    expect(fitting.map(({ volunteer: { id } }: never) => id)).toEqual([fit]);
    expect(fitting[0].sentences).toContain('Woont op ongeveer 2 km.');
    expect(fitting[0].sentences).toContain('Spreekt ook de taal van thuis: Fries.');
    expect(JSON.stringify(fitting)).not.toMatch(/score/i);
    const leftOut = Object.fromEntries(
      excluded.map((each: { volunteer: { id: string }; rules: string[] }) => [
        each.volunteer.id,
        each.rules,
      ]),
    );
    expect(leftOut).toEqual({
      [full]: ['AT_CAPACITY'],
      [expired]: ['CERTIFICATE_EXPIRED'],
      [bereaved]: ['OWN_LOSS_TOO_RECENT'],
      [neighbour]: ['EXCLUDED_BY_RESIDENT'],
      [man]: ['EXCLUDED_BY_RESIDENT'],
      [far]: ['TOO_FAR'],
      [foreign]: ['NO_COMMON_LANGUAGE'],
    });
    expect(excludedByRule[0]).toEqual({
      rule: 'EXCLUDED_BY_RESIDENT',
      volunteers: 2,
      sentence: 'Past niet bij wat de bewoner wil.',
    });
    expect(await propose(pathwayId, expired, { choiceReason: 'Toch.' })).toMatchObject({
      code: 'HARD_RULE_BROKEN',
      rules: ['CERTIFICATE_EXPIRED'],
    });
    for (const volunteerId of [fit, full, expired, bereaved, neighbour, man, far, foreign])
      await take('recordVolunteerStep', { volunteerId, step: 'leave' });
  });

  test('volunteer first, then resident; both yes makes a match, with the promises that follow', async () => {
    const volunteerId = await volunteer('Dirk Voorbeeld');
    const pathwayId = await waiting();
    const { proposal } = await propose(pathwayId, volunteerId);

    expect(await answer(proposal.id, 'RESIDENT', true)).toMatchObject({
      code: 'OTHER_ASKED_FIRST',
    });
    expect((await answer(proposal.id, 'VOLUNTEER', true)).proposal.state).toBe('ASK_RESIDENT');
    const matched = await answer(proposal.id, 'RESIDENT', true);

    expect(matched.proposal).toEqual({ state: 'ACCEPTED', pathway: { state: 'ACTIVE' } });
    const [match] = await rows(
      server.database,
      'SELECT review_on::text AS review, soft_end_on::text AS "softEnd" FROM "match" WHERE pathway_id = $1',
      [uuidOf(pathwayId)],
    );
    expect(match).toEqual({ review: '2027-02-23', softEnd: '2027-11-23' });
    await take('recordVolunteerStep', { volunteerId, step: 'leave' });
  });

  test('either may say no; the resident keeps the place, and another may be asked', async () => {
    const volunteerId = await volunteer('Eva Voorbeeld');
    const pathwayId = await waiting();
    const { proposal } = await propose(pathwayId, volunteerId);

    const refused = await answer(proposal.id, 'VOLUNTEER', false);

    expect(refused.proposal).toEqual({ state: 'REFUSED', pathway: { state: 'WAITING' } });
    expect(await propose(pathwayId, volunteerId, { choiceReason: 'Nog eens.' })).toMatchObject({
      rules: ['ALREADY_REFUSED'],
    });
    await take('recordVolunteerStep', { volunteerId, step: 'leave' });
  });

  test('room for one is room for one, also when two coordinators choose at once', async () => {
    const volunteerId = await volunteer('Finn Voorbeeld');
    const [first, second] = [await waiting(), await waiting()];

    const proposed = await Promise.all([
      propose(first, volunteerId, { choiceReason: 'Past.' }),
      propose(second, volunteerId, { choiceReason: 'Past.' }),
    ]);

    const codes = proposed.map(({ code, rules }) => code ?? rules ?? 'asked').sort();
    expect(codes).toEqual(['HARD_RULE_BROKEN', 'asked']);
  });

  test('a worry that comes up after the proposal keeps the match back, and is not named either', async () => {
    const volunteerId = await volunteer('Hanna Voorbeeld');
    const pathwayId = await waiting();
    const { proposal } = await propose(pathwayId, volunteerId);
    await answer(proposal.id, 'VOLUNTEER', true);
    await take('raiseSignal', { pathwayId, kind: 'SUICIDE_RISK', note: 'Zorg.' });

    const held = await answer(proposal.id, 'RESIDENT', true);

    expect(held).toMatchObject({ code: 'HARD_RULE_BROKEN', rules: ['NOT_NOW'] });
    expect(JSON.stringify(held)).not.toMatch(/signal|worr/i);
    await take('recordVolunteerStep', { volunteerId, step: 'leave' });
  });

  test('a serious worry keeps everybody from being proposed, and nobody hears that it is one', async () => {
    const volunteerId = await volunteer('Gijs Voorbeeld');
    const [worried, erasing] = [await waiting(), await waiting()];
    await take('raiseSignal', { pathwayId: worried, kind: 'SUICIDE_RISK', note: 'Zorg.' });
    await rows(
      server.database,
      `INSERT INTO data_subject_request (municipality_id, id, pathway_id, kind, received_at, due_on)
       VALUES ('GM0193', gen_random_uuid(), $1, 'ERASURE', now(), now())`,
      [uuidOf(erasing)],
    );
    const coordinator = await server.token(['volunteers:read', 'volunteers:write']);
    const told = async (pathwayId: string) => ({
      offers: await offers(pathwayId, coordinator),
      proposal: await mutate(
        server,
        coordinator,
        'proposeMatch',
        { pathwayId, volunteerId, choiceReason: 'Past.' },
        '... on HardRuleBroken { rules }',
      ),
    });

    const [ofWorried, ofErasing] = [await told(worried), await told(erasing)];

    expect(ofWorried.offers.fitting).toEqual([]);
    expect(ofWorried.proposal).toMatchObject({ code: 'HARD_RULE_BROKEN', rules: ['NOT_NOW'] });
    expect(ofWorried).toEqual(ofErasing);
  });
});
