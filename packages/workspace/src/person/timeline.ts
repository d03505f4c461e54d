import type { AttemptResult } from '../generated/types.ts';
import { fill, formWords } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import type { PathwayNow } from './pathway-now.ts';

/** One thing that happened, as it stands in the time line. */
export interface Entry {
  readonly at: string;
  readonly what: string;
  readonly who: string;
  readonly reason: string | null;
}

/** Events that record a try to reach somebody: each has its result among the attempts, in the same order. */
const OF_ATTEMPTS = new Set(['attemptNotReached', 'callBackAsked', 'reached']);

/** Everything that happened to somebody in one line, through whichever door; the newest first. */
export function timelineOf(now: PathwayNow, { texts }: Workplace): readonly Entry[] {
  const { person, by, events, dayParts } = texts;
  const results = formWords(texts, 'recordAttempt').fields['result']?.options ?? {};
  const tries = (now.attempts ?? []).filter(({ result }) => result !== 'REFUSED');
  const saidTry = () => {
    const tried = tries.shift();
    if (!tried) return '';
    const result = results[tried.result satisfies AttemptResult] ?? tried.result;
    return `: ${result.toLowerCase()} (${dayParts[tried.dayPart]})`;
  };
  const history = (now.history ?? []).map(({ event, role, reason, at }) => ({
    at,
    what:
      (events[event as keyof typeof events] ?? event) + (OF_ATTEMPTS.has(event) ? saidTry() : ''),
    who: by[role as keyof typeof by] ?? role,
    reason: reason ?? null,
  }));
  const shared = (now.handovers ?? []).map(({ recipient, at }) => ({
    at,
    what: fill(person.handover, { recipient }),
    who: by.SYSTEM,
    reason: null,
  }));
  const { request } = now;
  const asked = request
    ? [{ at: request.submittedAt, what: person.asked, who: by.RESIDENT, reason: null }]
    : [];
  // What is said at one moment keeps its order: the later of two stands above.
  return [...asked, ...history, ...shared]
    .map((entry, i) => ({ entry, i }))
    .sort((one, other) => other.entry.at.localeCompare(one.entry.at) || other.i - one.i)
    .map(({ entry }) => entry);
}
