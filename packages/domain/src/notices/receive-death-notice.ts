import { dayOf } from '../calendar/civil-date.ts';
import { type PartialDate, rangeOf } from '../calendar/partial-date.ts';
import type { Occasion } from '../kernel.ts';
import type { PathwayEvent } from '../pathway/events.ts';
import type { PathwayState } from '../pathway/pathway.ts';
import { GuardNotMet, type Transitioned, transition } from '../pathway/transition.ts';
import { type Gender, isNameKnown, type RegistryName } from './display-name.ts';
import { decideEligibility, type EligibilityDecision, type TargetRule } from './eligibility.ts';
import type { Investigated } from './investigation.ts';

/** The surviving partner, as far as the rules look at them. */
export interface Survivor extends RegistryName {
  readonly gender: Gender;
  readonly birthDate: PartialDate;
  /** Gemeentecode of the address; `null` abroad or unknown. */
  readonly municipality: string | null;
  /** Whether the registry says that this person has died too. */
  readonly deceased: boolean;
  readonly relationshipEndedOn: PartialDate | null;
  readonly underInvestigation: readonly Investigated[];
  readonly notLivingAtAddress: boolean;
  /** Why the registry keeps up the record no more; `null` while it does. */
  readonly suspension: Suspension | null;
}

/** Reasons for which the registry keeps up a record no more; nobody writes to any of them. */
export const SUSPENSIONS = [
  'DIED',
  'EMIGRATED',
  'MINISTERIAL_DECISION',
  'NON_RESIDENT',
  'ERROR',
  'REMOVED',
] as const;

export type Suspension = (typeof SUSPENSIONS)[number];

export interface DeathNotice {
  readonly dateOfDeath: PartialDate;
  /** `null` when the deceased had no partner by registry. */
  readonly survivor: Survivor | null;
}

/** What we know already when a notice arrives. */
export interface KnownBefore {
  /** A notice that stands opened a pathway for this survivor of this death (see `recognise`). */
  readonly sameLoss: boolean;
  /** There may be such a pathway, and the rules cannot tell. */
  readonly mayBeKnown: boolean;
  /** The survivor said that they want no contact. */
  readonly objected: boolean;
}

export type NoticeStatus =
  | 'PARTNER_FOUND'
  | 'NO_PARTNER'
  | 'PARTNER_DECEASED'
  | 'OTHER_MUNICIPALITY'
  | 'NOT_BEREAVED'
  | 'SUSPENDED'
  | 'OBJECTED'
  | 'DUPLICATE'
  | 'CORRECTED';

export interface NoticeReceived {
  readonly status: NoticeStatus;
  /** `null` where nobody had to be decided about. */
  readonly decision: EligibilityDecision | null;
  /** The steps of the pathway that opens; none when none does. */
  readonly steps: readonly Transitioned[];
}

const WITHOUT_PATHWAY = {
  newNotice: 'DUPLICATE',
  partnerFound: 'NO_PARTNER',
  partnerAlive: 'PARTNER_DECEASED',
  partnerLivesHere: 'OTHER_MUNICIPALITY',
  noObjection: 'OBJECTED',
} as const satisfies Record<string, NoticeStatus>;

/**
 * What a death notice leads to: a pathway for a survivor who lives here (rows 1, 2, 3, 5 and 41 of the table),
 * or a reason why there is none.
 */
export function receiveDeathNotice(
  { dateOfDeath, survivor }: DeathNotice,
  known: KnownBefore,
  municipality: TargetRule & { readonly code: string },
  occasion: Occasion,
): NoticeReceived {
  const opened = transition(
    null,
    {
      name: 'deathNoticeReceived',
      alreadyReceived: known.sameLoss,
      partnerFound: survivor !== null,
      partnerLivesHere: survivor?.municipality === municipality.code,
      partnerAlive: survivor?.deceased === false && survivor.suspension !== 'DIED',
      objected: known.objected,
    },
    occasion,
  );
  if (opened instanceof Error || !survivor) return withoutPathway(opened);
  if (survivor.suspension) return { status: 'SUSPENDED', decision: null, steps: [] };

  const decision = decideEligibility(
    { dateOfDeath, ...survivor, nameKnown: isNameKnown(survivor, survivor.gender) },
    municipality,
  );
  if (decision.outcome === 'NOT_APPLICABLE') return { status: 'NOT_BEREAVED', decision, steps: [] };

  const decided = transition(
    opened.to as PathwayState,
    known.mayBeKnown ? { name: 'looksKnown' } : eventOf(decision, dateOfDeath, known, occasion),
    {
      ...occasion,
      role: 'SYSTEM',
    },
  );
  if (decided instanceof Error) throw decided;
  return { status: 'PARTNER_FOUND', decision, steps: [opened, decided] };
}

function withoutPathway(refused: unknown): NoticeReceived {
  if (!(refused instanceof GuardNotMet)) throw refused;
  const reasons = Object.entries(WITHOUT_PATHWAY) as [string, NoticeStatus][];
  const [, status] = reasons.find(([guard]) => refused.guards.includes(guard))!;
  return { status, decision: null, steps: [] };
}

function eventOf(
  { outcome, reasons }: EligibilityDecision,
  dateOfDeath: PartialDate,
  { objected }: KnownBefore,
  { at }: Occasion,
): PathwayEvent {
  switch (outcome) {
    case 'IN':
      return {
        name: 'eligible',
        outcome,
        objected,
        held: false,
        latestDeath: rangeOf(dateOfDeath)?.latest ?? null,
        received: dayOf(at),
      };
    case 'UNCLEAR':
      return { name: 'unclear', outcome };
    default:
      return {
        name: 'notTarget',
        outcome,
        underMinimumAge: reasons.includes('UNDER_MINIMUM_AGE'),
      };
  }
}
