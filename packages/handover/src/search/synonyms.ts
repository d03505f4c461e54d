/** Words that people type for what the texts call otherwise. Each word of a line also finds the others. */
const LINES = [
  'begrafenis uitvaart crematie',
  'zelfmoord zelfdoding suïcide',
  'dood overlijden sterven overleden',
  'weduwe weduwnaar nabestaande',
  'baas leidinggevende werkgever',
  'docent leraar leerkracht mentor',
  'telefoongesprek telefoontje bellen belscript',
  'kosten begroting geld',
  'ziekmelding verzuim ziek',
  'opleiding training cursus',
  'krant journalist persbericht pers',
  'contract overeenkomst',
  'wet grondslag juridisch',
  'huisarts huisartsen',
  'zzp ondernemer',
  'avg privacy gegevensbescherming',
  'bewaartermijn bewaren',
  'draaiboek bijeenkomst',
  'aow pensioen',
  'intervisie supervisie',
] as const;

/** The line of a word, as lists of words that were typed apart; none for most words. */
export const SYNONYMS: readonly (readonly string[])[] = LINES.map((line) => line.split(' '));
