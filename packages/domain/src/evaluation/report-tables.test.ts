import { expect, test } from 'vitest';
import { pathwayFacts } from '../../testing/pathway-facts.ts';
import { COST_A_PATHWAY } from './cost-indicators.ts';
import { figuresOf, isAboutPeople } from './indicator.ts';
import { INDICATORS } from './indicators.ts';
import { ENDINGS, NEEDS, ORIGINS, PATHWAYS, type PathwayFacts } from './pathway-indicators.ts';
import { cellOf, type Figure, type PublishedFigure, reportTables } from './report-tables.ts';

const QUARTERS = ['2015-09', '2015-12', '2016-03'];

/** People with every mix of facts, so many in each quarter that no number is like another by chance. */
const people: readonly (PathwayFacts & { readonly quarter: string })[] = Array.from(
  { length: 500 },
  (_, at) => ({
    ...pathwayFacts,
    quarter: QUARTERS[at % 3]!,
    origin: ORIGINS[at % 4]!,
    invited: at % 2 === 0,
    replied: at % 5 < 2,
    reached: at % 7 < 5,
    talked: at % 7 < 3,
    supported: at % 11 < 6,
    ending: ENDINGS[at % ENDINGS.length]!,
    needs: NEEDS.filter((_, need) => (at >> need) & 1),
    wishes: NEEDS.filter((_, need) => (at >> need) & 1).map(
      (need, place) => `${need}_${(at + place) % 3 === 0 ? 'LATER' : 'NOW'}`,
    ),
    ageBand: at % 4 === 3 ? null : at % 4,
    language: ['nl', 'nl-simple', 'pl', 'fr'][at % 4]!,
    called: at % 3 > 0,
    tries: at % 6 === 1 ? null : (at % 5) + 1,
    planned: at % 8 < 5,
    planKinds: at % 2 ? ['VOLUNTEER', 'REFERRAL'] : ['INFORMATION'],
    waited: at % 5 > 2,
    firstVisit: at % 6 > 3 ? null : at % 4,
    cameBack: at % 9 === 0,
  }),
);

function counted(quarters: readonly string[], among = people): Figure[] {
  const counts = new Map<string, Figure>();
  for (const { quarter: period, ...facts } of among.filter(({ quarter }) =>
    quarters.includes(quarter),
  ))
    for (const figure of figuresOf(PATHWAYS, facts)) {
      const id = cellOf({ figure, period });
      counts.set(id, { figure, period, count: (counts.get(id)?.count ?? 0) + 1 });
    }
  return [...counts.values()];
}

const countIn = (figures: readonly Figure[], figure: string, period: string) =>
  figures.find((each) => each.figure === figure && each.period === period)?.count;

test('every total is the sum of its parts, in each quarter and over all of them', () => {
  const { cells, sums } = reportTables(QUARTERS, counted(QUARTERS), [], INDICATORS);

  const count = new Map(cells.map((cell) => [cell.id, cell.count]));
  for (const { total, parts } of sums)
    expect([total, parts.reduce((sum, part) => sum + count.get(part)!, 0)]).toEqual([
      total,
      count.get(total),
    ]);
  expect(count.get('opened @ 2015-09/2016-03')).toBe(500);
});

test('nobody in a quarter is a nought, not a gap', () => {
  const { figures } = reportTables(QUARTERS, counted(['2015-09']), [], INDICATORS);

  expect(countIn(figures, 'talked', '2016-03')).toBe(0);
});

test('a quarter that was published keeps its numbers, whatever happened since', () => {
  const first = reportTables(QUARTERS.slice(0, 2), counted(QUARTERS.slice(0, 2)), [], INDICATORS);
  const published = first.figures.map(
    (figure): PublishedFigure => ({ ...figure, shown: figure.count >= 5 }),
  );
  const later = people.map((person) => ({ ...person, talked: true, ending: 'ERASED' }));

  const { figures, cells, sums } = reportTables(
    QUARTERS,
    counted(['2016-03'], later),
    published,
    INDICATORS,
  );

  for (const { figure, period, count } of first.figures.filter(
    ({ period }) => !period.includes('/'),
  ))
    expect(countIn(figures, figure, period)).toBe(count);
  const earlier = cells.filter(({ before }) => before);
  const ofNobody = INDICATORS.filter((each) => !isAboutPeople(each)).map(({ key }) => key);
  const ofPeople = published.filter(({ figure }) => !ofNobody.includes(figure));
  expect(earlier.length).toBe(ofPeople.length);
  expect(sums.some(({ total }) => total === 'opened @ 2015-09/2015-12')).toBe(true);
  expect(sums.some(({ total }) => total === 'opened @ 2015-09/2016-03')).toBe(true);
});

test('an indicator that is newer than the report of a quarter has no number there and no total over it', () => {
  const published = reportTables(['2015-09'], counted(['2015-09']), [], INDICATORS)
    .figures.filter(({ figure }) => !figure.includes('WORK'))
    .map((figure): PublishedFigure => ({ ...figure, shown: true }));

  const { figures } = reportTables(
    QUARTERS,
    counted(['2015-12', '2016-03']),
    published,
    INDICATORS,
  );

  expect(countIn(figures, 'talked needs WORK', '2015-09')).toBeUndefined();
  expect(countIn(figures, 'talked needs WORK', '2015-09/2016-03')).toBeUndefined();
  expect(countIn(figures, 'talked needs WORK', '2015-12')).toBeGreaterThan(0);
});

test.each([
  ['an amount', COST_A_PATHWAY.key],
  ['a number of texts', 'textsChanged'],
])('%s is in the report and no cell of it: nobody can be worked out with it', (_, figure) => {
  const paid = { figure, period: '2015-09', count: 3 };
  const { figures, cells, sums, layers } = reportTables(
    QUARTERS,
    [...counted(QUARTERS), paid],
    [{ ...paid, period: '2015-06', shown: true }],
    INDICATORS,
  );
  const of = (ids: readonly string[]) => ids.filter((id) => id.startsWith(figure));

  expect(figures).toContainEqual(paid);
  expect(figures).toContainEqual({ ...paid, period: '2015-09/2016-03' });
  expect(of(cells.map(({ id }) => id))).toEqual([]);
  expect(of([...sums.flatMap(({ total, parts }) => [total, ...parts]), ...layers.flat()])).toEqual(
    [],
  );
});
