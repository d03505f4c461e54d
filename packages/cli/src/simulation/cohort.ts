import { surveyCodeOf } from '@steunpad/api/modules/surveys/survey-codes.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import type { Database } from '@steunpad/database';
import { addDays, type CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { MEETING_SURVEY } from '@steunpad/domain/meetings/survey-round.ts';
import { operationNamed } from '../operations.ts';
import { type Earlier, listOf, SURVEY } from './cohort-people.ts';
import { add, addRefusal } from './ledger.ts';
import { personOf } from './person.ts';
import type { World } from './world.ts';

/** People of a cohort in a simulation: who they are, when they were written to, and what is known of them since. */
export interface Cohort {
  readonly seed: number;
  readonly year: number;
  readonly drawnOn: CivilDate;
  readonly list: readonly Earlier[];
  readonly people: ReadonlyMap<string, Earlier>;
  readonly members: Map<string, string>;
  readonly invitedOn: Map<string, CivilDate>;
  readonly reminded: Set<string>;
  /** Who answered, said no, died or moved, and since when: no letter goes to them any more. */
  readonly settled: Map<string, string>;
}

/** The public door, as the survey uses it, and the database that its codes follow from. */
export interface SurveyDoor {
  readonly url: string;
  readonly database: Database;
}

/** So long after the simulation began, so that those who know the municipality by then are left out. */
const DRAWN_AFTER_DAYS = 17;
const YEARS_AGO = 4;
/** What fits into one request. */
const AT_ONCE = 100;

export function cohortOf(seed: number, count: number, start: CivilDate, code: string): Cohort {
  const year = Number(start.slice(0, 4)) - YEARS_AGO;
  const list = listOf(seed, count, { year, code });
  return {
    ...{ seed, year, list, drawnOn: addDays(start, DRAWN_AFTER_DAYS) },
    people: new Map(list.map((earlier) => [earlier.person.eventId, earlier])),
    members: new Map(),
    invitedOn: new Map(),
    reminded: new Set(),
    settled: new Map(),
  };
}

/** Draws the cohort on its day, and then the same list once more: nobody may be in it twice. */
export async function drawOnItsDay(world: World, cohort: Cohort): Promise<void> {
  const { today, ledger } = world;
  if (today !== cohort.drawnOn || cohort.list.length === 0) return;
  const drawn = await drawList(world, cohort);
  add(ledger.counts, 'drawn', drawn.count);
  add(ledger.counts, 'leftOut', drawn.leftOut);
  if (drawn.count + drawn.leftOut !== cohort.list.length)
    ledger.broken.push(`${today} of the list ${drawn.count} and ${drawn.leftOut} are not all`);
  const again = await drawList(world, cohort);
  if (again.count > 0) ledger.broken.push(`${today} ${again.count} were drawn twice`);
  for (const { eventId, member } of await checksDue(world)) {
    if (cohort.members.has(eventId)) ledger.broken.push(`${today} ${eventId} is there twice`);
    cohort.members.set(eventId, member.id);
  }
}

/** A list in parts, as it fits through the door: the first begins a cohort, the others go on with it. */
async function drawList({ client }: World, { list, year }: Cohort) {
  let [count, leftOut] = [0, 0];
  let cohortId: string | null = null;
  for (let at = 0; at < list.length; at += AT_ONCE) {
    const people = list.slice(at, at + AT_ONCE).map(({ person }) => person);
    const page = 'https://zwolle.voorbeeld.example/vragen';
    const rule = { fromYear: year, toYear: year, pensionRule: 'AT_LOSS', page };
    const answered = (await client.mutate(
      'drawCohort',
      { ...rule, cohortId, people },
      '... on CohortDrawn { drawn leftOut { count } cohort { id } }',
    )) as unknown as DrawnPart;
    if (!answered.cohort) throw new Error(`Nobody could be drawn: ${answered.code}.`);
    cohortId = answered.cohort.id;
    count += answered.drawn;
    for (const out of answered.leftOut) leftOut += out.count;
  }
  return { count, leftOut };
}

interface DrawnPart {
  readonly code?: string;
  readonly drawn: number;
  readonly leftOut: readonly { readonly count: number }[];
  readonly cohort?: { readonly id: string };
}

interface Due {
  readonly eventId: string;
  readonly member: { readonly id: string };
}

const checksDue = async ({ client }: World): Promise<readonly Due[]> =>
  (await client.query('{ cohortChecksDue { eventId member { id } } }')).cohortChecksDue;

/** A clerk asks the registry about everybody whose letter is due, and puts away letters that came back. */
export async function askRegistry(world: World, cohort: Cohort): Promise<void> {
  const { people, members, invitedOn, settled } = cohort;
  const { client, today, ledger } = world;
  for (const { eventId, member } of await checksDue(world)) {
    if (settled.has(eventId) && settled.get(eventId) !== 'ANSWERED')
      ledger.broken.push(`${today} ${eventId} is due after ${settled.get(eventId)}`);
    const { atInvitation, atReminder } = people.get(eventId)!;
    const result = invitedOn.has(eventId) ? atReminder : atInvitation;
    await client.mutate('recordCohortCheck', { memberId: member.id, result });
    if (result !== 'LIVES_HERE') settled.set(eventId, result);
  }
  for (const [eventId, on] of invitedOn) {
    const { returned, says } = people.get(eventId)!;
    if (settled.has(eventId)) continue;
    const stop = async (reason: string) => {
      await client.mutate('stopInvitation', { memberId: members.get(eventId), reason });
      settled.set(eventId, reason);
      add(ledger.counts, 'cohortStopped');
    };
    const daysAgo = (days: number) => addDays(on, days) <= today;
    if (returned && daysAgo(4)) await stop('RETURNED');
    else if (says === 'CALLS_NO' && daysAgo(6)) await stop('NO');
    else if (says === 'OBJECTS' && daysAgo(9)) await stop('OBJECTED');
  }
}

/** Those who answer today, with the code of their letter. */
export async function answerQuestions(
  world: World,
  cohort: Cohort,
  door: SurveyDoor,
  now: Date,
): Promise<void> {
  const { today, code: municipality, ledger } = world;
  for (const [eventId, earlier] of cohort.people) {
    const { says, after, answers, asksForCall } = earlier;
    const invited = cohort.invitedOn.get(eventId);
    if ((says !== 'ANSWER' && says !== 'NO') || !invited) continue;
    if (addDays(invited, after) !== today || cohort.settled.get(eventId) === 'ANSWERED') continue;
    const id = Buffer.from(cohort.members.get(eventId)!, 'base64').toString().split(':')[1]!;
    const code = await asCommand(door.database, municipality, now, async (context) =>
      surveyCodeOf(context.municipality, id),
    );
    const said = { municipality, code, version: SURVEY.version, idempotencyKey: key() };
    const answered =
      says === 'NO'
        ? await send(door, 'DeclineSurvey', said)
        : await send(door, 'AnswerSurvey', { ...said, answers });
    const taken = answered === 'SurveyAnswered' || answered === 'SurveyDeclined';
    const stopped = cohort.settled.get(eventId);
    // Of who died, moved away or whose letter came back the code opens nothing.
    if (taken === Boolean(stopped))
      ledger.broken.push(`${today} ${eventId} after ${stopped ?? 'the letter'}: ${answered}`);
    if (!taken) continue;
    cohort.settled.set(eventId, 'ANSWERED');
    add(ledger.counts, says === 'NO' ? 'surveyNo' : 'surveyAnswer');
    if (says === 'ANSWER' && asksForCall) await askForCall(world, cohort, door, code, earlier);
  }
}

const key = () => crypto.randomUUID();

/** The wish to be called becomes a request, which a coordinator takes on like any other. */
async function askForCall(
  { client, ledger, people, today, code: municipality }: World,
  { seed }: Cohort,
  door: SurveyDoor,
  code: string,
  { number }: Earlier,
): Promise<void> {
  const contact = { preference: 'PHONE', phone: `06 3${String(number)}` };
  const name = `W. Vroeger${number}`;
  const asked = { municipality, code, idempotencyKey: key(), name, contact };
  const answered = await send(door, 'AskForCall', asked);
  if (answered !== 'CallAskedFor') ledger.broken.push(`${today} ${number} asked: ${answered}`);
  add(ledger.counts, 'callsAsked');
  const request = await openRequest(client, name);
  const adult = { adult: true, livesOrWorksHere: true };
  const accepted = await client.mutate(
    'acceptSupportRequest',
    { requestId: request, ...adult },
    '... on SupportRequestAccepted { pathway { id state } }',
  );
  if (accepted.code) addRefusal(ledger, 'acceptSupportRequest', accepted);
  if (!accepted.pathway) return;
  people.set(
    accepted.pathway.id,
    personOf(seed, number, { start: today, days: 1, code: municipality }),
  );
}

/** The request that waits under a name, as the work list finds it. */
async function openRequest({ query }: World['client'], name: string): Promise<string> {
  const { workList } = await query(
    'query ($name: String!) { workList(search: $name, first: 1) { edges { node { request { id } } } } }',
    { name },
  );
  return workList.edges[0].node.request.id;
}

/** Sends a persisted operation as the form does, and tells what came of it. */
async function send({ url }: SurveyDoor, operation: string, input: object): Promise<string> {
  const response = await fetch(`${url}/public/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ documentId: operationNamed(operation), variables: { input } }),
  });
  const { data } = (await response.json()) as { data?: Record<string, { __typename: string }> };
  return Object.values(data ?? {})[0]?.__typename ?? 'no answer';
}

/** Looks at what was printed today: one letter and one reminder, and none to anybody who is settled. */
export async function noteInvitations(
  database: Database,
  { today, ledger, code }: World,
  { invitedOn, reminded, settled }: Cohort,
): Promise<void> {
  const printed = await database.asOwner(code, (db) =>
    db.$sql<{ event: string; kind: string }>(
      `SELECT m.event_id AS event, c.kind::text AS kind FROM correspondence c
       JOIN cohort_member m ON m.municipality_id = $1 AND m.id = c.cohort_member_id
       JOIN print_batch b ON b.municipality_id = $1 AND b.id = c.batch_id AND b.day = $2::date
       WHERE c.municipality_id = $1`,
      [code, today],
    ),
  );
  for (const { event, kind } of printed) {
    const isReminder = kind === 'RETROSPECTIVE_REMINDER';
    if (settled.has(event))
      ledger.broken.push(`${today} ${event} was written to after ${settled.get(event)}`);
    if (isReminder ? reminded.has(event) : invitedOn.has(event))
      ledger.broken.push(`${today} ${event} was written to twice`);
    if (isReminder) reminded.add(event);
    else invitedOn.set(event, today);
    add(ledger.counts, isReminder ? 'reminders' : 'invitations');
  }
}

/** Every answer that was sent is released or waits for others, and the two add up. */
export async function whoseAnswersAreLost(database: Database, { ledger, code }: World) {
  const [kept] = await database.asOwner(code, (db) =>
    db.$sql<{ released: number; meetings: number; waiting: number }>(
      `SELECT (SELECT count(*)::int FROM survey_response WHERE municipality_id = $1 AND survey_key = $2) AS released,
              (SELECT count(*)::int FROM survey_response WHERE municipality_id = $1 AND survey_key = $3) AS meetings,
              (SELECT count(*)::int FROM survey_waiting WHERE municipality_id = $1) AS waiting`,
      [code, SURVEY.key, MEETING_SURVEY],
    ),
  );
  const { released: ofCohort = 0, meetings = 0, waiting = 0 } = kept ?? {};
  add(ledger.counts, 'released', ofCohort);
  add(ledger.counts, 'meetingReleased', meetings);
  const released = ofCohort + meetings;
  const kinds = ['surveyAnswer', 'surveyNo', 'meetingAnswers', 'meetingNo'];
  const sent = kinds.reduce((sum, kind) => sum + (ledger.counts.get(kind) ?? 0), 0);
  if (released + waiting !== sent)
    ledger.broken.push(`of ${sent} answers ${released} are released and ${waiting} wait`);
}
