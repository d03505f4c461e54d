/** What a questionnaire on paper says besides its questions. */
export const surveysNl = {
  paper: {
    howTo:
      'Zet een kruisje in het vakje van uw antwoord. U mag elke vraag overslaan. Schrijf nergens uw naam op. Stuur dit papier terug in de envelop die erbij zit.',
    doNotKnow: 'Weet ik niet',
    skip: 'Sla ik over',
    severalAnswers: 'U mag meer dan één vakje aankruisen.',
    writeNumber: 'Een getal:',
    crisis:
      'Gaat het nu niet goed met u? Wilt u niet meer leven? Bel 113 of 0800-0113. Dat is gratis en kan dag en nacht. Is er direct gevaar? Bel 112.',
    noThanks: 'Nee, dank u. Ik vul dit liever niet in.',
    onlyIf: 'Alleen als u bij vraag {nummer} koos: {antwoorden}.',
    or: 'of',
  },
} as const;
