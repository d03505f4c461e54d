interface Pages {
  /** The page where support is asked, without a code. */
  readonly supportUrl: string | null;
  /** The page on which the offer letter is answered, with its code. */
  readonly replyUrl: string | null;
}

/** Where support is asked without a code; `null` where only a page of the municipality's own for codes is known. */
export const supportPageOf = ({ supportUrl, replyUrl }: Pages): string | null =>
  supportUrl?.trim() ||
  (replyUrl && OURS.test(replyUrl) ? replyUrl.replace(OURS, '$1support-request') : null);

/** Of our own pages the other one is known. */
const OURS = /(\/f\/GM\d{4}\/)letter-reply$/;
