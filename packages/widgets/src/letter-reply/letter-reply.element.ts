import type { TemplateResult } from 'lit';
import { type Answers, FormController, type Sent } from '../kernel/form.controller.ts';
import { SteunpadElement } from '../kernel/steunpad-element.ts';
import { BLANK, checkReply, type ReplyAnswers } from './letter-reply.answers.ts';
import { type Answered, answeredPage, replyPage, undonePage } from './letter-reply.page.ts';
import { type LetterReplyTexts, letterReplyTextsNl } from './letter-reply.texts.nl.ts';
import { sendReply, undoReply } from './send-reply.ts';

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
    doing: () => 'working',
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
    const { say, language } = this;
    if (this.#undone) return undonePage({ texts, say });
    if (!this.#answered) return replyPage({ form: this.#form, texts, say });
    return answeredPage({ form: this.#undoForm, texts, say, language }, this.#answered, {
      undo: () => void this.#undoForm.onSubmit(new Event('submit')),
      again: () => this.#again(),
    });
  }

  #again(): void {
    const code = this.#answered?.code ?? '';
    this.#answered = null;
    this.#form.reset({ ...BLANK, code });
    this.announce('steunpad-step', { step: 'form' });
    this.focusOn('code');
  }

  async #send(answers: ReplyAnswers, idempotencyKey: string): Promise<Sent> {
    const given = { municipality: this.municipality, idempotencyKey };
    const sent = this.heard(await sendReply(this.ask, answers, given));
    if (sent.status !== 'accepted') return sent;
    this.#answered = sent.told;
    this.announce('steunpad-step', { step: 'confirmation' });
    this.announce('steunpad-submitted');
    this.focusOn('done');
    return sent;
  }

  async #undo(idempotencyKey: string): Promise<Sent> {
    const { municipality } = this;
    const input = { municipality, idempotencyKey, code: this.#answered?.code ?? '' };
    const sent = this.heard(await undoReply(this.ask, input));
    if (sent.status !== 'accepted') return sent;
    this.#undone = true;
    this.announce('steunpad-step', { step: 'undone' });
    this.focusOn('done');
    return sent;
  }
}
