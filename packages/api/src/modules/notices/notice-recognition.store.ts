import type { Prisma } from '@steunpad/database/generated/prisma/client.ts';
import {
  type ComparedKey,
  type KnownLoss,
  type Recognition,
  recognise,
} from '@steunpad/domain/notices/recognise.ts';
import {
  type RecognitionKind,
  recognitionKeys,
} from '@steunpad/domain/notices/recognition-keys.ts';
import { postalAddress } from '@steunpad/domain/notices/registry-address.ts';
import type { Context } from '../../operation/context.ts';
import { fromPartialColumns } from '../../rows/date-columns.ts';
import { pseudonym } from '../../rows/pseudonym.ts';
import { WITH_PARTNER } from '../pathway/pathway-with-partner.ts';
import type { DeathNoticeInput, SurvivorInput } from './death-notice.input.ts';

export interface HashedKey {
  readonly kind: RecognitionKind;
  readonly key: Buffer<ArrayBuffer>;
}

/** The keys of a message, hashed. The BSNs live in this call only. */
export const hashedKeys = (
  { municipality }: Pick<Context, 'municipality'>,
  { survivor, dateOfDeath, deceasedBsn }: DeathNoticeInput,
): readonly HashedKey[] =>
  recognitionKeys(
    survivor && { ...survivor, street: streetOf(survivor) },
    dateOfDeath,
    deceasedBsn,
  ).map(({ kind, text }) => ({
    kind,
    key:
      kind === 'BSN' || kind === 'PERSON'
        ? pseudonym(municipality, 'person', text)
        : kind === 'DECEASED'
          ? pseudonym(municipality, 'death', text)
          : pseudonym(municipality, 'recognition', `${kind}\n${text}`),
  }));

/** Street and number, whether they were told in one or apart. */
function streetOf({ residence }: SurvivorInput): string | null {
  const home = postalAddress(residence);
  return home?.kind === 'HERE' ? home.street : null;
}

/** Who names the survivor for certain: by BSN where there is one. */
export const survivorKeys = (keys: readonly HashedKey[]) =>
  (['BSN', 'PERSON'] as const).flatMap((wanted) =>
    keys.flatMap(({ kind, key }) => (kind === wanted ? [key] : [])),
  );

export const compared = (
  keys: readonly { readonly kind: RecognitionKind; readonly key: Uint8Array }[],
): ComparedKey[] =>
  keys.map(({ kind, key }) => ({ kind, value: Buffer.from(key).toString('hex') }));

/** What is loaded of a pathway to compare a message with, and to change by it. */
export const KNOWN = {
  ...WITH_PARTNER,
  notice: { include: { decisions: { orderBy: { id: 'desc' } } } },
  messages: { where: { withdrawnAt: null }, include: { keys: true, decisions: true } },
  correspondence: {
    where: { kind: 'OFFER_LETTER', status: { in: ['PRINTED', 'SENT', 'RETURNED'] } },
    select: { id: true },
    take: 1,
  },
} as const satisfies Prisma.PathwayInclude;

/** A pathway as a later message finds it. */
export type KnownPathway = Prisma.PathwayGetPayload<{ include: typeof KNOWN }>;

export const keysOf = ({ messages }: Pick<KnownPathway, 'messages'>): ComparedKey[] =>
  messages.flatMap(({ keys }) => compared(keys));

export interface Recognised {
  readonly recognition: Recognition;
  /** Whether something earlier about this survivor asked for secrecy. */
  readonly restrictedBefore: boolean;
  readonly objected: boolean;
}

/** Whom a message is about, by all that was received before and still stands. */
export async function recogniseNotice(
  { db, municipality }: Context,
  keys: readonly HashedKey[],
  dateOfDeath: DeathNoticeInput['dateOfDeath'],
): Promise<Recognised> {
  const municipalityId = municipality.code;
  const certain = survivorKeys(keys);
  const objections = await db.contactObjection.count({
    where: { municipalityId, registryKey: { in: certain } },
  });
  const shared = await db.deathNoticeKey.findMany({
    where: { municipalityId, key: { in: keys.map(({ key }) => key) } },
    select: {
      key: true,
      kind: true,
      notice: {
        select: {
          withdrawnAt: true,
          disclosureRestricted: true,
          aboutPathwayId: true,
          aboutPathway: { select: { partner: { select: { disclosureRestricted: true } } } },
        },
      },
    },
  });
  const names = new Set(certain.map((key) => key.toString('hex')));
  // Of what opened nothing nobody will say later whether it was the same person: likeness is enough to be careful.
  const restrictedBefore = shared.some(({ key, kind, notice }) =>
    notice.aboutPathway
      ? names.has(Buffer.from(key).toString('hex')) &&
        notice.aboutPathway.partner.disclosureRestricted
      : kind !== 'DECEASED' && notice.disclosureRestricted,
  );
  const ids = shared.flatMap(({ notice }) =>
    notice.aboutPathwayId && !notice.withdrawnAt ? [notice.aboutPathwayId] : [],
  );
  const pathways =
    ids.length === 0
      ? []
      : await db.pathway.findMany({
          where: { municipalityId, id: { in: [...new Set(ids)] } },
          include: KNOWN,
          orderBy: { id: 'asc' },
        });
  const told = { keys: compared(keys), dateOfDeath };
  return {
    recognition: recognise(told, pathways.filter(stands).map(lossOf)),
    restrictedBefore,
    objected: objections > 0,
  };
}

/** What was taken back, or joined to another, opened nothing. */
export const stands = ({ notice, closeReason }: KnownPathway) =>
  notice?.withdrawnAt == null && closeReason !== 'ERRONEOUS' && closeReason !== 'SAME_PERSON';

const lossOf = (pathway: KnownPathway): KnownLoss => ({
  pathwayId: pathway.id,
  keys: keysOf(pathway),
  dateOfDeath:
    pathway.notice && pathway.state !== 'ERASED'
      ? fromPartialColumns(
          pathway.notice.deathYear,
          pathway.notice.deathMonth,
          pathway.notice.deathDay,
        )
      : null,
  state: pathway.state,
  closeReason: pathway.closeReason,
  written: pathway.correspondence.length > 0,
});
