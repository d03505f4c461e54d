import { randomUUID } from 'node:crypto';
import { pino } from 'pino';

/** Writes what happened: a name and a few ids, codes and counts. There is no way to pass it a text of a person. */
export interface Log {
  info(event: LogEvent, fields?: LogFields): void;
  /** Something that somebody should look at, though it was foreseen. */
  problem(event: ProblemEvent, fields?: LogFields): void;
  /** An error that nobody planned; the id is all that the caller gets to know. */
  unexpected(error: unknown): string;
}

export type LogEvent = 'started' | 'stopped' | 'request' | 'snapshot' | 'migrated';

export type ProblemEvent =
  | 'mail-not-taken'
  | 'mail-given-up'
  | 'database-not-writable'
  | 'keys-do-not-open'
  | 'sign-in-failed';

type LogFields = Readonly<
  Partial<
    Record<
      | 'method'
      | 'door'
      | 'status'
      | 'ms'
      | 'operation'
      | 'municipality'
      | 'kind'
      | 'count'
      | 'mail'
      | 'failure'
      | 'tries',
      string | number
    >
  >
>;

export function createLog(level: string): Log {
  const logger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(2),
  );
  return {
    info: (event, fields = {}) => logger.info({ event, ...fields }),
    problem: (event, fields = {}) => logger.warn({ event, ...fields }),
    unexpected(error) {
      const id = randomUUID();
      logger.error({ event: 'unexpected', id, ...traceOf(error) });
      return id;
    },
  };
}

/** Nothing but kind, code and place: messages of a database or a parser hold what people wrote. */
function traceOf(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, stack = '' } = error;
  const { code } = error as { code?: unknown };
  const frames = stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12);
  const cause = error.cause instanceof Error ? { cause: error.cause.name } : {};
  return {
    name,
    ...(typeof code === 'string' && { code }),
    ...cause,
    frames: frames.map((line) => line.trim()),
  };
}
