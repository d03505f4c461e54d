import {
  type CSSResultGroup,
  css,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  render,
  type TemplateResult,
} from 'lit';
import { type Asked, askMunicipality, questionOf } from './first-question.ts';
import type { Notice, Sent } from './form.controller.ts';
import { formStyles } from './form.styles.ts';
import type { FormTexts } from './form.texts.nl.ts';
import { type Language, languageOf } from './language.ts';
import { fetchLanguage, ownTexts } from './languages.ts';
import { layoutStyles } from './layout.styles.ts';
import { ask, fetchClient } from './public-api.ts';
import type { Ask, Outcome } from './sending.ts';
import { tokens } from './tokens.styles.ts';
import { commonWords, fill, type Municipality, type Rich, type Words } from './words.ts';

/** The host that served this script also has the API, unless the page says otherwise. */
const OWN_HOST = new URL(import.meta.url).origin;

/** To a page our element has the focus that something in it has; what it draws for that is drawn there already. */
const withoutOutline = css`:host { outline: none !important }`;

/** On a computer that many share, what nobody touched for 20 minutes is gone. Who is still there is asked before (WCAG 2.2.1). */
const ASKED_AFTER_MS = 18 * 60_000;
const GONE_AFTER_MS = 2 * 60_000;
/** Long enough for a reader that is still speaking. */
const TOLD_MS = 10_000;
/** What is said of idling. */
type Idle = 'stillThere' | 'wentIdle' | null;
const USE = ['input', 'keydown', 'pointerdown', 'focusin'] as const;

/**
 * What all elements share: whose they are, where the API is, which language, and when they can work.
 *
 * @cssprop [--steunpad-font-size=max(100%, 16px)] - Size of the text; everything grows with it.
 * @cssprop [--steunpad-background-color] - Colour of the sheet; without it that of the page's theme.
 * @cssprop [--steunpad-note-background-color] - Colour of notes.
 * @cssprop [--steunpad-crisis-color] - Colour beside the numbers of 113 and 112.
 * @cssprop [--steunpad-chosen-background-color] - Colour of a chosen answer.
 * @cssprop [--steunpad-hairline-color] - Colour of thin lines.
 * @cssprop [--steunpad-problem-background-color] - Colour of the summary of what is missing.
 * @cssState ready - The form can be used.
 * @cssState unavailable - The form cannot be used; the content of the page is shown.
 */
export abstract class SteunpadElement<Texts extends FormTexts> extends LitElement {
  static override properties: PropertyDeclarations = { municipality: {}, api: {} };
  static override styles: CSSResultGroup = [tokens, layoutStyles, formStyles, withoutOutline];

  /** Code of the municipality, for example `GM0193`. */
  declare municipality: string;
  /** Address of the API's host. Without it: the host that served the script. */
  declare api: string;
  /** What the entry asked for this element before its code was there. */
  declare asked?: Asked | null;
  /** What a page whose own form can be used meanwhile does before the first drawing. */
  declare rehearse?: (draw: typeof render) => Promise<void>;

  /** @internal */
  language: Language = 'nl';
  protected texts: Texts | null = null;
  /** @internal */
  about: Municipality | null = null;

  #timer = 0;
  #idle: Idle = null;
  #told = '';

  readonly #states = this.attachInternals().states;

  #answered = '';
  /** How often it could not be prepared in a row. */
  #failed = 0;

