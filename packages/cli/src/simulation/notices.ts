import { add, addRefusal } from './ledger.ts';
import type { Message } from './messages.ts';
import type { World } from './world.ts';

/** The messages that reach us today. */
export async function receiveNotices(world: World, arriving: readonly Message[]): Promise<void> {
  for (const message of arriving) await receive(world, message);
}

const TAKEN = `... on DeathNoticeReceived {
  outcome
  notice { pathway { id state } aboutPathway { id partner { disclosureRestricted } } }
}`;

async function receive(world: World, { person, input }: Message): Promise<void> {
  const { client, ledger } = world;
  if (!world.toldOf.has(person.number)) {
    world.toldOf.add(person.number);
    add(ledger.counts, 'deaths');
    if (person.survivor) add(ledger.counts, 'informed');
  }
  const answered = await client.mutate('receiveDeathNotice', input, TAKEN);
  if (answered.code) addRefusal(ledger, 'receiveDeathNotice', answered);
  if (answered.outcome) add(ledger.counts, answered.outcome);
  noteSecrecy(world, person.number, input.survivor, answered);
  const pathway = answered.notice?.pathway;
  if (!pathway || world.people.has(pathway.id)) return;
  world.people.set(pathway.id, person);
  if (pathway.state === 'TO_INVITE') add(ledger.counts, 'target');
  if (pathway.state === 'TO_CHECK') add(ledger.counts, 'toCheck');
  if (answered.outcome === 'OPENED') world.toBeInvited.add(person.number);
}

/** Once secrecy was told of somebody, no message ever finds it gone. */
function noteSecrecy(
  world: World,
  number: number,
  survivor: object | null,
  { notice }: Awaited<ReturnType<World['client']['mutate']>>,
): void {
  const about = notice?.aboutPathway;
  if (!about) return;
  if (survivor && 'disclosureRestricted' in survivor && survivor.disclosureRestricted)
    world.secret.add(about.id);
  if (world.secret.has(about.id) && !about.partner.disclosureRestricted)
    world.ledger.broken.push(`${world.today} secrecy of ${number} fell by itself`);
}
