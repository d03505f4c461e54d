import { type DocumentNode, getOperationAST } from 'graphql';
import type { Context } from './context.ts';
import { actorOf } from './context.ts';

/**
 * Writes down whose data an operation showed, in its own transaction: nobody sees somebody without a trace
 * (DOMAIN 3.2). What residents see of themselves is not looking at somebody.
 */
export async function writeAccessLog(
  { db, municipality, caller, now, seen }: Context,
  document: DocumentNode,
  operationName?: string | null,
): Promise<void> {
  if (seen.size === 0 || caller.door !== 'PARTNER') return;
  const purpose = rootFields(document, operationName).join(', ');
  await db.accessLogEntry.createMany({
    data: [...seen].map(([subjectId, subjectType]) => ({
      municipalityId: municipality.code,
      subjectType,
      subjectId,
      actor: actorOf(caller, 'COORDINATOR'),
      purpose,
      at: now,
    })),
  });
}

/** What was asked, by the names of the contract: a name that the caller chose says nothing. */
function rootFields(document: DocumentNode, operationName?: string | null): string[] {
  const operation = getOperationAST(document, operationName);
  return (operation?.selectionSet.selections ?? []).map((selection) =>
    selection.kind === 'Field' ? selection.name.value : 'fragment',
  );
}
