import {
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  OperationTypeNode,
} from 'graphql';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import { executeOnce } from '../graphql/about-the-schema.ts';
import { COST, costPlugins, pointsOf, tooCostly } from '../graphql/cost.ts';
import { mayShowPersons } from '../graphql/plugins/record-access.ts';
import type { Hub } from '../modules/live/hub.ts';
import type { Context } from '../operation/context.ts';
import { MAX_BODY_BYTES, operationError, tooManyPoints } from '../operation/errors.ts';
import { oneARound } from '../operation/one-a-round.ts';
import { readable } from '../operation/readable.ts';
import { type Foundation, runOperation } from '../operation/run-operation.ts';
import { nameOf, type PartnerRequest, whoAsks } from './caller.ts';
import type { CheckClientToken } from './client-tokens.ts';
import { registeredDocuments } from './registered-documents.ts';
import { listen } from './streams.ts';

/** The door for partners and staff: any operation, or a registered one, with a token or in a session, under limits. */
export function createPartnerDoor(
  schema: GraphQLSchema,
  foundation: Foundation,
  checkClientToken: CheckClientToken | null,
  hub: Hub,
): YogaServerInstance<PartnerRequest, Context> {
  return createYoga<PartnerRequest, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    multipart: false,
    cors: false,
    logging: false,
    maxRequestBodySize: MAX_BODY_BYTES,
    maskedErrors: { maskError: (error) => readable(error, foundation.log, schema) },
    extraParamNames: ['documentId'],
    plugins: [
      refuseEarly(checkClientToken),
      registeredDocuments(foundation, schema),
      ...costPlugins(),
      inOneTransaction(foundation),
      listening(foundation, hub),
    ],
  });
}

/** Refuses what cannot become an operation before anything is read of it, and lets each caller begin in turn. */
function refuseEarly(check: CheckClientToken | null): Plugin<object, PartnerRequest> {
  return {
    async onRequest({ request, serverContext, endResponse, fetchAPI }) {
      const error = await wrongWith(request, serverContext, check);
      if (!error) return;
      const { http, ...extensions } = error.extensions as { http: { status: number } };
      const body = JSON.stringify({ errors: [{ message: error.message, extensions }] });
      endResponse(
        new fetchAPI.Response(body, {
          status: http.status,
          headers: {
            'content-type': 'application/graphql-response+json; charset=utf-8',
            ...(http.status === 405 && { allow: 'POST' }),
          },
        }),
      );
    },
  };
}

async function wrongWith(
  { method, headers }: Request,
  asked: PartnerRequest,
  check: CheckClientToken | null,
): Promise<GraphQLError | null> {
  if (method !== 'POST') return operationError('BAD_REQUEST', 'Use POST.', 405);
  if (!/^application\/json\s*(;|$)/i.test(headers.get('content-type') ?? '')) {
    return operationError('BAD_REQUEST', 'Send JSON, with content-type application/json.', 415);
  }
  const shown = await whoAsks(headers, check);
  if (shown instanceof GraphQLError) return shown;
  if ('sessionHash' in shown && !asked.isOwn) {
    return operationError('ORIGIN_UNKNOWN', 'Only pages of this server act for a person.', 403);
  }
  asked.shown = shown;
  await oneARound(nameOf(shown));
  return null;
}

/** Token or session name the tenant; one transaction holds the whole operation. */
function inOneTransaction(foundation: Foundation): Plugin<PartnerRequest & Context> {
  return {
    onExecute({ args, setExecuteFn }) {
      setExecuteFn(async (run: ExecutionArgs): Promise<ExecutionResult> => {
        const { shown, network } = args.contextValue as unknown as PartnerRequest;
        const tenant = shown!;
        const points = pointsOf(run) ?? undefined;
        const refused = takePoints(foundation, run, nameOf(tenant), points);
        if (refused) return { errors: [refused] };
        return runOperation(foundation, {
          schema: run.schema,
          document: run.document,
          operationName: run.operationName,
          tenant,
          network,
          trust: 'PROVEN',
          points,
          mayShowPersons: mayShowPersons(run.schema, run.document),
          execute: (context) => executeOnce({ ...run, contextValue: context }),
        });
      });
    },
  };
}

/** Who listens holds no transaction open. */
function listening(foundation: Foundation, hub: Hub): Plugin<PartnerRequest & Context> {
  return {
    onSubscribe({ args, setSubscribeFn }) {
      setSubscribeFn(async (run: ExecutionArgs) => {
        const asked = args.contextValue as unknown as PartnerRequest;
        const points = pointsOf(run) ?? undefined;
        const refused = takePoints(foundation, run, nameOf(asked.shown!), points);
        return refused ? { errors: [refused] } : listen(foundation, hub, run, asked);
      });
    },
  };
}

/**
 * Counts what an operation costs against what its caller may use. What it writes is always taken: a form that a partner
 * sends for a resident does not wait for what was read before.
 */
function takePoints(
  { limits }: Foundation,
  { document, operationName }: ExecutionArgs,
  caller: string,
  points = 1,
): GraphQLError | null {
  if (points > COST.points) return tooCostly();
  const wait = limits.points.wait(caller);
  const writes = getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION;
  if (wait !== null && !writes) return tooManyPoints(wait);
  limits.points.take(caller, points);
  return null;
}
