import { createHash } from 'node:crypto';
import type { LetterLanguage } from '@steunpad/domain/correspondence/language.ts';
import { writtenDate } from '@steunpad/domain/correspondence/written.ts';
import { firstDayOf, lastDayOf, type Quarter } from '@steunpad/domain/evaluation/quarters.ts';
import { say, type TextKey } from '@steunpad/texts/say.ts';
import { safeHtml } from '../safe-html.ts';
import { type Line, periodsOf, type Report } from './report.ts';

/** The report as a page that needs nothing beside it: no script, no other file, and a policy that allows none. */
export function reportPage(report: Report, language: LetterLanguage): string {
  const { municipality, quarters, threshold, lines } = report;
  const tell = (key: EvaluationKey, values: Readonly<Record<string, string | number>> = {}) =>
    safeHtml((say as Say)(language, `evaluation.${key}`, values));
  const title = municipality
    ? tell('title', { municipality: municipality.name })
    : tell('nationalTitle');
  const periods = periodsOf(report);
  const sections = [...Map.groupBy(lines, ({ indicator }) => indicator)].map(
    ([{ key }, own]) => `<section aria-labelledby="${key}">
<h2 id="${key}">${tell(`indicators.${key}`)}</h2>
<p>${tell(`counted.${key}`)}</p>
${table(own, periods, language, tell)}
</section>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${tell('period', { from: writtenDate(firstDayOf(quarters[0]!), language), to: writtenDate(lastDayOf(quarters.at(-1)!), language) })}</p>
<p>${tell('about')}</p>
<ul>
<li>${tell('hidden', { mark: tell('notShown'), most: threshold - 1 })}</li>
${municipality ? '' : `<li>${tell('national')}</li>\n`}<li>${tell('frozen')}</li>
<li>${tell('erased')}</li>
<li>${tell('cannot')}</li>
</ul>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

type EvaluationKey = TextKey extends infer Key
  ? Key extends `evaluation.${infer Rest}`
    ? Rest
    : never
  : never;
type Tell = (key: EvaluationKey, values?: Readonly<Record<string, string | number>>) => string;
/** `say` knows which values each key needs; here the key is one of many. */
type Say = (language: string, key: string, values: object) => string;

function table(
  lines: readonly Line[],
  periods: readonly string[],
  language: LetterLanguage,
  tell: Tell,
): string {
  const heads = periods.map(
    (period) => `<th scope="col">${periodName(period, language, tell)}</th>`,
  );
  const rows = [...Map.groupBy(lines, ({ group }) => group)].map(([group, own]) => {
    const { key } = own[0]!.indicator;
    const name = group === null ? tell('yes') : tell(`groups.${key}.${group}` as EvaluationKey);
    const cells = periods.map((period) => {
      const line = own.find((each) => each.period === period);
      return `<td>${line ? written(line, language, tell) : ''}</td>`;
    });
    return `<tr><th scope="row">${name}</th>${cells.join('')}</tr>`;
  });
  return `<div class="wide" role="region" aria-labelledby="${lines[0]!.indicator.key}" tabindex="0"><table>
<thead><tr><th scope="col">${tell('group')}</th>${heads.join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody>
</table></div>`;
}

/** With how many municipalities are in it, where it is about several. */
function written(line: Line, language: LetterLanguage, tell: Tell): string {
  const { municipalities } = line;
  if (!municipalities) return numbers(line, language, tell);
  const { counted, hidden } = municipalities;
  const from = tell('municipalities', { counted, reported: counted + hidden });
  return `${numbers(line, language, tell)}<br><small>${from}</small>`;
}

/** `12 van 40 (30%)`; a number alone where only one of the two may be shown. */
function numbers(
  { numerator, denominator, value }: Line,
  language: LetterLanguage,
  tell: Tell,
): string {
  if (numerator === null || denominator === null)
    return numerator === null ? tell('notShown') : `${numerator}`;
  const share = value === null ? '' : ` (${new Intl.NumberFormat(language).format(value)}%)`;
  return `${tell('of', { part: numerator, whole: denominator })}${share}`;
}

const periodName = (period: string, language: LetterLanguage, tell: Tell) =>
  period.includes('/') ? tell('whole') : monthsOf(period, language);

/** `sep – nov 2015` */
const monthsOf = (quarter: Quarter, language: LetterLanguage) =>
  new Intl.DateTimeFormat(language, {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).formatRange(new Date(firstDayOf(quarter)), new Date(lastDayOf(quarter)));

const STYLE =
  'body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:1.0625rem/1.5 sans-serif;color:#1b1b1b;background:#fff}' +
  '.wide{overflow-x:auto}table{border-collapse:collapse}th,td{border:1px solid #767676;padding:.3rem .6rem;text-align:left;vertical-align:top}' +
  '@media print{body{max-width:none;margin:0}section{break-inside:avoid}}';
