import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { onWorkingDay } from '@steunpad/domain/calendar/working-days.ts';
import type { Refusal } from '@steunpad/domain/kernel.ts';
import {
  placesFor,
  type RegistrationState,
  registrationState,
  stillMovesUp,
} from '@steunpad/domain/meetings/places.ts';
import { v7 as uuid } from 'uuid';
import { answerTo, once } from '../../mutation/idempotency.store.ts';
import { invalidField } from '../../mutation/input.ts';
import { type IdempotencyKeyReused, NotFound, TooManyRequests } from '../../mutation/refusals.ts';
import { countForm, type Room } from '../../mutation/sent-form.store.ts';
import type { Context } from '../../operation/context.ts';
import { type HeldMeeting, holdMeeting, refusedStep, roleOf } from './held-meeting.store.ts';
import type { RegistrationInput } from './meeting.input.ts';
import { forgetNumbers } from './meeting-numbers.store.ts';
import { MOST_A_DAY, newsOfFresh, queueNews } from './queue-news.store.ts';
import { addressKey, registrationCode, registrationCodeHash } from './registration-code.ts';

/** What a visitor is told at once. It never says whether the address stood there before. */
export interface Registered {
  /** `null` when the address stood there before. For organisers alone. */
  readonly id: string | null;
  readonly state: RegistrationState;
  readonly granted: number;
}

interface Asked extends RegistrationInput {
  readonly meetingId: string;
  readonly idempotencyKey: string;
}

// The registration with its mail: whoever waits for the meeting meanwhile waits for one statement less.
const INSERT = `WITH line AS (
  UPDATE meeting SET last_line = last_line + 1 WHERE municipality_id = $1 AND id = $3 RETURNING last_line
), fresh AS (
INSERT INTO meeting_registration (municipality_id, id, meeting_id, status, line, places, granted, accepts_part, beyond, name,
  organisation, role_there, email, address_key, companions, access_needs, question, code_hash, language, registered_at)
SELECT $1, $2::uuid, $3::uuid, $4::text::"RegistrationStatus", last_line, $5::int, $6::int, $7::bool, $8::bool, $9::text,
  $10::text, $11::text, $12::text, decode($13::text, 'hex'), $14::text[], $15::text, $16::text, decode($17::text, 'hex'), $18::text, $19
FROM line ON CONFLICT (municipality_id, meeting_id, address_key) DO NOTHING RETURNING id
), ${newsOfFresh({ mail: '$20', email: '$12', language: '$18', at: '$19', day: '$21', most: '$22' })}
SELECT id FROM fresh`;

/**
 * Registers somebody in a constant number of statements, however many registered before. The meeting is held first, so that
 * what is decided about its places stays true. The same address again changes nothing: it gets a mail with its link.
 */
export async function registerForMeeting(
  context: Context,
  { idempotencyKey: key, ...input }: Asked,
): Promise<Registered | IdempotencyKeyReused | TooManyRequests | Refusal> {
  const { room, giveBack } = countForm(context);
  const asked = { operation: 'registerForMeeting', key, input };
  let answer: Registered | null = null;
  const record = { ...asked, answer: () => answer! };
  if (room instanceof TooManyRequests) {
    const earlier = await answerTo<Registered>(context, { ...asked, answer: {} as Registered });
    if (earlier) giveBack();
    return earlier ?? room;
  }
  const answered = await once(context, record, async () => {
    const meeting = await holdMeeting(context, input.meetingId);
    if (!meeting || (meeting.status === 'DRAFT' && roleOf(context) === 'RESIDENT'))
      return new NotFound();
    const refused = refusedStep(context, 'register', meeting);
    if (refused) return refused;
    if (input.places > meeting.mostPlaces && roleOf(context) === 'RESIDENT')
      return invalidField('places', 'INVALID');
    answer = await register(context, meeting, input, room);
    return undefined;
  });
  // It was sent before, so it was no further form.
  if (!answer) giveBack();
  return answered;
}

async function register(
  context: Context,
  meeting: HeldMeeting,
  input: Omit<Asked, 'idempotencyKey'>,
  room: Room,
): Promise<Registered> {
  const id = uuid();
  const status = room === 'SET_APART' ? ('SET_APART' as const) : ('REGISTERED' as const);
  const granted = status === 'SET_APART' ? 0 : placesOf(context, id, meeting, input);
  const told = { state: registrationState({ status, places: input.places, granted }), granted };
  if (!(await insert(context, { id, status, granted, ...input }))) {
    await tellAgain(context, input);
    return { id: null, ...told };
  }
  forgetNumbers(context);
  if (status === 'SET_APART') await askOrganiser(context, meeting);
  return { id, ...told };
}

/** How many places it gets now. A place beyond the capacity is given by hand, and takes none of the list. */
function placesOf(
  { now }: Context,
  id: string,
  meeting: HeldMeeting,
  { places, acceptsPart, beyond }: RegistrationInput,
): number {
  if (beyond) return places;
  const entry = { id, line: meeting.lastLine + 1, places, granted: 0, acceptsPart };
  const moves = stillMovesUp(meeting, now);
  return placesFor(entry, { ...meeting, moves }, meeting.waiting);
}

interface New extends Omit<Asked, 'idempotencyKey'> {
  readonly id: string;
  readonly status: 'SET_APART' | 'REGISTERED';
  readonly granted: number;
}

/** Answers whether it is a new one. */
async function insert(context: Context, row: New): Promise<boolean> {
  const { db, municipality, now } = context;
  const inserted = await db.$sql(
    INSERT,
    [
      municipality.code,
      row.id,
      row.meetingId,
      row.status,
      row.places,
      row.granted,
      row.acceptsPart,
      row.beyond,
      row.name,
      row.organisation,
      row.role,
      row.email,
      row.email && addressKey(context, row.email).toString('hex'),
      row.companions,
      row.accessNeeds,
      row.question,
      registrationCodeHash(context, registrationCode(context, row.id)).toString('hex'),
      row.language,
      now.toISOString(),
      row.status === 'SET_APART' ? null : uuid(),
      dayOf(now),
      roleOf(context) === 'RESIDENT' ? MOST_A_DAY : null,
    ],
    'register-for-meeting',
  );
  return inserted.length > 0;
}

/** Who registers again gets the link of the registration that is there, and nothing changes. */
async function tellAgain(context: Context, { meetingId, email }: Omit<Asked, 'idempotencyKey'>) {
  const { db, municipality } = context;
  const found = await db.meetingRegistration.findFirst({
    where: {
      municipalityId: municipality.code,
      meetingId,
      addressKey: addressKey(context, email!),
    },
    select: { id: true, status: true },
  });
  if (found?.status === 'REGISTERED')
    await queueNews(context, 'KNOWN', [found.id], { byAnybody: true });
}

/** One task for all that was set apart for a meeting. */
async function askOrganiser({ db, municipality, now }: Context, { title }: HeldMeeting) {
  const about = {
    municipalityId: municipality.code,
    kind: 'LOOK_AT_REGISTRATIONS' as const,
    subject: title,
  };
  if ((await db.task.count({ where: { ...about, doneAt: null } })) > 0) return;
  const dueOn = new Date(`${onWorkingDay(dayOf(now))}T00:00:00Z`);
  await db.task.create({ data: { ...about, dueOn, openedAt: now } });
}
