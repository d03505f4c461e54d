import { html, type TemplateResult } from 'lit';
import { AnswerMyProposal } from '../generated/answer-my-proposal.ts';
import { AskAboutMyData } from '../generated/ask-about-my-data.ts';
import { AskForSomeoneElse } from '../generated/ask-for-someone-else.ts';
import { ChangeMyContact } from '../generated/change-my-contact.ts';
import { ComeBack } from '../generated/come-back.ts';
import { MyData as MyDataOperation } from '../generated/my-data.ts';
import { MySupport } from '../generated/my-support.ts';
import { SetMyPace } from '../generated/set-my-pace.ts';
import { StopMySupport } from '../generated/stop-my-support.ts';
import type { DataRequestKind, MySupportViewFragment, WorkPace } from '../generated/types.ts';
import { check, filled } from '../kernel/checks.ts';
import { type ContactAnswers, checkContact, contactInput, NO_CONTACT } from '../kernel/contact.ts';
import { type Answers, FormController, type Sent } from '../kernel/form.controller.ts';
import { formFrame } from '../kernel/form-frame.ts';
import type { FormView } from '../kernel/form-view.ts';
import { ask } from '../kernel/public-api.ts';
import { misfilled } from '../kernel/refusals.ts';
import { SteunpadElement } from '../kernel/steunpad-element.ts';
import { textField } from '../kernel/text-field.ts';
import { BLANK_KEY, checkMyKey, type KeyAnswers, type MyKey, readMyKey } from './my-support.key.ts';
import { type MySupportTexts, mySupportTextsNl } from './my-support.texts.nl.ts';
import { type Asked, type MyData, type Press, supportPage } from './support.page.ts';

