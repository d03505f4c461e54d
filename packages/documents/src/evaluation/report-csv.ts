import type { Indicator } from '@steunpad/domain/evaluation/indicator.ts';
import type { Line, Report } from './report.ts';

const COLUMNS = [
  'indicator',
  'version',
  'period',
  'by',
  'group',
  'value',
  'numerator',
  'denominator',
  'suppressed',
] as const;

/** What a report over several municipalities says besides. */
const OF_SEVERAL = ['municipalities', 'municipalities_hidden'] as const;

const columnsOf = ({ municipality }: Pick<Report, 'municipality'>) =>
  municipality ? COLUMNS : [...COLUMNS, ...OF_SEVERAL];

/**
 * The report as CSV for programs (RFC 4180, UTF-8, decimal point), where `csvOf` is for people with a Dutch Excel: a hidden number is empty and `suppressed` says so.
 */
export function reportCsv(report: Report): string {
  const rows = report.lines.map((line) => [
    ...cellsOf(line),
    ...(line.municipalities ? [line.municipalities.counted, line.municipalities.hidden] : []),
  ]);
  // Codes and numbers alone: nothing in it needs quotes, and no spreadsheet takes it for a formula.
  return [columnsOf(report), ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

/** By what a group divides. */
export const byOf = (indicator: Indicator, group: string | null): string =>
  group === null ? '' : indicator.kind === 'SHARE_BY' ? indicator.by : indicator.key;

const cellsOf = ({ indicator, group, period, value, numerator, denominator, suppressed }: Line) => [
  indicator.key,
  indicator.version,
  period,
  byOf(indicator, group),
  group ?? '',
  value ?? '',
  numerator ?? '',
  denominator ?? '',
  suppressed,
];

/** What the columns mean, for programs: CSV on the Web (W3C Recommendation, 17 December 2015). */
export const reportCsvDescription = (report: Report, url: string) => ({
  '@context': 'http://www.w3.org/ns/csvw',
  url,
  tableSchema: {
    columns: columnsOf(report).map((name) => ({ name, ...DESCRIBED[name] })),
    aboutUrl: `${url}#row={_row}`,
  },
});

const DESCRIBED: Readonly<Record<(typeof COLUMNS)[number] | (typeof OF_SEVERAL)[number], object>> =
  {
    indicator: { datatype: 'string', 'dc:description': 'What is counted.' },
    version: { datatype: 'integer', 'dc:description': 'Version of its definition.' },
    period: {
      datatype: 'string',
      'dc:description': 'A quarter by its first month, or the first and last quarter of several.',
    },
    by: { datatype: 'string', 'dc:description': 'By what the group divides; empty for a share.' },
    group: { datatype: 'string', 'dc:description': 'The group; empty for a share.' },
    value: {
      datatype: 'decimal',
      null: '',
      'dc:description':
        'numerator ÷ denominator, in percent with one decimal; of costAPathway in whole euros; of a number alone that number.',
    },
    numerator: {
      datatype: 'integer',
      null: '',
      'dc:description':
        'People in the group; of costAPathway whole euros that were paid; findings or versions.',
    },
    denominator: {
      datatype: 'integer',
      null: '',
      'dc:description': 'People that could be in it; empty where a number stands alone.',
    },
    suppressed: {
      datatype: 'boolean',
      'dc:description': 'Whether a number is hidden, so that nobody can be recognised.',
    },
    municipalities: { datatype: 'integer', 'dc:description': 'Municipalities in the numbers.' },
    municipalities_hidden: {
      datatype: 'integer',
      'dc:description':
        'Municipalities that reported the period and are not in the numbers, since theirs are hidden.',
    },
  };
