import { ListingsElement } from '../listings/listings.element.ts';
import { linksTextsNl } from './links.texts.nl.ts';

/**
 * The web links of a municipality, and what was in the media. Where a link does not work, one press reports it.
 *
 * @fires steunpad-ready - The element can be used.
 * @fires steunpad-submitted - A broken link was reported. Detail: empty.
 * @fires steunpad-error - The list cannot be fetched, or a report cannot be sent. Detail: `{ reason }`.
 * @slot - What to show until the list is there, and when it cannot be shown: a phone number and an address.
 * @csspart form, field, label, button, submit-button, link - Parts of the list.
 * @csspart error-summary, error-message, notice, crisis - What is told beside it.
 * @cssprop [--steunpad-font-size=max(100%, 16px)] - Size of the text; everything grows with it.
 * @cssprop [--steunpad-background-color=#fff] - Colour of the sheet.
 */
export class LinksElement extends ListingsElement {
  protected override readonly dutch = linksTextsNl;
  protected override readonly kinds = ['LINK', 'MEDIA'] as const;
}
