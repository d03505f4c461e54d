import { formTextsNl } from '../kernel/form.texts.nl.ts';
import { listingsNl } from '../listings/listings.texts.nl.ts';

export const partnersTextsNl = {
  ...formTextsNl,
  title: 'Met wie wij samenwerken',
  intro: 'Deze organisaties helpen mee. Daaronder leest u het nieuws.',
  listings: listingsNl,
};
