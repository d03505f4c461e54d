import type { Language } from '@steunpad/domain/correspondence/language.ts';
import type { ResidentSketch } from '@steunpad/domain/matching/sketch.ts';
import type { Instruction } from '@steunpad/domain/safeguarding/instructions.ts';
import { say } from './say.ts';
import { languageName, listed } from './words.ts';

/** The sketch of a resident in a few plain sentences (B1). */
export function sketchSentences(sketch: ResidentSketch, language: Language): string[] {
  const { ageBand, area, domains, dayParts, languages } = sketch;
  const names = {
    domains: domains.map((domain) => say(language, `visits.domains.${domain}`)),
    dayParts: dayParts.map((part) => say(language, `visits.dayParts.${part}`)),
    languages: languages.map((tag) => languageName(tag, language)),
  };
  const list = (of: keyof typeof names) => listed(names[of], language);
  return [
    ageBand &&
      say(language, 'visits.sketch.age', { age: say(language, `visits.ageBands.${ageBand}`) }),
    area && say(language, 'visits.sketch.area', { area }),
    domains.length > 0 && say(language, 'visits.sketch.domains', { domains: list('domains') }),
    dayParts.length > 0 && say(language, 'visits.sketch.dayParts', { dayParts: list('dayParts') }),
    languages.length > 0 &&
      say(language, 'visits.sketch.languages', { languages: list('languages') }),
  ].filter((sentence) => typeof sentence === 'string');
}

/** One thing to do at once when a volunteer worries. */
export const instructionSentence = ({ what }: Instruction, language: Language): string =>
  say(language, `visits.worry.${what}`);
