import type { SurveyQuestion, SurveyTexts } from '../surveys/definition.ts';

/** What is counted: each in its own quarter. */
export type Unit =
  | 'PATHWAY'
  | 'VOLUNTEER'
  | 'VISITOR'
  | 'MEETING'
  | 'REFUSAL'
  | 'ANSWER'
  | 'FINDING'
  | 'VERSION'
  | 'EURO';

/** Where the numbers come from. */
export type Source =
  | 'REGISTRY'
  | 'REQUESTS'
  | 'STEPS'
  | 'TALKS'
  | 'PLANS'
  | 'VISITS'
  | 'VOLUNTEERS'
  | 'MEETINGS'
  | 'RULES'
  | 'ACCOUNTS'
  | 'FINDINGS'
  | 'SURVEYS';

/** Who or what is not in a number, and why. */
export type LeftOut =
  | 'ERASED'
  | 'NO_BIRTH_YEAR'
  | 'NO_DAY_OF_DEATH'
  | 'CARDS_AND_LETTERS'
  | 'PROFESSIONALS_ALONE'
  | 'CANCELLED'
  | 'LETTER_WITH_THE_ACT'
  | 'BY_ITSELF'
  | 'STILL_WAITING'
  | 'OWN_WORDS'
  | 'NOTHING_CHANGED'
  | 'NOT_PAID_YET'
  | 'NOT_IN_THE_ACCOUNTS';

interface Defined {
  /** Its name: texts and files know it by that. */
  readonly key: string;
  /** A change of what is counted is a new version. */
  readonly version: number;
  /** The denominator: the people, visitors or answers that could be counted. A number alone is of itself. */
  readonly of: string;
  readonly unit: Unit;
  readonly source: Source;
  readonly leftOut: readonly LeftOut[];
  /** Of answers: to which survey and question. Its words are content, in the language of each reader. */
  readonly survey?: { readonly key: string; readonly title: SurveyTexts };
  readonly question?: SurveyQuestion;
}

/**
 * A number of the report and what it answers: how many of `of` are in each group.
 *
 * - SHARE: yes or no.
 * - SPLIT: each is in one group.
 * - SHARE_EACH: yes or no for each group; somebody may be in several.
 * - SPLIT_EACH: those of each group of a SHARE_EACH, split further.
 * - SHARE_BY: a share, for each group of a split.
 * - MEAN: an amount for each of `of`.
 * - COUNT: a number alone, such as of texts.
 */
export type Indicator = Defined &
  (
    | { readonly kind: 'SHARE' | 'MEAN' | 'COUNT' }
    | { readonly kind: 'SPLIT' | 'SHARE_EACH'; readonly groups: readonly string[] }
    | {
        readonly kind: 'SPLIT_EACH';
        readonly each: string;
        readonly groups: readonly string[];
        readonly into: readonly string[];
      }
    | {
        readonly kind: 'SHARE_BY';
        readonly share: string;
        readonly by: string;
        readonly groups: readonly string[];
      }
  );

/** Whether people are counted. Amounts and texts are nobody: no part of what readers add and subtract, and always shown. */
export const isAboutPeople = ({ kind }: Indicator): boolean => kind !== 'MEAN' && kind !== 'COUNT';

/** All that is counted of one unit. */
export interface Subject<Facts> {
  /** Who is counted at all, and of whom shares are taken. */
  readonly counted: Readonly<Record<string, (facts: Facts) => boolean>>;
  /** The groups that somebody is in. */
  readonly groups: Readonly<Record<string, (facts: Facts) => readonly string[]>>;
  readonly indicators: readonly Indicator[];
}

/** A group of an indicator: its figure, of which figure it is a part, and what is left of that where readers can subtract. */
export interface Group {
  /** Null for the yes of a share. */
  readonly group: string | null;
  readonly figure: string;
  readonly of: string;
  readonly rest?: string;
}

const known = new WeakMap<Indicator, readonly Group[]>();

