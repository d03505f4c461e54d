import { readFileSync } from 'node:fs';

/** What came back, as far as a test looks at it. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The body as it was sent. */
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for.
  readonly data: any;
  readonly errors: readonly AnswerError[] | undefined;
  /** The code of the first error. */
  readonly code: string | undefined;
}

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code?: string; readonly id?: string; readonly http?: unknown };
}

type Variables = Readonly<Record<string, unknown>>;

/** Asks at the partners' door. */
export const ask = (
  url: string,
  token: string,
  query: string,
  variables: Variables = {},
): Promise<Answer> =>
  post(`${url}/graphql`, { query, variables }, { authorization: `Bearer ${token}` });

/** Sends one of the widgets' own operations, by its name, as a widget does. */
export const askPublic = (
  url: string,
  operation: string,
  variables: Variables,
  headers: Record<string, string> = {},
): Promise<Answer> =>
  post(`${url}/public/graphql`, { documentId: documentId(operation), variables }, headers);

/** Sends a body as JSON; a text goes as it is. */
export async function post(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return read(response);
}

export async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  const { data, errors } = isJson && text ? JSON.parse(text) : {};
  const { status, headers } = response;
  return { status, headers, text, data, errors, code: errors?.[0]?.extensions?.code };
}

const OPERATIONS = new URL('../../widgets/dist/operations.json', import.meta.url);

/** The id under which the public door knows an operation of the widgets. */
export function documentId(operation: string): string {
  const texts: Record<string, string> = JSON.parse(readFileSync(OPERATIONS, 'utf8'));
  const known = Object.entries(texts).find(([, text]) => text.includes(` ${operation}(`));
  if (!known) throw new Error(`The widgets have no operation ${operation}.`);
  return known[0];
}
