import type { TemplateResult } from 'lit';
import { type Answers, FormController, type Sent } from '../kernel/form.controller.ts';
import type { FormView } from '../kernel/form-view.ts';
import type { MyData } from '../kernel/own-data.ts';
import type { Outcome } from '../kernel/sending.ts';
import { SteunpadElement } from '../kernel/steunpad-element.ts';
import { BLANK_CODE, codePage } from './code.page.ts';
import {
  checkCode,
  checkContactMoment,
  checkFit,
  checkPause,
  checkRhythm,
  checkWorry,
  NO_CONTACT,
  NO_FIT,
  NO_PAUSE,
  NO_RHYTHM,
  NO_WORRY,
} from './my-volunteering.answers.ts';
import {
  agreeRhythm,
  type Door,
  fetchData,
  openVolunteering,
  pause,
  pressed,
  type Result,
  raiseWorry,
  recordContact,
  type Standing,
  tellFit,
} from './my-volunteering.steps.ts';
import { type MyVolunteeringTexts, myVolunteeringTextsNl } from './my-volunteering.texts.nl.ts';
import { focusAfter, type Opened, type Press } from './page.parts.ts';
import { volunteeringPage } from './page.ts';

/**
 * Where a volunteer sees with a code whom they visit and what was agreed, answers whether they want to be there for
 * somebody, records visits, pauses, stops, says that they worry, and takes everything that is known of them.
 *
 * @fires steunpad-ready - The form can be used.
 * @fires steunpad-step - Another page is shown. Detail: `{ step }`.
 * @fires steunpad-submitted - What was told has arrived. It has no detail.
 * @fires steunpad-error - The form cannot work, or sending failed. Detail: `{ reason }`.
 * @slot - What to show until the form is ready, and when it cannot be used: a phone number and an address.
 * @csspart form, field, label, hint, input, option, button, submit-button, link - Parts of the form.
 * @csspart error-summary, error-message, notice, crisis - What is told beside the questions.
 * @cssprop [--steunpad-font-size=max(100%, 16px)] - Size of the text; everything grows with it.
 * @cssprop [--steunpad-background-color=#fff] - Colour of the sheet.
 */
