import { html, type TemplateResult } from 'lit';
import type { Trouble } from '../ask.ts';
import type { Answer } from '../form/step-form.ts';
import { StepPanel } from '../form/step-panel.ts';
import type { Part } from '../parts.ts';
import type { Workplace } from '../view.ts';
import { type Place, receiveDeathNotice } from './receive-death-notice.ts';
import { deskWords } from './texts.ts';
import { typedWords } from './texts.typed.ts';

/** One death, typed over by hand. */
export class TypeIn implements Part {
  readonly #at: Workplace;
  #panel: StepPanel<Place>;

  constructor(at: Workplace) {
    this.#at = at;
    this.#panel = this.#begin();
  }

  get isHalf(): boolean {
    return this.#panel.state.isTouched;
  }

  async open(): Promise<Trouble | null> {
    return null;
  }

  render(): TemplateResult {
    return html`${this.#panel.render()}`;
  }

  #begin(): StepPanel<Place> {
    const at = this.#at;
    const municipality = at.me.municipalities.find(({ current }) => current)?.code ?? '';
    return new StepPanel(receiveDeathNotice, {
      at,
      about: () => ({ municipality }),
      keptFor: { about: null },
      words: () => typedWords[at.settings.language],
      onSaved: async (_panel, answer) => this.#onSaved(answer),
      onStale: async () => {},
      onClose: () => void this.#throwAway(),
    });
  }

  #onSaved({ outcome }: Answer): void {
    const { done } = deskWords[this.#at.settings.language].file;
    this.#next();
    this.#at.tell(done[outcome as keyof typeof done], { stays: true });
  }

  async #throwAway(): Promise<void> {
    await this.#panel.throwAway();
    this.#next();
  }

  /** An empty form for the next one. */
  #next(): void {
    this.#panel = this.#begin();
    this.#at.redraw();
    this.#at.focusOn('panel-title');
  }
}
