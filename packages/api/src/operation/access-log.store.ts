import { type DocumentNode, getOperationAST } from 'graphql';
import { v7 as uuid } from 'uuid';
import type { Context } from './context.ts';
import { actorOf, scopesOf } from './context.ts';

/**
 * Writes down whose data an operation showed, in its own transaction: nobody sees somebody without a trace
 * (DOMAIN 3.2). What residents see of themselves is not looking at somebody.
 */
export async function writeAccessLog(
  { db, municipality, caller, now, seen }: Context,
  document: DocumentNode,
  operationName?: string | null,
): Promise<void> {
  if (seen.size === 0 || !scopesOf(caller)) return;
  const subjects = [...seen];
  await db.$sql(
    WRITE,
    [
      municipality.code,
      subjects.map(() => uuid()),
      subjects.map(([, type]) => type),
      subjects.map(([id]) => id),
      actorOf(caller, 'COORDINATOR'),
      rootFields(document, operationName).join(', '),
      now.toISOString(),
    ],
    'access-log',
  );
}

// One prepared statement for all: Prisma takes longer to put fifty rows together than to read the page that they are about.
const WRITE = `INSERT INTO access_log_entry (municipality_id, id, subject_type, subject_id, actor, purpose, at)
SELECT $1, id, subject_type, subject_id, $5, $6, $7
FROM unnest($2::uuid[], $3::text[], $4::uuid[]) AS seen (id, subject_type, subject_id)`;

/** What was asked, by the names of the contract: a name that the caller chose says nothing. */
function rootFields(document: DocumentNode, operationName?: string | null): string[] {
  const operation = getOperationAST(document, operationName);
  return (operation?.selectionSet.selections ?? []).map((selection) =>
    selection.kind === 'Field' ? selection.name.value : 'fragment',
  );
}
