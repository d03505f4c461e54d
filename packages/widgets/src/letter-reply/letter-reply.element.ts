import { html, nothing, type TemplateResult } from 'lit';
import { ComeBack } from '../generated/come-back.ts';
import { ReplyToLetter } from '../generated/reply-to-letter.ts';
import type { Reply } from '../generated/types.ts';
import { dayInWords } from '../kernel/calendar-words.ts';
import { checkboxes, radios } from '../kernel/choices.ts';
import { contactFields } from '../kernel/contact.ts';
import { crisisNote } from '../kernel/crisis-note.ts';
import { type Answers, FormController, type Sent } from '../kernel/form.controller.ts';
import { formFrame, notice } from '../kernel/form-frame.ts';
import type { FormView } from '../kernel/form-view.ts';
import { ask } from '../kernel/public-api.ts';
import { misfilled } from '../kernel/refusals.ts';
import { SteunpadElement } from '../kernel/steunpad-element.ts';
import { textField } from '../kernel/text-field.ts';
import {
  asksContact,
  BLANK,
  checkReply,
  type ReplyAnswers,
  replyField,
  replyInput,
} from './letter-reply.answers.ts';
import { type LetterReplyTexts, letterReplyTextsNl } from './letter-reply.texts.nl.ts';

interface Answered {
  readonly reply: Reply;
  readonly code: string;
  /** By when, or from when on. */
  readonly day: string | null;
}

/**
 * Where a resident answers the letter of the municipality with the code in it: contact, later, only information,
 * or none. It holds at once, and no reason is asked.
 *
 * @fires steunpad-ready - The form can be used.
 * @fires steunpad-step - Another page of the form is shown. Detail: `{ step }`.
 * @fires steunpad-submitted - The answer has arrived. It has no detail.
 * @fires steunpad-error - The form cannot work, or sending failed. Detail: `{ reason }`.
 * @slot - What to show until the form is ready, and when it cannot be used: a phone number and an address.
 * @csspart form, field, label, hint, input, option, button, submit-button, link - Parts of the form.
 * @csspart error-summary, error-message, notice, crisis - What is told beside the questions.
 * @csspart confirmation - What is shown after sending.
 * @cssprop [--steunpad-font-size=max(100%, 16px)] - Size of the text; everything grows with it.
 * @cssprop [--steunpad-background-color=#fff] - Colour of the sheet.
 */
