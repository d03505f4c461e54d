import { html, type TemplateResult } from 'lit';
import { ROOT } from './router.ts';
import type { Workplace } from './view.ts';

/** Why nothing stands at an address that is known. */
export type Missing = 'LOADING' | 'NOT_YOURS' | 'AWAY';

/** Said instead of a view; `null`: nobody knows the address. */
export function noView(
  { texts }: Workplace,
  missing: Missing | null,
  again: () => void,
): TemplateResult {
  if (missing === 'LOADING') return html`<p role="status">${texts.waiting}</p>`;
  if (missing === 'AWAY')
    return html`<h1 id="title" tabindex="-1">${texts.away.AWAY.title}</h1>
      <p><button type="button" @click=${again}>${texts.tryAgain}</button></p>`;
  const { title, text } = missing === 'NOT_YOURS' ? texts.notYours : texts.unknown;
  return html`<h1 id="title" tabindex="-1">${title}</h1><p>${text}</p><p><a href=${ROOT}>${texts.unknown.back}</a></p>`;
}
