import type { Language } from '@steunpad/domain/correspondence/language.ts';
import { writtenDuration } from '@steunpad/domain/correspondence/written-duration.ts';
import { ruleOf } from '@steunpad/domain/privacy/retention.ts';
import type { RetentionChoices } from '@steunpad/domain/privacy/retention-rules.ts';

const WORDS = {
  nl: {
    dataSource: 'de Basisregistratie Personen (BRP)',
    dataShared: 'uw naam, en het telefoonnummer of e-mailadres dat u zelf doorgeeft',
    retention: (silent: string, declined: string) =>
      `${silent} na het overlijden, of ${declined} nadat u ons vraagt te stoppen`,
  },
  en: {
    dataSource: 'the Personal Records Database (BRP)',
    dataShared: 'your name, and the telephone number or e-mail address that you give us yourself',
    retention: (silent: string, declined: string) =>
      `${silent} after the death, or ${declined} after you ask us to stop`,
  },
} as const;

/** What every letter after a notice says of the data in it (art. 14 GDPR), with the terms of the municipality. */
export function standingWords(
  choices: RetentionChoices,
  language: Language,
): Readonly<Record<'dataSource' | 'dataShared' | 'retention', string>> {
  const { retention, ...same } = WORDS[language];
  const term = (key: 'NEVER_REACHED' | 'DECLINED') =>
    writtenDuration(ruleOf(key, choices).term, language);
  return { ...same, retention: retention(term('NEVER_REACHED'), term('DECLINED')) };
}
