/** An id made of a keyed hash: no moment and no order stand in it. */
export const hashedId = (hash: Buffer): string =>
  hash
    .toString('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
