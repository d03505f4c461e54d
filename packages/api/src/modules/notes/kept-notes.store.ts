import type { Prisma } from '@steunpad/database/generated/prisma/client.ts';
import { Refusal } from '@steunpad/domain/kernel.ts';
import { recordAccess } from '../../graphql/plugins/record-access.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { NotFound } from '../../mutation/refusals.ts';
import { type Context, hasScope, type StaffCaller } from '../../operation/context.ts';
import { scopesOfRoles } from '../../operation/roles.ts';
import type { Scope } from '../../operation/scopes.ts';
import { pseudonym } from '../../rows/pseudonym.ts';
import { sealed, unsealed } from '../drafts/draft-keys.ts';
import { type Roster, rosterOf } from '../work/roster.store.ts';
import {
  ABOUT_SOMEBODY,
  type About,
  aboutIn,
  columnsOf,
  knowsOf,
  RIGHTS,
  rightsFor,
} from './about.ts';
import type { NoteInput } from './keep-note.input.ts';

export interface KeptNote {
  readonly id: string;
  readonly kind: string;
  readonly about: About | null;
  readonly staffMemberId: string;
  readonly text: string;
  readonly version: number;
  readonly savedAt: Date;
}

export interface NoteKept {
  readonly id: string;
  readonly version: number;
  readonly savedAt: Date;
}

/** Another page of the same person saved other words meanwhile: both are theirs, and only they can decide. */
export class NoteChangedElsewhere extends Refusal {
  readonly code = 'NOTE_CHANGED_ELSEWHERE';
  readonly text: string;
  readonly version: number;
  readonly savedAt: Date;

  constructor({ text, version, savedAt }: Pick<KeptNote, 'text' | 'version' | 'savedAt'>) {
    super('This was changed in another page. Nothing was saved: see both, and decide.');
    this.text = text;
    this.version = version;
    this.savedAt = savedAt;
  }
}

interface Row extends Omit<KeptNote, 'text' | 'about'>, ReturnType<typeof columnsOf> {
  readonly openedBy: string;
  readonly sealed: Uint8Array;
}

/** Keeps what somebody typed, in place of what they saw before; of what they did not see nothing is lost. */
export async function keepNote(
  context: Context,
  { id, kind, about, text, version: seen }: NoteInput,
): Promise<NoteKept | NoteChangedElsewhere | NotFound> {
  const { db, municipality, caller, now } = context;
  const { staffId } = caller as StaffCaller;
  if (about && !(await knowsOf(context, about))) return new NotFound();
  const where = { municipalityId: municipality.code, id };
  const columns = columnsOf(about);
  const content = sealNote(context, { id, staffMemberId: staffId }, text);
  // What was thrown away in another page comes back rather than being lost here.
  const { count } = await db.keptNote.createMany({
    data: {
      ...{ ...where, ...columns, kind, savedAt: now, staffMemberId: staffId },
      ...{ version: seen + 1, sealed: content },
      openedBy: rightsFor(about).find((scope) => hasScope(caller, scope))!,
    },
    skipDuplicates: true,
  });
  if (count > 0) return { id, version: seen + 1, savedAt: now };

  await db.$sql('SELECT FROM kept_note WHERE municipality_id = $1 AND id = $2 FOR UPDATE', [
    municipality.code,
    id,
  ]);
  const row = await db.keptNote.findFirst({ where });
  const isTheirs = row?.staffMemberId === staffId && hasScope(caller, row.openedBy as Scope);
  const was = row && aboutIn(row);
  if (!isTheirs || was?.id !== about?.id) return new NotFound();
  const known = openNote(context, row);
  // The answer to it was lost: it is the same again.
  if (known.text === text) return { id, version: row.version, savedAt: row.savedAt };
  if (row.version !== seen) return new NoteChangedElsewhere(known);
  const version = seen + 1;
  await db.keptNote.updateMany({ where, data: { kind, sealed: content, version, savedAt: now } });
  return { id, version, savedAt: now };
}

/** Throws a note away: it was sent, or nobody wants it. */
export function discardNote(
  context: Context,
  { idempotencyKey: key, id }: { idempotencyKey: string; id: string },
) {
  const answer = { id };
  return once(context, { operation: 'discardNote', key, input: answer, answer }, async () => {
    const where = { municipalityId: context.municipality.code, id };
    await context.db.keptNote.deleteMany({ where: { ...where, AND: [await shownTo(context)] } });
    return undefined;
  });
}

/** One's own notes; about somebody also those that a colleague left who may not see them any more. */
export async function keptNotes(
  context: Context,
  { about, kind }: { about: About | null; kind: string | null },
): Promise<KeptNote[]> {
  const { db, municipality, caller } = context;
  const { staffId } = caller as StaffCaller;
  const rows = await db.keptNote.findMany({
    where: {
      municipalityId: municipality.code,
      ...(about ? columnsOf(about) : { staffMemberId: staffId }),
      ...(kind && { kind }),
      AND: [await shownTo(context)],
    },
    orderBy: [{ savedAt: 'desc' }, { id: 'asc' }],
    take: MOST,
  });
  const notes = rows.map((row) => openNote(context, row));
  for (const note of notes)
    if (note.about) recordAccess(context, note.about.typename, note.about.id);
  return notes;
}

const MOST = 100;

/** What one may see: what one wrote with a right that one has still, and what others left who have it no more. */
async function shownTo(context: Context): Promise<Prisma.KeptNoteWhereInput> {
  const { staffId } = context.caller as StaffCaller;
  const roster = await rosterOf(context);
  const rights = RIGHTS.filter((scope) => hasScope(context.caller, scope));
  const ofResidents =
    hasScope(context.caller, 'requests:read') || hasScope(context.caller, 'privacy:read');
  return {
    AND: [
      ofResidents ? {} : { OR: [{ pathwayId: null }, { pathway: { noticeId: { not: null } } }] },
      {
        OR: [
          { staffMemberId: staffId, openedBy: { in: rights } },
          ...rights.map((scope) => ({
            openedBy: scope,
            AND: [ABOUT_SOMEBODY],
            staffMemberId: { notIn: holdersOf(roster, scope) },
          })),
        ],
      },
    ],
  };
}

const holdersOf = ({ colleagues }: Roster, scope: Scope): string[] =>
  colleagues.flatMap(({ id, roles }) => (scopesOfRoles(roles).has(scope) ? id : []));

// Sealed under a key of the municipality, which is sealed under the secret of the installation.
type Place = Pick<Row, 'id' | 'staffMemberId'>;

const sealOf = ({ municipality }: Context, { staffMemberId }: Place) => ({
  seal: pseudonym(municipality, 'note-seal', staffMemberId),
});
const placeOf = ({ municipality }: Context, { id }: Place) => `${municipality.code} note ${id}`;

const sealNote = (context: Context, place: Place, text: string) =>
  sealed(sealOf(context, place), placeOf(context, place), { text });

function openNote(context: Context, { sealed: bytes, ...row }: Row): KeptNote {
  const content = unsealed(sealOf(context, row), placeOf(context, row), bytes);
  if (!content) throw new Error('A kept note does not open.');
  return { ...row, about: aboutIn(row), text: (content as { text: string }).text };
}
