import type { Database, Tenant, TokenRow } from '@steunpad/database';
import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  getOperationAST,
} from 'graphql';
import { writeAccessLog } from './access-log.store.ts';
import { type MadeLater, withMadeLater } from './after-commit.ts';
import type { Caller, Context, FormTexts } from './context.ts';
import { operationError } from './errors.ts';
import type { Log } from './log.ts';
import type { Limits, Trust } from './rate-limits.ts';
import { readable } from './readable.ts';
import { isScope } from './scopes.ts';

/** What the API stands on. Time and chance come from outside. */
export interface Foundation {
  readonly database: Database;
  readonly now: () => Date;
  readonly log: Log;
  readonly limits: Limits;
  /** Whether this process was told of a mail server. */
  readonly mailSet?: boolean | undefined;
  /** What the forms say as they are shipped. */
  readonly formTexts?: FormTexts | undefined;
}

export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly tenant: Tenant;
  readonly network: string;
  readonly trust: Trust;
  /** Whether it may show something about a person, which is written down then. */
  readonly mayShowPersons: boolean;
  readonly points?: number | undefined;
  readonly execute: (context: Context) => Promise<ExecutionResult>;
}

/**
 * One operation, one transaction, one tenant: a query reads one snapshot, a mutation is saved whole or not at all,
 * and the answer is given after the commit. What is still being made of it by then keeps nobody from the database.
 */
export async function runOperation(
  { database, now, log, limits, mailSet, formTexts }: Foundation,
  { schema, document, operationName, tenant, mayShowPersons, execute, ...asked }: Operation,
): Promise<ExecutionResult> {
  const mutates = getOperationAST(document, operationName)?.operation === 'mutation';
  // An error of the database ends its transaction: nothing is shown then, but why can still be told.
  let refused: ExecutionResult | undefined;
  const madeLater: MadeLater[] = [];
  try {
    const result = await database.asTenant(
      tenant,
      mutates ? 'write' : mayShowPersons ? 'witnessed' : 'read',
      async (db, { municipality, token }) => {
        const moment = now();
        const caller = tenant.tokenHash ? partner(token, moment) : ({ door: 'PUBLIC' } as const);
        if (!municipality) {
          throw operationError('MUNICIPALITY_UNKNOWN', 'No municipality has this code here.', 404);
        }
        const seen = new Map<string, string>();
        const { network, trust, points } = asked;
        const about = { db, municipality, caller, mutates, network, trust, points };
        const installed = { limits, mailSet, formTexts };
        const context = { ...about, ...installed, now: moment, seen, madeLater };
        const answer = await execute(context);
        if (answer.errors) refused = answer;
        if (mutates && refused) throw new Error('undone');
        await writeAccessLog(context, document, operationName);
        return answer;
      },
    );
    return withReadableErrors(await withMadeLater(result, madeLater), log, schema);
  } catch (error) {
    if (refused) return withReadableErrors(withoutData(refused), log, schema);
    return { errors: [readable(error, log, schema)] };
  }
}

function partner(token: TokenRow | null, now: Date): Caller {
  if (!token || token.revoked) {
    throw operationError('UNAUTHENTICATED', 'This token is not known.', 401);
  }
  if (new Date(token.expiresAt) <= now) {
    throw operationError('TOKEN_EXPIRED', 'This token has expired. Ask for a new one.', 401);
  }
  return { door: 'PARTNER', tokenId: token.id, scopes: new Set(token.scopes.filter(isScope)) };
}

/** Of what was undone nothing is told; an operation that did not even begin has no data at all. */
const withoutData = ({ data, ...rest }: ExecutionResult): ExecutionResult =>
  data === undefined ? rest : { ...rest, data: null };

const withReadableErrors = (
  result: ExecutionResult,
  log: Log,
  schema: GraphQLSchema,
): ExecutionResult =>
  result.errors
    ? { ...result, errors: result.errors.map((error) => readable(error, log, schema)) }
    : result;
