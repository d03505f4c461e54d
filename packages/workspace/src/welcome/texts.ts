import type { ScreenName } from '../screen-names.ts';
import type { Words } from '../texts/texts.ts';

const nl = {
  title: 'Welkom. Zo werkt het hier',
  lead: 'Dit leest u in een minuut. Boven aan de pagina staan uw schermen:',
  ways: {
    today: 'Wat er is beloofd, aan wie en voor wanneer. Wat te laat is staat bovenaan.',
    overzicht: 'De week die komt, en hoe het de laatste weken ging.',
    balie: 'Berichten nakijken, bestanden innemen en brieven printen.',
    vrijwilligers: 'Wie zich aanmeldde, en hoe het met elke vrijwilliger staat.',
    bijeenkomsten: 'Plannen, aankondigen, en wie er komt en kwam.',
    website: 'Links, nieuws en documenten op uw pagina’s.',
    programma: 'Fasen, geld en afspraken, en de cijfers van het verslag.',
    onderzoek: 'Mensen van jaren terug vragen hoe het was, en wat zij schreven.',
    privacy: 'Vragen over gegevens, wat er vannacht weggaat en wie er keek.',
    instellingen: 'Wat er nog mist, en de teksten en termijnen van uw gemeente.',
    afwezig: 'Meld dat u er niet bent, en wie er waarneemt.',
    keys: 'Alles kan met het toetsenbord. Druk op ? voor de lijst.',
  } satisfies Readonly<Record<ScreenName | 'today' | 'keys', string>>,
  residents: [
    'Open een persoon. U ziet daar wat u nu kunt doen, en wat er al gebeurde.',
    'Wat u over een persoon typt bewaren wij vanzelf. U kunt later verder.',
    'Geef een taak door aan een collega, of neem er zelf een. Dat kunt u ongedaan maken.',
  ],
  putAway: 'Begrepen',
};

const en: Words<typeof nl> = {
  title: 'Welcome. This is how it works here',
  lead: 'You can read this in a minute. Your screens are at the top of the page:',
  ways: {
    today: 'What was promised, to whom and by when. What is late comes first.',
    overzicht: 'The week ahead, and how the last weeks went.',
    balie: 'Check notices, take in files and print letters.',
    vrijwilligers: 'Who signed up, and how it stands with each volunteer.',
    bijeenkomsten: 'Plan and announce, and who comes and came.',
    website: 'Links, news and documents on your pages.',
    programma: 'Phases, money and deadlines, and the figures of the report.',
    onderzoek: 'Ask people of years ago how it was, and what they wrote.',
    privacy: 'Requests about data, what goes tonight, and who looked.',
    instellingen: 'What is still missing, and the texts and terms of your municipality.',
    afwezig: 'Say that you are away, and who stands in.',
    keys: 'Everything works with the keyboard. Press ? for the list.',
  },
  residents: [
    'Open a person. There you see what you can do now, and what happened before.',
    'What you type about a person is kept by itself. You can go on later.',
    'Give a task to a colleague, or take one yourself. That can be undone.',
  ],
  putAway: 'I understand',
};

export const waysWords = { nl, en };
