import type { Language } from '@steunpad/domain/correspondence/language.ts';
import type { Words } from '../privacy/own-data.file.ts';

/** What the parts of a volunteer's file are called, and why something is not in it. */
export const MY_VOLUNTEER_DATA_WORDS: Readonly<Record<Language, Words>> = {
  nl: {
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
  en: {
    title: 'Everything that we know about you',
    intro:
      'You asked what we have about you as a volunteer. It is below. Is something wrong, or should we erase it? Ask at {contact}.',
    municipality: 'Municipality',
    madeAt: 'Made on',
    you: 'Your details',
    volunteering: 'Your work as a volunteer',
    application: 'Your application',
    certificates: 'Your certificate of conduct: the dates alone',
    trainings: 'Courses',
    supervision: 'Talks and meetings',
    proposals: 'For whom we asked you',
    matches: 'Whom you visited',
    letters: 'Mails to you',
    promises: 'What we promised',
    whoLooked: 'Who looked',
    notInThisFile: 'What is not in it',
    RESIDENTS:
      'Who the residents are, where they live and what they told. Those are their data, not yours.',
    OF_YOU_BY_RESIDENTS:
      'What residents said of you, whether they know you, and why a contact stopped. It would tell something about them.',
    WHY_PROPOSED:
      'Why you were asked for somebody. It also says what that resident wishes. You can ask: somebody then looks at what can be told.',
    WORDS_OF_WORRIES:
      'What you wrote when you were worried. It is about the safety of somebody else, and only professionals read it. When you did is in the file.',
    STAFF: 'Which colleague saw your certificate of conduct.',
  },
};
