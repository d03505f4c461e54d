import { html, nothing, type TemplateResult } from 'lit';
import type { Trouble } from '../ask.ts';
import { idOf } from '../form/form-view.ts';
import { StepPanel } from '../form/step-panel.ts';
import { SurveyOnPaper } from '../generated/survey-on-paper.ts';
import type { Part } from '../parts.ts';
import type { Workplace } from '../view.ts';
import { paperForm, paperWords, type Survey } from './paper-form.ts';
import { researchWords } from './texts.ts';

/** Answers that came on paper: the code on it opens its questions, and what was filled in is typed over. */
export class PaperPart implements Part {
  readonly #at: Workplace;
  #panel: StepPanel<object> | null = null;
  #problem = '';
  #isBusy = false;

  constructor(at: Workplace) {
    this.#at = at;
  }

  get isHalf(): boolean {
    return this.#panel?.state.isTouched ?? false;
  }

  get #said() {
    return researchWords[this.#at.settings.language];
  }

  async open(): Promise<Trouble | null> {
    return null;
  }

  render(): TemplateResult {
    const { paper } = this.#said;
    if (this.#panel)
      return html`<div @keydown=${this.#onKey}>${this.#panel.render(
        html`<p>${paper.howTo} ${this.#at.settings.keys ? paper.keys : nothing}</p>`,
      )}</div>`;
    return html`<form novalidate @submit=${this.#onCode}>
      <div class="field"><label for="paper-code">${paper.code}</label>
        <p class="hint" id="paper-hint">${paper.hint}</p>
        <p class="problem" id="paper-problem" role="alert">${this.#problem}</p>
        <input id="paper-code" class="middle" type="text" maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-required="true"
          aria-invalid=${this.#problem ? 'true' : nothing} aria-describedby="paper-hint paper-problem" /></div>
      <p class="actions"><button type="submit" class="primary" ?disabled=${this.#isBusy}>${paper.open}</button></p>
    </form>`;
  }

  readonly #onCode = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.#isBusy) return;
    const { texts, settings } = this.#at;
    const { value } = (event.target as HTMLFormElement).elements[0] as HTMLInputElement;
    const code = value.trim();
    this.#problem = code ? '' : texts.problems.REQUIRED;
    if (code) {
      this.#isBusy = true;
      this.#at.redraw();
      const asked = await this.#at.ask(SurveyOnPaper, { code, language: settings.language });
      this.#isBusy = false;
      const survey = asked.status === 'ANSWERED' ? asked.answer.surveyOnPaper : null;
      if (survey && 'sections' in survey) return this.#show(code, survey);
      const problems: Readonly<Record<string, string>> = this.#said.paper.problems;
      this.#problem =
        asked.status === 'ANSWERED'
          ? (problems[survey?.code ?? ''] ?? texts.troubles.FAILED)
          : (texts.troubles[asked.status as 'AWAY'] ?? '');
    }
    this.#at.redraw();
    this.#at.focusOn('paper-code');
  };

  #show(code: string, survey: Survey): void {
    const { settings } = this.#at;
    const again = async () => {
      this.#panel = null;
      this.#problem = '';
      this.#at.redraw();
      this.#at.focusOn('paper-code');
    };
    this.#panel = new StepPanel(paperForm(survey, code, this.#said, settings.keys), {
      ...{ at: this.#at, about: () => ({}), keptFor: null, place: code },
      // Whoever changes the language of the page meanwhile goes on in that of the questions.
      words: () => paperWords(survey, this.#said),
      onSaved: async () => {
        this.#at.tell(this.#said.forms.recordPaperAnswers.done);
        await again();
      },
      onStale: async () => {},
      onClose: () => void again(),
    });
    this.#at.redraw();
    this.#at.focusOn('panel-title');
  }

  /** Keys within the questions: Enter goes on instead of sending, and the key of an answer picks it. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const input = event.composedPath()[0];
    if (!(input instanceof HTMLInputElement) || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const name = this.#nameAt(input);
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#goOnFrom(name);
      return;
    }
    if (!this.#at.settings.keys || input.type === 'text') return;
    const field = this.#panel!.form.fields.find((each) => each.name === name);
    const options =
      typeof field?.options === 'function' ? field.options({}, this.#panel!.state.values) : [];
    const i = options.findIndex(({ code }) => code === event.key.toLowerCase());
    if (i < 0) return;
    event.preventDefault();
    input.closest('fieldset')!.querySelectorAll('input')[i]!.click();
    if (input.type === 'radio') this.#goOnFrom(name);
  };

  /** Of which question something to fill in is. */
  #nameAt(input: HTMLInputElement): string {
    const first = input.closest('fieldset')?.querySelector('input') ?? input;
    return this.#panel!.state.asked.find(({ name }) => idOf(name) === first.id)?.name ?? '';
  }

  /** To the next question; what stands beside a question for those who do not know is passed by. */
  #goOnFrom(name: string): void {
    const names = this.#panel!.state.asked.map((field) => field.name);
    const next = names.slice(names.indexOf(name) + 1).find((each) => !each.endsWith('-instead'));
    this.#at.focusOn(next ? idOf(next) : 'send');
    this.#at.redraw();
  }
}
