import { html, type TemplateResult } from 'lit';
import { Adoptions } from '../generated/adoptions.ts';
import { SteunpadElement } from '../kernel/steunpad-element.ts';
import { type Adoption, adoptionPage } from './adoption.page.ts';
import { adoptionStyles } from './adoption.styles.ts';
import { type AdoptionTexts, adoptionTextsNl } from './adoption.texts.nl.ts';

/**
 * Which municipalities are how far, since when and with whom: a table and a map. It asks nothing of anybody.
 *
 * @fires steunpad-ready - It can be read.
 * @fires steunpad-error - It cannot work, or the list cannot be fetched. Detail: `{ reason }`.
 * @slot - What to show until it is ready, and when it cannot be used: a phone number and an address.
 * @csspart crisis, link - The numbers of 113 and 112.
 * @cssprop [--steunpad-font-size=max(100%, 16px)] - Size of the text; everything grows with it.
 * @cssprop [--steunpad-background-color=#fff] - Colour of the sheet.
 */
export class AdoptionElement extends SteunpadElement<AdoptionTexts> {
  static override styles = [SteunpadElement.styles, adoptionStyles];

  /** Of which municipality the list is that was asked for. */
  #askedFor = '';
  #adoptions: readonly Adoption[] | null = null;
  #failed = false;

  protected override readonly dutch = adoptionTextsNl;

  protected override forget(): void {}

  protected override content(texts: AdoptionTexts): TemplateResult {
    const { language, say } = this;
    if (this.#askedFor !== this.municipality) void this.#fetch();
    if (!this.#adoptions) {
      return html`<div class="sheet">
        <h2 id="title" tabindex="-1">${texts.title}</h2>
        <p role="status">${this.#failed ? say(texts.notices.notFetched) : ''}</p>
      </div>`;
    }
    return adoptionPage({ texts, say, language, adoptions: this.#adoptions });
  }

  async #fetch(): Promise<void> {
    const { municipality: code } = this;
    this.#askedFor = code;
    const adoptions = (await this.ask(Adoptions, { code }))?.adoptions ?? null;
    if (code !== this.#askedFor) return; // it changed while we asked
    this.#adoptions = adoptions;
    this.#failed = adoptions === null;
    if (this.#failed) this.refused('unreachable');
    this.requestUpdate();
  }
}
