import { LIMITS } from '@steunpad/domain/input/limits.ts';
import type { NeedDomain, RequestedFor, SubmitSupportRequestInput } from '../generated/types.ts';
import { atMost, check, filled, freeText, type Problem } from '../kernel/checks.ts';
import { checkContact, contactInput, NO_CONTACT } from '../kernel/contact.ts';
import { formLanguage, type Language } from '../kernel/language.ts';

/** What somebody may ask for, and under which domain we know it. */
const DOMAIN_OF = {
  talk: 'EMOTIONAL',
  peer: 'SOCIAL',
  practical: 'PRACTICAL',
  money: 'FINANCIAL',
  work: 'WORK',
  children: 'CHILDREN',
  unsure: null,
} as const satisfies Record<string, NeedDomain | null>;

export type Help = keyof typeof DOMAIN_OF;

export const BLANK = {
  requestedFor: '',
  help: [] as readonly string[],
  message: '',
  name: '',
  ...NO_CONTACT,
  preferredMoment: '',
};

export type SupportRequestAnswers = typeof BLANK;

/** In the order of the form, so that the first mistake is also the first in the summary. */
export function checkSupportRequest(answers: SupportRequestAnswers): readonly Problem[] {
  return [
    ...check('requestedFor', answers.requestedFor, filled),
    ...check('help', answers.help.join(), filled),
    ...freeText('message', answers.message, LIMITS.message),
    ...check('name', answers.name, filled, atMost(LIMITS.name)),
    ...checkContact(answers),
    ...freeText('preferredMoment', answers.preferredMoment, LIMITS.preferredMoment),
  ];
}

export type Given = Pick<SubmitSupportRequestInput, 'municipality' | 'idempotencyKey'> & {
  readonly language: Language;
};

export function supportRequestInput(
  answers: SupportRequestAnswers,
  given: Given,
): SubmitSupportRequestInput {
  return {
    ...given,
    language: formLanguage(given.language),
    requestedFor: answers.requestedFor as RequestedFor,
    name: answers.name,
    contact: contactInput(answers),
    needDomains: answers.help
      .map((help) => DOMAIN_OF[help as Help])
      .filter((domain) => domain !== null),
    message: answers.message.trim() || null,
    preferredMoment: answers.preferredMoment.trim() || null,
  };
}

/** The field of the form that stands for a place in the input. */
export function supportRequestField(path: readonly string[]): string {
  const [first, ...rest] = path;
  if (first === 'needDomains') return 'help';
  return rest.at(-1) ?? first ?? '';
}
