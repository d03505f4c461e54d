import {
  type AnyVariables,
  type CombinedError,
  createClient,
  fetchExchange,
  type TypedDocumentNode,
} from '@urql/core';
import type { FirstAnswers } from './first/first.ts';

/** What came of a question. `AWAY`: no answer came. `SIGNED_OUT`: nobody is signed in here any more. */
export type Asked<Answer> =
  | { readonly status: 'ANSWERED'; readonly answer: Answer }
  | { readonly status: Trouble };

export type Trouble = 'AWAY' | 'SIGNED_OUT' | 'NO_PLACE' | 'FORBIDDEN' | 'BUSY' | 'FAILED';

/** What may mean that somebody has no longer the rights with which the page was shown. */
export type LostRight = Extract<Trouble, 'SIGNED_OUT' | 'NO_PLACE' | 'FORBIDDEN'>;

export type Ask = <Answer, Variables extends AnyVariables>(
  document: TypedDocumentNode<Answer, Variables>,
  variables: Variables,
) => Promise<Asked<Answer>>;

interface AskOptions {
  readonly municipality: () => string | null;
  readonly lost: (right: LostRight) => void;
  /** What was answered with the page. */
  readonly first: FirstAnswers;
}

/**
 * Asks the API as this tab's municipality. Without a cache: a list that somebody looks at again is asked again, so that
 * none is ever older than its page, and nothing of anybody stays behind in memory.
 */
export function createAsk({ municipality, lost, first }: AskOptions): Ask {
  const client = createClient({
    url: '/graphql',
    exchanges: [fetchExchange],
    preferGetMethod: false,
    fetchOptions: () => {
      const code = municipality();
      return code ? { headers: { 'steunpad-municipality': code } } : {};
    },
  });
  return async (document, variables) => {
    const answered = first.take(document, variables);
    if (answered) return { status: 'ANSWERED', answer: answered };
    // As a mutation, also what is a query: never shared with another question.
    const { data, error } = await client.mutation(document, variables).toPromise();
    if (!error && data !== undefined && data !== null) return { status: 'ANSWERED', answer: data };
    const status = troubleOf(error);
    if (status === 'SIGNED_OUT' || status === 'NO_PLACE' || status === 'FORBIDDEN') lost(status);
    return { status };
  };
}

const TROUBLES: Readonly<Record<string, Trouble>> = {
  UNAUTHENTICATED: 'SIGNED_OUT',
  SESSION_ENDED: 'SIGNED_OUT',
  MUNICIPALITY_NOT_CHOSEN: 'NO_PLACE',
  MUNICIPALITY_NOT_NAMED: 'NO_PLACE',
  NO_ROLE: 'NO_PLACE',
  FORBIDDEN: 'FORBIDDEN',
  TOO_MANY_REQUESTS: 'BUSY',
};

function troubleOf(error: CombinedError | undefined): Trouble {
  const code = error?.graphQLErrors[0]?.extensions['code'];
  if (typeof code === 'string') return TROUBLES[code] ?? 'FAILED';
  if (error?.response?.status === 401) return 'SIGNED_OUT';
  return error?.networkError && !error.response ? 'AWAY' : 'FAILED';
}
