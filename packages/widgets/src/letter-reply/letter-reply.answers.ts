import { normaliseResidentCode } from '@steunpad/domain/input/resident-code.ts';
import type { DayPart, Reply, ReplyToLetterInput } from '../generated/types.ts';
import { check, filled, type Problem } from '../kernel/checks.ts';
import { checkContact, contactInput, NO_CONTACT } from '../kernel/contact.ts';

export const BLANK = {
  code: '',
  reply: '',
  until: '',
  ...NO_CONTACT,
  bestDayParts: [] as readonly string[],
};

export type ReplyAnswers = typeof BLANK;

/** The first and the last day from which contact may be asked for: two weeks to a year from today. */
export function laterRange(today: Date): { readonly min: string; readonly max: string } {
  const min = new Date(today);
  min.setUTCDate(min.getUTCDate() + 14);
  const max = new Date(today);
  max.setUTCFullYear(max.getUTCFullYear() + 1);
  return { min: min.toISOString().slice(0, 10), max: max.toISOString().slice(0, 10) };
}

/** Who is written or called may say how; who wants neither has nothing more to fill in. */
export const asksContact = (reply: string) => reply === 'YES' || reply === 'LATER';

export function checkReply(answers: ReplyAnswers): readonly Problem[] {
  const { code, reply, until } = answers;
  const known = (text: string) => (normaliseResidentCode(text) ? null : ('INVALID' as const));
  const contact = asksContact(reply) && answers.preference ? checkContact(answers) : [];
  return [
    ...check('code', code, filled, known),
    ...check('reply', reply, filled),
    ...(reply === 'LATER' ? check('until', until, filled, inRange) : []),
    ...contact,
  ];
}

function inRange(day: string) {
  const { min, max } = laterRange(new Date());
  return day >= min && day <= max ? null : ('INVALID_DATE' as const);
}

export type Given = Pick<ReplyToLetterInput, 'municipality' | 'idempotencyKey'>;

export function replyInput(answers: ReplyAnswers, given: Given): ReplyToLetterInput {
  const reply = answers.reply as Reply;
  const contacts = asksContact(reply) && answers.preference;
  return {
    ...given,
    code: answers.code,
    reply,
    ...(reply === 'LATER' && { until: answers.until }),
    ...(contacts && { contact: contactInput(answers) }),
    ...(contacts &&
      answers.bestDayParts.length > 0 && { bestDayParts: [...answers.bestDayParts] as DayPart[] }),
  };
}

/** The field of the form that stands for a place in the input. */
export function replyField(path: readonly string[]): string {
  const [first, ...rest] = path;
  return first === 'contact' ? (rest.at(-1) ?? 'preference') : (first ?? '');
}
