import { PERSONAL_COLUMNS } from '@steunpad/database/generated/personal-columns.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clockAt } from '../../../../../tests/support/clock.ts';
import { ENGINES } from '../../../../../tests/support/engines.ts';
import { ask, askPublic } from '../../../../../tests/support/graphql.ts';
import { mutate, uuidOf } from '../../../../../tests/support/mutate.ts';
import { pagesOf } from '../../../../../tests/support/pdf.ts';
import { EVERY_SCOPE, NO_LIMITS } from '../../../../../tests/support/people.ts';
import { columnsOf, type Planted, plant } from '../../../../../tests/support/planted.ts';
import { dump, found, rows } from '../../../../../tests/support/rows.ts';
import type { TestServer } from '../../../../../tests/support/server.ts';
import {
  activeVolunteer,
  atOwnPage,
  codeOf,
  matched,
  visiting,
  waitingResident,
} from '../../../../../tests/support/volunteers.ts';
import { VALUE_WORDS } from '../privacy/own-data.values.ts';

/** Where something about a volunteer is kept, and which rows are of the volunteer `$1`. */
const OF_APPLICATION = 'SELECT application_id FROM volunteer WHERE id = $1';
const OF_VOLUNTEER: Readonly<Record<string, string>> = {
  volunteer: 'id = $1',
  volunteer_application: `id IN (${OF_APPLICATION})`,
  conduct_certificate: 'volunteer_id = $1',
  training_record: 'volunteer_id = $1',
  supervision_record: 'volunteer_id = $1',
  match_proposal: 'volunteer_id = $1',
  match: 'volunteer_id = $1',
  support_contact: 'match_id IN (SELECT id FROM match WHERE volunteer_id = $1)',
  correspondence: `volunteer_id = $1 OR application_id IN (${OF_APPLICATION})`,
  task: `volunteer_id = $1 OR application_id IN (${OF_APPLICATION})`,
};

