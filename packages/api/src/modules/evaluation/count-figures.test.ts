import { randomUUID as uuid } from 'node:crypto';
import type { Database } from '@steunpad/database';
import { ENGINES } from '@steunpad/testing/database-engines.ts';
import { foundMunicipality } from '@steunpad/testing/municipality.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { shippedSurvey } from '@steunpad/texts/surveys.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asCommand } from '../../operation/run-command.ts';
import { countFigures } from './evaluation.store.ts';

const CODE = 'GM0193';

describe.each(ENGINES)('what is counted, on %s', (_, open) => {
  let database: Database;
  let figures: ReadonlyMap<string, number>;
  beforeAll(async () => {
    database = testDatabase(await open());
    await foundMunicipality(database, CODE);
    await foundMunicipality(database, 'GM0160');
    await wholeWay();
    await threeAnswers();
    await put(
      `INSERT INTO refusal_count (municipality_id, month, topic, times) VALUES ($1, '2015-12-01', 'RIGHT_TIME', 2), ($1, '2016-02-01', 'RIGHT_TIME', 3), ($1, '2016-03-01', 'NO_CONTACT', 1)`,
      CODE,
    );
    await accounts();
    await changes();
    const counted = await asCommand(database, CODE, new Date(), (context) =>
      countFigures(context, ['2015-09', '2015-12']),
    );
    figures = new Map(counted.map(({ figure, period, count }) => [`${figure} @ ${period}`, count]));
  });
  afterAll(() => database.close());

  const put = (sql: string, ...values: unknown[]) => rows(database, sql, values, CODE);

  /** A death on 1 September, a letter, two calls, a talk, a plan, a wait, visits, an end, and back again. */
  async function wholeWay(): Promise<void> {
    const [partner, pathway, notice, talk, plan] = Array.from({ length: 5 }, () => uuid());
    const [application, volunteer, match, meeting] = Array.from({ length: 4 }, () => uuid());
    await put(
      `INSERT INTO bereaved_partner (municipality_id, id, name, birth_year, language) VALUES ($1, $2, 'Joan Kanarie', 1970, 'uk')`,
      ...[CODE, partner],
    );
    await put(
      `INSERT INTO death_notice (municipality_id, id, source, status, event_source, event_id, received_at, death_year, death_month, death_day)
       VALUES ($1, $2, 'BRP_EVENT', 'PARTNER_FOUND', 'urn:test', 'e1', '2015-09-03', 2015, 9, 1)`,
      ...[CODE, notice],
    );
    await put(
      `INSERT INTO pathway (municipality_id, id, partner_id, notice_id, state, origin, opened_at, replied_at, closed_at, close_reason)
       VALUES ($1, $2, $3, $4, 'CLOSED', 'BRP', '2015-09-03', '2015-09-25', '2016-08-01', 'NEED_MET')`,
      ...[CODE, pathway, partner, notice],
    );
    const step = (on: string, event: string, to: string, rule = 1) =>
      put(
        `INSERT INTO pathway_transition (municipality_id, id, pathway_id, rule, event, to_state, actor, role, at)
         VALUES ($1, $2, $3, $4, $5, $6::"PathwayState", 'test', 'SYSTEM', $7::timestamptz)`,
        ...[CODE, uuid(), pathway, rule, event, to, on],
      );
    await step('2015-09-22', 'letterSent', 'INVITED');
    await step('2015-09-25', 'residentReplies', 'CALL_DUE', 12);
    await step('2015-11-20', 'attemptNotReached', 'CALL_DUE', 16);
    await step('2015-12-01', 'reached', 'TALK_PLANNED', 18);
    await step('2015-12-12', 'planAgreed', 'WAITING', 23);
    await step('2016-01-05', 'bothAccept', 'ACTIVE', 26);
    await step('2016-09-01', 'comesBack', 'TALK_PLANNED', 32);
    await put(
      `INSERT INTO introductory_talk (municipality_id, id, pathway_id, held_on, recorded_at) VALUES ($1, $2, $3, '2015-12-10', now())`,
      ...[CODE, talk, pathway],
    );
    await put(
      `INSERT INTO support_need (municipality_id, id, talk_id, domain, wish) VALUES ($1, $2, $4, 'PRACTICAL', 'YES'), ($1, $3, $4, 'WORK', 'LATER')`,
      ...[CODE, uuid(), uuid(), talk],
    );
    await put(
      `INSERT INTO support_plan (municipality_id, id, pathway_id, agreed_on, actor, recorded_at) VALUES ($1, $2, $3, '2015-12-12', 'test', now())`,
      ...[CODE, plan, pathway],
    );
    await put(
      `INSERT INTO plan_item (municipality_id, id, plan_id, kind, goal, review_on) VALUES ($1, $2, $3, 'VOLUNTEER', '', now())`,
      ...[CODE, uuid(), plan],
    );
    await put(
      `INSERT INTO volunteer_application (municipality_id, id, reference, name, contact_preference, postcode_digits, language, submitted_at, answer_by)
       VALUES ($1, $2, 'V-1', 'Jan', 'PHONE', '8011', 'nl', '2015-12-01', now())`,
      ...[CODE, application],
    );
    await put(
      `INSERT INTO volunteer (municipality_id, id, application_id, status, name, first_name, postcode_digits, since, active_since)
       VALUES ($1, $2, $3, 'ACTIVE', 'Jan', 'Jan', '8011', now(), now())`,
      ...[CODE, volunteer, application],
    );
    await put(
      `INSERT INTO training_record (municipality_id, id, volunteer_id, course, done_on) VALUES ($1, $2, $3, 'base', now())`,
      ...[CODE, uuid(), volunteer],
    );
    await put(
      `INSERT INTO match (municipality_id, id, pathway_id, volunteer_id, started_on, review_on, soft_end_on) VALUES ($1, $2, $3, $4, '2016-01-05', now(), now())`,
      ...[CODE, match, pathway, volunteer],
    );
    await put(
      `INSERT INTO support_contact (municipality_id, id, match_id, kind, "on", cancelled, recorded_at)
       VALUES ($1, $2, $4, 'VISIT', '2015-12-20', true, now()), ($1, $3, $4, 'VISIT', '2016-01-10', false, now())`,
      ...[CODE, uuid(), uuid(), match],
    );
    await put(
      `INSERT INTO meeting (municipality_id, id, status, audiences, title, starts_at, ends_at, capacity, closes_at, created_at)
       VALUES ($1, $2, 'PUBLISHED', '{EMPLOYERS}', 'Rouw op het werk', '2015-12-03T18:00Z', '2015-12-03T20:00Z', 20, '2015-12-02', now())`,
      ...[CODE, meeting],
    );
    await put(
      `INSERT INTO meeting_registration (municipality_id, id, meeting_id, status, line, places, granted, attended, walk_in, name, language, registered_at)
       VALUES ($1, $2, $4, 'REGISTERED', 1, 4, 4, 3, false, 'A', 'nl', now()), ($1, $3, $4, 'REGISTERED', 2, 1, 0, 1, true, 'B', 'nl', now())`,
      ...[CODE, uuid(), uuid(), meeting],
    );
  }

  async function threeAnswers(): Promise<void> {
    const definition = shippedSurvey('years-after')!;
    await put(
      `INSERT INTO survey_definition (municipality_id, key, version, definition, published_on) VALUES ($1, $2, $3, $4::jsonb, now())`,
      ...[CODE, definition.key, definition.version, JSON.stringify(definition)],
    );
    const answers: readonly (readonly [boolean, object])[] = [
      [true, {}],
      [false, { missed: ['yes'] }],
      [false, { missed: 'SKIPPED' }],
    ];
    for (const [declined, chosen] of answers)
      await put(
        `INSERT INTO survey_response (municipality_id, id, survey_key, survey_version, round, month, declined, answers)
         VALUES ($1, $2, $3, $4, '2011', '2016-02-01', $5, $6::jsonb)`,
        ...[CODE, uuid(), definition.key, definition.version, declined, JSON.stringify(chosen)],
      );
  }

  /** What was paid, ordered and corrected, in cents. */
  async function accounts(): Promise<void> {
    const [phase, line] = [uuid(), uuid()];
    await put(
      `INSERT INTO programme (municipality_id, name, with_whom) VALUES ($1, 'Zwolle', '{}')`,
      CODE,
    );
    await put(
      `INSERT INTO programme_phase (municipality_id, id, kind, starts_on) VALUES ($1, $2, 'PILOT', '2015-09-01')`,
      ...[CODE, phase],
    );
    await put(
      `INSERT INTO budget_line (municipality_id, id, phase_id, code, name, budget) VALUES ($1, $2, $3, 'A', 'Uren', 100)`,
      ...[CODE, line, phase],
    );
    const book = async (
      kind: string,
      amount: number,
      on: string,
      corrects: string | null = null,
    ) => {
      const id = uuid();
      await put(
        `INSERT INTO booking (municipality_id, id, line_id, kind, amount, booked_on, corrects_id, description, reference, recorded_at, recorded_by)
         VALUES ($1, $2, $3, $4::"BookingKind", $5, $6::date, $7::uuid, 'Uren', 'F', now(), 'test')`,
        ...[CODE, id, line, kind, amount, on, corrects],
      );
      return id;
    };
    const first = await book('SPENDING', 120_050, '2015-09-01');
    await book('SPENDING', 30_000, '2015-11-30');
    await book('COMMITMENT', 900_000, '2015-10-01');
    await book('SPENDING', -10_000, '2015-12-31', first);
  }

  /** A theme in two letters and a survey, one of the letters for a second theme too, and a later version of it. */
  async function changes(): Promise<void> {
    for (const [theme, changed, language, version, on] of [
      ['calls', 'LETTER_2', 'nl', 2, '2015-11-30 22:59Z'],
      ['calls', 'LETTER_2', 'en', 2, '2015-11-30 23:00Z'],
      ['money', 'LETTER_2', 'nl', 2, '2016-01-05'],
      ['calls', 'LETTER_2', 'nl', 3, '2016-01-06'],
      ['calls', 'years-after', null, 2, '2016-01-07'],
      ['later', 'LETTER_2', 'nl', 4, '2016-03-01'],
    ])
      await put(
        `INSERT INTO finding_change (municipality_id, id, survey_key, theme, answers, changed, language, version, actor, at)
         VALUES ($1, $2, 'years-after', $3, 2, $4, $5, $6, 'test', $7::timestamptz)`,
        ...[CODE, uuid(), theme, changed, language, version, on],
      );
  }

  test('1 theme changed a letter in the first quarter; in the second 1 other did, and there were 2 new letters and 1 survey', () => {
    const of = (quarter: string) =>
      ['findingsUsed', 'textsChanged', 'surveysChanged'].map((figure) =>
        figures.get(`${figure} @ ${quarter}`),
      );
    expect(of('2015-09')).toEqual([1, 1, undefined]);
    expect(of('2015-12')).toEqual([1, 2, 1]);
  });

  test('€ 1,500.50 was paid in the quarter; what was ordered does not count, and less than nothing is nothing', () => {
    expect(figures.get('costAPathway @ 2015-09')).toBe(1501);
    expect(figures.get('costAPathway @ 2015-12')).toBe(0);
  });

  test('of 3 answers 1 is a no, 1 says yes to the first question and 1 skips it', () => {
    const [survey] = [...figures.keys()].filter((figure) =>
      figure.startsWith('survey years-after'),
    );
    const name = survey!.split(' @ ')[0]!.split(' ').slice(0, 3).join(' ');
    const of = (figure: string) => figures.get(`${name}${figure} @ 2015-12`) ?? 0;

    expect([of(''), of(' answered')]).toEqual([3, 2]);
    const missed = (choice: string) => of(` answered ${name} missed ${choice}`);
    expect(['yes', 'no', 'SKIPPED'].map(missed)).toEqual([1, 0, 1]);
  });

  test.each([
    ['opened ageBand FROM_40_TO_54', 'born in 1970, 45 in 2015'],
    ['opened language uk', 'spoken to in Ukrainian'],
    ['opened language uk reached', 'and reached'],
    ['replied reply YES', 'the first reply is row 12, a yes'],
    ['called tries TWO', 'reached with the second call'],
    ['reached firstContact TWO_TO_FOUR_MONTHS', '91 days from the death to the call'],
    ['talked needs WORK', 'a wish for later is a need'],
    ['talked wishes WORK_LATER', 'and one for later'],
    ['talked wishes PRACTICAL_NOW', 'the other is for now'],
    ['planned planKinds VOLUNTEER', 'a volunteer was agreed'],
    ['waited waiting WITHIN_4_WEEKS', '24 days on the waiting list'],
    [
      'wanting firstVisit WITHIN_8_WEEKS',
      '31 days from the talk to the first visit that was not cancelled',
    ],
    ['supported length SIX_TO_TWELVE_MONTHS', '209 days of support'],
    ['opened ending NEED_MET', 'it ended'],
    ['informed', 'a letter tells of the support'],
    ['cameBack', 'and somebody came back'],
  ])('%s is 1: %s', (figure) => {
    expect(figures.get(`${figure} @ 2015-09`)).toBe(1);
  });

  test('of volunteers 1 applied, was trained and had 1 resident; of 5 places 4 came, 1 without registering', () => {
    const inWinter = (figure: string) => figures.get(`${figure} @ 2015-12`) ?? 0;

    expect(['applied', 'trained', 'active load ONE', 'supervised'].map(inWinter)).toEqual([
      1, 1, 1, 0,
    ]);
    expect(inWinter('meetingsHeld')).toBe(1);
    expect(['expected', 'came', 'walkedIn', 'came audience EMPLOYERS'].map(inWinter)).toEqual([
      5, 4, 1, 4,
    ]);
  });

  test('rules held somebody back 5 times in the quarter, and that once in March is of the next', () => {
    expect(figures.get('refused @ 2015-12')).toBe(5);
    expect(figures.get('refused refusedBecause RIGHT_TIME @ 2015-12')).toBe(5);
    expect(figures.get('refused refusedBecause NO_CONTACT @ 2015-12')).toBeUndefined();
  });

  test('another municipality counts nobody of them', async () => {
    expect(
      await asCommand(database, 'GM0160', new Date(), (context) =>
        countFigures(context, ['2015-09', '2015-12']),
      ),
    ).toEqual([]);
  });
});