export class MyVolunteeringElement extends SteunpadElement<MyVolunteeringTexts> {
  readonly #codeForm = this.#form({
    blank: () => BLANK_CODE,
    check: checkCode,
    send: ({ code }) => this.#open(code),
    doing: () => 'fetching',
  });
  readonly #contactForm = this.#form({
    blank: () => NO_CONTACT,
    check: checkContactMoment,
    doing: () => 'keeping',
    send: async (answers, key) =>
      this.#done(await recordContact(this.#door(), answers, key, this.#matchId)),
  });
  readonly #rhythmForm = this.#form({
    blank: () => NO_RHYTHM,
    check: checkRhythm,
    send: async (answers, key) =>
      this.#done(await agreeRhythm(this.#door(), answers, key, this.#matchId)),
  });
  readonly #fitForm = this.#form({
    blank: () => NO_FIT,
    check: checkFit,
    send: async (answers, key) =>
      this.#done(await tellFit(this.#door(), answers, key, this.#matchId)),
  });
  readonly #worryForm = this.#form({
    blank: () => NO_WORRY,
    check: checkWorry,
    send: async (answers, key) =>
      this.#done(await raiseWorry(this.#door(), answers, key, this.#matchId)),
  });
  readonly #pauseForm = this.#form({
    blank: () => NO_PAUSE,
    check: checkPause,
    doing: () => 'working',
    send: async (answers, key) => this.#done(await pause(this.#door(), answers, key)),
  });
  readonly #pressForm = this.#form({
    blank: () => ({}),
    check: () => [],
    send: (_, key) => this.#pressed(key),
    doing: () => (this.#pressing === 'data' ? 'fetching' : 'working'),
  });
  #code: string | null = null;
  #standing: Standing | null = null;
  #result: Result | null = null;
  #opened: Opened = null;
  #pressing: Press | 'data' = 'data';
  /** What was pressed about. */
  #item = '';
  #data: MyData | null = null;

  protected override readonly dutch = myVolunteeringTextsNl;

  protected override forget(): void {
    this.#code = null;
    this.#standing = null;
    this.#result = null;
    this.#opened = null;
    this.#data = null;
    this.#codeForm.reset();
    this.#pressForm.reset();
    this.#forgetTyped();
  }

  protected override content(texts: MyVolunteeringTexts): TemplateResult {
    const view = (form: FormView['form']): FormView => ({ form, texts, say: this.say });
    if (!this.#standing) return codePage({ ...view(this.#codeForm), texts }, this.#result);
    return volunteeringPage({
      texts,
      say: this.say,
      language: this.language,
      ...this.#standing,
      result: this.#result,
      opened: this.#opened,
      contactForm: view(this.#contactForm),
      rhythmForm: view(this.#rhythmForm),
      fitForm: view(this.#fitForm),
      worryForm: view(this.#worryForm),
      pauseForm: view(this.#pauseForm),
      pressForm: view(this.#pressForm),
      data: this.#data,
      open: (opened) => this.#openPart(opened),
      press: (press, item = '') => {
        this.#pressing = press;
        this.#item = item;
        void this.#pressForm.onSubmit(new Event('submit', { cancelable: true }));
      },
      close: () => {
        this.forget();
        this.announce('steunpad-step', { step: 'key' });
        this.focusOn('title');
      },
    });
  }

  #form<A extends Answers>(
    plan: Omit<ConstructorParameters<typeof FormController<A>>[1], 'guarded'>,
  ): FormController<A> {
    return new FormController<A>(this, { ...plan, guarded: false });
  }

  #forgetTyped(): void {
    for (const form of [
      this.#contactForm,
      this.#rhythmForm,
      this.#fitForm,
      this.#worryForm,
      this.#pauseForm,
    ]) {
      form.reset();
    }
  }

  /** One part at a time; the focus goes to its heading, and back to the button when it closes. */
  #openPart(opened: Opened): void {
    const before = this.#opened;
    this.#opened = opened;
    this.#result = null;
    this.#forgetTyped();
    this.focusOn(focusAfter(opened, before));
  }

  async #open(code: string): Promise<Sent> {
    const opened = this.heard(await openVolunteering(this.#door(code), this.language));
    if (opened.status !== 'accepted') return opened;
    this.#code = code;
    this.#standing = opened.told;
    this.#data = null;
    this.announce('steunpad-step', { step: 'volunteering' });
    this.focusOn('standing');
    return opened;
  }

  #door(code = this.#code!): Door {
    return { ask: this.ask, municipality: this.municipality, code };
  }

  get #matchId(): string {
    return this.#opened?.matchId ?? '';
  }

  async #pressed(key: string): Promise<Sent> {
    if (this.#pressing !== 'data') {
      return this.#done(await pressed(this.#door(), this.#pressing, this.#item, key));
    }
    const fetched = this.heard(await fetchData(this.#door(), this.language));
    if (fetched.status !== 'accepted') return fetched;
    this.#data = fetched.told;
    this.focusOn('data');
    return fetched;
  }

  /** Shows how it stands after what was told, and says first what came of it. */
  async #done(outcome: Outcome<Result>): Promise<Sent> {
    const heard = this.heard(outcome);
    if (heard.status !== 'accepted') return heard;
    this.announce('steunpad-submitted');
    if (heard.told === 'leave') return this.#left(heard);
    this.#opened = null;
    this.#result = heard.told;
    return this.#open(this.#code!);
  }

  /** The code opens nothing any more: what is left is a thank you. */
  #left(sent: Sent): Sent {
    this.forget();
    this.#result = 'leave';
    this.focusOn('title');
    return sent;
  }
}
