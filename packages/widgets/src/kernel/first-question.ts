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
 * What every element asks before it can work. The entry asks it already while the code of the element is on its way,
 * and a snippet has the browser ask it before that.
 */
export async function askMunicipality(api: string, code: string, language: string): Promise<About> {
  try {
    // Neither sends a cookie. But a question that a snippet asked early is this one to a browser only when both say the same of cookies.
    const credentials = new URL(api).origin === location.origin ? 'omit' : 'same-origin';
    const answer = await reach(addressOf(api, code, language), { credentials });
    const { data, errors } = await answer.json();
    if (data?.municipality) return { municipality: data.municipality };
    return { refused: errors?.[0]?.extensions?.code };
  } catch {
    return { refused: null };
  }
}

/** A GET without headers of our own: a browser then asks no permission first, and neither the code of a municipality nor the language of a page is a secret. */
export function addressOf(api: string, code: string, language: string): string {
  const { documentId } = Municipality;
  const variables = JSON.stringify({ code, language });
  return `${publicDoor(api)}?${new URLSearchParams({ documentId, variables })}`;
}

export const publicDoor = (api: string): string => new URL('/public/graphql', api).href;
