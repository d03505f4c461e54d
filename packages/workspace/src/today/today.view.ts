import { idempotencyKey } from '@steunpad/widgets/kernel/idempotency-key.ts';
import { today } from '@steunpad/widgets/kernel/today.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Trouble } from '../ask.ts';
import { daysBetween, saidDay } from '../days.ts';
import { sayDone } from '../events/say-done.ts';
import { MarkTaskSeen } from '../generated/mark-task-seen.ts';
import type { WorkQuery } from '../generated/types.ts';
import { Work } from '../generated/work.ts';
import { Handing } from '../handing/handing.ts';
import { saidWhose } from '../handing/whose.ts';
import { isMeant } from '../keys.ts';
import type { Change } from '../live/read-events.ts';
import { sees } from '../rights.ts';
import { ROOT } from '../router.ts';
import { fill } from '../texts/texts.ts';
import { troubleNote } from '../trouble.ts';
import type { View, Workplace } from '../view.ts';
import { FirstVisit } from '../welcome/first-visit.ts';
import { chips } from './chips.ts';
import { addressWith, type Filters, filterOf, filtersIn, ORDER_OF } from './filters.ts';
import { next } from './next.ts';
import { addressOf, changedRows, placesOf, type Row, whoIn, withRows } from './rows.ts';

const PAGE = 50;

/** The promises of the municipality, what is late on top. */
export class TodayView implements View {
  readonly #at: Workplace;
  #work: WorkQuery | null = null;
  #trouble: Trouble | null = null;
  #filters: Filters = filtersIn(new URLSearchParams());
  /** Not in the address: a name in it would stay in the history of the browser. */
  #search = '';
  #asked = 0;
  /** What others changed and was not asked yet. */
  readonly #changes: Change[] = [];
  #isRefreshing = false;
  /** The row to go back to, as soon as it is shown. */
  #backTo: string | null = null;

  readonly #handing: Handing;
  readonly #firstVisit: FirstVisit;

