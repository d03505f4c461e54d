import { addDays, addMonths } from '@steunpad/domain/calendar/civil-date.ts';
import { post } from './client.ts';
import { step, type World } from './world.ts';

/** The public form with which somebody signs up. */
export interface SignUp {
  readonly url: string;
  /** Id of its persisted operation. */
  readonly apply: string;
  readonly count: number;
}

/** Volunteers who are trained and ready before the first resident waits. */
export async function enlistVolunteers(world: World, { url, apply, count }: SignUp): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    await signUp(world, url, apply, number);
    await train(world);
  }
}

async function signUp({ code }: World, url: string, apply: string, number: number): Promise<void> {
  const input = {
    municipality: code,
    idempotencyKey: crypto.randomUUID(),
    name: `Vrijwilliger Voorbeeld ${number}`,
    contact: { preference: 'PHONE', phone: `06 2${String(1_000_000 + number)}` },
    postcodeDigits: '8011',
    dayParts: ['MORNING', 'AFTERNOON'],
    languages: ['nl'],
  };
  await post(`${url}/public/graphql`, { documentId: apply, variables: { input } });
}

async function train({ client, today }: World): Promise<void> {
  const { volunteerApplications } = await client.query(
    '{ volunteerApplications(first: 1) { edges { node { id } } } }',
  );
  const answered = await client.mutate(
    'answerApplication',
    { applicationId: volunteerApplications.edges[0].node.id, invite: true },
    '... on ApplicationAnswered { volunteer { id } }',
  );
  const volunteerId = answered.volunteer!.id;
  await client.mutate('recordVolunteerStep', { volunteerId, step: 'beginTraining' });
  await client.mutate('recordPapers', {
    volunteerId,
    trainedOn: addDays(today, -30),
    certificateIssuedOn: addMonths(today, -1),
    certificateProfile: '85',
  });
  await client.mutate('recordVolunteerStep', { volunteerId, step: 'finishTraining' });
  await client.mutate('recordVolunteerStep', { volunteerId, step: 'activate' });
}

interface VolunteerTask {
  readonly kind: string;
  readonly volunteer: { readonly id: string } | null;
}

/** Keeps what was promised for volunteers: one session for all who miss it, a talk and a new certificate for each. */
export async function lookAfterVolunteers(
  world: World,
  tasks: readonly VolunteerTask[],
): Promise<void> {
  const who = (kind: string) =>
    tasks.flatMap((task) => (task.kind === kind && task.volunteer ? [task.volunteer.id] : []));
  const on = world.today;
  const volunteerIds = who('PEER_SUPERVISION');
  if (volunteerIds.length > 0) await step(world, 'recordPeerSession', { volunteerIds, on });
  for (const volunteerId of who('SUPERVISION_TALK')) {
    await step(world, 'recordSupervisionTalk', { volunteerId, on });
  }
  for (const volunteerId of who('RENEW_CERTIFICATE')) {
    await step(world, 'recordPapers', { volunteerId, certificateIssuedOn: on });
  }
}
