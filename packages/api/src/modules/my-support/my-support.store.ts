import type { PlanItem } from '@steunpad/database/generated/prisma/client.ts';
import { type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import type { DayPart } from '@steunpad/domain/calls/day-part.ts';
import type { PathwayEventName } from '@steunpad/domain/pathway/events.ts';
import { possibleEvents } from '@steunpad/domain/pathway/transition.ts';
import { type ResidentStep, residentStep } from '@steunpad/domain/requests/support-request.ts';
import type { Context } from '../../operation/context.ts';
import { fromColumn, toColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import type { OpenedDoor } from './resident-door.ts';

/** What a resident sees of their own support. */
export interface MySupportView {
  readonly step: ResidentStep;
  readonly promisedBy: CivilDate | null;
  readonly laterFrom: CivilDate | null;
  readonly expectedOn: CivilDate | null;
  readonly contact: {
    readonly preference: 'PHONE' | 'EMAIL' | 'POST' | null;
    /** The last digits and letters only, to recognise them by. */
    readonly phoneHint: string | null;
    readonly emailHint: string | null;
    readonly bestDayParts: readonly DayPart[];
  };
  readonly volunteerFirstName: string | null;
  /** Who was found and waits for the resident's answer, in a few lines. */
  readonly proposedVolunteer: {
    readonly firstName: string;
    readonly introduction: string | null;
  } | null;
  readonly planItems: readonly PlanItem[];
  readonly possible: readonly PathwayEventName[];
}

export async function readMySupport(context: Context, door: OpenedDoor): Promise<MySupportView> {
  return door.pathwayId
    ? readPathway(context, door.pathwayId)
    : readRequest(context, door.requestId!);
}

async function readRequest({ db, municipality }: Context, id: string): Promise<MySupportView> {
  const request = await db.supportRequest.findUniqueOrThrow({
    where: rowKey(municipality, id),
    include: { tasks: { where: { doneAt: null }, orderBy: { dueOn: 'asc' }, take: 1 } },
  });
  const due = request.tasks[0]?.dueOn;
  const { contactPreference: preference, phone, email, state } = request;
  return {
    step: residentStep(state, null),
    promisedBy: due ? fromColumn(due) : null,
    laterFrom: null,
    expectedOn: null,
    contact: { preference, ...hints({ phone, email }), bestDayParts: [] },
    volunteerFirstName: null,
    proposedVolunteer: null,
    planItems: [],
    possible: state === 'RECEIVED' ? ['residentStops'] : [],
  };
}

async function readPathway({ db, municipality, now }: Context, id: string): Promise<MySupportView> {
  const pathway = await db.pathway.findUniqueOrThrow({
    where: rowKey(municipality, id),
    include: {
      partner: true,
      tasks: {
        where: { doneAt: null, kind: { in: PROMISED } },
        orderBy: { dueOn: 'asc' },
        take: 1,
      },
      plans: { orderBy: { id: 'desc' }, take: 1, include: { items: { orderBy: { id: 'asc' } } } },
      matches: { where: { endedOn: null }, include: { volunteer: true }, take: 1 },
      timers: { where: { kind: 'CALL', firedAt: null, cancelledAt: null }, take: 1 },
      proposals: {
        where: { state: 'ASK_RESIDENT', expiresOn: { gte: toColumn(dayOf(now)) } },
        include: { volunteer: true },
        take: 1,
      },
    },
  });
  const { contactPreference: preference, phone, email, bestDayParts } = pathway.partner;
  const due = pathway.tasks[0]?.dueOn;
  const [call] = pathway.timers;
  const proposed = pathway.proposals[0]?.volunteer;
  return {
    step: residentStep('ACCEPTED', pathway.state),
    promisedBy: due ? fromColumn(due) : null,
    laterFrom: pathway.snoozeUntil && fromColumn(pathway.snoozeUntil),
    contact: { preference, ...hints({ phone, email }), bestDayParts },
    expectedOn: call ? fromColumn(call.dueOn) : null,
    volunteerFirstName: pathway.matches[0]?.volunteer.firstName ?? null,
    proposedVolunteer: proposed
      ? { firstName: proposed.firstName, introduction: proposed.introduction }
      : null,
    planItems: pathway.plans[0]?.items ?? [],
    possible: possibleEvents(pathway.state, 'RESIDENT'),
  };
}

/** Promises to the resident; what colleagues promise each other is not theirs to wait for. */
const PROMISED: (
  | 'CALL'
  | 'CONTACT'
  | 'HOLD_TALK'
  | 'MAKE_PLAN'
  | 'WAITING_CONTACT'
  | 'FIRST_MEETING'
  | 'CHECK_IN'
  | 'REVIEW'
  | 'LAST_VISITS'
  | 'AFTERCARE_CALL'
)[] = [
  'CALL',
  'CONTACT',
  'HOLD_TALK',
  'MAKE_PLAN',
  'WAITING_CONTACT',
  'FIRST_MEETING',
  'CHECK_IN',
  'REVIEW',
  'LAST_VISITS',
  'AFTERCARE_CALL',
];

const SHOWN = 3;

function hints({ phone, email }: { phone: string | null; email: string | null }) {
  const at = email?.indexOf('@') ?? -1;
  return {
    phoneHint: phone && `…${phone.slice(-SHOWN)}`,
    emailHint: email && `${email[0]}…${email.slice(at)}`,
  };
}
