/** Which keys there are, and the switch for them. */
export const keysNl = {
  title: 'Toetsen',
  text: 'U kunt alles met het toetsenbord doen.',
  caption: 'De toetsen van deze werkplek',
  key: 'Toets',
  what: 'Wat er gebeurt',
  list: [
    { key: '?', what: 'Deze lijst' },
    { key: '↑ ↓', what: 'Vorige of volgende regel, in de lijst van vandaag' },
    { key: 'Home, End', what: 'Eerste of laatste regel van die lijst' },
    { key: 'Enter', what: 'Openen waar u staat, of een formulier versturen' },
    { key: '1 tot 8', what: 'Hoe het gesprek ging, in het vak Bellen' },
    { key: 'Ctrl + Z', what: 'Ongedaan maken wat u net deed, als dat kan' },
    { key: 'Wat tussen haken staat', what: 'Dat antwoord kiezen, bij antwoorden op papier' },
    { key: 'Esc', what: 'Een formulier sluiten waarin u nog niets typte' },
  ],
  switch: 'Losse toetsen doen iets',
  hint: 'Zet dit uit als u met uw stem werkt. Enter, Tab en de pijlen werken altijd.',
  showWays: 'Laat de uitleg van de eerste keer zien',
  waysPutAway: 'U vindt deze uitleg terug bij Toetsen.',
};
