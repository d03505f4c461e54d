import { idempotencyKey } from '@steunpad/widgets/kernel/idempotency-key.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { PrintInvitationLetters } from '../generated/print-invitation-letters.ts';
import { HeldFile } from '../held-file.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import { meetingsWords } from './texts.ts';

/** Invitations and reminders that wait on paper: taken, and given to print. */
export class InvitationLetters {
  readonly #at: Workplace;
  readonly #meetingId: string;
  readonly #done: () => Promise<void>;
  #files: { readonly count: number; readonly pdf: HeldFile; readonly list: HeldFile } | null = null;
  #problem = '';
  #isBusy = false;
  /** The same key gives the same letters again, also when the line was cut before they came. */
  #key = idempotencyKey();

  constructor(at: Workplace, meetingId: string, done: () => Promise<void>) {
    this.#at = at;
    this.#meetingId = meetingId;
    this.#done = done;
  }

  get #said() {
    return meetingsWords[this.#at.settings.language].letters;
  }

  /** `areWaiting`: whether there are letters to take. */
  render(areWaiting: boolean): TemplateResult {
    const said = this.#said;
    return html`${areWaiting ? html`<p class="actions"><button type="button" id="print-letters" ?disabled=${this.#isBusy} @click=${this.#print}>${said.print}</button></p>` : nothing}
      <div role="status">${
        this.#files
          ? html`<p>${fill(said.printed, { count: this.#files.count })}</p>
            <p class="actions"><a class="button" id="letters-pdf" href=${this.#files.pdf.address} target="_blank" rel="noopener">${said.open}</a>
              <a class="button" href=${this.#files.list.address} download="adressen.csv">${said.list}</a></p>`
          : nothing
      }${this.#problem ? html`<p class="problem">${this.#problem}</p>` : nothing}</div>`;
  }

  forget(): void {
    this.#files?.pdf.forget();
    this.#files?.list.forget();
    this.#files = null;
  }

  readonly #print = async (): Promise<void> => {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#problem = '';
    this.#at.redraw();
    const asked = await this.#at.ask(PrintInvitationLetters, {
      input: {
        ...{ meetingId: this.#meetingId, pages: location.origin, idempotencyKey: this.#key },
      },
    });
    this.#isBusy = false;
    if (asked.status !== 'ANSWERED')
      this.#problem = this.#at.texts.troubles[asked.status as 'AWAY'] ?? '';
    else {
      const { answer } = asked.answer;
      this.#key = idempotencyKey();
      if ('pdf' in answer) {
        this.forget();
        const { letters: count, pdf, addressList } = answer;
        this.#files = { count, pdf: HeldFile.pdf(pdf), list: HeldFile.csv(addressList) };
        await this.#done();
        this.#at.focusOn('letters-pdf');
      } else {
        const isNone = 'code' in answer && answer.code === 'NO_LETTERS';
        this.#problem = isNone ? this.#said.none : this.#said.notNow;
      }
    }
    this.#at.redraw();
  };
}
