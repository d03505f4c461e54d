import type { Words } from '../texts/texts.ts';

/** The forms about volunteers. */
export const volunteerFormsNl = {
  answerApplication: {
    title: 'Beantwoord de aanmelding',
    send: 'Antwoord vastleggen',
    done: 'Het antwoord is vastgelegd.',
    fields: {
      answer: {
        label: 'Hoe gaat het verder?',
        hint: 'Bij nee bewaren wij geen reden. Na vier weken is alles weg.',
        options: { INVITE: 'Uitnodigen om kennis te maken', DECLINE: 'Niet verdergaan' },
      },
    },
  },
  beginTraining: {
    title: 'Begint met de training',
    send: 'Vastleggen',
    done: 'De training is begonnen.',
    fields: {},
  },
  finishTraining: {
    title: 'Training is klaar',
    send: 'Vastleggen',
    done: 'De training is klaar.',
    fields: {},
  },
  activate: {
    title: 'Mag beginnen',
    send: 'Vastleggen',
    done: 'Deze vrijwilliger kan worden voorgesteld.',
    fields: {},
  },
  pause: {
    title: 'Rust nemen',
    send: 'Vastleggen',
    done: 'Deze vrijwilliger rust. Wie bezoek krijgt staat op de lijst van vandaag.',
    fields: { pauseUntil: { label: 'Tot welke dag?', hint: 'Een reden vragen wij niet.' } },
  },
  resume: {
    title: 'Gaat weer verder',
    send: 'Vastleggen',
    done: 'Deze vrijwilliger doet weer mee.',
    fields: {},
  },
  leave: {
    title: 'Stopt als vrijwilliger',
    send: 'Stoppen',
    done: 'Deze vrijwilliger is gestopt. Wie bezoek kreeg staat op de lijst van vandaag.',
    fields: {},
  },
  decline: {
    title: 'Niet doorgaan',
    send: 'Vastleggen',
    done: 'Dit is vastgelegd. Na vier weken is alles weg.',
    fields: {},
  },
  recordPapers: {
    title: 'VOG en training vastleggen',
    send: 'Vastleggen',
    done: 'De dagen zijn vastgelegd.',
    fields: {
      certificateIssuedOn: {
        label: 'Welke dag staat op de VOG?',
        hint: 'U zag de VOG vandaag. Het papier zelf bewaren wij niet.',
      },
      certificateProfile: { label: 'Welk screeningsprofiel?', hint: 'Bijvoorbeeld 85.' },
      trainedOn: { label: 'Wanneer was de basistraining klaar?' },
    },
  },
  recordSupervisionTalk: {
    title: 'Gesprek met de vrijwilliger',
    send: 'Gesprek vastleggen',
    done: 'Het gesprek is vastgelegd.',
    fields: { on: { label: 'Welke dag?', hint: 'Wat er is gezegd bewaren wij niet.' } },
  },
  recordPeerSession: {
    title: 'Intervisie',
    send: 'Intervisie vastleggen',
    done: 'De intervisie telt voor iedereen die er was.',
    fields: {
      on: { label: 'Welke dag?' },
      volunteerIds: { label: 'Wie was erbij?', none: 'Er zijn nog geen vrijwilligers.' },
    },
  },
  recordOwnLoss: {
    title: 'Eigen verlies',
    send: 'Vastleggen',
    done: 'Deze vrijwilliger rust nu. Praat met wie bezoek krijgt.',
    fields: { on: { label: 'Wanneer, ongeveer?', hint: 'Om wie het gaat bewaren wij niet.' } },
  },
  issueVolunteerCode: {
    title: 'Code voor de eigen pagina',
    send: 'Code geven',
    done: 'De code is gemaakt.',
    fields: {},
  },
  changeVolunteerProfile: {
    title: 'Gegevens wijzigen',
    send: 'Wijziging vastleggen',
    done: 'De wijziging is vastgelegd.',
    fields: {
      introduction: { label: 'Een paar regels over zichzelf', hint: 'De inwoner leest dit.' },
      capacity: {
        label: 'Bij hoeveel mensen tegelijk?',
        options: { 1: 'één', 2: 'twee', 3: 'drie' },
      },
      maxKm: { label: 'Hoeveel kilometer ver?' },
      languages: { label: 'Talen', hint: 'Als code, met een komma ertussen: nl, tr.' },
      postcodeDigits: { label: 'Vier cijfers van de postcode' },
      dayParts: {
        label: 'Welk deel van de dag kan meestal?',
        options: { MORNING: 'ochtend', AFTERNOON: 'middag', EVENING: 'avond' },
      },
      livedExperience: {
        label: 'Eigen ervaring',
        options: {
          PARTNER: 'Verloor een partner',
          PARTNER_WITH_CHILDREN: 'Verloor een partner, met kinderen thuis',
          OTHER_LOSS: 'Verloor iemand anders',
          AFFINITY: 'Geen eigen verlies',
        },
      },
      skills: {
        label: 'Goed in',
        options: {
          PAPERWORK: 'brieven en formulieren',
          WORK: 'werk vinden en houden',
          CHILDREN: 'er zijn voor kinderen',
          DIGITAL: 'computer en telefoon',
        },
      },
      interests: { label: 'Houdt van', hint: 'Met een komma ertussen.' },
    },
  },
};

