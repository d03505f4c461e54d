import { normaliseDay } from '@steunpad/domain/input/day.ts';
import { normaliseResidentCode } from '@steunpad/domain/input/resident-code.ts';
import type { DayPart, Reply, ReplyToLetterInput } from '../generated/types.ts';
import { check, filled, type Problem } from '../kernel/checks.ts';
import { checkContact, contactInput, NO_CONTACT } from '../kernel/contact.ts';
import { laterEnough } from '../kernel/later.ts';

export const BLANK = {
  code: '',
  reply: '',
  until: '',
  ...NO_CONTACT,
  bestDayParts: [] as readonly string[],
};

export type ReplyAnswers = typeof BLANK;

/** Who is written or called may say how; who wants neither has nothing more to fill in. */
export const asksContact = (reply: string) => reply === 'YES' || reply === 'LATER';

export function checkReply(answers: ReplyAnswers): readonly Problem[] {
  const { code, reply, until } = answers;
  const known = (text: string) => (normaliseResidentCode(text) ? null : ('INVALID' as const));
  const contact = asksContact(reply) && answers.preference ? checkContact(answers) : [];
  return [
    ...check('code', code, filled, known),
    ...check('reply', reply, filled),
    ...(reply === 'LATER' ? check('until', until, filled, laterEnough) : []),
    ...contact,
  ];
}

export type Given = Pick<ReplyToLetterInput, 'municipality' | 'idempotencyKey'>;

export function replyInput(answers: ReplyAnswers, given: Given): ReplyToLetterInput {
  const reply = answers.reply as Reply;
  const contacts = asksContact(reply) && answers.preference;
  return {
    ...given,
    code: answers.code,
    reply,
    ...(reply === 'LATER' && { until: normaliseDay(answers.until) }),
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
