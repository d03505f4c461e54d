import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import { notWellFormed, operationError } from '../operation/errors.ts';
import type { Trust } from '../operation/rate-limits.ts';
import { type Foundation, runOperation } from '../operation/run-operation.ts';
import { sendError, sendResult } from './answer.ts';
import { type GraphQLBody, readJson } from './body.ts';
import { networkOf } from './network.ts';
import { corsHeaders, mayEmbed, type OwnAddress } from './origins.ts';
import { PROOF_HEADER, type Proofs } from './proof.ts';

/** Documents by their id, `sha256:` and the hash of the text. */
export type PersistedOperations = ReadonlyMap<string, string>;

interface PublicDoorOptions {
  readonly operations: PersistedOperations;
  readonly sunsets: ReadonlyMap<string, string>;
  readonly proofs: Proofs;
  readonly own: OwnAddress;
  readonly trustProxy: boolean;
}

/** Runs a persisted operation for whoever sent this request, as the door would for a page of this server itself. */
export type RunPersisted = (
  request: IncomingMessage,
  id: string,
  variables: unknown,
  trust: Trust,
) => Promise<ExecutionResult>;

/**
 * The widgets' door: it runs the persisted operations of our own widgets and nothing else, without cookies,
 * and answers only the websites that a municipality lists.
 */
export function createPublicDoor(
  schema: GraphQLSchema,
  foundation: Foundation,
  { operations, sunsets, proofs, own, trustProxy }: PublicDoorOptions,
) {
  const documents = parsed(schema, operations);
  const late = new Set(
    [...documents].filter(([, document]) => mayBeLate(document)).map(([id]) => id),
  );

  const run: RunPersisted = (request, id, variables, trust) =>
    runFor(request, id, variables, { trust, isOurPage: true });
  return { answer, run };

  /** Whether some municipality here lists the website that asks, or it is our own. */
  async function isKnown(request: IncomingMessage): Promise<boolean> {
    const { origin } = request.headers;
    if (own.isPageOf(request)) return true;
    return origin !== undefined && foundation.database.knowsOrigin(origin);
  }

  /** An error is read by a website that is known here, and by no other; where that cannot be looked up, by none. */
  function mayReadErrors(request: IncomingMessage): Promise<boolean> {
    return isKnown(request).catch(() => false);
  }

  async function runFor(
    request: IncomingMessage,
    id: string,
    variables: unknown,
    { trust, isOurPage }: { readonly trust: Trust; readonly isOurPage: boolean },
  ): Promise<ExecutionResult> {
    const document = documents.get(id);
    if (!document) return { errors: [unknownOperation()] };
    const municipality = municipalityIn(variables);
    if (!municipality) return { errors: [unknownMunicipality()] };
    return runOperation(foundation, {
      schema,
      document,
      tenant: { municipality },
      network: networkOf(request, trustProxy),
      trust,
      // What residents see here is their own.
      mayShowPersons: false,
      mayBeLate: late.has(id),
      execute: async (context) => {
        if (!isOurPage && !(await mayEmbed(context, request.headers.origin))) throw unknownOrigin();
        return execute({
          schema,
          document,
          contextValue: context,
          variableValues: variables as Record<string, unknown>,
        });
      },
    });
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const origin = request.headers.origin;
    if (request.method === 'OPTIONS') {
      return preflight(request.headers.origin, await isKnown(request), response);
    }
    const body = request.method === 'POST' ? await readJson(request) : readAddress(request);
    if (body instanceof Error) {
      const known = await mayReadErrors(request);
      return sendError(response, body, corsHeaders(known ? origin : undefined));
    }
    const id = documentIdOf(body) ?? '';
    const document = documents.get(id);
    if (request.method !== 'POST' && !(request.method === 'GET' && mayBeInAddress(document))) {
      return sendError(response, operationError('BAD_REQUEST', 'Use POST.', 405), {
        allow: 'POST, OPTIONS',
      });
    }
    const result = await runFor(request, id, body.variables, {
      trust: (await proofs.verify(request)) ? 'PROVEN' : 'UNPROVEN',
      isOurPage: own.isPageOf(request),
    });
    const refused = result.errors?.some(
      ({ extensions }) => extensions['code'] === 'ORIGIN_UNKNOWN',
    );
    // What has no error passed the list of its municipality.
    const passed = !result.errors || (!refused && (await mayReadErrors(request)));
    const headers = corsHeaders(passed ? origin : undefined);
    sendResult(response, result, { ...headers, ...sunsetHeaders(sunsets.get(id)) });
  }
}

