import { addDays, type CivilDate } from '../calendar/civil-date.ts';
import { Refusal } from '../kernel.ts';

/** How far a municipality is with it. */
export type PhaseKind = 'INTERESTED' | 'PREPARING' | 'PILOT' | 'FINISHING' | 'REGULAR' | 'STOPPED';

export interface Period {
  readonly startsOn: CivilDate;
  /** The last day; `null` while nobody knows it. */
  readonly endsOn: CivilDate | null;
}

export interface Phase extends Period {
  readonly id: string;
  readonly kind: PhaseKind;
}

/** These are for a while: without a last day nobody knows when there is an account to give. */
const FOR_A_WHILE: readonly PhaseKind[] = ['PREPARING', 'PILOT', 'FINISHING'];

export class PhaseOrderWrong extends Refusal {
  readonly code = 'PHASE_ORDER_WRONG';

  constructor() {
    super('A phase ends after it began, and no two phases are on the same day.');
  }
}

/** What becomes of the phases when one begins: the one before it that had no end is ended the day before. */
export interface BegunPhase {
  readonly ended: { readonly id: string; readonly endsOn: CivilDate } | null;
}

/** Whether a phase may begin on a day beside those that are there. */
export function beginPhase(
  phases: readonly Phase[],
  { startsOn, endsOn }: Period,
): BegunPhase | PhaseOrderWrong {
  if (endsOn && endsOn < startsOn) return new PhaseOrderWrong();
  const open = phases.find((phase) => !phase.endsOn && phase.startsOn < startsOn);
  const others = phases.filter((phase) => phase !== open);
  if (others.some((other) => overlap(other, { startsOn, endsOn }))) return new PhaseOrderWrong();
  return { ended: open ? { id: open.id, endsOn: addDays(startsOn, -1) } : null };
}

/** Whether a phase may get another first or last day. */
export function movePhase(
  phases: readonly Phase[],
  id: string,
  period: Period,
): PhaseOrderWrong | undefined {
  if (period.endsOn && period.endsOn < period.startsOn) return new PhaseOrderWrong();
  const clash = phases.some((other) => other.id !== id && overlap(other, period));
  return clash ? new PhaseOrderWrong() : undefined;
}

const overlap = (one: Period, other: Period): boolean =>
  one.startsOn <= (other.endsOn ?? one.startsOn) &&
  other.startsOn <= (one.endsOn ?? other.startsOn);

/** The phase that began last. It counts until another begins, also when its own last day is over. */
export function phaseOn<Any extends Pick<Phase, 'startsOn'>>(
  phases: readonly Any[],
  day: CivilDate,
): Any | null {
  const begun = phases.filter(({ startsOn }) => startsOn <= day);
  return begun.toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1))[0] ?? null;
}

/** The kinds of those that are for a while and have no last day, now or later. */
export const phasesWithoutEnd = (
  phases: readonly Pick<Phase, 'kind' | 'endsOn'>[],
): readonly PhaseKind[] =>
  phases
    .filter(({ kind, endsOn }) => FOR_A_WHILE.includes(kind) && endsOn === null)
    .map(({ kind }) => kind);
