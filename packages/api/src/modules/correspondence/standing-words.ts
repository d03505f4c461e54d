import type { LetterLanguage } from '@steunpad/domain/correspondence/language.ts';
import { writtenDuration } from '@steunpad/domain/correspondence/written-duration.ts';
import { ruleOf } from '@steunpad/domain/privacy/retention.ts';
import type { RetentionChoices } from '@steunpad/domain/privacy/retention-rules.ts';
import { say } from '@steunpad/texts/say.ts';

/** What every letter after a notice says of the data in it (art. 14 GDPR), with the terms of the municipality. */
export function standingWords(
  choices: RetentionChoices,
  language: LetterLanguage,
): Readonly<Record<'dataSource' | 'dataShared' | 'retention', string>> {
  const term = (key: 'NEVER_REACHED' | 'DECLINED') =>
    writtenDuration(ruleOf(key, choices).term, language);
  return {
    dataSource: say(language, 'letters.dataSource'),
    dataShared: say(language, 'letters.dataShared'),
    retention: say(language, 'letters.retention', {
      silent: term('NEVER_REACHED'),
      declined: term('DECLINED'),
    }),
  };
}
