import type { Language } from '../correspondence/language.ts';
import type { Sentence } from '../organisations/sentence.ts';
import type { HardRuleCode } from './hard-rules.ts';

/** Why a volunteer was left out, for the coordinator alone. */
export const hardRuleSentence = (code: HardRuleCode, language: Language): string =>
  SENTENCES[code][language];

const SENTENCES: Readonly<Record<HardRuleCode, Sentence>> = {
  NOT_ACTIVE: { nl: 'Is nog niet of niet meer actief.', en: 'Is not active yet or any more.' },
  PAUSED: { nl: 'Heeft nu pauze.', en: 'Is pausing now.' },
  CERTIFICATE_MISSING: {
    nl: 'Er is nog geen VOG gezien.',
    en: 'No certificate of conduct was seen yet.',
  },
  CERTIFICATE_EXPIRED: {
    nl: 'De VOG is te oud.',
    en: 'The certificate of conduct is too old.',
  },
  TRAINING_NOT_FINISHED: {
    nl: 'De basistraining is nog niet klaar.',
    en: 'The basic training is not finished yet.',
  },
  AT_CAPACITY: {
    nl: 'Heeft al het afgesproken aantal bewoners.',
    en: 'Already has the agreed number of residents.',
  },
  NO_COMMON_LANGUAGE: { nl: 'Zij spreken niet dezelfde taal.', en: 'They share no language.' },
  TOO_FAR: {
    nl: 'Woont verder weg dan is afgesproken.',
    en: 'Lives further away than was agreed.',
  },
  EXCLUDED_BY_RESIDENT: {
    nl: 'Past niet bij wat de bewoner wil.',
    en: 'Does not fit what the resident wants.',
  },
  EXCLUDED_BY_VOLUNTEER: {
    nl: 'De vrijwilliger wil of kan dit niet.',
    en: 'The volunteer does not want this or cannot do it.',
  },
  DECLARED_RELATION: { nl: 'Zij kennen elkaar al.', en: 'They know each other already.' },
  NOT_NOW: {
    nl: 'Er kan nu geen voorstel worden gedaan. Overleg met de beroepskracht.',
    en: 'No proposal can be made now. Talk with the professional.',
  },
  OWN_LOSS_TOO_RECENT: {
    nl: 'Het eigen verlies is nog te kort geleden.',
    en: 'Their own loss is too short ago.',
  },
  COOLING_DOWN: {
    nl: 'Neemt even pauze na een contact dat eerder stopte.',
    en: 'Takes a break after a match that ended early.',
  },
  ALREADY_REFUSED: {
    nl: 'Een van beiden heeft al nee gezegd.',
    en: 'One of the two has said no before.',
  },
};
