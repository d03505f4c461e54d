import { formStyles } from '@steunpad/widgets/kernel/form.styles.ts';
import { layoutStyles } from '@steunpad/widgets/kernel/layout.styles.ts';
import { tokens } from '@steunpad/widgets/kernel/tokens.styles.ts';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { createAsk } from './ask.ts';
import { isMeant } from './keys.ts';
import { KeysView } from './keys.view.ts';
import { Live } from './live/live.ts';
import type { Change } from './live/read-events.ts';
import { personStyles } from './person/person.styles.ts';
import { PersonView } from './person/person.view.ts';
import { RequestView } from './person/request.view.ts';
import { ROOT, Router, type ViewName } from './router.ts';
import { Session } from './session.ts';
import { Settings } from './settings.ts';
import { nl } from './texts/nl.ts';
import { readTexts, type Texts } from './texts/texts.ts';
import { todayStyles } from './today/today.styles.ts';
import { TodayView } from './today/today.view.ts';
import type { View, Workplace } from './view.ts';
import { workspaceStyles } from './workspace.styles.ts';

/** Long enough to be read twice. */
const TOLD_MS = 15_000;

const VIEWS: Readonly<
  Record<Exclude<ViewName, 'unknown'>, new (place: Workplace, id: string) => View>
> = { today: TodayView, pathways: PersonView, requests: RequestView, keys: KeysView };

/** The frame around all views: who works here, the ways, and what holds for each of them. */
export class WorkspaceElement extends LitElement implements Workplace {
  static override styles = [
    tokens,
    layoutStyles,
    formStyles,
    workspaceStyles,
    todayStyles,
    personStyles,
  ];

