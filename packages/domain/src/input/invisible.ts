// Scripts in which a joiner or its absence changes the word.
const JOINED = String.raw`[\p{scx=Arab}\p{scx=Syrc}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mong}]`;

// Signs of Arabic writing that are seen, though Unicode counts them as format.
const SEEN = String.raw`\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2`;

const INVISIBLE = new RegExp(
  String.raw`(?<!${JOINED})[\u200c\u200d]|[\u200c\u200d](?!${JOINED})|(?![\u200c\u200d${SEEN}])[\p{Cf}\p{DI}]`,
  'gu',
);

/**
 * A text without what nobody sees: marks of direction, zero-width spaces, soft hyphens, selectors. They come along
 * from contact lists and web pages, and make two names that look the same differ. Joiners stay inside the scripts that
 * write with them.
 */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');
