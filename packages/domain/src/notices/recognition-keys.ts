import { formatPartialDate, type PartialDate } from '../calendar/partial-date.ts';

/**
 * By what a person or a loss is known again. `BSN` and `PERSON` name somebody, the pairs after them look like
 * somebody, and `LOSS` is one survivor of one death: it stays when all else is erased.
 */
export type RecognitionKind =
  | 'BSN'
  | 'PERSON'
  | 'BIRTH_AND_HOME'
  | 'NAME_AND_BIRTH'
  | 'NAME_AND_HOME'
  | 'NAME_AND_DEATH'
  | 'DECEASED'
  | 'LOSS';

/** What is hashed with the key of the municipality; in clear it is nowhere kept. */
export interface RecognitionKey {
  readonly kind: RecognitionKind;
  readonly text: string;
}

/** What of a survivor tells who it is. */
export interface Recognisable {
  readonly bsn: string | null;
  readonly initials: string | null;
  readonly surnamePrefix: string | null;
  readonly surname: string;
  readonly birthDate: PartialDate;
  readonly street: string | null;
  readonly postcode: string | null;
}

/** The keys of a message about a death. Spelling alone (case, accents, spaces, prefix) never makes another key. */
export function recognitionKeys(
  survivor: Recognisable | null,
  dateOfDeath: PartialDate,
  deceasedBsn: string | null,
): readonly RecognitionKey[] {
  const deceased = key('DECEASED', deceasedBsn);
  if (!survivor) return deceased;
  const certain = [...key('BSN', survivor.bsn), ...key('PERSON', personText(survivor))];
  const losses = certain.flatMap(({ text }) =>
    [dateText(dateOfDeath), deceasedBsn].flatMap((death) => key('LOSS', joined(text, death))),
  );
  const name = surnameCore(survivor);
  const birth = survivor.birthDate.precision === 'DAY' ? dateText(survivor.birthDate) : null;
  const home = homeText(survivor);
  return [
    ...deceased,
    ...certain,
    ...losses,
    ...key('BIRTH_AND_HOME', joined(birth, home)),
    ...key('NAME_AND_BIRTH', joined(name, birth)),
    ...key('NAME_AND_HOME', joined(name, home)),
    ...key('NAME_AND_DEATH', joined(name, dateText(dateOfDeath))),
  ];
}

const key = (kind: RecognitionKind, text: string | null): RecognitionKey[] =>
  text ? [{ kind, text }] : [];

/** All of it, or nothing where a part is not known. */
const joined = (...parts: readonly (string | null)[]): string | null =>
  parts.every(Boolean) ? parts.join('|') : null;

const dateText = (date: PartialDate): string | null => formatPartialDate(date) || null;

/** First initial, surname and birth date; where that date is incomplete the postcode has to say the rest. */
function personText(survivor: Recognisable): string | null {
  const { birthDate, initials, postcode } = survivor;
  const name = joined(surnameCore(survivor), dateText(birthDate));
  const first = [...fold(initials ?? '')][0] ?? '-';
  if (!name) return null;
  if (birthDate.precision === 'DAY') return `${first}|${name}`;
  return joined(first, name, postcode && fold(postcode));
}

/** Postcode and every figure of the street line: the same however street and addition are written. */
function homeText({ street, postcode }: Recognisable): string | null {
  const figures = (street ?? '').match(/\d+/g)?.join('-') ?? null;
  return joined(postcode && fold(postcode), figures);
}

/** Prefixes of the registry (table 36) in words, and as people shorten them. */
const PREFIX_WORDS = new Set(
  `a aan aen af al am an auf aus be ben bij bin bis d da dal das de degli dei del della den der des deze di die do
   don dos du e een el en ende gen het i im in l la las le les lo los met n o onder onge op over s sant te tem ten ter
   terhem thoe tho to toe tot t uit und uyt v van vd vom von vor voor zu zum zur`.split(/\s+/),
);

/** The surname without its prefix, wherever that was written: in its own field, before the name, or shortened. */
function surnameCore({ surnamePrefix, surname }: Recognisable): string | null {
  const words = `${surnamePrefix ?? ''} ${surname}`
    .split(/[\s'’`.\-/]+/u)
    .map(fold)
    .filter(Boolean);
  const first = words.findIndex((word) => !PREFIX_WORDS.has(word));
  return (first < 0 ? words : words.slice(first)).join('') || null;
}

const LETTERS_OF_THEIR_OWN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/** Letters and figures alone, small, without accents. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/gu, (letter) => LETTERS_OF_THEIR_OWN[letter]!)
    .replace(/[^\p{L}\p{N}]/gu, '');
