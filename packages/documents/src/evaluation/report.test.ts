import { COST_A_PATHWAY } from '@steunpad/domain/evaluation/cost-indicators.ts';
import { figuresIn, figuresOf, isAboutPeople } from '@steunpad/domain/evaluation/indicator.ts';
import { INDICATORS } from '@steunpad/domain/evaluation/indicators.ts';
import {
  ENDINGS,
  NEEDS,
  ORIGINS,
  PATHWAYS,
  type PathwayFacts,
} from '@steunpad/domain/evaluation/pathway-indicators.ts';
import {
  cellOf,
  type Figure,
  type PublishedFigure,
  reportTables,
} from '@steunpad/domain/evaluation/report-tables.ts';
import { answersTo } from '@steunpad/domain/evaluation/survey-indicators.ts';
import { shippedSurvey } from '@steunpad/texts/surveys.ts';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { pathwayFacts } from '../../../domain/testing/pathway-facts.ts';
import { chartOf, SERIES } from './chart.ts';
import { compare, type Side } from './comparison.ts';
import { comparisonPage } from './comparison-files.ts';
import { linesOf, nationalLines, type Report } from './report.ts';
import { reportCsv } from './report-csv.ts';
import { reportPage } from './report-page.ts';
import { reportPdf } from './report-pdf.ts';
import { Words } from './report-words.ts';

/** A share, a split, one of both, and what somebody may be in several groups of. */
const SOME = ['talked', 'ending', 'reachedByOrigin', 'needs'];
const QUARTERS = ['2015-09', '2015-12', '2016-03'];

/** A report in which every number under 20 is hidden; `small` is what such a number really is. */
function report(small: (count: number) => number = (count) => count): Report {
  const figures = counted().map(
    (figure): PublishedFigure => ({ ...figure, shown: figure.count >= 20 }),
  );
  const lines = linesOf(
    QUARTERS,
    figures.map((figure) => (figure.shown ? figure : { ...figure, count: small(figure.count) })),
    INDICATORS,
  );
  return { municipality: { name: 'Zwolle' }, quarters: QUARTERS, threshold: 5, lines };
}

function counted(): readonly Figure[] {
  const counts = new Map<string, Figure>();
  for (let at = 0; at < 400; at++) {
    const facts: PathwayFacts = {
      ...pathwayFacts,
      origin: ORIGINS[at % 10 === 0 ? 1 : 0],
      invited: at % 2 === 0,
      replied: at % 5 < 2,
      reached: at % 7 < 5,
      talked: at % 7 < 3,
      supported: at % 11 < 6,
      ending: ENDINGS[at % ENDINGS.length]!,
      needs: NEEDS.filter((_, need) => at % (need + 2) === 0),
    };
    for (const figure of figuresOf(PATHWAYS, facts)) {
      const id = cellOf({ figure, period: QUARTERS[at % 3]! });
      const period = QUARTERS[at % 3]!;
      counts.set(id, { figure, period, count: (counts.get(id)?.count ?? 0) + 1 });
    }
  }
  return reportTables(QUARTERS, [...counts.values()], [], INDICATORS).figures;
}

interface Tag {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Tag[];
}
const tagsIn = (tag: Tag): Tag[] => [tag, ...(tag.children ?? []).flatMap(tagsIn)];

async function readPdf(bytes: Buffer) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, (_, i) => pdf.getPage(i + 1)),
  );
  const texts = await Promise.all(pages.map((page) => page.getTextContent()));
  const trees = await Promise.all(pages.map((page) => page.getStructTree()));
  const words = texts.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : '')));
  return {
    words: words.join('').replaceAll(/\s+/g, ''),
    tags: trees.flatMap((tree) => tagsIn(tree as Tag)),
  };
}

