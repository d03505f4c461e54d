import { idempotencyKey } from '@steunpad/widgets/kernel/idempotency-key.ts';
import { today } from '@steunpad/widgets/kernel/today.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { saidDay } from '../days.ts';
import { FORMS } from '../events/registry.ts';
import { saidValues } from '../form/said-values.ts';
import type { StepForm, Values } from '../form/step-form.ts';
import { DiscardNote } from '../generated/discard-note.ts';
import { LeftNotes as Asked } from '../generated/left-notes.ts';
import type { LeftNotesQuery } from '../generated/types.ts';
import { fill, formWords } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';

type Note = LeftNotesQuery['keptNotes'][number];

/** Half forms that a colleague left who may not see this person any more: whoever goes on reads and uses them. */
export class LeftNotes {
  readonly #at: Workplace;
  readonly #pathwayId: string;
  readonly #goOn: (form: StepForm, values: Values) => void;
  #notes: readonly Note[] = [];

  constructor(at: Workplace, pathwayId: string, goOn: (form: StepForm, values: Values) => void) {
    this.#at = at;
    this.#pathwayId = pathwayId;
    this.#goOn = goOn;
  }

  async look(): Promise<void> {
    const asked = await this.#at.ask(Asked, { pathwayId: this.#pathwayId });
    if (asked.status !== 'ANSWERED') return;
    this.#notes = asked.answer.keptNotes.filter(({ isMine }) => !isMine);
    this.#at.redraw();
  }

  /** `offered`: the forms that can be filled in now. */
  render(offered: readonly StepForm[]): TemplateResult | typeof nothing {
    if (this.#notes.length === 0) return nothing;
    const said = this.#at.texts.papers;
    return html`<section>
      <h2>${said.left}</h2>
      <p class="quiet">${said.leftHint}</p>
      <ul>${this.#notes.map((note) => this.#note(note, offered))}</ul>
    </section>`;
  }

  #note(note: Note, offered: readonly StepForm[]): TemplateResult | typeof nothing {
    const { texts, settings } = this.#at;
    const form = FORMS.find(({ step }) => step === note.kind);
    if (!form) return nothing;
    const words = formWords(texts, form.step);
    const values: Values = JSON.parse(note.text);
    const day = saidDay(note.savedAt, settings.language, today());
    const by = { title: words.title, name: note.writer?.name ?? '', day };
    return html`<li>
      <strong>${fill(texts.papers.leftBy, by)}</strong>
      <dl>${saidValues(Object.entries(values), words, texts).map(({ label, said }) => html`<div><dt>${label}</dt><dd>${said}</dd></div>`)}</dl>
      <p class="actions">
        ${offered.includes(form) ? html`<button type="button" @click=${() => this.#goOn(form, values)}>${texts.papers.goOn}</button>` : nothing}
        <button type="button" class="plain" @click=${() => this.#throwAway(note)}>${texts.papers.throwAway}</button>
      </p>
    </li>`;
  }

  async #throwAway({ id }: Note): Promise<void> {
    await this.#at.ask(DiscardNote, { input: { id, idempotencyKey: idempotencyKey() } });
    await this.look();
    this.#at.focusOn('steps-title');
  }
}
