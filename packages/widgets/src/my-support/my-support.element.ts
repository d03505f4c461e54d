import type { TemplateResult } from 'lit';
import type { DataRequestKind, MySupportViewFragment } from '../generated/types.ts';
import { check, filled } from '../kernel/checks.ts';
import { checkContact } from '../kernel/contact.ts';
import { type Answers, FormController, type Sent } from '../kernel/form.controller.ts';
import type { FormView } from '../kernel/form-view.ts';
import type { MyData } from '../kernel/own-data.ts';
import type { Outcome } from '../kernel/sending.ts';
import { SteunpadElement } from '../kernel/steunpad-element.ts';
import { blankContact, type MyContactAnswers } from './contact.answers.ts';
import { keyPage } from './key.page.ts';
import { checkMoment, type MomentAnswers, NO_MOMENT } from './moment.answers.ts';
import { BLANK_KEY, checkMyKey, type KeyAnswers, type MyKey, readMyKey } from './my-support.key.ts';
import {
  askAboutData,
  changeContact,
  contactLater,
  type Door,
  fetchData,
  openSupport,
  pressed,
  type Result,
} from './my-support.steps.ts';
import { type MySupportTexts, mySupportTextsNl } from './my-support.texts.nl.ts';
import { type Asked, type Press, supportPage } from './support.page.ts';

/**
 * Where a resident sees with a code how their support stands, changes how they are reached, asks for somebody else,
 * stops, takes everything that is known about them, or asks to have it corrected or erased.
 *
 * @fires steunpad-ready - The form can be used.
 * @fires steunpad-step - Another page is shown. Detail: `{ step }`.
 * @fires steunpad-submitted - What was asked has arrived. It has no detail.
 * @fires steunpad-error - The form cannot work, or sending failed. Detail: `{ reason }`.
 * @slot - What to show until the form is ready, and when it cannot be used: a phone number and an address.
 * @csspart form, field, label, hint, input, option, button, submit-button, link - Parts of the form.
 * @csspart error-summary, error-message, notice, crisis - What is told beside the questions.
 * @cssprop [--steunpad-font-size=max(100%, 16px)] - Size of the text; everything grows with it.
 * @cssprop [--steunpad-background-color=#fff] - Colour of the sheet.
 */
export class MySupportElement extends SteunpadElement<MySupportTexts> {
  // Before the forms: what is known already stands in one of them.
  #support: MySupportViewFragment | null = null;
  readonly #keyForm = new FormController<KeyAnswers>(this, {
    blank: () => BLANK_KEY,
    check: checkMyKey,
    send: (typed) => this.#open(readMyKey(typed)),
    doing: () => 'fetching',
    guarded: false,
  });
  readonly #contactForm = new FormController<MyContactAnswers>(this, {
    blank: () => blankContact(this.#support?.contact.bestDayParts),
    check: checkContact,
    send: async (answers, key) => this.#done(await changeContact(this.#door(), answers, key)),
    doing: () => 'keeping',
    guarded: true,
  });
  readonly #momentForm = new FormController<MomentAnswers>(this, {
    blank: () => NO_MOMENT,
    check: checkMoment,
    send: async (answers, key) => this.#done(await contactLater(this.#door(), answers, key)),
    doing: () => 'working',
    guarded: false,
  });
  readonly #rightsForm = new FormController<{ right: string }>(this, {
    blank: () => ({ right: '' }),
    check: ({ right }) => check('right', right, filled),
    send: async ({ right }, key) =>
      this.#done(await askAboutData(this.#door(), right as DataRequestKind, key)),
    guarded: false,
  });
  readonly #pressForm = new FormController<Answers>(this, {
    blank: () => ({}),
    check: () => [],
    send: (_, key) => this.#pressed(key),
    doing: () => (this.#pressing === 'data' ? 'fetching' : 'working'),
    guarded: false,
  });
  #key: MyKey | null = null;
  #result: Result | null = null;
  #asked: Asked = null;
  #pressing: Press | 'data' = 'data';
  /** Which kind of support was pressed about. */
  #item = '';
  #data: MyData | null = null;

  protected override readonly dutch = mySupportTextsNl;

  protected override forget(): void {
    this.#key = null;
    this.#support = null;
    this.#result = null;
    this.#asked = null;
    this.#data = null;
    for (const form of [
      this.#keyForm,
      this.#contactForm,
      this.#momentForm,
      this.#rightsForm,
      this.#pressForm,
    ]) {
      form.reset();
    }
  }

  protected override content(texts: MySupportTexts): TemplateResult {
    const view = (form: FormView['form']): FormView => ({ form, texts, say: this.say });
    if (!this.#support) return keyPage({ ...view(this.#keyForm), texts });
    return supportPage({
      texts,
      say: this.say,
      language: this.language,
      support: this.#support,
      result: this.#result,
      asked: this.#asked,
      data: this.#data,
      contactForm: view(this.#contactForm),
      momentForm: view(this.#momentForm),
      rightsForm: view(this.#rightsForm),
      pressForm: view(this.#pressForm),
      ask: (asked) => this.#ask(asked),
      press: (what, item = '') => {
        this.#pressing = what;
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

  #ask(asked: Asked): void {
    const before = this.#asked;
    this.#asked = asked;
    if (asked === 'contact') this.#contactForm.reset();
    const focus = asked ?? before;
    this.focusOn(focus === 'stop' && asked === null ? 'ask-stop' : (focus ?? 'standing'));
  }

  async #open(key: MyKey): Promise<Sent> {
    const opened = this.heard(await openSupport(this.#door(key)));
    if (opened.status !== 'accepted') return opened;
    this.#key = key;
    this.#support = opened.told;
    this.announce('steunpad-step', { step: 'support' });
    this.focusOn('standing');
    return opened;
  }

  #door(key: MyKey = this.#key!): Door {
    return { ask: this.ask, municipality: this.municipality, key };
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

  /** Shows how it stands after what was asked, and tells first what came of it. */
  async #done(outcome: Outcome<Result>): Promise<Sent> {
    if (this.heard(outcome).status !== 'accepted') return outcome;
    this.announce('steunpad-submitted');
    this.#asked = null;
    this.#result = (outcome as { readonly told: Result }).told;
    return this.#open(this.#key!);
  }
}
