import { type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import {
  type DraftAnswer,
  type DraftForm,
  draftCode,
  isOver,
  keptUntil,
  normaliseDraftCode,
} from '@steunpad/domain/drafts/draft.ts';
import { wrongCode } from '../../mutation/code-mutation.ts';
import { TooManyRequests } from '../../mutation/refusals.ts';
import { countForm } from '../../mutation/sent-form.store.ts';
import type { Context } from '../../operation/context.ts';
import { fromColumn } from '../../rows/date-columns.ts';
import { hashedId } from '../../rows/hashed-id.ts';
import { pseudonym } from '../../rows/pseudonym.ts';
import { DraftNotFound } from './draft.type.ts';
import { keysOf, sealed, unsealed } from './draft-keys.ts';

/** What somebody typed, with the key that makes one record of it however often it is sent. */
export interface Draft {
  readonly idempotencyKey: string;
  readonly answers: readonly DraftAnswer[];
}

export interface DraftKept {
  readonly code: string;
  readonly keptUntil: CivilDate;
}

export interface FormDraft extends Draft {
  readonly keptUntil: CivilDate;
}

/**
 * Keeps a draft, in place of what was kept of the same form, which is no further form. Its code follows from the key of
 * the form and is not stored.
 */
export async function keepDraft(
  context: Context,
  form: DraftForm,
  draft: Draft,
): Promise<DraftKept | TooManyRequests> {
  const { db, municipality, now } = context;
  const { idempotencyKey: key } = draft;
  const { room, giveBack } = countForm(context);
  if (room instanceof TooManyRequests && !(await isKept(context, form, key))) return room;
  const code = draftCode(pseudonym(municipality, 'draft-code', `${form}\n${key}`));
  const keys = keysOf(municipality, code);
  const [kept] = await db.$sql<{ readonly is_new: boolean }>(
    `INSERT INTO form_draft (municipality_id, id, lookup, sealed, kept_on)
     VALUES ($1, $2, decode($3, 'hex'), decode($4, 'hex'), $5)
     ON CONFLICT (municipality_id, id) DO UPDATE SET sealed = excluded.sealed, kept_on = excluded.kept_on
     RETURNING xmax = 0 AS is_new`,
    [
      municipality.code,
      draftId(municipality, form, key),
      keys.lookup.toString('hex'),
      sealed(keys, placeOf(municipality, form), draft).toString('hex'),
      dayOf(now),
    ],
    'keep-draft',
  );
  if (!kept?.is_new) giveBack();
  return { code, keptUntil: keptUntil(dayOf(now)) };
}

/**
 * Opens what is kept under a code. Wrong, expired and malformed codes, and those of another form, are answered alike.
 */
export async function readDraft(
  context: Context,
  form: DraftForm,
  typed: string,
): Promise<FormDraft | DraftNotFound | TooManyRequests> {
  return (
    (await findDraft(context, form, typed)) ?? wrongCode(context, 'DRAFT', new DraftNotFound())
  );
}

async function findDraft(
  { db, municipality, now }: Context,
  form: DraftForm,
  typed: string,
): Promise<FormDraft | null> {
  const code = normaliseDraftCode(typed);
  if (!code) return null;
  const keys = keysOf(municipality, code);
  const row = await db.formDraft.findFirst({
    where: { municipalityId: municipality.code, lookup: keys.lookup },
    select: { sealed: true, keptOn: true },
  });
  if (!row || isOver(fromColumn(row.keptOn), now)) return null;
  const draft = unsealed(keys, placeOf(municipality, form), row.sealed) as Draft | null;
  return draft && { ...draft, keptUntil: keptUntil(fromColumn(row.keptOn)) };
}

/** Whether this form is kept already. */
async function isKept(
  { db, municipality }: Context,
  form: DraftForm,
  idempotencyKey: string,
): Promise<boolean> {
  const id = draftId(municipality, form, idempotencyKey);
  return (await db.formDraft.count({ where: { municipalityId: municipality.code, id } })) > 0;
}

/** Takes the draft of a form away: it was sent, or somebody does not want it kept. */
export async function removeDraft(
  { db, municipality }: Context,
  form: DraftForm,
  idempotencyKey: string,
): Promise<void> {
  await db.$sql(
    'DELETE FROM form_draft WHERE municipality_id = $1 AND id = $2',
    [municipality.code, draftId(municipality, form, idempotencyKey)],
    'remove-draft',
  );
}

const placeOf = ({ code }: Context['municipality'], form: DraftForm) => `${code} ${form}`;

/** Where a form is kept, by the key that only its open page knows. */
export function draftId(
  municipality: Context['municipality'],
  form: DraftForm,
  key: string,
): string {
  return hashedId(pseudonym(municipality, 'draft', `${form}\n${key}`));
}
