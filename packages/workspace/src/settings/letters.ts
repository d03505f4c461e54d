import { idempotencyKey } from '@steunpad/widgets/kernel/idempotency-key.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Trouble } from '../ask.ts';
import { LetterPreview } from '../generated/letter-preview.ts';
import { Placeholders } from '../generated/placeholders.ts';
import { PublishTemplate } from '../generated/publish-template.ts';
import { SaveTemplate } from '../generated/save-template.ts';
import { TextPreview } from '../generated/text-preview.ts';
import type { PlaceholdersQuery, TemplateKind, TextPreviewQuery } from '../generated/types.ts';
import { HeldFile } from '../held-file.ts';
import type { Part } from '../parts.ts';
import { ROOT } from '../router.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import { letterHistory } from './letter-history.ts';
import { settingsWords } from './texts.ts';

type Kinds = (typeof settingsWords)['nl']['letters']['kinds'];
type Preview = TextPreviewQuery['textPreview'];

interface Written {
  readonly subject: string;
  readonly body: string;
}

const MAILS =
  /_NOTICE$|_CONFIRMATION$|_ALARM$|_MENDED$|_CHANGED$|_NEWS$|_CODE$|_STEPS$|^MEETING_INVITATION$/;
const AFTER_LAST_KEY_MS = 600;

/** What was typed of a text that was left for another one: it is there again in this tab. */
const left = new Map<string, Written>();

/** The letters, mails and scripts: written here, seen with invented people in them, and held against what has to be in them. */
export class LettersPart implements Part {
  readonly #at: Workplace;
  #kind: TemplateKind = 'OFFER_LETTER';
  #language: 'NL' | 'EN' = 'NL';
  #known: PlaceholdersQuery | null = null;
  #preview: Preview | null = null;
  #subject = '';
  #body = '';
  #reason = '';
  #reasonProblem = '';
  #refusal = '';
  #isTouched = false;
  #isBusy = false;
  #timer = 0;
  #asked = 0;
  #paper: HeldFile | null = null;

  constructor(at: Workplace) {
    this.#at = at;
  }

  get isHalf(): boolean {
    return this.#isTouched;
  }

  get #said() {
    return settingsWords[this.#at.settings.language].letters;
  }

