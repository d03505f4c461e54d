import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { askPublic } from '@steunpad/testing/graphql.ts';
import { mutate, uuidOf } from '@steunpad/testing/mutate.ts';
import { EVERY_SCOPE, NO_LIMITS } from '@steunpad/testing/people.ts';
import { dump } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import {
  activeVolunteer,
  atOwnPage,
  codeOf,
  proposed,
  stateOf,
  waitingResident,
} from '@steunpad/testing/volunteers.ts';
import { type GraphQLOutputType, getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { schema } from '../../schema.ts';

describe.each(ENGINES)("a volunteer's own page, on %s", (_, start) => {
  const clock = clockAt('2026-11-23T09:00:00+01:00');
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await start({ now: clock.now, limits: NO_LIMITS });
    token = await server.token(EVERY_SCOPE);
  });
  beforeEach(() => clock.set('2026-11-23T09:00:00+01:00'));
  afterAll(() => server.close());

  test('opens with the code in any notation; another code, an old one and nonsense are answered alike', async () => {
    const volunteerId = await activeVolunteer(server, token);
    const first = await codeOf(server, token, volunteerId);
    clock.set('2026-11-23T09:01:00+01:00');
    const second = await codeOf(server, token, volunteerId);

    const opened = await atOwnPage(server, second.toLowerCase().replaceAll('-', ' ')).see();
    const refused = await Promise.all(
      [first, 'AAAA-AAAA-AAAA', 'x', ''].map((code) => atOwnPage(server, code).see()),
    );

    expect(opened).toMatchObject({ firstName: 'Anna', status: 'ACTIVE', matches: [] });
    expect(new Set(refused.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ __typename: 'ReferenceOrCodeUnknown' })]),
    );
  });

  test('the code is given once: a retry of the same press gets the same, and no table holds it', async () => {
    const volunteerId = await activeVolunteer(server, token);
    const input = { volunteerId, idempotencyKey: crypto.randomUUID() };
    const done = '... on VolunteerCodeIssued { pageCode }';

    const issued = await mutate(server, token, 'issueVolunteerCode', input, done);
    clock.set('2026-11-23T09:05:00+01:00');
    const again = await mutate(server, token, 'issueVolunteerCode', input, done);

    expect(again).toEqual(issued);
    expect(JSON.stringify(await dump(server.database))).not.toContain(issued.pageCode);
  });

  test('a proposal is a sketch; yes asks the resident, and only both yes shows who it is', async () => {
    const volunteerId = await activeVolunteer(server, token);
    const page = atOwnPage(server, await codeOf(server, token, volunteerId));
    const pathwayId = await waitingResident(server, token, { name: 'Ruben Voorbeeld' });
    const proposalId = await proposed(server, token, pathwayId, volunteerId);

    const asked = await page.see();
    expect(asked.proposals).toEqual([
      {
        id: uuidOf(proposalId),
        accepted: false,
        answerBy: '2026-11-30',
        sketch: ['De bewoner spreekt Nederlands.'],
      },
    ]);
    expect((await page.see('en')).proposals[0].sketch).toEqual(['The resident speaks Dutch.']);
    expect(JSON.stringify(asked)).not.toContain('Ruben');
    const said = { proposalId: uuidOf(proposalId), accept: true };
    expect(await page.step('AnswerMyInvitation', said)).toEqual({
      __typename: 'InvitationAnswered',
    });
    const waits = await page.see();
    expect(waits.proposals[0].accepted).toBe(true);
    expect(JSON.stringify(waits)).not.toContain('Ruben');
    await mutate(server, token, 'answerProposal', { proposalId, side: 'RESIDENT', accept: true });

    const { proposals, matches, dates } = await page.see();
    expect(proposals).toEqual([]);
    expect(matches).toMatchObject([
      {
        name: 'Ruben Voorbeeld',
        preference: 'PHONE',
        phone: expect.stringMatching(/^\+31/),
        email: null,
        purposes: ['Iemand om mee te wandelen.'],
        fit: null,
        visited: false,
        mayStop: true,
      },
    ]);
    expect(dates.map(({ kind, on }: never) => [kind, on])).toEqual([
      ['FIRST_MEETING', '2026-12-07'],
      ['PEER_SUPERVISION', '2027-01-04'],
      ['REVIEW', '2027-02-23'],
      ['CERTIFICATE_ENDS', '2029-01-09'],
    ]);
  });

  test('no is enough, without a reason; another volunteer cannot answer', async () => {
    const volunteerId = await activeVolunteer(server, token);
    const page = atOwnPage(server, await codeOf(server, token, volunteerId));
    const other = atOwnPage(
      server,
      await codeOf(server, token, await activeVolunteer(server, token)),
    );
    const pathwayId = await waitingResident(server, token);
    const proposalId = uuidOf(await proposed(server, token, pathwayId, volunteerId));

    expect(await other.step('AnswerMyInvitation', { proposalId, accept: false })).toEqual({
      __typename: 'NotFound',
    });
    await page.step('AnswerMyInvitation', { proposalId, accept: false });

    expect(await stateOf(server, pathwayId)).toBe('WAITING');
    expect((await page.see()).proposals).toEqual([]);
  });

  test('e: whatever is known of a resident, no need and no worry gets into the view', async () => {
    const volunteerId = await activeVolunteer(server, token);
    const page = atOwnPage(server, await codeOf(server, token, volunteerId));
    const pathwayId = await waitingResident(
      server,
      token,
      { message: 'geplantebericht', needDomains: ['FINANCIAL', 'WORK'] },
      {
        note: 'geplantenotitie',
        needs: [{ domain: 'WORK', ownWords: 'geplantewoorden', existingHelp: 'geplantehulp' }],
      },
    );
    const proposalId = await proposed(server, token, pathwayId, volunteerId);
    const before = JSON.stringify([await page.look('nl'), await page.look('en')]);
    for (const side of ['VOLUNTEER', 'RESIDENT']) {
      await mutate(server, token, 'answerProposal', { proposalId, side, accept: true });
    }
    const worry = { pathwayId, kind: 'DEBT', note: 'geplantezorg' };
    await mutate(server, token, 'raiseSignal', worry);
    const [{ id: matchId }] = (await page.see()).matches;
    await page.step('RaiseMyWorry', { matchId, kind: 'ADDICTION', note: 'geplantezorg' });
    const after = JSON.stringify([await page.look('nl'), await page.look('en')]);

    for (const seen of [before, after]) {
      expect(seen).not.toMatch(/geplant/);
      expect(seen).not.toMatch(/WORK|FINANCIAL|DEBT|ADDICTION|SUICIDE|geld|werk|money|work/);
    }
    expect(after).toContain('Iemand om mee te wandelen.');
  });
});

