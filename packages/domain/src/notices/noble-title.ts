/** Noble titles and predicates as the registry keeps them (table 38). */
export const NOBLE_TITLES = [
  'BARON',
  'BARONESS',
  'COUNT',
  'COUNTESS',
  'DUKE',
  'DUCHESS',
  'JONKHEER',
  'JONKVROUW',
  'MARQUIS',
  'MARQUISE',
  'PRINCE',
  'PRINCESS',
  'KNIGHT',
] as const;

export type NobleTitle = (typeof NOBLE_TITLES)[number];

/** What a title makes of whoever bears it, whichever of its two forms the registry has. */
export interface Rank {
  /** A predicate (jonkheer, jonkvrouw) is borne by the person who has it alone, and lost to another name. */
  readonly predicate: boolean;
  readonly style: 'HIGHNESS' | 'HIGHBORN' | 'WELLBORN';
  /** As it stands in a name, for a man and for a woman; there is no woman's form of ridder. */
  readonly nl: { readonly MAN: string; readonly WOMAN: string | null };
  readonly en: { readonly MAN: string; readonly WOMAN: string | null };
}

const BARON: Rank = {
  predicate: false,
  style: 'WELLBORN',
  nl: { MAN: 'baron', WOMAN: 'barones' },
  en: { MAN: 'Baron', WOMAN: 'Baroness' },
};
const COUNT: Rank = {
  predicate: false,
  style: 'HIGHBORN',
  nl: { MAN: 'graaf', WOMAN: 'gravin' },
  en: { MAN: 'Count', WOMAN: 'Countess' },
};
const DUKE: Rank = {
  predicate: false,
  style: 'WELLBORN',
  nl: { MAN: 'hertog', WOMAN: 'hertogin' },
  en: { MAN: 'Duke', WOMAN: 'Duchess' },
};
const MARQUIS: Rank = {
  predicate: false,
  style: 'WELLBORN',
  nl: { MAN: 'markies', WOMAN: 'markiezin' },
  en: { MAN: 'Marquis', WOMAN: 'Marquise' },
};
const PRINCE: Rank = {
  predicate: false,
  style: 'HIGHNESS',
  nl: { MAN: 'prins', WOMAN: 'prinses' },
  en: { MAN: 'Prince', WOMAN: 'Princess' },
};
const KNIGHT: Rank = {
  predicate: false,
  style: 'WELLBORN',
  nl: { MAN: 'ridder', WOMAN: null },
  en: { MAN: 'Ridder', WOMAN: null },
};
const JONKHEER: Rank = {
  predicate: true,
  style: 'WELLBORN',
  nl: { MAN: 'jonkheer', WOMAN: 'jonkvrouw' },
  en: { MAN: 'Jonkheer', WOMAN: 'Jonkvrouw' },
};

interface Form {
  readonly rank: Rank;
  /** Whose form the registry has. */
  readonly of: 'MAN' | 'WOMAN';
}

const FORMS: Readonly<Record<NobleTitle, Form>> = {
  BARON: { rank: BARON, of: 'MAN' },
  BARONESS: { rank: BARON, of: 'WOMAN' },
  COUNT: { rank: COUNT, of: 'MAN' },
  COUNTESS: { rank: COUNT, of: 'WOMAN' },
  DUKE: { rank: DUKE, of: 'MAN' },
  DUCHESS: { rank: DUKE, of: 'WOMAN' },
  JONKHEER: { rank: JONKHEER, of: 'MAN' },
  JONKVROUW: { rank: JONKHEER, of: 'WOMAN' },
  MARQUIS: { rank: MARQUIS, of: 'MAN' },
  MARQUISE: { rank: MARQUIS, of: 'WOMAN' },
  PRINCE: { rank: PRINCE, of: 'MAN' },
  PRINCESS: { rank: PRINCE, of: 'WOMAN' },
  KNIGHT: { rank: KNIGHT, of: 'MAN' },
};

export const rankOf = (title: NobleTitle | null | undefined): Rank | null =>
  title ? FORMS[title].rank : null;

/** What a wife may be called by of her husband's: his title in her form, never a predicate, and only from a man. */
export function courtesyRankOf(title: NobleTitle | null | undefined): Rank | null {
  if (!title) return null;
  const { rank, of } = FORMS[title];
  return of === 'MAN' && !rank.predicate && rank.nl.WOMAN ? rank : null;
}
