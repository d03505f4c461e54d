import { type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import {
  type DraftAnswer,
  type DraftForm,
  draftCode,
  isOver,
  keptUntil,
  normaliseDraftCode,
} from '@steunpad/domain/drafts/draft.ts';
import { fromColumn, toColumn } from '../../columns.ts';
import type { Context } from '../../context.ts';
import { pseudonym } from '../../pseudonyms.ts';
import { TooManyRequests } from '../../refusals.ts';
import { rowKey } from '../../row-key.ts';
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

/** Keeps a draft, in place of what was kept of the same form. Its code follows from the key of the form and is not stored. */
export async function keepDraft(
  { db, municipality, now }: Context,
  form: DraftForm,
  draft: Draft,
): Promise<DraftKept | TooManyRequests> {
  const code = draftCode(pseudonym(municipality, 'draft-code', `${form}\n${draft.idempotencyKey}`));
  const keys = await keysOf(municipality, code);
  if (keys instanceof TooManyRequests) return keys;
  const id = draftId(municipality, form, draft.idempotencyKey);
  const kept = {
    sealed: sealed(keys, placeOf(municipality, form), draft),
    keptOn: toColumn(dayOf(now)),
  };
  await db.formDraft.upsert({
    where: rowKey(municipality, id),
    create: { municipalityId: municipality.code, id, lookup: keys.lookup, ...kept },
    update: kept,
    select: { id: true },
  });
  return { code, keptUntil: keptUntil(dayOf(now)) };
}

/** Opens what is kept under a code. Wrong, expired and malformed codes, and those of another form, are answered alike. */
export async function readDraft(
  { db, municipality, limits, network, now }: Context,
  form: DraftForm,
  typed: string,
): Promise<FormDraft | DraftNotFound | TooManyRequests> {
  // A right code counts too: each try costs a core for a while.
  const wait = await limits.codeTry(municipality.code, network, '');
  if (wait !== null) return new TooManyRequests(wait);
  const code = normaliseDraftCode(typed);
  if (!code) return new DraftNotFound();
  const keys = await keysOf(municipality, code);
  if (keys instanceof TooManyRequests) return keys;
  const row = await db.formDraft.findFirst({
    where: { municipalityId: municipality.code, lookup: keys.lookup },
    select: { sealed: true, keptOn: true },
  });
  if (!row || isOver(fromColumn(row.keptOn), now)) return new DraftNotFound();
  const draft = unsealed(keys, placeOf(municipality, form), row.sealed);
  if (!draft) return new DraftNotFound();
  return { ...(draft as Draft), keptUntil: keptUntil(fromColumn(row.keptOn)) };
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

/** Where a form is kept, by the key that only who has it open knows. */
export function draftId(
  municipality: Context['municipality'],
  form: DraftForm,
  key: string,
): string {
  const hex = pseudonym(municipality, 'draft', `${form}\n${key}`).toString('hex').slice(0, 32);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