export const volunteerFormsEn: Words<typeof volunteerFormsNl> = {
  answerApplication: {
    title: 'Answer the application',
    send: 'Record the answer',
    done: 'The answer was recorded.',
    fields: {
      answer: {
        label: 'How does it go on?',
        hint: 'With a no we keep no reason. After four weeks everything is gone.',
        options: { INVITE: 'Invite to get to know each other', DECLINE: 'Not go on' },
      },
    },
  },
  beginTraining: {
    title: 'Begins the training',
    send: 'Record',
    done: 'The training has begun.',
    fields: {},
  },
  finishTraining: {
    title: 'Training is finished',
    send: 'Record',
    done: 'The training is finished.',
    fields: {},
  },
  activate: {
    title: 'May begin',
    send: 'Record',
    done: 'This volunteer can be proposed.',
    fields: {},
  },
  pause: {
    title: 'Rest',
    send: 'Record',
    done: 'This volunteer rests. Whoever is visited is on the list of today.',
    fields: { pauseUntil: { label: 'Until which day?', hint: 'We ask no reason.' } },
  },
  resume: {
    title: 'Goes on again',
    send: 'Record',
    done: 'This volunteer takes part again.',
    fields: {},
  },
  leave: {
    title: 'Stops as a volunteer',
    send: 'Stop',
    done: 'This volunteer stopped. Whoever was visited is on the list of today.',
    fields: {},
  },
  decline: {
    title: 'Not go on',
    send: 'Record',
    done: 'It was recorded. After four weeks everything is gone.',
    fields: {},
  },
  recordPapers: {
    title: 'Record certificate and training',
    send: 'Record',
    done: 'The days were recorded.',
    fields: {
      certificateIssuedOn: {
        label: 'Which day is on the certificate?',
        hint: 'You saw it today. The paper itself is not kept.',
      },
      certificateProfile: { label: 'Which screening profile?', hint: 'For example 85.' },
      trainedOn: { label: 'When was the basic training finished?' },
    },
  },
  recordSupervisionTalk: {
    title: 'Talk with the volunteer',
    send: 'Record the talk',
    done: 'The talk was recorded.',
    fields: { on: { label: 'Which day?', hint: 'What was said is not kept.' } },
  },
  recordPeerSession: {
    title: 'Peer session',
    send: 'Record the session',
    done: 'The session counts for everybody who was there.',
    fields: {
      on: { label: 'Which day?' },
      volunteerIds: { label: 'Who was there?', none: 'There are no volunteers yet.' },
    },
  },
  recordOwnLoss: {
    title: 'A loss of their own',
    send: 'Record',
    done: 'This volunteer rests now. Talk with whoever is visited.',
    fields: { on: { label: 'When, about?', hint: 'Of whom is not kept.' } },
  },
  issueVolunteerCode: {
    title: 'Code for their own page',
    send: 'Give a code',
    done: 'The code was made.',
    fields: {},
  },
  changeVolunteerProfile: {
    title: 'Change details',
    send: 'Record the change',
    done: 'The change was recorded.',
    fields: {
      introduction: { label: 'A few lines about themselves', hint: 'The resident reads this.' },
      capacity: {
        label: 'With how many people at the same time?',
        options: { 1: 'one', 2: 'two', 3: 'three' },
      },
      maxKm: { label: 'How many kilometres far?' },
      languages: { label: 'Languages', hint: 'As codes, with a comma between: nl, tr.' },
      postcodeDigits: { label: 'Four digits of the postcode' },
      dayParts: {
        label: 'Which part of the day usually suits?',
        options: { MORNING: 'morning', AFTERNOON: 'afternoon', EVENING: 'evening' },
      },
      livedExperience: {
        label: 'Lived experience',
        options: {
          PARTNER: 'Lost a partner',
          PARTNER_WITH_CHILDREN: 'Lost a partner, with children at home',
          OTHER_LOSS: 'Lost somebody else',
          AFFINITY: 'No loss of their own',
        },
      },
      skills: {
        label: 'Good at',
        options: {
          PAPERWORK: 'letters and forms',
          WORK: 'finding and keeping work',
          CHILDREN: 'being there for children',
          DIGITAL: 'computer and telephone',
        },
      },
      interests: { label: 'Likes', hint: 'With a comma between.' },
    },
  },
};
