import { idempotencyKey } from '@steunpad/widgets/kernel/idempotency-key.ts';
import { today } from '@steunpad/widgets/kernel/today.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Trouble } from '../ask.ts';
import { saidDay } from '../days.ts';
import { DeskLetters } from '../generated/desk-letters.ts';
import { MakePrintBatch } from '../generated/make-print-batch.ts';
import { OneBatch } from '../generated/one-batch.ts';
import { PreviewPrintBatch } from '../generated/preview-print-batch.ts';
import type { DeskLettersQuery, PreviewPrintBatchMutation } from '../generated/types.ts';
import { HeldFile } from '../held-file.ts';
import type { Part } from '../parts.ts';
import { isFound } from '../person/pathway-now.ts';
import { pathwayAddress, ROOT } from '../router.ts';
import { cardTable } from '../table.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import { deskWords } from './texts.ts';

type Preview = Extract<PreviewPrintBatchMutation['answer'], { pdf: string }>;

interface Refusal {
  readonly sentence: string;
  /** Whether it is mended among the settings. */
  readonly isAboutSettings: boolean;
}

/** What goes to the printer today: a look at it, the making, and what was made before. */
export class Letters implements Part {
  readonly #at: Workplace;
  #known: DeskLettersQuery | null = null;
  #preview: Preview | null = null;
  #paper: HeldFile | null = null;
  readonly #saved: HeldFile[] = [];
  #withLate = false;
  #isBusy = false;
  #refusal: Refusal | null = null;
  #key: string = idempotencyKey();

  constructor(at: Workplace) {
    this.#at = at;
  }

  get #said() {
    return deskWords[this.#at.settings.language].letters;
  }

  async open(): Promise<Trouble | null> {
    const asked = await this.#at.ask(DeskLetters, {});
    if (asked.status !== 'ANSWERED') return asked.status;
    this.#known = asked.answer;
    return null;
  }

