import { addDays } from '@steunpad/domain/calendar/civil-date.ts';
import { add } from '../ledger.ts';
import { type Evening, lastDayOf, ON, type Visitor } from './evening.ts';
import { codeKey } from './mailbox.ts';
import { askedAfterwards } from './questions.ts';
import { expect, type Meetings, type Running } from './state.ts';

const key = () => ({ idempotencyKey: crypto.randomUUID() });

/** What visitors do today, in the order in which they stand on the list of the seed. */
export async function visit(meetings: Meetings, running: Running): Promise<void> {
  const { today } = meetings.world;
  const { evening } = running;
  for (const visitor of evening.visitors) {
    if (today === visitor.registersOn) await register(meetings, running, visitor);
    if (today === visitor.changes?.on) await change(meetings, evening, visitor);
    if (today === visitor.cancelsOn) await cancel(meetings, evening, visitor);
  }
  if (today === addDays(evening.plannedOn, ON.stopped)) await stopInvitations(meetings, evening);
}

const asForm = ({ email, name, language, places, acceptsPart }: Visitor) => ({
  ...{ email, name, language, places, acceptsPart, organisation: 'School Voorbeeld' },
});

async function register(
  meetings: Meetings,
  { id: meetingId, evening }: Running,
  visitor: Visitor,
): Promise<void> {
  const { counts } = meetings.world.ledger;
  const press = () =>
    meetings.send('RegisterForMeeting', { ...key(), meetingId, ...asForm(visitor) });
  const { __typename, state } = await press();
  if (__typename !== 'RegisteredForMeeting') {
    const isExpected = evening.isCancelled;
    expect(meetings, isExpected, `${visitor.email} could not register: ${__typename}`);
    return;
  }
  add(counts, 'meetingRegistered');
  if (state !== 'PLACED') add(counts, 'meetingWaited');
  if (!visitor.registersAgain) return;
  const again = await press();
  expect(meetings, again.__typename === __typename, 'the same address is told something else');
}

const codeOf = ({ mailbox }: Meetings, { title }: Evening, { email }: Visitor) =>
  mailbox.codes.get(codeKey(title, email));

async function change(meetings: Meetings, evening: Evening, visitor: Visitor): Promise<void> {
  const code = codeOf(meetings, evening, visitor);
  if (!code) return;
  const mine = await meetings.send('MyMeetingRegistration', { code });
  // The others leave the order of the line as it is, so that it can be told from the rows alone.
  if (!mine.isOpen || mine.state !== 'PLACED') return;
  const { places } = visitor.changes!;
  const { __typename } = await meetings.send('ChangeRegistration', { ...key(), code, places });
  expect(meetings, __typename === 'RegistrationChanged', `a change was refused: ${__typename}`);
}

async function cancel(meetings: Meetings, evening: Evening, visitor: Visitor): Promise<void> {
  const code = codeOf(meetings, evening, visitor);
  if (!code) return;
  for (const press of ['once', 'twice']) {
    const { __typename } = await meetings.send('CancelRegistration', { ...key(), code });
    const isDone = __typename === 'RegistrationWithdrawn';
    expect(meetings, isDone || evening.isCancelled, `a withdrawal was refused: ${__typename}`);
    if (isDone && press === 'once') add(meetings.world.ledger.counts, 'meetingWithdrawn');
  }
}

/** At each meeting one more school wants no more invitations, by the link of its mail. */
async function stopInvitations(meetings: Meetings, { number }: Evening): Promise<void> {
  const { mailbox, world } = meetings;
  const email = [...mailbox.stopCodes.keys()].toSorted()[number];
  if (!email) return;
  const code = mailbox.stopCodes.get(email);
  const { __typename } = await meetings.send('StopInvitations', { ...key(), code });
  expect(meetings, __typename === 'InvitationsStopped', 'nobody heard that a school wants no more');
  mailbox.stop(email);
  add(world.ledger.counts, 'meetingStopped');
}

/** Two days later: certificates and answers of who came, and everything that must not work any more. */
export async function lookBack(meetings: Meetings, running: Running): Promise<void> {
  const { evening, id: meetingId } = running;
  if (meetings.world.today !== addDays(lastDayOf(evening), 2) || evening.isCancelled) return;
  let hasCertificate = false;
  for (const visitor of evening.visitors) {
    const code = codeOf(meetings, evening, visitor);
    if (!code) continue;
    const mine = await meetings.send('MyMeetingRegistration', { code });
    await askedAfterwards(meetings, running, { visitor, code, mine });
    const isDue = mine.attended > 0 && visitor.comes === 'ALL';
    expect(meetings, mine.hasCertificate || !isDue, `${visitor.email} has no certificate`);
    expect(meetings, !mine.hasCertificate || mine.attended > 0, 'a certificate without attendance');
    // A PDF each would take longer than the rest of the years.
    if (!mine.hasCertificate || hasCertificate) continue;
    hasCertificate = true;
    const { myCertificates } = await meetings.send('MyCertificates', { code });
    expect(meetings, myCertificates.__typename === 'Pdf', 'no certificate was made');
    add(meetings.world.ledger.counts, 'meetingCertificates');
    const late = await meetings.send('CancelRegistration', { ...key(), code });
    expect(meetings, late.__typename === 'MeetingNotPossibleNow', 'somebody left afterwards');
  }
  const stale = { email: 'te-laat@school.voorbeeld.example', name: 'Te laat', places: 1 };
  const refused = await meetings.send('RegisterForMeeting', { ...key(), meetingId, ...stale });
  expect(meetings, refused.__typename === 'MeetingNotPossibleNow', 'a past meeting took a name');
}
