import { writtenDate } from '@steunpad/domain/correspondence/written.ts';
import { type Indicator, isAboutPeople } from '@steunpad/domain/evaluation/indicator.ts';
import { firstDayOf, lastDayOf } from '@steunpad/domain/evaluation/quarters.ts';
import { type Bar, chartOf, type Drawing } from './chart.ts';
import { type Line, periodsOf, type Report } from './report.ts';
import type { Words } from './report-words.ts';
import { sentenceOf } from './sentence.ts';

/** A number of a table, and where it is about several municipalities how many of them. */
export interface ReportCell {
  readonly numbers: string;
  readonly from: string | null;
}

/** A question of the report: a chart where it is about shares, the sentence that says what it shows, and the table with all numbers. */
export interface Part {
  /** Names it within the page. */
  readonly id: string;
  readonly heading: string;
  readonly about: string;
  readonly sentence: string;
  readonly chart: Drawing | null;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly ReportCell[] }[];
}

/** A report in words, of which page and PDF are made. All of it follows from the lines: what they hide is nowhere. */
export interface ReportText {
  readonly title: string;
  readonly period: string;
  readonly about: string;
  readonly notes: readonly string[];
  readonly parts: readonly Part[];
}

export function reportText(report: Report, words: Words): ReportText {
  const { municipality, quarters, threshold, lines } = report;
  const tell: Words['tell'] = (key, values) => words.tell(key, values);
  return {
    title: municipality
      ? tell('title', { municipality: municipality.name })
      : tell('nationalTitle'),
    period: tell('period', {
      from: writtenDate(firstDayOf(quarters[0]!), words.language),
      to: writtenDate(lastDayOf(quarters.at(-1)!), words.language),
    }),
    about: tell('about'),
    notes: [
      tell('hidden', { mark: tell('notShown'), most: threshold - 1 }),
      ...(municipality ? [] : [tell('national')]),
      tell('charts'),
      tell('frozen'),
      tell('erased'),
      tell('cannot'),
    ],
    parts: [...Map.groupBy(lines, ({ indicator }) => indicator).values()].map((own) =>
      partOf(own, periodsOf(report), words),
    ),
  };
}

function partOf(lines: readonly Line[], periods: readonly string[], words: Words): Part {
  const { indicator } = lines[0]!;
  const groups = [...Map.groupBy(lines, ({ group }) => group).values()];
  const isShare = lines.every(({ group }) => group === null);
  const whole = lines.filter(({ period }) => period === periods[0]);
  return {
    id: indicator.key.replaceAll(' ', '-'),
    heading: words.heading(indicator),
    about: `${words.about(indicator)} ${notCounted(indicator, words)}`,
    sentence: sentenceOf(lines, periods, words),
    // Only shares have a chart: an axis that follows amounts would tell of what is hidden.
    chart: !isAboutPeople(indicator)
      ? null
      : chartOf(
          // A share goes through the quarters, groups stand beside each other for the whole period.
          isShare
            ? lines.map((line) => barOf(words.periodName(line.period), line, words))
            : whole.map((line) => barOf(words.groupName(line), line, words)),
        ),
    heads: periods.map((period) => words.periodName(period)),
    rows: groups.map((own) => ({
      name: words.groupName(own[0]!),
      cells: periods.map((period) => cellOf(own, period, words)),
    })),
  };
}

const notCounted = (indicator: Indicator, words: Words) =>
  words.tell('notCounted', {
    what: new Intl.ListFormat(words.language).format(words.leftOut(indicator)),
  });

const barOf = (label: string, line: Line, words: Words): Bar => ({
  label,
  share: line.value,
  said: words.numbers(line.indicator, line),
});

function cellOf(lines: readonly Line[], period: string, words: Words): ReportCell {
  const line = lines.find((each) => each.period === period);
  if (!line) return { numbers: '', from: null };
  const { municipalities } = line;
  return {
    numbers: words.numbers(line.indicator, line),
    from:
      municipalities === undefined
        ? null
        : words.tell('municipalities', {
            counted: municipalities.counted,
            reported: municipalities.counted + municipalities.hidden,
          }),
  };
}
