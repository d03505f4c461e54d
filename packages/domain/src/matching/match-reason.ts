import type { DayPart } from '../calls/day-part.ts';
import type { Language } from '../correspondence/language.ts';
import { AGE_BAND_WORDS, type AgeBand } from './age-band.ts';
import { DAY_PART_WORDS, languageName, listed } from './words.ts';

/** What is not known and has to be asked before the two are brought together. */
export type AskFirst = 'DISTANCE' | 'SMOKING' | 'PETS' | 'LOSS_KIND';

/** Why these two may suit each other: a key and what to fill in. Never a number that pretends to measure it. */
export type MatchReason =
  | { readonly key: 'SHARED_PARTNER_LOSS'; readonly values: Record<never, never> }
  | { readonly key: 'SHARED_CHILDREN'; readonly values: Record<never, never> }
  | { readonly key: 'SAME_AGE_BAND'; readonly values: { readonly ageBand: AgeBand } }
  | { readonly key: 'SHARED_DAY_PARTS'; readonly values: { readonly dayParts: readonly DayPart[] } }
  | { readonly key: 'DISTANCE'; readonly values: { readonly km: number } }
  | { readonly key: 'SHARED_INTERESTS'; readonly values: { readonly interests: readonly string[] } }
  | { readonly key: 'HOME_LANGUAGE'; readonly values: { readonly languageTag: string } }
  | { readonly key: 'HAS_ROOM'; readonly values: { readonly load: number } }
  | { readonly key: 'EARLIER_FIT'; readonly values: Record<never, never> }
  | { readonly key: 'ASK_FIRST'; readonly values: { readonly about: AskFirst } };

/** A reason as a coordinator reads it, in plain words (B1). */
export const reasonSentence = (reason: MatchReason, language: Language): string =>
  language === 'nl' ? dutch(reason) : english(reason);

function dutch({ key, values }: MatchReason): string {
  switch (key) {
    case 'SHARED_PARTNER_LOSS':
      return 'Heeft zelf ook een partner verloren.';
    case 'SHARED_CHILDREN':
      return 'Had toen ook kinderen thuis.';
    case 'SAME_AGE_BAND':
      return `Is ongeveer even oud: ${AGE_BAND_WORDS[values.ageBand].nl}.`;
    case 'SHARED_DAY_PARTS':
      return `Kan ook in ${listed(
        values.dayParts.map((part) => DAY_PART_WORDS[part].nl),
        'nl',
      )}.`;
    case 'DISTANCE':
      return values.km < 1 ? 'Woont dichtbij.' : `Woont op ongeveer ${Math.round(values.km)} km.`;
    case 'SHARED_INTERESTS':
      return `Houdt ook van ${listed(values.interests, 'nl')}.`;
    case 'HOME_LANGUAGE':
      return `Spreekt ook de taal van thuis: ${languageName(values.languageTag, 'nl')}.`;
    case 'HAS_ROOM':
      return values.load === 0
        ? 'Heeft nu geen andere bewoner.'
        : 'Heeft nog plaats naast wie er al is.';
    case 'EARLIER_FIT':
      return 'Bij een eerder contact klikte het van beide kanten.';
    case 'ASK_FIRST':
      return ASK_FIRST[values.about].nl;
  }
}

function english({ key, values }: MatchReason): string {
  switch (key) {
    case 'SHARED_PARTNER_LOSS':
      return 'Lost a partner too.';
    case 'SHARED_CHILDREN':
      return 'Had children at home then too.';
    case 'SAME_AGE_BAND':
      return `Is about the same age: ${AGE_BAND_WORDS[values.ageBand].en}.`;
    case 'SHARED_DAY_PARTS':
      return `Is free in ${listed(
        values.dayParts.map((part) => DAY_PART_WORDS[part].en),
        'en',
      )} too.`;
    case 'DISTANCE':
      return values.km < 1 ? 'Lives nearby.' : `Lives about ${Math.round(values.km)} km away.`;
    case 'SHARED_INTERESTS':
      return `Likes ${listed(values.interests, 'en')} too.`;
    case 'HOME_LANGUAGE':
      return `Speaks the language of home too: ${languageName(values.languageTag, 'en')}.`;
    case 'HAS_ROOM':
      return values.load === 0
        ? 'Has no other resident now.'
        : 'Still has room beside who is there already.';
    case 'EARLIER_FIT':
      return 'In an earlier match both felt at ease with each other.';
    case 'ASK_FIRST':
      return ASK_FIRST[values.about].en;
  }
}

const ASK_FIRST = {
  DISTANCE: {
    nl: 'Vraag eerst: is de afstand voor beiden goed? Die is niet bekend.',
    en: 'Ask first: does the distance suit both? It is not known.',
  },
  SMOKING: {
    nl: 'Vraag eerst: wordt er in huis gerookt? De vrijwilliger kan daar niet tegen.',
    en: 'Ask first: does anybody smoke at home? The volunteer cannot bear it.',
  },
  PETS: {
    nl: 'Vraag eerst: zijn er huisdieren? De vrijwilliger kan daar niet bij zijn.',
    en: 'Ask first: are there pets? The volunteer cannot be near them.',
  },
  LOSS_KIND: {
    nl: 'Let op: de vrijwilliger kan niet bij elk soort verlies helpen. Wij weten niet hoe de partner is overleden.',
    en: 'Note: the volunteer cannot help with every kind of loss. We do not know how the partner died.',
  },
} as const satisfies Record<AskFirst, Record<Language, string>>;
