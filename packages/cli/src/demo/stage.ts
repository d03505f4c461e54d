import { issueToken } from '@steunpad/api/modules/organisations/access-token.store.ts';
import { NO_LIMITS } from '@steunpad/api/operation/rate-limits.ts';
import type { Database } from '@steunpad/database';
import { type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { isWorkingDay } from '@steunpad/domain/calendar/working-days.ts';
import { operationNamed } from '../operations.ts';
import { serve } from '../serve.ts';
import { type Answered, clientOf, SCOPES } from '../simulation/client.ts';

/** A municipality's own past, walked through by the real API: whatever day the demo starts on, it is a working day. */
export interface Stage {
  readonly database: Database;
  readonly code: string;
  readonly now: () => Date;
  /** Goes to the working day at or before so many days ago, and returns it. */
  goTo(daysAgo: number): CivilDate;
  /** Takes one step, or rejects with what keeps it. */
  step(field: string, input: object, done?: string): Promise<Answered>;
  /** Sends one of the forms of the website. */
  submit(operation: string, input: object): Promise<void>;
  // biome-ignore lint/suspicious/noExplicitAny: each question has a shape of its own.
  query(document: string): Promise<any>;
}

const DAY_MS = 86_400_000;

/** The working day at or before so many days ago, at the same time of the day. */
export function workingDayAt(today: Date, daysAgo: number): Date {
  let day = new Date(today.getTime() - daysAgo * DAY_MS);
  while (!isWorkingDay(dayOf(day))) day = new Date(day.getTime() - DAY_MS);
  return day;
}

/** Opens the service on a port of its own for as long as this takes, by a clock that can be set; no step follows once it is stopped. */
export async function onStage(
  database: Database,
  code: string,
  today: Date,
  work: (stage: Stage) => Promise<void>,
  stopped?: AbortSignal,
): Promise<void> {
  let now = today;
  const config = { port: 0, host: '127.0.0.1', demo: false, trustProxy: false, logLevel: 'silent' };
  const { server, url } = await serve(config, database, { now: () => now, limits: NO_LIMITS });
  const expiresAt = new Date(today.getTime() + 60_000);
  try {
    const token = await issueToken(database, { municipality: code, scopes: SCOPES, expiresAt });
    const client = clientOf(url, async () => token);
    await work({
      database,
      code,
      now: () => now,
      goTo(daysAgo) {
        now = workingDayAt(today, daysAgo);
        return dayOf(now);
      },
      async step(field, input, done) {
        stopped?.throwIfAborted();
        const answered = await client.mutate(field, input, done);
        if (answered.code) throw new Error(`The demo cannot ${field}: ${answered.code}.`);
        return answered;
      },
      async submit(operation, input) {
        stopped?.throwIfAborted();
        const form = { municipality: code, idempotencyKey: crypto.randomUUID(), ...input };
        await fetch(`${url}/public/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            documentId: operationNamed(operation),
            variables: { input: form },
          }),
        });
      },
      query: (document) => client.query(document, {}),
    });
  } finally {
    await database.asOwner(code, (db) =>
      db.accessToken.deleteMany({ where: { municipalityId: code, expiresAt } }),
    );
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
