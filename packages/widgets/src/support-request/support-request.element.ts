import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { SubmitSupportRequest } from '../generated/submit-support-request.ts';
import type { FormLanguage } from '../generated/types.ts';
import { nobodyReads } from '../kernel/calendar-words.ts';
import { checkboxes, radios } from '../kernel/choices.ts';
import { contactFields } from '../kernel/contact.ts';
import { crisisNote } from '../kernel/crisis-note.ts';
import { FormController, type Sent } from '../kernel/form.controller.ts';
import { formFrame } from '../kernel/form-frame.ts';
import type { FormView } from '../kernel/form-view.ts';
import { privacyNote } from '../kernel/privacy-note.ts';
import { ask } from '../kernel/public-api.ts';
import { misfilled } from '../kernel/refusals.ts';
import { SteunpadElement } from '../kernel/steunpad-element.ts';
import { textArea, textField } from '../kernel/text-field.ts';
import type { Municipality } from '../kernel/words.ts';
import {
  BLANK,
  checkSupportRequest,
  type SupportRequestAnswers,
  supportRequestField,
  supportRequestInput,
} from './support-request.answers.ts';
import { confirmation, type Received } from './support-request.confirmation.ts';
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
  #received: Received | null = null;

  protected override readonly dutch = supportRequestTextsNl;

  protected override forget(): void {
    this.#received = null;
    this.#form.reset();
  }

  protected override content(texts: SupportRequestTexts, about: Municipality): TemplateResult {
    const { say, language } = this;
    if (this.#received) return confirmation(this.#received, { texts, say, language });
    const view: FormView = { form: this.#form, texts, say };
    return html`
      <div class="sheet">
        <h2 id="title">${texts.title}</h2>
        <p>${texts.intro}</p>
        <p>${say(texts.who)}</p>
        ${crisisNote(view)}
        ${nobodyReads(new Date()) ? html`<p>${texts.nobodyReads}</p>` : nothing}
        <p class="quiet">${texts.requiredNote}</p>
        ${formFrame(view, {
          labelledBy: 'title',
          fields: this.#fields(view, texts, about),
          submit: texts.submit,
        })}
      </div>
    `;
  }

  #fields(view: FormView, texts: SupportRequestTexts, about: Municipality): TemplateResult {
    const forSomebodyElse = !['', 'SELF'].includes(view.form.text('requestedFor'));
    return html`
      ${radios(view, 'requestedFor', { options: texts.requestedFor, required: true })}
      ${checkboxes(view, 'help', { options: texts.help })}
      ${textArea(view, 'message', LIMITS.message)}
      ${forSomebodyElse ? html`<p class="note">${texts.somebodyElse}</p>` : nothing}
      ${textField(view, 'name', { autocomplete: 'name', required: true })}
      ${contactFields(view, ['PHONE', 'EMAIL', 'POST'])}
      ${textField(view, 'preferredMoment')}
      <div class="note">
        <p>${texts.voicemail}</p>
        ${privacyNote(texts, about)}
      </div>
    `;
  }

  async #send(answers: SupportRequestAnswers, idempotencyKey: string): Promise<Sent> {
    const { municipality } = this;
    const language = this.language.replace('-', '_') as FormLanguage; // GraphQL knows no hyphens
    const input = supportRequestInput(answers, { municipality, idempotencyKey, language });
    const answer = (await ask(this.api, SubmitSupportRequest, { input }))?.submitSupportRequest;
    switch (answer?.__typename) {
      case 'SupportRequestReceived':
        this.#received = answer;
        this.announce('steunpad-step', { step: 'confirmation' });
        this.announce('steunpad-submitted', { reference: answer.reference });
        this.focusOn('done');
        return { status: 'accepted' };
      case 'InputInvalid':
        return misfilled(answer.fields, supportRequestField);
      case 'IdempotencyKeyReused':
        return this.refused('changedAfterSending');
      case 'TooManyRequests':
        return this.refused('busy');
      case undefined:
        return this.refused('unreachable');
    }
  }
}
