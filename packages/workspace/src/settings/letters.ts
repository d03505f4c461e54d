import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Trouble } from '../ask.ts';
import { keptAs } from '../form/forms-part.ts';
import { LetterPreview } from '../generated/letter-preview.ts';
import { Placeholders } from '../generated/placeholders.ts';
import { TextPreview } from '../generated/text-preview.ts';
import type {
  LetterLanguage,
  PlaceholdersQuery,
  TemplateKind,
  TextPreviewQuery,
} from '../generated/types.ts';
import { HeldFile } from '../held-file.ts';
import { keptLine } from '../kept/kept.view.ts';
import { KeptWords } from '../kept/kept-words.ts';
import type { Part } from '../parts.ts';
import { ROOT } from '../router.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import { letterHistory } from './letter-history.ts';
import { saveLetter } from './save-letter.ts';
import { settingsWords } from './texts.ts';

type Kinds = (typeof settingsWords)['nl']['letters']['kinds'];
type Preview = TextPreviewQuery['textPreview'];

interface Written {
  readonly subject: string;
  readonly body: string;
  readonly reason: string;
}

/** `NL_SIMPLE` as addresses and pages have it: `nl-simple`. */
const tagOf = (language: LetterLanguage) => language.toLowerCase().replace('_', '-');

const MAILS =
  /_NOTICE$|_CONFIRMATION$|_ALARM$|_MENDED$|_CHANGED$|_NEWS$|_CODE$|_STEPS$|^MEETING_INVITATION$/;
const AFTER_LAST_KEY_MS = 600;

/** What was typed of a text that was left for another one: it is there again in this tab. */
const left = new Map<string, Written>();

