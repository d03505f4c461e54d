/** What every list of a municipality says: partners, news, media and web links. */
export const listingsNl = {
  kinds: { PARTNER: 'Partners', NEWS: 'Nieuws', MEDIA: 'In de media', LINK: 'Weblinks' },
  nothing: 'Hier staat nog niets.',
  notFetched: 'Deze lijst is er nu even niet. Probeer het over een paar minuten nog een keer.',
  again: 'Probeer het nog een keer',
  dead: 'Deze pagina is er niet meer. Het adres was: {adres}',
  report: 'Meld een kapotte link',
  notReported: 'Het melden lukte niet. Probeer het over een paar minuten nog een keer.',
  reported: 'Dank u. Wij kijken naar deze link.',
  hear: 'Wilt u horen wanneer de link het weer doet? Vul dan uw e-mailadres in. Wij gebruiken het alleen daarvoor.',
  send: 'Stuur mij bericht',
  hears: 'Dank u. U krijgt een mail als de link het weer doet, of als wij hem weghalen.',
  hearsNot: 'Dank u. U krijgt geen mail: u wacht met dit adres al op drie links.',
};

export type ListTexts = typeof listingsNl;
