import { nothing, type TemplateResult } from 'lit';
import type { FormWords } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import type { Answer, StepForm, Values } from './step-form.ts';
import { type KeptFor, StepPanel } from './step-panel.ts';

/** A form that somebody opens, and what follows once it was saved. */
export interface Showing<About> {
  readonly form: StepForm<About>;
  readonly about: () => About;
  /** What has the focus once the form is gone. */
  readonly backTo: string;
  /** What half of it is kept for on the server. */
  readonly keptFor?: KeptFor;
  /** What it begins with, such as what a colleague left half. */
  readonly given?: Values;
  /** Instead of saying that it was done. */
  readonly saved?: (answer: Answer, values: Values) => void;
}

/** The one form that is open on a page, if any. */
export class OnePanel {
  readonly #at: Workplace;
  readonly #words: (step: string) => FormWords;
  /** Asks again what the page shows. */
  readonly #again: () => Promise<void>;
  #open: {
    readonly key: string;
    readonly panel: Pick<StepPanel<never>, 'render' | 'state'>;
  } | null = null;

  constructor(at: Workplace, words: (step: string) => FormWords, again: () => Promise<void>) {
    this.#at = at;
    this.#words = words;
    this.#again = again;
  }

  get isHalf(): boolean {
    return this.#open?.panel.state.isTouched ?? false;
  }

  /** `key`: which of several that have the same form. */
  isOpen(step: string, key = ''): boolean {
    return this.#open?.key === `${step} ${key}`;
  }

  render(): TemplateResult | typeof nothing {
    return this.#open?.panel.render() ?? nothing;
  }

  show<About>(showing: Showing<About>, key = ''): void {
    const { form, about, keptFor = null, given = null, saved, backTo } = showing;
    const close = async () => {
      this.#open = null;
      await this.#again();
      this.#at.focusOn(backTo);
    };
    const panel = new StepPanel(
      form,
      {
        ...{ at: this.#at, about, keptFor, words: this.#words, place: key },
        onSaved: async ({ state }, answer) => {
          if (saved) saved(answer, state.values);
          else this.#at.tell(this.#words(form.step).done);
          await close();
        },
        onStale: this.#again,
        onClose: () => void close(),
      },
      given,
    );
    this.#open = {
      key: `${form.step} ${key}`,
      panel: panel as Pick<StepPanel<never>, 'render' | 'state'>,
    };
    this.#at.focusOn('panel-title');
  }
}
