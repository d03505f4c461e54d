import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Asked, Trouble } from '../ask.ts';
import { OnePanel } from '../form/one-panel.ts';
import type { Option } from '../form/step-form.ts';
import type { VolunteerNamesQuery, VolunteerStatus, VolunteersQuery } from '../generated/types.ts';
import { VolunteerNames } from '../generated/volunteer-names.ts';
import { Volunteers } from '../generated/volunteers.ts';
import { phoneNumber } from '../person/phone.ts';
import { ROOT, volunteerAddress } from '../router.ts';
import { fill } from '../texts/texts.ts';
import { troubleNote } from '../trouble.ts';
import type { View, Workplace } from '../view.ts';
import { answerApplication, recordPeerSession } from './forms.ts';
import {
  dayOf,
  languageNames,
  type Said,
  saidCertificate,
  saidLoad,
  saidSupervision,
  saidTraining,
  wordsOf,
} from './said.ts';

type Row = VolunteersQuery['volunteers']['edges'][number]['node'];
type Application = VolunteersQuery['volunteerApplications']['edges'][number]['node'];

const HERE = ['INVITED', 'IN_TRAINING', 'READY', 'ACTIVE', 'PAUSED'] as const;
const PAGE = 50;
const ALL: readonly VolunteerStatus[] = [...HERE, 'LEFT', 'DECLINED'];

/** Who wants to volunteer, and who does: papers, training, how they are looked after, and with how many people. */
export class VolunteersView implements View {
  readonly #at: Workplace;
  readonly #panel: OnePanel;
  #known: VolunteersQuery | null = null;
  #trouble: Trouble | null = null;
  #isFirst = true;
  #search = '';
  #asked = 0;

  constructor(at: Workplace) {
    this.#at = at;
    const words = (step: string) => wordsOf(at).forms[step as 'recordPeerSession'];
    this.#panel = new OnePanel(at, words, () => this.#load());
  }

