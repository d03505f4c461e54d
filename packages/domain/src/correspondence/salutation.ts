import {
  capital,
  courtesyRank,
  type Gender,
  initialsOf,
  joinedSurnames,
  ownRank,
  type RegistryName,
  type Surname,
  surnamesOf,
  withPrefix,
} from '../notices/display-name.ts';
import type { Rank } from '../notices/noble-title.ts';
import type { LetterLanguage } from './language.ts';

/** Whom a letter is for: somebody from the registry, or somebody who told us only what they are called. */
export type Addressee = (RegistryName & { readonly gender: Gender }) | { readonly name: string };

const COURTESY = {
  nl: { WOMAN: 'mevrouw', MAN: 'de heer' },
  en: { WOMAN: 'Ms', MAN: 'Mr' },
} as const;

const OPENING = { nl: 'Geachte', en: 'Dear' } as const;

/** For the person who gave a name that is none. */
const NAMELESS = { nl: 'Geachte heer of mevrouw', en: 'Dear Sir or Madam' } as const;

const STYLE = { HIGHBORN: 'hooggeboren', WELLBORN: 'hoogwelgeboren' } as const;

/**
 * How a letter begins, by the rules of the registry (BRP aanhef): `Geachte mevrouw Van Velzen-in het Veld`,
 * `Hooggeboren heer`. Where the registry knows no gender, initials take the place of the title:
 * `Geachte R.M. van Puffelen`. English has the title before the name: `Dear Baroness van den Aedel`.
 * `null` where the registry knows no name to use: a person has to look. What somebody typed as a name and does not read
 * as one is not repeated: a form is open to anybody, and what we send bears the name of the municipality.
 */
export function salutation(addressee: { readonly name: string }, language: LetterLanguage): string;
export function salutation(addressee: Addressee, language: LetterLanguage): string | null;
export function salutation(addressee: Addressee, language: LetterLanguage): string | null {
  const opening = OPENING[language];
  if (!('surname' in addressee)) {
    return readsAsName(addressee.name) ? `${opening} ${addressee.name}` : NAMELESS[language];
  }
  if (language === 'nl') {
    const style = styleOf(addressee);
    if (style) return capital(style);
  } else if (highestRank(addressee)?.style === 'HIGHNESS') return 'Your Highness';
  const { gender } = addressee;
  const surnames = surnamesOf(addressee, gender);
  if (!surnames) return null;
  if (gender === 'UNKNOWN') return `${opening} ${plainName(addressee, surnames)}`;
  if (language === 'en') return `${opening} ${spokenEnglish(addressee, surnames, gender)}`;
  const title = gender === 'WOMAN' ? 'mevrouw' : 'heer';
  return `${opening} ${title} ${capital(joinedSurnames(surnames))}`;
}

/** A name to greet somebody with in a language that has no rule of its own: initials and surname, or what they typed. */
export function nameToGreet(addressee: Addressee): string | null {
  if (!('surname' in addressee)) return readsAsName(addressee.name) ? addressee.name : null;
  const surnames = surnamesOf(addressee, addressee.gender);
  return surnames && plainName(addressee, surnames);
}