  constructor(at: Workplace) {
    this.#at = at;
    this.#firstVisit = new FirstVisit(at);
    this.#handing = new Handing(at, async (taskId) => {
      await this.#load();
      this.#at.focusOn(rowId(taskId));
    });
  }

  get isHalf(): boolean {
    return this.#handing.isHalf;
  }

  get title(): string {
    return this.#at.texts.today.title;
  }

  async open(): Promise<void> {
    const { router } = this.#at;
    this.#filters = filtersIn(router.place.search);
    const kept = keptIn(router.kept);
    this.#search = kept.search ?? '';
    this.#backTo = kept.row ?? null;
    void this.#firstVisit.look();
    await this.#load();
  }

  /** However much changes while it asks, it asks once more. */
  async refresh(change: Change): Promise<void> {
    this.#changes.push(change);
    if (this.#isRefreshing) return;
    this.#isRefreshing = true;
    while (this.#changes.length > 0) await this.#take(this.#changes.splice(0));
    this.#isRefreshing = false;
  }

  async #take(changes: readonly Change[]): Promise<void> {
    const places = this.#work ? placesOf(changes, this.#rows) : 'ELSEWHERE';
    if (places === 'ELSEWHERE') await this.#load();
    else if (places.length > 0) await this.#loadRows(places);
  }

  /** Only what changed of the page, unless it takes the whole page to show it. */
  async #loadRows(ids: readonly string[]): Promise<void> {
    const { ask, me } = this.#at;
    const before = this.#work!;
    const mine = this.#asked;
    const rows = await changedRows(ids, ask);
    if (mine !== this.#asked) return;
    const work = rows && withRows(before, rows, { meId: me.id, filters: this.#filters });
    if (!work) return this.#load();
    this.#work = work;
    this.#at.redraw();
  }

  async #load(): Promise<void> {
    const { ask, me } = this.#at;
    const { after, before } = this.#filters;
    const mine = ++this.#asked;
    const asked = await ask(Work, {
      filter: filterOf(this.#filters),
      orderBy: ORDER_OF[this.#filters.order],
      search: this.#search || null,
      ...(before ? { last: PAGE, before } : { first: PAGE, after }),
      ...sees(me.roles),
    });
    // Another filter was chosen meanwhile.
    if (mine !== this.#asked) return;
    this.#trouble = asked.status === 'ANSWERED' ? null : asked.status;
    if (asked.status === 'ANSWERED') this.#work = asked.answer;
    if (this.#backTo) this.#at.focusOn(this.#backTo);
    this.#backTo = null;
    this.#at.redraw();
  }

  onKey(event: KeyboardEvent): void {
    if (!isMeant(event)) return;
    const [at] = event.composedPath();
    const inList = at instanceof HTMLElement && (at.id === 'title' || at.closest('.work') !== null);
    if (!inList) return;
    const rows = this.#rows.map(({ id }) => rowId(id));
    const here = rows.indexOf(at.closest<HTMLElement>('tr')?.dataset['row'] ?? '');
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[event.key];
    const target = to === undefined ? undefined : rows[to];
    if (!target) return;
    event.preventDefault();
    this.#at.focusOn(target);
  }

  render(): TemplateResult {
    const { texts } = this.#at;
    const said = texts.today;
    const work = this.#work;
    return html`<h1 id="title" tabindex="-1">${said.title}</h1>
      ${this.#firstVisit.render()} ${troubleNote(this.#at, this.#trouble, () => this.open())}
      ${
        work
          ? html`<p class="lead">${this.#summary(work)}</p>
            ${this.#searchBox()}
            ${chips(work, this.#filters, this.#at)} ${this.#giving()} ${this.#list(work)} ${this.#pages(work)}`
          : this.#trouble
            ? nothing
            : html`<p role="status">${texts.waiting}</p>`
      }`;
  }

  get #rows(): readonly Row[] {
    return this.#work?.workList.edges.map(({ node }) => node) ?? [];
  }

  #summary({ workCounts: { all, overdue, today } }: WorkQuery): string {
    const said = this.#at.texts.today;
    if (all === 0) return said.nothingAtAll;
    return fill(overdue > 0 ? said.summaryLate : said.summary, { all, late: overdue, today });
  }

  #searchBox(): TemplateResult {
    const said = this.#at.texts.today;
    return html`<form role="search" class="search" @submit=${this.#onSearch}>
      <label for="search">${said.search}</label>
      <input id="search" type="search" maxlength="100" autocomplete="off" aria-describedby="search-hint" .value=${live(this.#search)} />
      <button type="submit">${said.find}</button>
      <p class="hint" id="search-hint">${said.searchHint}</p>
    </form>`;
  }

  readonly #onSearch = (event: SubmitEvent): void => {
    event.preventDefault();
    const { router } = this.#at;
    const { value } = (event.target as HTMLFormElement).elements[0] as HTMLInputElement;
    router.go(addressWith(this.#filters, {}), { search: value.trim() });
  };

  #list(work: WorkQuery): TemplateResult {
    const said = this.#at.texts.today;
    if (this.#rows.length === 0)
      return html`<div class="note"><p>${this.#search ? said.notFound : work.workCounts.all === 0 ? said.emptyAll : said.emptyHere}</p>
        ${addressWith(this.#filters, {}) !== ROOT || this.#search ? html`<p><a href=${ROOT}>${said.showAll}</a></p>` : nothing}</div>`;
    const columns = said.columns;
    return html`<table class="work" role="table">
      <caption>${said.captions[this.#filters.order]}</caption>
      <thead role="rowgroup">
        <tr role="row">
          ${[columns.who, columns.what, columns.due, columns.why, columns.next].map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">${repeat(
        this.#rows,
        ({ id }) => id,
        (row) => this.#row(row),
      )}</tbody>
    </table>`;
  }

  #row(row: Row): TemplateResult {
    const { texts, settings } = this.#at;
    const said = texts.today;
    const day = today();
    const late = daysBetween(row.due, day);
    const due = saidDay(row.due, settings.language, day);
    const id = rowId(row.id);
    const address = addressOf(row);
    const keep = () => this.#leaveAt(row);
    const who = whoIn(row) ?? row.subject ?? said.nobody;
    return html`<tr role="row" data-row=${id} class=${row.overdue ? 'late' : ''}>
      <th scope="row" role="rowheader">
        ${address ? html`<a id=${id} href=${address} @click=${keep}>${who}</a>` : html`<span id=${id} tabindex="-1">${who}</span>`}
        ${row.interpreterLanguage ? html`<span class="quiet">${fill(said.interpreter, { language: languageName(row.interpreterLanguage, settings.language) })}</span>` : nothing}
        ${row.isNew ? html`<strong class="new">${said.isNew}</strong>` : nothing}
      </th>
      <td role="cell">${texts.tasks[row.kind].what}</td>
      <td role="cell">
        ${row.overdue ? html`<strong class="problem">${fill(late === 1 ? said.lateOne : said.late, { days: late })}</strong> ` : nothing}
        <span>${due}</span>${row.dayPart ? html`<span>, ${texts.dayParts[row.dayPart]}</span>` : nothing}
      </td>
      <td role="cell">${texts.tasks[row.kind].why} <span class="quiet">${texts.states[row.state]}</span>
        <span class="quiet">${saidWhose(row, this.#at)}</span></td>
      <td role="cell">
        ${next(row, who, this.#at, { leave: keep, done: () => void this.#done(row) })}
        ${row.doneAt ? nothing : this.#handingOf(row, who)}
      </td>
    </tr>`;
  }

  /** The focus goes on to the next row, which stays where it is. */
  async #done({ id }: Row): Promise<void> {
    const { ask, texts } = this.#at;
    const place = this.#rows.findIndex((row) => row.id === id);
    const following = this.#rows[place + 1] ?? this.#rows[place - 1];
    const isDone = await sayDone(ask, id);
    this.#at.tell(isDone ? texts.today.saidDone : texts.today.notDone);
    await this.#load();
    this.#at.focusOn(following ? rowId(following.id) : 'title');
  }

  /** Back comes here again: to this row, with what was searched. */
  #leaveAt({ id, isNew }: Row): void {
    const { ask, router } = this.#at;
    router.keep({ row: rowId(id), search: this.#search });
    if (isNew) void ask(MarkTaskSeen, { input: { taskId: id, idempotencyKey: idempotencyKey() } });
  }

  /** A form has no place within a table: it stands above it, and says whom it is about. */
  #giving(): TemplateResult {
    const row = this.#rows.find(({ id }) => this.#handing.isGiving(id));
    if (!row) return html``;
    const who = whoIn(row) ?? row.subject ?? this.#at.texts.today.nobody;
    const about = html`<p>${who}: ${this.#at.texts.tasks[row.kind].what.toLowerCase()}</p>`;
    return html`${this.#handing.render(about)}`;
  }

  /** What is mine can be given, what is not can be taken, and what is nobody's both. */
  #handingOf(row: Row, who: string): TemplateResult {
    const { texts, me } = this.#at;
    const button = (said: string, press: () => Promise<void>) =>
      html`<button type="button" class="plain" aria-label="${said}: ${who}" @click=${press}>${said}</button>`;
    return html`${row.keptBy?.id === me.id ? nothing : button(texts.today.take, () => this.#handing.take(row))}
      ${button(texts.handing.give, () => this.#handing.give(row))}`;
  }

  #pages({ workList: { pageInfo, totalCount } }: WorkQuery): TemplateResult {
    const said = this.#at.texts.today;
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
    if (!hasNextPage && !hasPreviousPage) return html``;
    return html`<nav class="pages" aria-label=${said.pages}>
      ${hasPreviousPage ? html`<a rel="prev" href=${addressWith(this.#filters, { before: startCursor ?? null })}>${said.previous}</a>` : nothing}
      <span>${fill(said.shown, { shown: this.#rows.length, all: totalCount })}</span>
      ${hasNextPage ? html`<a rel="next" href=${addressWith(this.#filters, { after: endCursor ?? null })}>${said.next}</a>` : nothing}
    </nav>`;
  }
}

const rowId = (id: string): string => `row-${id}`;

interface Kept {
  readonly row?: string;
  readonly search?: string;
}

const keptIn = (kept: unknown): Kept => (typeof kept === 'object' && kept !== null ? kept : {});

const languageName = (tag: string, language: 'nl' | 'en'): string =>
  new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
