import { idempotencyKey } from '@steunpad/widgets/kernel/idempotency-key.ts';
import { html, nothing, type TemplateResult } from 'lit';
import type { Trouble } from '../ask.ts';
import { TakeNoticeFile } from '../generated/take-notice-file.ts';
import type { TakeNoticeFileMutation } from '../generated/types.ts';
import { base64Of } from '../held-file.ts';
import type { Part } from '../parts.ts';
import { cardTable } from '../table.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import { deskWords } from './texts.ts';

type Answer = TakeNoticeFileMutation['answer'];
type Row = Extract<Answer, { rows: unknown }>['rows'][number];

/** As much as the API takes; what is larger need not be sent to hear so. */
const MOST_BYTES = 40_000;

interface Chosen {
  readonly name: string;
  readonly base64: string;
  /** Of the press that takes it in: pressed twice it is taken once. */
  readonly key: string;
}

/** Deaths in a file: what would come of each row, and after a look the taking in. */
export class NoticeFile implements Part {
  readonly #at: Workplace;
  #chosen: Chosen | null = null;
  #rows: readonly Row[] = [];
  /** Whether the rows were taken in, and are no longer what would come. */
  #isTaken = false;
  #isBusy = false;
  #problem = '';

  constructor(at: Workplace) {
    this.#at = at;
  }

  get isHalf(): boolean {
    return this.#chosen !== null && !this.#isTaken;
  }

  async open(): Promise<Trouble | null> {
    return null;
  }

  get #said() {
    return deskWords[this.#at.settings.language].file;
  }

  render(): TemplateResult {
    const said = this.#said;
    return html`<div class="field">
        <label for="file">${said.label}</label>
        <p class="hint" id="file-hint">${said.hint}</p>
        <p class="problem" id="file-problem" role="alert">${this.#problem}</p>
        <input type="file" id="file" accept=".csv,.txt,text/csv,text/plain" aria-invalid=${this.#problem ? 'true' : nothing}
          aria-describedby=${this.#problem ? 'file-hint file-problem' : 'file-hint'} @change=${this.#onFile} />
      </div>
      <details><summary>${said.columnsTitle}</summary><p>${said.columns}</p><p><code>${said.columnNames}</code></p></details>
      ${this.#isBusy ? html`<p role="status">${this.#at.texts.waiting}</p>` : nothing}
      ${this.#rows.length > 0 ? this.#found() : nothing}`;
  }

  #found(): TemplateResult {
    const said = this.#said;
    const wrong = this.#rows.filter(({ faults }) => faults.length > 0);
    const right = this.#rows.length - wrong.length;
    // What has to be mended is read first.
    const inOrder = [...wrong, ...this.#rows.filter(({ faults }) => faults.length === 0)];
    const { row, outcome } = said;
    return html`<section class="panel" aria-labelledby="found">
      <h2 id="found" tabindex="-1">${this.#isTaken ? said.taken : said.found}</h2>
      <p>${fill(this.#isTaken ? said.takenCount : said.foundCount, { name: this.#chosen!.name, right, wrong: wrong.length })}</p>
      ${
        this.#isTaken || right === 0
          ? nothing
          : html`<p class="actions">
            <button type="button" class="primary" ?disabled=${this.#isBusy} @click=${() => this.#take()}>${fill(said.take, { count: right })}</button>
            <button type="button" class="plain" @click=${this.#leave}>${said.leave}</button>
          </p>`
      }
      ${cardTable(
        said.caption,
        [row, outcome],
        inOrder.map((each) => ({
          late: each.faults.length > 0,
          cells: [fill(said.line, { line: each.line }), this.#saidOf(each)],
        })),
      )}
    </section>`;
  }

  #saidOf({ outcome, faults }: Row): TemplateResult | string {
    const said = this.#said;
    if (faults.length > 0)
      return html`<span class="problem">${faults.map(({ sentence }) => sentence).join(' ')}</span>`;
    return outcome ? (this.#isTaken ? said.done : said.would)[outcome] : '';
  }

  readonly #onFile = async (event: Event): Promise<void> => {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    this.#forget();
    if (!file) return this.#at.redraw();
    if (file.size > MOST_BYTES) {
      this.#problem = fill(this.#said.tooLarge, { most: MOST_BYTES / 1_000 });
      return this.#at.redraw();
    }
    const base64 = base64Of(new Uint8Array(await file.arrayBuffer()));
    this.#chosen = { name: file.name, base64, key: idempotencyKey() };
    await this.#send(true);
  };

  async #take(): Promise<void> {
    if (this.#isBusy) return;
    await this.#send(false);
    if (this.#isTaken) this.#at.tell(this.#said.saved);
  }

  async #send(dryRun: boolean): Promise<void> {
    const { ask, settings, texts } = this.#at;
    const { base64, key } = this.#chosen!;
    this.#isBusy = true;
    this.#problem = '';
    this.#at.redraw();
    const input = { file: base64, dryRun, idempotencyKey: dryRun ? idempotencyKey() : key };
    const asked = await ask(TakeNoticeFile, { input, language: settings.language });
    this.#isBusy = false;
    if (asked.status !== 'ANSWERED') this.#problem = texts.troubles[asked.status as 'AWAY'] ?? '';
    else this.#read(asked.answer.answer, dryRun);
    this.#at.redraw();
    if (this.#rows.length > 0) this.#at.focusOn('found');
  }

  #read(answer: Answer, dryRun: boolean): void {
    if ('rows' in answer) {
      this.#rows = answer.rows;
      this.#isTaken = !dryRun;
      return;
    }
    this.#problem = 'sentence' in answer ? answer.sentence : this.#at.texts.refusals.OTHER;
    this.#chosen = null;
    this.#rows = [];
  }

  readonly #leave = (): void => {
    this.#forget();
    this.#at.redraw();
    this.#at.focusOn('file');
  };

  #forget(): void {
    this.#chosen = null;
    this.#rows = [];
    this.#isTaken = false;
    this.#problem = '';
  }
}
