import type { Database, Db, SessionRow } from '@steunpad/database';
import { once } from '../../mutation/idempotency.store.ts';
import { NotFound } from '../../mutation/refusals.ts';
import { type Context, hasScope, type StaffCaller } from '../../operation/context.ts';

/** Ends a session of one's own, or of a colleague here where one may. */
export function endSession(
  context: Context,
  { idempotencyKey: key, sessionId }: { idempotencyKey: string; sessionId: string },
) {
  const { db, municipality, caller } = context;
  const whose = [
    { staffMemberId: (caller as StaffCaller).staffId },
    ...(hasScope(caller, 'staff:write') ? [{ chosenMunicipality: municipality.code }] : []),
  ];
  const answer = { sessionId };
  return once(context, { operation: 'endSession', key, input: answer, answer }, async () => {
    const { count } = await db.staffSession.deleteMany({ where: { id: sessionId, OR: whose } });
    return count > 0 ? undefined : new NotFound();
  });
}

/** Who is signed in at this installation, by name; for the operator. */
export const listSessions = (database: Database, now: Date) =>
  database.asInstaller((db) =>
    db.staffSession.findMany({
      where: { endsAt: { gt: now } },
      omit: { hash: true },
      include: { staffMember: { select: { name: true } } },
      orderBy: [{ staffMember: { name: 'asc' } }, { id: 'asc' }],
    }),
  );

/** Signs out one browser, or every browser of a person: how many it were. */
export const endSessionsOf = (database: Database, id: string): Promise<number> =>
  database.asInstaller(async (db) => {
    const { count } = await db.staffSession.deleteMany({
      where: { OR: [{ id }, { staffMemberId: id }] },
    });
    return count;
  });

/** Goes on in another municipality in which one has a role. */
export function chooseMunicipality(
  context: Context,
  { idempotencyKey: key, code }: { idempotencyKey: string; code: string },
) {
  const { grants, sessionId } = context.caller as StaffCaller;
  const answer = { code };
  return once(context, { operation: 'chooseMunicipality', key, input: answer, answer }, async () =>
    (await choose(context.db, sessionId, grants, code)) ? undefined : new NotFound(),
  );
}

/** The same for a session in which none may be chosen yet; of one without a role nothing changes. */
export const chooseInSession = (
  database: Database,
  { id, grants }: Pick<SessionRow, 'id' | 'grants'>,
  code: string,
): Promise<boolean> => database.asSignIn((db) => choose(db, id, grants, code));

async function choose(
  db: Db,
  sessionId: string,
  grants: SessionRow['grants'],
  code: string,
): Promise<boolean> {
  if (!grants.some(({ municipality }) => municipality === code)) return false;
  const { count } = await db.staffSession.updateMany({
    where: { id: sessionId },
    data: { chosenMunicipality: code },
  });
  return count > 0;
}
