import { formTextsNl } from '../kernel/form.texts.nl.ts';

export const surveyTextsNl = {
  ...formTextsNl,
  title: 'Vragenlijst van de gemeente {gemeente}',
  intro:
    'U kreeg een code van ons, in een brief, in een mail of op papier. Daarmee opent u de vragen. U mag elke vraag overslaan en altijd stoppen.',
  nobodySees:
    'Uw antwoorden krijgen geen naam, code, dag of tijd. Wij leggen ze bij die van minstens negen anderen. Daarna kan niemand zien welke van u zijn.',
  open: 'Open de vragen',
  doNotKnow: 'Weet ik niet',
  skip: 'Sla ik over',
  skipAny: 'U mag elke vraag overslaan. Sommige vragen komen alleen na een ander antwoord.',
  instead: 'Of kies:',
  next: 'Volgende',
  back: 'Terug',
  keep: 'Later verder',
  decline: 'Nee, dank u. Ik vul dit liever niet in.',
  endHead: 'Dit waren de vragen',
  end: 'Wilt u uw antwoorden versturen? Daarna kunt u ze niet meer veranderen. Antwoorden op vragen die niet meer bij u passen, sturen wij niet mee.',
  mailHead: 'Wilt u morgen een bericht van ons?',
  mail: 'Vragen kunnen verdriet doen, soms pas een dag later. Wij sturen u dan één bericht, met wie u kunt bellen. Uw adres staat los van uw antwoorden. Na dat bericht halen wij het weg.',
  submit: 'Verstuur mijn antwoorden',
  contact: 'Liever praten, of een vraag? Bel {naam}: {telefoon}, {openingstijden}.',
  keptHead: 'Uw antwoorden zijn bewaard',
  kept: 'U kunt vier weken lang verder met dezelfde code, ook op een ander apparaat. Wij lezen ze niet: ze zijn versleuteld met uw code.',
  declinedHead: 'Wij hebben uw antwoord',
  declined:
    'Dank u. U hoeft niets uit te leggen. Wij sturen u geen herinnering. Wilt u later toch steun? Bel {telefoon}.',
  doneHead: 'Dank u. Wij hebben uw antwoorden',
  done: 'Wij bewaren ze los van uw naam, samen met die van minstens negen anderen. Daarom kunnen wij ze ook niet meer voor u opzoeken.',
  callHead: 'Wilt u dat iemand contact met u opneemt?',
  call: 'Alleen deze vraag gaat naar {organisatie}. Uw antwoorden gaan niet mee.',
  callSubmit: 'Ja, neem contact met mij op',
  calledHead: 'Wij nemen contact met u op',
  called: 'Dat doen wij uiterlijk {dag}. Vragen? Bel {telefoon}.',
  labels: {
    ...formTextsNl.labels,
    code: 'Uw code',
    preferredMoment: 'Wanneer komt het u uit? (optioneel)',
    mailTo: 'Uw e-mailadres (optioneel)',
  },
  hints: {
    code: 'De code heeft 12 letters en cijfers. Streepjes en spaties mag u weglaten.',
  },
  problems: {
    ...formTextsNl.problems,
    code: {
      REQUIRED: 'Vul uw code in.',
      INVALID: 'Deze code klopt niet helemaal. Kijk nog eens in de brief of de mail, of bel ons.',
    },
  },
  notices: {
    ...formTextsNl.notices,
    unknownKey:
      'Wij kennen deze code niet. Kijk nog eens in de brief of de mail, of bel {telefoon}.',
    tooManyTries: 'Er is te vaak een code geprobeerd. Wacht een kwartier, of bel {telefoon}.',
    alreadyAnswered: 'Met deze code is al geantwoord. Wij hebben dat antwoord. Dank u.',
    closed: 'Met deze code stellen wij geen vragen meer. Heeft u een vraag? Bel {telefoon}.',
    otherVersion:
      'Deze vragen zijn intussen veranderd. Er is niets verstuurd. Open de vragen opnieuw met uw code, of bel {telefoon}.',
  },
};

export type SurveyTexts = typeof surveyTextsNl;
