import type { Ask } from '@steunpad/widgets/kernel/sending.ts';

interface Result {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions: Record<string, unknown> }[];
}

/** What has no municipality here is told apart from what cannot be answered now. */
const UNKNOWN = 'MUNICIPALITY_UNKNOWN';

/** Asks as the widgets do, of a server that is this one: by the id of the persisted operation. */
export const askWith =
  (run: (id: string, variables: unknown) => Promise<Result>): Ask =>
  async (document, variables) => {
    const { documentId } = document as unknown as { readonly documentId: string };
    const { data, errors } = await run(documentId, variables);
    if (errors?.some(({ extensions }) => extensions['code'] === UNKNOWN)) return {} as never;
    return (errors ? null : data) as never;
  };
