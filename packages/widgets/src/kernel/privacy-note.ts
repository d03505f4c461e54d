import { html, nothing, type TemplateResult } from 'lit';
import type { FormTexts } from './form.texts.nl.ts';
import { type Municipality, webAddress } from './words.ts';

/** What we do with what somebody tells us, and where all of it can be read. */
export function privacyNote(texts: FormTexts, about: Municipality): TemplateResult {
  const address = webAddress(about.privacyUrl);
  return html`
    <p class="quiet">
      ${texts.privacy}
      ${address ? html`<a part="link" href=${address}>${texts.privacyLink}</a>.` : nothing}
    </p>
  `;
}
