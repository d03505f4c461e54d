import { lettersEn } from '../settings/texts.letters.en.ts';
import { lettersNl } from '../settings/texts.letters.nl.ts';
import type { Words } from '../texts/texts.ts';

export const surveysNl = {
  'years-after': 'Jaren later',
  'after-meeting': 'Na een bijeenkomst',
  'end-of-support': 'Na de steun',
  'end-of-volunteering': 'Na het vrijwilligerswerk',
};
export const surveysEn: typeof surveysNl = {
  'years-after': 'Years later',
  'after-meeting': 'After a meeting',
  'end-of-support': 'After the support',
  'end-of-volunteering': 'After volunteering',
};

const nl = {
  stopInvitation: {
    title: 'Stop de brieven',
    send: 'Stoppen',
    done: 'Deze persoon krijgt geen brief meer.',
    fields: {
      reason: {
        label: 'Waarom?',
        options: {
          NO: 'Wil niet meedoen',
          OBJECTED: 'Wil nooit meer bericht',
          RETURNED: 'De brief kwam terug',
          MOVED_AWAY: 'Is verhuisd',
          DIED: 'Is overleden',
        },
      },
    },
  },
  lookAtOpenAnswer: {
    title: 'Lees en haal eruit',
    send: 'Vastleggen',
    done: 'Dit is vastgelegd.',
    fields: {
      redacted: {
        label: 'Wat mag blijven staan',
        hint: 'Haal namen, plaatsen en wat verder vertelt wie het is eruit.',
      },
      themes: {
        label: 'Waar gaat het over?',
        hint: 'Elk onderwerp op een eigen regel, hooguit tien.',
      },
    },
  },
  handOutSurveyCodes: {
    title: 'Codes maken',
    send: 'Maak codes',
    done: 'De codes zijn gemaakt.',
    fields: {
      count: { label: 'Hoeveel codes?' },
      round: {
        label: 'Voor welke ronde?',
        hint: 'Bijvoorbeeld de maand. Per ronde ziet u pas iets vanaf tien antwoorden.',
      },
    },
  },
  recordFindingChange: {
    title: 'Wat veranderde hierdoor',
    send: 'Vastleggen',
    done: 'De verandering staat bij dit onderwerp.',
    fields: {
      changed: {
        label: 'Welke tekst is veranderd?',
        options: { ...lettersNl.kinds, ...surveysNl },
      },
      language: {
        label: 'In welke taal?',
        options: {
          nl: 'Nederlands',
          'nl-simple': 'Eenvoudig Nederlands',
          en: 'Engels',
          uk: 'Oekraïens',
          ar: 'Arabisch',
          tr: 'Turks',
          pl: 'Pools',
        },
      },
      version: {
        label: 'Welke versie?',
        hint: 'De nieuwste staat bovenaan. Staat er geen, dan was deze tekst hier nog niet in gebruik.',
      },
    },
    refusals: {
      NOT_FOUND: 'Deze versie is hier niet in gebruik. Kijk naar tekst, taal en nummer.',
      FINDING_UNKNOWN: 'Over dit onderwerp lazen nog geen twee collega’s een antwoord.',
    },
  },
  recordPaperAnswers: {
    send: 'Vastleggen',
    done: 'De antwoorden zijn vastgelegd. Typ de code van het volgende papier.',
    declined: 'Op het papier staat: nee, dank u',
  },
};

const en: Words<typeof nl> = {
  stopInvitation: {
    title: 'Stop the letters',
    send: 'Stop',
    done: 'This person gets no more letters.',
    fields: {
      reason: {
        label: 'Why?',
        options: {
          NO: 'Does not want to take part',
          OBJECTED: 'Never wants to hear of it again',
          RETURNED: 'The letter came back',
          MOVED_AWAY: 'Moved',
          DIED: 'Died',
        },
      },
    },
  },
  lookAtOpenAnswer: {
    title: 'Read and take out',
    send: 'Record',
    done: 'This is recorded.',
    fields: {
      redacted: {
        label: 'What may stay',
        hint: 'Take out names, places and whatever else tells who it is.',
      },
      themes: {
        label: 'What is it about?',
        hint: 'Each theme on a line of its own, ten at most.',
      },
    },
  },
  handOutSurveyCodes: {
    title: 'Make codes',
    send: 'Make codes',
    done: 'The codes are made.',
    fields: {
      count: { label: 'How many codes?' },
      round: {
        label: 'For which round?',
        hint: 'For example the month. Of a round results are shown from ten answers on.',
      },
    },
  },
  recordFindingChange: {
    title: 'What changed because of it',
    send: 'Record',
    done: 'The change stands with this theme.',
    fields: {
      changed: {
        label: 'Which text was changed?',
        options: { ...lettersEn.kinds, ...surveysEn },
      },
      language: {
        label: 'In which language?',
        options: {
          nl: 'Dutch',
          'nl-simple': 'Easy Dutch',
          en: 'English',
          uk: 'Ukrainian',
          ar: 'Arabic',
          tr: 'Turkish',
          pl: 'Polish',
        },
      },
      version: {
        label: 'Which version?',
        hint: 'The newest stands on top. Where there is none, this text was not in use here yet.',
      },
    },
    refusals: {
      NOT_FOUND: 'This version is not in use here. Look at text, language and number.',
      FINDING_UNKNOWN: 'Two colleagues have not read an answer about this theme yet.',
    },
  },
  recordPaperAnswers: {
    send: 'Record',
    done: 'The answers are recorded. Type the code of the next paper.',
    declined: 'The paper says: no, thank you',
  },
};

export const researchForms = { nl, en };
