import type { ListTexts } from './listings.texts.nl.ts';

export const listingsEn: ListTexts = {
  kinds: { PARTNER: 'Partners', NEWS: 'News', MEDIA: 'In the media', LINK: 'Web links' },
  nothing: 'There is nothing here yet.',
  notFetched: 'This list is not available right now. Please try again in a few minutes.',
  again: 'Try again',
  dead: 'This page is not there any more. Its address was: {adres}',
  report: 'Report a broken link',
  notReported: 'Reporting did not work. Please try again in a few minutes.',
  reported: 'Thank you. We will look at this link.',
  hear: 'Would you like to hear when the link works again? Then fill in your e-mail address. We use it for that alone.',
  send: 'Send me a message',
  hears: 'Thank you. You get a mail when the link works again, or when we take it away.',
  hearsNot:
    'Thank you. You get no mail: with this address you are waiting for three links already.',
};
