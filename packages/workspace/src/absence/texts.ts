import type { Words } from '../texts/texts.ts';

const nl = {
  title: 'Wie is er niet',
  lead: 'Wie afwezig is houdt de eigen taken. Een collega neemt waar en vindt ze in de eigen lijst.',
  none: 'Hier staat wie er niet is, en wie waarneemt. Iedereen is er nu.',
  caption: 'Nu en binnenkort afwezig',
  columns: { who: 'Wie', when: 'Wanneer', standIn: 'Wie neemt waar', end: 'Eerder terug' },
  days: '{from} tot en met {until}',
  nobody: 'niemand: wie kan, neemt de taken',
  record: 'Meld een afwezigheid',
  end: 'Maak er een eind aan',
  ended: 'De afwezigheid van {name} is voorbij. De taken zijn weer van {name}.',
  notEnded: 'Dit is niet gelukt. Misschien deed een collega het al.',
  forms: {
    recordAbsence: {
      title: 'Meld een afwezigheid',
      send: 'Melden',
      done: 'De afwezigheid is gemeld.',
      fields: {
        person: { label: 'Wie is er niet?', none: 'Ikzelf' },
        from: { label: 'Vanaf welke dag?' },
        until: { label: 'Tot en met welke dag?', hint: 'Hooguit een jaar vooruit.' },
        standIn: { label: 'Wie neemt waar?', none: 'Niemand: wie kan, neemt de taken' },
      },
    },
  },
};

const en: Words<typeof nl> = {
  title: 'Who is away',
  lead: 'Whoever is away keeps their tasks. A colleague stands in and finds them in their own list.',
  none: 'Here you find who is away, and who stands in. Everybody is here now.',
  caption: 'Away now or soon',
  columns: { who: 'Who', when: 'When', standIn: 'Who stands in', end: 'Back earlier' },
  days: '{from} until {until}',
  nobody: 'nobody: whoever can takes the tasks',
  record: 'Record an absence',
  end: 'End it',
  ended: 'The absence of {name} is over. The tasks are with {name} again.',
  notEnded: 'This did not work. Perhaps a colleague did it already.',
  forms: {
    recordAbsence: {
      title: 'Record an absence',
      send: 'Record',
      done: 'The absence was recorded.',
      fields: {
        person: { label: 'Who is away?', none: 'I am' },
        from: { label: 'From which day?' },
        until: { label: 'Until which day?', hint: 'At most a year ahead.' },
        standIn: { label: 'Who stands in?', none: 'Nobody: whoever can takes the tasks' },
      },
    },
  },
};

export const absenceWords = { nl, en };
