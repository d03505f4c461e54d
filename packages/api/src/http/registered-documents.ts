import { GraphQLError, type GraphQLSchema, parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import { hashIn, registeredDocument } from '../modules/organisations/registered-operation.store.ts';
import { operationError } from '../operation/errors.ts';
import { type Foundation, runOperation } from '../operation/run-operation.ts';
import { nameOf, type PartnerRequest, type Shown } from './caller.ts';

/** How long a process runs a document without looking whether it is registered still. */
const KEPT_MS = 60_000;

interface Kept {
  readonly text: string;
  readonly until: number;
}

/**
 * Puts the text of a registered document in the place of its id (GraphQL over HTTP, persisted documents). From there it
 * is as if the text had been sent: Yoga parses and validates a text once, and scopes, points and access log are the same.
 */
export function registeredDocuments(
  foundation: Foundation,
  schema: GraphQLSchema,
): Plugin<object, PartnerRequest> {
  const kept = new LRUCache<string, Kept>({ max: 1_000 });

  return {
    async onParams({ params, context, setParams }) {
      const documentId = documentIdIn(params);
      if (documentId === undefined) return;
      if (params.query != null) throw bothSent();
      const hash = hashIn(documentId);
      if (!hash) throw notAnId();
      setParams({ ...params, query: await textOf(hash, context.shown!, context.network) });
    },

    onValidate({ context }) {
      if (documentIdIn(context['params']) === undefined) return;
      // Thrown and not set as the result: that would be cached for whoever sends the same text.
      return ({ result: [wrong] }) => {
        if (wrong) throw outdated(wrong as GraphQLError);
      };
    },
  };

  async function textOf(hash: Buffer, shown: Shown, network: string): Promise<string> {
    // Where a person names none the session has one, so only the database knows whose documents these are.
    const key = shown.municipality ? `${shown.municipality} ${hash.toString('hex')}` : null;
    const at = foundation.now().getTime();
    const found = key === null ? undefined : kept.get(key);
    if (found && at < found.until) return found.text;

    foundation.limits.points.take(nameOf(shown), 1);
    const { errors, data } = await runOperation(foundation, {
      schema,
      document: LOOKS_UP,
      tenant: shown,
      network,
      trust: 'PROVEN',
      mayShowPersons: false,
      execute: async (opened) => ({ data: { text: await registeredDocument(opened, hash) } }),
    });
    if (errors) throw errors[0];
    const text = data?.['text'];
    if (typeof text !== 'string') throw notFound();
    if (key !== null) kept.set(key, { text, until: at + KEPT_MS });
    return text;
  }
}

const LOOKS_UP = parse('{ __typename }');

function documentIdIn(params: unknown): unknown {
  const { documentId } = (params ?? {}) as { documentId?: unknown };
  return documentId ?? undefined;
}

const bothSent = () =>
  operationError('BAD_REQUEST', 'Send a query or a documentId, not both.', 400);

const notAnId = () =>
  operationError(
    'BAD_REQUEST',
    'A documentId is sha256: and the SHA-256 of the document, 64 digits and small letters a to f.',
    400,
  );

const notFound = () =>
  operationError(
    'PERSISTED_QUERY_NOT_FOUND',
    'No document is registered under this documentId. Send the query itself, or register it.',
    404,
  );

/** What is wrong first is enough to find it: whoever registers the text again is told all. */
const outdated = ({ message, nodes }: GraphQLError) =>
  new GraphQLError(
    `This document was registered for an earlier release and does not fit the schema any more: ${message}`,
    {
      nodes: nodes ?? null,
      extensions: { code: 'OPERATION_OUTDATED', http: { status: 400 } },
    },
  );