  get title(): string {
    return wordsOf(this.#at).title;
  }

  get isHalf(): boolean {
    return this.#panel.isHalf;
  }

  async open(): Promise<void> {
    this.#search = searchIn(this.#at.router.kept);
    await this.#load();
    if (!this.#isFirst) return;
    this.#isFirst = false;
    const { search } = this.#at.router.place;
    const application = this.#applications.find(({ id }) => id === search.get('application'));
    if (application) this.#answer(application);
    else if (search.get('step') === 'RECORD_PEER_SESSION') await this.#recordSession();
  }

  async refresh(): Promise<void> {
    if (!this.isHalf) await this.#load();
  }

  async #load(): Promise<void> {
    const { ask } = this.#at;
    const status = this.#status;
    const { search } = this.#at.router.place;
    const [after, before] = [search.get('after'), search.get('before')];
    const mine = ++this.#asked;
    const asked = await ask(Volunteers, {
      // Whoever is looked for by name is found whatever became of them.
      ...(status ? { statuses: [status] } : this.#search ? {} : { statuses: [...HERE] }),
      search: this.#search || null,
      ...(before ? { last: PAGE, before } : { first: PAGE, after }),
    });
    // Something else was asked meanwhile.
    if (mine !== this.#asked) return;
    this.#trouble = asked.status === 'ANSWERED' ? null : asked.status;
    if (asked.status === 'ANSWERED') this.#known = asked.answer;
    this.#at.redraw();
  }

  get #status(): VolunteerStatus | undefined {
    const asked = this.#at.router.place.search.get('status');
    return ALL.find((each) => each === asked);
  }

  get #applications(): readonly Application[] {
    return this.#known?.volunteerApplications.edges.map(({ node }) => node) ?? [];
  }

  render(): TemplateResult {
    const said = wordsOf(this.#at);
    return html`<h1 id="title" tabindex="-1">${said.title}</h1>
      ${troubleNote(this.#at, this.#trouble, () => this.open())}
      ${
        this.#known
          ? html`${this.#signedUp()} ${this.#all(this.#known)}`
          : this.#trouble
            ? nothing
            : html`<p role="status">${this.#at.texts.waiting}</p>`
      }`;
  }

  #signedUp(): TemplateResult {
    const said = wordsOf(this.#at);
    return html`<section>
      <h2 id="applications" tabindex="-1">${said.applications}</h2>
      ${this.#applications.length === 0 ? html`<p class="note">${said.noApplications}</p>` : nothing}
      <ul class="cards">${this.#applications.map((each) => this.#application(each))}</ul>
    </section>`;
  }

  #application(application: Application): TemplateResult {
    const { texts } = this.#at;
    const said = wordsOf(this.#at);
    const { id, name, phone, email, languages, dayParts, ownLoss, motivation } = application;
    const parts = dayParts.map((part) => texts.dayParts[part]).join(', ');
    const isOpen = this.#panel.isOpen('answerApplication', id);
    return html`<li>
      <h3>${name}</h3>
      <p>${fill(said.answerBy, { day: dayOf(application.answerBy, this.#at) })}. ${fill(said.reference, { reference: application.reference })}.</p>
      <p>${phone ? phoneNumber(phone, this.#at) : nothing} ${email ? html`<a href="mailto:${email}">${email}</a>` : nothing}</p>
      <p class="quiet">${[
        fill(said.lives, { digits: application.postcodeDigits }),
        fill(said.speaks, { languages: languageNames(languages, this.#at) }),
        parts && fill(said.can, { parts }),
        ownLoss && said.ownLoss[ownLoss],
      ]
        .filter(Boolean)
        .join('. ')}.</p>
      ${motivation ? html`<blockquote class="own">${motivation}</blockquote>` : nothing}
      <p class="actions"><button type="button" aria-expanded=${isOpen ? 'true' : 'false'} aria-label="${said.answer}: ${name}" @click=${() => this.#answer(application)}>${said.answer}</button></p>
      ${isOpen ? this.#panel.render() : nothing}
    </li>`;
  }

  #answer({ id }: Application): void {
    const about = () => ({ applicationId: id });
    const keptFor = { about: id };
    this.#panel.show({ form: answerApplication, about, backTo: 'applications', keptFor }, id);
  }

  /** All who are here, on whatever page they stand. */
  readonly #recordSession = async (): Promise<void> => {
    const volunteers: Option[] = [];
    let after: string | null = null;
    do {
      const asked: Asked<VolunteerNamesQuery> = await this.#at.ask(VolunteerNames, {
        statuses: [...HERE],
        after,
      });
      this.#trouble = asked.status === 'ANSWERED' ? null : asked.status;
      if (asked.status !== 'ANSWERED') return this.#at.redraw();
      const { edges, pageInfo }: VolunteerNamesQuery['volunteers'] = asked.answer.volunteers;
      volunteers.push(...edges.map(({ node }) => ({ value: node.id, label: node.name })));
      after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
    } while (after);
    const about = () => ({ volunteers });
    const keptFor = { about: null };
    this.#panel.show({ form: recordPeerSession, about, backTo: 'list', keptFor });
  };

  #all({ volunteers: { edges, pageInfo, totalCount } }: VolunteersQuery): TemplateResult {
    const said = wordsOf(this.#at);
    const here = `${ROOT}vrijwilligers`;
    const chip = (status: VolunteerStatus | undefined, label: string) =>
      html`<a href=${status ? `${here}?status=${status}` : here} aria-current=${this.#status === status ? 'true' : nothing}>${label}</a>`;
    const isOpen = this.#panel.isOpen('recordPeerSession');
    const { who, status, certificate, training, supervision, load } = said.columns;
    return html`<section>
      <h2 id="list" tabindex="-1">${said.list}</h2>
      <p class="actions"><button type="button" aria-expanded=${isOpen ? 'true' : 'false'} @click=${this.#recordSession}>${said.peer}</button></p>
      ${isOpen ? this.#panel.render() : nothing}
      ${this.#searchBox()}
      <nav class="chips" aria-label=${said.status}>
        ${chip(undefined, said.all)} ${ALL.map((each) => chip(each, said.statuses[each]))}
      </nav>
      ${
        edges.length === 0
          ? html`<p class="note">${this.#search ? said.notFound : said.none}</p>`
          : html`<table class="work" role="table">
            <caption>${said.caption}</caption>
            <thead role="rowgroup"><tr role="row">${[who, status, certificate, training, supervision, load].map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}</tr></thead>
            <tbody role="rowgroup">${edges.map(({ node }) => this.#row(node))}</tbody>
          </table>`
      }
      ${this.#pages(pageInfo, edges.length, totalCount)}
    </section>`;
  }

  #searchBox(): TemplateResult {
    const { search, find } = this.#at.texts.today;
    return html`<form role="search" class="search" @submit=${this.#onSearch}>
      <label for="search">${search}</label>
      <input id="search" type="search" maxlength="100" autocomplete="off" aria-describedby="search-hint" .value=${live(this.#search)} />
      <button type="submit">${find}</button>
      <p class="hint" id="search-hint">${wordsOf(this.#at).searchHint}</p>
    </form>`;
  }

  /** What was searched stands in no address, since browsers keep those. */
  readonly #onSearch = (event: SubmitEvent): void => {
    event.preventDefault();
    const { value } = (event.target as HTMLFormElement).elements[0] as HTMLInputElement;
    this.#at.router.go(this.#address({}), { search: value.trim() });
  };

  #address(page: Readonly<Record<string, string>>): string {
    const asked = new URLSearchParams({ ...(this.#status && { status: this.#status }), ...page });
    return `${ROOT}vrijwilligers${asked.size > 0 ? `?${asked}` : ''}`;
  }

  #pages(
    { hasNextPage, hasPreviousPage, startCursor, endCursor }: PageInfo,
    shown: number,
    all: number,
  ): TemplateResult | typeof nothing {
    if (!hasNextPage && !hasPreviousPage) return nothing;
    const said = this.#at.texts.today;
    const to = (page: Readonly<Record<string, string>>) => (event: Event) => {
      event.preventDefault();
      this.#at.router.go(this.#address(page), { search: this.#search });
    };
    const before = { before: startCursor ?? '' };
    const after = { after: endCursor ?? '' };
    return html`<nav class="pages" aria-label=${said.pages}>
      ${hasPreviousPage ? html`<a rel="prev" href=${this.#address(before)} @click=${to(before)}>${said.previous}</a>` : nothing}
      <span>${fill(said.shown, { shown, all })}</span>
      ${hasNextPage ? html`<a rel="next" href=${this.#address(after)} @click=${to(after)}>${said.next}</a>` : nothing}
    </nav>`;
  }

  #row(row: Row): TemplateResult {
    const said = wordsOf(this.#at);
    const look = ({ text, isProblem }: Said) =>
      isProblem ? html`<strong class="problem">${text}</strong>` : text;
    return html`<tr role="row">
      <th scope="row" role="rowheader"><a href=${volunteerAddress(row.id)}>${row.name}</a>
        ${row.ownLossDayNear ? html`<span class="quiet">${said.nearOwnLoss}</span>` : nothing}</th>
      <td role="cell">${said.statuses[row.status]}
        ${row.pausedUntil ? html`<span class="quiet">${fill(said.pausedUntil, { day: dayOf(row.pausedUntil, this.#at) })}</span>` : nothing}</td>
      <td role="cell">${look(saidCertificate(row, this.#at))}</td>
      <td role="cell">${look(saidTraining(row, this.#at))}</td>
      <td role="cell">${saidSupervision(row, this.#at)}</td>
      <td role="cell">${saidLoad(row, this.#at)}</td>
    </tr>`;
  }
}

type PageInfo = VolunteersQuery['volunteers']['pageInfo'];

const searchIn = (kept: unknown): string =>
  typeof kept === 'object' && kept !== null && 'search' in kept ? String(kept.search) : '';
