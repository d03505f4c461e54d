import type { TemplateResult } from 'lit';
import { type Answers, type Doing, FormController, type Sent } from '../kernel/form.controller.ts';
import type { Language } from '../kernel/language.ts';
import type { Outcome } from '../kernel/sending.ts';
import { SteunpadElement } from '../kernel/steunpad-element.ts';
import {
  answersFrom,
  BLANK_CALL,
  BLANK_CODE,
  type CallAnswers,
  type CodeAnswers,
  checkAnswers,
  checkCall,
  checkCode,
  pathOf,
  type Survey,
} from './survey.answers.ts';
import { calledPage, codePage, donePage, questionsPage, stoppedPage } from './survey.page.ts';
import {
  answerSurvey,
  askForCall,
  type Door,
  declineSurvey,
  keepAnswers,
  openSurvey,
} from './survey.steps.ts';
import { type SurveyTexts, surveyTextsNl } from './survey.texts.nl.ts';

type Stage = 'code' | 'questions' | 'kept' | 'declined' | 'done' | 'called';

/**
 * Where somebody answers the questions of a survey with the code of their invitation, stops and goes on later, or says no.
 * Nothing says afterwards whose answers they were. At the end they may ask to be contacted; that goes apart from it.
 *
 * @fires steunpad-ready - The form can be used.
 * @fires steunpad-step - Another page of the form is shown. Detail: `{ step }`.
 * @fires steunpad-submitted - The answers, or a no, have arrived. It has no detail.
 * @fires steunpad-error - The form cannot work, or sending failed. Detail: `{ reason }`.
 * @slot - What to show until the form is ready, and when it cannot be used: a phone number and an address.
 * @csspart form, field, label, hint, input, option, button, submit-button, link - Parts of the form.
 * @csspart error-summary, error-message, notice, crisis - What is told beside the questions.
 * @csspart confirmation - What is shown after sending.
 * @cssprop [--steunpad-font-size=max(100%, 16px)] - Size of the text; everything grows with it.
 * @cssprop [--steunpad-background-color=#fff] - Colour of the sheet.
 */
export class SurveyElement extends SteunpadElement<SurveyTexts> {
  readonly #codeForm = new FormController<CodeAnswers>(this, {
    blank: () => BLANK_CODE,
    check: checkCode,
    send: ({ code }) => this.#open(code),
    doing: () => 'fetching',
    guarded: false,
  });
  readonly #form = new FormController<Answers>(this, {
    blank: () => ({}),
    check: (answers) => (this.#survey ? checkAnswers(this.#survey, answers) : []),
    send: (answers, key) => this.#send(answers, key),
    guarded: true,
  });
  readonly #callForm = new FormController<CallAnswers>(this, {
    blank: () => BLANK_CALL,
    check: checkCall,
    send: (answers, key) => this.#askForCall(answers, key),
    guarded: true,
  });
  #stage: Stage = 'code';
  #survey: Survey | null = null;
  /** In which the questions are, and which is fetched for them. */
  #spoken: Language = 'nl';
  #at = '';
  #code = '';
  #day = '';

  protected override readonly dutch = surveyTextsNl;

  protected override forget(): void {
    this.#stage = 'code';
    this.#survey = null;
    this.#code = '';
    for (const form of [this.#codeForm, this.#form, this.#callForm]) form.reset();
  }

  protected override content(texts: SurveyTexts): TemplateResult {
    const { say, language } = this;
    const page = { texts, say, language };
    const survey = this.#survey;
    if (this.#stage === 'code' || !survey) return codePage({ ...page, form: this.#codeForm });
    switch (this.#stage) {
      case 'questions':
        if (language !== this.#spoken) void this.#translate();
        return questionsPage(
          { ...page, form: this.#form },
          {
            survey,
            at: this.#at,
            turnTo: (section) => this.#turnTo(section),
            keep: () => void this.#keep(),
            decline: () => void this.#decline(),
          },
        );
      case 'kept':
      case 'declined':
        return stoppedPage(page, this.#stage);
      case 'done':
        return donePage({ ...page, form: this.#callForm }, survey.offersCall);
      case 'called':
        return calledPage(page, this.#day);
    }
  }

  get #door(): Door {
    return { ask: this.ask, municipality: this.municipality, code: this.#code };
  }

  #show(stage: Stage): void {
    this.#stage = stage;
    this.announce('steunpad-step', { step: stage });
    this.focusOn(stage === 'questions' ? 'step' : 'done');
  }

  #turnTo(section: string): void {
    this.#at = section;
    this.announce('steunpad-step', { step: section || 'end' });
    this.focusOn('step');
  }

  async #open(code: string): Promise<Sent> {
    this.#code = code;
    this.#spoken = this.language;
    const opened = this.heard(await openSurvey(this.#door, this.language));
    if (opened.status !== 'accepted') return opened;
    const survey = opened.told;
    this.#survey = survey;
    this.#form.reset(answersFrom(survey));
    this.#at = pathOf(survey, this.#form.answers)[0]?.id ?? '';
    this.#show('questions');
    return opened;
  }

  /** The same questions in the language that the page has now; what was answered stays. */
  async #translate(): Promise<void> {
    this.#spoken = this.language;
    const opened = this.heard(await openSurvey(this.#door, this.language));
    if (opened.status === 'accepted') this.#survey = opened.told;
    else this.#form.explain(opened);
    this.requestUpdate();
  }

  async #send(answers: Answers, key: string): Promise<Sent> {
    const { language } = this;
    const sent = this.heard(
      await answerSurvey(this.#door, this.#survey!, answers, { idempotencyKey: key, language }),
    );
    if (sent.status === 'accepted') this.#sent('done');
    return sent;
  }

  #decline(): Promise<void> {
    const { key } = this.#form;
    return this.#press(
      'sending',
      () => declineSurvey(this.#door, this.#survey!, key),
      () => this.#sent('declined'),
    );
  }

  #keep(): Promise<void> {
    this.#form.look();
    const { answers } = this.#form;
    return this.#press(
      'keeping',
      () => keepAnswers(this.#door, this.#survey!, answers),
      () => this.#show('kept'),
    );
  }

  /** After a press beside the button of the form: on with it, or the form says why not. */
  async #press(doing: Doing, work: () => Promise<Outcome<true>>, next: () => void): Promise<void> {
    const form = this.#form;
    if (form.doing) return;
    form.doing = doing;
    this.requestUpdate();
    const outcome = this.heard(await work());
    form.doing = null;
    if (outcome.status !== 'accepted') return form.explain(outcome);
    form.reset();
    next();
  }

  #sent(stage: 'done' | 'declined'): void {
    this.announce('steunpad-submitted');
    this.#show(stage);
  }

  async #askForCall(answers: CallAnswers, idempotencyKey: string): Promise<Sent> {
    const { language } = this;
    const asked = this.heard(await askForCall(this.#door, answers, { idempotencyKey, language }));
    if (asked.status !== 'accepted') return asked;
    this.#day = asked.told;
    this.#show('called');
    return asked;
  }
}
