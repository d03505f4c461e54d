import { idempotencyKey } from '@steunpad/widgets/kernel/idempotency-key.ts';
import { today } from '@steunpad/widgets/kernel/today.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { saidDay } from '../days.ts';
import { saidValues } from '../form/said-values.ts';
import type { StepForm, Values } from '../form/step-form.ts';
import { DiscardNote } from '../generated/discard-note.ts';
import { LeftNotes as Asked } from '../generated/left-notes.ts';
import type { LeftNotesQuery } from '../generated/types.ts';
import type { PathwayNow } from '../person/pathway-now.ts';
import { type FormWords, fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';

type Note = LeftNotesQuery['keptNotes'][number];

interface Host<About> {
  readonly at: Workplace;
  /** Whom they are about. */
  readonly about: string;
  /** What a form says; nothing of one that is not filled in here. */
  readonly words: (step: string) => FormWords | undefined;
  readonly goOn: (form: StepForm<About>, values: Values) => void;
}

/** Half forms that a colleague left who may not see this person any more: whoever goes on reads and uses them. */
export class LeftNotes<About = PathwayNow> {
  readonly #host: Host<About>;
  #notes: readonly Note[] = [];

  constructor(host: Host<About>) {
    this.#host = host;
  }

  async look(): Promise<void> {
    const asked = await this.#host.at.ask(Asked, { about: this.#host.about });
    if (asked.status !== 'ANSWERED') return;
    this.#notes = asked.answer.keptNotes.filter(({ isMine }) => !isMine);
    this.#host.at.redraw();
  }

  /** `offered`: the forms that can be filled in now. */
  render(offered: readonly StepForm<About>[]): TemplateResult | typeof nothing {
    if (this.#notes.length === 0) return nothing;
    const said = this.#host.at.texts.papers;
    return html`<section>
      <h2>${said.left}</h2>
      <p class="quiet">${said.leftHint}</p>
      <ul>${this.#notes.map((note) => this.#note(note, offered))}</ul>
    </section>`;
  }

  #note(note: Note, offered: readonly StepForm<About>[]): TemplateResult | typeof nothing {
    const { at, goOn } = this.#host;
    const { texts, settings } = at;
    const words = this.#host.words(note.kind);
    if (!words) return nothing;
    const form = offered.find(({ step }) => step === note.kind);
    const values: Values = JSON.parse(note.text);
    const day = saidDay(note.savedAt, settings.language, today());
    const by = { title: words.title, name: note.writer?.name ?? '', day };
    return html`<li>
      <strong>${fill(texts.papers.leftBy, by)}</strong>
      <dl>${saidValues(Object.entries(values), words, texts).map(({ label, said }) => html`<div><dt>${label}</dt><dd>${said}</dd></div>`)}</dl>
      <p class="actions">
        ${form ? html`<button type="button" @click=${() => goOn(form, values)}>${texts.papers.goOn}</button>` : nothing}
        <button type="button" class="plain" @click=${() => this.#throwAway(note)}>${texts.papers.throwAway}</button>
      </p>
    </li>`;
  }

  async #throwAway({ id }: Note): Promise<void> {
    await this.#host.at.ask(DiscardNote, { input: { id, idempotencyKey: idempotencyKey() } });
    await this.look();
    this.#host.at.focusOn('steps-title');
  }
}
