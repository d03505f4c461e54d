/** What is counted about a pathway, and of nobody by name. */
export interface PathwayFacts {
  readonly origin: string;
  /** A letter with the offer went out. */
  readonly invited: boolean;
  /** The resident answered, in whatever way. */
  readonly replied: boolean;
  /** Somebody spoke with them, by telephone or at a talk. */
  readonly reached: boolean;
  /** A talk about what they need was held. */
  readonly talked: boolean;
  /** A volunteer or a professional came to help. */
  readonly supported: boolean;
  /** Why it ended; OPEN while it goes on. */
  readonly ending: string;
  /** What they need help with, as far as they said so. */
  readonly needs: readonly string[];
}

/** Ways in which a pathway begins and ends, and what people need, in the order of the report. */
export const ORIGINS = ['BRP', 'SELF', 'REFERRED', 'COHORT'] as const;
export const ENDINGS = [
  'NEED_MET',
  'RESIDENT_STOPPED',
  'VOLUNTEER_STOPPED',
  'REFERRED',
  'MOVED',
  'DECEASED',
  'ERRONEOUS',
  'SAME_PERSON',
  'NO_CONTACT',
  'OTHER',
  // Ended before there was support to close: the states without a reason.
  'DECLINED',
  'STOPPED',
  'ERASED',
  'OPEN',
] as const;
export const NEEDS = [
  'PRACTICAL',
  'EMOTIONAL',
  'SOCIAL',
  'FINANCIAL',
  'WORK',
  'CHILDREN',
  'HOUSING',
  'MEANING',
] as const;

/** People that something is counted of; each is in a quarter by the day on which the pathway was opened. */
const COUNTED = {
  opened: () => true,
  invited: ({ invited }) => invited,
  replied: ({ invited, replied }) => invited && replied,
  reached: ({ reached }) => reached,
  talked: ({ talked }) => talked,
  supported: ({ talked, supported }) => talked && supported,
} satisfies Readonly<Record<string, (facts: PathwayFacts) => boolean>>;

export type Counted = keyof typeof COUNTED;

/**
 * A number of the report and what it answers. How many of `of` are in each group: the groups of a share are yes and
 * no, of a split all that there are. A change of what is counted is a new version.
 */
export type Indicator = { readonly version: number; readonly of: Counted } & (
  | { readonly kind: 'SHARE'; readonly key: Exclude<Counted, 'opened'> }
  | { readonly kind: 'SHARE_EACH'; readonly key: 'needs'; readonly groups: typeof NEEDS }
  | { readonly kind: 'SPLIT'; readonly key: 'origin'; readonly groups: typeof ORIGINS }
  | { readonly kind: 'SPLIT'; readonly key: 'ending'; readonly groups: typeof ENDINGS }
);

export const INDICATORS: readonly Indicator[] = [
  { key: 'origin', version: 1, of: 'opened', kind: 'SPLIT', groups: ORIGINS },
  { key: 'invited', version: 1, of: 'opened', kind: 'SHARE' },
  { key: 'replied', version: 1, of: 'invited', kind: 'SHARE' },
  { key: 'reached', version: 1, of: 'opened', kind: 'SHARE' },
  { key: 'talked', version: 1, of: 'opened', kind: 'SHARE' },
  { key: 'needs', version: 1, of: 'talked', kind: 'SHARE_EACH', groups: NEEDS },
  { key: 'supported', version: 1, of: 'talked', kind: 'SHARE' },
  { key: 'ending', version: 1, of: 'opened', kind: 'SPLIT', groups: ENDINGS },
];

/** A group of an indicator: its figure, and what makes it complete where readers can take it from the whole. */
export interface Group {
  /** Null for the yes of a share. */
  readonly group: string | null;
  readonly figure: string;
  readonly rest?: string;
}

/** The figures of an indicator. The same people have one figure, in whatever indicator they are counted. */
export function groupsOf(indicator: Indicator): Group[] {
  const { of, key } = indicator;
  if (indicator.kind === 'SHARE') return [{ group: null, figure: key, rest: `${of} not ${key}` }];
  return indicator.groups.map((group) => {
    const figure = `${of} ${key} ${group}`;
    return indicator.kind === 'SPLIT'
      ? { group, figure }
      : { group, figure, rest: `${of} not ${key} ${group}` };
  });
}

/** All figures that people with these facts are counted in. */
export function figuresOf(facts: PathwayFacts): string[] {
  const isIn = (counted: Counted) => COUNTED[counted](facts);
  const populations = Object.keys(COUNTED).filter((counted) => isIn(counted as Counted));
  const others = INDICATORS.filter(({ of }) => isIn(of)).flatMap((indicator) => {
    const holds = (group: string | null) => {
      if (indicator.kind === 'SHARE') return isIn(indicator.key);
      if (indicator.kind === 'SHARE_EACH') return facts.needs.includes(group!);
      return facts[indicator.key] === group;
    };
    return groupsOf(indicator).flatMap(({ group, figure, rest }) =>
      holds(group) ? [figure] : rest ? [rest] : [],
    );
  });
  return [...new Set([...populations, ...others])];
}

/** Every figure that there is, also those that nobody is counted in. */
export const ALL_FIGURES: readonly string[] = [
  ...new Set([
    ...Object.keys(COUNTED),
    ...INDICATORS.flatMap(groupsOf).flatMap(({ figure, rest }) =>
      rest ? [figure, rest] : [figure],
    ),
  ]),
];
