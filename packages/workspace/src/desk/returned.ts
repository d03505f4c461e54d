import { today } from '@steunpad/widgets/kernel/today.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Trouble } from '../ask.ts';
import { saidDay } from '../days.ts';
import { DeskLetters } from '../generated/desk-letters.ts';
import { LettersOfBatch } from '../generated/letters-of-batch.ts';
import type { DeskLettersQuery, LettersOfBatchQuery } from '../generated/types.ts';
import type { Part } from '../parts.ts';
import { isFound } from '../person/pathway-now.ts';
import { pathwayAddress, ROOT } from '../router.ts';
import { cardTable } from '../table.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import { deskWords } from './texts.ts';

type Batch = Extract<NonNullable<LettersOfBatchQuery['node']>, { id: string }>;

/** A letter that came back: of which day it was, and to whom it went. */
export class Returned implements Part {
  readonly #at: Workplace;
  #batches: DeskLettersQuery['printBatches'] = [];
  #batch: Batch | null = null;
  #name = '';

  constructor(at: Workplace) {
    this.#at = at;
  }

  get #said() {
    return deskWords[this.#at.settings.language].returned;
  }

  async open(): Promise<Trouble | null> {
    const { ask, router } = this.#at;
    const asked = await ask(DeskLetters, {});
    if (asked.status !== 'ANSWERED') return asked.status;
    this.#batches = asked.answer.printBatches.slice(0, 30);
    const id = router.place.search.get('dag') ?? this.#batches[0]?.id;
    if (!id) return null;
    const letters = await ask(LettersOfBatch, { id });
    if (letters.status !== 'ANSWERED') return letters.status;
    const { node } = letters.answer;
    this.#batch = isFound(node) ? node : null;
    return null;
  }

  render(): TemplateResult {
    const said = this.#said;
    if (this.#batches.length === 0) return html`<p class="note">${said.none}</p>`;
    const day = (date: string) => saidDay(date, this.#at.settings.language, today());
    return html`<nav class="chips" aria-label=${said.days}>
        ${this.#batches.map(({ id, day: date, count }) => html`<a href="${ROOT}balie/retour?dag=${encodeURIComponent(id)}" aria-current=${id === this.#batch?.id ? 'true' : nothing}>${day(date)} <span class="number">${count}</span></a>`)}
      </nav>
      ${this.#batch ? this.#letters(this.#batch) : nothing}`;
  }

  #letters({ letters, day }: Batch): TemplateResult {
    const said = this.#said;
    const wanted = this.#name.trim().toLowerCase();
    const found = letters.flatMap(({ kind, pathway }) =>
      pathway &&
      [pathway.partner.name, pathway.partner.street].join(' ').toLowerCase().includes(wanted)
        ? [{ kind, pathway }]
        : [],
    );
    return html`<div class="field">
        <label for="name">${said.search}</label>
        <input id="name" class="middle" type="search" autocomplete="off" .value=${live(this.#name)} @input=${this.#onName} />
      </div>
      ${
        found.length === 0
          ? html`<p class="note" role="status">${said.notFound}</p>`
          : cardTable(
              fill(said.caption, { day: saidDay(day, this.#at.settings.language, today()) }),
              [said.who, said.what, said.next],
              found.map(({ kind, pathway: { id, partner, possibleEvents } }) => ({
                cells: [
                  html`<a href=${pathwayAddress(id)}>${partner.name}</a>
                    <span class="quiet">${[partner.street, partner.town].filter(Boolean).join(', ')}</span>`,
                  said.kinds[kind as keyof typeof said.kinds] ?? said.kinds.OTHER,
                  possibleEvents.includes('letterReturned')
                    ? html`<a class="button" href="${pathwayAddress(id)}?step=RECORD_LETTER_RETURNED" aria-label="${said.record}: ${partner.name}">${said.record}</a>`
                    : html`<span class="quiet">${said.notNow}</span>`,
                ],
              })),
            )
      }`;
  }

  readonly #onName = (event: Event): void => {
    this.#name = (event.target as HTMLInputElement).value;
    this.#at.redraw();
  };
}
