import { html, type TemplateResult } from 'lit';
import { Listings } from '../generated/listings.ts';
import type { ListingKind } from '../generated/types.ts';
import { FormController, type Sent } from '../kernel/form.controller.ts';
import { idempotencyKey } from '../kernel/idempotency-key.ts';
import { formLanguage } from '../kernel/language.ts';
import { SteunpadElement } from '../kernel/steunpad-element.ts';
import { type Listing, type ListingsTexts, listingsPage, type Told } from './listings.page.ts';
import { BLANK, checkReport, type ReportAnswers, sendReport } from './send-report.ts';

/** A list of a municipality, whatever it lists: it is fetched as soon as it is known whose it is. */
export abstract class ListingsElement<
  Texts extends ListingsTexts = ListingsTexts,
> extends SteunpadElement<Texts> {
  protected abstract readonly kinds: readonly ListingKind[];

  readonly #form = new FormController<ReportAnswers>(this, {
    blank: () => BLANK,
    check: checkReport,
    send: ({ email }, key) => this.#send(this.#mail!, key, email),
    doing: () => 'working',
    guarded: false,
  });
  #listings: readonly Listing[] | 'FAILED' | null = null;
  /** Of which municipality that is, and from where. */
  #asked = '';
  #told = new Map<string, Told>();
  /** The link that was reported last. */
  #mail: string | null = null;

  protected override forget(): void {
    this.#told = new Map();
    this.#mail = null;
    this.#form.reset();
  }

  protected override updated(): void {
    const asked = `${this.api} ${this.municipality}`;
    if (!this.about || asked === this.#asked) return;
    this.#asked = asked;
    void this.#fetch(asked);
  }

  /** What else stands at the end. */
  protected ending(_texts: Texts): TemplateResult | null {
    return null;
  }

  protected override content(texts: Texts): TemplateResult {
    const { say, language } = this;
    const list = this.#listings;
    if (!list || list === 'FAILED') {
      const again = () => {
        this.#listings = null;
        void this.#fetch(this.#asked);
        this.focusOn('title');
      };
      const failed = html`<p class="note warning" part="notice">${texts.listings.notFetched}</p>
        <p><button type="button" part="button" @click=${again}>${texts.listings.again}</button></p>`;
      return html`<div class="sheet">
        <h2 id="title" tabindex="-1">${texts.title}</h2>
        <div aria-live="polite">${list ? failed : html`<p>${texts.working}</p>`}</div>
      </div>`;
    }
    const view = { form: this.#form, texts, say };
    return listingsPage({
      ...{ texts, say, language },
      kinds: this.kinds,
      listings: list,
      told: this.#told,
      mail: this.#mail ? { id: this.#mail, view } : null,
      onReport: (id) => void this.#report(id),
      ending: this.ending(texts),
    });
  }

  async #fetch(asked: string): Promise<void> {
    const { municipality: code, kinds } = this;
    const found = (await this.ask(Listings, { code, kinds: [...kinds] }))?.listings;
    if (asked !== this.#asked) return;
    this.#listings = found ?? 'FAILED';
    if (!found) this.refused('unreachable');
    this.requestUpdate();
  }

  async #report(id: string): Promise<void> {
    this.#form.reset();
    const sent = await this.#send(id, idempotencyKey());
    if (sent.status === 'accepted') this.#mail = id;
    else this.#told.set(id, 'notReported');
    this.requestUpdate();
  }

  async #send(id: string, key: string, email?: string): Promise<Sent> {
    const given = { municipality: this.municipality, idempotencyKey: key, listingId: id };
    const language = formLanguage(this.language);
    const sent = this.heard(
      await sendReport(this.ask, { ...given, language, ...(email && { email }) }),
    );
    if (sent.status !== 'accepted') return sent;
    this.#told.set(id, sent.told);
    this.announce('steunpad-submitted');
    this.focusOn(`told-of-${id.replace(/\W/g, '')}`);
    return { status: 'accepted' };
  }
}
