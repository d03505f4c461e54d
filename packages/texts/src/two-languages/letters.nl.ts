/** What every letter after a notice says of the data in it (art. 14 GDPR). */
export const lettersNl = {
  dataSource: 'de Basisregistratie Personen (BRP)',
  dataShared: 'uw naam, en het telefoonnummer of e-mailadres dat u zelf doorgeeft',
  /** The same of the person who was drawn for a cohort. */
  retentionOfCohort: '{term} nadat wij u hebben uitgekozen voor deze vraag',
  retention: '{silent} na het overlijden, of {declined} nadat u ons vraagt te stoppen',
  /** Of the questionnaire that a letter encloses. */
  paperForm: 'Uw antwoorden op papier',
  paperFormCode:
    'Zet uw naam niet op dit formulier. Met deze code weten wij bij welke vragen het hoort, en niet wie u bent.',
  /** On the PDF of somebody whose language the typeface cannot write. */
  inDutchInstead:
    'Deze PDF is in het Nederlands, want onze letters kunnen geen {language} schrijven. In uw taal staat alles op de webpagina die u kunt bewaren.',
} as const;
