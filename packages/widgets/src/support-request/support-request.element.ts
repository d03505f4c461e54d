import type { TemplateResult } from 'lit';
import { DraftController } from '../kernel/draft-controller.ts';
import { FormController, type Sent } from '../kernel/form.controller.ts';
import { SteunpadElement } from '../kernel/steunpad-element.ts';
import type { Municipality } from '../kernel/words.ts';
import { sendSupportRequest } from './send-support-request.ts';
import {
  BLANK,
  checkSupportRequest,
  type SupportRequestAnswers,
} from './support-request.answers.ts';
import { confirmation, type Received } from './support-request.confirmation.ts';
import { supportRequestPage } from './support-request.page.ts';
import { type SupportRequestTexts, supportRequestTextsNl } from './support-request.texts.nl.ts';

/**
 * A form with which someone whose partner has died, or a person beside them, asks for support.
 *
 * @fires steunpad-ready - The form can be used.
 * @fires steunpad-step - Another page of the form is shown. Detail: `{ step }`.
 * @fires steunpad-submitted - The question has arrived. Detail: `{ reference }` and nothing more.
 * @fires steunpad-error - The form cannot work, or sending failed. Detail: `{ reason }`.
 * @slot - What to show until the form is ready, and when it cannot be used: a phone number and an address.
 * @slot more - Where somebody with a number and a code can tell more; shown after sending.
 * @csspart form, field, label, hint, input, option, button, submit-button, link - Parts of the form.
 * @csspart error-summary, error-message, notice, crisis - What is told beside the questions.
 * @csspart confirmation, reference, code - What is shown after sending.
 * @cssprop [--steunpad-font-size=max(100%, 16px)] - Size of the text; everything grows with it.
 * @cssprop [--steunpad-background-color=#fff] - Colour of the sheet.
 * @cssprop [--utrecht-button-primary-action-background-color=#14566b] - Colour of the button to send with.
 */
export class SupportRequestElement extends SteunpadElement<SupportRequestTexts> {
  readonly #form = new FormController<SupportRequestAnswers>(this, {
    blank: () => BLANK,
    check: checkSupportRequest,
    send: (answers, key) => this.#send(answers, key),
    guarded: true,
  });
  readonly #later = new DraftController(this, this.#form, 'SUPPORT_REQUEST');
  #received: Received | null = null;

  protected override readonly dutch = supportRequestTextsNl;

  protected override forget(): void {
    this.#received = this.#later.page = null;
    this.#form.reset();
  }

  protected override content(texts: SupportRequestTexts, about: Municipality): TemplateResult {
    const { say, language } = this;
    if (this.#received) {
      const page = `/f/${this.municipality}/intake-form?lang=${language}`;
      const intakeForm = new URL(page, this.api).href;
      return confirmation(this.#received, { texts, say, language, intakeForm });
    }
    if (this.#later.page) return this.#later.page();
    return supportRequestPage({ form: this.#form, texts, say, later: this.#later }, about);
  }

  async #send(answers: SupportRequestAnswers, idempotencyKey: string): Promise<Sent> {
    const { municipality, language } = this;
    const given = { municipality, idempotencyKey, language };
    const sent = this.heard(await sendSupportRequest(this.ask, answers, given));
    if (sent.status !== 'accepted') return sent;
    this.#received = sent.told;
    this.announce('steunpad-step', { step: 'confirmation' });
    this.announce('steunpad-submitted', { reference: sent.told.reference });
    this.focusOn('done');
    return sent;
  }
}
