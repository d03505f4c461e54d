import { html, nothing, type TemplateResult } from 'lit';
import { keptLine } from '../kept/kept.view.ts';
import { KeptWords } from '../kept/kept-words.ts';
import type { PathwayNow } from '../person/pathway-now.ts';
import { type FormWords, formWords } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import { FormState, type Sent } from './form-state.ts';
import { drawFields, idOf } from './form-view.ts';
import { forgetHalf, keepHalf, leftHalf } from './left-half.ts';
import { saidValues } from './said-values.ts';
import type { Answer, StepForm, Value, Values } from './step-form.ts';

/** About whom a half form is, or about nobody; and as what it is kept where the same form is there several times. */
export interface KeptFor {
  readonly about: string | null;
  readonly kind?: string;
}

export interface PanelHost<About = PathwayNow> {
  readonly at: Workplace;
  readonly about: () => About;
  /** What half a form is kept for on the server. `null`: it is kept in this page alone. */
  readonly keptFor: KeptFor | null;
  /** Which of several that have the same form on one page. */
  readonly place?: string;
  /** What a form says, where that does not stand in the texts of the whole. */
  readonly words?: (step: string) => FormWords;
  /** After something was saved, or somebody else changed something: what is shown is asked again. */
  readonly onSaved: (panel: StepPanel<About>, answer: Answer) => Promise<void>;
  readonly onStale: () => Promise<void>;
  readonly onClose: () => void;
}

/** The form of one step, from the first letter to what came of sending it. */
export class StepPanel<About = PathwayNow> {
  readonly form: StepForm<About>;
  readonly state: FormState<About>;
  readonly #host: PanelHost<About>;
  readonly #kept: KeptWords | null;
  readonly #place: string;

  constructor(form: StepForm<About>, host: PanelHost<About>, given: Values | null = null) {
    this.form = form;
    const { at, keptFor, place = '' } = host;
    this.#place = [location.pathname, form.step, keptFor?.about ?? '', place].join(' ');
    this.state = new FormState(form, given ?? leftHalf(this.#place), form.known?.(host.about()));
    keepHalf(this.#place, this.state);
    this.#host = host;
    const note = keptFor && { kind: form.step, ...keptFor };
    this.#kept = note ? new KeptWords(at.ask, note, () => at.redraw()) : null;
    void this.#restore();
  }

  get title(): string {
    return this.#said.title;
  }

  get #said(): FormWords {
    const { at, words } = this.#host;
    return words?.(this.form.step) ?? formWords(at.texts, this.form.step);
  }

  /** `before`: what stands above the questions, such as the script of a call. */
  render(before: TemplateResult | typeof nothing = nothing): TemplateResult {
    const { at, about } = this.#host;
    const { texts } = at;
    const words = this.#said;
    return html`<section class="panel" aria-labelledby="panel-title" @keydown=${this.#onKey}>
      <h2 id="panel-title" tabindex="-1">${words.title}</h2>
      ${before}
      <form novalidate @submit=${this.#onSubmit} @focusout=${this.#kept?.flush ?? nothing}>
        ${drawFields({ state: this.state, about: about(), texts, words, changed: this.#onTyped })}
        ${this.#keptLine()}
        <div role="alert">${this.#refusal()}</div>
        <p class="actions">
          <button class="primary" type="submit" id="send">${this.state.isSending ? texts.form.sending : words.send}</button>
          <button class="plain" type="button" @click=${this.#onClose}>${texts.person.close}</button>
        </p>
      </form>
    </section>`;
  }

  async send(): Promise<Sent> {
    const { at, about } = this.#host;
    const sending = this.state.send(at.ask, about());
    at.redraw();
    const sent = await sending;
    if (sent && 'done' in sent) {
      // Before another form of the same kind asks what is kept of it.
      await this.throwAway();
      await this.#host.onSaved(this, sent.done);
    } else if (sent) await this.#onRefused();
    at.redraw();
    return sent;
  }

  /** Nobody wants what was typed any more. */
  async throwAway(): Promise<void> {
    forgetHalf(this.#place);
    await this.#kept?.discard();
  }

  /** What was kept of this form, unless something was typed here before that was known. */
  async #restore(): Promise<void> {
    const words = await this.#kept?.read();
    if (!words || this.state.isTouched) return;
    this.#take(words);
    this.#host.at.redraw();
  }

  #take(words: string): void {
    Object.assign(this.state.values, JSON.parse(words));
    this.state.isTouched = true;
  }

  get #words(): string {
    return JSON.stringify(this.state.values);
  }

  readonly #onTyped = (): void => {
    this.#kept?.typed(this.#words);
    this.#host.at.redraw();
  };

  #keptLine(): TemplateResult | typeof nothing {
    const { at } = this.#host;
    const kept = this.#kept;
    if (!kept) return nothing;
    const other: Values = kept.other ? JSON.parse(kept.other) : {};
    const isOther = ([name, value]: readonly [string, Value]) => value !== this.state.values[name];
    return keptLine(kept, at.texts, at.settings.language, {
      lines: saidValues(Object.entries(other).filter(isOther), this.#said, at.texts),
      here: () => kept.choose(this.#words),
      there: () => {
        this.#take(kept.other!);
        kept.choose(this.#words);
      },
    });
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.send();
  };

  readonly #onClose = (): void => {
    forgetHalf(this.#place);
    this.#host.onClose();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.state.isTouched) return;
    event.preventDefault();
    this.#onClose();
  };

  async #onRefused(): Promise<void> {
    const { refused, problems, form } = this.state;
    const [first] = Object.keys(problems).sort(
      (one, other) => place(form, one) - place(form, other),
    );
    if (first) this.#host.at.focusOn(idOf(first));
    const code = typeof refused === 'object' ? refused?.code : undefined;
    if (code === 'CHANGED_MEANWHILE' || code === 'NOT_POSSIBLE_NOW') await this.#host.onStale();
  }

  #refusal(): TemplateResult | typeof nothing {
    const { texts } = this.#host.at;
    const { refused, problems } = this.state;
    if (Object.keys(problems).length > 0)
      return html`<p class="problem">${texts.form.refused} ${texts.form.look}</p>`;
    if (!refused || refused === 'SIGNED_OUT') return nothing;
    const said = typeof refused === 'string' ? [texts.troubles[refused]] : this.#sentences(refused);
    return html`<p class="problem">${texts.form.refused} ${said.join(' ')}</p>`;
  }

  #sentences(refused: Answer): readonly string[] {
    const own = this.#said.refusals?.[refused.code ?? ''];
    return own ? [own] : sentencesOf(refused, this.#host.at.texts);
  }
}

function sentencesOf(
  { code = '', guards, problem }: Exclude<FormState['refused'], string | null>,
  texts: Workplace['texts'],
): readonly string[] {
  const among = (words: Readonly<Record<string, string>>, key: string) =>
    words[key] ?? words['OTHER'] ?? texts.refusals.OTHER;
  if (guards) return guards.map((guard) => among(texts.guards, guard));
  if (problem) return [among(texts.problems, problem)];
  return [among(texts.refusals, code)];
}

const place = ({ fields }: Pick<StepForm<never>, 'fields'>, name: string): number =>
  fields.findIndex((field) => name.split('.', 1)[0] === field.name);