test('page and PDF are the same to the last byte whatever a hidden number is', async () => {
  const [one, other] = [report(), report(() => 3)].map(
    (each): Report => ({
      ...each,
      lines: each.lines.filter(({ indicator }) => SOME.includes(indicator.key)),
    }),
  ) as [Report, Report];

  expect(reportPage(one, 'nl')).toBe(reportPage(other, 'nl'));
  expect(reportPage(one, 'nl')).toContain('verborgen');
  expect(Buffer.compare(await reportPdf(one, 'nl'), await reportPdf(other, 'nl'))).toBe(0);
});

test('each question has a sentence and a table, and where it is about people a chart, on the page and in the tagged PDF', async () => {
  const page = reportPage(report(), 'nl');
  const { words, tags } = await readPdf(await reportPdf(report(), 'nl'));

  const ofPeople = INDICATORS.filter(isAboutPeople);
  for (const part of ['<section', '<table>'])
    expect(page.split(part).length - 1, part).toBe(INDICATORS.length);
  for (const part of ['<svg', '<figcaption>'])
    expect(page.split(part).length - 1, part).toBe(ofPeople.length);
  const pictures = tags.filter(({ role }) => role === 'Figure');
  expect(pictures.length).toBe(ofPeople.length);
  for (const { alt } of pictures) expect(alt).toMatch(/\? .+\.$/);
  const roles = new Set(tags.map(({ role }) => role));
  for (const role of ['H1', 'H2', 'L', 'Table', 'TH', 'TD']) expect(roles, role).toContain(role);
  const numbers = [...page.matchAll(/<td>([^<]*)/g)].map((found) => found[1]!);
  expect(numbers.length).toBeGreaterThan(100);
  for (const number of numbers) expect(words).toContain(number.replaceAll(/\s+/g, ''));
});

test('the page asks for nothing and allows nothing: no script, no address, no style of an element', () => {
  const page = reportPage(report(), 'en');

  expect(page).not.toMatch(/<script|https?:|style="|<link|<img|url\(/);
});

test('a share of 30% is 102 of 340 wide, a hidden one has no bar, and the axis always ends at 100%', () => {
  const shown = chartOf([{ label: 'work', share: 30, said: '12 of 40 (30%)' }]);
  const hidden = chartOf([{ label: 'work', share: null, said: 'hidden' }]);

  const bars = ({ boxes }: typeof shown) => boxes.filter(({ edge }) => edge !== null);
  expect(bars(shown).map(({ width }) => width)).toEqual([102]);
  expect(bars(hidden)).toEqual([]);
  for (const { words } of [shown, hidden])
    expect(words.filter(({ size }) => size < 13).map(({ text }) => text)).toEqual([
      ...['0%', '20%', '40%', '60%', '80%', '100%'],
    ]);
});

test('the colours are 15 or more apart in lightness, and from white: they stay apart in grey print', () => {
  const lightness = ['#ffffff', ...SERIES].map(lightnessOf).sort((one, other) => one - other);

  for (const [at, one] of lightness.slice(1).entries())
    expect(one - lightness[at]!).toBeGreaterThan(15);
});

/** CIE L*, 0 to 100. */
function lightnessOf(colour: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red, green, blue] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  const luminance = 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  return 116 * Math.cbrt(luminance) - 16;
}

test('answers to a survey are in its own words, with why somebody gave none', () => {
  const { indicators } = answersTo(shippedSurvey('years-after')!);
  const lines = linesOf(
    ['2016-03'],
    figuresIn(indicators).map((figure) => ({ figure, period: '2016-03', count: 30, shown: true })),
    indicators,
  );
  const page = reportPage({ ...report(), quarters: ['2016-03'], lines }, 'en');

  expect(page.split('<section').length - 1).toBe(indicators.length);
  for (const words of ['Who filled in the survey', 'I do not know', 'skipped', 'not asked'])
    expect(page).toContain(words);
});

