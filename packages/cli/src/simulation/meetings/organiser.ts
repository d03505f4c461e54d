import { addDays } from '@steunpad/domain/calendar/civil-date.ts';
import { add } from '../ledger.ts';
import { step } from '../world.ts';
import { audienceOf, CANCELLED_AFTER, type Evening, lastDayOf, ON } from './evening.ts';
import { expect, type Meetings, type Running, uuidOf } from './state.ts';

const NUMBERS = 'numbers { taken free waiting attended walkIns noShows }';

/** What organisers do with a meeting on this day. */
export async function organise(meetings: Meetings, running: Running): Promise<void> {
  const { evening } = running;
  const on = (days: number) => meetings.world.today === addDays(evening.plannedOn, days);
  if (on(0)) await plan(meetings, running);
  if (on(ON.invited)) await invite(meetings, running);
  if (on(ON.printed)) await printLetters(meetings, running);
  if (on(ON.reminded)) await remind(meetings, running);
  if (on(ON.capacity)) await changeCapacity(meetings, running);
  if (on(ON.moved)) await move(meetings, running);
  if (on(CANCELLED_AFTER) && evening.isCancelled) await cancel(meetings, running);
}

const contentOf = (evening: Evening) => ({
  audiences: [audienceOf(evening)],
  title: evening.title,
  aim: 'Weten wat helpt als iemand een partner of ouder verliest.',
  from: '19:30',
  until: '21:30',
  place: 'Stadkamer',
  onlineUrl: 'https://vergadering.voorbeeld.example/avond',
  capacity: evening.capacity,
  groupRule: evening.rule,
  certificate: true,
});

/** Every third meeting is one from before on another day: everything but the people. */
async function plan(meetings: Meetings, running: Running): Promise<void> {
  const { client } = meetings.world;
  const { evening } = running;
  const { firstDay: day, number } = evening;
  const before = number % 3 === 2 ? meetings.running[number - 1] : undefined;
  const planned = 'meeting { id numbers { taken waiting } }';
  const answered = (before
    ? await client.mutate(
        'repeatMeeting',
        { meetingId: before.id, day },
        `... on MeetingRepeated { ${planned} }`,
      )
    : await client.mutate(
        'planMeeting',
        { ...contentOf(evening), day },
        `... on MeetingPlanned { ${planned} }`,
      )) as unknown as { meeting: { id: string; numbers: { taken: number; waiting: number } } };
  const { id, numbers } = answered.meeting;
  running.id = id;
  expect(meetings, numbers.taken + numbers.waiting === 0, 'a meeting began with people in it');
  if (before)
    await step(meetings.world, 'changeMeeting', { meetingId: id, ...contentOf(evening), day });
  await step(meetings.world, 'publishMeeting', { meetingId: id });
}

const SCHOOLS = 10;
const mailOf = (i: number) => `school${i}@school.voorbeeld.example`;

/** One list for all meetings, with a new school each time, one school twice, and some without a mail address. */
function addressList({ number }: Evening) {
  const schools = Array.from({ length: SCHOOLS + number }, (_, i) => ({
    organisation: `School ${i}`,
    ...(i % 4 === 3
      ? { street: `Schoolstraat ${i + 1}`, postcode: '8011 AB', town: 'Zwolle' }
      : { email: mailOf(i) }),
  }));
  return [...schools, { organisation: 'School 0, nog eens', email: mailOf(0).toUpperCase() }];
}

async function invite(meetings: Meetings, { id, evening }: Running): Promise<void> {
  const { world } = meetings;
  const invitees = addressList(evening);
  const done = '... on InvitedToMeeting { mails letters leftOut { reason } }';
  const press = async () =>
    (await world.client.mutate(
      'inviteToMeeting',
      { meetingId: id, invitees },
      done,
    )) as unknown as { mails: number; letters: number; leftOut: readonly { reason: string }[] };
  const { mails, letters, leftOut } = await press();
  add(world.ledger.counts, 'meetingInvited', mails + letters);
  expect(meetings, mails + letters + leftOut.length === invitees.length, 'a row of a list is lost');
  const again = await press();
  expect(meetings, again.mails + again.letters === 0, 'a list invited an address twice');
}