/** Tells a page that its build of the widgets is an old one (RFC 8594); the widgets say it in the console. */
function sunsetHeaders(day: string | undefined): Record<string, string> {
  if (!day) return {};
  const sunset = new Date(`${day}T00:00Z`).toUTCString();
  return { sunset, 'access-control-expose-headers': 'sunset' };
}

/** Throws at start when an operation does not fit the schema: better than when a resident sends it. */
function parsed(schema: GraphQLSchema, operations: PersistedOperations): Map<string, DocumentNode> {
  const documents = new Map<string, DocumentNode>();
  for (const [id, text] of operations) {
    const document = parse(text, { noLocation: true });
    const errors = validate(schema, document);
    if (errors.length > 0) throw new Error(`Persisted operation ${id}: ${errors[0]!.message}`);
    documents.set(id, document);
  }
  return documents;
}

/**
 * What colleagues say to everybody, and nobody who reads it at this door wrote there. Meetings are not among it: whoever
 * comes to one wants to see at once that a place is theirs.
 */
const SAID_TO_EVERYBODY = new Set([
  'municipality',
  'agencyNotices',
  'listings',
  'handoverDocuments',
]);

function mayBeLate({ definitions }: DocumentNode): boolean {
  return definitions.every(
    (definition) =>
      definition.kind !== Kind.OPERATION_DEFINITION ||
      (definition.operation === OperationTypeNode.QUERY &&
        definition.selectionSet.selections.every(
          (field) => field.kind === Kind.FIELD && SAID_TO_EVERYBODY.has(field.name.value),
        )),
  );
}

function preflight(origin: string | undefined, known: boolean, response: ServerResponse): void {
  response.writeHead(
    known ? 204 : 403,
    known
      ? {
          ...corsHeaders(origin),
          'access-control-allow-methods': 'POST',
          // A website that adds headers of its own to every request keeps its form; nothing here reads them.
          'access-control-allow-headers': `content-type, ${PROOF_HEADER}, *`,
          'access-control-max-age': '600',
        }
      : { vary: 'origin' },
  );
  response.end();
}

/** The question in an address, by the names of GraphQL over HTTP. */
function readAddress({ url }: IncomingMessage): GraphQLBody | GraphQLError {
  const asked = URL.parse(url ?? '', 'http://localhost')?.searchParams;
  try {
    return {
      documentId: asked?.get('documentId'),
      variables: JSON.parse(asked?.get('variables') ?? '{}'),
    };
  } catch {
    return notWellFormed();
  }
}

/** An address is kept in logs and histories: only what asks for a municipality, in the language of a page, may stand in one. */
function mayBeInAddress(document: DocumentNode | undefined): boolean {
  const [asked] = document?.definitions ?? [];
  return (
    asked?.kind === Kind.OPERATION_DEFINITION &&
    asked.operation === OperationTypeNode.QUERY &&
    ['code', 'code language'].includes(
      (asked.variableDefinitions ?? []).map(({ variable }) => variable.name.value).join(' '),
    )
  );
}

/** By our own field, or by that of the persisted-query convention that other clients send. */
function documentIdOf({ documentId, extensions }: GraphQLBody): string | null {
  if (typeof documentId === 'string') return documentId;
  const hash = (extensions as { persistedQuery?: { sha256Hash?: unknown } } | null)?.persistedQuery
    ?.sha256Hash;
  return typeof hash === 'string' ? `sha256:${hash}` : null;
}

/** Each of our operations names its municipality in `$code` or in `$input.municipality`. */
function municipalityIn(variables: unknown): string | null {
  const { code, input } = (variables ?? {}) as {
    code?: unknown;
    input?: { municipality?: unknown };
  };
  const named = code ?? input?.municipality;
  return typeof named === 'string' && /^GM\d{4}$/.test(named) ? named : null;
}

const unknownOperation = (): GraphQLError =>
  operationError(
    'OPERATION_UNKNOWN',
    'This door runs the operations of our own widgets only. Partners use /graphql.',
    400,
  );
const unknownMunicipality = () =>
  operationError(
    'MUNICIPALITY_UNKNOWN',
    'Name a municipality by its code, for example GM0193.',
    400,
  );
const unknownOrigin = () =>
  operationError('ORIGIN_UNKNOWN', 'This website is not on the list of the municipality.', 403);