  async open(): Promise<Trouble | null> {
    const { ask, router } = this.#at;
    const { search } = router.place;
    const kind = (search.get('tekst') ?? 'OFFER_LETTER') as TemplateKind;
    const language = search.get('taal') === 'en' ? 'EN' : 'NL';
    if (this.#known && kind === this.#kind && language === this.#language) return null;
    this.#leave();
    this.#kind = Object.hasOwn(this.#said.kinds, kind) ? kind : 'OFFER_LETTER';
    this.#language = language;
    return this.#load(ask);
  }

  async #load(ask: Workplace['ask']): Promise<Trouble | null> {
    const known = await ask(Placeholders, { kind: this.#kind });
    if (known.status !== 'ANSWERED') return known.status;
    const written = left.get(this.#key);
    left.delete(this.#key);
    // What was begun and is newer than the text in use goes on where it was left.
    const newest = known.answer.templates.find(
      ({ language }) => language === this.#language.toLowerCase(),
    );
    const draft = newest?.status === 'DRAFT' ? newest : undefined;
    const asked = await ask(TextPreview, { input: this.#place(written ?? draft) });
    if (asked.status !== 'ANSWERED') return asked.status;
    this.#known = known.answer;
    this.#preview = asked.answer.textPreview;
    this.#subject = this.#preview.subject;
    this.#body = this.#preview.body;
    this.#isTouched = written !== undefined;
    this.#refusal = '';
    return null;
  }

  #place(text?: Written) {
    const { subject, body } = text ?? {};
    return {
      ...{ kind: this.#kind, language: this.#language },
      ...(subject !== undefined && { subject, body: body ?? '' }),
    };
  }

  close(): void {
    this.#leave();
    this.#paper?.forget();
  }

  get #key(): string {
    return `${this.#kind} ${this.#language}`;
  }

  #leave(): void {
    clearTimeout(this.#timer);
    if (this.#isTouched) left.set(this.#key, { subject: this.#subject, body: this.#body });
  }

  render(): TemplateResult {
    const said = this.#said;
    const { texts } = this.#at;
    const address = (kind: string, language: string) =>
      `${ROOT}instellingen/brieven?tekst=${kind}${language === 'EN' ? '&taal=en' : ''}`;
    return html`<nav class="chips" aria-label=${said.which}>
        ${(Object.keys(said.kinds) as (keyof Kinds)[]).map((kind) => html`<a href=${address(kind, this.#language)} aria-current=${kind === this.#kind ? 'true' : nothing}>${said.kinds[kind]}</a>`)}
      </nav>
      <nav class="chips" aria-label=${said.language}>
        ${(['NL', 'EN'] as const).map((language) => html`<a href=${address(this.#kind, language)} aria-current=${language === this.#language ? 'true' : nothing}>${said.languages[language]}</a>`)}
      </nav>
      <div class="beside">
        <section aria-labelledby="writing">
          <h2 id="writing" tabindex="-1">${said.writing}</h2>
          <form novalidate @submit=${this.#onSubmit}>
            <div class="field"><label for="subject">${said.subject}</label>
              <input id="subject" type="text" autocomplete="off" lang=${this.#language.toLowerCase()} .value=${live(this.#subject)} @input=${this.#onSubject} /></div>
            <div class="field"><label for="body">${said.body}</label>
              <p class="hint" id="body-hint">${said.bodyHint}</p>
              <textarea id="body" rows="18" autocomplete="off" aria-describedby="body-hint" lang=${this.#language.toLowerCase()} .value=${live(this.#body)} @input=${this.#onBody}></textarea></div>
            <div class="field"><label for="reason">${said.reason}</label>
              <p class="problem" id="reason-problem">${this.#reasonProblem}</p>
              <input id="reason" type="text" autocomplete="off" aria-required="true" aria-invalid=${this.#reasonProblem ? 'true' : nothing} aria-describedby=${this.#reasonProblem ? 'reason-problem' : nothing} .value=${live(this.#reason)} @input=${this.#onReason} /></div>
            <div role="alert">${this.#refusal ? html`<p class="problem">${texts.form.refused} ${this.#refusal}</p>` : nothing}</div>
            <p class="actions">
              <button type="submit" class="primary" ?disabled=${this.#isBusy}>${said.publish}</button>
              <button type="button" ?disabled=${this.#isBusy} @click=${() => this.#save(false)}>${said.keep}</button>
            </p>
          </form>
          <details><summary>${said.placeholders}</summary>
            <ul>${this.#known?.placeholders.map(({ name, required }) => html`<li><code>{{${name}}}</code>${required ? html` <span class="quiet">${said.required}</span>` : nothing}</li>`)}</ul>
          </details>
          ${letterHistory(this.#at, this.#known?.templates ?? [], this.#language.toLowerCase())}
        </section>
        <section aria-labelledby="look">
          <h2 id="look">${said.look}</h2>
          <div role="status">${this.#problems()}</div>
          <div class="paper-text" lang=${this.#language.toLowerCase()}>
            <p><strong>${this.#preview?.filledSubject}</strong></p>
            <p class="as-written">${this.#preview?.filledBody}</p>
          </div>
          ${MAILS.test(this.#kind) ? nothing : html`<p class="actions"><button type="button" @click=${() => this.#print()}>${said.onPaper}</button></p>`}
          ${this.#paper ? html`<p><a class="button" id="paper" href=${this.#paper.address} target="_blank" rel="noopener">${said.openPaper}</a></p>` : nothing}
        </section>
      </div>`;
  }

  #problems(): TemplateResult {
    const said = this.#said;
    const problems = this.#preview?.problems ?? [];
    if (problems.length === 0) return html`<p>${said.right}</p>`;
    return html`<p class="problem">${said.wrong}</p>
      <ul>${problems.map(({ code, where, found }) => html`<li>${said.where[where as 'BODY'] ?? ''}: ${fill(said.problems[code], { found: found ?? '' })}</li>`)}</ul>`;
  }

  readonly #onSubject = (event: Event): void => {
    this.#subject = (event.target as HTMLInputElement).value;
    this.#typed();
  };

  readonly #onBody = (event: Event): void => {
    this.#body = (event.target as HTMLTextAreaElement).value;
    this.#typed();
  };

  readonly #onReason = (event: Event): void => {
    this.#reason = (event.target as HTMLInputElement).value;
    this.#reasonProblem = '';
    this.#isTouched = true;
    this.#at.redraw();
  };

  #typed(): void {
    this.#isTouched = true;
    clearTimeout(this.#timer);
    this.#timer = Number(setTimeout(() => void this.#look(), AFTER_LAST_KEY_MS));
  }

  /** What it looks like now; an answer that comes after a newer one is dropped. */
  async #look(): Promise<void> {
    const mine = ++this.#asked;
    const text = { subject: this.#subject, body: this.#body };
    const asked = await this.#at.ask(TextPreview, { input: this.#place(text) });
    if (mine !== this.#asked || asked.status !== 'ANSWERED') return;
    this.#preview = asked.answer.textPreview;
    this.#at.redraw();
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#save(true);
  };

  async #save(andPublish: boolean): Promise<void> {
    if (this.#isBusy) return;
    this.#refusal = '';
    if (this.#reason.trim() === '') {
      this.#reasonProblem = this.#at.texts.problems.REQUIRED;
      return this.#at.focusOn('reason');
    }
    this.#isBusy = true;
    this.#at.redraw();
    const isSaved = await this.#send(andPublish);
    this.#isBusy = false;
    if (isSaved) {
      this.#isTouched = false;
      this.#reason = '';
      this.#at.tell(andPublish ? this.#said.published : this.#said.kept);
      await this.#load(this.#at.ask);
      this.#at.focusOn('writing');
    } else this.#at.redraw();
  }

  async #send(andPublish: boolean): Promise<boolean> {
    const { ask, texts } = this.#at;
    const said = this.#said;
    const text = { subject: this.#subject, body: this.#body, changeReason: this.#reason.trim() };
    const place = { kind: this.#kind, language: this.#language };
    const saved = await ask(SaveTemplate, {
      input: { ...place, ...text, idempotencyKey: idempotencyKey() },
    });
    if (saved.status !== 'ANSWERED') {
      this.#refusal = texts.troubles[saved.status as 'AWAY'] ?? '';
      return false;
    }
    const { answer } = saved.answer;
    if (!('template' in answer)) {
      this.#refusal = said.notSaved;
      return false;
    }
    if (!andPublish) return true;
    const input = { templateId: answer.template.id, idempotencyKey: idempotencyKey() };
    const published = await ask(PublishTemplate, { input });
    const isPublished =
      published.status === 'ANSWERED' && published.answer.answer.__typename === 'TemplatePublished';
    if (!isPublished) {
      this.#refusal = said.notPublished;
      await this.#look();
    }
    return isPublished;
  }

  async #print(): Promise<void> {
    const text = { subject: this.#subject, body: this.#body };
    const asked = await this.#at.ask(LetterPreview, { input: this.#place(text) });
    const answer = asked.status === 'ANSWERED' ? asked.answer.answer : null;
    this.#paper?.forget();
    this.#paper = answer && 'pdf' in answer ? HeldFile.pdf(answer.pdf) : null;
    if (!this.#paper) return this.#at.tell(this.#said.notPrinted);
    this.#at.focusOn('paper');
  }
}