test.each([
  [
    'a mean is shown in euros from ten people on',
    45_000,
    36,
    '€\u00a01.250 (€\u00a045.000 voor 36)',
    1250,
  ],
  ['of nine it is not shown, nor is the number below it', 45_000, 9, 'verborgen', null],
  ['without anybody there is no mean', 45_000, 0, '€\u00a045.000 voor 0', null],
  [
    'accounts that nobody keeps are no pathway that costs nothing',
    0,
    36,
    'in de boeken staat niets betaald',
    null,
  ],
])('%s', (_, paid, opened, said, value) => {
  const figures = [
    { figure: 'opened', period: '2015-09', count: opened, shown: true },
    { figure: COST_A_PATHWAY.key, period: '2015-09', count: paid, shown: true },
  ];
  const [line] = linesOf(['2015-09'], figures, [COST_A_PATHWAY]);
  const own = { ...report(), quarters: ['2015-09'], lines: [line!] };

  expect(line!.value).toBe(value);
  expect(new Words('nl').numbers(COST_A_PATHWAY, line!)).toBe(said);
  // An axis of amounts would tell of what is hidden: there is no chart.
  expect(reportPage(own, 'nl')).not.toContain('<svg');
  const together = nationalLines(['2015-09'], [figures, figures], [COST_A_PATHWAY]);
  expect(together[0]!.value).toBe(value);
  expect(together[0]!.municipalities?.hidden).toBe(opened === 9 ? 2 : 0);
});

test('a number of texts stands alone, also where it is small: no share, no chart', () => {
  const texts = INDICATORS.find(({ key }) => key === 'textsChanged')!;
  const figures = [{ figure: texts.key, period: '2015-09', count: 2, shown: true }];
  const lines = linesOf(['2015-09'], figures, [texts]);
  const own = { ...report(), quarters: ['2015-09'], lines };

  expect(reportCsv(own)).toContain('\r\ntextsChanged,1,2015-09,,,2,2,,false\r\n');
  const page = reportPage(own, 'en');
  expect(page).toContain('In the whole period: 2.');
  expect(page).not.toContain('<svg');
  expect(nationalLines(['2015-09'], [figures, figures], [texts])[0]!.value).toBe(4);
  const sides = [2, 5].map(
    (count, at): Side => ({
      ...{ key: `GM000${at}`, municipality: `Gemeente ${at}`, period: '2015-09' },
      shown: [{ figure: texts.key, period: '2015-09', count }],
    }),
  );
  const compared = comparisonPage(compare(sides, [texts]), 'en');
  expect(compared).toContain('number: from 2 (Gemeente 0) to 5 (Gemeente 1)');
});

test('a comparison draws the sides below each other, with a sentence and a table, of what is shown alone', () => {
  const sides = (small: number): Side[] =>
    [36, 20, small].map((many, at) => ({
      ...{ key: `GM000${at}`, municipality: `Gemeente ${at}`, period: '2015-09' },
      shown: [
        { figure: 'opened', period: '2015-09', count: 40 },
        { figure: COST_A_PATHWAY.key, period: '2015-09', count: 4_000 },
        // The third hides how many were reached: it is not among what it showed.
        ...(at < 2 ? [{ figure: 'reached', period: '2015-09', count: many }] : []),
      ],
    }));
  const reached = INDICATORS.find(({ key }) => key === 'reached')!;
  const page = (small: number) =>
    comparisonPage(compare(sides(small), [reached, COST_A_PATHWAY]), 'nl');

  expect(page(3)).toBe(page(1));
  expect(page(3).split('<svg').length - 1, 'shares, and no amounts').toBe(1);
  const chart = /<figure>.*?<\/figure>/s.exec(page(3))![0];
  for (const [at, fill] of SERIES.slice(0, 2).entries()) {
    expect(chart).toContain(`Gemeente ${at}: ${at === 0 ? '36 van 40 (90%)' : '20 van 40 (50%)'}`);
    expect(chart.split(`fill="${fill}"`).length - 1, fill).toBe(1);
  }
  expect(chart).toContain('Gemeente 2: verborgen');
  expect(chart).not.toContain(`fill="${SERIES[2]}"`);
  expect(chart).toContain('Het meest verschilt');
});
