/** The few words on a PDF that are in no template. */
export const papersNl = {
  yourCode: 'Uw code',
  ourPage: 'Onze pagina',
  scan: 'Of scan met uw telefoon',
  squareLeadsTo: 'QR-code die {url} opent',
  pageOf: '{page} van {pages}',
  batch: '{letters} brieven',
  marks: {
    SPECIMEN: 'Voorbeeld. Dit gaat naar niemand.',
    UNCHECKED: 'Voorbeeld. De lijst met instanties is nog niet nagekeken.',
  },
} as const;
