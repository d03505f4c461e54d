import { Municipality } from '../generated/municipality.ts';
import type { MunicipalityQuery } from '../generated/types.ts';
import { reach } from './reach.ts';

/** What came of the question. */
export interface About {
  readonly municipality?: MunicipalityQuery['municipality'];
  readonly refused?: unknown;
  /** The day on which the server stops answering this build. */
  readonly sunset?: string | null;
  /** How many seconds the server wants us to wait. */
  readonly wait?: number;
}

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
  let told: About = {};
  try {
    // Neither sends a cookie. But a question that a snippet asked early is this one to a browser only when both say the same of cookies.
    const credentials = new URL(api).origin === location.origin ? 'omit' : 'same-origin';
    const answer = await reach(addressOf(api, code, language), { credentials });
    const { headers } = answer;
    told = { sunset: headers.get('sunset'), wait: Number(headers.get('retry-after')) || 0 };
    const { data, errors } = await answer.json();
    return { ...told, municipality: data?.municipality, refused: errors?.[0]?.extensions?.code };
  } catch {
    return told;
  }
}

/** A GET without headers of our own: a browser then asks no permission first, and neither the code of a municipality nor the language of a page is a secret. */
export function addressOf(api: string, code: string, language: string): string {
  const { documentId } = Municipality;
  const variables = JSON.stringify({ code, language });
  return `${publicDoor(api)}?${new URLSearchParams({ documentId, variables })}`;
}

export const publicDoor = (api: string): string => new URL('/public/graphql', api).href;
