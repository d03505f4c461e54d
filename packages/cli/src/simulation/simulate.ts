import type { OutgoingMail } from '@steunpad/api/modules/correspondence/write-mail.store.ts';
import { issueToken } from '@steunpad/api/modules/organisations/access-token.store.ts';
import { createLog } from '@steunpad/api/operation/log.ts';
import { NO_LIMITS } from '@steunpad/api/operation/rate-limits.ts';
import type { Mailer } from '@steunpad/api/worker/mailer.ts';
import { goRound, type Round } from '@steunpad/api/worker/round.ts';
import type { Database } from '@steunpad/database';
import {
  addDays,
  addMonths,
  type CivilDate,
  daysBetween,
} from '@steunpad/domain/calendar/civil-date.ts';
import { isWorkingDay } from '@steunpad/domain/calendar/working-days.ts';
import { operationNamed } from '../operations.ts';
import { serve } from '../serve.ts';
import { clientOf, SCOPES } from './client.ts';
import {
  answerQuestions,
  askRegistry,
  cohortOf,
  drawOnItsDay,
  noteInvitations,
  whoseAnswersAreLost,
} from './cohort.ts';
import { workThrough } from './coordinator.ts';
import { brokenInvariants } from './invariants.ts';
import { add, emptyLedger, type Report, reportOf } from './ledger.ts';
import { meet, meetingsOf, receiveVisitors, reckonMeetings } from './meetings/meetings.ts';
import { arrivals } from './messages.ts';
import { openAccounts, payHours } from './money.ts';
import { receiveNotices } from './notices.ts';
import { type Person, personOf } from './person.ts';
import { answerLetters } from './residents.ts';
import { enlistVolunteers } from './volunteers.ts';
import { step, type World } from './world.ts';

export interface Simulation {
  /** The first day. */
  readonly from: CivilDate;
  readonly municipality: string;
  readonly deaths: number;
  readonly years: number;
  /** In place of years. */
  readonly days?: number | undefined;
  readonly seed: number;
  /** How many people of years ago are on the list of a cohort. */
  readonly cohort: number;
}

const MORNING = 'T09:00:00Z';
const EVENING = 'T17:30:00Z';
/** Where the links in mails lead. */
const PUBLIC_URL = 'https://steun.voorbeeld.example';

/**
 * Lets years pass in a municipality of invented people, through the real API and the real worker by a clock of its
 * own, and looks after every day whether what must always be true still is. The same seed gives the same report.
 */
