import { formTextsNl } from '../kernel/form.texts.nl.ts';

export const letterReplyTextsNl = {
  ...formTextsNl,
  title: 'U kreeg een brief van de gemeente {gemeente}',
  intro:
    'In de brief staat een code. Daarmee kiest u zelf of en wanneer wij contact opnemen. U hoeft niets uit te leggen.',
  replies: {
    YES: 'Neem contact met mij op',
    LATER: 'Liever later. Ik kies zelf wanneer',
    INFORMATION: 'Stuur mij alleen informatie',
    NO: 'Ik wil geen contact',
  },
  contactHead: 'Hoe kunnen wij u bereiken?',
  contactNote: 'U mag dit overslaan. Dan gebruiken wij wat wij al van u weten.',
  labels: {
    ...formTextsNl.labels,
    code: 'Code uit de brief',
    reply: 'Wat wilt u?',
    until: 'Vanaf welke dag?',
    preference: 'Hoe wilt u dat wij contact opnemen? (optioneel)',
    bestDayParts: 'Wanneer komt het u uit? (optioneel)',
  },
  hints: {
    code: 'De code heeft 12 letters en cijfers. Streepjes en spaties mag u weglaten.',
    until: 'Kies een dag over twee weken of later, tot een jaar vooruit.',
  },
  problems: {
    ...formTextsNl.problems,
    code: {
      REQUIRED: 'Vul de code uit de brief in.',
      INVALID: 'Deze code klopt niet helemaal. Kijk nog eens in de brief, of bel ons.',
    },
    reply: { REQUIRED: 'Kies wat u wilt.' },
    until: {
      REQUIRED: 'Kies vanaf welke dag wij contact mogen opnemen.',
      INVALID_DATE: 'Kies een dag over twee weken of later, tot een jaar vooruit.',
    },
  },
  notices: {
    ...formTextsNl.notices,
    unknownKey: 'Wij kennen deze code niet. Kijk nog eens in de brief, of bel {telefoon}.',
    tooManyTries: 'Er is te vaak een code geprobeerd. Wacht een kwartier, of bel {telefoon}.',
    notNow: 'Dit lukt nu niet. Bel ons, dan regelen wij het meteen: {telefoon}.',
  },
  submit: 'Verstuur mijn antwoord',
  wrong:
    'Is deze brief niet voor u, of klopt er iets niet? Bel ons: {telefoon}. Het spijt ons als de brief u verdriet deed.',
  doneHead: 'Wij hebben uw antwoord',
  done: {
    YES: 'Wij nemen contact met u op, uiterlijk {dag}.',
    LATER: 'Wij nemen contact met u op in de week van {dag}. Niet eerder.',
    INFORMATION: 'Wij sturen u informatie met de post. Wij bellen u niet.',
    NO: 'Wij bellen en schrijven u hierover niet meer. U hoeft niets uit te leggen. Wilt u later toch steun? Bel dan {telefoon}.',
  },
  change:
    'U kunt altijd van gedachten veranderen. Dat kan hier, met dezelfde code, of bel {telefoon}.',
  changeNow: 'Verander mijn antwoord',
  undo: 'Ik wil toch contact',
  undoneHead: 'Wij nemen toch contact met u op',
  undone: 'Wij maken binnen tien werkdagen een afspraak met u. Vragen? Bel {telefoon}.',
};

export type LetterReplyTexts = typeof letterReplyTextsNl;
