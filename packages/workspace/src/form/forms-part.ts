import { html, nothing, type TemplateResult } from 'lit';
import type { Asked, Trouble } from '../ask.ts';
import type { Part } from '../parts.ts';
import type { FormWords } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import { OnePanel, type Showing } from './one-panel.ts';
import type { StepForm } from './step-form.ts';

/** A part of a screen: what there is, and one short form at a time to change it. */
export abstract class FormsPart<Known> implements Part {
  protected readonly at: Workplace;
  protected known: Known | null = null;
  readonly #panel: OnePanel;
  readonly #words: (step: string) => FormWords;

  constructor(at: Workplace, words: (step: string) => FormWords) {
    this.at = at;
    this.#words = words;
    this.#panel = new OnePanel(at, words, async () => {
      await this.open();
      at.redraw();
    });
  }

  get isHalf(): boolean {
    return this.#panel.isHalf;
  }

  async open(): Promise<Trouble | null> {
    const asked = await this.look();
    if (asked.status !== 'ANSWERED') return asked.status;
    this.known = asked.answer;
    return null;
  }

  /** Asks what it shows. */
  protected abstract look(): Promise<Asked<Known>>;
  protected abstract list(known: Known): TemplateResult;

  render(): TemplateResult {
    return html`${this.#panel.render()} ${this.known === null ? nothing : this.list(this.known)}`;
  }

  /** Opens a form. `of`: about what, where the same form stands beside many rows. */
  protected button<About>(
    form: StepForm<About>,
    about: About,
    { of = '', name = '', isKept = true, ...more }: Opens<About> = {},
  ): TemplateResult {
    const id = `${form.step}-${of}`;
    // Where nothing is asked nothing can be left half.
    const kept = isKept && form.fields.length > 0 && { keptFor: keptAs(form.step, of) };
    const { title } = this.#words(form.step);
    const show = () => {
      this.#panel.show({ form, about: () => about, backTo: id, ...kept, ...more }, of);
      this.at.redraw();
    };
    return html`<button type="button" id=${id} aria-expanded=${this.#panel.isOpen(form.step, of) ? 'true' : 'false'} aria-label=${name ? `${title}: ${name}` : nothing} @click=${show}>${title}</button>`;
  }
}

type Opens<About> = Partial<Pick<Showing<About>, 'saved' | 'backTo'>> & {
  readonly of?: string;
  /** What it is about, for whoever listens. */
  readonly name?: string;
  /** Not of what somebody wrote without a name: what tells who it is must stand nowhere else. */
  readonly isKept?: boolean;
};

/** Kept on the server until it is sent, for whoever types it alone: about nobody whom the records know yet. */
export const keptAs = (step: string, of = '') => ({
  about: null,
  kind: `${step}-${of}`.replace(/[^a-zA-Z]/g, '-').slice(0, 80),
});