export async function simulate(
  database: Database,
  { municipality: code, from, deaths, years, days: trial, seed, cohort: earlier }: Simulation,
  tell: (line: string) => void = () => {},
): Promise<Report> {
  let now = at(from, MORNING);
  const clock = () => now;
  const config = { port: 0, host: '127.0.0.1', demo: false, trustProxy: false, logLevel: 'error' };
  const { server, url } = await serve(config, database, { now: clock, limits: NO_LIMITS });
  // Between two days it would close a connection that rests, just when it is used again.
  server.keepAliveTimeout = 0;
  const end = trial === undefined ? addMonths(from, years * 12) : addDays(from, trial);
  const days = daysBetween(from, end);
  const people = Array.from({ length: deaths }, (_, i) =>
    personOf(seed, i, { start: from, days, code }),
  );
  const arriving = arrivals(people, seed);
  const cohort = cohortOf(seed, earlier, from, code);
  try {
    const token = await issueToken(database, {
      municipality: code,
      scopes: SCOPES,
      expiresAt: at(addMonths(end, 12), MORNING),
    });
    const world = worldOf(
      clientOf(url, async () => token),
      code,
      from,
    );
    const door = { url, database, replyToLetter: operationNamed('ReplyToLetter') };
    const apply = operationNamed('SubmitVolunteerApplication');
    await enlistVolunteers(world, { url, apply, count: Math.ceil(deaths / 60) });
    const accounts = await openAccounts(world, seed);
    const meetings = meetingsOf(world, { url, seed, end });
    const mailer = async (mail: OutgoingMail) => meetings.mailbox.take(mail);

    for (let day = from; day < end; day = addDays(day, 1)) {
      world.today = day;
      now = at(day, MORNING);
      if (day.endsWith('-01-01')) await lookOverAgencies(world);
      await payHours(world, accounts);
      await receiveNotices(world, arriving.get(day) ?? []);
      await answerLetters(world, door, now);
      await answerQuestions(world, cohort, door, now);
      await drawOnItsDay(world, cohort);
      if (isWorkingDay(day)) {
        await workThrough(world);
        await askRegistry(world, cohort);
      }
      await meet(meetings);
      now = at(day, EVENING);
      await receiveVisitors(meetings);
      countRound(world, await worked(database, clock, mailer));
      await noteWhoWasInvited(database, world);
      await noteInvitations(database, world, cohort);
      for (const broken of await brokenInvariants(database, code, now)) {
        world.ledger.broken.push(`${day} ${broken}`);
      }
      await reckonMeetings(meetings, database, now);
      if (day.endsWith('-01')) tell(day);
    }
    const open = await openStates(database, code);
    whoWasForgotten(world, people, end);
    await whoseAnswersAreLost(database, world);
    const atRest = open['UNREACHED'] ?? 0;
    add(world.ledger.counts, 'unreached', atRest);
    return reportOf(world.ledger, open);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const at = (day: CivilDate, time: string) => new Date(`${day}${time}`);

const worldOf = (client: World['client'], code: string, today: CivilDate): World => ({
  client,
  code,
  ledger: emptyLedger(),
  today,
  people: new Map(),
  invited: new Map(),
  waitingSince: new Map(),
  attempts: new Map(),
  reviews: new Map(),
  firstVolunteers: new Set(),
  toldOf: new Set(),
  toBeInvited: new Set(),
  secret: new Set(),
});

const worked = (database: Database, now: () => Date, mailer: Mailer) =>
  goRound({ database, now, log: createLog('error'), mailer, publicUrl: PUBLIC_URL });

function countRound({ ledger }: World, { letters, erased }: Round): void {
  add(ledger.counts, 'letters', letters);
  add(ledger.counts, 'erased', erased);
}

/** Whose offer was printed today: they have a letter with a code in the morning. */
async function noteWhoWasInvited(database: Database, world: World): Promise<void> {
  const rows = await database.asOwner(world.code, (db) =>
    db.$sql<{ id: string }>(
      `SELECT c.pathway_id AS id FROM correspondence c JOIN print_batch b
         ON b.municipality_id = $1 AND b.id = c.batch_id AND b.day = $2::date
       WHERE c.municipality_id = $1 AND c.kind = 'OFFER_LETTER'`,
      [world.code, world.today],
    ),
  );
  for (const { id } of rows) {
    const pathwayId = Buffer.from(`Pathway:${id}`).toString('base64');
    const person = world.people.get(pathwayId);
    if (!person) continue;
    if (world.invited.has(person.number))
      world.ledger.broken.push(`${world.today} ${person.number} was written to twice`);
    world.invited.set(person.number, { on: world.today, pathwayId });
    add(world.ledger.counts, 'invited');
  }
}

/** Who should have been written to and was not, or was and should not have been. */
function whoWasForgotten(
  { toBeInvited, invited, ledger }: World,
  people: readonly Person[],
  end: CivilDate,
): void {
  // The letter goes three weeks after the death, or later where a quiet time or a clerk comes in between.
  const inTime = addDays(end, -60);
  for (const { number, survivor, noticedOn, diedOn, atPrinting } of people) {
    const written = invited.has(number);
    const here = survivor?.municipality !== undefined && survivor.municipality !== 'GM9999';
    if (written && (!here || atPrinting !== 'LIVES_HERE'))
      ledger.broken.push(`${number} was written to for nothing`);
    const due = addDays(diedOn, 21) < inTime && noticedOn < inTime;
    if (!written && due && toBeInvited.has(number) && atPrinting === 'LIVES_HERE')
      ledger.broken.push(`${number} was never written to`);
  }
}

/** Once a year somebody looks whether what the letters say of agencies still holds. */
async function lookOverAgencies(world: World): Promise<void> {
  const { agencyNotices } = await world.client.query('{ agencyNotices { key } }');
  for (const { key } of agencyNotices) await step(world, 'checkAgencyNotice', { key });
}

async function openStates(database: Database, code: string): Promise<Record<string, number>> {
  const rows = await database.asOwner(code, (db) =>
    db.$sql<{ state: string; count: number }>(
      `SELECT state::text AS state, count(*)::int AS count FROM pathway WHERE municipality_id = $1
         AND state NOT IN ('DECLINED', 'CLOSED', 'STOPPED', 'ERASED', 'NOT_TARGET') GROUP BY state ORDER BY state::text`,
      [code],
    ),
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}