const MOST_NAME = 80;
const MOST_WORDS = 7;
const NAME = /^[\p{L}\p{M}][\p{L}\p{M} .,'’ʼ()-]*$/u;
/** Something that a mail program makes a link of: "voorbeeld.nl", but not "J.van Dijk". */
const DOMAIN = /\p{L}{2,}\.\p{L}{2,}/u;

/** Letters and what goes between them, no longer than names are, and no address of a website. */
const readsAsName = (name: string): boolean =>
  name.length <= MOST_NAME &&
  name.split(' ').length <= MOST_WORDS &&
  NAME.test(name) &&
  !DOMAIN.test(name);

/** What stands above the name on an envelope for the person who has a title: `De hoogwelgeboren vrouwe`. English has none. */
export function formOfAddress(addressee: Addressee, language: LetterLanguage): string | null {
  if (!('surname' in addressee) || language !== 'nl') return null;
  const style = styleOf(addressee);
  return style && `De ${style}`;
}

/**
 * The name on the envelope (BRP aanschrijfwijze), in every language as it is registered, with `mevrouw` or `de heer`
 * where there is no title: `mevrouw J. van Velzen-in het Veld`, `A. barones van den Aedel`. `null` where no name is known.
 */
export function addressLine(addressee: Addressee, language: LetterLanguage): string | null {
  if (!('surname' in addressee)) return addressee.name;
  const { gender } = addressee;
  const surnames = surnamesOf(addressee, gender);
  if (!surnames) return null;
  const titled = highestRank(addressee) !== null;
  const name = registeredName(addressee, surnames, gender);
  return gender === 'UNKNOWN' || titled ? name : `${COURTESY[language][gender]} ${name}`;
}

/** How somebody is named in a sentence (BRP gebruikInLopendeTekst): `mevrouw Van Velzen-in het Veld`, `gravin van den Aedel`. */
export function spokenName(addressee: Addressee, language: LetterLanguage): string | null {
  if (!('surname' in addressee)) return addressee.name;
  const { gender } = addressee;
  const surnames = surnamesOf(addressee, gender);
  if (!surnames) return null;
  if (gender === 'UNKNOWN') return plainName(addressee, surnames);
  if (language === 'en') return spokenEnglish(addressee, surnames, gender);
  const name = withTitles(surnames, gender);
  return surnames[0]?.rank?.nl[gender] ? name : `${COURTESY.nl[gender]} ${capital(name)}`;
}

type Registered = RegistryName & { readonly gender: Gender };

/** A husband's title goes before the own one. */
const highestRank = (name: Registered) =>
  courtesyRank(name, name.gender) ?? ownRank(name, name.gender);

function styleOf(name: Registered): string | null {
  const rank = highestRank(name);
  if (!rank) return null;
  if (rank.style === 'HIGHNESS') return 'hoogheid';
  return `${STYLE[rank.style]} ${name.gender === 'WOMAN' ? 'vrouwe' : 'heer'}`;
}

function plainName(name: RegistryName, surnames: readonly Surname[]): string {
  const initials = initialsOf(name);
  const joined = joinedSurnames(surnames);
  return initials ? `${initials} ${joined}` : capital(joined);
}

/** A title stands before its own surname; a predicate that comes first stands before the initials. */
function registeredName(name: RegistryName, surnames: readonly Surname[], gender: Gender): string {
  const initials = initialsOf(name);
  if (!initials) return capital(withTitles(surnames, gender));
  if (gender === 'UNKNOWN') return `${initials} ${withTitles(surnames, gender)}`;
  const [first, ...others] = surnames as [Surname, ...Surname[]];
  const predicate = first.rank?.predicate ? first.rank.nl[gender] : null;
  if (!predicate) return `${initials} ${withTitles(surnames, gender)}`;
  return `${capital(predicate)} ${initials} ${withTitles([{ ...first, rank: null }, ...others], gender)}`;
}

const withTitles = (surnames: readonly Surname[], gender: Gender) =>
  surnames
    .map(({ prefix, surname, rank }) =>
      [titleOf(rank, gender), withPrefix(prefix, surname)].filter(Boolean).join(' '),
    )
    .join('-');

const titleOf = (rank: Rank | null, gender: Gender) =>
  gender === 'UNKNOWN' ? null : (rank?.nl[gender] ?? null);

function spokenEnglish(
  name: Registered,
  surnames: readonly Surname[],
  gender: 'WOMAN' | 'MAN',
): string {
  const title = highestRank(name)?.en[gender];
  const joined = joinedSurnames(surnames);
  return title ? `${title} ${joined}` : `${COURTESY.en[gender]} ${capital(joined)}`;
}
