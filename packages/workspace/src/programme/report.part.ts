import { today } from '@steunpad/widgets/kernel/today.ts';
import { html, nothing, type TemplateResult } from 'lit';
import type { Trouble } from '../ask.ts';
import { Report } from '../generated/report.ts';
import type { ReportQuery } from '../generated/types.ts';
import { HeldFile } from '../held-file.ts';
import type { Part } from '../parts.ts';
import { ROOT } from '../router.ts';
import { cardTable } from '../table.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import { programmeWords } from './texts.ts';

type Line = Extract<ReportQuery['evaluation'], { __typename?: 'Evaluation' }>['lines'][number];

/** The numbers that a report showed: of each question a table, and all of them as a file. */
export class ReportPart implements Part {
  readonly #at: Workplace;
  #known: ReportQuery | null = null;
  #file: HeldFile | null = null;

  constructor(at: Workplace) {
    this.#at = at;
  }

  get #said() {
    return programmeWords[this.#at.settings.language].report;
  }

  /** A year, of which reports show quarters. */
  get #year(): number {
    const asked = Number(this.#at.router.place.search.get('jaar'));
    return asked >= 2020 && asked <= 2100 ? asked : Number(today().slice(0, 4));
  }

  async open(): Promise<Trouble | null> {
    const { ask, settings } = this.#at;
    const to = lastDay(this.#year);
    if (!to) return null;
    const asked = await ask(Report, {
      ...{ from: `${this.#year}-01-01`, to, language: settings.language },
    });
    if (asked.status !== 'ANSWERED') return asked.status;
    this.#known = asked.answer;
    this.#file?.forget();
    const { evaluation } = asked.answer;
    this.#file = 'lines' in evaluation ? HeldFile.csv(csvOf(evaluation.lines)) : null;
    return null;
  }

  close(): void {
    this.#file?.forget();
  }

  render(): TemplateResult {
    const said = this.#said;
    const year = this.#year;
    const link = (to: number) =>
      html`<a href="${ROOT}programma/verslag?jaar=${to}" aria-current=${to === year ? 'true' : nothing}>${to}</a>`;
    return html`<nav class="chips" aria-label=${said.years}>${[2, 1, 0].map((back) => link(Number(today().slice(0, 4)) - back))}</nav>
      ${this.#known ? this.#tables(this.#known) : html`<p class="note">${said.none}</p>`}`;
  }

  #tables({ evaluation, evaluationIndicators }: ReportQuery): TemplateResult {
    const said = this.#said;
    if ('lines' in evaluation === false) {
      const quarters = 'quarters' in evaluation ? evaluation.quarters : [];
      return html`<p class="note">${quarters.length > 0 ? fill(said.notYet, { quarters: quarters.map(quarterOf).join(', ') }) : said.none}</p>`;
    }
    return html`<p>${fill(said.threshold, { least: evaluation.threshold })}</p>
      <p class="actions"><a class="button" href=${this.#file?.address ?? ''} download="verslag-${this.#year}.csv">${said.download}</a></p>
      ${evaluationIndicators.map((indicator) => {
        const lines = evaluation.lines.filter((line) => line.indicator === indicator.key);
        if (lines.length === 0) return nothing;
        return html`<section><h2>${indicator.question}</h2>
          <p class="quiet">${indicator.numerator}${indicator.denominator ? ` / ${indicator.denominator}` : ''}</p>
          ${cardTable(
            indicator.question,
            [said.period, said.group, said.count, said.of, said.share],
            lines.map((line) => ({ cells: this.#row(line, indicator.unit) })),
          )}</section>`;
      })}`;
  }

  #row(line: Line, unit: string): readonly string[] {
    const said = this.#said;
    const number = (value: number | null) =>
      value === null
        ? line.suppressed
          ? said.hidden
          : ''
        : value.toLocaleString(this.#at.settings.language);
    const share = number(line.value);
    return [
      line.period,
      line.group ?? said.all,
      number(line.numerator),
      number(line.denominator),
      line.value === null || unit === 'EURO' ? share : `${share}%`,
    ];
  }
}

/** Of a year that is not over: the end of its last quarter that is. `null`: none is. */
function lastDay(year: number): string | null {
  const now = today();
  if (year < Number(now.slice(0, 4))) return `${year}-12-31`;
  const end = ['03-31', '06-30', '09-30'][Math.floor((Number(now.slice(5, 7)) - 1) / 3) - 1];
  return end ? `${year}-${end}` : null;
}

const COLUMNS = ['indicator', 'group', 'period', 'numerator', 'denominator', 'value'] as const;

/** As programs read it; what is not shown is empty. */
const csvOf = (lines: readonly Line[]): string =>
  [
    [...COLUMNS, 'suppressed'],
    ...lines.map((line) => [...COLUMNS.map((name) => line[name] ?? ''), line.suppressed]),
  ]
    .map((cells) => cells.join(';'))
    .join('\r\n');

/** A quarter is named by its first month, `2026-04`; which one it is of the year that is chosen. */
const quarterOf = (month: string): number => (Number(month.slice(5)) + 2) / 3;