/** What is kept of a volunteer and not in their file, and why. Ids and hashes are left out everywhere: they tell nothing. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'volunteer.version': 'it counts savings',
  'conduct_certificate.seen_by': 'it is about a colleague',
  'match_proposal.state': 'a no of the resident is theirs; told as the outcome',
  'match_proposal.refused_by': 'a no of the resident is theirs; told as the outcome',
  'match_proposal.reasons': 'they say what the resident wishes as well',
  'match_proposal.choice_reason': 'free text about both; a person looks at it when asked',
  'match.fit_resident': 'what the resident said',
  'match.end_reason': 'it may say what happened to the resident',
  'correspondence.values': 'what is filled in may be about the resident; of a mail nothing is kept',
};

/** Whatever is known of residents: the models with marked columns that are not of volunteers. */
const snake = (name: string) =>
  name.replace(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
const OF_RESIDENTS = Object.entries(PERSONAL_COLUMNS)
  .map(([model, columns]) => [snake(model), columns.map(snake)] as const)
  .filter(([table, columns]) => columns.length > 0 && !(table in OF_VOLUNTEER));

const tableOf = (column: string) => column.split('.')[0]!;

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

  const fileOf = async (code: string, language = 'nl') => {
    const variables = { input: { municipality: 'GM0193', code }, language };
    const { data } = await askPublic(server.url, 'MyVolunteerData', variables);
    return data.myVolunteerData;
  };
  const told = async (code: string) => JSON.parse((await fileOf(code)).json);

  /** A volunteer of whom there is a row in each table. */
  async function knownVolunteer() {
    const visit = await visiting(server, token);
    const { volunteerId, page, matchId } = visit;
    await mutate(server, token, 'recordPeerSession', {
      volunteerIds: [volunteerId],
      on: '2026-11-20',
    });
    await page.step('RecordMyContact', { matchId, kind: 'VISIT', on: '2026-11-23', minutes: 50 });
    await page.step('AgreeMyRhythm', { matchId, rhythm: 'elke week' });
    await page.step('TellMyFit', { matchId, fit: 'YES' });
    return visit;
  }

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

  test('every column that is kept of a volunteer is in the file, or on the list of what is not', async () => {
    const { volunteerId, code } = await knownVolunteer();
    const id = uuidOf(volunteerId);
    const kept = await rows(
      server.database,
      `SELECT DISTINCT table_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name IN ('volunteer_id', 'application_id', 'match_id')`,
    );
    const tables = ['volunteer', 'volunteer_application', ...kept.map(({ name }) => String(name))];
    expect(new Set(tables)).toEqual(new Set(Object.keys(OF_VOLUNTEER)));
    const planted: Planted[] = [];
    for (const [table, where] of Object.entries(OF_VOLUNTEER)) {
      const columns = await columnsOf(server.database, table);
      planted.push(...(await plant(server.database, table, columns, where, [id])));
    }

    const { json } = await fileOf(code);

    const missing = planted
      .filter(({ column, shown }) => !(column in LEFT_OUT) && !json.includes(shown))
      .map(({ column }) => column);
    expect(missing).toEqual([]);
    const shown = planted
      .filter(({ column, unique, shown }) => column in LEFT_OUT && unique && json.includes(shown))
      .map(({ column }) => column);
    expect(shown).toEqual([]);
    expect(json).not.toMatch(/"(?:id|codeHash|\w+Id)"/);
    const columns = planted.map(({ column }) => column);
    expect(new Set(columns.map(tableOf))).toEqual(new Set(tables));
    expect(Object.keys(LEFT_OUT).filter((column) => !columns.includes(column))).toEqual([]);
    for (const [model, names] of Object.entries(PERSONAL_COLUMNS)) {
      if (!(snake(model) in OF_VOLUNTEER)) continue;
      expect(columns).toEqual(
        expect.arrayContaining(names.map((name) => `${snake(model)}.${snake(name)}`)),
      );
    }
  });

  test('nothing that is known of a resident is in it, as data or to read', async () => {
    const { volunteerId, pathwayId, page, matchId, code } = await knownVolunteer();
    await mutate(server, token, 'saveMatchWishes', {
      pathwayId,
      expectedVersion: 0,
      interests: ['tuinieren'],
    });
    await page.step('RaiseMyWorry', { matchId, kind: 'DEBT', note: 'geld' });
    await mutate(server, token, 'raiseSignal', { pathwayId, kind: 'ADDICTION', note: 'drank' });
    const planted: Planted[] = [];
    for (const [table, personal] of OF_RESIDENTS) {
      const columns = await columnsOf(server.database, table);
      const marked = columns.filter(({ name }) => personal.includes(name));
      planted.push(...(await plant(server.database, table, marked, 'true', [])));
    }
    await rows(
      server.database,
      'UPDATE match_wish SET excluded_volunteers = ARRAY[$1::uuid] WHERE pathway_id = $2',
      [uuidOf(volunteerId), uuidOf(pathwayId)],
    );
    const secrets = planted.filter(({ unique }) => unique).map(({ shown }) => shown);
    expect(found(await dump(server.database), secrets)).toEqual(secrets);
    expect(planted.map(({ column }) => tableOf(column))).toEqual(
      expect.arrayContaining([
        'bereaved_partner',
        'support_request',
        'support_need',
        'introductory_talk',
        'plan_item',
        'match_wish',
        'pathway_transition',
        'safeguarding_signal',
      ]),
    );

    const { json, pdf } = await fileOf(code);

    const read = (await pagesOf(pdf)).join(' ');
    expect(found(json + read, [...secrets, uuidOf(pathwayId), matchId])).toEqual([]);
    expect(json).not.toMatch(/SUICIDE|DEBT|ADDICTION|wandelen|Ruben/);
    expect(Object.keys(JSON.parse(json).matches[0])).toEqual([
      'from',
      'until',
      'rhythm',
      'reviewOn',
      'softEndOn',
      'youSaidOfTheFirstVisit',
      'contacts',
      'worriesYouRaised',
    ]);
  });

  test('that they worried and when is told to who did, never to who visited before or after', async () => {
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

  test('every value of a fixed list that may be in it has a word', async () => {
    const lists = await Promise.all(
      Object.keys(OF_VOLUNTEER).map(async (table) => {
        const columns = await columnsOf(server.database, table);
        return columns
          .filter(({ name }) => !(`${table}.${name}` in LEFT_OUT) && name !== 'kind')
          .flatMap(({ labels }) => labels);
      }),
    );

    expect(lists.flat().filter((label) => !(label in VALUE_WORDS))).toEqual([]);
  });

  test('to read it is a PDF in Dutch or English, which says what is not in it and whom to ask', async () => {
    const { code } = await knownVolunteer();

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
  const server = await start({ limits: { ...NO_LIMITS, triesPerNetwork: 3 } });
  const token = await server.token(EVERY_SCOPE);
  const code = await codeOf(server, token, await activeVolunteer(server, token));
  const input = { municipality: 'GM0193', code: 'AAAA-AAAA-AAAA' };
  const guess = () => askPublic(server.url, 'MyVolunteerData', { input, language: 'nl' });
  try {
    for (const _ of [1, 2, 3]) {
      expect((await guess()).data.myVolunteerData.__typename).toBe('ReferenceOrCodeUnknown');
    }
    expect((await guess()).data.myVolunteerData.__typename).toBe('TooManyRequests');
    expect((await atOwnPage(server, code).see()).__typename).toBe('TooManyRequests');
  } finally {
    await server.close();
  }
});
