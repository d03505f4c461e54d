import { Refusal } from '../kernel.ts';
import type { MeetingState } from './meeting.ts';

/** What of a registration says who sits in the room. */
export interface Group {
  readonly name: string;
  readonly organisation: string | null;
  readonly companions: readonly string[];
  readonly granted: number;
  readonly attended: number | null;
}

/** Somebody who comes. Of a guest nobody may have told the name. */
export interface Guest {
  readonly name: string | null;
  readonly organisation: string | null;
}

/** Everybody of a registration who has a place, one by one: who registered, who comes along, and guests without a name. */
export function guestsOf({ name, organisation, companions, granted }: Group): Guest[] {
  const names: (string | null)[] = [name, ...companions].slice(0, granted);
  while (names.length < granted) names.push(null);
  return names.map((each) => ({ name: each, organisation }));
}

/** By name as a Dutch reader looks for one, and guests without a name behind whom they come with. */
export const byName = <Row extends { readonly name: string }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((one, other) => COLLATOR.compare(one.name, other.name));

const COLLATOR = new Intl.Collator('nl', { sensitivity: 'base', numeric: true });

export type NoPaperReason = 'NOT_HELD' | 'NONE_GIVEN' | 'NOBODY_CAME' | 'WHO_CAME_UNKNOWN';

const SENTENCES: Readonly<Record<NoPaperReason, string>> = {
  NOT_HELD: 'The meeting was not held yet.',
  NONE_GIVEN: 'Who comes to this meeting gets no certificate.',
  NOBODY_CAME: 'Nobody was checked in who has a name.',
  WHO_CAME_UNKNOWN: 'Fewer people came than were named: say in `names` who did.',
};

/** A paper that cannot be made of a meeting as it stands. */
export class MeetingPaperNotPossible extends Refusal {
  readonly code = 'MEETING_PAPER_NOT_POSSIBLE';
  readonly reason: NoPaperReason;

  constructor(reason: NoPaperReason) {
    super(SENTENCES[reason]);
    this.reason = reason;
  }
}

/** Why a meeting gives no certificates, or `null` when it does. */
export const noCertificates = (state: MeetingState, certificate: boolean): NoPaperReason | null =>
  !certificate ? 'NONE_GIVEN' : state === 'HELD' ? null : 'NOT_HELD';

/**
 * Whose certificates a registration gives. Attendance is counted by number, so who came is known where everybody came who
 * was named. Otherwise somebody chooses among the names, and never more than came.
 */
export function namesOnCertificates(
  { name, companions, attended }: Group,
  chosen: readonly string[] = [],
): string[] | NoPaperReason {
  const named = [name, ...companions].filter((each) => each.trim() !== '');
  if (!attended || named.length === 0) return 'NOBODY_CAME';
  if (chosen.length === 0) return named.length <= attended ? named : 'WHO_CAME_UNKNOWN';
  const known =
    new Set(chosen).size === chosen.length && chosen.every((each) => named.includes(each));
  return known && chosen.length <= attended ? [...chosen] : 'WHO_CAME_UNKNOWN';
}
