import { today } from '@steunpad/widgets/kernel/today.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { saidDay } from '../days.ts';
import { LetterAsSent } from '../generated/letter-as-sent.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import type { PathwayNow } from './pathway-now.ts';

type Letter = NonNullable<PathwayNow['letters']>[number];

/** What was written to somebody, with each letter on paper as it went out beside it. */
export class Letters {
  readonly #at: Workplace;
  /** Which letter is shown, and where the browser holds it. */
  #shown: { readonly id: string; readonly address: string } | null = null;
  #isAsking = false;

  constructor(at: Workplace) {
    this.#at = at;
  }

  render({ letters }: PathwayNow): TemplateResult {
    if (!letters) return html``;
    const said = this.#at.texts.papers;
    return html`<section>
      <h2>${said.letters}</h2>
      ${letters.length === 0 ? html`<p class="quiet">${said.noLetters}</p>` : nothing}
      <ul>${letters.map((letter) => this.#letter(letter))}</ul>
    </section>`;
  }

  /** Nothing of a letter stays in the browser. */
  close(): void {
    if (this.#shown) URL.revokeObjectURL(this.#shown.address);
    this.#shown = null;
  }

  #letter(letter: Letter): TemplateResult {
    const said = this.#at.texts.papers;
    const { kind, channel, status, sentAt, notBefore, isOnPaper, id } = letter;
    const title = said.kinds[kind];
    const day = saidDay(sentAt ?? notBefore, this.#at.settings.language, today());
    const shown = this.#shown?.id === id ? this.#shown : null;
    return html`<li>
      <strong>${title}</strong>, ${said.channels[channel]}: ${fill(said.statuses[status], { day })}
      ${isOnPaper ? html`<button type="button" class="plain" aria-expanded=${shown ? 'true' : 'false'} aria-label="${shown ? said.hide : said.show}: ${title}" @click=${() => this.#toggle(letter)}>${shown ? said.hide : said.show}</button>` : nothing}
      ${
        shown
          ? html`<iframe class="paper" src=${shown.address} title=${title}></iframe>
            <a href=${shown.address} target="_blank" rel="noopener">${said.open}</a>`
          : nothing
      }
    </li>`;
  }

  async #toggle({ id }: Letter): Promise<void> {
    const isShown = this.#shown?.id === id;
    this.close();
    this.#at.redraw();
    if (isShown || this.#isAsking) return;
    this.#isAsking = true;
    const asked = await this.#at.ask(LetterAsSent, { id });
    this.#isAsking = false;
    const letter = asked.status === 'ANSWERED' ? asked.answer.letterAsSent : null;
    if (letter?.__typename !== 'Pdf') return this.#at.tell(this.#at.texts.papers.notShown);
    this.#shown = { id, address: URL.createObjectURL(pdfOf(letter.pdf)) };
    this.#at.redraw();
  }
}

const pdfOf = (base64: string): Blob =>
  new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], {
    type: 'application/pdf',
  });
