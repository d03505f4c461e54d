import type { Same } from './keys.ts';
import type { papersNl } from './papers.texts.nl.ts';

export const papersEn: Same<typeof papersNl> = {
  yourCode: 'Your code',
  ourPage: 'Our page',
  scan: 'Or scan with your telephone',
  squareLeadsTo: 'QR code that opens {url}',
  pageOf: '{page} of {pages}',
  batch: '{letters} letters',
  marks: {
    SPECIMEN: 'Example. This goes to nobody.',
    UNCHECKED: 'Example. The list of agencies was not checked yet.',
  },
};
