import type { Pathway } from '@steunpad/database/generated/prisma/client.ts';
import { isSamePerson } from '@steunpad/domain/notices/recognise.ts';
import { NotPossibleNow } from '@steunpad/domain/pathway/transition.ts';
import type { Context } from '../../operation/context.ts';
import { pseudonym } from '../../rows/pseudonym.ts';
import { changePathway } from '../pathway/pathway.store.ts';
import type { DeathNoticeInput } from './death-notice.input.ts';
import { restrict } from './later-message.store.ts';
import type { Message } from './notice.store.ts';
import { compared, type HashedKey } from './notice-recognition.store.ts';

type Keys = readonly Pick<HashedKey, 'kind' | 'key'>[];

/** Whether it was stopped since somebody had died or moved. */
export const hasGone = ({ state, closeReason }: Pick<Pathway, 'state' | 'closeReason'>): boolean =>
  state === 'STOPPED' && (closeReason === 'DECEASED' || closeReason === 'MOVED');

/** All pathways of a person, of whichever loss they are: what is told of a person holds for each of them. */
async function pathwaysOf({ db, municipality }: Context, told: Keys): Promise<string[]> {
  const municipalityId = municipality.code;
  const certain = told.filter(({ kind }) => kind === 'BSN' || kind === 'PERSON');
  const pathways = await db.pathway.findMany({
    where: {
      municipalityId,
      state: { not: 'ERASED' },
      messages: {
        some: { withdrawnAt: null, keys: { some: { key: { in: certain.map(({ key }) => key) } } } },
      },
    },
    select: { id: true, messages: { where: { withdrawnAt: null }, select: { keys: true } } },
    orderBy: { id: 'asc' },
  });
  return pathways
    .filter(({ messages }) =>
      isSamePerson(
        compared(certain),
        messages.flatMap(({ keys }) => compared(keys)),
      ),
    )
    .map(({ id }) => id);
}

/** The other pathways of the person whom a pathway is about. */
export async function otherPathwaysOf(context: Context, pathwayId: string): Promise<string[]> {
  const { db, municipality } = context;
  const keys = await db.deathNoticeKey.findMany({
    where: {
      municipalityId: municipality.code,
      notice: { aboutPathwayId: pathwayId, withdrawnAt: null },
    },
    select: { kind: true, key: true },
  });
  const all = await pathwaysOf(
    context,
    keys.map(({ kind, key }) => ({ kind, key: Buffer.from(key) })),
  );
  return all.filter((id) => id !== pathwayId);
}

/** Takes it that somebody died or moved on each of these pathways that it still stops. Tells whether there was one. */
export async function stopAll(
  context: Context,
  pathwayIds: readonly string[],
  event: 'survivorDied' | 'survivorMoved',
): Promise<boolean> {
  let stopped = false;
  for (const pathwayId of pathwayIds) {
    const refused = await changePathway(context, { pathwayId, role: 'SYSTEM' }, () => ({
      name: event,
    }));
    if (refused && !(refused instanceof NotPossibleNow)) throw refused;
    stopped ||= !refused;
  }
  return stopped;
}

/**
 * What holds for a person holds for each of their losses: secrecy, and that they died, also where a message is about
 * their own death. Tells whether it stopped anything.
 */
export async function takeForPerson(
  context: Context,
  { input: { survivor, deceasedBsn }, keys }: Pick<Message, 'input' | 'keys'>,
): Promise<boolean> {
  const dead = deceasedBsn
    ? await pathwaysOf(context, [
        { kind: 'BSN', key: pseudonym(context.municipality, 'person', deceasedBsn) },
      ])
    : [];
  const died = survivor?.deceased || survivor?.suspension === 'DIED';
  if (survivor && (died || survivor.disclosureRestricted)) {
    const pathways = await pathwaysOf(context, keys);
    if (survivor.disclosureRestricted) await restrict(context, pathways);
    if (died) dead.push(...pathways);
  }
  return stopAll(context, dead, 'survivorDied');
}

/** Who is known to have died is not written to, also when this message is older than that one. */
export async function withKnownDeath(
  { db, municipality }: Context,
  input: DeathNoticeInput,
): Promise<DeathNoticeInput> {
  const { survivor } = input;
  if (!survivor?.bsn) return input;
  const told = await db.deathNoticeKey.count({
    where: {
      municipalityId: municipality.code,
      kind: 'DECEASED',
      key: pseudonym(municipality, 'death', survivor.bsn),
      notice: { withdrawnAt: null },
    },
  });
  return told > 0 ? { ...input, survivor: { ...survivor, deceased: true } } : input;
}
