import { addDays, type CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { type CallAttempt, missedMoments } from '@steunpad/domain/calls/call-attempt.ts';
import { ATTEMPT_POLICY, nextAttempt } from '@steunpad/domain/calls/next-attempt.ts';
import type { PathwayEvent } from '@steunpad/domain/pathway/events.ts';
import { termsWith } from '@steunpad/domain/terms.ts';
import { type Context, occasionOf } from '../../operation/context.ts';
import { fromColumn, toColumn } from '../../rows/date-columns.ts';
import { callWishes, hasCard, unreachedFacts } from './pathway.facts.ts';
import type { PathwayWithPartner } from './pathway-with-partner.ts';
import type { AttemptInput } from './record-attempt.input.ts';

/** What a try means for the pathway. */
export async function attemptEvent(
  context: Context,
  pathway: PathwayWithPartner,
  input: AttemptInput,
): Promise<PathwayEvent> {
  const { result, wants, until, on, dayPart } = input;
  if (result === 'REFUSED') return reply('NO');
  if (result === 'REACHED') {
    return wants === 'LATER' ? reply('LATER', until) : { name: 'reached', wants: wants! };
  }
  if (result === 'CALL_BACK_AT') {
    const { callBackOn, callBackDayPart } = input;
    return { name: 'callBackAsked', on: callBackOn!, dayPart: callBackDayPart ?? dayPart };
  }

  const { callAttempts } = termsWith(context.municipality.terms);
  const attempts = [...(await earlierAttempts(context, pathway)), { result, day: on, dayPart }];
  const wishes = callWishes(context, pathway);
  const next = nextAttempt(attempts as [CallAttempt, ...CallAttempt[]], wishes, {
    ...ATTEMPT_POLICY,
    maxAttempts: callAttempts,
  });
  return {
    name: 'attemptNotReached',
    ...unreachedFacts(pathway),
    attempts: missedMoments(attempts).length,
    enoughAttempts: callAttempts,
    wrongNumber: result === 'WRONG_NUMBER',
    cardSent: await hasCard(context, pathway),
    next: next.type === 'TRY_AGAIN' ? next : { day: addDays(on, 1), dayPart },
  };
}

const reply = (answer: 'NO' | 'LATER', until?: CivilDate | null): PathwayEvent => ({
  name: 'residentReplies',
  reply: answer,
  talkArranged: false,
  until: until ?? null,
});

async function earlierAttempts(
  { db }: Context,
  { municipalityId, id: pathwayId }: PathwayWithPartner,
): Promise<CallAttempt[]> {
  const rows = await db.contactAttempt.findMany({
    where: { municipalityId, pathwayId, result: { not: 'CALL_BACK_AT' } },
    orderBy: { id: 'asc' },
  });
  return rows.map(
    ({ result, on, dayPart }) => ({ result, day: fromColumn(on), dayPart }) as CallAttempt,
  );
}

/** Keeps that it was tried, when and how; never what was said. */
export async function recordAttempt(
  context: Context,
  pathwayId: string,
  { result, channel, on, dayPart }: AttemptInput,
): Promise<void> {
  const { actor, at } = occasionOf(context, 'COORDINATOR');
  await context.db.contactAttempt.create({
    data: {
      municipalityId: context.municipality.code,
      pathwayId,
      channel,
      result,
      on: toColumn(on),
      dayPart,
      actor,
      at,
    },
  });
}
