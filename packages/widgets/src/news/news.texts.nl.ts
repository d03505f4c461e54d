import { formTextsNl } from '../kernel/form.texts.nl.ts';
import { listingsNl } from '../listings/listings.texts.nl.ts';

export const newsTextsNl = {
  ...formTextsNl,
  title: 'Ons nieuws',
  intro: 'Het nieuwste bericht staat bovenaan.',
  feed: 'Nieuws volgen in een nieuwslezer (Atom)',
  listings: listingsNl,
};

export type NewsTexts = typeof newsTextsNl;
