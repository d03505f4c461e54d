import type { CivilDate } from '../calendar/civil-date.ts';
import type { LetterLanguage } from '../correspondence/language.ts';
import type { ListItem } from '../correspondence/placeholder.ts';
import { type Condition, mayHold, type Situation } from './situation.ts';

/** Who tells an agency of a death: the registry (BRP) by itself, the municipality, or nobody unless you do. */
export type ToldBy = 'REGISTRY' | 'MUNICIPALITY' | 'NOBODY';

/** The three piles of the overview. */
export type Pile = 'NOW' | 'WEEKS' | 'LATER';

export interface AgencyTexts {
  /** As the survivor knows it: `SVB`, `Uw bank`. */
  readonly agency: string;
  /** What the agency has to do with a death. */
  readonly purpose: string;
  /** What it does with the news. */
  readonly whatTheyDo: string;
  /** `null` where the survivor has nothing to do. */
  readonly whatYouDo: string | null;
}

/** One agency, or kind of agency, and what a death means there. */
export interface AgencyNotice {
  /** Stable, UPPER_SNAKE. */
  readonly key: string;
  readonly toldBy: ToldBy;
  readonly condition: Condition;
  readonly when: Pile;
  /** The agency's own page; `null` where there are many agencies of the kind. */
  readonly url: string | null;
  /** Where the facts come from. */
  readonly source: string;
  /** When a person compared the text with the agency's own; `null` is example content. */
  readonly checkedOn: CivilDate | null;
  readonly validFrom: CivilDate;
  readonly texts: Readonly<Record<LetterLanguage, AgencyTexts>>;
}

const PILES: readonly Pile[] = ['NOW', 'WEEKS', 'LATER'];

/**
 * The entries that hold or may hold for a situation, most urgent first. What is not known leaves an
 * entry in: better one line too many than a benefit that nobody asked for.
 */
export function noticesFor(
  situation: Situation,
  catalogue: readonly AgencyNotice[],
): readonly AgencyNotice[] {
  return catalogue
    .filter(({ condition }) => mayHold(condition, situation))
    .toSorted((one, other) => PILES.indexOf(one.when) - PILES.indexOf(other.when));
}

/** The two lists of letter 1: the agencies that hear it without you, and those that you tell or ask yourself. */
export function agencyLists(
  notices: readonly AgencyNotice[],
  language: LetterLanguage,
): { readonly agenciesTold: readonly ListItem[]; readonly agenciesToTell: readonly ListItem[] } {
  const lineOf = ({ texts, toldBy }: AgencyNotice): ListItem => {
    const { agency, whatTheyDo, whatYouDo } = texts[language];
    const sentences = toldBy === 'NOBODY' ? [whatYouDo] : [whatTheyDo, whatYouDo];
    return { term: `${agency}.`, text: sentences.filter(Boolean).join(' ') };
  };
  return {
    agenciesTold: notices.filter(({ toldBy }) => toldBy !== 'NOBODY').map(lineOf),
    agenciesToTell: notices.filter(({ toldBy }) => toldBy === 'NOBODY').map(lineOf),
  };
}
