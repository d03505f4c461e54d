/** What a volunteer reads about a resident, and what to do when something is wrong. */
export const visitsNl = {
  sketch: {
    age: 'Deze bewoner is {age}.',
    area: 'De bewoner woont in {area}.',
    domains: 'Het gaat om: {domains}.',
    dayParts: 'Dit komt het beste uit: {dayParts}.',
    languages: 'De bewoner spreekt {languages}.',
  },
  ageBands: {
    UNDER_30: 'jonger dan 30 jaar',
    AGE_30_TO_39: 'tussen 30 en 40 jaar',
    AGE_40_TO_49: 'tussen 40 en 50 jaar',
    AGE_50_TO_59: 'tussen 50 en 60 jaar',
    AGE_60_TO_69: 'tussen 60 en 70 jaar',
    AGE_70_AND_OLDER: '70 jaar of ouder',
  },
  dayParts: { MORNING: 'de ochtend', AFTERNOON: 'de middag', EVENING: 'de avond' },
  domains: {
    PRACTICAL: 'brieven en dingen regelen',
    EMOTIONAL: 'praten met iemand die luistert',
    SOCIAL: 'contact met andere mensen',
    FINANCIAL: 'vragen over geld',
    WORK: 'werk',
    CHILDREN: 'steun voor de kinderen',
    HOUSING: 'wonen',
    MEANING: 'hoe het leven verder gaat',
  },
  worry: {
    STAY: 'Blijf bij de bewoner. Vraag rustig hoe het nu gaat.',
    CRISIS_LINE:
      'Wil iemand niet meer leven? Bel samen 113 of 0800-0113. Dat is gratis en kan dag en nacht.',
    EMERGENCY: 'Is er direct gevaar? Bel 112.',
    CALL_US: 'Bel daarna meteen ons. U hoeft dit niet alleen te dragen.',
  },
} as const;