/** The figures of an indicator. The same people have one figure, in whatever indicator they are counted. */
export function groupsOf(indicator: Indicator): readonly Group[] {
  // Asked for each row that is counted.
  const groups = known.get(indicator) ?? madeOf(indicator);
  known.set(indicator, groups);
  return groups;
}

function madeOf(indicator: Indicator): Group[] {
  const { of, key } = indicator;
  switch (indicator.kind) {
    case 'SHARE':
      return [{ group: null, figure: key, of, rest: `${of} not ${key}` }];
    case 'MEAN':
    case 'COUNT':
      return [{ group: null, figure: key, of }];
    case 'SPLIT':
      return indicator.groups.map((group) => ({ group, figure: `${of} ${key} ${group}`, of }));
    case 'SHARE_EACH':
      return indicator.groups.map((group) => ({
        group,
        figure: `${of} ${key} ${group}`,
        of,
        rest: `${of} not ${key} ${group}`,
      }));
    case 'SPLIT_EACH':
      return indicator.groups.flatMap((each) =>
        indicator.into.map((part) => ({
          group: `${each}_${part}`,
          figure: `${of} ${key} ${each}_${part}`,
          of: `${of} ${indicator.each} ${each}`,
        })),
      );
    case 'SHARE_BY':
      return indicator.groups.map((group) => {
        const all = `${of} ${indicator.by} ${group}`;
        const { share } = indicator;
        return { group, figure: `${all} ${share}`, of: all, rest: `${all} not ${share}` };
      });
  }
}

/** A figure that is the sum of others. */
export interface FigureSum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** What readers can add and subtract: yes and no are all that there are, and so are the groups of a split. */
export function sumsOf(indicator: Indicator): FigureSum[] {
  const groups = groupsOf(indicator);
  const figures = groups.map(({ figure }) => figure);
  if (!isAboutPeople(indicator)) return [];
  if (indicator.kind === 'SPLIT') return [{ total: indicator.of, parts: figures }];
  if (indicator.kind === 'SPLIT_EACH')
    return [...Map.groupBy(groups, ({ of }) => of)].map(([total, own]) => ({
      total,
      parts: own.map(({ figure }) => figure),
    }));
  const halves = groups.map(({ of, figure, rest }) => ({ total: of, parts: [figure, rest!] }));
  if (indicator.kind !== 'SHARE_BY') return halves;
  const { share, of } = indicator;
  const rests = groups.map(({ rest }) => rest!);
  return [
    ...halves,
    { total: share, parts: figures },
    { total: `${of} not ${share}`, parts: rests },
  ];
}

/** All figures that somebody with these facts is counted in. */
export function figuresOf<Facts>(subject: Subject<Facts>, facts: Facts): string[] {
  const counted = new Set(
    Object.keys(subject.counted).filter((key) => subject.counted[key]!(facts)),
  );
  const groups = new Map(Object.entries(subject.groups).map(([key, of]) => [key, of(facts)]));
  const figures = new Set(counted);
  for (const indicator of subject.indicators)
    if (counted.has(indicator.of))
      for (const group of groupsOf(indicator)) {
        const figure = figureIn(indicator, group, counted, groups);
        if (figure !== undefined) figures.add(figure);
      }
  return [...figures];
}

/** The figure of a group that somebody is in, or what is left of it. */
function figureIn(
  indicator: Indicator,
  { group, figure, rest }: Group,
  counted: ReadonlySet<string>,
  groups: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  const isIn = (key: string) => group !== null && groups.get(key)!.includes(group);
  if (indicator.kind === 'SHARE') return counted.has(indicator.key) ? figure : rest;
  if (indicator.kind !== 'SHARE_BY') return isIn(indicator.key) ? figure : rest;
  if (!isIn(indicator.by)) return undefined;
  return counted.has(indicator.share) ? figure : rest;
}

/** Every figure of some indicators, also those that nobody is counted in. */
export const figuresIn = (indicators: readonly Indicator[]): readonly string[] => [
  ...new Set(
    indicators.flatMap((indicator) => [
      indicator.of,
      ...groupsOf(indicator).flatMap(({ figure, rest }) => (rest ? [figure, rest] : [figure])),
    ]),
  ),
];
