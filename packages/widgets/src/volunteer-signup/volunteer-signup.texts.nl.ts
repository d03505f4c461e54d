import { formTextsNl } from '../kernel/form.texts.nl.ts';

export const volunteerTextsNl = {
  ...formTextsNl,
  title: 'Er zijn voor iemand die een partner verloor',
  intro:
    'U luistert. U helpt met gewone dingen, zoals brieven en formulieren. U bent geen therapeut. U krijgt een training en een vaste contactpersoon.',
  ownLoss: { YES: 'Ja', NO: 'Nee', RATHER_LATER: 'Dat vertel ik liever later' },
  languages: {
    nl: 'Nederlands',
    en: 'Engels',
    de: 'Duits',
    tr: 'Turks',
    ar: 'Arabisch',
    pl: 'Pools',
    uk: 'Oekraïens',
    fa: 'Farsi',
  },
  labels: {
    ...formTextsNl.labels,
    postcodeDigits: 'De cijfers van uw postcode',
    dayParts: 'Wanneer kunt u meestal?',
    languages: 'Welke talen spreekt u?',
    otherLanguages: 'Spreekt u nog een andere taal? (optioneel)',
    ownLoss: 'Heeft u zelf een partner verloren? (optioneel)',
    motivation: 'Waarom wilt u dit doen? (optioneel)',
  },
  hints: {
    postcodeDigits: 'Vier cijfers, bijvoorbeeld 8011. Zo zoeken wij iemand bij u in de buurt.',
    ownLoss:
      'Eigen ervaring kan helpen, maar is niet nodig. Is het nog kort geleden? Dan praten wij samen over een goed moment.',
  },
  problems: {
    ...formTextsNl.problems,
    postcodeDigits: {
      REQUIRED: 'Vul de vier cijfers van uw postcode in.',
      INVALID_POSTCODE: 'Deze cijfers kloppen niet helemaal. Een voorbeeld: 8011',
    },
    dayParts: { REQUIRED: 'Kies wanneer u meestal kunt.' },
    languages: { REQUIRED: 'Kies een of meer talen.' },
  },
  nextHead: 'Zo gaat het verder',
  next: [
    'Wij bellen of mailen u.',
    'Wij drinken koffie en leren elkaar kennen.',
    'U volgt de training.',
    'U vraagt gratis een VOG aan. Dat is een verklaring omtrent gedrag.',
    'Wij zoeken iemand die bij u past.',
  ],
  stop: 'U kunt op elk moment stoppen.',
  submit: 'Meld mij aan',
  doneHead: 'Wij hebben uw aanmelding ontvangen',
  done: 'Fijn dat u dit wilt doen. {naam} belt of mailt u uiterlijk {dag}.',
  doneReference: 'Uw nummer is {kenmerk}.',
  doneQuestions: 'Heeft u vragen? Bel {telefoon}, {openingstijden}.',
};

export type VolunteerTexts = typeof volunteerTextsNl;
