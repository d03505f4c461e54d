import type { CSSResultGroup, TemplateResult } from 'lit';
import type { StandingFragment } from '../generated/types.ts';
import { type Answers, FormController, type Sent } from '../kernel/form.controller.ts';
import { SteunpadElement } from '../kernel/steunpad-element.ts';
import { answersFrom, checkIntake } from './intake.answers.ts';
import { SECTIONS, type Section } from './intake.sections.ts';
import { type Door, openRequest, saveIntake, stopSupport } from './intake.steps.ts';
import { intakeStyles } from './intake.styles.ts';
import { type IntakeFormTexts, intakeFormTextsNl } from './intake-form.texts.nl.ts';
import { keyPage } from './key.page.ts';
import { requestPage } from './request.page.ts';
import { BLANK_KEY, checkKey, type KeyAnswers, type ResidentKey, readKey } from './resident-key.ts';
import { savedPage, stoppedPage } from './saved.page.ts';

type Stage = 'key' | 'request' | 'stopping' | 'saved' | 'stopped';

/**
 * Where a resident finds a request again with number and code: sees how it stands, prepares the talk, or stops.
 *
 * @fires steunpad-ready - The form can be used.
 * @fires steunpad-step - Another page or step is shown. Detail: `{ step }`.
 * @fires steunpad-submitted - The answers are saved. Detail: `{ reference }` and nothing more.
 * @fires steunpad-error - The form cannot work, or sending failed. Detail: `{ reason }`.
 * @slot - What to show until the form is ready, and when it cannot be used: a phone number and an address.
 * @csspart form, field, label, hint, input, option, button, submit-button, link - Parts of the form.
 * @csspart error-summary, error-message, notice, crisis - What is told beside the questions.
 * @csspart confirmation, reference - What is shown after saving.
 * @cssprop [--steunpad-font-size=max(100%, 16px)] - Size of the text; everything grows with it.
 * @cssprop [--steunpad-background-color=#fff] - Colour of the sheet.
 */
export class IntakeFormElement extends SteunpadElement<IntakeFormTexts> {
  static override styles: CSSResultGroup = [SteunpadElement.styles, intakeStyles];

  readonly #keyForm = new FormController<KeyAnswers>(this, {
    blank: () => BLANK_KEY,
    check: checkKey,
    send: (typed) => this.#open(typed),
    doing: () => 'fetching',
    guarded: false,
  });
  readonly #intakeForm = new FormController<Answers>(this, {
    blank: () => ({}),
    check: checkIntake,
    send: (answers, key) => this.#save(answers, key),
    doing: () => 'keeping',
    guarded: true,
  });
  readonly #stopForm = new FormController<Answers>(this, {
    blank: () => ({}),
    check: () => [],
    send: (_, key) => this.#stop(key),
    doing: () => 'working',
    guarded: false,
  });
  #stage: Stage = 'key';
  #section: Section = SECTIONS[0];
  #checked = false;
  #key: ResidentKey | null = null;
  #request: StandingFragment | null = null;
  #version = 0;
  #theirVersion = 0;

  protected override readonly dutch = intakeFormTextsNl;

  protected override forget(): void {
    this.#key = null;
    this.#request = null;
    this.#stage = 'key';
    for (const form of [this.#keyForm, this.#intakeForm, this.#stopForm]) form.reset();
  }

  protected override content(texts: IntakeFormTexts): TemplateResult {
    const page = { texts, say: this.say, language: this.language };
    const request = this.#request;
    if (this.#stage === 'key' || !request) return keyPage({ ...page, form: this.#keyForm });
    switch (this.#stage) {
      case 'saved':
        return savedPage({ ...page, form: this.#intakeForm }, request, () => void this.#reload());
      case 'stopped':
        return stoppedPage(page);
      case 'request':
      case 'stopping':
        return requestPage({ ...page, form: this.#intakeForm }, request, {
          section: this.#section,
          checked: this.#checked,
          turnTo: (section) => this.#turnTo(section),
          takeTheirs: () => void this.#reload(),
          keepMine: () => {
            this.#version = this.#theirVersion;
          },
          stopping: this.#stage === 'stopping' ? { ...page, form: this.#stopForm } : null,
          askToStop: (asked) =>
            this.#show(asked ? 'stopping' : 'request', asked ? 'stop' : 'ask-stop'),
        });
    }
  }

  #show(stage: Stage, focus: string): void {
    this.#stage = stage;
    this.requestUpdate();
    this.announce('steunpad-step', { step: stage });
    this.focusOn(focus);
  }

  #turnTo(section: Section): void {
    this.#section = section;
    this.#checked ||= section === 'check';
    this.requestUpdate();
    this.announce('steunpad-step', { step: section });
    this.focusOn('step');
  }

  async #open(typed: KeyAnswers): Promise<Sent> {
    const key = readKey(typed);
    if (!key) return this.refused('unknownKey');
    const opened = this.heard(await openRequest(this.#door(key)));
    if (opened.status !== 'accepted') return opened;
    this.#key = key;
    this.#take(opened.told);
    return opened;
  }

  #door(key: ResidentKey = this.#key!): Door {
    return { ask: this.ask, municipality: this.municipality, key };
  }

  #take(request: StandingFragment): void {
    this.#request = request;
    this.#version = request.intake?.version ?? 0;
    this.#section = SECTIONS[0];
    this.#checked = false;
    this.#intakeForm.reset(answersFrom(request));
    this.#show('request', 'standing');
  }

  async #reload(): Promise<void> {
    const sent = this.#key && (await this.#open(this.#key));
    if (sent?.status === 'refused') this.#intakeForm.refuse(sent.notice);
  }

  async #save(answers: Answers, idempotencyKey: string): Promise<Sent> {
    const given = { idempotencyKey, expectedVersion: this.#version };
    const saved = this.heard(
      await saveIntake(this.#door(), answers, given, (version) => {
        this.#theirVersion = version;
      }),
    );
    if (saved.status !== 'accepted') return saved;
    this.#request = { ...this.#request!, ...saved.told };
    this.announce('steunpad-submitted', { reference: this.#request.reference });
    this.#show('saved', 'done');
    return saved;
  }

  async #stop(idempotencyKey: string): Promise<Sent> {
    const stopped = this.heard(await stopSupport(this.#door(), idempotencyKey));
    if (stopped.status !== 'accepted') return stopped;
    this.#intakeForm.reset();
    this.#show('stopped', 'done');
    return stopped;
  }
}
