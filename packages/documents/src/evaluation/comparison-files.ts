import { createHash } from 'node:crypto';
import type { LetterLanguage } from '@steunpad/domain/correspondence/language.ts';
import { isAboutPeople } from '@steunpad/domain/evaluation/indicator.ts';
import { safeHtml } from '../safe-html.ts';
import { type Bar, chartOf, SERIES } from './chart.ts';
import { chartSvg } from './chart-svg.ts';
import type { ComparedLine, Comparison } from './comparison.ts';
import { byOf } from './report-csv.ts';
import { STYLE } from './report-page.ts';
import { Words } from './report-words.ts';

const COLUMNS = [
  ...['indicator', 'version', 'by', 'group', 'side', 'period'],
  ...['value', 'numerator', 'denominator', 'suppressed'],
];

/** The comparison as CSV for programs: a line for each number of each side, as in the CSV of a report. */
export function comparisonCsv({ sides, lines }: Comparison): string {
  const rows = lines.flatMap(({ indicator, group, sides: numbers }) =>
    numbers.flatMap((own, at) =>
      own
        ? [
            [
              ...[indicator.key, indicator.version, byOf(indicator, group), group ?? ''],
              ...[sides[at]!.key, sides[at]!.period],
              ...[own.value ?? '', own.numerator ?? '', own.denominator ?? '', own.suppressed],
            ],
          ]
        : [],
    ),
  );
  return [COLUMNS, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

/** The comparison as a page that needs nothing beside it, under the same policy as the report. */
export function comparisonPage({ sides, lines }: Comparison, language: LetterLanguage): string {
  const words = new Words(language);
  const names = sides.map((side) => words.sideName(side));
  const together = new Intl.ListFormat(language).format(names);
  const title = safeHtml(words.tell('compared.title', { sides: together }));
  const heads = [words.tell('group'), ...names];
  const sections = [...Map.groupBy(lines, ({ indicator }) => indicator)].map(
    ([indicator, own], at) => `<section aria-labelledby="q${at}">
<h2 id="q${at}">${safeHtml(words.heading(indicator))}</h2>
<p>${safeHtml(words.about(indicator))}</p>
${shown(own, names, words)}
<div class="wide" role="region" aria-labelledby="q${at}" tabindex="0"><table>
<thead><tr>${heads.map((head) => `<th scope="col">${safeHtml(head)}</th>`).join('')}</tr></thead>
<tbody>${own.map((line) => row(line, words)).join('\n')}</tbody>
</table></div>
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
<p>${safeHtml(words.tell('compared.about'))}</p>
<p>${safeHtml(words.tell('compared.caution'))}</p>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

/** Of so many sides each has a colour of its own; of more than that the words at the bars tell them apart. */
const COLOURED = SERIES.length;

/** The chart with its sentence; only shares have one, as in a report. It draws what is shown, and nothing else. */
function shown(lines: readonly ComparedLine[], names: readonly string[], words: Words): string {
  const { indicator } = lines[0]!;
  const sentence = safeHtml(sentenceOf(lines, names, words));
  if (!isAboutPeople(indicator)) return `<p>${sentence}</p>`;
  const drawing = chartOf(lines.flatMap((line) => barsOf(line, names, words)));
  return `<figure>${chartSvg(drawing, words.heading(indicator))}<figcaption>${sentence}</figcaption></figure>`;
}

const barsOf = (line: ComparedLine, names: readonly string[], words: Words): Bar[] =>
  line.sides.flatMap((own, at): Bar[] =>
    own === null
      ? []
      : [
          {
            label: line.group === null ? names[at]! : `${words.groupName(line)}, ${names[at]}`,
            share: own.value,
            said: words.numbers(line.indicator, own),
            series: names.length > COLOURED ? 0 : (at as 0 | 1 | 2),
          },
        ],
  );

const row = (line: ComparedLine, words: Words) =>
  `<tr><th scope="row">${safeHtml(words.groupName(line))}</th>${line.sides
    .map((own) => `<td>${own ? safeHtml(words.numbers(line.indicator, own)) : ''}</td>`)
    .join('')}</tr>`;

/** What differs most, of what is shown. */
function sentenceOf(
  lines: readonly ComparedLine[],
  names: readonly string[],
  words: Words,
): string {
  const spread = lines
    .map((line) => {
      const shown = line.sides.flatMap((own, at) =>
        own?.value == null ? [] : [{ value: own.value, name: names[at]! }],
      );
      const sorted = shown.sort((one, other) => one.value - other.value);
      return { line, least: sorted[0], most: sorted.at(-1), many: sorted.length };
    })
    .filter(({ many }) => many > 1)
    .sort((a, b) => b.most!.value - b.least!.value - (a.most!.value - a.least!.value));
  const [widest] = spread;
  if (!widest) return words.tell('compared.none');
  const { line, least, most } = widest;
  return words.tell('compared.most', {
    group: words.groupName(line),
    ...{ least: words.value(line.indicator, least!.value), where: least!.name },
    ...{ most: words.value(line.indicator, most!.value), whereMost: most!.name },
  });
}
