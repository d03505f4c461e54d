/** What stands in a mail around its text. */
export const mailsNl = {
  greeting: 'Geachte {name}',
  greetingWithoutName: 'Geachte heer of mevrouw',
  /** A mail may reach somebody of whom no name is known; a letter never goes out so. */
  greetingToReader: 'Beste lezer',
  /** The page to go on with, by its name. */
  goOn: {
    'intake-form': 'Meer vertellen? Dat kan hier, met uw nummer en de code die u kreeg:',
    'my-support': 'Zien hoe het staat? Dat kan hier, met uw code:',
    links: 'De pagina met links is hier:',
    meetings: 'Uw aanmelding bekijken, veranderen of afzeggen? Dat kan hier:',
    'my-volunteering': 'Uw pagina is hier:',
  },
  phone: 'Telefoon',
  email: 'E-mail',
  post: 'Post',
} as const;
