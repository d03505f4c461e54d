import { addDays, type CivilDate, latest } from '../calendar/civil-date.ts';
import { addWorkingDays, onWorkingDay } from '../calendar/working-days.ts';

/** How volunteers are looked after, per organisation. */
export interface SupervisionPolicy {
  /** Volunteers learn from each other every six weeks (DOMAIN 4.2 and 10). */
  readonly peerSupervisionWeeks: number;
  /** The coordinator talks with each volunteer about every half year. */
  readonly supervisionTalkWeeks: number;
  /** After an ended match or a death somebody asks soon how it was (DOMAIN 4.4). */
  readonly debriefWorkingDays: number;
}

export const SUPERVISION_POLICY: SupervisionPolicy = {
  peerSupervisionWeeks: 6,
  supervisionTalkWeeks: 26,
  debriefWorkingDays: 5,
};

/** Since when a volunteer is active, and when they last were in peer supervision and in a talk. */
export interface SupervisionFacts {
  readonly activeSince: CivilDate;
  readonly lastPeerSupervisionOn: CivilDate | null;
  readonly lastTalkOn: CivilDate | null;
  /** When a match of this volunteer ended without a talk about it since. */
  readonly endedMatchOn: CivilDate | null;
}

/** The day by which a volunteer joins peer supervision again. */
export const peerSupervisionBy = (
  { activeSince, lastPeerSupervisionOn }: SupervisionFacts,
  { peerSupervisionWeeks }: SupervisionPolicy = SUPERVISION_POLICY,
): CivilDate =>
  onWorkingDay(addDays(since(activeSince, lastPeerSupervisionOn), 7 * peerSupervisionWeeks));

/** The day by which the coordinator talks with a volunteer: soon after a match ended. */
export function supervisionTalkBy(
  { activeSince, lastTalkOn, endedMatchOn }: SupervisionFacts,
  policy: SupervisionPolicy = SUPERVISION_POLICY,
): CivilDate {
  const regular = onWorkingDay(
    addDays(since(activeSince, lastTalkOn), 7 * policy.supervisionTalkWeeks),
  );
  if (!endedMatchOn) return regular;
  const debrief = addWorkingDays(endedMatchOn, policy.debriefWorkingDays);
  return [debrief, regular].toSorted()[0]!;
}

const since = (activeSince: CivilDate, last: CivilDate | null) =>
  latest(activeSince, last ?? activeSince);
