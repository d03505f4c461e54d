import { Municipality } from '../generated/municipality.ts';
import type { MunicipalityQuery } from '../generated/types.ts';
import { reach } from './reach.ts';

export type About =
  | { readonly municipality: NonNullable<MunicipalityQuery['municipality']> }
  | { readonly refused: unknown };

/** A question that is on its way already. */
export interface Asked {
  readonly question: string;
  readonly answer: Promise<About>;
}

export const questionOf = (...asked: readonly string[]): string => asked.join(' ');

/**
 * What every element asks before it can work. The entry asks it already while the code of the element is on its way.
 * A GET without headers of our own: a browser then asks no permission first, and neither the code of a municipality nor the language of a page is a secret.
 */
export async function askMunicipality(api: string, code: string, language: string): Promise<About> {
  const { documentId } = Municipality;
  const question = new URLSearchParams({
    documentId,
    variables: JSON.stringify({ code, language }),
  });
  try {
    const { data, errors } = await (await reach(`${publicDoor(api)}?${question}`)).json();
    if (data?.municipality) return { municipality: data.municipality };
    return { refused: errors?.[0]?.extensions?.code };
  } catch {
    return { refused: null };
  }
}

export const publicDoor = (api: string): string => new URL('/public/graphql', api).href;
