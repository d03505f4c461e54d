import type { DayPart } from '../calls/day-part.ts';
import type { Language } from '../correspondence/language.ts';
import type { Sentence } from '../organisations/sentence.ts';
import { AGE_BAND_WORDS, type AgeBand } from './age-band.ts';
import { DAY_PART_WORDS, languageName, listed } from './words.ts';

/** The part of life in which somebody has a need (glossary: NeedDomain). */
export type SketchDomain =
  | 'PRACTICAL'
  | 'EMOTIONAL'
  | 'SOCIAL'
  | 'FINANCIAL'
  | 'WORK'
  | 'CHILDREN'
  | 'HOUSING'
  | 'MEANING';

/**
 * All that a volunteer hears of a resident before saying yes: nothing by which a neighbour would know who it is.
 * No name, no address, no own words, no signal and not how the partner died.
 */
export interface ResidentSketch {
  readonly ageBand: AgeBand | null;
  /** A district or village, never a street. */
  readonly area: string | null;
  readonly domains: readonly SketchDomain[];
  readonly dayParts: readonly DayPart[];
  readonly languages: readonly string[];
}

/** A sketch out of whatever is known: it takes these and leaves everything else behind. */
export const sketchOf = (known: ResidentSketch): ResidentSketch => ({
  ageBand: known.ageBand,
  area: known.area,
  domains: [...new Set(known.domains)].sort(),
  dayParts: [...known.dayParts],
  languages: [...known.languages],
});

/** The sketch in a few plain sentences (B1). */
export function sketchSentences(sketch: ResidentSketch, language: Language): string[] {
  const words = language === 'nl' ? DUTCH : ENGLISH;
  const sentences: string[] = [];
  if (sketch.ageBand) sentences.push(words.age(AGE_BAND_WORDS[sketch.ageBand][language]));
  if (sketch.area) sentences.push(words.area(sketch.area));
  if (sketch.domains.length > 0) {
    const domains = sketch.domains.map((domain) => DOMAIN_WORDS[domain][language]);
    sentences.push(words.domains(listed(domains, language)));
  }
  if (sketch.dayParts.length > 0) {
    const parts = sketch.dayParts.map((part) => DAY_PART_WORDS[part][language]);
    sentences.push(words.dayParts(listed(parts, language)));
  }
  if (sketch.languages.length > 0) {
    const names = sketch.languages.map((tag) => languageName(tag, language));
    sentences.push(words.languages(listed(names, language)));
  }
  return sentences;
}

/** As long as a volunteer's few lines about themselves may be. */
export const ABOUT_CHARACTERS = 300;

const DOMAIN_WORDS: Readonly<Record<SketchDomain, Sentence>> = {
  PRACTICAL: { nl: 'brieven en dingen regelen', en: 'letters and arrangements' },
  EMOTIONAL: { nl: 'praten met iemand die luistert', en: 'talking with someone who listens' },
  SOCIAL: { nl: 'contact met andere mensen', en: 'contact with other people' },
  FINANCIAL: { nl: 'vragen over geld', en: 'questions about money' },
  WORK: { nl: 'werk', en: 'work' },
  CHILDREN: { nl: 'steun voor de kinderen', en: 'support for the children' },
  HOUSING: { nl: 'wonen', en: 'housing' },
  MEANING: { nl: 'hoe het leven verder gaat', en: 'how life goes on' },
};

const DUTCH = {
  age: (band: string) => `Deze bewoner is ${band}.`,
  area: (area: string) => `De bewoner woont in ${area}.`,
  domains: (domains: string) => `Het gaat om: ${domains}.`,
  dayParts: (parts: string) => `Dit komt het beste uit: ${parts}.`,
  languages: (names: string) => `De bewoner spreekt ${names}.`,
};

const ENGLISH: typeof DUTCH = {
  age: (band) => `This resident is ${band}.`,
  area: (area) => `The resident lives in ${area}.`,
  domains: (domains) => `It is about: ${domains}.`,
  dayParts: (parts) => `This suits best: ${parts}.`,
  languages: (names) => `The resident speaks ${names}.`,
};
