import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { Meetings } from '../generated/meetings.ts';
import { FormController, type Sent } from '../kernel/form.controller.ts';
import { formLanguage } from '../kernel/language.ts';
import { SteunpadElement } from '../kernel/steunpad-element.ts';
import { meetingPage } from './meeting.page.ts';
import { type Meeting, meetingsPage, takesRegistrations } from './meetings.page.ts';
import { meetingsStyles } from './meetings.styles.ts';
import { type MeetingsTexts, meetingsTextsNl } from './meetings.texts.nl.ts';
import { BLANK, checkRegistration, type RegistrationAnswers } from './registration.answers.ts';
import { registeredNote, registrationForm } from './registration.page.ts';
import { type Registered, sendRegistration } from './send-registration.ts';

/**
 * The meetings of a municipality for schools, employers and others, and the form to register for one.
 *
 * @fires steunpad-ready - The element can be used.
 * @fires steunpad-step - A meeting is shown, or the list again. Detail: `{ step }`.
 * @fires steunpad-submitted - Somebody registered. Detail: empty.
 * @fires steunpad-error - The list cannot be fetched, or a registration cannot be sent. Detail: `{ reason }`.
 * @slot - What to show until the list is there, and when it cannot be shown: a phone number and an address.
 * @csspart form, field, label, hint, input, option, button, submit-button, link - Parts of the list and the form.
 * @csspart error-summary, error-message, notice, crisis, confirmation - What is told beside it.
 * @cssprop [--steunpad-font-size=max(100%, 16px)] - Size of the text; everything grows with it.
 * @cssprop [--steunpad-background-color=#fff] - Colour of the sheet.
 */
export class MeetingsElement extends SteunpadElement<MeetingsTexts> {
  readonly #form = new FormController<RegistrationAnswers>(this, {
    blank: () => BLANK,
    check: (answers) => checkRegistration(answers, this.#shown?.mostPlaces ?? 1),
    send: (answers, key) => this.#send(answers, key),
    guarded: true,
  });
  #meetings: readonly Meeting[] | 'FAILED' | null = null;
  #asked = '';
  #open: string | null = null;
  #registered: Registered | null = null;

  static override styles: CSSResultGroup = [SteunpadElement.styles, meetingsStyles];

  protected override readonly dutch = meetingsTextsNl;

  get #shown(): Meeting | undefined {
    const all = this.#meetings;
    return all === 'FAILED' ? undefined : all?.find(({ id }) => id === this.#open);
  }

  protected override forget(): void {
    this.#registered = null;
    this.#form.reset();
  }

  protected override updated(): void {
    const asked = `${this.api} ${this.municipality}`;
    if (!this.about || asked === this.#asked) return;
    this.#asked = asked;
    void this.#fetch(asked);
  }

  protected override content(texts: MeetingsTexts): TemplateResult {
    const { say, language } = this;
    const view = { texts, say, language };
    const all = this.#meetings;
    const meeting = this.#shown;
    if (meeting) {
      const list = this.#address('');
      const onList = (event: Event) => this.#go(null, event);
      return meetingPage(
        { ...view, list, onList, file: null },
        meeting,
        this.#below(view, meeting),
      );
    }
    if (all && all !== 'FAILED') {
      const pathOf = (id: string) => this.#address(`/${uuidIn(id)}`);
      return meetingsPage({ ...view, pathOf, onOpen: (id, event) => this.#go(id, event) }, all);
    }
    const again = () => {
      this.#meetings = null;
      void this.#fetch(this.#asked);
      this.focusOn('title');
    };
    const failed = html`<p class="note warning" part="notice">${texts.notFetched}</p>
      <p><button type="button" part="button" @click=${again}>${texts.again}</button></p>`;
    return html`<div class="sheet">
      <h2 id="title" tabindex="-1">${texts.title}</h2>
      <div aria-live="polite">${all ? failed : html`<p>${texts.working}</p>`}</div>
    </div>`;
  }

  #below(view: Pick<MeetingsElement, 'say'> & { readonly texts: MeetingsTexts }, meeting: Meeting) {
    if (this.#registered) return registeredNote(view, this.#registered);
    return takesRegistrations(meeting)
      ? registrationForm({ ...view, form: this.#form }, meeting)
      : nothing;
  }

  /** The hosted page of the same: where it is opened in another window. */
  #address(path: string): string {
    const { municipality, language, api } = this;
    return new URL(`/f/${municipality}/meetings${path}?lang=${language}`, api).href;
  }

  #go(id: string | null, event: Event): void {
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    if (ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    this.#open = id;
    this.forget();
    this.announce('steunpad-step', { step: id ? 'meeting' : 'list' });
    this.focusOn('title');
  }

  async #fetch(asked: string): Promise<void> {
    const found = (await this.ask(Meetings, { code: this.municipality }))?.meetings;
    if (asked !== this.#asked) return;
    this.#meetings = found ?? 'FAILED';
    if (!found) this.refused('unreachable');
    this.requestUpdate();
  }

  async #send(answers: RegistrationAnswers, idempotencyKey: string): Promise<Sent> {
    const { municipality, language } = this;
    const meetingId = this.#open!;
    const given = { municipality, idempotencyKey, meetingId, language: formLanguage(language) };
    const sent = this.heard(await sendRegistration(this.ask, answers, given));
    if (sent.status !== 'accepted') return sent;
    this.#registered = sent.told;
    this.announce('steunpad-submitted');
    this.focusOn('done');
    return sent;
  }
}

/** The id in an address, out of a global one. */
const uuidIn = (globalId: string): string => atob(globalId).split(':')[1] ?? '';
