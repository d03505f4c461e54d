import type { Db } from '@steunpad/database';
import { type ExecutionArgs, type ExecutionResult, type GraphQLSchema, subscribe } from 'graphql';
import type { Hub } from '../modules/live/hub.ts';
import type { Context } from '../operation/context.ts';
import { readable } from '../operation/readable.ts';
import type { Foundation } from '../operation/run-operation.ts';
import type { PartnerRequest } from './caller.ts';

type Results = AsyncIterable<ExecutionResult>;

/** Lets somebody listen: each event is answered as they asked for it, outside of any transaction. */
export async function listen(
  { limits, log, now }: Foundation,
  hub: Hub,
  run: ExecutionArgs,
  { shown, network }: PartnerRequest,
): Promise<Results | ExecutionResult> {
  try {
    const { caller, municipality, events } = await hub.open(shown!);
    const context: Context = {
      ...{ caller, municipality, events, network, limits, now: now() },
      ...{ mutates: false, trust: 'PROVEN', seen: new Map(), guesses: [], madeLater: [] },
      // An event holds all that it says.
      db: NO_DATABASE,
    };
    const results = await subscribe({ ...run, contextValue: context });
    if (Symbol.asyncIterator in results) return withLastWord(results as Results, log, run.schema);
    events.end();
    return results as ExecutionResult;
  } catch (error) {
    return { errors: [readable(error, log, run.schema)] };
  }
}

const NO_DATABASE = new Proxy({} as Db, {
  get(_, name) {
    throw new Error(`An event asked the database for ${String(name)}.`);
  },
});

/** Why a stream ended is the last thing that it says. */
async function* withLastWord(
  results: Results,
  log: Foundation['log'],
  schema: GraphQLSchema,
): AsyncGenerator<ExecutionResult> {
  try {
    yield* results;
  } catch (error) {
    yield { errors: [readable(error, log, schema)] };
  }
}
