import { daysBetween } from '../calendar/civil-date.ts';
import { type PartialDate, rangeOf } from '../calendar/partial-date.ts';
import type { CloseReason, PathwayState } from '../pathway/pathway.ts';
import type { RecognitionKind } from './recognition-keys.ts';

/** A key as it is compared: its kind, and its text or the hash of it. */
export interface ComparedKey {
  readonly kind: RecognitionKind;
  readonly value: string;
}

/** What is known of a loss for which a notice that still stands opened a pathway. */
export interface KnownLoss {
  readonly pathwayId: string;
  /** Of all messages about it. */
  readonly keys: readonly ComparedKey[];
  /** `null` once it is erased. */
  readonly dateOfDeath: PartialDate | null;
  readonly state: PathwayState;
  readonly closeReason: CloseReason | null;
  /** Whether the offer letter was printed. */
  readonly written: boolean;
}

export type Recognition =
  | { readonly verdict: 'NEW' }
  /** This survivor and this death are known: no second pathway. */
  | { readonly verdict: 'SAME'; readonly pathwayId: string }
  /** A person has to say whether it is one of these. */
  | { readonly verdict: 'UNSURE'; readonly pathwayIds: readonly string[] };

/** Two dates of one death differ by a slip or by when somebody was found: no more than this. */
export const SAME_DEATH_WITHIN_DAYS = 31;
/** Within this time a second loss is so rare that a wrong year or month is as likely. */
export const OTHER_DEATH_AFTER_DAYS = 400;

/** Whether a message is about a survivor and a death that are known already. */
export function recognise(
  told: { readonly keys: readonly ComparedKey[]; readonly dateOfDeath: PartialDate },
  known: readonly KnownLoss[],
): Recognition {
  const weighed = known.map((loss) => ({ loss, likeness: likenessOf(told, loss) }));
  const same = weighed.find(({ likeness }) => likeness === 'SAME');
  if (same) return { verdict: 'SAME', pathwayId: same.loss.pathwayId };
  const unsure = weighed.filter(({ likeness }) => likeness === 'UNSURE');
  return unsure.length > 0
    ? { verdict: 'UNSURE', pathwayIds: unsure.map(({ loss }) => loss.pathwayId) }
    : { verdict: 'NEW' };
}

type Likeness = 'SAME' | 'UNSURE' | 'OTHER';

function likenessOf(
  told: { readonly keys: readonly ComparedKey[]; readonly dateOfDeath: PartialDate },
  loss: KnownLoss,
): Likeness {
  const shares = (kind: RecognitionKind, among: readonly RecognitionKind[] = [kind]) =>
    sharesKey(told.keys, loss.keys, kind, among);
  const survivor = survivorOf(told.keys, loss.keys);
  if (survivor === 'OTHER') return 'OTHER';
  const deceased = shares('DECEASED', ['DECEASED', 'LOSS'])
    ? 'EQUAL'
    : compareKind(told.keys, loss.keys, 'DECEASED');
  const apart = apartOf(told.dateOfDeath, loss.dateOfDeath);
  const likeness =
    survivor === 'SAME'
      ? likenessOfLoss(deceased, apart, shares('LOSS'))
      : likenessOfSurvivor(deceased, apart, {
          byBirth: shares('BIRTH_AND_HOME') || shares('NAME_AND_BIRTH'),
          byName: shares('NAME_AND_HOME') || shares('NAME_AND_DEATH'),
        });
  // A pathway that was stopped before its letter, of a survivor who lives here again or turns out to be alive, is looked
  // at by a person.
  return likeness === 'SAME' && stoppedByMistake(loss) ? 'UNSURE' : likeness;
}

/** The survivor is the same for certain: is it the same loss? */
function likenessOfLoss(
  deceased: ReturnType<typeof compareKind>,
  apart: ReturnType<typeof apartOf>,
  sharesLoss: boolean,
): Likeness {
  if (deceased === 'DIFFERENT') return apart === 'CLOSE' ? 'UNSURE' : 'OTHER';
  if (sharesLoss || deceased === 'EQUAL' || apart === 'CLOSE') return 'SAME';
  return apart === 'FAR' ? 'OTHER' : 'UNSURE';
}

