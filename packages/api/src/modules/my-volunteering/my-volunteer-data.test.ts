import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import { pagesOf } from '@steunpad/testing/pdf.ts';
import { EVERY_SCOPE, NO_LIMITS } from '@steunpad/testing/people.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import {
  activeVolunteer,
  atOwnPage,
  codeOf,
  knownVolunteer,
  matched,
  visiting,
  waitingResident,
} from '@steunpad/testing/volunteers.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

describe.each(ENGINES)("a volunteer's own data, on %s", (_, start) => {
  const clock = clockAt('2026-11-23T09:00:00+01:00');
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await start({ now: clock.now, limits: NO_LIMITS });
    token = await server.token(EVERY_SCOPE);
  });
  beforeEach(() => clock.set('2026-11-23T09:00:00+01:00'));
  afterAll(() => server.close());

  const fileOf = (code: string, language?: string) => atOwnPage(server, code).file(language);
  const told = async (code: string) => JSON.parse((await fileOf(code)).json);

  test('another code, an old one and nonsense are answered alike, and so is who left', async () => {
    const volunteerId = await activeVolunteer(server, token);
    const first = await codeOf(server, token, volunteerId);
    clock.set('2026-11-23T09:01:00+01:00');
    const second = await codeOf(server, token, volunteerId);
    expect((await told(second.toLowerCase().replaceAll('-', ' '))).you.name).toBe('Anna Voorbeeld');
    await atOwnPage(server, second).step('LeaveVolunteering');

    const refused = await Promise.all(
      [second, first, 'AAAA-AAAA-AAAA', 'x', ''].map((code) => fileOf(code)),
    );

    expect(new Set(refused.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ __typename: 'ReferenceOrCodeUnknown' })]),
    );
  });

  test('that they worried and when is told to the person who did, never to the person who visited before or after', async () => {
    const first = await visiting(server, token);
    await first.page.step('RaiseMyWorry', { matchId: first.matchId, kind: 'DEBT', note: 'geld' });
    await mutate(server, token, 'raiseSignal', {
      pathwayId: first.pathwayId,
      kind: 'OTHER',
      note: 'van een beroepskracht',
    });
    await first.page.step('StopMyMatch', { matchId: first.matchId });
    const next = await activeVolunteer(server, token);
    await matched(server, token, first.pathwayId, next);
    const nextCode = await codeOf(server, token, next);
    const page = atOwnPage(server, nextCode);
    const [{ id: matchId }] = (await page.see()).matches;
    expect((await told(nextCode)).matches[0].worriesYouRaised).toEqual([]);

    clock.set('2026-11-23T10:30:00+01:00');
    await page.step('RaiseMyWorry', { matchId, kind: 'OTHER', note: 'later' });

    expect((await told(first.code)).matches[0].worriesYouRaised).toEqual([
      '2026-11-23T08:00:00.000Z',
    ]);
    expect((await told(nextCode)).matches[0].worriesYouRaised).toEqual([
      '2026-11-23T09:30:00.000Z',
    ]);
  });

  test('a no of the resident reads like a proposal that was taken back', async () => {
    const outcomes = await Promise.all(
      ['RESIDENT', 'VOLUNTEER'].map(async (side) => {
        const volunteerId = await activeVolunteer(server, token);
        const code = await codeOf(server, token, volunteerId);
        const pathwayId = await waitingResident(server, token);
        const input = { pathwayId, volunteerId, choiceReason: 'Dat past.' };
        const done = '... on MatchProposed { proposal { id } }';
        const { proposal } = await mutate(server, token, 'proposeMatch', input, done);
        const answer = { proposalId: proposal.id, side, accept: false };
        await mutate(server, token, 'answerProposal', answer);
        return (await told(code)).proposals[0].outcome;
      }),
    );

    expect(outcomes).toEqual(['WENT_NO_FURTHER', 'YOU_SAID_NO']);
  });

  test('who looked at them is in it, and not who looked at others', async () => {
    const [anna, other] = [
      await activeVolunteer(server, token),
      await activeVolunteer(server, token),
    ];
    const look = (id: string) =>
      ask(server.url, token, `{ node(id: "${id}") { ... on Volunteer { name } } }`);
    const code = await codeOf(server, token, anna);
    const before = (await told(code)).whoLooked.length;
    await look(other);
    await look(anna);

    const { whoLooked } = await told(code);

    expect(whoLooked.length).toBe(before + 1);
    expect(whoLooked[0]).toEqual({
      who: expect.any(String),
      what: 'node',
      when: clock.now().toISOString(),
    });
  });

  test('to read it is a PDF in Dutch or English, which says what is not in it and whom to ask', async () => {
    const { code } = await knownVolunteer(server, token, '2026-11-23');

    const dutch = (await pagesOf((await fileOf(code)).pdf)).join(' ');
    const english = (await pagesOf((await fileOf(code, 'en')).pdf)).join(' ');

    expect(dutch).toContain('Alles wat wij van u weten');
    expect(dutch).toMatch(/naam: Anna Voorbeeld/);
    expect(dutch).toMatch(/hoe vaak: elke week/);
    expect(dutch).toContain('wat ervan kwam: het werd een contact');
    expect(dutch).toContain('Gemaakt op • 2026-11-23 09:00');
    expect(dutch, 'no value is left as programs call it').not.toMatch(/[A-Z]{5,}|[A-Z]_[A-Z]/);
    expect(english).toContain('outcome: became a match');
    expect(dutch).toContain('Wie de bewoners zijn, waar zij wonen');
    expect(english).toContain('Who the residents are, where they live');
    expect(dutch + english).not.toMatch(/WORDS_OF_WORRIES|undefined|\{contact\}/);
  });
});

test('guessing is held up together with the page itself', async () => {
  const [, start] = ENGINES[0]!;
  const server = await start({ limits: { ...NO_LIMITS, wrongCodes: 3 } });
  const token = await server.token(EVERY_SCOPE);
  const code = await codeOf(server, token, await activeVolunteer(server, token));
  const guess = () => atOwnPage(server, 'AAAA-AAAA-AAAA').file();
  try {
    for (const _ of [1, 2, 3]) {
      expect((await guess()).__typename).toBe('ReferenceOrCodeUnknown');
    }
    expect((await guess()).__typename).toBe('TooManyRequests');
    expect((await atOwnPage(server, 'AAAA-AAAA-AAAA').see()).__typename).toBe('TooManyRequests');
    expect((await atOwnPage(server, code).see()).__typename).toBe('MyVolunteering');
  } finally {
    await server.close();
  }
});
