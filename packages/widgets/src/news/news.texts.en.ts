import { formTextsEn } from '../kernel/form.texts.en.ts';
import { listingsEn } from '../listings/listings.texts.en.ts';
import type { NewsTexts } from './news.texts.nl.ts';

export const newsTextsEn: NewsTexts = {
  ...formTextsEn,
  title: 'Our news',
  intro: 'The newest message is at the top.',
  feed: 'Follow the news in a feed reader (Atom)',
  listings: listingsEn,
};
