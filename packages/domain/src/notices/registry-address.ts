import { normalisePostcode } from '../input/postcode.ts';

/** An address as the registry keeps it: in the Netherlands by its parts, as a location in words, or abroad in lines. */
export interface RegistryAddress {
  /** The street alone, or with its number where that is not told apart. */
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly houseLetter: string | null;
  readonly houseNumberAddition: string | null;
  /** Beside or across from the number: `by` or `to` in the registry. */
  readonly houseNumberIndication: 'BY' | 'TO' | null;
  readonly postcode: string | null;
  readonly town: string | null;
  /** Where there is no street and number: a houseboat, a caravan. */
  readonly location: string | null;
  readonly foreignLines: readonly string[];
  readonly country: string | null;
}

/** An address as it is kept and written on an envelope. */
export type PostalAddress =
  | {
      readonly kind: 'HERE';
      /** Street and number, or the description of a location. */
      readonly street: string;
      readonly postcode: string | null;
      readonly town: string | null;
    }
  | { readonly kind: 'ABROAD'; readonly lines: readonly string[] };

const INDICATION = { BY: 'bij', TO: 't/o' } as const;

/** What of it mail can go to; `null` where the registry does not know enough. Its word for unknown is a point or zeros. */
export function postalAddress(address: RegistryAddress): PostalAddress | null {
  const abroad = address.foreignLines.flatMap((line) => known(line) ?? []);
  const country = abroadIn(address.country);
  if (country || abroad.length > 0)
    return country && abroad.length > 0 ? { kind: 'ABROAD', lines: [...abroad, country] } : null;
  const street = streetLine(address) ?? known(address.location);
  if (!street) return null;
  return { kind: 'HERE', street, postcode: known(address.postcode), town: known(address.town) };
}

/** The lines below the name (BRP adresregels): the town in capitals, after the postcode where there is one. */
export function addressLines(address: PostalAddress, municipality: string): readonly string[] {
  if (address.kind === 'ABROAD') return address.lines;
  const town = (address.town ?? municipality).toLocaleUpperCase('nl');
  const postcode = address.postcode && (normalisePostcode(address.postcode) ?? address.postcode);
  return [address.street, postcode ? `${postcode}  ${town}` : town];
}

/** A country, where it is another one: files name the Netherlands too, or have its code. */
const abroadIn = (country: string | null) =>
  country && !NETHERLANDS.test(country) ? known(country) : null;
const NETHERLANDS = /^(?:6030|nld?|nederland|holland|(?:the )?netherlands)$/i;

/** Street, where the door is, number, letter and addition, with the spaces that the registry puts between them. */
function streetLine(address: RegistryAddress): string | null {
  const street = known(address.street);
  if (!street) return null;
  if (!address.houseNumber) return street;
  const number = known(address.houseNumber);
  if (!number) return null;
  const { houseNumberIndication: indication, houseLetter, houseNumberAddition } = address;
  const beside = indication && INDICATION[indication];
  return (
    [street, beside, number].filter(Boolean).join(' ') + suffix(houseLetter, houseNumberAddition)
  );
}

function suffix(letter: string | null, addition: string | null): string {
  if (letter) return ` ${letter}${addition ?? ''}`;
  if (!addition) return '';
  return /^\d/.test(addition) ? `-${addition}` : ` ${addition}`;
}

const known = (text: string | null) => (text && !/^(?:\.|0+)$/.test(text) ? text : null);
