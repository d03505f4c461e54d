import { html, type TemplateResult } from 'lit';
import type { Trouble } from '../ask.ts';
import type { Answer, Values } from '../form/step-form.ts';
import { StepPanel } from '../form/step-panel.ts';
import type { Part } from '../parts.ts';
import type { Workplace } from '../view.ts';
import { type Place, receiveDeathNotice } from './receive-death-notice.ts';
import { deskWords } from './texts.ts';
import { typedWords } from './texts.typed.ts';

/** What was typed and left for another page: it is there again in this tab. */
let left: Values | null = null;

/** One death, typed over by hand. */
export class TypeIn implements Part {
  readonly #at: Workplace;
  #panel: StepPanel<Place>;

  constructor(at: Workplace) {
    this.#at = at;
    this.#panel = this.#begin(left);
    left = null;
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

  close(): void {
    if (this.isHalf) left = this.#panel.state.values;
  }

  #begin(given: Values | null = null): StepPanel<Place> {
    const at = this.#at;
    const municipality = at.me.municipalities.find(({ current }) => current)?.code ?? '';
    return new StepPanel(
      receiveDeathNotice,
      {
        at,
        about: () => ({ municipality }),
        keptFor: null,
        words: () => typedWords[at.settings.language],
        onSaved: async (_panel, answer) => this.#onSaved(answer),
        onStale: async () => {},
        onClose: () => this.#next(),
      },
      given,
    );
  }

  #onSaved({ outcome }: Answer): void {
    const { done } = deskWords[this.#at.settings.language].file;
    this.#next();
    this.#at.tell(done[outcome as keyof typeof done], { stays: true });
  }

  /** An empty form for the next one. */
  #next(): void {
    this.#panel = this.#begin();
    this.#at.redraw();
    this.#at.focusOn('panel-title');
  }
}
