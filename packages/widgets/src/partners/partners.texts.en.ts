import { formTextsEn } from '../kernel/form.texts.en.ts';
import type { ListingsTexts } from '../listings/listings.page.ts';
import { listingsEn } from '../listings/listings.texts.en.ts';

export const partnersTextsEn: ListingsTexts = {
  ...formTextsEn,
  title: 'With whom we work together',
  intro: 'These organisations help. Below them you can read the news.',
  listings: listingsEn,
};
