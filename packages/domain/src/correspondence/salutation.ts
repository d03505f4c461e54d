import { capitalSurnameOf, displayName, type RegistryName } from '../notices/display-name.ts';
import type { Language } from './language.ts';

export type Gender = 'WOMAN' | 'MAN' | 'UNKNOWN';

/** Whom a letter is for: somebody from the registry, or somebody who told us only what they are called. */
export type Addressee = (RegistryName & { readonly gender: Gender }) | { readonly name: string };

const TITLE = {
  nl: { WOMAN: 'mevrouw', MAN: 'heer' },
  en: { WOMAN: 'Ms', MAN: 'Mr' },
} as const;

const OPENING = { nl: 'Geachte', en: 'Dear' } as const;

/**
 * How a letter begins, by the rules of the registry (BRP aanhef): `Geachte mevrouw Van Velzen-in het
 * Veld`. Where the registry knows no gender, initials take the place of the title:
 * `Geachte R.M. van Puffelen`.
 */
export function salutation(addressee: Addressee, language: Language): string {
  const opening = OPENING[language];
  if (!('surname' in addressee)) return `${opening} ${addressee.name}`;
  if (addressee.gender !== 'UNKNOWN') {
    return `${opening} ${TITLE[language][addressee.gender]} ${capitalSurnameOf(addressee)}`;
  }
  if (addressee.initials) return `${opening} ${displayName(addressee)}`;
  const either = language === 'nl' ? 'heer of mevrouw' : 'Sir or Madam';
  return `${opening} ${either} ${capitalSurnameOf(addressee)}`;
}

/** The first line on the envelope (BRP aanschrijfwijze): `mevrouw J. van Velzen-in het Veld`. */
export function addressLine(addressee: Addressee, language: Language): string {
  if (!('surname' in addressee)) return addressee.name;
  const name = displayName(addressee);
  switch (addressee.gender) {
    case 'UNKNOWN':
      return name;
    case 'WOMAN':
      return `${TITLE[language].WOMAN} ${name}`;
    case 'MAN':
      return language === 'nl' ? `de heer ${name}` : `Mr ${name}`;
  }
}

/** How somebody is named in a sentence (BRP gebruikInLopendeTekst): `mevrouw Van Velzen-in het Veld`. */
export function spokenName(addressee: Addressee, language: Language): string {
  if (!('surname' in addressee)) return addressee.name;
  const surname = capitalSurnameOf(addressee);
  switch (addressee.gender) {
    case 'UNKNOWN':
      return displayName(addressee);
    case 'WOMAN':
      return `${TITLE[language].WOMAN} ${surname}`;
    case 'MAN':
      return language === 'nl' ? `de heer ${surname}` : `Mr ${surname}`;
  }
}
