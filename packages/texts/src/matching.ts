import type { LetterLanguage } from '@steunpad/domain/correspondence/language.ts';
import type { HardRuleCode } from '@steunpad/domain/matching/hard-rules.ts';
import type { MatchReason } from '@steunpad/domain/matching/match-reason.ts';
import { say } from './say.ts';
import { languageName, listed } from './words.ts';

/** Why a volunteer was left out, for the coordinator alone. */
export const hardRuleSentence = (code: HardRuleCode, language: LetterLanguage): string =>
  say(language, `matching.hardRules.${code}`);

/** A reason as a coordinator reads it, in plain words (B1). */
export function reasonSentence({ key, values }: MatchReason, language: LetterLanguage): string {
  switch (key) {
    case 'SAME_AGE_BAND': {
      const age = say(language, `visits.ageBands.${values.ageBand}`);
      return say(language, 'matching.reasons.SAME_AGE_BAND', { age });
    }
    case 'SHARED_DAY_PARTS': {
      const parts = values.dayParts.map((part) => say(language, `visits.dayParts.${part}`));
      const dayParts = listed(parts, language);
      return say(language, 'matching.reasons.SHARED_DAY_PARTS', { dayParts });
    }
    case 'DISTANCE': {
      if (values.km < 1) return say(language, 'matching.reasons.NEARBY');
      return say(language, 'matching.reasons.DISTANCE', { km: Math.round(values.km) });
    }
    case 'SHARED_INTERESTS': {
      const interests = listed(values.interests, language);
      return say(language, 'matching.reasons.SHARED_INTERESTS', { interests });
    }
    case 'HOME_LANGUAGE': {
      const name = languageName(values.languageTag, language);
      return say(language, 'matching.reasons.HOME_LANGUAGE', { language: name });
    }
    case 'HAS_ROOM':
      return say(language, `matching.reasons.${values.load === 0 ? 'HAS_NOBODY' : 'HAS_ROOM'}`);
    case 'ASK_FIRST':
      return say(language, `matching.askFirst.${values.about}`);
    default:
      return say(language, `matching.reasons.${key}`);
  }
}
