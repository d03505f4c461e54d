import { personalData } from '@steunpad/database/generated/personal-data.ts';
import type { PersonalData } from '@steunpad/database/personal-table.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { askPublic } from '@steunpad/testing/graphql.ts';
import { mutate, uuidOf } from '@steunpad/testing/mutate.ts';
import { askForSupport, atWork, EVERY_SCOPE, NO_LIMITS, taskOf } from '@steunpad/testing/people.ts';
import { columnsOf, type Planted, plant } from '@steunpad/testing/planted.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { activeVolunteer, matched } from '@steunpad/testing/volunteers.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** What is kept of a resident and not in their file, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'safeguarding_signal.note': 'the privacy officer decides about worries; the file says so',
  'safeguarding_action.action': 'the privacy officer decides about worries; the file says so',
  'hold.restricted_reason': 'it is restricted to the privacy officer; the file says so',
  'match_proposal.choice_reason': 'free text about both; a person looks at it when asked',
  'correspondence.addressee': 'it repeats name and address, which are in the file',
  'correspondence.email': 'it repeats the address, which is in the file',
  'correspondence.values': 'what a letter was filled in with; the letter has it',
};

const PART_OF_DAY = /_(year|month|day)$/;

const NOW = new Date('2026-09-04T09:00:00+02:00');

/** Whether rows of a model are about whom a row of the other is about. */
function isAbout(model: string, other: string, passed: readonly string[] = []): boolean {
  if (model === other) return true;
  const { paths } = (personalData as PersonalData)[model]!;
  return paths.some(
    (path) => !passed.includes(path.model) && isAbout(path.model, other, [...passed, model]),
  );
}

const OF_RESIDENT = Object.entries(personalData as PersonalData)
  .filter(([model]) => isAbout(model, 'Pathway') || isAbout(model, 'SupportRequest'))
  .map(([, { table, personal }]) => ({ table, marked: Object.values(personal) }))
  .filter(({ marked }) => marked.length > 0);

/** Rows that no step of a test made: `$1` is the pathway. */
const ROWS = [
  `INSERT INTO death_notice (municipality_id, id, source, event_source, event_id, status, about_pathway_id, received_at)
   SELECT 'GM0193', gen_random_uuid(), 'CLERK', 'test', 'one', 'PARTNER_FOUND', $1, now()`,
  `UPDATE pathway SET notice_id = (SELECT id FROM death_notice WHERE about_pathway_id = $1) WHERE id = $1`,
  `INSERT INTO eligibility_decision (municipality_id, id, notice_id, outcome, rule_version, pension_table_version, decided_at)
   SELECT 'GM0193', gen_random_uuid(), id, 'IN', '1', '1', now() FROM death_notice WHERE about_pathway_id = $1`,
  `INSERT INTO hold (municipality_id, id, pathway_id, state_before, actor, at, restricted_reason)
   SELECT 'GM0193', gen_random_uuid(), $1, 'ACTIVE', 'test', now(), ''`,
  `INSERT INTO data_subject_request (municipality_id, id, pathway_id, kind, received_at, due_on)
   SELECT 'GM0193', gen_random_uuid(), $1, 'COPY', now(), now()`,
  `INSERT INTO intake (municipality_id, request_id, saved_at)
   SELECT 'GM0193', id, now() FROM support_request WHERE pathway_id = $1`,
  `INSERT INTO safeguarding_action (municipality_id, id, signal_id, action, actor, at)
   SELECT 'GM0193', gen_random_uuid(), id, '', 'test', now() FROM safeguarding_signal WHERE pathway_id = $1`,
  `INSERT INTO correspondence (municipality_id, id, pathway_id, kind, channel, language, queued_at, not_before)
   SELECT 'GM0193', gen_random_uuid(), $1, 'OFFER_LETTER', 'POST', 'nl', now(), now()`,
];

describe.each(ENGINES)("what a resident's file holds, on %s", (_, start) => {
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await start({ now: () => NOW, limits: NO_LIMITS });
    token = await server.token(EVERY_SCOPE);
  });
  afterAll(() => server.close());

  /** Somebody of whom there is a row wherever something is kept of a resident. */
  async function knownResident() {
    const received = await askForSupport(server);
    const { request } = await taskOf(server, token, received);
    const { pathway } = await atWork(server, token).accept(request.id);
    const pathwayId = pathway.id;
    await atWork(server, token).talk(pathwayId);
    const items = [{ kind: 'VOLUNTEER', goal: 'Wandelen.' }];
    await mutate(server, token, 'agreePlan', { pathwayId, residentAgreed: true, items });
    await mutate(server, token, 'saveMatchWishes', { pathwayId, expectedVersion: 0 });
    await matched(server, token, pathwayId, await activeVolunteer(server, token));
    await mutate(server, token, 'raiseSignal', { pathwayId, kind: 'DEBT', note: 'geld' });
    for (const sql of ROWS) await rows(server.database, sql, [uuidOf(pathwayId)]);
    return received;
  }

  /** Days are kept in three columns, and told as one: of each table another day. */
  async function plantDay(table: string, marked: readonly string[]): Promise<Planted[]> {
    const names = marked.filter((name) => PART_OF_DAY.test(name));
    if (names.length === 0) return [];
    const year = 1930 + OF_RESIDENT.findIndex((each) => each.table === table);
    const parts = names.map((name) => {
      const part = PART_OF_DAY.exec(name)?.[1];
      return `"${name}" = ${part === 'year' ? year : part === 'month' ? 11 : 23}`;
    });
    await rows(server.database, `UPDATE "${table}" SET ${parts.join(', ')}`);
    return names.map((name) => ({
      column: `${table}.${name}`,
      shown: `${year}-11-23`,
      unique: true,
    }));
  }

  test('every marked column is in the file, or on the list of what is not', async () => {
    const { reference, code } = await knownResident();
    const planted: Planted[] = [];
    for (const { table, marked } of OF_RESIDENT) {
      const columns = await columnsOf(server.database, table);
      const those = columns.filter(({ name }) => marked.includes(name) && !PART_OF_DAY.test(name));
      planted.push(...(await plant(server.database, table, those, 'true', [])));
      planted.push(...(await plantDay(table, marked)));
    }
    const columns = planted.map(({ column }) => column);
    const all = OF_RESIDENT.flatMap(({ table, marked }) =>
      marked.map((name) => `${table}.${name}`),
    );
    expect(new Set(columns)).toEqual(new Set(all));

    const key = { municipality: 'GM0193', reference, code };
    const { data } = await askPublic(server.url, 'MyData', { input: key, language: 'nl' });

    const { json } = data.myData;
    const isThere = ({ shown }: Planted) => json.includes(shown);
    const isLeftOut = ({ column }: Planted) => column in LEFT_OUT;
    const named = (some: readonly Planted[]) => some.map(({ column }) => column);
    expect(named(planted.filter((one) => !isLeftOut(one) && !isThere(one)))).toEqual([]);
    expect(named(planted.filter((one) => isLeftOut(one) && one.unique && isThere(one)))).toEqual(
      [],
    );
    expect(Object.keys(LEFT_OUT).filter((column) => !columns.includes(column))).toEqual([]);
  });
});
