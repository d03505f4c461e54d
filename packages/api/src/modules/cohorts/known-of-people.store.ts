import type { KnownOfPerson } from '@steunpad/domain/cohorts/draw-cohort.ts';
import { type ComparedKey, isSamePerson } from '@steunpad/domain/notices/recognise.ts';
import type { RecognitionKind } from '@steunpad/domain/notices/recognition-keys.ts';
import type { Context } from '../../operation/context.ts';
import { pseudonym } from '../../rows/pseudonym.ts';
import type { DeathNoticeInput } from '../notices/death-notice.input.ts';
import { compared, type HashedKey, hashedKeys } from '../notices/notice-recognition.store.ts';

/** Somebody by hashes: of who they are, of their loss, of whom they look like, and of their own death. */
export interface PersonKeys {
  readonly all: readonly HashedKey[];
  /** Under which a message would say that they died themselves. */
  readonly ownDeath: Buffer<ArrayBuffer> | null;
}

/** What stays of somebody who was drawn, so that they are known again. */
export const keptKeys = ({ all, ownDeath }: PersonKeys): readonly HashedKey[] => [
  ...all.filter(({ kind }) => KEPT.includes(kind)),
  ...(ownDeath ? [{ kind: 'DECEASED' as const, key: ownDeath }] : []),
];
const KEPT: readonly RecognitionKind[] = ['BSN', 'PERSON', 'LOSS'];

/** The hashes of a person of a list. The BSNs live in this call only. */
export function personKeys(context: Context, person: DeathNoticeInput): PersonKeys {
  const bsn = person.survivor?.bsn;
  return {
    all: hashedKeys(context, person),
    ownDeath: bsn ? pseudonym(context.municipality, 'death', bsn) : null,
  };
}

/** The same of somebody who was drawn, from what was kept. */
export function personKeysOf({
  keys,
}: {
  readonly keys: readonly { readonly kind: RecognitionKind; readonly key: Uint8Array }[];
}): PersonKeys {
  const all = keys.map(({ kind, key }) => ({ kind, key: Buffer.from(key) }));
  return {
    all: all.filter(({ kind }) => kind !== 'DECEASED'),
    ownDeath: all.find(({ kind }) => kind === 'DECEASED')?.key ?? null,
  };
}

const CERTAIN: readonly RecognitionKind[] = ['BSN', 'PERSON'];
/** Who has one of these in common is most likely the same person: a letter too few does less harm than one too many. */
const LIKELY: readonly RecognitionKind[] = [
  ...CERTAIN,
  'LOSS',
  'NAME_AND_BIRTH',
  'BIRTH_AND_HOME',
  'NAME_AND_DEATH',
];

interface Shared {
  readonly key: string;
  readonly kind: RecognitionKind;
  readonly opened: boolean;
  readonly restricted: boolean;
}

/** What is known of people, found for all of them at once. */
export async function knownOfPeople(
  context: Context,
  people: readonly PersonKeys[],
): Promise<Omit<KnownOfPerson, 'inListBefore'>[]> {
  const told = people.map(({ all }) => compared(all));
  const own = people.map(({ ownDeath }) => ownDeath?.toString('hex') ?? null);
  const keys = [
    ...new Set([...told.flat().map(({ value }) => value), ...own.flatMap((it) => it ?? [])]),
  ];
  const objections = await objected(context, keys);
  const shared = Map.groupBy(await sharedWithNotices(context, keys), ({ key }) => key);
  const drawn = await drawnUnder(context, keys);
  return told.map((its, i) => {
    const of = (kinds: readonly RecognitionKind[]) =>
      its
        .filter(({ kind }) => kinds.includes(kind))
        .flatMap(({ kind, value }) => (shared.get(value) ?? []).filter((it) => it.kind === kind));
    const ownDeath = shared.get(own[i] ?? '') ?? [];
    return {
      died: ownDeath.some(({ kind }) => kind === 'DECEASED'),
      objected: its.some(({ kind, value }) => CERTAIN.includes(kind) && objections.has(value)),
      hasPathway: of(LIKELY).some(({ opened }) => opened),
      restricted: of(LIKELY).some(({ restricted }) => restricted),
      drawnBefore: wasDrawn(its, drawn),
    };
  });
}

async function objected({ db, municipality }: Context, keys: readonly string[]) {
  const rows = await db.$sql<{ key: string }>(
    `SELECT encode(registry_key, 'hex') AS key FROM contact_objection
     WHERE municipality_id = $1 AND registry_key IN (SELECT decode(k, 'hex') FROM unnest($2::text[]) k)`,
    [municipality.code, keys],
  );
  return new Set(rows.map(({ key }) => key));
}

const sharedWithNotices = ({ db, municipality }: Context, keys: readonly string[]) =>
  db.$sql<Shared>(
    `SELECT encode(k.key, 'hex') AS key, k.kind::text AS kind, n.about_pathway_id IS NOT NULL AS opened,
       n.disclosure_restricted OR coalesce(b.disclosure_restricted, false) AS restricted
     FROM death_notice_key k
     JOIN death_notice n ON n.municipality_id = $1 AND n.id = k.notice_id AND n.withdrawn_at IS NULL
     LEFT JOIN pathway p ON p.municipality_id = $1 AND p.id = n.about_pathway_id
     LEFT JOIN bereaved_partner b ON b.municipality_id = $1 AND b.id = p.partner_id
     WHERE k.municipality_id = $1 AND k.key IN (SELECT decode(k, 'hex') FROM unnest($2::text[]) k)`,
    [municipality.code, keys],
  );

/** The keys of everybody who was drawn and shares one of these. */
async function drawnUnder({ db, municipality }: Context, keys: readonly string[]) {
  const rows = await db.$sql<{ member: string; kind: RecognitionKind; key: string }>(
    `SELECT member_id::text AS member, kind::text AS kind, encode(key, 'hex') AS key FROM cohort_member_key
     WHERE municipality_id = $1 AND kind <> 'DECEASED' AND member_id IN (
       SELECT member_id FROM cohort_member_key
       WHERE municipality_id = $1 AND key IN (SELECT decode(k, 'hex') FROM unnest($2::text[]) k))`,
    [municipality.code, keys],
  );
  const members = Map.groupBy(rows, ({ member }) => member);
  const byKey = new Map<string, ComparedKey[][]>();
  for (const its of members.values()) {
    const all = its.map(({ kind, key }) => ({ kind, value: key }));
    for (const { value } of all) byKey.set(value, [...(byKey.get(value) ?? []), all]);
  }
  return byKey;
}

/** The same person; where everything else was erased, the same loss. */
const wasDrawn = (its: readonly ComparedKey[], drawn: ReadonlyMap<string, ComparedKey[][]>) =>
  its.some(({ value }) => (drawn.get(value) ?? []).some((member) => isSamePerson(its, member)));

/** Of each person of a list the first earlier one who is the same; `null` where there is none. */
export function sameAsEarlier(people: readonly (PersonKeys | null)[]): (number | null)[] {
  const seen = new Map<string, { readonly at: number; readonly keys: ComparedKey[] }[]>();
  return people.map((person, at) => {
    if (!person) return null;
    const keys = compared(person.all).filter(({ kind }) => CERTAIN.includes(kind));
    const same = keys
      .flatMap(({ value }) => seen.get(value) ?? [])
      .filter((earlier) => isSamePerson(keys, earlier.keys))
      .map((earlier) => earlier.at);
    for (const { value } of keys) seen.set(value, [...(seen.get(value) ?? []), { at, keys }]);
    return same.length > 0 ? Math.min(...same) : null;
  });
}
