import { html, type TemplateResult } from 'lit';
import { AgreeMyRhythm } from '../generated/agree-my-rhythm.ts';
import { AnswerMyInvitation } from '../generated/answer-my-invitation.ts';
import { LeaveVolunteering } from '../generated/leave-volunteering.ts';
import { MyVolunteerData } from '../generated/my-volunteer-data.ts';
import { MyVolunteering } from '../generated/my-volunteering.ts';
import { PauseMyVolunteering } from '../generated/pause-my-volunteering.ts';
import { RaiseMyWorry } from '../generated/raise-my-worry.ts';
import { RecordMyContact } from '../generated/record-my-contact.ts';
import { ResumeMyVolunteering } from '../generated/resume-my-volunteering.ts';
import { StopMyMatch } from '../generated/stop-my-match.ts';
import { TellMyFit } from '../generated/tell-my-fit.ts';
import type { Fit, MyVolunteeringQuery, MyVolunteeringViewFragment } from '../generated/types.ts';
import { atMost, check, filled, withoutBsn } from '../kernel/checks.ts';
import { crisisLine } from '../kernel/crisis-line.ts';
import { type Answers, FormController, type Sent } from '../kernel/form.controller.ts';
import { formFrame } from '../kernel/form-frame.ts';
import type { FormView } from '../kernel/form-view.ts';
import type { MyData } from '../kernel/own-data.ts';
import { ask } from '../kernel/public-api.ts';
import { misfilled } from '../kernel/refusals.ts';
import { refusedBy } from '../kernel/refused-key.ts';
import { SteunpadElement } from '../kernel/steunpad-element.ts';
import { textField } from '../kernel/text-field.ts';
import {
  checkCode,
  checkContactMoment,
  checkPause,
  checkWorry,
  contactInput,
  LONGEST_RHYTHM,
  NO_CONTACT,
  NO_WORRY,
  worryInput,
} from './my-volunteering.answers.ts';
import { type MyVolunteeringTexts, myVolunteeringTextsNl } from './my-volunteering.texts.nl.ts';
import { focusAfter, type Opened, type Press, volunteeringPage } from './page.ts';

