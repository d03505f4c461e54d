import { type CSSResult, html, nothing, type TemplateResult } from 'lit';
import { createAsk, type LostRight } from './ask.ts';
import { away } from './away.ts';
import { bar, rolesHere } from './bar.ts';
import { DrawnFirstElement } from './first/drawn-first.element.ts';
import { firstStyles } from './first/first.styles.ts';
import { frame, toldBox } from './frame.ts';
import { ChangesSince } from './generated/changes-since.ts';
import { isMeant, isUndo } from './keys.ts';
import { Live } from './live/live.ts';
import type { Change } from './live/read-events.ts';
import { type Missing, noView } from './no-view.ts';
import { personStyles } from './person/person.styles.ts';
import { sees } from './rights.ts';
import { ROOT, Router } from './router.ts';
import { isScreen, mayOpen } from './screen-names.ts';
import { type FetchedName, fetchAhead, fetchedView, fetchView } from './screens.ts';
import { Session } from './session.ts';
import { Settings } from './settings.ts';
import { nl } from './texts/nl.ts';
import { readTexts, type Texts } from './texts/texts.ts';
import { TodayView } from './today/today.view.ts';
import { Told } from './told.ts';
import type { View, Workplace } from './view.ts';

/** The frame around all views: who works here, the ways, and what holds for each of them. */
export class WorkspaceElement extends DrawnFirstElement implements Workplace {
  static override styles = [...firstStyles, personStyles];

  readonly settings = new Settings();
  readonly router = new Router(this, () => this.#show());
  readonly ask = createAsk({
    municipality: () => this.#session.municipality,
    lost: (right) => void this.#onLost(right),
    first: this.first,
  });
  texts: Texts = nl;

  readonly #session = new Session();
  #view: View | null = null;
  #shown = '';
  readonly #told = new Told(() => this.requestUpdate());
  /** Why there is no view at an address that is known. */
  #missing: Missing | null = null;
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
    void this.updateComplete.then(() => this.shadowRoot!.getElementById(id)?.focus());
  }

  tell(...said: Parameters<Workplace['tell']>): void {
    this.#told.say(...said);
  }

  async #begin(): Promise<void> {
    this.texts = await readTexts(this.settings.language);
    document.documentElement.lang = this.settings.language;
    await this.#session.confirm(this.ask);
    // Nothing stands here yet that could be lost.
    if (this.#session.standing === 'SIGNED_OUT') return location.replace(this.#session.signIn);
    if (this.#session.standing === 'HERE') this.#show();
    else this.endBeginning(this.settings.language);
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
    this.#told.leave();
    if (!this.isServerDrawn) scrollTo(0, 0);
    if (name === 'today') this.#openView(new TodayView(this));
    else if (name === 'unknown') this.#openView(null);
    else void this.#fetch(name, shown, id ?? '');
  }

  async #fetch(name: FetchedName, shown: string, id: string): Promise<void> {
    if (isScreen(name) && !mayOpen(name, rolesHere(this))) {
      this.#missing = 'NOT_YOURS';
      return this.#openView(null);
    }
    const ready = fetchedView(name);
    if (ready) return this.#openView(ready(this, id));
    this.#missing = 'LOADING';
    const open = await fetchView(name);
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
      this.endBeginning(this.settings.language);
      fetchAhead();
      await this.updateComplete;
      const active = this.shadowRoot!.activeElement;
      if (active && !active.closest('nav, header')) return;
      // Somebody may have read on in what the server drew.
      this.shadowRoot!.getElementById('title')?.focus({ preventScroll: this.isServerDrawn });
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
      // What was shown is as it was at this place.
      cursor: this.first.take(ChangesSince, { cursor: null })?.changesSince.cursor ?? null,
      onStanding: (isLive) => {
        if (isLive === this.#isLive) return;
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
    if (this.#told.undo && isUndo(event)) {
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
    const { undo } = this.#told;
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
    const undo =
      isHere && this.#told.undo
        ? html`<button type="button" @click=${() => this.#takeBack()}>${texts.undo}</button>`
        : nothing;
    const rest = isHere
      ? html`${this.#isLive ? nothing : html`<p class="note" role="status" id="not-live">${texts.live.away}</p>`}
        ${this.#view?.render() ?? noView(this, this.#missing, () => this.#show())}`
      : away(this, this.#session, {
          isHalf: this.#view?.isHalf ?? false,
          again: () => this.#confirm(),
        });
    return frame(this.settings.language, {
      ways: isHere ? bar(this, (language) => this.#speak(language)) : nothing,
      told: toldBox(this.#told.words, undo),
      rest,
    });
  }

  async #speak(language: 'nl' | 'en'): Promise<void> {
    this.settings.language = language;
    this.texts = await readTexts(language);
    document.documentElement.lang = language;
    this.requestUpdate();
  }
}
