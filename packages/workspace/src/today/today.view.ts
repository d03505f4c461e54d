import { today } from '@steunpad/widgets/kernel/today.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Trouble } from '../ask.ts';
import { daysBetween, saidDay } from '../days.ts';
import { stepKeeping } from '../events/keeps.ts';
import type { WorkQuery } from '../generated/types.ts';
import { Work } from '../generated/work.ts';
import { isMeant } from '../keys.ts';
import { sees } from '../rights.ts';
import { pathwayAddress, ROOT, requestAddress } from '../router.ts';
import { fill } from '../texts/texts.ts';
import { troubleNote } from '../trouble.ts';
import type { View, Workplace } from '../view.ts';
import { addressWith, askedFor, type Filters, filtersIn, GROUPS, WHEN } from './filters.ts';

type Row = WorkQuery['workList']['edges'][number]['node'];

const PAGE = 50;

/** The promises of the municipality, what is late on top. */
export class TodayView implements View {
  readonly #at: Workplace;
  #work: WorkQuery | null = null;
  #trouble: Trouble | null = null;
  #filters: Filters = filtersIn(new URLSearchParams());
  #asked = 0;

  constructor(at: Workplace) {
    this.#at = at;
  }

  get title(): string {
    return this.#at.texts.today.title;
  }

  async open(): Promise<void> {
    const { ask, me, router } = this.#at;
    this.#filters = filtersIn(router.place.search);
    const { after, before } = this.#filters;
    const row = rowIn(router.kept);
    const mine = ++this.#asked;
    const asked = await ask(Work, {
      ...askedFor(this.#filters, today()),
      ...(before ? { last: PAGE, before } : { first: PAGE, after }),
      ...sees(me.roles),
    });
    // Another filter was chosen meanwhile.
    if (mine !== this.#asked) return;
    this.#trouble = asked.status === 'ANSWERED' ? null : asked.status;
    if (asked.status === 'ANSWERED') this.#work = asked.answer;
    if (row) this.#at.focusOn(row);
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
      ${troubleNote(this.#at, this.#trouble, () => this.open())}
      ${
        work
          ? html`<p class="lead">${this.#summary(work)}</p>
            ${this.#chips(work)} ${this.#list(work)} ${this.#pages(work)}`
          : this.#trouble
            ? nothing
            : html`<p role="status">${texts.waiting}</p>`
      }`;
  }

  get #rows(): readonly Row[] {
    return this.#work?.workList.edges.map(({ node }) => node) ?? [];
  }

  #summary({ all, late, today }: WorkQuery): string {
    const said = this.#at.texts.today;
    if (all.totalCount === 0) return this.#filters.group ? '' : said.nothingAtAll;
    return fill(late.totalCount > 0 ? said.summaryLate : said.summary, {
      all: all.totalCount,
      late: late.totalCount,
      today: today.totalCount,
    });
  }

  #chips(work: WorkQuery): TemplateResult {
    const said = this.#at.texts.today;
    const filters = this.#filters;
    const apart = work.workList.setApart;
    return html`<nav class="chips" aria-label=${said.when}>
        ${WHEN.map(
          (
            when,
          ) => html`<a href=${addressWith(filters, { when })} aria-current=${filters.when === when ? 'true' : nothing}
            >${said.whens[when]} <span class="number">${work[when].totalCount}</span></a
          >`,
        )}
      </nav>
      <nav class="chips" aria-label=${said.kind}>
        <a href=${addressWith(filters, { group: null })} aria-current=${filters.group ? nothing : 'true'}>${said.allKinds}</a>
        ${GROUPS.filter((group) => group !== 'apart' || apart > 0 || filters.group === 'apart').map(
          (
            group,
          ) => html`<a href=${addressWith(filters, { group })} aria-current=${filters.group === group ? 'true' : nothing}
            >${said.groups[group]}${group === 'apart' ? html` <span class="number">${apart}</span>` : nothing}</a
          >`,
        )}
      </nav>`;
  }

  #list(work: WorkQuery): TemplateResult {
    const said = this.#at.texts.today;
    if (this.#rows.length === 0)
      return html`<div class="note"><p>${work.all.totalCount === 0 && !this.#filters.group ? said.emptyAll : said.emptyHere}</p>
        ${this.#filters.when !== 'all' || this.#filters.group ? html`<p><a href=${ROOT}>${said.showAll}</a></p>` : nothing}</div>`;
    const columns = said.columns;
    return html`<table class="work" role="table">
      <caption>${said.caption}</caption>
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
    const step = stepKeeping(row);
    const address = addressOf(row);
    const keep = () => this.#at.router.keep({ row: id });
    const who = whoIn(row) ?? row.subject ?? said.nobody;
    return html`<tr role="row" data-row=${id} class=${row.overdue ? 'late' : ''}>
      <th scope="row" role="rowheader">
        ${address ? html`<a id=${id} href=${address} @click=${keep}>${who}</a>` : html`<span id=${id} tabindex="-1">${who}</span>`}
        ${row.interpreterLanguage ? html`<span class="quiet">${fill(said.interpreter, { language: languageName(row.interpreterLanguage, settings.language) })}</span>` : nothing}
      </th>
      <td role="cell">${texts.tasks[row.kind].what}</td>
      <td role="cell">
        ${row.overdue ? html`<strong class="problem">${fill(late === 1 ? said.lateOne : said.late, { days: late })}</strong> ` : nothing}
        <span>${due}</span>${row.dayPart ? html`<span>, ${texts.dayParts[row.dayPart]}</span>` : nothing}
      </td>
      <td role="cell">${texts.tasks[row.kind].why} <span class="quiet">${texts.states[row.state]}</span></td>
      <td role="cell">
        ${step && address ? html`<a class="button" href="${address}?step=${step}" @click=${keep} aria-label="${texts.steps[step]}: ${who}">${texts.steps[step]}</a>` : html`<span class="quiet">${said.elsewhere}</span>`}
      </td>
    </tr>`;
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

const rowIn = (kept: unknown): string | null =>
  typeof kept === 'object' && kept !== null && 'row' in kept ? String(kept.row) : null;

const whoIn = ({ pathway, request, volunteer, application }: Row): string | undefined =>
  pathway?.partner.name ?? request?.name ?? volunteer?.name ?? application?.name;

function addressOf({ pathway, request }: Row): string | null {
  if (pathway) return pathwayAddress(pathway.id);
  return request ? requestAddress(request.id) : null;
}

const languageName = (tag: string, language: 'nl' | 'en'): string =>
  new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
