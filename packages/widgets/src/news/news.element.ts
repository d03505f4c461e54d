import type { TemplateResult } from 'lit';
import { ListingsElement } from '../listings/listings.element.ts';
import { feedLink } from './feed-link.ts';
import { type NewsTexts, newsTextsNl } from './news.texts.nl.ts';

/**
 * The news of a municipality, the newest first, with its Atom feed. Where a link does not work, one press reports it.
 *
 * @fires steunpad-ready - The element can be used.
 * @fires steunpad-submitted - A broken link was reported. Detail: empty.
 * @fires steunpad-error - The news cannot be fetched, or a report cannot be sent. Detail: `{ reason }`.
 * @slot - What to show until the news is there, and when it cannot be shown: a link to the page of the news.
 * @csspart form, field, label, button, submit-button, link - Parts of the list.
 * @csspart error-summary, error-message, notice, crisis - What is told beside it.
 * @cssprop [--steunpad-font-size=max(100%, 16px)] - Size of the text; everything grows with it.
 * @cssprop [--steunpad-background-color=#fff] - Colour of the sheet.
 */
export class NewsElement extends ListingsElement<NewsTexts> {
  protected override readonly dutch = newsTextsNl;
  protected override readonly kinds = ['NEWS'] as const;

  protected override ending(texts: NewsTexts): TemplateResult {
    return feedLink(texts, this.municipality, new URL(this.api).origin);
  }
}