type Result = keyof MyVolunteeringTexts['results'];
type Refusable = { readonly __typename: string; readonly fields?: Parameters<typeof misfilled>[0] };

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
    blank: () => ({ code: '' }),
    check: checkCode,
    send: ({ code }) => this.#open(code),
    doing: () => 'fetching',
  });
  readonly #contactForm = this.#form({
    blank: () => NO_CONTACT,
    check: checkContactMoment,
    doing: () => 'keeping',
    send: async (answers, key) => {
      const input = { ...this.#aboutMatch(key), ...contactInput(answers) };
      const answer = await ask(this.api, RecordMyContact, { input });
      return this.#done(answer?.recordMyContact, 'MyContactRecorded', 'contact');
    },
  });
  readonly #rhythmForm = this.#form({
    blank: () => ({ rhythm: '' }),
    check: ({ rhythm }) => check('rhythm', rhythm, filled, withoutBsn, atMost(LONGEST_RHYTHM)),
    send: async ({ rhythm }, key) => {
      const answer = await ask(this.api, AgreeMyRhythm, {
        input: { ...this.#aboutMatch(key), rhythm },
      });
      return this.#done(answer?.agreeMyRhythm, 'MyRhythmAgreed', 'rhythm');
    },
  });
  readonly #fitForm = this.#form({
    blank: () => ({ fit: '' }),
    check: ({ fit }) => check('fit', fit, filled),
    send: async ({ fit }, key) => {
      const input = { ...this.#aboutMatch(key), fit: fit as Fit };
      const answer = await ask(this.api, TellMyFit, { input });
      return this.#done(answer?.tellMyFit, 'MyFitTold', 'fit');
    },
  });
  readonly #worryForm = this.#form({
    blank: () => NO_WORRY,
    check: checkWorry,
    send: async (answers, key) => {
      const input = { ...this.#aboutMatch(key), ...worryInput(answers) };
      const answer = await ask(this.api, RaiseMyWorry, { input });
      return this.#done(answer?.raiseMyWorry, 'MyWorryRaised', 'worry');
    },
  });
  readonly #pauseForm = this.#form({
    blank: () => ({ until: '' }),
    check: checkPause,
    doing: () => 'working',
    send: async ({ until }, key) => {
      const input = { ...this.#input(key), until: until || null };
      const answer = await ask(this.api, PauseMyVolunteering, { input });
      return this.#done(answer?.pauseMyVolunteering, 'VolunteeringPaused', 'pause');
    },
  });
  readonly #pressForm = this.#form({
    blank: () => ({}),
    check: () => [],
    send: (_, key) => this.#pressed(key),
    doing: () => (this.#pressing?.what === 'data' ? 'fetching' : 'working'),
  });
  #code: string | null = null;
  #mine: MyVolunteeringViewFragment | null = null;
  #instructions: MyVolunteeringQuery['worryInstructions'] = [];
  #result: Result | null = null;
  #opened: Opened = null;
  #pressing: Press | null = null;
  #data: MyData | null = null;

  protected override readonly dutch = myVolunteeringTextsNl;

  protected override forget(): void {
    this.#code = null;
    this.#mine = null;
    this.#result = null;
    this.#opened = null;
    this.#pressing = null;
    this.#data = null;
    this.#codeForm.reset();
    this.#pressForm.reset();
    this.#forgetTyped();
  }

  protected override content(texts: MyVolunteeringTexts): TemplateResult {
    const view = (form: FormView['form']): FormView => ({ form, texts, say: this.say });
    if (!this.#mine) return this.#codePage(texts, view(this.#codeForm));
    return volunteeringPage({
      texts,
      say: this.say,
      language: this.language,
      mine: this.#mine,
      instructions: this.#instructions,
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
      press: (press) => {
        this.#pressing = press;
        void this.#pressForm.onSubmit(new Event('submit', { cancelable: true }));
      },
      close: () => {
        this.forget();
        this.announce('steunpad-step', { step: 'key' });
        this.focusOn('title');
      },
    });
  }

  #codePage(texts: MyVolunteeringTexts, view: FormView): TemplateResult {
    return html`
      <div class="sheet">
        <h2 id="title" tabindex="-1">${this.#result ? texts.results[this.#result] : texts.title}</h2>
        <p>${texts.intro}</p>
        ${formFrame(view, {
          labelledBy: 'title',
          fields: textField(view, 'code', { required: true, size: 'middle' }),
          submit: texts.open,
        })}
        ${crisisLine(view)}
      </div>
    `;
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
    const { language } = this;
    const input = { municipality: this.municipality, code };
    const answer = await ask(this.api, MyVolunteering, { input, language });
    const mine = answer?.myVolunteering;
    if (mine?.__typename !== 'MyVolunteering') return this.#refusedBy(mine?.__typename);
    this.#code = code;
    this.#mine = mine;
    this.#data = null;
    this.#instructions = answer!.worryInstructions;
    this.announce('steunpad-step', { step: 'volunteering' });
    this.focusOn('standing');
    return { status: 'accepted' };
  }

  #input(idempotencyKey: string) {
    return { municipality: this.municipality, code: this.#code!, idempotencyKey };
  }

  #aboutMatch(idempotencyKey: string) {
    return { ...this.#input(idempotencyKey), matchId: this.#opened?.matchId ?? '' };
  }

  async #pressed(key: string): Promise<Sent> {
    const press = this.#pressing!;
    const input = this.#input(key);
    switch (press.what) {
      case 'accepted':
      case 'refused': {
        const said = { proposalId: press.proposalId, accept: press.what === 'accepted' };
        const answer = await ask(this.api, AnswerMyInvitation, { input: { ...input, ...said } });
        return this.#done(answer?.answerMyInvitation, 'InvitationAnswered', press.what);
      }
      case 'stop': {
        const answer = await ask(this.api, StopMyMatch, { input: this.#aboutMatch(key) });
        return this.#done(answer?.stopMyMatch, 'MyMatchStopped', 'stop');
      }
      case 'resume': {
        const answer = await ask(this.api, ResumeMyVolunteering, { input });
        return this.#done(answer?.resumeMyVolunteering, 'VolunteeringResumed', 'resume');
      }
      case 'leave': {
        const answer = await ask(this.api, LeaveVolunteering, { input });
        return this.#left(answer?.leaveVolunteering.__typename);
      }
      case 'data':
        return this.#fetch();
    }
  }

  async #fetch(): Promise<Sent> {
    const input = { municipality: this.municipality, code: this.#code! };
    const answer = await ask(this.api, MyVolunteerData, { input, language: this.language });
    const data = answer?.myVolunteerData;
    if (data?.__typename !== 'MyData') return this.#refusedBy(data?.__typename);
    this.#data = data;
    this.focusOn('data');
    return { status: 'accepted' };
  }

  /** The code opens nothing any more: what is left is a thank you. */
  #left(answered: string | undefined): Sent {
    if (answered !== 'VolunteeringLeft') return this.#refusedBy(answered);
    this.announce('steunpad-submitted');
    this.forget();
    this.#result = 'leave';
    this.focusOn('title');
    return { status: 'accepted' };
  }

  /** Shows how it stands after what was told, and says first what came of it. */
  async #done(answer: Refusable | undefined, wanted: string, result: Result): Promise<Sent> {
    if (answer?.__typename === 'InputInvalid' && answer.fields) {
      return misfilled(answer.fields, (path) => path.at(-1) ?? '');
    }
    if (answer?.__typename === 'NoteTooLong') {
      return { status: 'invalid', problems: [{ field: 'note', code: 'TOO_LONG' }] };
    }
    if (answer?.__typename !== wanted) return this.#refusedBy(answer?.__typename);
    this.announce('steunpad-submitted');
    this.#opened = null;
    this.#result = result;
    return this.#open(this.#code!);
  }

  #refusedBy(typename: string | undefined): Sent {
    return this.heard(refusedBy(typename));
  }
}
