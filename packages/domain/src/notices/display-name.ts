import { courtesyRankOf, type NobleTitle, type Rank, rankOf } from './noble-title.ts';

export type Gender = 'WOMAN' | 'MAN' | 'UNKNOWN';

/** The parts of a name as the registry keeps them. A surname `.` is its word for unknown. */
export interface RegistryName {
  readonly initials: string | null;
  readonly surnamePrefix: string | null;
  readonly surname: string;
  readonly partnerSurnamePrefix: string | null;
  readonly partnerSurname: string | null;
  readonly namingUse: 'OWN' | 'PARTNER' | 'PARTNER_THEN_OWN' | 'OWN_THEN_PARTNER';
  readonly nobleTitle?: NobleTitle | null;
  readonly partnerNobleTitle?: NobleTitle | null;
  /** Whether the bond with whoever the partner's name is of stands: then it is not of the deceased. */
  readonly partnerBondStands?: boolean;
}

/** One surname with what goes before it. */
export interface Surname {
  readonly prefix: string | null;
  readonly surname: string;
  readonly rank: Rank | null;
}

/**
 * The surnames that somebody uses, in their order (BRP naamgebruik), also after the partner died; `null` where the
 * registry does not know them. Where only the partner's is unknown, the own one is used.
 */
export function surnamesOf(name: RegistryName, gender: Gender): readonly Surname[] | null {
  const own = isKnown(name.surname) && {
    prefix: name.surnamePrefix,
    surname: name.surname,
    rank: ownRank(name, gender),
  };
  const partner = isKnown(name.partnerSurname) && {
    prefix: name.partnerSurnamePrefix,
    surname: name.partnerSurname,
    rank: courtesyRank(name, gender),
  };
  switch (useOf(name)) {
    case 'OWN':
      return own ? [own] : null;
    case 'PARTNER':
      return partner ? [partner] : null;
    case 'PARTNER_THEN_OWN':
      return own && partner ? [partner, own] : null;
    case 'OWN_THEN_PARTNER':
      return own && partner ? [own, partner] : null;
  }
}

/** Whether the registry knows enough to address somebody; if not, a person has to look. */
export const isNameKnown = (name: RegistryName, gender: Gender): boolean =>
  surnamesOf(name, gender) !== null;

/**
 * The own title or predicate, where it counts: not with the partner's name alone. A woman has no predicate while she
 * has a partner, and gets it back after the bond only with her own name alone.
 */
export function ownRank(name: RegistryName, gender: Gender): Rank | null {
  const rank = rankOf(name.nobleTitle);
  const use = useOf(name);
  if (!rank || use === 'PARTNER') return null;
  if (gender === 'UNKNOWN') return rank.style === 'HIGHNESS' ? rank : null;
  const lost = rank.predicate && gender === 'WOMAN' && (name.partnerBondStands || use !== 'OWN');
  return lost ? null : rank;
}

/** The title that a woman has of her husband, while she uses his name. */
export const courtesyRank = (name: RegistryName, gender: Gender): Rank | null =>
  gender === 'WOMAN' && name.namingUse !== 'OWN' ? courtesyRankOf(name.partnerNobleTitle) : null;

const useOf = ({ namingUse, partnerSurname }: RegistryName) =>
  isKnown(partnerSurname) ? namingUse : 'OWN';

/** Of `.`, which is the registry's word for unknown, and of `-` or `?`, which people write, nothing can be said. */
const isKnown = (surname: string | null): surname is string =>
  surname !== null && /\p{L}/u.test(surname);

/** What goes before the surname; the registry has a `.` for unknown here too. */
export const initialsOf = ({ initials }: RegistryName) => (isKnown(initials) ? initials : null);

/** Somebody's name in the order that they chose themselves, without titles: how they stand in a list. */
export function displayName(name: RegistryName): string {
  const initials = initialsOf(name);
  const surnames = surnamesOf(name, 'UNKNOWN');
  // Somebody of whom no name is known still has a line in the work list.
  if (!surnames) return initials ?? '.';
  const joined = joinedSurnames(surnames);
  return initials ? `${initials} ${joined}` : capital(joined);
}

export const joinedSurnames = (surnames: readonly Surname[]) =>
  surnames.map(({ prefix, surname }) => withPrefix(prefix, surname)).join('-');

/** Where nothing goes before a name, its first prefix is written with a capital. */
export function capital(name: string): string {
  // By code point: some capitals are two UTF-16 units. An apostrophe ('t, 's) has none and stays.
  const [first = ''] = name;
  return first.toUpperCase() + name.slice(first.length);
}

// A prefix that ends in an apostrophe is written close to its name: d'Ancona.
export const withPrefix = (prefix: string | null, surname: string) =>
  prefix && /['’]$/.test(prefix) ? prefix + surname : [prefix, surname].filter(Boolean).join(' ');