/** The letters, mails and scripts: written here, seen with invented people in them, and held against what has to be in them. */
export class LettersPart implements Part {
  readonly #at: Workplace;
  #kind: TemplateKind = 'OFFER_LETTER';
  #language: LetterLanguage = 'NL';
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
  #kept: KeptWords | null = null;

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
    const languages = Object.keys(this.#said.languages) as LetterLanguage[];
    const language = languages.find((each) => tagOf(each) === search.get('taal')) ?? 'NL';
    if (this.#known && kind === this.#kind && language === this.#language) return null;
    this.#leave();
    this.#kind = Object.hasOwn(this.#said.kinds, kind) ? kind : 'OFFER_LETTER';
    this.#language = language;
    return this.#load(ask);
  }

  async #load(ask: Workplace['ask']): Promise<Trouble | null> {
    const known = await ask(Placeholders, { kind: this.#kind });
    if (known.status !== 'ANSWERED') return known.status;
    const kept = new KeptWords(ask, keptAs('saveTemplate', this.#key), () => this.#at.redraw());
    const words = await kept.read();
    const written = left.get(this.#key) ?? (words ? (JSON.parse(words) as Written) : undefined);
    left.delete(this.#key);
    // What was begun and is newer than the text in use goes on where it was left.
    const newest = known.answer.templates.find(
      ({ language }) => language === tagOf(this.#language),
    );
    const draft = newest?.status === 'DRAFT' ? newest : undefined;
    const asked = await ask(TextPreview, { input: this.#place(written ?? draft) });
    if (asked.status !== 'ANSWERED') return asked.status;
    this.#known = known.answer;
    this.#kept = kept;
    this.#preview = asked.answer.textPreview;
    this.#subject = this.#preview.subject;
    this.#body = this.#preview.body;
    this.#reason = written?.reason ?? '';
    this.#isTouched = written !== undefined;
    this.#refusal = '';
    return null;
  }

  #place(text?: Pick<Written, 'subject' | 'body'>) {
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

  get #written(): Written {
    return { subject: this.#subject, body: this.#body, reason: this.#reason };
  }

  #leave(): void {
    clearTimeout(this.#timer);
    this.#kept?.flush();
    if (this.#isTouched) left.set(this.#key, this.#written);
  }

  render(): TemplateResult {
    const said = this.#said;
    const { texts } = this.#at;
    const address = (kind: string, language: LetterLanguage) =>
      `${ROOT}instellingen/brieven?tekst=${kind}${language === 'NL' ? '' : `&taal=${tagOf(language)}`}`;
    const tag = tagOf(this.#language);
    return html`<nav class="chips" aria-label=${said.which}>
        ${(Object.keys(said.kinds) as (keyof Kinds)[]).map((kind) => html`<a href=${address(kind, this.#language)} aria-current=${kind === this.#kind ? 'true' : nothing}>${said.kinds[kind]}</a>`)}
      </nav>
      <nav class="chips" aria-label=${said.language}>
        ${this.#preview?.languages.map((language) => html`<a href=${address(this.#kind, language)} aria-current=${language === this.#language ? 'true' : nothing}>${said.languages[language]}</a>`)}
      </nav>
      <div class="beside">
        <section aria-labelledby="writing">
          <h2 id="writing" tabindex="-1">${said.writing}</h2>
          <form novalidate @submit=${this.#onSubmit} @focusout=${this.#kept?.flush ?? nothing}>
            <div class="field"><label for="subject">${said.subject}</label>
              <input id="subject" type="text" autocomplete="off" lang=${tag} dir="auto" .value=${live(this.#subject)} @input=${this.#onSubject} /></div>
            <div class="field"><label for="body">${said.body}</label>
              <p class="hint" id="body-hint">${said.bodyHint}</p>
              <textarea id="body" rows="18" autocomplete="off" aria-describedby="body-hint" lang=${tag} dir="auto" .value=${live(this.#body)} @input=${this.#onBody}></textarea></div>
            <div class="field"><label for="reason">${said.reason}</label>
              <p class="problem" id="reason-problem">${this.#reasonProblem}</p>
              <input id="reason" type="text" autocomplete="off" aria-required="true" aria-invalid=${this.#reasonProblem ? 'true' : nothing} aria-describedby=${this.#reasonProblem ? 'reason-problem' : nothing} .value=${live(this.#reason)} @input=${this.#onReason} /></div>
            ${this.#keptLine()}
            <div role="alert">${this.#refusal ? html`<p class="problem">${texts.form.refused} ${this.#refusal}</p>` : nothing}</div>
            <p class="actions">
              <button type="submit" class="primary" ?disabled=${this.#isBusy}>${said.publish}</button>
              <button type="button" ?disabled=${this.#isBusy} @click=${() => this.#save(false)}>${said.keep}</button>
            </p>
          </form>
          <details><summary>${said.placeholders}</summary>
            <ul>${this.#known?.placeholders.map(({ name, required }) => html`<li><code>{{${name}}}</code>${required ? html` <span class="quiet">${said.required}</span>` : nothing}</li>`)}</ul>
          </details>
          ${letterHistory(this.#at, this.#known?.templates ?? [], tag)}
        </section>
        <section aria-labelledby="look">
          <h2 id="look">${said.look}</h2>
          <div role="status">${this.#problems()}</div>
          <div class="paper-text" lang=${tag} dir="auto">
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
    this.#keep();
    this.#at.redraw();
  };

  #keep(): void {
    this.#isTouched = true;
    this.#kept?.typed(JSON.stringify(this.#written));
  }

  #keptLine(): TemplateResult | typeof nothing {
    const kept = this.#kept;
    if (!kept) return nothing;
    const said = this.#said;
    const other: Partial<Written> = kept.other ? JSON.parse(kept.other) : {};
    const names = (['subject', 'body', 'reason'] as const).filter(
      (name) => other[name] !== undefined && other[name] !== this.#written[name],
    );
    return keptLine(kept, this.#at.texts, this.#at.settings.language, {
      lines: names.map((name) => ({ label: said[name], said: other[name]! })),
      here: () => kept.choose(JSON.stringify(this.#written)),
      there: () => {
        this.#subject = other.subject ?? '';
        this.#body = other.body ?? '';
        this.#reason = other.reason ?? '';
        kept.choose(JSON.stringify(this.#written));
        void this.#look();
      },
    });
  }

  #typed(): void {
    this.#keep();
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
    const place = { kind: this.#kind, language: this.#language };
    const text = { ...place, subject: this.#subject, body: this.#body };
    const refusal = await saveLetter(
      this.#at,
      { ...text, changeReason: this.#reason.trim() },
      andPublish,
    );
    this.#isBusy = false;
    if (refusal === null) {
      this.#isTouched = false;
      await this.#kept?.discard();
      this.#at.tell(andPublish ? this.#said.published : this.#said.kept);
      await this.#load(this.#at.ask);
      return this.#at.focusOn('writing');
    }
    this.#refusal = refusal;
    await this.#look();
    this.#at.redraw();
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
