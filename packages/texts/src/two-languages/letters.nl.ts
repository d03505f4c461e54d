/** What every letter after a notice says of the data in it (art. 14 GDPR). */
export const lettersNl = {
  dataSource: 'de Basisregistratie Personen (BRP)',
  dataShared: 'uw naam, en het telefoonnummer of e-mailadres dat u zelf doorgeeft',
  retention: '{silent} na het overlijden, of {declined} nadat u ons vraagt te stoppen',
  /** On the PDF of somebody whose language the typeface cannot write. */
  inDutchInstead:
    'Deze PDF is in het Nederlands, want onze letters kunnen geen {language} schrijven. In uw taal staat alles op de webpagina die u kunt bewaren.',
} as const;