/** Nothing says for certain who the survivor is: what they share says how likely it is. */
function likenessOfSurvivor(
  deceased: ReturnType<typeof compareKind>,
  apart: ReturnType<typeof apartOf>,
  { byBirth, byName }: { readonly byBirth: boolean; readonly byName: boolean },
): Likeness {
  if (deceased === 'DIFFERENT') return byBirth && apart === 'CLOSE' ? 'UNSURE' : 'OTHER';
  // A survivor of the same person who was born on the same day under the same name or roof is the same survivor.
  if (deceased === 'EQUAL' && byBirth) return 'SAME';
  if (deceased === 'EQUAL' || apart === 'CLOSE') return byBirth || byName ? 'UNSURE' : 'OTHER';
  return byBirth && apart !== 'FAR' ? 'UNSURE' : 'OTHER';
}

/** Two BSNs say it for certain; without two, first initial, surname and birth date do. */
function survivorOf(
  told: readonly ComparedKey[],
  known: readonly ComparedKey[],
): 'SAME' | 'OTHER' | 'UNKNOWN' {
  // What was known before kinds were kept stands under PERSON, whichever of the two it was.
  if (sharesKey(told, known, 'BSN', ['BSN', 'PERSON'])) return 'SAME';
  if (compareKind(told, known, 'BSN') === 'DIFFERENT') return 'OTHER';
  return sharesKey(told, known, 'PERSON') || sharesKey(told, known, 'LOSS') ? 'SAME' : 'UNKNOWN';
}

/** Whether two sets of keys name one person for certain, whatever losses they are of. */
export const isSamePerson = (told: readonly ComparedKey[], known: readonly ComparedKey[]) =>
  survivorOf(told, known) === 'SAME';

/** Whether a message that corrects another is still about the survivor of that one: a birth date that stays says so. */
export function isOfSameSurvivor(
  told: readonly ComparedKey[],
  known: readonly ComparedKey[],
  bornOnSameDay: boolean,
): 'SAME' | 'OTHER' | 'UNKNOWN' {
  const certain = survivorOf(told, known);
  if (certain !== 'UNKNOWN') return certain;
  const likeness = ['BIRTH_AND_HOME', 'NAME_AND_BIRTH', 'NAME_AND_HOME', 'NAME_AND_DEATH'] as const;
  return bornOnSameDay || likeness.some((kind) => sharesKey(told, known, kind))
    ? 'SAME'
    : 'UNKNOWN';
}

const valuesOf = (keys: readonly ComparedKey[], kinds: readonly RecognitionKind[]) =>
  keys.filter(({ kind }) => kinds.includes(kind)).map(({ value }) => value);

const sharesKey = (
  told: readonly ComparedKey[],
  known: readonly ComparedKey[],
  kind: RecognitionKind,
  among: readonly RecognitionKind[] = [kind],
) => valuesOf(told, [kind]).some((value) => valuesOf(known, among).includes(value));

function compareKind(
  told: readonly ComparedKey[],
  known: readonly ComparedKey[],
  kind: RecognitionKind,
): 'EQUAL' | 'DIFFERENT' | 'UNKNOWN' {
  const [a, b] = [valuesOf(told, [kind]), valuesOf(known, [kind])];
  if (a.length === 0 || b.length === 0) return 'UNKNOWN';
  return a.some((value) => b.includes(value)) ? 'EQUAL' : 'DIFFERENT';
}

function apartOf(a: PartialDate, b: PartialDate | null): 'CLOSE' | 'NEAR' | 'FAR' | 'UNKNOWN' {
  if (a.precision === 'UNKNOWN' && b?.precision === 'UNKNOWN') return 'CLOSE';
  const [one, other] = [rangeOf(a), b && rangeOf(b)];
  if (!one || !other) return 'UNKNOWN';
  const days = Math.max(
    0,
    daysBetween(one.latest, other.earliest),
    daysBetween(other.latest, one.earliest),
  );
  if (days <= SAME_DEATH_WITHIN_DAYS) return 'CLOSE';
  return days <= OTHER_DEATH_AFTER_DAYS ? 'NEAR' : 'FAR';
}

const stoppedByMistake = ({ state, closeReason, written }: KnownLoss) =>
  state === 'STOPPED' && !written && (closeReason === 'MOVED' || closeReason === 'DECEASED');
