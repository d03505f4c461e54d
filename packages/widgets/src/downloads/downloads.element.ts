import { css, type TemplateResult } from 'lit';
import { HandoverDocuments } from '../generated/handover-documents.ts';
import type { HandoverAudience, HandoverKind } from '../generated/types.ts';
import { SteunpadElement } from '../kernel/steunpad-element.ts';
import { downloadsPage, EVERYTHING, type HandoverDocument, type Wish } from './downloads.page.ts';
import { type DownloadsTexts, downloadsTextsNl } from './downloads.texts.nl.ts';

const styles = css`
  .documents {
    padding: 0;
    list-style: none;
  }

  .documents > li + li {
    margin-block-start: 1.5em;
  }

  mark {
    padding-inline: 0.1em;
    color: var(--_ink);
    background: var(--_chosen);
  }

  .documents a {
    display: inline-block;
    padding-block: 0.25em;
    margin-inline-end: 1em;
  }

  select {
    max-inline-size: 100%;
    min-block-size: var(--_target);
    padding: 0.6em 0.8em;
    font: inherit;
    color: var(--_field-ink);
    background: var(--_field);
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius);
  }
`;

/**
 * The handbook and the documents that a municipality hands over, with a search in all of them. Each is read as a page,
 * and downloaded to print or to adapt.
 *
 * @fires steunpad-ready - The element can be used.
 * @fires steunpad-error - The documents cannot be fetched. Detail: `{ reason }`.
 * @slot - What to show until the documents are there, and when they cannot be shown: a link to the page of the hand-over.
 * @csspart label, input, button, link - Parts of the search and the list.
 * @csspart notice, crisis - What is told beside them.
 * @cssprop [--steunpad-font-size=max(100%, 16px)] - Size of the text; everything grows with it.
 * @cssprop [--steunpad-background-color=#fff] - Colour of the sheet.
 */
export class DownloadsElement extends SteunpadElement<DownloadsTexts> {
  static override styles = [SteunpadElement.styles, styles];

  #documents: readonly HandoverDocument[] | 'FAILED' | null = null;
  #wish = EVERYTHING;
  /** What was asked last, and of whom. */
  #asked = '';

  protected override readonly dutch = downloadsTextsNl;

  protected override forget(): void {
    this.#wish = EVERYTHING;
    this.#asked = '';
  }

  protected override updated(): void {
    const { q, audience, kind } = this.#wish;
    const asked = [this.api, this.municipality, q, audience, kind].join('\n');
    if (!this.about || asked === this.#asked) return;
    this.#asked = asked;
    void this.#fetch(asked);
  }

  protected override content(texts: DownloadsTexts): TemplateResult {
    const { say, language, municipality } = this;
    return downloadsPage({
      ...{ texts, say, language, municipality },
      host: new URL(this.api).origin,
      wish: this.#wish,
      documents: this.#documents,
      onSearch: (event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget as HTMLFormElement);
        const of = (name: keyof Wish) => String(typed.get(name) ?? '').trim();
        this.#wish = { q: of('q'), audience: of('audience'), kind: of('kind') };
        this.#documents = null;
        // The same search again is another try.
        this.#asked = '';
        this.requestUpdate();
      },
    });
  }

  async #fetch(asked: string): Promise<void> {
    const { q, audience, kind } = this.#wish;
    const found = await this.ask(HandoverDocuments, {
      code: this.municipality,
      search: q || null,
      audience: nameOf<HandoverAudience>(audience),
      kind: nameOf<HandoverKind>(kind),
    });
    if (asked !== this.#asked) return;
    this.#documents = found?.handoverDocuments ?? 'FAILED';
    if (!found) this.refused('unreachable');
    this.requestUpdate();
  }
}

/** As the API names it; `null` for everything. */
const nameOf = <Name extends string>(inAddress: string) =>
  (inAddress.toUpperCase().replaceAll('-', '_') || null) as Name | null;
