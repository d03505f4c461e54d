import {
  addressLines,
  postalAddress,
  type RegistryAddress,
} from '@steunpad/domain/notices/registry-address.ts';
import type { Context } from '../../operation/context.ts';

interface Addresses {
  readonly residence: RegistryAddress | null;
  readonly lettersAddress: RegistryAddress | null;
}

/**
 * The columns of a survivor that say where they live and where letters go; an address replaces all of the earlier one.
 */
export async function addressColumns(context: Context, { residence, lettersAddress }: Addresses) {
  const home = residence && postalAddress(residence);
  const letters = lettersAddress && postalAddress(lettersAddress);
  const elsewhere = letters ?? (home?.kind === 'ABROAD' ? home : null);
  const lettersLines = elsewhere ? [...addressLines(elsewhere, await nameOf(context))] : [];
  if (home?.kind !== 'HERE') {
    // Without a street nothing can be sent there, but how far it is may be known.
    const { postcode, town } = residence ?? { postcode: null, town: null };
    return { street: null, postcode, town, lettersLines };
  }
  const { street, postcode, town } = home;
  return { street, postcode, town: town ?? (await nameOf(context)), lettersLines };
}

/** Where the registry tells no town, it is called as the municipality (BRP adresregels). */
async function nameOf({ db, municipality }: Context): Promise<string> {
  const { name } = await db.municipality.findUniqueOrThrow({
    where: { id: municipality.code },
    select: { name: true },
  });
  return name;
}
