import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { html, type TemplateResult } from 'lit';
import { SubmitVolunteerApplication } from '../generated/submit-volunteer-application.ts';
import type { FormLanguage } from '../generated/types.ts';
import { dayInWords } from '../kernel/calendar-words.ts';
import { checkboxes, radios } from '../kernel/choices.ts';
import { contactFields } from '../kernel/contact.ts';
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
  checkVolunteer,
  type VolunteerAnswers,
  volunteerField,
  volunteerInput,
} from './volunteer-signup.answers.ts';
import { type VolunteerTexts, volunteerTextsNl } from './volunteer-signup.texts.nl.ts';

interface Received {
  readonly reference: string;
  readonly answerBy: string;
}

/**
 * A form with which somebody offers to be there for a person who lost a partner.
 *
 * @fires steunpad-ready - The form can be used.
 * @fires steunpad-step - Another page of the form is shown. Detail: `{ step }`.
 * @fires steunpad-submitted - The application has arrived. Detail: `{ reference }` and nothing more.
 * @fires steunpad-error - The form cannot work, or sending failed. Detail: `{ reason }`.
 * @slot - What to show until the form is ready, and when it cannot be used: a phone number and an address.
 * @csspart form, field, label, hint, input, option, button, submit-button, link - Parts of the form.
 * @csspart error-summary, error-message, notice - What is told beside the questions.
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
  #received: Received | null = null;

  protected override readonly dutch = volunteerTextsNl;

  protected override forget(): void {
    this.#received = null;
    this.#form.reset();
  }

  protected override content(texts: VolunteerTexts, about: Municipality): TemplateResult {
    if (this.#received) return this.#confirmation(texts, this.#received);
    const view: FormView = { form: this.#form, texts, say: this.say };
    return html`
      <div class="sheet">
        <h2 id="title">${texts.title}</h2>
        <p>${texts.intro}</p>
        <p class="quiet">${texts.requiredNote}</p>
        ${formFrame(view, {
          labelledBy: 'title',
          fields: this.#fields(view, texts, about),
          submit: texts.submit,
        })}
      </div>
    `;
  }

  #fields(view: FormView, texts: VolunteerTexts, about: Municipality): TemplateResult {
    return html`
      ${textField(view, 'name', { autocomplete: 'name', required: true })}
      ${contactFields(view, ['PHONE', 'EMAIL'])}
      ${textField(view, 'postcodeDigits', { required: true, inputmode: 'numeric', size: 'short' })}
      ${checkboxes(view, 'dayParts', { options: texts.dayParts, inline: true })}
      ${checkboxes(view, 'languages', { options: texts.languages, inline: true })}
      ${textField(view, 'otherLanguages', { size: 'middle' })}
      ${radios(view, 'ownLoss', { options: texts.ownLoss })}
      ${textArea(view, 'motivation', LIMITS.motivation)}
      <div class="note">${this.#next(texts)}</div>
      ${privacyNote(texts, about)}
    `;
  }

  #confirmation(texts: VolunteerTexts, { reference, answerBy }: Received): TemplateResult {
    const dag = html`<strong>${dayInWords(answerBy, this.language)}</strong>`;
    const kenmerk = html`<strong part="reference">${reference}</strong>`;
    return html`
      <div class="sheet" part="confirmation">
        <h2 id="done" tabindex="-1">${texts.doneHead}</h2>
        <p class="lead">${this.say(texts.done, { dag })}</p>
        <p>${this.say(texts.doneReference, { kenmerk })} ${this.say(texts.doneQuestions)}</p>
        <div class="note">${this.#next(texts)}</div>
      </div>
    `;
  }

  #next(texts: VolunteerTexts): TemplateResult {
    return html`
      <h3>${texts.nextHead}</h3>
      <ol>
        ${texts.next.map((step) => html`<li>${step}</li>`)}
      </ol>
      <p>${texts.stop}</p>
    `;
  }

  async #send(answers: VolunteerAnswers, idempotencyKey: string): Promise<Sent> {
    const { municipality } = this;
    const language = this.language.replace('-', '_') as FormLanguage; // GraphQL knows no hyphens
    const input = volunteerInput(answers, { municipality, idempotencyKey, language });
    const answer = (await ask(this.api, SubmitVolunteerApplication, { input }))
      ?.submitVolunteerApplication;
    switch (answer?.__typename) {
      case 'VolunteerApplicationReceived':
        this.#received = answer;
        this.announce('steunpad-step', { step: 'confirmation' });
        this.announce('steunpad-submitted', { reference: answer.reference });
        this.focusOn('done');
        return { status: 'accepted' };
      case 'InputInvalid':
        return misfilled(answer.fields, volunteerField);
      case 'IdempotencyKeyReused':
        return this.refused('changedAfterSending');
      case 'TooManyRequests':
        return this.refused('busy');
      case undefined:
        return this.refused('unreachable');
    }
  }
}