  /** Nothing of a letter stays in the browser. */
  close(): void {
    this.#paper?.forget();
    for (const file of this.#saved) file.forget();
  }

  render(): TemplateResult {
    return html`${this.#today()} ${this.#waiting()} ${this.#made()}`;
  }

  #today(): TemplateResult {
    const said = this.#said;
    const done = this.#known?.printBatches.find(({ day }) => day === today());
    return html`<section aria-labelledby="batch">
      <h2 id="batch" tabindex="-1">${said.today}</h2>
      ${
        done
          ? html`<p>${fill(said.isMade, { count: done.count, pages: done.pages })}</p>`
          : html`<p>${said.steps}</p>
            <label class="option switch">
              <input type="checkbox" .checked=${live(this.#withLate)} @change=${this.#onLate} />
              <span>${said.withLate} <span class="quiet">${said.withLateHint}</span></span>
            </label>
            <p class="actions">
              <button type="button" class=${this.#preview ? '' : 'primary'} ?disabled=${this.#isBusy} @click=${() => this.#look()}>${said.look}</button>
            </p>`
      }
      <div role="alert">${
        this.#refusal
          ? html`<p class="problem">${this.#refusal.sentence}</p>
            ${this.#refusal.isAboutSettings ? html`<p><a href="${ROOT}instellingen">${said.toReadiness}</a></p>` : nothing}`
          : nothing
      }</div>
      ${this.#isBusy ? html`<p role="status">${this.#at.texts.waiting}</p>` : nothing}
      ${this.#preview && !done ? this.#shown(this.#preview) : nothing}
    </section>`;
  }

  #shown({ count, pages, leftOut, invitationsLeftOut }: Preview): TemplateResult {
    const said = this.#said;
    const needs = (codes: readonly string[]) =>
      codes
        .map((code) => said.needs[code as keyof typeof said.needs] ?? said.needs.OTHER)
        .join(' ');
    return html`<div class="panel">
      <h3 id="preview" tabindex="-1">${said.preview}</h3>
      ${count === 0 ? html`<p class="note">${said.nothing}</p>` : html`<p>${fill(said.previewCount, { count, pages })}</p>`}
      ${
        this.#paper && count > 0
          ? html`<p class="actions">
              <a class="button" href=${this.#paper.address} target="_blank" rel="noopener">${said.open}</a>
              <button type="button" class="primary" ?disabled=${this.#isBusy} @click=${() => this.#make()}>${fill(said.make, { count })}</button>
            </p>`
          : nothing
      }
      ${
        leftOut.length + invitationsLeftOut.length > 0
          ? html`<h3>${said.leftOut}</h3>
            <ul>
              ${leftOut.map(({ needs: codes, pathway: { id, partner } }) => html`<li><a href=${pathwayAddress(id)}>${partner.name}</a>: ${needs(codes)}</li>`)}
              ${invitationsLeftOut.map(({ needs: codes, eventId }) => html`<li>${eventId}: ${needs(codes)}</li>`)}
            </ul>`
          : nothing
      }
    </div>`;
  }

  #waiting(): TemplateResult {
    const said = this.#said;
    const { totalCount, edges } = this.#known!.workList;
    if (totalCount === 0)
      return html`<h2>${said.waiting}</h2><p class="note">${said.nobodyWaits}</p>`;
    const day = (date: string) => saidDay(date, this.#at.settings.language, today());
    return html`<h2>${said.waiting}</h2>
      ${cardTable(
        fill(said.waitingCaption, { shown: edges.length, count: totalCount }),
        [said.who, said.due, said.keeps],
        edges.map(({ node: { due, overdue, pathway } }) => ({
          late: overdue,
          cells: [
            pathway ? html`<a href=${pathwayAddress(pathway.id)}>${pathway.partner.name}</a>` : '',
            day(due),
            (pathway?.letterNeeds ?? [])
              .map((code) => said.needs[code as keyof typeof said.needs] ?? said.needs.OTHER)
              .join(' ') || said.nothingKeeps,
          ],
        })),
      )}`;
  }

  #made(): TemplateResult {
    const said = this.#said;
    const { printBatches } = this.#known!;
    if (printBatches.length === 0)
      return html`<h2>${said.made}</h2><p class="note">${said.noneMade}</p>`;
    const day = (date: string) => saidDay(date, this.#at.settings.language, today());
    return html`<h2>${said.made}</h2>
      ${cardTable(
        said.madeCaption,
        [said.day, said.size, said.files],
        printBatches.slice(0, 10).map(({ id, day: date, count, pages }) => ({
          cells: [
            day(date),
            fill(said.sizeOf, { count, pages }),
            html`<span class="actions">
              <button type="button" aria-label="${said.savePdf}: ${day(date)}" @click=${() => this.#save(id, 'pdf')}>${said.savePdf}</button>
              <button type="button" aria-label="${said.saveList}: ${day(date)}" @click=${() => this.#save(id, 'addressList')}>${said.saveList}</button>
            </span>`,
          ],
        })),
      )}`;
  }

  readonly #onLate = (event: Event): void => {
    this.#withLate = (event.target as HTMLInputElement).checked;
    // What was shown is no longer what would go.
    this.#forgetPreview();
    this.#at.redraw();
  };

  #forgetPreview(): void {
    this.#paper?.forget();
    this.#paper = null;
    this.#preview = null;
    this.#key = idempotencyKey();
  }

  async #look(): Promise<void> {
    const answer = await this.#asking(() =>
      this.#at.ask(PreviewPrintBatch, { input: { includeLate: this.#withLate } }),
    );
    if (answer && 'pdf' in answer) {
      this.#forgetPreview();
      this.#preview = answer;
      this.#paper = HeldFile.pdf(answer.pdf);
      this.#at.focusOn('preview');
    } else this.#at.redraw();
  }

  async #make(): Promise<void> {
    const input = { idempotencyKey: this.#key, includeLate: this.#withLate };
    const answer = await this.#asking(() => this.#at.ask(MakePrintBatch, { input }));
    if (!answer || !('batch' in answer)) return this.#at.redraw();
    const { batch } = answer;
    this.#forgetPreview();
    this.#at.tell(batch ? fill(this.#said.isMade, batch) : this.#said.nothing);
    await this.open();
    this.#at.focusOn('batch');
  }

  /** One at a time; `null`, with what to say of it, when it was refused. */
  async #asking<Answer extends object>(
    send: () => Promise<{ status: 'ANSWERED'; answer: { answer: Answer } } | { status: Trouble }>,
  ): Promise<Answer | null> {
    if (this.#isBusy) return null;
    this.#isBusy = true;
    this.#refusal = null;
    this.#at.redraw();
    const asked = await send();
    this.#isBusy = false;
    if (asked.status === 'ANSWERED' && !('code' in asked.answer.answer)) return asked.answer.answer;
    this.#refusal = this.#refusalOf(
      asked.status === 'ANSWERED' ? (asked.answer.answer as { code: string }).code : asked.status,
    );
    return null;
  }

  #refusalOf(code: string): Refusal {
    const { texts } = this.#at;
    const said = this.#said.refusals;
    const sentence =
      said[code as keyof typeof said] ??
      texts.troubles[code as keyof typeof texts.troubles] ??
      texts.refusals.OTHER;
    return { sentence, isAboutSettings: code === 'NOT_READY' };
  }

  async #save(id: string, what: 'pdf' | 'addressList'): Promise<void> {
    const asked = await this.#at.ask(OneBatch, { id });
    const batch =
      asked.status === 'ANSWERED' && isFound(asked.answer.node) ? asked.answer.node : null;
    const content = batch?.[what];
    if (!batch || !content) return this.#at.tell(this.#said.tooOld);
    const file = what === 'pdf' ? HeldFile.pdf(content) : HeldFile.csv(content);
    this.#saved.push(file);
    const link = document.createElement('a');
    link.href = file.address;
    link.download = `${batch.day}.${what === 'pdf' ? 'pdf' : 'csv'}`;
    link.click();
  }
}
