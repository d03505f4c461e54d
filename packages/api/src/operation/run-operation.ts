import type { Database, InSession, Opened, SessionRow, Tenant, TokenRow } from '@steunpad/database';
import { isUseToBeNoted } from '@steunpad/domain/staff/sessions.ts';
import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  getOperationAST,
} from 'graphql';
import { writeAccessLog } from './access-log.store.ts';
import { type MadeLater, withMadeLater } from './after-commit.ts';
import { partnerOf, personOf, timesOf } from './callers.ts';
import type { Caller, Context, FormTexts } from './context.ts';
import { operationError } from './errors.ts';
import { inTurn } from './in-turn.ts';
import type { Log } from './log.ts';
import type { Guess, Limits, Trust } from './rate-limits.ts';
import { readable } from './readable.ts';
import { noteUse } from './session-use.store.ts';
import { isTokenUseToBeNoted, noteTokenUse } from './token-use.store.ts';

/** What the API stands on. Time and chance come from outside. */
export interface Foundation {
  readonly database: Database;
  readonly now: () => Date;
  readonly log: Log;
  readonly limits: Limits;
  /** Whether this process was told of a mail server. */
  readonly mailSet?: boolean | undefined;
  /** The provider at which people sign in. */
  readonly issuer?: string | undefined;
  /** What the forms say as they are shipped. */
  readonly formTexts?: FormTexts | undefined;
  /** After how many minutes of rest a session ends. */
  readonly idleMinutes?: number | undefined;
}

export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly tenant: Tenant | InSession;
  readonly network: string;
  readonly trust: Trust;
  /** Whether it may show something about a person, which is written down then. */
  readonly mayShowPersons: boolean;
  /** Whether what it reads may be a second old. */
  readonly mayBeLate?: boolean | undefined;
  readonly points?: number | undefined;
  readonly execute: (context: Context) => Promise<ExecutionResult>;
}

/** Runs it. A token or session that asks much at once waits for itself alone; forms have neither, and wait for nobody. */
export async function runOperation(
  foundation: Foundation,
  operation: Operation,
): Promise<ExecutionResult> {
  const { tenant } = operation;
  const caller = 'sessionHash' in tenant ? tenant.sessionHash : tenant.tokenHash;
  const run = () => runCounted(foundation, operation);
  return caller ? inTurn(caller.toString('hex'), run) : run();
}

/**
 * Runs it, and counts the wrong codes in it before anybody hears of them. Where there were too many meanwhile it runs
 * again, and now answers that: counting writes, reading does not, and nobody waits in a transaction for another one.
 */
async function runCounted(foundation: Foundation, operation: Operation): Promise<ExecutionResult> {
  for (;;) {
    const guesses: Guess[] = [];
    const answer = await runOnce(foundation, operation, guesses);
    const counted = await Promise.all(guesses.map(foundation.limits.wrongCodes.take));
    if (counted.every((isTaken) => isTaken)) return answer;
  }
}

/**
 * One operation, one transaction, one tenant: a query reads one snapshot, a mutation is saved whole or not at all,
 * and the answer is given after the commit. What is still being made of it by then keeps nobody from the database.
 */
async function runOnce(
  foundation: Foundation,
  { schema, document, operationName, tenant, execute, ...asked }: Operation,
  guesses: Guess[],
): Promise<ExecutionResult> {
  const { database, now, log, limits, mailSet, issuer, formTexts, idleMinutes } = foundation;
  const mutates = getOperationAST(document, operationName)?.operation === 'mutation';
  const reads = asked.mayShowPersons ? 'witnessed' : asked.mayBeLate ? 'late' : 'read';
  // An error of the database ends its transaction: nothing is shown then, but why can still be told.
  let refused: ExecutionResult | undefined;
  const madeLater: MadeLater[] = [];
  let used: SessionRow | null = null;
  let shown: TokenRow | null = null;
  try {
    const result = await database.asTenant(
      tenant,
      mutates ? 'write' : reads,
      async (db, { municipality, token, session }) => {
        const moment = now();
        const caller = callerIn(tenant, { token, session }, moment, idleMinutes);
        used = session;
        shown = token;
        if (!municipality) throw unknownMunicipality();
        const seen = new Map<string, string>();
        const { network, trust, points } = asked;
        const about = { db, municipality, caller, mutates, network, trust, points };
        const installed = { limits, mailSet, issuer, formTexts };
        const context = { ...about, ...installed, now: moment, seen, guesses, madeLater };
        const answer = await execute(context);
        if (answer.errors) refused = answer;
        if (mutates && refused) throw new Error('undone');
        await writeAccessLog(context, document, operationName);
        return answer;
      },
    );
    await noteIfUsed(used, foundation);
    if (!('sessionHash' in tenant)) await noteIfShown(shown, tenant.municipality, foundation);
    return withReadableErrors(await withMadeLater(result, madeLater), log, schema);
  } catch (error) {
    if (refused) return withReadableErrors(withoutData(refused), log, schema);
    return { errors: [readable(error, log, schema)] };
  }
}

/** Who asks, by what their session or token opens at this moment. */
function callerIn(
  tenant: Tenant | InSession,
  { token, session }: Pick<Opened, 'token' | 'session'>,
  moment: Date,
  idleMinutes: number | undefined,
): Caller {
  if ('sessionHash' in tenant) return personOf(session, moment, idleMinutes);
  return tenant.tokenHash ? partnerOf(token, moment) : { door: 'PUBLIC' };
}

const unknownMunicipality = () =>
  operationError('MUNICIPALITY_UNKNOWN', 'No municipality has this code here.', 404);

/** The same for somebody who listens: who it is now, or the error that a request of theirs would get. It is no use of a session. */
export const whoIsIt = (
  { database, now, idleMinutes }: Foundation,
  tenant: Tenant | InSession,
): Promise<Pick<Context, 'caller' | 'municipality'>> =>
  database.asTenant(tenant, 'read', async (_db, { municipality, token, session }) => {
    const caller = callerIn(tenant, { token, session }, now(), idleMinutes);
    if (!municipality) throw unknownMunicipality();
    return { caller, municipality };
  });

/** Once a minute at most, in a transaction of its own: most requests only read. */
async function noteIfUsed(session: SessionRow | null, { database, now }: Foundation) {
  const at = now();
  if (session && isUseToBeNoted(timesOf(session), at)) await noteUse(database, session.id, at);
}

/** Once an hour at most, the same way. A database that takes nothing at this moment still answers what was read. */
async function noteIfShown(
  token: TokenRow | null,
  municipality: string,
  { database, now, log }: Foundation,
) {
  const at = now();
  if (token && isTokenUseToBeNoted(token, at))
    await noteTokenUse(database, municipality, token.id, at).catch(log.unexpected);
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
