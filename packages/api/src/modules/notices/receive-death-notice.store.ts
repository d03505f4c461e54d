import { Refusal } from '@steunpad/domain/kernel.ts';
import {
  receiveDeathNotice as decide,
  type NoticeReceived,
} from '@steunpad/domain/notices/receive-death-notice.ts';
import type { PathwayState } from '@steunpad/domain/pathway/pathway.ts';
import { once } from '../../mutation/idempotency.store.ts';
import type { IdempotencyKeyReused } from '../../mutation/refusals.ts';
import { type Context, occasionOf } from '../../operation/context.ts';
import { correctNotice } from './correct-notice.store.ts';
import type { DeathNoticeInput } from './death-notice.input.ts';
import { restrict, takeLaterMessage, tellOfDeath } from './later-message.store.ts';
import {
  type DeathNoticeTaken,
  type EarlierNotice,
  lockNotices,
  type Message,
  type NoticeOutcome,
  noticesUnder,
  saveNotice,
} from './notice.store.ts';
import { contentHash } from './notice-content.ts';
import { type HashedKey, hashedKeys, recogniseNotice } from './notice-recognition.store.ts';
import { openFor } from './open-for-survivor.store.ts';
import { takeForPerson, withKnownDeath } from './same-person.store.ts';

/** Another message came before under this id, and this one does not say that it corrects it. */
export class EventIdReused extends Refusal {
  readonly code = 'EVENT_ID_REUSED';

  constructor(withdrawn: boolean) {
    super(
      withdrawn
        ? 'The message under this event source and id was withdrawn. If it is true after all, say that it is a correction.'
        : 'Another message came before under this event source and id. Give it an id of its own, or say that it is a correction.',
    );
  }
}

/** Saves a message about a death with what it leads to. The BSNs in it live in this call only. */
export async function receiveDeathNotice(
  context: Context,
  input: DeathNoticeInput,
): Promise<DeathNoticeTaken | IdempotencyKeyReused | EventIdReused> {
  let taken: DeathNoticeTaken | undefined;
  const { idempotencyKey: key, ...said } = input;
  const answer = (): DeathNoticeTaken => taken!;
  return once(context, { operation: 'receiveDeathNotice', key, input: said, answer }, async () => {
    await lockNotices(context);
    const hash = contentHash(context, input);
    const earlier = await noticesUnder(context, input);
    const latest = earlier.at(-1);
    // What was taken back stands no more: saying it again is not answered with "known already".
    const stands = latest?.withdrawnAt === null;
    if (
      stands &&
      (input.correction ? [latest] : earlier).some(says(hash, hashedKeys(context, input)))
    ) {
      taken = { noticeId: latest.id, outcome: 'ALREADY_KNOWN' };
      return undefined;
    }
    if (latest && !input.correction) return new EventIdReused(!stands);
    taken = await take(context, input, hash, latest ?? null);
    return undefined;
  });
}

/** What was received before content was kept is known by whom it is about, as far as anything of that was kept. */
const says =
  (hash: Buffer, told: readonly HashedKey[]) =>
  ({ contentHash: kept, keys }: EarlierNotice) =>
    kept
      ? hash.equals(kept)
      : keys.length === 0 || keys.some((known) => told.some(({ key }) => key.equals(known.key)));

async function take(
  context: Context,
  told: DeathNoticeInput,
  hash: Buffer<ArrayBuffer>,
  corrected: EarlierNotice | null,
): Promise<DeathNoticeTaken> {
  const input = await withKnownDeath(context, told);
  const keys = hashedKeys(context, input);
  const message = { input, keys, hash, revision: (corrected?.revision ?? 0) + 1 };
  const taken = await takeForLoss(context, message, corrected);
  const stopped = await takeForPerson(context, message);
  return stopped && CHANGED_NOTHING.includes(taken.outcome)
    ? { ...taken, outcome: 'CORRECTION_TAKEN' }
    : taken;
}

const CHANGED_NOTHING: readonly NoticeOutcome[] = ['ALREADY_KNOWN', 'NOBODY_TO_WRITE_TO'];

/** What a message says of one survivor of one death. */
async function takeForLoss(
  context: Context,
  message: Message,
  corrected: EarlierNotice | null,
): Promise<DeathNoticeTaken> {
  const { input, keys } = message;
  const settled = corrected && (await correctNotice(context, message, corrected));
  if (settled?.taken) return settled.taken;

  const { recognition, restrictedBefore, objected } = await recogniseNotice(
    context,
    keys,
    input.dateOfDeath,
  );
  if (recognition.verdict === 'SAME') {
    if (restrictedBefore) await restrict(context, [recognition.pathwayId]);
    return takeLaterMessage(context, message, recognition.pathwayId, {
      status: objected ? 'OBJECTED' : 'DUPLICATE',
      corrects: false,
    });
  }
  const looksLike = [
    ...new Set([
      ...(settled?.looksLike ?? []),
      ...(recognition.verdict === 'UNSURE' ? recognition.pathwayIds : []),
    ]),
  ];
  const received = decide(
    input,
    { sameLoss: false, mayBeKnown: looksLike.length > 0, objected },
    context.municipality,
    occasionOf(context, input.source === 'CLERK' ? 'CLERK' : 'SYSTEM'),
  );
  const noticeId = await saveNotice(context, message, {
    status: received.status,
    decision: received.decision,
    looksLike: received.steps.length > 0 || received.status === 'PARTNER_DECEASED' ? looksLike : [],
  });
  const [first, ...later] = received.steps;
  if (first && input.survivor) {
    await openFor(context, message, { noticeId, restrictedBefore }, [first, ...later]);
  }
  if (input.survivor?.disclosureRestricted) await restrict(context, looksLike);
  const died = received.status === 'PARTNER_DECEASED' && looksLike.length > 0;
  if (died) await tellOfDeath(context, looksLike);
  const waits = died || settled?.waits === true;
  return { noticeId, outcome: waits ? 'WAITS_FOR_CLERK' : outcomeOf(received, corrected !== null) };
}

function outcomeOf({ steps }: NoticeReceived, corrects: boolean): NoticeOutcome {
  const state = steps.at(-1)?.to;
  if (state === 'TO_CHECK') return 'WAITS_FOR_CLERK';
  if (corrects) return 'CORRECTION_TAKEN';
  return state === ('TO_INVITE' satisfies PathwayState) ? 'OPENED' : 'NOBODY_TO_WRITE_TO';
}
