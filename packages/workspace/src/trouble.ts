import { html, nothing, type TemplateResult } from 'lit';
import type { Trouble } from './ask.ts';
import type { Workplace } from './view.ts';

/** Why something could not be asked, with a way to try again; what was shown before stays. */
export function troubleNote(
  { texts }: Workplace,
  trouble: Trouble | null,
  again: () => unknown,
): TemplateResult {
  return html`<div role="alert">
    ${
      trouble && trouble !== 'SIGNED_OUT'
        ? html`<div class="note warning"><p>${texts.troubles[trouble]}</p>
          <p><button type="button" @click=${again}>${texts.tryAgain}</button></p></div>`
        : nothing
    }
  </div>`;
}