  // An element that stood in the page already has its attributes told one by one before it is connected.
  #started = false;

  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: Lit reads the properties of the class that asks.
    return [...super.observedAttributes, 'lang'];
  }

  constructor() {
    super();
    this.municipality = '';
    this.api = OWN_HOST;
  }

  /** Its texts in Dutch, which are at hand; those of another language are fetched. */
  protected abstract readonly dutch: Texts;

  /** What stands on the page once the element can work. */
  protected abstract content(texts: Texts, about: Municipality): TemplateResult;

  /** Forgets everything somebody typed or was told here. */
  protected abstract forget(): void;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pageshow', this.#onPageShow);
    addEventListener('online', this.#again);
    for (const use of USE) addEventListener(use, this.#onUse);
    this.#started = true;
    void this.#prepare();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pageshow', this.#onPageShow);
    removeEventListener('online', this.#again);
    for (const use of USE) removeEventListener(use, this.#onUse);
    clearTimeout(this.#timer);
    this.#started = false;
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (!this.#started || old === value) return;
    if (name === 'municipality' || name === 'api') this.about = null;
    void this.#prepare();
  }

  // A browser that translates puts elements where texts of ours stood, and Lit writes a new text only into a text.
  protected override willUpdate(): void {
    for (const put of this.renderRoot.querySelectorAll('font')) put.replaceWith(put.textContent);
  }

  protected override render(): TemplateResult {
    if (!this.about || !this.texts) return html`<slot></slot>`;
    return html`<div lang=${this.language} dir=${this.language === 'ar' ? 'rtl' : 'ltr'}>
      <div class="idle" aria-live="polite">${this.#idle ? html`<p class="note">${this.texts[this.#idle]}</p>` : nothing}<span class="heard">${this.#told}</span></div>
      ${this.content(this.texts, this.about)}
    </div>`;
  }

  /**
   * Tells the page around us. The detail never holds personal data.
   * @internal
   */
  announce(name: `steunpad-${string}`, detail: object = {}): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  /** @internal */
  readonly ask: Ask = (document, variables) => ask(this.api, document, variables);

  /** The form stays as it was, with a sentence beside its button. */
  protected refused(notice: Notice): Sent {
    this.announce('steunpad-error', { reason: notice });
    return { status: 'refused', notice };
  }

  /**
   * Tells the page around us when sending failed.
   * @internal
   */
  heard<Told>(outcome: Outcome<Told>): Outcome<Told> {
    if (outcome.status === 'refused') this.refused(outcome.notice);
    return outcome;
  }

  /**
   * A text with the names and numbers of the municipality in it.
   * @internal
   */
  say = (text: string, words: Words = {}): readonly Rich[] =>
    fill(text, { ...(this.about ? commonWords(this.about, this.language) : {}), ...words });

  /**
   * Gives the focus to what is new, as soon as it is drawn: later the page would scroll away under a finger. Orca says
   * nothing of it where the pressed button went in the same step, so a status that was there before says it too, and
   * whether a code stands below.
   * @internal
   */
  focusOn(id: string): void {
    const root = this.shadowRoot!;
    const pressed = root.activeElement;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const heading = root.getElementById(id);
      heading?.focus();
      if (pressed?.isConnected) return;
      this.#tell(`${heading?.textContent} ${root.querySelector('.keys ~ p')?.textContent ?? ''}`);
      setTimeout(() => this.#tell(''), TOLD_MS);
    });
  }

  #tell(words: string): void {
    this.#told = words;
    this.requestUpdate();
  }

  async #prepare(): Promise<void> {
    const { api, municipality: code } = this;
    const language = languageOf(this);
    const question = questionOf(api, code, language);
    if (this.about && question === this.#answered) return;
    const asked = this.asked?.question === question ? this.asked.answer : null;
    this.asked = null;
    const [{ municipality: about = null, refused, sunset, wait = 0 }, textsOf] = await Promise.all([
      asked ?? askMunicipality(api, code, language),
      fetchLanguage(language),
    ]);
    const name = this.localName.slice('steunpad-'.length);
    const shipped = textsOf?.(name, this.dutch);
    const texts =
      shipped && about?.texts.length ? await ownTexts(shipped, name, about.texts) : shipped;
    if (question !== questionOf(this.api, this.municipality, languageOf(this))) return; // it changed while we asked
    const wasReady = this.about !== null;
    if (about && texts) {
      Object.assign(this, { language, texts, about });
      this.#answered = question;
      this.#failed = 0;
      await this.rehearse?.(render);
    }
    this.requestUpdate();
    await this.updateComplete;
    // For the page's own style: it may keep room until one of them holds.
    try {
      this.#states.delete(this.about ? 'unavailable' : 'ready');
      this.#states.add(this.about ? 'ready' : 'unavailable');
    } catch {} // browsers before 2024 have none, or want two dashes before the name
    if (this.about) {
      if (!wasReady) this.announce('steunpad-ready');
      // Where it cannot be fetched it is asked for again on sending.
      const warn = () => fetchClient().then(({ warnOnce }) => warnOnce(sunset), Boolean);
      setTimeout(warn, 500);
      return;
    }
    const unknown = refused === 'MUNICIPALITY_UNKNOWN';
    const failed = this.#failed++;
    if (!failed || unknown)
      this.announce('steunpad-error', { reason: unknown ? 'unknownMunicipality' : 'unreachable' });
    // A busy server may have room by then.
    if (failed < 2 && !unknown) setTimeout(this.#again, Math.max(5 * 4 ** failed, wait) * 1_000);
  }

  readonly #again = (): void => {
    if (!this.about && this.#started) void this.#prepare();
  };

  readonly #onUse = (event: Event): void => {
    // Whoever never touched the form has nothing to lose, and is not asked anything.
    if (!this.#timer && !event.composedPath().includes(this)) return;
    this.#wait(null, ASKED_AFTER_MS, () =>
      this.#wait('stillThere', GONE_AFTER_MS, () => {
        this.#timer = 0;
        this.#say('wentIdle');
        this.forget();
      }),
    );
  };

  #wait(said: Idle, ms: number, then: () => void): void {
    this.#say(said);
    clearTimeout(this.#timer);
    this.#timer = Number(setTimeout(then, ms));
  }

  #say(said: Idle): void {
    if (this.#idle !== said) this.requestUpdate();
    this.#idle = said;
  }

  // The browser's back button may show the page as it was left, to whoever sits there now.
  readonly #onPageShow = (event: PageTransitionEvent): void => {
    if (!event.persisted) return;
    this.forget();
    this.requestUpdate();
  };
}
