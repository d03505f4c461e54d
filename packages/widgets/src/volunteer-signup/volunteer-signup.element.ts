import type { TemplateResult } from 'lit';
import { DraftController } from '../kernel/draft-controller.ts';
import { FormController, type Sent } from '../kernel/form.controller.ts';
import { SteunpadElement } from '../kernel/steunpad-element.ts';
import type { Municipality } from '../kernel/words.ts';
import { sendApplication } from './send-application.ts';
import { BLANK, checkVolunteer, type VolunteerAnswers } from './volunteer-signup.answers.ts';
import { type Received, thanks, volunteerPage } from './volunteer-signup.page.ts';
import { type VolunteerTexts, volunteerTextsNl } from './volunteer-signup.texts.nl.ts';

/**
 * A form with which somebody offers to be there for a person who lost a partner.
 *
 * @fires steunpad-ready - The form can be used.
 * @fires steunpad-step - Another page of the form is shown. Detail: `{ step }`.
 * @fires steunpad-submitted - The application has arrived. Detail: `{ reference }` and nothing more.
 * @fires steunpad-error - The form cannot work, or sending failed. Detail: `{ reason }`.
 * @slot - What to show until the form is ready, and when it cannot be used: a phone number and an address.
 * @csspart form, field, label, hint, input, option, button, submit-button, link - Parts of the form.
 * @csspart error-summary, error-message, notice, crisis - What is told beside the questions.
 * @csspart confirmation, reference - What is shown after sending.
 * @cssprop [--steunpad-font-size=max(100%, 16px)] - Size of the text; everything grows with it.
 * @cssprop [--steunpad-background-color=#fff] - Colour of the sheet.
 */
export class VolunteerSignupElement extends SteunpadElement<VolunteerTexts> {
  readonly #form = new FormController<VolunteerAnswers>(this, {
    blank: () => BLANK,
    check: checkVolunteer,
    send: (answers, key) => this.#send(answers, key),
    guarded: true,
  });
  readonly #later = new DraftController(this, this.#form, 'VOLUNTEER_SIGNUP');
  #received: Received | null = null;

  protected override readonly dutch = volunteerTextsNl;

  protected override forget(): void {
    this.#received = this.#later.page = null;
    this.#form.reset();
  }

  protected override content(texts: VolunteerTexts, about: Municipality): TemplateResult {
    const { say, language } = this;
    if (this.#received) return thanks(this.#received, { texts, say, language });
    if (this.#later.page) return this.#later.page();
    return volunteerPage({ form: this.#form, texts, say, later: this.#later }, about);
  }

  async #send(answers: VolunteerAnswers, idempotencyKey: string): Promise<Sent> {
    const { municipality, language } = this;
    const given = { municipality, idempotencyKey, language };
    const sent = this.heard(await sendApplication(this.ask, answers, given));
    if (sent.status !== 'accepted') return sent;
    this.#received = sent.told;
    this.announce('steunpad-step', { step: 'confirmation' });
    this.announce('steunpad-submitted', { reference: sent.told.reference });
    this.focusOn('done');
    return sent;
  }
}
