/** How the file with everything that is kept of somebody says what is in it. */
export const ownDataNl = {
  resident: {
    title: 'Alles wat wij van u weten',
    intro:
      'U vroeg wat wij van u hebben. Hieronder staat alles. Klopt er iets niet? Of wilt u dat wij het wissen? Dat kan op de pagina waar u dit opvroeg, of bij {contact}.',
    municipality: 'Gemeente',
    madeAt: 'Gemaakt op',
    request: 'Uw vraag om steun',
    you: 'Uw gegevens',
    support: 'Hoe het staat',
    notice: 'Het bericht waar het mee begon',
    messages: 'Alle berichten over dit overlijden',
    history: 'Wat er gebeurde',
    letters: 'Brieven en mails',
    contactMoments: 'Wanneer wij u probeerden te bereiken',
    talks: 'Gesprekken',
    plans: 'Wat wij afspraken',
    promises: 'Wat wij beloofden',
    wishesForAVolunteer: 'Uw wensen voor een vrijwilliger',
    volunteers: 'Vrijwilligers',
    givenTo: 'Aan wie wij gegevens gaven',
    questionsAboutData: 'Uw vragen over uw gegevens',
    whoLooked: 'Wie keek',
    notInThisFile: 'Wat hier niet in staat',
    SAFETY_WORRIES: 'Zorgen over uw veiligheid. Vraag het bij het adres hierboven.',
    WHY_HELD: 'Waarom wij een tijd geen contact zochten. Vraag het bij het adres hierboven.',
  },
  volunteer: {
    title: 'Alles wat wij van u weten',
    intro:
      'U vroeg wat wij van u hebben als vrijwilliger. Hieronder staat het. Klopt er iets niet? Of wilt u dat wij het wissen? Vraag het bij {contact}.',
    municipality: 'Gemeente',
    madeAt: 'Gemaakt op',
    you: 'Uw gegevens',
    volunteering: 'Uw werk als vrijwilliger',
    application: 'Uw aanmelding',
    certificates: 'Uw VOG: alleen de datums',
    trainings: 'Trainingen',
    supervision: 'Gesprekken en bijeenkomsten',
    proposals: 'Voor wie wij u vroegen',
    matches: 'Wie u bezocht',
    letters: 'Mails aan u',
    promises: 'Wat wij beloofden',
    whoLooked: 'Wie keek',
    notInThisFile: 'Wat hier niet in staat',
    RESIDENTS:
      'Wie de bewoners zijn, waar zij wonen en wat zij vertelden. Dat zijn hun gegevens, niet de uwe.',
    OF_YOU_BY_RESIDENTS:
      'Wat bewoners over u zeiden, of zij u kennen, en waarom een contact stopte. Dat zou iets over hen vertellen.',
    WHY_PROPOSED:
      'Waarom wij u voor iemand vroegen. Daarin staat ook wat die bewoner wil. U kunt ernaar vragen: een medewerker kijkt dan wat wij kunnen vertellen.',
    WORDS_OF_WORRIES:
      'Wat u opschreef toen u zich zorgen maakte. Het gaat over de veiligheid van een ander. Alleen beroepskrachten lezen het. Wel staat er wanneer u het meldde.',
    STAFF: 'Welke medewerker uw VOG zag.',
  },
} as const;
