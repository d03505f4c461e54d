/** How somebody takes what is known of them, on every page that a code opens. */
export const dataNl = {
  head: 'Wat wij van u weten',
  note: 'U kunt alles wat wij van u weten meenemen: als PDF of webpagina om te lezen, en als bestand voor een computer.',
  get: 'Haal mijn gegevens op',
  ready: 'Uw gegevens zijn klaar. Bewaar ze op een plek die van u is.',
  pdf: 'Bewaar als PDF',
  html: 'Bewaar als webpagina',
  json: 'Bewaar als bestand (JSON)',
};

export type DataTexts = typeof dataNl;
