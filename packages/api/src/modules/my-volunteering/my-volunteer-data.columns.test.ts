import { personalData } from '@steunpad/database/generated/personal-data.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { mutate, uuidOf } from '@steunpad/testing/mutate.ts';
import { pagesOf } from '@steunpad/testing/pdf.ts';
import { EVERY_SCOPE, NO_LIMITS } from '@steunpad/testing/people.ts';
import { columnsOf, type Planted, plant } from '@steunpad/testing/planted.ts';
import { dump, found, rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { knownVolunteer } from '@steunpad/testing/volunteers.ts';
import { isTextKey } from '@steunpad/texts/say.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

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
  'task.subject': 'what a deadline of the programme is about',
  'task.given_at': 'when a colleague gave it to a colleague',
  'task.seen_at': 'whether a colleague opened it',
  'conduct_certificate.seen_by': 'it is about a colleague',
  'match_proposal.state': 'a no of the resident is theirs; told as the outcome',
  'match_proposal.refused_by': 'a no of the resident is theirs; told as the outcome',
  'match_proposal.reasons': 'they say what the resident wishes as well',
  'match_proposal.choice_reason': 'free text about both; a person looks at it when asked',
  'match.fit_resident': 'what the resident said',
  'match.end_reason': 'it may say what happened to the resident',
  'correspondence.values': 'what is filled in may be about the resident; of a mail nothing is kept',
  'correspondence.claimed_until': 'how the sending goes; told as the state',
  'correspondence.failure': 'how the sending goes; told as the state',
  'correspondence.first_tried_at': 'how the sending goes; told as the state',
  'correspondence.next_try_at': 'how the sending goes; told as the state',
  'correspondence.tries': 'how the sending goes; told as the state',
};

/** A table of which nothing is in the file, and why. */
const WHOLE_LEFT_OUT: Readonly<Record<string, string>> = {
  kept_note: 'words that a colleague did not send yet, gone thirty days after they were typed',
};

/** Whatever is known of residents: the models with marked columns that are not of volunteers. */
const MARKED = Object.values(personalData).map(
  ({ table, personal }) => [table, Object.values<string>(personal)] as const,
);
const OF_RESIDENTS = MARKED.filter(
  ([table, columns]) => columns.length > 0 && !(table in OF_VOLUNTEER),
);

const NOW = new Date('2026-11-23T09:00:00+01:00');

const tableOf = (column: string) => column.split('.')[0]!;

describe.each(ENGINES)("what a volunteer's file holds, on %s", (_, start) => {
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await start({ now: () => NOW, limits: NO_LIMITS });
    token = await server.token(EVERY_SCOPE);
  });
  afterAll(() => server.close());

  test('every column that is kept of a volunteer is in the file, or on the list of what is not', async () => {
    const { volunteerId, page } = await knownVolunteer(server, token, '2026-11-23');
    const id = uuidOf(volunteerId);
    const kept = await rows(
      server.database,
      `SELECT DISTINCT table_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name IN ('volunteer_id', 'application_id', 'match_id')`,
    );
    const tables = [
      ...['volunteer', 'volunteer_application'],
      ...kept.map(({ name }) => String(name)).filter((name) => !(name in WHOLE_LEFT_OUT)),
    ];
    expect(new Set(tables)).toEqual(new Set(Object.keys(OF_VOLUNTEER)));
    const planted: Planted[] = [];
    for (const [table, where] of Object.entries(OF_VOLUNTEER)) {
      const columns = await columnsOf(server.database, table);
      planted.push(...(await plant(server.database, table, columns, where, [id])));
    }

    const { json } = await page.file();

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
    for (const [table, names] of MARKED) {
      if (!(table in OF_VOLUNTEER)) continue;
      expect(columns).toEqual(expect.arrayContaining(names.map((name) => `${table}.${name}`)));
    }
  });

  test('nothing that is known of a resident is in it, as data or to read', async () => {
    const { volunteerId, pathwayId, page, matchId } = await knownVolunteer(
      server,
      token,
      '2026-11-23',
    );
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

    const { json, pdf } = await page.file();

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

  test('every value of a fixed list that may be in it has a word', async () => {
    const lists = await Promise.all(
      Object.keys(OF_VOLUNTEER).map(async (table) => {
        const columns = await columnsOf(server.database, table);
        return columns
          .filter(({ name }) => !(`${table}.${name}` in LEFT_OUT) && name !== 'kind')
          .flatMap(({ labels }) => labels);
      }),
    );

    expect(lists.flat().filter((label) => !isTextKey(`own-data-values.any.${label}`))).toEqual([]);
  });
});
