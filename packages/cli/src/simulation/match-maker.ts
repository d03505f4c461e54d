import { daysBetween } from '@steunpad/domain/calendar/civil-date.ts';
import { add, addRefusal } from './ledger.ts';
import type { Person } from './person.ts';
import type { World } from './world.ts';

const OFFERS = `query ($pathwayId: ID!) {
  matchProposals(pathwayId: $pathwayId) { fitting { volunteer { id } } }
}`;

/** Looks for a volunteer for somebody who waits: the volunteer is asked first, then the resident. */
export async function findVolunteer(
  world: World,
  pathwayId: string,
  person: Person,
): Promise<void> {
  const { client, ledger, today, waitingSince, firstVolunteers } = world;
  const { matchProposals } = await client.query(OFFERS, { pathwayId });
  const volunteerId = matchProposals.fitting[0]?.volunteer.id;
  if (!volunteerId) return; // the promise stays open, overdue, until somebody is free
  const proposed = await client.mutate(
    'proposeMatch',
    { pathwayId, volunteerId },
    '... on MatchProposed { proposal { id } }',
  );
  if (!proposed.proposal) {
    addRefusal(ledger, 'proposeMatch', proposed);
    return;
  }
  const proposalId = proposed.proposal.id;
  const isFirst = !firstVolunteers.has(person.number);
  firstVolunteers.add(person.number);
  const agrees = person.volunteerAgrees || !isFirst;
  await client.mutate('answerProposal', { proposalId, side: 'VOLUNTEER', accept: agrees });
  if (!agrees) return;
  const accept = person.clicks || !isFirst;
  await client.mutate('answerProposal', { proposalId, side: 'RESIDENT', accept });
  if (!accept) return;
  add(ledger.counts, 'active');
  ledger.waits.push(daysBetween(waitingSince.get(person.number) ?? today, today));
}
