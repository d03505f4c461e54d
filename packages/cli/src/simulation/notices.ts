import { add } from './ledger.ts';
import type { Person } from './person.ts';
import type { World } from './world.ts';

/** The notices that reach us today. */
export async function receiveNotices(world: World, arriving: readonly Person[]): Promise<void> {
  for (const person of arriving) await receive(world, person);
}

async function receive(world: World, person: Person): Promise<void> {
  const { client, ledger } = world;
  add(ledger.counts, 'deaths');
  const { municipality, ...survivor } = person.survivor ?? { municipality: null };
  const answered = await client.mutate(
    'receiveDeathNotice',
    {
      source: 'BRP_EVENT',
      eventSource: 'urn:simulation',
      eventId: String(person.number),
      dateOfDeath: person.diedOn,
      survivor: person.survivor ? { ...survivor, municipality } : null,
    },
    '... on DeathNoticeReceived { notice { pathway { id state } } }',
  );
  if (person.survivor) add(ledger.counts, 'informed');
  const pathway = answered.notice?.pathway;
  if (!pathway) return;
  world.people.set(pathway.id, person);
  if (pathway.state === 'TO_INVITE') add(ledger.counts, 'target');
  if (pathway.state === 'TO_CHECK') add(ledger.counts, 'toCheck');
}
