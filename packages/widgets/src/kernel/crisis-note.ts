import { html, type TemplateResult } from 'lit';
import type { FormView } from './form-view.ts';

/** The crisis lines. They stand before every free text and again after sending. */
export function crisisNote({ texts, say }: Pick<FormView, 'texts' | 'say'>): TemplateResult {
  return html`
    <div class="note crisis" part="crisis">
      <p><strong>${texts.crisisHead}</strong></p>
      <p>${say(texts.crisis)}</p>
      <p>${texts.crisisDoctor}</p>
    </div>
  `;
}
