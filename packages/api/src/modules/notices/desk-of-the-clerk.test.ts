import { randomUUID } from 'node:crypto';
import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import type { Answer } from '@steunpad/testing/graphql.ts';
import { pagesOf } from '@steunpad/testing/pdf.ts';
import { EVERY_SCOPE } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { type Person, signedIn } from '@steunpad/testing/staff.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const HEADER =
  'event_id;date_of_death;partner_initials;partner_surname;partner_birth_date;partner_municipality;partner_street;partner_postcode;partner_town;correction';
const row = (id: string, surname = 'Kanarie', died = '2026-07-30', correction = '') =>
  `${id};${died};J.;${surname};1971-04-02;GM0193;Dorpsstraat 1;8011 AB;Zwolle;${correction}`;
const fileOf = (...lines: string[]) => [HEADER, ...lines, ''].join('\n');

const TAKE = `mutation ($input: TakeNoticeFileInput!) { takeNoticeFile(input: $input) {
  __typename ... on Refusal { code } ... on NoticeFileRefused { fault nl: sentence en: sentence(language: "en") }
  ... on NoticeFileTaken { rows { line outcome faults { column code nl: sentence en: sentence(language: "en") } } } } }`;

describe.each(ENGINES)('the desk of the clerk, on %s', (_, start) => {
  const clock = clockAt('2026-09-04T09:00:00+02:00');
  let server: TestServer;
  let clerk: Person;
  let another: Person;

  beforeAll(async () => {
    server = await start({ now: clock.now });
    await signInAgain();
  });
  afterAll(() => server.close());

  const signInAgain = async () => {
    clerk = await signedIn(server, ['CLERK'], { now: clock.now() });
    another = await signedIn(server, ['CLERK'], { now: clock.now() });
  };
  const take = async (text: string, dryRun: boolean, idempotencyKey: string = randomUUID()) => {
    const file = Buffer.from(text).toString('base64');
    const { data, errors } = await clerk.ask(TAKE, { input: { idempotencyKey, file, dryRun } });
    if (errors) throw new Error(JSON.stringify(errors));
    return data.takeNoticeFile;
  };
  const outcomes = ({ rows: taken }: Answer['data']) =>
    taken.map(({ outcome, faults }: Answer['data']) => outcome ?? faults[0].code);
  const saved = async () => {
    const [counted] = await rows(
      server.database,
      `SELECT (SELECT count(*) FROM death_notice) + (SELECT count(*) FROM pathway)
         + (SELECT count(*) FROM idempotency_record) + (SELECT count(*) FROM task) AS n`,
    );
    return Number(counted!['n']);
  };
  const notices = async (filter: object = {}) => {
    const { data } = await clerk.ask(
      `query ($filter: DeathNoticeFilter) { deathNotices(first: 50, filter: $filter) { edges { node {
         id eventId status withdrawalAsked withdrawalAskedByMe pathway { id state } } } } }`,
      { filter },
    );
    return data.deathNotices.edges.map(({ node }: Answer['data']) => node);
  };

  const file = fileOf(
    row('e1'),
    row('e2', 'Vink', 'gisteren'),
    row('e3', '', '2026-07-30'),
    row('e4', 'Mees', '2199-01-01'),
    row('e1', 'Ander'),
    row('e1', 'Kanarie'),
  );

  test('a dry run tells what would come of each row, in both languages, and saves nothing', async () => {
    const before = await saved();

    const tried = await take(file, true);

    expect(outcomes(tried)).toEqual([
      ...['OPENED', 'NO_DATE', 'EMPTY', 'INVALID_DATE', 'EVENT_ID_REUSED', 'ALREADY_KNOWN'],
    ]);
    expect(tried.rows[1]).toEqual({
      line: 3,
      outcome: null,
      faults: [
        {
          column: 'date_of_death',
          code: 'NO_DATE',
          nl: 'date_of_death is geen datum zoals 2026-03-01, 2026-03 of 2026.',
          en: 'date_of_death is no date as 2026-03-01, 2026-03 or 2026.',
        },
      ],
    });
    expect(JSON.stringify(tried)).not.toMatch(/Vink|Mees|Ander|gisteren|2199/);
    expect(await saved()).toBe(before);
  });

  test('confirmed it is taken once, however often it is sent', async () => {
    const key = randomUUID();
    const first = await take(file, false, key);
    const count = await saved();

    expect(outcomes(first)[0]).toBe('OPENED');
    expect(await take(file, false, key)).toEqual(first);
    expect(outcomes(await take(fileOf(row('e1')), false))).toEqual(['ALREADY_KNOWN']);
    // The second press had a key of its own, which is all that was written.
    expect(await saved()).toBe(count + 2);
    expect((await notices()).map(({ eventId }: Answer['data']) => eventId)).toEqual(['e1']);
  });

  test.each([
    ['what is no file of notices', 'naam\nKanarie\n', 'COLUMNS_MISSING'],
    ['a file without rows', `${HEADER}\n`, 'NO_ROWS'],
    ['a workbook', 'PK\u0003\u0004', 'NO_TEXT'],
    [
      'too many rows',
      fileOf(...Array.from({ length: 201 }, (_row, i) => row(`m${i}`))),
      'TOO_MANY_ROWS',
    ],
    ['too many bytes', fileOf(row('e9', 'K'.repeat(40_000))), 'TOO_LARGE'],
  ])('%s is refused as a whole, and nothing of it is told', async (_what, text, fault) => {
    const refused = await take(text, false);

    expect(refused).toMatchObject({ code: 'NOTICE_FILE_REFUSED', fault });
    expect(refused.nl).not.toBe(refused.en);
    expect(JSON.stringify(refused)).not.toContain('Kanarie');
  });

  test('what is no base64 is refused by its field', async () => {
    const input = { idempotencyKey: randomUUID(), file: 'É', dryRun: true };
    const { data } = await clerk.ask(TAKE, { input });
    expect(data.takeNoticeFile.code).toBe('INPUT_INVALID');
  });

  test('the batch of today is shown before it is made, and then holds the same letters', async () => {
    clock.set('2026-09-25T09:00:00+02:00');
    // Letters go out where somebody reads what comes back.
    await server.token(EVERY_SCOPE);
    await signInAgain();
    const [pathway] = (await notices({ eventId: 'e1' })).map(
      ({ pathway }: Answer['data']) => pathway,
    );
    const check = await clerk.ask(
      'mutation ($input: RecordRegistryCheckInput!) { recordRegistryCheck(input: $input) { __typename } }',
      { input: { idempotencyKey: randomUUID(), pathwayId: pathway.id, result: 'LIVES_HERE' } },
    );
    expect(check.data.recordRegistryCheck.__typename).toBe('RegistryCheckRecorded');
    const preview = async () => {
      const { data } = await clerk.ask(
        `mutation { previewPrintBatch(input: { includeLate: true }) { __typename ... on PrintBatchPreview { count pages pdf leftOut { needs } }
           ... on NotReady { missing } } }`,
      );
      return data.previewPrintBatch;
    };
    const before = await saved();
    const shown = await preview();
    expect(await saved()).toBe(before);
    expect(shown).toMatchObject({ count: 2 });
    expect((await pagesOf(shown.pdf)).length).toBe(shown.pages);

    const { data } = await clerk.ask(
      `mutation ($key: UUID!) { makePrintBatch(input: { idempotencyKey: $key, includeLate: true }) {
         ... on PrintBatchMade { batch { count pages pdf letters { kind pathway { id } } } } } }`,
      { key: randomUUID() },
    );
    const { batch } = data.makePrintBatch;
    expect([batch.count, batch.pages]).toEqual([shown.count, shown.pages]);
    expect(batch.letters.map(({ pathway: { id } }: Answer['data']) => id)).toContain(pathway.id);
    // From now on the preview is what was made.
    expect((await preview()).pdf).toBe(batch.pdf);
  });

  test('a notice is withdrawn by two: the first who says it is told that they cannot be the second', async () => {
    await take(fileOf(row('w1', 'Wit')), false);
    const [{ id }] = await notices({ eventId: 'w1' });
    const withdraw = async (by: Person) => {
      const { data } = await by.ask(
        `mutation ($input: WithdrawDeathNoticeInput!) { withdrawDeathNotice(input: $input) {
           __typename ... on GuardNotMet { guards } } }`,
        { input: { idempotencyKey: randomUUID(), noticeId: id } },
      );
      return data.withdrawDeathNotice;
    };
    expect((await withdraw(clerk)).__typename).toBe('DeathNoticeWithdrawn');
    expect(await notices({ withdrawalAsked: true })).toMatchObject([
      { id, withdrawalAsked: true, withdrawalAskedByMe: true },
    ]);
    expect(await withdraw(clerk)).toEqual({ __typename: 'GuardNotMet', guards: ['saidByTwo'] });
    expect((await withdraw(another)).__typename).toBe('DeathNoticeWithdrawn');
    expect(await notices({ withdrawalAsked: true })).toEqual([]);
    expect(await notices({ eventId: 'w1' })).toMatchObject([{ status: 'WITHDRAWN' }]);
  });

  test('nobody but a clerk takes a file, reads the notices or sees what would be printed', async () => {
    const coordinator = await signedIn(server, ['COORDINATOR'], { now: clock.now() });
    const input = { idempotencyKey: randomUUID(), file: '', dryRun: true };
    for (const [query, variables] of [
      [TAKE, { input }],
      ['{ deathNotices { edges { node { id } } } }', {}],
      ['mutation { previewPrintBatch(input: {}) { __typename } }', {}],
    ] as const)
      expect((await coordinator.ask(query, variables)).code, query).toBe('FORBIDDEN');
  });
});
