import { type CivilDate, dayOf } from '../calendar/civil-date.ts';
import { codeFrom, normaliseCode } from '../input/resident-code.ts';
import { Refusal } from '../kernel.ts';
import { eraseOn, retentionRule } from '../privacy/retention.ts';

const CONTACT = ['preference', 'phone', 'email', 'street', 'postcode', 'town'] as const;

/** The forms that may be kept half-filled, and what each of them asks. What goes along unseen is never kept. */
export const DRAFT_FIELDS = {
  SUPPORT_REQUEST: ['requestedFor', 'help', 'message', 'name', ...CONTACT, 'preferredMoment'],
  VOLUNTEER_SIGNUP: [
    'name',
    ...CONTACT,
    'postcodeDigits',
    'dayParts',
    'languages',
    'otherLanguages',
    'ownLoss',
    'motivation',
  ],
} as const satisfies Record<string, readonly string[]>;

export type DraftForm = keyof typeof DRAFT_FIELDS;

/** What stands in one field, exactly as it was typed or chosen: nothing is checked before it is sent. */
export interface DraftAnswer {
  readonly name: string;
  readonly values: readonly string[];
}

/** Several times what all fields of a form may hold when it is sent. */
const MOST_CHARACTERS = 16_000;

/** More was typed than is kept for anybody. */
export class DraftTooLarge extends Refusal {
  readonly code = 'DRAFT_TOO_LARGE';

  constructor() {
    super('This is more than can be kept. Make a text shorter.');
  }
}

export const isDraftField = (form: DraftForm, name: string): boolean =>
  (DRAFT_FIELDS[form] as readonly string[]).includes(name);

/** What is kept of the answers: what stands in some field. */
export function keepableAnswers(
  answers: readonly DraftAnswer[],
): readonly DraftAnswer[] | DraftTooLarge {
  const filled = answers.filter(({ values }) => values.some((value) => value !== ''));
  return JSON.stringify(filled).length > MOST_CHARACTERS ? new DraftTooLarge() : filled;
}

/** The last day on which something is still there that was kept on a day. */
export const keptUntil = (keptOn: CivilDate): CivilDate => eraseOn(retentionRule('DRAFT'), keptOn);

export const isOver = (keptOn: CivilDate, now: Date): boolean => keptUntil(keptOn) < dayOf(now);

/** Fifteen characters of chance and one that checks them: 74 bits, since this code alone opens something. */
const CODE_LENGTH = 16;

export const draftCode = (chance: Uint8Array): string => codeFrom(chance, CODE_LENGTH);

/** What was typed as a code, in the notation that was given out, or `null`. */
export const normaliseDraftCode = (text: string): string | null => normaliseCode(text, CODE_LENGTH);
