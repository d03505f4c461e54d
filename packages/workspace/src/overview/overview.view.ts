import { html, nothing, type TemplateResult } from 'lit';
import type { Trouble } from '../ask.ts';
import { rolesHere } from '../bar.ts';
import { Overview } from '../generated/overview.ts';
import type { OverviewQuery } from '../generated/types.ts';
import { sees } from '../rights.ts';
import { ROOT } from '../router.ts';
import { troubleNote } from '../trouble.ts';
import type { View, Workplace } from '../view.ts';
import { type Column, columnChart, numberTable, sentenceOf, totalOf } from './columns.ts';
import { overviewStyles } from './overview.styles.ts';
import { overviewWords } from './texts.ts';

type Promised = OverviewQuery['workAhead']['later'];

/** The week ahead and the weeks behind, as pictures with their tables. */
export class OverviewView implements View {
  readonly #at: Workplace;
  #known: OverviewQuery | null = null;
  #trouble: Trouble | null = null;

  constructor(at: Workplace) {
    this.#at = at;
    at.wear(overviewStyles);
  }

  get title(): string {
    return this.#said.title;
  }

  get #said() {
    return overviewWords[this.#at.settings.language];
  }

  async open(): Promise<void> {
    const { residents, volunteers } = sees(rolesHere(this.#at));
    const asked = await this.#at.ask(Overview, { support: residents || volunteers });
    this.#trouble = asked.status === 'ANSWERED' ? null : asked.status;
    if (asked.status === 'ANSWERED') this.#known = asked.answer;
    this.#at.redraw();
  }

  refresh(): Promise<void> {
    return this.open();
  }

  render(): TemplateResult {
    const said = this.#said;
    const known = this.#known;
    return html`<h1 id="title" tabindex="-1">${said.title}</h1>
      <p class="lead">${said.lead}</p>
      ${troubleNote(this.#at, this.#trouble, () => this.open())}
      ${known || this.#trouble ? nothing : html`<p role="status">${this.#at.texts.waiting}</p>`}
      ${known ? html`${this.#ahead(known.workAhead)} ${this.#open(known.workWeeks)} ${this.#support(known.supportWeeks)}` : nothing}`;
  }

  #ahead({ overdue, days, later }: OverviewQuery['workAhead']): TemplateResult {
    const said = this.#said.ahead;
    const partsOf = ({ mine, colleagues, nobodys }: Promised) => [mine, colleagues, nobodys];
    const nameOf = (day: string, i: number) => (i === 0 ? said.today : this.#day(day));
    const columns: Column[] = [
      { label: said.shortLate, parts: partsOf(overdue) },
      ...days.map(({ day, promised }) => ({ label: this.#short(day), parts: partsOf(promised) })),
    ];
    const all = [...columns, { label: '', parts: partsOf(later) }];
    if (all.every((column) => totalOf(column) === 0)) return nothingYet(said);
    const link = (when: string, name: string) => html`<a href="${ROOT}?when=${when}">${name}</a>`;
    const names = [
      link('late', said.late),
      link('today', said.today),
      ...days.slice(1).map(({ day }) => this.#day(day)),
      said.later,
    ];
    const { mine, colleagues, nobodys } = said;
    return section(
      said.title,
      columnChart({
        alt: sentenceOf(said.alt, columns, (at) =>
          at === 0 ? said.shortLate : nameOf(days[at - 1]!.day, at - 1).toLowerCase(),
        ),
        parts: [mine, colleagues, nobodys],
        columns,
      }),
      numberTable(
        said.caption,
        [said.day, mine, colleagues, nobodys],
        all.map((column, i) => [names[i], ...column.parts]),
      ),
    );
  }

  #open(weeks: OverviewQuery['workWeeks']): TemplateResult {
    const said = this.#said.open;
    const rows = weeks.map(({ monday, open, closed }) => ({ monday, numbers: [open, closed] }));
    return this.#weeks(said, [said.open, said.closed], rows);
  }

  #support(weeks: OverviewQuery['supportWeeks']): TemplateResult {
    if (!weeks) return html``;
    const { waiting, visits } = this.#said;
    return html`${this.#weeks(
      waiting,
      [waiting.waiting, waiting.supported],
      weeks.map(({ monday, waiting, supported }) => ({ monday, numbers: [waiting, supported] })),
    )}
    ${this.#weeks(
      visits,
      [visits.visits],
      weeks.map(({ monday, visits }) => ({ monday, numbers: [visits] })),
    )}`;
  }

  /** A picture of the first of some numbers, and a table of all of them. */
  #weeks(
    words: Readonly<Record<'title' | 'alt' | 'caption' | 'none', string>>,
    names: readonly string[],
    rows: readonly { readonly monday: string; readonly numbers: readonly number[] }[],
  ): TemplateResult {
    if (rows.every(({ numbers }) => numbers.every((number) => number === 0)))
      return nothingYet(words);
    const said = this.#said;
    const columns = rows.map(({ monday, numbers }) => ({
      label: this.#short(monday),
      parts: numbers.slice(0, 1),
    }));
    const isNow = (at: number) => at === rows.length - 1;
    const nameOf = (at: number) =>
      isNow(at) ? said.now : `${said.week} ${this.#day(rows[at]!.monday)}`;
    return section(
      words.title,
      columnChart({
        alt: sentenceOf(words.alt, columns, (at) => nameOf(at).toLowerCase()),
        parts: names.slice(0, 1),
        columns,
      }),
      numberTable(
        words.caption,
        [said.week, ...names],
        rows.map(({ monday, numbers }, i) => [isNow(i) ? said.now : this.#day(monday), ...numbers]),
      ),
    );
  }

  #day(day: string): string {
    return this.#format(day, { weekday: 'short', day: 'numeric', month: 'short' });
  }

  /** As short as it fits below a column. */
  #short(day: string): string {
    return this.#format(day, { day: 'numeric', month: 'numeric' });
  }

  #format(day: string, parts: Intl.DateTimeFormatOptions): string {
    const language = this.#at.settings.language === 'en' ? 'en-GB' : 'nl';
    return new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' }).format(
      new Date(`${day}T00:00Z`),
    );
  }
}

const nothingYet = ({ title, none }: Readonly<Record<'title' | 'none', string>>): TemplateResult =>
  html`<section><h2>${title}</h2><p class="note">${none}</p></section>`;

const section = (
  title: string,
  picture: TemplateResult,
  numbers: TemplateResult,
): TemplateResult => html`<section>
  <h2>${title}</h2>
  <div class="pictured">${picture}${numbers}</div>
</section>`;
