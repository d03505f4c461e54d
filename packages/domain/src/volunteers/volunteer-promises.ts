import { addDays, type CivilDate } from '../calendar/civil-date.ts';
import { CERTIFICATE_REMINDER_DAYS } from './conduct-certificate.ts';
import {
  peerSupervisionBy,
  SUPERVISION_POLICY,
  type SupervisionFacts,
  type SupervisionPolicy,
  supervisionTalkBy,
} from './supervision.ts';
import type { VolunteerStatus } from './volunteer.ts';

/** What somebody promises to do for a volunteer because time went by. */
export type VolunteerPromiseKind = 'RENEW_CERTIFICATE' | 'PEER_SUPERVISION' | 'SUPERVISION_TALK';

export interface VolunteerPromise {
  readonly kind: VolunteerPromiseKind;
  readonly due: CivilDate;
}

export interface VolunteerPromiseFacts extends SupervisionFacts {
  readonly status: VolunteerStatus;
  /** The last day on which the newest certificate counts; `null` when nobody saw one. */
  readonly certificateValidUntil: CivilDate | null;
}

/** What a coordinator has to do for a volunteer by today, or soon (DOMAIN 4.2, 4.4 and scenario 14). */
export function volunteerPromises(
  facts: VolunteerPromiseFacts,
  today: CivilDate,
  policy: SupervisionPolicy = SUPERVISION_POLICY,
): VolunteerPromise[] {
  const { status, certificateValidUntil: until, endedMatchOn } = facts;
  const promises: VolunteerPromise[] = [];
  if (WITH_CERTIFICATE.includes(status) && until && until <= addDays(today, REMINDER)) {
    promises.push({ kind: 'RENEW_CERTIFICATE', due: until });
  }
  const peers = peerSupervisionBy(facts, policy);
  if (status === 'ACTIVE' && peers <= today)
    promises.push({ kind: 'PEER_SUPERVISION', due: peers });
  // A volunteer who pauses is left alone, except about a match that ended: that may be why they rest.
  const talk = supervisionTalkBy(facts, policy);
  const debrief = endedMatchOn !== null && (status === 'ACTIVE' || status === 'PAUSED');
  if (debrief || (status === 'ACTIVE' && talk <= today)) {
    promises.push({ kind: 'SUPERVISION_TALK', due: talk });
  }
  return promises;
}

const REMINDER = CERTIFICATE_REMINDER_DAYS;
const WITH_CERTIFICATE: readonly VolunteerStatus[] = ['READY', 'ACTIVE', 'PAUSED'];
