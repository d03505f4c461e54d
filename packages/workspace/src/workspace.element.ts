import { formStyles } from '@steunpad/widgets/kernel/form.styles.ts';
import { layoutStyles } from '@steunpad/widgets/kernel/layout.styles.ts';
import { tokens } from '@steunpad/widgets/kernel/tokens.styles.ts';
import { type CSSResult, html, LitElement, nothing, type TemplateResult } from 'lit';
import { createAsk, type LostRight } from './ask.ts';
import { away } from './away.ts';
import { bar, rolesHere } from './bar.ts';
import { isMeant, isUndo } from './keys.ts';
import { KeysView } from './keys.view.ts';
import { Live } from './live/live.ts';
import type { Change } from './live/read-events.ts';
import { type Missing, noView } from './no-view.ts';
import { personStyles } from './person/person.styles.ts';
import { PersonView } from './person/person.view.ts';
import { RequestView } from './person/request.view.ts';
import { sees } from './rights.ts';
import { ROOT, Router, type ViewName } from './router.ts';
import { isScreen, mayOpen, type ScreenName } from './screen-names.ts';
import { FETCH } from './screens.ts';
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

type ViewOf = new (place: Workplace, id: string) => View;

/** What nearly everybody opens comes with the page; a screen is fetched. */
const VIEWS: Readonly<Partial<Record<ViewName, ViewOf>>> = {
  today: TodayView,
  pathways: PersonView,
  requests: RequestView,
  keys: KeysView,
};

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
    (right) => void this.#onLost(right),
  );
  texts: Texts = nl;

  readonly #session = new Session();
  #view: View | null = null;
  #shown = '';
  #told = '';
  #undo: (() => Promise<unknown>) | undefined;
  #toldStays = false;
  /** Why there is no view at an address that is known. */
  #missing: Missing | null = null;
  #timer = 0;
  #live: Live | null = null;
  #isLive = true;

  get me() {
    return this.#session.me!;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.router.start();
    for (const [name, hear] of this.#heard) addEventListener(name, hear as EventListener);
    void this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hush();
    this.router.stop();
    for (const [name, hear] of this.#heard) removeEventListener(name, hear as EventListener);
  }

  redraw(): void {
    this.requestUpdate();
  }

  wear(styles: CSSResult): void {
    const { adoptedStyleSheets: worn } = this.shadowRoot!;
    if (!worn.includes(styles.styleSheet!)) worn.push(styles.styleSheet!);
  }

  focusOn(id: string): void {
    this.requestUpdate();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus(),
    );
  }

  tell(
    words: string,
    { undo, stays = undo !== undefined }: Parameters<Workplace['tell']>[1] = {},
  ): void {
    this.#told = words;
    this.#toldStays = stays;
    this.#undo = undo;
    clearTimeout(this.#timer);
    // Nobody is hurried to take something back.
    if (words && !stays) this.#timer = Number(setTimeout(() => this.tell(''), TOLD_MS));
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
    const shown = `${name} ${id}`;
    const isSame = this.#shown === shown && this.#view;
    if (isSame) return void this.#view?.open();
    this.#view?.close?.();
    this.#view = null;
    this.#missing = null;
    this.#shown = shown;
    if (this.#toldStays) this.tell('');
    scrollTo(0, 0);
    const View = VIEWS[name];
    if (View) this.#openView(new View(this, id ?? ''));
    else if (isScreen(name)) void this.#fetch(name, shown, id ?? '');
    else this.#openView(null);
  }

  async #fetch(name: ScreenName, shown: string, id: string): Promise<void> {
    if (!mayOpen(name, rolesHere(this))) {
      this.#missing = 'NOT_YOURS';
      return this.#openView(null);
    }
    this.#missing = 'LOADING';
    const open = await FETCH[name]().catch(() => null);
    // Somebody went on meanwhile.
    if (this.#shown !== shown || this.#view) return;
    this.#missing = open ? null : 'AWAY';
    this.#openView(open?.(this, id) ?? null);
  }

  #openView(view: View | null): void {
    this.#view = view;
    this.requestUpdate();
    const opened = view?.open();
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
    // Whoever keeps no promises of the list hears nothing of it.
    if (this.#live || !municipality || !sees(rolesHere(this)).list) return;
    this.#live = new Live({
      ...{ ask: this.ask, municipality, personId: this.me.id },
      onChange: (change) => void this.#onChange(change),
      onStanding: (isLive) => {
        this.#isLive = isLive;
        this.requestUpdate();
      },
      onSignedOut: () => void this.#onLost('SIGNED_OUT'),
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

  /** Somebody signed out elsewhere, or a right was taken: nothing that may not be seen stays, what was typed does. */
  async #onLost(right: LostRight): Promise<void> {
    if (this.#session.standing !== 'HERE') return;
    if (right === 'FORBIDDEN') {
      const before = rolesHere(this).join();
      if (!(await this.#session.confirm(this.ask))) return location.reload();
      // Most that is refused was never theirs; else the page asks again with the rights that are left.
      if (this.#session.standing === 'HERE' && rolesHere(this).join() !== before) this.#show();
      return this.requestUpdate();
    }
    this.#session.standing = right;
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
    if (this.#undo && isUndo(event)) {
      event.preventDefault();
      return void this.#takeBack();
    }
    this.#view?.onKey?.(event);
    if (event.defaultPrevented || !this.settings.keys || !isMeant(event)) return;
    if (event.key === '?') {
      event.preventDefault();
      this.router.go(`${ROOT}keys`);
    }
  };

  async #takeBack(): Promise<void> {
    const undo = this.#undo;
    this.tell('');
    await undo?.();
    await this.#view?.open();
    this.requestUpdate();
  }

  readonly #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.#view?.isHalf) event.preventDefault();
  };

  readonly #heard = Object.entries({
    pageshow: this.#onPageShow,
    focus: this.#onReturn,
    online: this.#onReturn,
    keydown: this.#onKey,
    beforeunload: this.#onLeave,
  });

  protected override render(): TemplateResult {
    const { texts } = this;
    const { standing } = this.#session;
    const isHere = standing === 'HERE';
    document.title = isHere ? `${this.#view?.title ?? texts.unknown.title} - Steunpad` : 'Steunpad';
    return html`<div lang=${this.settings.language}>
      ${isHere ? bar(this, (language) => this.#speak(language)) : nothing}
      <main>
        <div class="told">
          <p role="status">${this.#told ? html`<span>${this.#told}</span>` : nothing}</p>
          ${isHere && this.#undo ? html`<button type="button" @click=${() => this.#takeBack()}>${texts.undo}</button>` : nothing}
        </div>
        ${isHere && !this.#isLive ? html`<p class="note" role="status" id="not-live">${texts.live.away}</p>` : nothing}
        ${isHere ? nothing : away(this, this.#session, { isHalf: this.#view?.isHalf ?? false, again: () => this.#confirm() })}
        ${isHere ? (this.#view?.render() ?? noView(this, this.#missing, () => this.#show())) : nothing}
      </main>
    </div>`;
  }

  async #speak(language: 'nl' | 'en'): Promise<void> {
    this.settings.language = language;
    this.texts = await readTexts(language);
    document.documentElement.lang = language;
    this.requestUpdate();
  }
}
