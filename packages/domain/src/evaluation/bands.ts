/**
 * Days or years in bands. Their limits go to the database, which gives the number of the band: so neither does a single
 * day leave it, nor does it know what the bands are called.
 */
export interface Bands {
  /** Where the second band begins, and each after it. */
  readonly limits: readonly number[];
  readonly names: readonly string[];
  /** Where there is no number. */
  readonly none: string;
}

/** From the wish to the help: after so many days. */
const SOON = {
  limits: [15, 29, 57],
  names: ['WITHIN_2_WEEKS', 'WITHIN_4_WEEKS', 'WITHIN_8_WEEKS', 'LATER'],
  none: 'NOT_YET',
} as const;

export const BANDS = {
  /** Days from the death to the first talk or call; the offer aims at about three months. */
  firstContact: {
    limits: [61, 122],
    names: ['UNDER_2_MONTHS', 'TWO_TO_FOUR_MONTHS', 'OVER_4_MONTHS'],
    none: 'UNKNOWN',
  },
  firstVisit: SOON,
  waiting: SOON,
  /** Days from the beginning of support to the end. */
  length: {
    limits: [92, 183, 366],
    names: ['UNDER_3_MONTHS', 'THREE_TO_SIX_MONTHS', 'SIX_TO_TWELVE_MONTHS', 'OVER_A_YEAR'],
    none: 'GOES_ON',
  },
  /** Years that the survivor was old when we heard of the loss. */
  ageBand: { limits: [40, 55], names: ['UNDER_40', 'FROM_40_TO_54', 'FROM_55'], none: 'UNKNOWN' },
} as const satisfies Readonly<Record<string, Bands>>;

/** The name of a band by its number, as `width_bucket` of PostgreSQL counts them. */
export const bandName = ({ names, none }: Bands, number: number | null): string =>
  number === null ? none : names[number]!;

export const bandNames = ({ names, none }: Bands): readonly string[] => [...names, none];
