import { html, nothing, type TemplateResult } from 'lit';
import type { SaidValue } from '../form/said-values.ts';
import type { Texts } from '../texts/texts.ts';
import { fill } from '../texts/texts.ts';
import type { KeptWords } from './kept-words.ts';

interface Choosing {
  /** What differs: of which question, and what the other tab has there. */
  readonly lines: readonly SaidValue[];
  readonly here: () => void;
  readonly there: () => void;
}

/** Says when words were kept, that they are not yet, or that another tab has others. */
export function keptLine(
  kept: KeptWords,
  texts: Texts,
  language: string,
  choosing: Choosing,
): TemplateResult | typeof nothing {
  const said = texts.kept;
  switch (kept.standing) {
    case 'SAVED': {
      const time = kept.savedAt!.toLocaleTimeString(language, { timeStyle: 'short' });
      return html`<p class="quiet" id="kept">${fill(said.saved, { time })}</p>`;
    }
    case 'AWAY':
      return html`<p class="note" id="kept" role="status">${said.away}</p>`;
    case 'OTHER':
      return html`<div class="note" id="kept" role="alert">
        <p>${said.other}</p>
        <ul>${choosing.lines.map(({ label, said }) => html`<li><strong>${label}</strong>: ${said}</li>`)}</ul>
        <p class="actions">
          <button type="button" @click=${choosing.here}>${said.here}</button>
          <button type="button" @click=${choosing.there}>${said.there}</button>
        </p>
      </div>`;
    default:
      return nothing;
  }
}
