import type { Language } from '../correspondence/language.ts';
import type { Sentence } from '../organisations/sentence.ts';

/** One thing to do now. */
export interface Instruction {
  readonly text: string;
  /** To call with one press; `null` when there is nobody to call. */
  readonly phone: string | null;
}

/** Whom a volunteer calls at once: the coordinator or the professional on duty. */
export interface DutyContact {
  readonly phone: string;
}

/** What to do, in this order, shown before anybody has to write anything (DOMAIN 4.4, scenario 18). */
export const instructions = (duty: DutyContact, language: Language): readonly Instruction[] =>
  STEPS.map(({ phone, ...text }) => ({
    text: text[language],
    phone: phone === 'DUTY' ? duty.phone : phone,
  }));

const STEPS: readonly (Sentence & { readonly phone: string | 'DUTY' | null })[] = [
  {
    nl: 'Blijf bij de bewoner. Vraag rustig hoe het nu gaat.',
    en: 'Stay with the resident. Ask calmly how it is now.',
    phone: null,
  },
  {
    nl: 'Wil iemand niet meer leven? Bel samen 113 of 0800-0113. Dat is gratis en kan dag en nacht.',
    en: 'Does somebody not want to live any more? Call 113 or 0800-0113 together. It is free, day and night.',
    phone: '113',
  },
  { nl: 'Is er direct gevaar? Bel 112.', en: 'Immediate danger? Call 112.', phone: '112' },
  {
    nl: 'Bel daarna meteen ons. U hoeft dit niet alleen te dragen.',
    en: 'Then call us at once. You need not carry this alone.',
    phone: 'DUTY',
  },
];
