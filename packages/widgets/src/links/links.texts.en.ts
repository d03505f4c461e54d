import { formTextsEn } from '../kernel/form.texts.en.ts';
import type { ListingsTexts } from '../listings/listings.page.ts';
import { listingsEn } from '../listings/listings.texts.en.ts';

export const linksTextsEn: ListingsTexts = {
  ...formTextsEn,
  title: 'Links that may help you',
  intro:
    'These pages are made by others. Does a link not work? Then press the button below it. That is all you need to do.',
  listings: listingsEn,
};