test('e: no type that can be reached from the view is about needs, talks, plans, worries or the pathway', () => {
  const reached = new Set<string>();
  const visit = (type: GraphQLOutputType) => {
    const named = getNamedType(type);
    if (reached.has(named.name)) return;
    reached.add(named.name);
    if (!isObjectType(named)) return;
    for (const field of Object.values(named.getFields())) visit(field.type);
  };
  visit(schema.getType('MyVolunteering') as GraphQLOutputType);

  expect([...reached].sort()).toEqual([
    'Boolean',
    'ContactPreference',
    'Date',
    'Fit',
    'ID',
    'Int',
    'MyContactMoment',
    'MyMatch',
    'MyProposal',
    'MyVolunteerDate',
    'MyVolunteering',
    'String',
    'SupportContactKind',
    'VolunteerAction',
    'VolunteerDateKind',
    'VolunteerStatus',
  ]);
});

test('guessing has to wait', async () => {
  const server = await startServer({
    limits: {
      submissions: 10,
      unproven: 10,
      unprovenInAll: 1e9,
      flood: 1e9,
      wrongCodes: 3,
      points: 1e9,
      documents: 1e9,
    },
  });
  const input = { municipality: 'GM0193', code: 'AAAA-AAAA-AAAA' };
  const types: string[] = [];
  for (let i = 0; i < 5; i += 1) {
    const { data } = await askPublic(server.url, 'MyVolunteering', { input, language: 'nl' });
    types.push(data.myVolunteering.__typename);
  }
  await server.close();

  expect(types).toEqual([
    ...Array(3).fill('ReferenceOrCodeUnknown'),
    ...Array(2).fill('TooManyRequests'),
  ]);
});