async function printLetters({ world }: Meetings, { id }: Running): Promise<void> {
  const letters = { meetingId: id, pages: 'https://steun.voorbeeld.example' };
  await step(world, 'printInvitationLetters', letters);
}

async function remind(meetings: Meetings, { id }: Running): Promise<void> {
  const press = async () =>
    (await meetings.world.client.mutate(
      'remindInvitees',
      { meetingId: id },
      '... on InviteesReminded { mails letters }',
    )) as unknown as { mails: number; letters: number };
  await press();
  const again = await press();
  expect(meetings, again.mails + again.letters === 0, 'somebody was reminded twice');
}

async function changeCapacity(meetings: Meetings, { id, evening }: Running): Promise<void> {
  if (evening.newCapacity === null) return;
  const { client } = meetings.world;
  const answered = (await client.mutate(
    'changeMeeting',
    { meetingId: id, capacity: evening.newCapacity },
    `... on MeetingChanged { meeting { ${NUMBERS} } }`,
  )) as unknown as { meeting: { numbers: { taken: number } } };
  // Fewer places take nobody's place away.
  if (evening.newCapacity < evening.capacity)
    meetings.overFull.set(uuidOf(id), answered.meeting.numbers.taken);
}

async function move(meetings: Meetings, { id, evening }: Running): Promise<void> {
  if (!evening.movedTo) return;
  if (await step(meetings.world, 'changeMeeting', { meetingId: id, day: evening.movedTo }))
    add(meetings.world.ledger.counts, 'meetingsMoved');
}

async function cancel(meetings: Meetings, { id }: Running): Promise<void> {
  if (await step(meetings.world, 'cancelMeeting', { meetingId: id }))
    add(meetings.world.ledger.counts, 'meetingsCancelled');
}

interface Row {
  readonly id: string;
  readonly state: string;
  readonly granted: number;
  readonly email: string | null;
}

/** The evening itself: everybody who comes is written down, some of them at two doors. */
export async function openDoors(meetings: Meetings, running: Running): Promise<void> {
  const { world } = meetings;
  const { evening, id } = running;
  if (evening.isCancelled || world.today !== lastDayOf(evening)) return;
  const { node } = await world.client.query(
    'query ($id: ID!) { node(id: $id) { ... on Meeting { registrations { id state granted email } } } }',
    { id },
  );
  for (const row of node.registrations as Row[]) {
    const visitor = evening.visitors.find(({ email }) => email === row.email);
    if (!visitor || row.granted === 0) continue;
    const came = { ALL: row.granted, FEWER: row.granted - 1, NOBODY: 0 }[visitor.comes];
    for (const door of ['one', 'two'])
      if (door === 'one' || visitor.acceptsPart)
        await step(world, 'checkIn', { registrationId: row.id, came });
    running.came += came;
  }
  for (let i = 0; i < evening.walkIns; i += 1) {
    const walkIn = { meetingId: id, name: `Onverwacht Voorbeeld ${i}`, came: 1 };
    if (await step(world, 'checkIn', walkIn)) running.came += 1;
  }
}

/** The next day the counts have to be those of the doors. */
export async function countUp(meetings: Meetings, { id, came, evening }: Running): Promise<void> {
  const { node } = await meetings.world.client.query(
    `query ($id: ID!) { node(id: $id) { ... on Meeting { state ${NUMBERS} } } }`,
    { id },
  );
  const { attended, walkIns, noShows } = node.numbers;
  expect(meetings, node.state === 'HELD', 'a meeting that is over is not held');
  expect(meetings, attended === came, `${came} people came and ${attended} were counted`);
  expect(meetings, walkIns === evening.walkIns, 'the doors counted others than came in');
  const { counts } = meetings.world.ledger;
  add(counts, 'meetingsHeld');
  add(counts, 'meetingsAttended', attended);
  add(counts, 'meetingWalkIns', walkIns);
  add(counts, 'meetingNoShows', noShows);
}
