import { once } from '../../mutation/idempotency.store.ts';
import { NotFound } from '../../mutation/refusals.ts';
import { actorOf, type Context } from '../../operation/context.ts';

interface Revocation {
  readonly idempotencyKey: string;
  readonly tokenId: string;
}

/** Lets a token or client open nothing any more, from its next request on. */
export function revokeAccessToken(context: Context, { idempotencyKey: key, tokenId }: Revocation) {
  const { db, municipality, caller, now } = context;
  const answer = { id: tokenId };
  const order = { operation: 'revokeAccessToken', key, input: answer, answer };
  return once(context, order, async () => {
    const { count } = await db.accessToken.updateMany({
      where: { municipalityId: municipality.code, id: tokenId, revokedAt: null },
      data: { revokedAt: now, revokedBy: actorOf(caller, 'SYSTEM') },
    });
    return count > 0 ? undefined : new NotFound();
  });
}
