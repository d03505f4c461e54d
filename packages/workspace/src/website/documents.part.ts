import { today } from '@steunpad/widgets/kernel/today.ts';
import { html, nothing, type TemplateResult } from 'lit';
import type { Trouble } from '../ask.ts';
import { saidDay } from '../days.ts';
import { Documents } from '../generated/documents.ts';
import type { DocumentsQuery, HandoverAudience } from '../generated/types.ts';
import type { Part } from '../parts.ts';
import { ROOT } from '../router.ts';
import { cardTable } from '../table.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import { websiteWords } from './texts.ts';

/** The handbook and documents for whoever works with it, to read, to print and to change. */
export class DocumentsPart implements Part {
  readonly #at: Workplace;
  #documents: DocumentsQuery['handoverDocuments'] = [];

  constructor(at: Workplace) {
    this.#at = at;
  }

  get #said() {
    return websiteWords[this.#at.settings.language].documents;
  }

  get #audience(): HandoverAudience | null {
    const asked = this.#at.router.place.search.get('voor');
    return asked && Object.hasOwn(this.#said.audiences, asked) ? (asked as HandoverAudience) : null;
  }

  async open(): Promise<Trouble | null> {
    const asked = await this.#at.ask(Documents, { audience: this.#audience });
    if (asked.status !== 'ANSWERED') return asked.status;
    this.#documents = asked.answer.handoverDocuments;
    return null;
  }

  render(): TemplateResult {
    const { settings, me } = this.#at;
    const said = this.#said;
    const here = `${ROOT}website/documenten`;
    const code = me.municipalities.find(({ current }) => current)?.code;
    const page = (name: string) => `/f/${code}/handover/${name}`;
    const chip = (audience: HandoverAudience | null, label: string) =>
      html`<a href=${audience ? `${here}?voor=${audience}` : here} aria-current=${audience === this.#audience ? 'true' : nothing}>${label}</a>`;
    const file = (name: string, kind: 'pdf' | 'odt' | 'ods', title: string) =>
      html`<a href="${page(name)}.${kind}" target="_blank" rel="noopener" aria-label="${kind.toUpperCase()}: ${title}">${kind.toUpperCase()}</a> `;
    return html`<nav class="chips" aria-label=${said.forWhom}>
        ${chip(null, said.everybody)}
        ${(Object.keys(said.audiences) as HandoverAudience[]).map((each) => chip(each, said.audiences[each]))}
      </nav>
      ${
        this.#documents.length === 0
          ? html`<p class="note">${said.none}</p>`
          : cardTable(
              said.caption,
              [said.what, said.kind, said.version, said.files],
              this.#documents.map(({ name, title, about, summary, kind, ...each }) => ({
                cells: [
                  html`<a lang="nl" href=${page(name)} target="_blank" rel="noopener">${title}</a>
                    ${settings.language === 'en' ? html`<span class="quiet">${summary}</span>` : html`<span class="quiet">${about}</span>`}`,
                  said.kinds[kind],
                  html`${saidDay(each.date, settings.language, today())} ${each.ownVersion === null ? nothing : html`<span class="quiet">${fill(said.own, { version: each.ownVersion })}</span>`}`,
                  html`${file(name, 'pdf', title)} ${file(name, 'odt', title)} ${each.hasSpreadsheet ? file(name, 'ods', title) : nothing}`,
                ],
              })),
            )
      }`;
  }
}
