/** How fast guidance to work goes. */
export const PACES = { NOW: 'nu', SLOW: 'rustig aan', PAUSED: 'even niet' };

/** What can be agreed in a plan. */
export const KINDS = {
  VOLUNTEER: 'Een vrijwilliger',
  PEER_GROUP: 'Een groep met anderen die hun partner verloren',
  PRACTICAL_HELP: 'Praktische hulp',
  INFORMATION: 'Informatie',
  PROFESSIONAL: 'Gesprekken met een beroepskracht',
  REFERRAL: 'Hulp van een andere organisatie',
  WORK_GUIDANCE: 'Begeleiding bij werk',
};

/** The lists that are ticked entry by entry. */
export const entriesNl = {
  needs: {
    names: {
      EMOTIONAL: 'Verdriet en gevoel',
      SOCIAL: 'Mensen om u heen',
      PRACTICAL: 'Praktische zaken in huis',
      FINANCIAL: 'Geld en papieren',
      HOUSING: 'Wonen',
      CHILDREN: 'Kinderen',
      WORK: 'Werk',
      MEANING: 'Zin en geloof',
    },
    fields: {
      ownWords: { label: 'In eigen woorden, over {name}' },
      wish: {
        label: 'Wil deze persoon steun bij {name}?',
        options: { YES: 'ja', LATER: 'later', NO: 'nee' },
      },
      urgency: {
        label: 'Hoe snel, bij {name}?',
        options: { NONE: 'geen haast', SOON: 'binnenkort', NOW: 'nu' },
      },
      existingHelp: { label: 'Wie helpt al bij {name}?' },
    },
  },
  items: {
    names: KINDS,
    fields: {
      goal: { label: 'Waarvoor: {name}' },
      pace: { label: 'In welk tempo?', options: PACES },
      consultantConsent: { label: 'De consulent van de gemeente mag dit weten' },
      consentOn: { label: 'Op welke dag stemde deze persoon in?' },
      provider: { label: 'Wie geeft dit: {name}', hint: 'Leeg als wij het zelf zijn.' },
      startOn: { label: 'Vanaf welke dag: {name}' },
      reviewOn: {
        label: 'Wanneer kijken wij samen terug: {name}',
        hint: 'Leeg: na drie maanden.',
      },
    },
  },
};
