import { html, nothing, type TemplateResult } from 'lit';
import type { Trouble } from '../ask.ts';
import { OnePanel } from '../form/one-panel.ts';
import type { WhoLookedQuery } from '../generated/types.ts';
import { WhoLooked } from '../generated/who-looked.ts';
import { dataRequests } from '../person/data-requests.ts';
import { isFound } from '../person/pathway-now.ts';
import { ROOT } from '../router.ts';
import { formWords } from '../texts/texts.ts';
import { troubleNote } from '../trouble.ts';
import type { View, Workplace } from '../view.ts';
import { hold, release } from './forms.ts';
import { saidHold, saidSubject, tableOf, wordsOf } from './said.ts';

type Known = Extract<NonNullable<WhoLookedQuery['node']>, { id: string }>;

/** One person, of whom the officer sees who looked, what they asked, and whether they are held. */
export class SubjectView implements View {
  readonly #at: Workplace;
  readonly #id: string;
  readonly #panel: OnePanel;
  #known: Known | null = null;
  #trouble: Trouble | null = null;
  #isUnknown = false;

  constructor(at: Workplace, id: string) {
    this.#at = at;
    this.#id = id;
    this.#panel = new OnePanel(
      at,
      (step) => formWords(at.texts, step),
      () => this.open(),
    );
  }

  get title(): string {
    return wordsOf(this.#at).subject;
  }

  get isHalf(): boolean {
    return this.#panel.isHalf;
  }

  async open(): Promise<void> {
    const asked = await this.#at.ask(WhoLooked, { id: this.#id });
    this.#trouble = asked.status === 'ANSWERED' ? null : asked.status;
    if (asked.status === 'ANSWERED') {
      const { node } = asked.answer;
      this.#known = isFound(node) ? node : null;
      this.#isUnknown = this.#known === null;
    }
    this.#at.redraw();
  }

  render(): TemplateResult {
    const said = wordsOf(this.#at);
    const { texts } = this.#at;
    return html`<h1 id="title" tabindex="-1">${this.#known ? saidSubject(this.#known, this.#at) : said.subject}</h1>
      ${troubleNote(this.#at, this.#trouble, () => this.open())}
      ${this.#isUnknown ? html`<p>${said.unknown}</p>` : nothing}
      ${this.#known ? html`${this.#holds(this.#known)} ${dataRequests(this.#known, this.#at)} ${this.#looks(this.#known)}` : nothing}
      ${this.#known || this.#trouble || this.#isUnknown ? nothing : html`<p role="status">${texts.waiting}</p>`}
      <p><a href="${ROOT}privacy">${said.back}</a></p>`;
  }

  #holds({ id, holds }: Known): TemplateResult {
    const said = wordsOf(this.#at);
    const form = holds.some(({ releasedAt }) => !releasedAt) ? release : hold;
    const isOpen = this.#panel.isOpen(form.step);
    const show = () =>
      this.#panel.show({ form, about: () => ({ id }), backTo: 'holds', keptFor: { about: id } });
    return html`<section>
      <h2 id="holds" tabindex="-1">${said.held}</h2>
      ${holds.length === 0 ? html`<p class="quiet">${said.neverHeld}</p>` : nothing}
      <ul>${holds.map((each) => html`<li>${saidHold(each, this.#at)}</li>`)}</ul>
      <p class="actions"><button type="button" aria-expanded=${isOpen ? 'true' : 'false'} @click=${show}>${formWords(this.#at.texts, form.step).title}</button></p>
      ${this.#panel.render()}
    </section>`;
  }

  #looks({ whoLooked }: Known): TemplateResult {
    const said = wordsOf(this.#at);
    const { settings } = this.#at;
    const at = new Intl.DateTimeFormat(settings.language === 'en' ? 'en-GB' : 'nl', {
      ...{ dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Amsterdam' },
    } as const);
    const { when, who, what } = said.columns;
    const rows = whoLooked.map((look) => [at.format(new Date(look.when)), look.who, look.what]);
    return html`<section>
      <h2>${said.looked}</h2>
      ${rows.length === 0 ? html`<p class="note">${said.noLooks}</p>` : tableOf(said.lookedCaption, [when, who, what], rows)}
    </section>`;
  }
}
