import { type GraphQLResolveInfo, isObjectType } from 'graphql';
import { type Context, scopesOf } from '../operation/context.ts';
import { forbidden } from '../operation/errors.ts';
import { readsOf } from '../operation/opened-by.ts';

interface GlobalId {
  readonly typename: string;
  readonly id: string;
}

/**
 * Whether a caller may know of a row by its id alone. A type says so in its `extensions`; without it every caller who
 * may read the type may.
 */
export type MayKnow = (context: Context, id: string) => Promise<boolean>;

/** Global ids, `node` and the pages of connections: how they work here, and what the contract says of them. */
export const relay = {
  decodeGlobalID: decodeGlobalId,
  nodeQueryOptions: {
    description:
      'Anything by its global id. `null` when it does not exist or is not yours to see; which of the two is not told. What no scope of the token reads is refused, whether it exists or not.',
    args: { id: { description: 'A global id, as some `id` gave it.' } },
    resolve: async (
      _root: object,
      { id }: { id: GlobalId },
      context: Context,
      info: GraphQLResolveInfo,
      resolveNode: (id: GlobalId) => unknown,
    ) => {
      const scopes = scopesOf(context.caller);
      if (!isNode(id.typename, info)) return null;
      if (scopes && !readsOf(scopes, id.typename)) throw forbidden(id.typename, context.caller);
      return (await mayKnow(id, context, info)) ? resolveNode(id) : null;
    },
  },
  nodesQueryOptions: false,
  nodeTypeOptions: { description: 'Anything that has a global id.' },
  idFieldOptions: { description: 'Global id.' },
  firstArgOptions: { description: 'How many from the beginning or after `after`; at most 100.' },
  lastArgOptions: { description: 'How many from the end or before `before`; at most 100.' },
  afterArgOptions: { description: 'A cursor: what comes after it. Empty is the beginning.' },
  beforeArgOptions: { description: 'A cursor: what comes before it. Empty is the end.' },
  edgesFieldOptions: {
    description: 'The entries of this page.',
    // A connection counts its page by itself.
    complexity: { field: 1, multiplier: 1 },
  },
  pageInfoFieldOptions: { description: 'Whether there is more, and where to go on.' },
  nodeFieldOptions: { description: 'The entry itself.' },
  cursorFieldOptions: {
    description: 'Its place in the list. It stays valid while entries come and go.',
  },
  pageInfoTypeOptions: { description: 'Where a page lies in its list.' },
  hasNextPageFieldOptions: { description: 'Whether there is more after this page.' },
  hasPreviousPageFieldOptions: { description: 'Whether there is more before this page.' },
  startCursorFieldOptions: {
    description: 'Cursor of the first entry. Empty when there is none.',
  },
  endCursorFieldOptions: { description: 'Cursor of the last entry. Empty when there is none.' },
} as const;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What nothing has for an id: PostgreSQL refuses to look for what is no UUID. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

function decodeGlobalId(globalId: string): GlobalId {
  const [typename = '', id = ''] = Buffer.from(globalId, 'base64').toString().split(':', 2);
  return { typename, id: UUID.test(id) ? id : NOBODY };
}

function isNode(typename: string, { schema }: GraphQLResolveInfo): boolean {
  const type = schema.getType(typename);
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
}

function mayKnow(
  { typename, id }: GlobalId,
  context: Context,
  { schema }: GraphQLResolveInfo,
): boolean | Promise<boolean> {
  const ask = schema.getType(typename)?.extensions['mayKnow'] as MayKnow | undefined;
  return !scopesOf(context.caller) || !ask || ask(context, id);
}
