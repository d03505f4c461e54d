import type { CivilDate } from '../calendar/civil-date.ts';
import type { RetentionRule } from './retention-rules.ts';

/** What was destroyed. A fixed list, so that no name can end up in the record. */
export type DestroyedKind =
  | 'DEATH_NOTICE'
  | 'PATHWAY'
  | 'BEREAVED_PARTNER'
  | 'SUPPORT_REQUEST'
  | 'VOLUNTEER'
  | 'VOLUNTEER_APPLICATION'
  | 'CONDUCT_CERTIFICATE'
  | 'SURVEY_DRAFT'
  | 'SURVEY_ADDRESS'
  | 'ACCESS_LOG_ENTRY'
  | 'FORM_DRAFT'
  | 'LINK_REPORT'
  | 'KEPT_NOTE'
  | 'COHORT_MEMBER'
  | 'MEETING_REGISTRATION'
  | 'MEETING_INVITEE';

/** Why it was destroyed: by a term, on request (GDPR 17), or because the notice was a mistake. */
export type DestructionCause = RetentionRule['key'] | 'ERASURE_GRANTED' | 'NOTICE_WITHDRAWN';

/** A declaration of destruction (verklaring van vernietiging). It says how many, never who. */
export interface DestructionRecord {
  readonly what: DestroyedKind;
  readonly count: number;
  /** The entry of the selection list or the law. */
  readonly listEntry: string;
  readonly rule: DestructionCause;
  readonly destroyedOn: CivilDate;
}

const WITHOUT_TERM = {
  ERASURE_GRANTED: 'GDPR 17.',
  NOTICE_WITHDRAWN: 'GDPR 5(1)(d): the notice was a mistake.',
} as const;

/** What is declared after destroying by a rule, or for a cause that has no term. */
export const destructionRecord = (
  what: DestroyedKind,
  count: number,
  cause: RetentionRule | keyof typeof WITHOUT_TERM,
  destroyedOn: CivilDate,
): DestructionRecord =>
  typeof cause === 'string'
    ? { what, count, listEntry: WITHOUT_TERM[cause], rule: cause, destroyedOn }
    : { what, count, listEntry: cause.basis, rule: cause.key, destroyedOn };