export class LetterReplyElement extends SteunpadElement<LetterReplyTexts> {
  readonly #form = new FormController<ReplyAnswers>(this, {
    blank: () => BLANK,
    check: checkReply,
    send: (answers, key) => this.#send(answers, key),
    guarded: true,
  });
  readonly #undoForm = new FormController<Answers>(this, {
    blank: () => ({}),
    check: () => [],
    send: (_, key) => this.#undo(key),
    guarded: false,
  });
  #answered: Answered | null = null;
  #undone = false;

  protected override readonly dutch = letterReplyTextsNl;

  protected override forget(): void {
    this.#answered = null;
    this.#undone = false;
    this.#form.reset();
    this.#undoForm.reset();
  }

  protected override content(texts: LetterReplyTexts): TemplateResult {
    if (this.#undone) return this.#undonePage(texts);
    if (this.#answered) return this.#confirmation(texts, this.#answered);
    const view: FormView = { form: this.#form, texts, say: this.say };
    return html`
      <div class="sheet">
        <h2 id="title">${this.say(texts.title)}</h2>
        <p>${texts.intro}</p>
        ${crisisNote(view)}
        <p class="quiet">${texts.requiredNote}</p>
        ${formFrame(view, {
          labelledBy: 'title',
          fields: this.#fields(view, texts),
          submit: texts.submit,
        })}
        <p class="quiet">${this.say(texts.wrong)}</p>
      </div>
    `;
  }

  #fields(view: FormView, texts: LetterReplyTexts): TemplateResult {
    const reply = this.#form.text('reply');
    return html`
      ${textField(view, 'code', { required: true, size: 'middle' })}
      ${radios(view, 'reply', { options: texts.replies, required: true })}
      ${reply === 'LATER' ? textField(view, 'until', { type: 'date', required: true, size: 'middle' }) : nothing}
      ${
        asksContact(reply)
          ? html`
              <h3>${texts.contactHead}</h3>
              <p>${texts.contactNote}</p>
              ${contactFields(view, ['PHONE', 'EMAIL', 'POST'])}
              ${checkboxes(view, 'bestDayParts', { options: texts.dayParts, inline: true })}
              <p class="quiet">${texts.voicemail}</p>
            `
          : nothing
      }
    `;
  }

  #confirmation(texts: LetterReplyTexts, { reply, day }: Answered): TemplateResult {
    const dag = html`<strong>${day ? dayInWords(day, this.language) : ''}</strong>`;
    const view: FormView = { form: this.#undoForm, texts, say: this.say };
    return html`
      <div class="sheet" part="confirmation">
        <h2 id="done" tabindex="-1">${texts.doneHead}</h2>
        <p class="lead">${this.say(texts.done[reply], { dag })}</p>
        <p>${this.say(texts.change)}</p>
        <div role="alert">${notice(view)}</div>
        <p class="actions">
          ${
            reply === 'NO' || reply === 'INFORMATION'
              ? html`<button type="button" part="button" @click=${this.#undoForm.onSubmit}>${texts.undo}</button>`
              : html`<button type="button" part="button" @click=${() => this.#again()}>${texts.changeNow}</button>`
          }
        </p>
      </div>
    `;
  }

  #undonePage(texts: LetterReplyTexts): TemplateResult {
    return html`
      <div class="sheet" part="confirmation">
        <h2 id="done" tabindex="-1">${texts.undoneHead}</h2>
        <p class="lead">${this.say(texts.undone)}</p>
      </div>
    `;
  }

  #again(): void {
    const code = this.#answered?.code ?? '';
    this.#answered = null;
    this.#form.reset({ ...BLANK, code });
    this.announce('steunpad-step', { step: 'form' });
    this.focusOn('code');
  }

  async #send(answers: ReplyAnswers, idempotencyKey: string): Promise<Sent> {
    const input = replyInput(answers, { municipality: this.municipality, idempotencyKey });
    const answer = (await ask(this.api, ReplyToLetter, { input }))?.replyToLetter;
    switch (answer?.__typename) {
      case 'LetterAnswered': {
        const { laterFrom, promisedBy } = answer.mySupport;
        this.#answered = { reply: input.reply, code: answers.code, day: laterFrom ?? promisedBy };
        this.announce('steunpad-step', { step: 'confirmation' });
        this.announce('steunpad-submitted');
        this.focusOn('done');
        return { status: 'accepted' };
      }
      case 'InputInvalid':
        return misfilled(answer.fields, replyField);
      case 'GuardNotMet':
        return misfilled([{ path: ['until'], code: 'INVALID_DATE' }], replyField);
      case 'ReferenceOrCodeUnknown':
        return this.refused('unknownKey');
      case 'NotPossibleNow':
        return this.refused('notNow');
      case 'IdempotencyKeyReused':
        return this.refused('changedAfterSending');
      case 'TooManyRequests':
        return this.refused('tooManyTries');
      case undefined:
        return this.refused('unreachable');
    }
  }

  async #undo(idempotencyKey: string): Promise<Sent> {
    const { municipality } = this;
    const input = { municipality, idempotencyKey, code: this.#answered?.code ?? '' };
    const answer = (await ask(this.api, ComeBack, { input }))?.comeBack;
    switch (answer?.__typename) {
      case 'CameBack':
        this.#undone = true;
        this.announce('steunpad-step', { step: 'undone' });
        this.focusOn('done');
        return { status: 'accepted' };
      case undefined:
        return this.refused('unreachable');
      case 'TooManyRequests':
        return this.refused('tooManyTries');
      default:
        return this.refused('notNow');
    }
  }
}
