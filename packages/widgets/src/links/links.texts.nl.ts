import { formTextsNl } from '../kernel/form.texts.nl.ts';
import { listingsNl } from '../listings/listings.texts.nl.ts';

export const linksTextsNl = {
  ...formTextsNl,
  title: 'Links die u kunnen helpen',
  intro:
    'Deze pagina’s zijn van anderen. Doet een link het niet? Druk dan op de knop eronder. Meer hoeft u niet te doen.',
  listings: listingsNl,
};
