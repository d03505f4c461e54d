import { idempotencyKey } from '@steunpad/widgets/kernel/idempotency-key.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { noWhole } from '../form/numbers.ts';
import { DrawCohortFile } from '../generated/draw-cohort-file.ts';
import type {
  CohortPensionRule,
  CohortSender,
  DrawCohortFileMutation,
} from '../generated/types.ts';
import { base64Of } from '../held-file.ts';
import { cardTable } from '../table.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import { researchWords } from './texts.ts';

type Answer = DrawCohortFileMutation['answer'];
type Drawn = Extract<Answer, { drawn: number }>;

/** As much as the API takes. */
const MOST_BYTES = 40_000;

/** Draws a cohort from a list of the registry: first it says who would be in it, and nothing is saved. */
export class DrawFile {
  readonly #at: Workplace;
  readonly #done: () => Promise<void>;
  #file: { readonly base64: string; readonly key: string } | null = null;
  #years: { readonly from: number; readonly to: number } | null = null;
  #rules: { readonly pensionRule: CohortPensionRule; readonly sender: CohortSender } = {
    ...{ pensionRule: 'AT_LOSS', sender: 'MUNICIPALITY' },
  };
  #found: Drawn | null = null;
  #problem = '';
  #isBusy = false;

  constructor(at: Workplace, done: () => Promise<void>) {
    this.#at = at;
    this.#done = done;
  }

  get isHalf(): boolean {
    return this.#file !== null;
  }

  get #said() {
    return researchWords[this.#at.settings.language].draw;
  }

  render(): TemplateResult {
    const said = this.#said;
    const bad = this.#problem !== '';
    return html`<section><h2>${said.title}</h2>
      <form novalidate @submit=${this.#onSubmit}>
        <p class="problem" id="draw-problem" role="alert">${this.#problem}</p>
        <div class="field"><label for="from-year">${said.from}</label>
          <input id="from-year" class="middle" inputmode="numeric" maxlength="4" autocomplete="off" aria-invalid=${bad ? 'true' : nothing} aria-describedby="draw-problem" /></div>
        <div class="field"><label for="to-year">${said.to}</label>
          <input id="to-year" class="middle" inputmode="numeric" maxlength="4" autocomplete="off" aria-invalid=${bad ? 'true' : nothing} aria-describedby="draw-problem" /></div>
        ${this.#choice('pensionRule', said.pensionRule)} ${this.#choice('sender', said.sender)}
        <div class="field"><label for="cohort-file">${said.file}</label>
          <p class="hint" id="cohort-hint">${said.hint}</p>
          <input type="file" id="cohort-file" accept=".csv,.txt,text/csv,text/plain" aria-describedby="cohort-hint draw-problem" /></div>
        <p class="actions"><button type="submit" ?disabled=${this.#isBusy}>${said.look}</button></p>
      </form>
      ${this.#found ? this.#would(this.#found) : nothing}</section>`;
  }

  /** One of two, of which the first is usual. What was seen was by another choice: it is looked at anew. */
  #choice(
    name: 'pensionRule' | 'sender',
    { label, options }: { readonly label: string; readonly options: object },
  ): TemplateResult {
    return html`<fieldset class="field" role="radiogroup"><legend>${label}</legend>
      <div class="options">${Object.entries(options).map(
        ([value, words]) => html`<label class="option">
          <input type="radio" name=${name} value=${value} .checked=${live(this.#rules[name] === value)} @change=${() => this.#choose(name, value)} />
          <span>${words}</span></label>`,
      )}</div></fieldset>`;
  }

  #choose(name: 'pensionRule' | 'sender', value: string): void {
    this.#rules = { ...this.#rules, [name]: value };
    this.#found = null;
    this.#at.redraw();
  }

  #would({ drawn, leftOut, rows }: Drawn): TemplateResult {
    const said = this.#said;
    const { reasons, why, count } = researchWords[this.#at.settings.language].cohorts;
    return html`<div class="panel">
      <h3 id="would" tabindex="-1">${fill(said.would, { drawn })}</h3>
      ${
        leftOut.length > 0
          ? cardTable(
              said.leftOut,
              [why, count],
              leftOut.map(({ reason, count }) => ({ cells: [reasons[reason], String(count)] })),
            )
          : nothing
      }
      ${
        rows.length > 0
          ? cardTable(
              said.faults,
              [said.line, said.fault],
              rows.map(({ line, faults }) => ({
                late: true,
                cells: [String(line), faults.map(({ sentence }) => sentence).join(' ')],
              })),
            )
          : nothing
      }
      <p class="actions">${drawn > 0 ? html`<button type="button" class="primary" ?disabled=${this.#isBusy} @click=${() => this.#send(false)}>${said.draw}</button>` : nothing}
        <button type="button" class="plain" @click=${this.#leave}>${said.leave}</button></p>
    </div>`;
  }

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const [from, to] = ['from-year', 'to-year'].map((id) =>
      form.querySelector<HTMLInputElement>(`#${id}`)!.value.trim(),
    ) as [string, string];
    const [file] = form.querySelector<HTMLInputElement>('#cohort-file')!.files ?? [];
    this.#found = null;
    this.#problem = '';
    if (noWhole(from) || noWhole(to)) this.#problem = this.#said.noYears;
    else if (!file) this.#problem = this.#said.noFile;
    else if (file.size > MOST_BYTES) this.#problem = fill(this.#said.tooLarge, { most: 40 });
    if (this.#problem || !file) return this.#at.redraw();
    this.#years = { from: Number(from), to: Number(to) };
    const base64 = base64Of(new Uint8Array(await file.arrayBuffer()));
    this.#file = { base64, key: idempotencyKey() };
    await this.#send(true);
  };

  async #send(dryRun: boolean): Promise<void> {
    if (this.#isBusy) return;
    const { ask, settings, texts, me } = this.#at;
    const { base64, key } = this.#file!;
    this.#isBusy = true;
    this.#at.redraw();
    const code = me.municipalities.find(({ current }) => current)?.code;
    const asked = await ask(DrawCohortFile, {
      input: {
        ...{ file: base64, dryRun, idempotencyKey: dryRun ? idempotencyKey() : key },
        ...{ fromYear: this.#years!.from, toYear: this.#years!.to, ...this.#rules },
        page: `${location.origin}/f/${code}/survey`,
      },
      language: settings.language,
    });
    this.#isBusy = false;
    this.#problem = '';
    if (asked.status !== 'ANSWERED') this.#problem = texts.troubles[asked.status as 'AWAY'] ?? '';
    else await this.#read(asked.answer.answer, dryRun);
    this.#at.redraw();
    if (this.#found) this.#at.focusOn('would');
  }

  async #read(answer: Answer, dryRun: boolean): Promise<void> {
    if ('drawn' in answer) {
      this.#found = dryRun ? answer : null;
      if (dryRun) return;
      this.#file = null;
      this.#at.tell(fill(this.#said.done, { drawn: answer.drawn }), { stays: true });
      return this.#done();
    }
    const { refusals } = this.#at.texts;
    const code = 'code' in answer ? answer.code : '';
    this.#problem =
      'sentence' in answer
        ? answer.sentence
        : code === 'NOT_READY'
          ? this.#said.notReady
          : 'fields' in answer
            ? this.#said.noYears
            : refusals.OTHER;
    this.#file = null;
  }

  readonly #leave = (): void => {
    this.#file = null;
    this.#found = null;
    this.#at.redraw();
    this.#at.focusOn('cohort-file');
  };
}
