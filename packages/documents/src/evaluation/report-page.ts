import { createHash } from 'node:crypto';
import type { LetterLanguage } from '@steunpad/domain/correspondence/language.ts';
import { safeHtml } from '../safe-html.ts';
import { chartSvg } from './chart-svg.ts';
import type { Report } from './report.ts';
import { type Part, type ReportCell, reportText } from './report-parts.ts';
import { Words } from './report-words.ts';

/** The report as a page that needs nothing beside it: no script, no other file, and a policy that allows none. */
export function reportPage(report: Report, language: LetterLanguage): string {
  const words = new Words(language);
  const { title, period, about, notes, parts } = reportText(report, words);
  const group = safeHtml(words.tell('group'));
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${safeHtml(title)}</h1>
<p>${safeHtml(period)}</p>
<p>${safeHtml(about)}</p>
<ul>
${notes.map((note) => `<li>${safeHtml(note)}</li>`).join('\n')}
</ul>
${parts.map((part) => section(part, group)).join('\n')}
</main>
</body>
</html>
`;
}

const section = (part: Part, group: string) => `<section aria-labelledby="${part.id}">
<h2 id="${part.id}">${safeHtml(part.heading)}</h2>
<p>${safeHtml(part.about)}</p>
${shown(part)}
${table(part, group)}
</section>`;

const shown = ({ chart, heading, sentence }: Part) =>
  chart
    ? `<figure>${chartSvg(chart, heading)}<figcaption>${safeHtml(sentence)}</figcaption></figure>`
    : `<p>${safeHtml(sentence)}</p>`;

const table = ({ id, heads, rows }: Part, group: string) =>
  `<div class="wide" role="region" aria-labelledby="${id}" tabindex="0"><table>
<thead><tr><th scope="col">${group}</th>${heads.map((head) => `<th scope="col">${safeHtml(head)}</th>`).join('')}</tr></thead>
<tbody>${rows.map(({ name, cells }) => `<tr><th scope="row">${safeHtml(name)}</th>${cells.map(cell).join('')}</tr>`).join('\n')}</tbody>
</table></div>`;

/** With how many municipalities are in it, where it is about several. */
const cell = ({ numbers, from }: ReportCell) =>
  `<td>${safeHtml(numbers)}${from === null ? '' : `<br><small>${safeHtml(from)}</small>`}</td>`;

export const STYLE =
  'body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:1.0625rem/1.5 sans-serif;color:#1b1b1b;background:#fff}' +
  'figure{margin:1rem 0;max-width:34rem}figure svg{display:block;width:100%;height:auto}figcaption{margin-top:.5rem}' +
  '.wide{overflow-x:auto}table{border-collapse:collapse}th,td{border:1px solid #767676;padding:.3rem .6rem;text-align:left;vertical-align:top}' +
  '@media print{body{max-width:none;margin:0}figure{max-width:11cm;break-inside:avoid}h2{break-after:avoid}tr{break-inside:avoid}.wide{overflow:visible}td,th{padding:.15rem .3rem;font-size:.75rem}}';
