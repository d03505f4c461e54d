import type { Comparison } from '@steunpad/documents/evaluation/comparison.ts';
import { comparisonCsv, comparisonPage } from '@steunpad/documents/evaluation/comparison-files.ts';
import type { Report } from '@steunpad/documents/evaluation/report.ts';
import { reportCsv, reportCsvDescription } from '@steunpad/documents/evaluation/report-csv.ts';
import { reportPage } from '@steunpad/documents/evaluation/report-page.ts';
import { reportPdf } from '@steunpad/documents/evaluation/report-pdf.ts';

export const KINDS = ['html', 'pdf', 'csv'] as const;
export type Kind = (typeof KINDS)[number];

/** The report as files of each kind, by their names. */
export async function reportFiles(
  report: Report,
  only?: Kind,
): Promise<Record<string, string | Buffer>> {
  const wanted = (kind: Kind) => only === undefined || only === kind;
  const description = reportCsvDescription(report, 'report.csv');
  return {
    ...(wanted('html') && {
      'report.nl.html': reportPage(report, 'nl'),
      'report.en.html': reportPage(report, 'en'),
    }),
    ...(wanted('pdf') && {
      'report.nl.pdf': await reportPdf(report, 'nl'),
      'report.en.pdf': await reportPdf(report, 'en'),
    }),
    ...(wanted('csv') && {
      'report.csv': reportCsv(report),
      'report.csv-metadata.json': JSON.stringify(description, null, 2),
    }),
  };
}

/** A comparison as files; on paper the report is enough. */
export const comparisonFiles = (comparison: Comparison, only?: Kind): Record<string, string> => ({
  ...(only !== 'csv' &&
    only !== 'pdf' && {
      'comparison.nl.html': comparisonPage(comparison, 'nl'),
      'comparison.en.html': comparisonPage(comparison, 'en'),
    }),
  ...(only !== 'html' && only !== 'pdf' && { 'comparison.csv': comparisonCsv(comparison) }),
});
