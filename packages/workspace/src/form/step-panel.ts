import { html, nothing, type TemplateResult } from 'lit';
import { keptLine } from '../kept/kept.view.ts';
import { KeptWords } from '../kept/kept-words.ts';
import type { PathwayNow } from '../person/pathway-now.ts';
import { formWords } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import { FormState, type Sent } from './form-state.ts';
import { drawFields, idOf } from './form-view.ts';
import type { Answer, StepForm, Values } from './step-form.ts';

export interface PanelHost {
  readonly at: Workplace;
  readonly about: () => PathwayNow;
  /** After something was saved, or somebody else changed something: what is shown is asked again. */
  readonly onSaved: (panel: StepPanel, answer: Answer) => Promise<void>;
  readonly onStale: () => Promise<void>;
  readonly onClose: () => void;
}

/** The form of one step, from the first letter to what came of sending it. */
export class StepPanel {
  readonly form: StepForm;
  readonly state: FormState;
  readonly #host: PanelHost;
  readonly #kept: KeptWords;

  constructor(form: StepForm, host: PanelHost, given: Values | null = null) {
    this.form = form;
    this.state = new FormState(form, given);
    this.#host = host;
    const { at, about } = host;
    const note = { kind: form.step, pathwayId: about().id };
    this.#kept = new KeptWords(at.ask, note, () => at.redraw());
    void this.#restore();
  }

  get title(): string {
    return formWords(this.#host.at.texts, this.form.step).title;
  }

  /** `before`: what stands above the questions, such as the script of a call. */
  render(before: TemplateResult | typeof nothing = nothing): TemplateResult {
    const { at, about } = this.#host;
    const { texts } = at;
    const words = formWords(texts, this.form.step);
    return html`<section class="panel" aria-labelledby="panel-title" @keydown=${this.#onKey}>
      <h2 id="panel-title" tabindex="-1">${words.title}</h2>
      ${before}
      <form novalidate @submit=${this.#onSubmit} @focusout=${this.#kept.flush}>
        ${drawFields({ state: this.state, about: about(), texts, words, changed: this.#onTyped })}
        ${this.#keptLine()}
        <div role="alert">${this.#refusal()}</div>
        <p class="actions">
          <button class="primary" type="submit" id="send">${this.state.isSending ? texts.form.sending : words.send}</button>
          <button class="plain" type="button" @click=${() => this.#host.onClose()}>${texts.person.close}</button>
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
      void this.#kept.discard();
      await this.#host.onSaved(this, sent.done);
    } else if (sent) await this.#onRefused();
    at.redraw();
    return sent;
  }

  /** What was kept of this form, unless something was typed here before that was known. */
  async #restore(): Promise<void> {
    const words = await this.#kept.read();
    if (words === null || this.state.isTouched) return;
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
    this.#kept.typed(this.#words);
    this.#host.at.redraw();
  };

  #keptLine(): TemplateResult | typeof nothing {
    const { at } = this.#host;
    const other: Values = this.#kept.other ? JSON.parse(this.#kept.other) : {};
    return keptLine(this.#kept, at.texts, at.settings.language, {
      lines: Object.entries(other).flatMap(([name, value]) =>
        typeof value === 'string' && value !== this.state.values[name] ? value || '-' : [],
      ),
      here: () => this.#kept.choose(this.#words),
      there: () => {
        this.#take(this.#kept.other!);
        this.#kept.choose(this.#words);
      },
    });
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.send();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.state.isTouched) return;
    event.preventDefault();
    this.#host.onClose();
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
    const said =
      typeof refused === 'string' ? [texts.troubles[refused]] : sentencesOf(refused, texts);
    return html`<p class="problem">${texts.form.refused} ${said.join(' ')}</p>`;
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

const place = ({ fields }: StepForm, name: string): number =>
  fields.findIndex((field) => name.split('.', 1)[0] === field.name);