  readonly settings = new Settings();
  readonly router = new Router(this, () => this.#show());
  readonly ask = createAsk(
    () => this.#session.municipality,
    () => this.#onSignedOut(),
  );
  texts: Texts = nl;

  readonly #session = new Session();
  #view: View | null = null;
  #shown = '';
  #told = '';
  #timer = 0;
  #live: Live | null = null;
  #isLive = true;

  get me() {
    return this.#session.me!;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.router.start();
    addEventListener('pageshow', this.#onPageShow);
    addEventListener('focus', this.#onReturn);
    addEventListener('online', this.#onReturn);
    addEventListener('keydown', this.#onKey);
    addEventListener('beforeunload', this.#onLeave);
    void this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hush();
    this.router.stop();
    removeEventListener('pageshow', this.#onPageShow);
    removeEventListener('focus', this.#onReturn);
    removeEventListener('online', this.#onReturn);
    removeEventListener('keydown', this.#onKey);
    removeEventListener('beforeunload', this.#onLeave);
  }

  redraw(): void {
    this.requestUpdate();
  }

  focusOn(id: string): void {
    this.requestUpdate();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus(),
    );
  }

  tell(words: string): void {
    this.#told = words;
    clearTimeout(this.#timer);
    this.#timer = Number(setTimeout(() => this.tell(''), TOLD_MS));
    this.requestUpdate();
  }

  async #begin(): Promise<void> {
    this.texts = await readTexts(this.settings.language);
    document.documentElement.lang = this.settings.language;
    await this.#session.confirm(this.ask);
    if (this.#session.standing === 'HERE') return this.#show();
    // Nothing stands here yet that could be lost.
    if (this.#session.standing === 'SIGNED_OUT') location.replace(this.#session.signIn);
    else this.requestUpdate();
  }

  #show(): void {
    this.requestUpdate();
    if (this.#session.standing !== 'HERE') return;
    this.#listen();
    const { view: name, id } = this.router.place;
    const isSame = this.#shown === `${name} ${id}` && this.#view;
    if (!isSame) {
      this.#view?.close?.();
      this.#view = name === 'unknown' ? null : new VIEWS[name](this, id ?? '');
      this.#shown = `${name} ${id}`;
      scrollTo(0, 0);
    }
    const opened = this.#view?.open();
    if (isSame) return;
    // A view may move the focus to a place of its own, such as the row that was left.
    void Promise.resolve(opened).then(async () => {
      await this.updateComplete;
      const active = this.shadowRoot!.activeElement;
      if (!active || active.closest('nav, header')) this.focusOn('title');
    });
  }

  /** Hears what colleagues change, as soon as it is known who works here and where. */
  #listen(): void {
    const { municipality } = this.#session;
    if (this.#live || !municipality) return;
    this.#live = new Live({
      ...{ ask: this.ask, municipality, personId: this.me.id },
      onChange: (change) => void this.#onChange(change),
      onStanding: (isLive) => {
        this.#isLive = isLive;
        this.requestUpdate();
      },
      onSignedOut: () => this.#onSignedOut(),
    });
    this.#live.start();
  }

  #hush(): void {
    this.#live?.stop();
    this.#live = null;
    this.#isLive = true;
  }

  async #onChange(change: Change): Promise<void> {
    if (this.#session.standing === 'HERE') await this.#view?.refresh?.(change);
  }

  /** Somebody signed out elsewhere, or a right was taken: nothing of anybody is to be seen, what was typed stays. */
  #onSignedOut(): void {
    if (this.#session.standing !== 'HERE') return;
    this.#session.standing = 'SIGNED_OUT';
    this.#hush();
    this.focusOn('signed-out');
  }

  readonly #onPageShow = (event: PageTransitionEvent): void => {
    if (event.persisted) void this.#confirm('ASKING');
  };

  readonly #onReturn = (): void => {
    if (['SIGNED_OUT', 'NO_PLACE', 'AWAY'].includes(this.#session.standing)) void this.#confirm();
  };

  /** Asks again who is here; a page that another person left is loaded anew, so that nothing of it remains. */
  async #confirm(meanwhile = this.#session.standing): Promise<void> {
    this.#session.standing = meanwhile;
    this.requestUpdate();
    if (!(await this.#session.confirm(this.ask))) return location.reload();
    if (this.#session.standing === 'HERE') this.#show();
    else this.requestUpdate();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (this.#session.standing !== 'HERE' || event.defaultPrevented) return;
    this.#view?.onKey?.(event);
    if (event.defaultPrevented || !this.settings.keys || !isMeant(event)) return;
    if (event.key === '?') {
      event.preventDefault();
      this.router.go(`${ROOT}keys`);
    }
  };

  readonly #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.#view?.isHalf) event.preventDefault();
  };

  protected override render(): TemplateResult {
    const { texts } = this;
    const { standing } = this.#session;
    const isHere = standing === 'HERE';
    document.title = isHere ? `${this.#view?.title ?? texts.unknown.title} - Steunpad` : 'Steunpad';
    return html`<div lang=${this.settings.language}>
      ${isHere ? this.#bar() : nothing}
      <main>
        <p class="told" role="status">${this.#told ? html`<span>${this.#told}</span>` : nothing}</p>
        ${isHere && !this.#isLive ? html`<p class="note" role="status" id="not-live">${texts.live.away}</p>` : nothing}
        ${isHere ? nothing : this.#instead(standing)}
        ${isHere ? (this.#view?.render() ?? this.#unknown()) : nothing}
      </main>
    </div>`;
  }

  #bar(): TemplateResult {
    const { texts, me } = this;
    const here = me.municipalities.find(({ current }) => current);
    const other = this.settings.language === 'nl' ? 'en' : 'nl';
    return html`<header class="bar">
      <nav aria-label=${texts.bar.ways}>
        <a href=${ROOT} aria-current=${this.router.place.view === 'today' ? 'page' : nothing}>${texts.bar.today}</a>
        <a href="${ROOT}keys" aria-current=${this.router.place.view === 'keys' ? 'page' : nothing}>${texts.bar.keys}</a>
        <a href=${location.pathname} lang=${other} @click=${(event: Event) => this.#speak(event, other)}>${texts.bar.otherLanguage}</a>
      </nav>
      <p>${me.name}, ${here?.roles.map((role) => texts.roles[role]).join(', ')} (${here?.name})
        ${me.municipalities.length > 1 ? html`<a href="/signin">${texts.bar.otherPlace}</a>` : nothing}
        <a href="/signout">${texts.bar.signOut}</a></p>
    </header>`;
  }

  async #speak(event: Event, language: 'nl' | 'en'): Promise<void> {
    event.preventDefault();
    this.settings.language = language;
    this.texts = await readTexts(language);
    document.documentElement.lang = language;
    this.requestUpdate();
  }

  #instead(standing: Exclude<Session['standing'], 'HERE'>): TemplateResult {
    const { texts } = this;
    if (standing === 'ASKING') return html`<p role="status">${texts.waiting}</p>`;
    const { title, text } = texts.away[standing];
    return html`<div class="note">
      <h1 id="signed-out" tabindex="-1">${title}</h1>
      <p>${text}</p>
      ${this.#view?.isHalf ? html`<p>${texts.away.kept}</p>` : nothing}
      <p class="actions">
        ${
          standing === 'AWAY'
            ? nothing
            : html`<a class="button" href=${this.#view?.isHalf ? '/signin' : this.#session.signIn} target=${this.#view?.isHalf ? '_blank' : nothing}>${texts.away.signIn}</a>`
        }
        <button type="button" @click=${() => this.#confirm()}>${standing === 'AWAY' ? texts.tryAgain : texts.away.again}</button>
      </p>
    </div>`;
  }

  #unknown(): TemplateResult {
    const { title, text, back } = this.texts.unknown;
    return html`<h1 id="title" tabindex="-1">${title}</h1><p>${text}</p><p><a href=${ROOT}>${back}</a></p>`;
  }
}