type Result = keyof MySupportTexts['results'];

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
 * @csspart error-summary, error-message, notice - What is told beside the questions.
 * @cssprop [--steunpad-font-size=max(100%, 16px)] - Size of the text; everything grows with it.
 * @cssprop [--steunpad-background-color=#fff] - Colour of the sheet.
 */
export class MySupportElement extends SteunpadElement<MySupportTexts> {
  readonly #keyForm = new FormController<KeyAnswers>(this, {
    blank: () => BLANK_KEY,
    check: checkMyKey,
    send: (typed) => this.#open(readMyKey(typed)),
    guarded: false,
  });
  readonly #contactForm = new FormController<ContactAnswers>(this, {
    blank: () => NO_CONTACT,
    check: checkContact,
    send: (answers, key) => this.#changeContact(answers, key),
    guarded: true,
  });
  readonly #rightsForm = new FormController<{ right: string }>(this, {
    blank: () => ({ right: '' }),
    check: ({ right }) => check('right', right, filled),
    send: ({ right }, key) => this.#askAboutData(right as DataRequestKind, key),
    guarded: false,
  });
  readonly #pressForm = new FormController<Answers>(this, {
    blank: () => ({}),
    check: () => [],
    send: (_, key) => this.#pressed(key),
    guarded: false,
  });
  #key: MyKey | null = null;
  #support: MySupportViewFragment | null = null;
  #result: Result | null = null;
  #asked: Asked = null;
  #pressing: Press = 'data';
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
    for (const form of [this.#keyForm, this.#contactForm, this.#rightsForm, this.#pressForm]) {
      form.reset();
    }
  }

  protected override content(texts: MySupportTexts): TemplateResult {
    const view = (form: FormView['form']): FormView => ({ form, texts, say: this.say });
    if (!this.#support) return this.#keyPage(texts, view(this.#keyForm));
    return supportPage({
      texts,
      say: this.say,
      language: this.language,
      support: this.#support,
      result: this.#result,
      asked: this.#asked,
      data: this.#data,
      contactForm: view(this.#contactForm),
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

  #keyPage(texts: MySupportTexts, view: FormView): TemplateResult {
    return html`
      <div class="sheet">
        <h2 id="title" tabindex="-1">${texts.title}</h2>
        <p>${texts.intro}</p>
        ${formFrame(view, {
          labelledBy: 'title',
          fields: html`
            ${textField(view, 'code', { required: true, size: 'middle' })}
            ${textField(view, 'reference', { size: 'middle' })}
          `,
          submit: texts.open,
        })}
      </div>
    `;
  }

  #ask(asked: Asked): void {
    const before = this.#asked;
    this.#asked = asked;
    const focus = asked ?? before;
    this.focusOn(focus === 'stop' && asked === null ? 'ask-stop' : (focus ?? 'standing'));
  }

  async #open(key: MyKey): Promise<Sent> {
    const input = { municipality: this.municipality, ...key };
    const answer = (await ask(this.api, MySupport, { input }))?.mySupport;
    if (answer?.__typename !== 'MySupport') return this.#refusedBy(answer?.__typename);
    this.#key = key;
    this.#support = answer;
    this.announce('steunpad-step', { step: 'support' });
    this.focusOn('standing');
    return { status: 'accepted' };
  }

  #input(idempotencyKey: string) {
    return { municipality: this.municipality, idempotencyKey, ...this.#key! };
  }

  async #changeContact(answers: ContactAnswers, key: string): Promise<Sent> {
    const input = { ...this.#input(key), contact: contactInput(answers) };
    const answer = (await ask(this.api, ChangeMyContact, { input }))?.changeMyContact;
    if (answer?.__typename === 'InputInvalid') {
      return misfilled(answer.fields, (path) => path.at(-1) ?? 'preference');
    }
    return this.#done(answer?.__typename, 'MyContactChanged', 'contact');
  }

  async #askAboutData(kind: DataRequestKind, key: string): Promise<Sent> {
    const input = { ...this.#input(key), kind };
    const answer = (await ask(this.api, AskAboutMyData, { input }))?.askAboutMyData;
    return this.#done(answer?.__typename, 'DataRequestReceived', 'rights');
  }

  async #pressed(key: string): Promise<Sent> {
    const input = this.#input(key);
    switch (this.#pressing) {
      case 'stop': {
        const answer = (await ask(this.api, StopMySupport, { input }))?.stopMySupport;
        return this.#done(answer?.__typename, 'MySupportStopped', 'stop');
      }
      case 'someoneElse': {
        const answer = (await ask(this.api, AskForSomeoneElse, { input }))?.askForSomeoneElse;
        return this.#done(answer?.__typename, 'SomeoneElseAsked', 'someoneElse');
      }
      case 'acceptProposal':
        return this.#answerProposal(key, true);
      case 'refuseProposal':
        return this.#answerProposal(key, false);
      case 'goOn':
        return this.#setPace(key, 'NOW');
      case 'goSlowly':
        return this.#setPace(key, 'SLOW');
      case 'rest':
        return this.#setPace(key, 'PAUSED');
      case 'comeBack': {
        const answer = (await ask(this.api, ComeBack, { input }))?.comeBack;
        return this.#done(answer?.__typename, 'CameBack', 'comeBack');
      }
      case 'data':
        return this.#getData();
    }
  }

  async #answerProposal(key: string, accept: boolean): Promise<Sent> {
    const input = { ...this.#input(key), accept };
    const answer = (await ask(this.api, AnswerMyProposal, { input }))?.answerMyProposal;
    const isMatch = answer && 'mySupport' in answer && answer.mySupport.step === 'SUPPORTED';
    const result = isMatch ? 'accepted' : accept ? 'notAfterAll' : 'refused';
    return this.#done(answer?.__typename, 'MyProposalAnswered', result);
  }

  async #setPace(key: string, pace: WorkPace): Promise<Sent> {
    const input = { ...this.#input(key), planItemId: this.#item, pace };
    const answer = (await ask(this.api, SetMyPace, { input }))?.setMyPace;
    return this.#done(answer?.__typename, 'MyPaceSet', pace === 'PAUSED' ? 'rest' : 'goOn');
  }

  async #getData(): Promise<Sent> {
    const input = { municipality: this.municipality, ...this.#key! };
    const { language } = this;
    const answer = (await ask(this.api, MyDataOperation, { input, language }))?.myData;
    if (answer?.__typename !== 'MyData') return this.#refusedBy(answer?.__typename);
    this.#data = answer;
    this.focusOn('data');
    return { status: 'accepted' };
  }

  /** Shows how it stands after what was asked, and tells first what came of it. */
  async #done(answered: string | undefined, wanted: string, result: Result): Promise<Sent> {
    if (answered !== wanted) return this.#refusedBy(answered);
    this.announce('steunpad-submitted');
    this.#asked = null;
    this.#result = result;
    return this.#open(this.#key!);
  }

  #refusedBy(typename: string | undefined): Sent {
    switch (typename) {
      case undefined:
        return this.refused('unreachable');
      case 'ReferenceOrCodeUnknown':
        return this.refused('unknownKey');
      case 'TooManyRequests':
        return this.refused('tooManyTries');
      case 'IdempotencyKeyReused':
        return this.refused('changedAfterSending');
      default:
        return this.refused('notNow');
    }
  }
}
