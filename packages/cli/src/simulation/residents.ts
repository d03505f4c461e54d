import { letterCode } from '@steunpad/api/modules/correspondence/letter-code.store.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import type { Database } from '@steunpad/database';
import { addDays, addMonths, type CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { post } from './client.ts';
import { add, addRefusal } from './ledger.ts';
import type { Person } from './person.ts';
import type { World } from './world.ts';

/** The form on the municipality's website, as a resident uses it: with the code from the letter. */
export interface PublicDoor {
  readonly url: string;
  /** Id of the persisted operation with which the form answers a letter. */
  readonly replyToLetter: string;
  readonly database: Database;
}

/** Those who answer their letter today. */
export async function answerLetters(world: World, door: PublicDoor, now: Date): Promise<void> {
  const today = [...world.people].filter(([id, person]) => answersToday(world, id, person));
  for (const [pathwayId, person] of today.toSorted(([, a], [, b]) => a.number - b.number)) {
    await answer(world, door, pathwayId, person, now);
  }
}

function answersToday({ invited, today }: World, id: string, person: Person): boolean {
  const letter = invited.get(person.number);
  if (person.reply === 'NONE' || letter?.pathwayId !== id) return false;
  return addDays(letter.on, person.replyAfter) === today;
}

async function answer(
  { ledger, code: municipality, today }: World,
  { url, replyToLetter, database }: PublicDoor,
  pathwayId: string,
  person: Person,
  now: Date,
): Promise<void> {
  const id = Buffer.from(pathwayId, 'base64').toString().split(':')[1]!;
  const code = await asCommand(database, municipality, now, async (context) =>
    letterCode(context, id),
  );
  const until: CivilDate = addMonths(today, 1 + (person.number % 6));
  const input = {
    municipality,
    code,
    idempotencyKey: crypto.randomUUID(),
    reply: person.reply,
    ...(person.reply === 'LATER' && { until }),
    ...(person.givesPhone &&
      person.reply !== 'NO' && {
        contact: { preference: 'PHONE', phone: `06 1${phoneOf(person)}` },
      }),
  };
  const { data } = await post<{ replyToLetter: { __typename: string; guards?: string[] } }>(
    `${url}/public/graphql`,
    { documentId: replyToLetter, variables: { input } },
  );
  if (data.replyToLetter.__typename !== 'LetterAnswered') {
    addRefusal(ledger, 'replyToLetter', data.replyToLetter);
    return;
  }
  add(ledger.counts, 'replied');
  if (person.reply === 'YES') add(ledger.counts, 'wanting');
  if (person.reply === 'NO') add(ledger.counts, 'declined');
  if (person.reply === 'INFORMATION') add(ledger.counts, 'closed');
}

const phoneOf = ({ number }: Person) => String(1_000_000 + number);
