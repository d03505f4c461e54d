import { formatPartialDate } from '@steunpad/domain/calendar/partial-date.ts';
import type { Context } from '../../operation/context.ts';
import { fromColumn, fromPartialColumns } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import { letter, type OwnData, promise, withoutKeys } from '../privacy/own-data.rows.ts';
import { whoLooked } from '../privacy/who-looked.store.ts';
import type { OpenedDoor } from './resident-door.ts';

/**
 * Gathers everything about the resident whose key it is. Worries about safety are not in it: the privacy officer
 * decides about these first, and the file says so. Nor is why outreach was held, which is restricted.
 */
export async function gatherMyData(context: Context, door: OpenedDoor): Promise<OwnData> {
  const { db, municipality } = context;
  const pathway = door.pathwayId
    ? await db.pathway.findUniqueOrThrow({
        where: rowKey(municipality, door.pathwayId),
        include: EVERYTHING,
      })
    : null;
  const requestId = door.requestId ?? pathway?.request?.id;
  const request = requestId
    ? await db.supportRequest.findUniqueOrThrow({
        where: rowKey(municipality, requestId),
        include: { needs: true, intake: true, correspondence: true },
      })
    : null;
  const known = await db.volunteer.findMany({
    where: {
      municipalityId: municipality.code,
      id: { in: pathway?.matchWish?.excludedVolunteers ?? [] },
    },
    select: { firstName: true },
  });
  return {
    municipality: municipality.code,
    madeAt: context.now,
    ...(request && { request: aboutRequest(request) }),
    ...(pathway && aboutPathway(pathway, known)),
    whoLooked: await whoLooked(context, subjectsOf(pathway, requestId)),
    notInThisFile: ['SAFETY_WORRIES', 'WHY_HELD'],
  };
}

const EVERYTHING = {
  partner: true,
  notice: { include: { decisions: true } },
  messages: { orderBy: { id: 'asc' } },
  request: { select: { id: true } },
  // That somebody worried is told by the privacy officer first, like the rest of it.
  transitions: { where: { event: { not: 'safeguardingSignal' } }, orderBy: { id: 'asc' } },
  attempts: { orderBy: { id: 'asc' } },
  handovers: { orderBy: { id: 'asc' } },
  talks: { orderBy: { id: 'asc' }, include: { needs: true } },
  plans: { orderBy: { id: 'asc' }, include: { items: { orderBy: { id: 'asc' } } } },
  correspondence: { orderBy: { id: 'asc' } },
  tasks: { where: { kind: { not: 'LOOK_AT_WORRY' } }, orderBy: { id: 'asc' } },
  matchWish: true,
  matches: {
    include: { volunteer: { select: { firstName: true } }, contacts: { orderBy: { id: 'asc' } } },
  },
  dataRequests: { orderBy: { id: 'asc' } },
} as const;

/** Under what somebody can have been looked at. */
const subjectsOf = (pathway: Everything | null, requestId: string | undefined): string[] =>
  [
    pathway?.id,
    requestId,
    pathway?.noticeId,
    ...(pathway?.messages ?? []).map(({ id }) => id),
    ...(pathway?.plans ?? []).flatMap(({ items }) => items.map(({ id }) => id)),
    ...(pathway?.dataRequests ?? []).map(({ id }) => id),
  ].filter((id) => typeof id === 'string');

type Everything = NonNullable<Awaited<ReturnType<typeof findEverything>>>;
const findEverything = ({ db, municipality }: Context, id: string) =>
  db.pathway.findUnique({ where: rowKey(municipality, id), include: EVERYTHING });

function aboutPathway(pathway: Everything, known: readonly { readonly firstName: string }[]) {
  const { partner, notice } = pathway;
  const { municipalityId: _m, id: _i, registryKey: _k, ...person } = partner;
  const { birthYear, birthMonth, birthDay, ...details } = person;
  return {
    you: {
      ...details,
      birthDate: birthYear
        ? formatPartialDate(fromPartialColumns(birthYear, birthMonth, birthDay))
        : null,
    },
    support: {
      state: pathway.state,
      openedAt: pathway.openedAt,
      closedAt: pathway.closedAt,
      keptUntil: pathway.eraseAfter && fromColumn(pathway.eraseAfter),
    },
    ...(notice && {
      notice: {
        source: notice.source,
        dateOfDeath: formatPartialDate(
          fromPartialColumns(notice.deathYear, notice.deathMonth, notice.deathDay),
        ),
        receivedAt: notice.receivedAt,
        decisions: notice.decisions.map(({ outcome, reasons, explanation, decidedAt }) => ({
          outcome,
          reasons,
          explanation,
          decidedAt,
        })),
      },
    }),
    ...(pathway.messages.length > 1 && {
      messages: pathway.messages.map(({ source, receivedAt, news }) => ({
        source,
        receivedAt,
        news,
      })),
    }),
    history: pathway.transitions.map(({ event, toState, role, reason, at }) => ({
      event,
      state: toState,
      by: role,
      // Why somebody was held is restricted; the table keeps it elsewhere.
      reason,
      at,
    })),
    letters: pathway.correspondence.map(letter),
    contactMoments: pathway.attempts.map(({ channel, result, on, dayPart }) => ({
      channel,
      result,
      on: fromColumn(on),
      dayPart,
    })),
    talks: pathway.talks.map(({ heldOn, note, needs }) => ({
      heldOn: fromColumn(heldOn),
      note,
      needs: needs.map(need),
    })),
    plans: pathway.plans.map(({ agreedOn, items }) => ({
      agreedOn: fromColumn(agreedOn),
      items: items.map(({ kind, goal, provider, state }) => ({ kind, goal, provider, state })),
    })),
    promises: pathway.tasks.map(promise),
    wishesForAVolunteer: pathway.matchWish && wishes(pathway.matchWish, known),
    volunteers: pathway.matches.map(
      ({ volunteer, startedOn, endedOn, rhythm, fitResident, contacts }) => ({
        firstName: volunteer.firstName,
        from: fromColumn(startedOn),
        until: endedOn && fromColumn(endedOn),
        rhythm,
        youSaidOfTheFirstVisit: fitResident,
        contacts: contacts.map(({ kind, on, minutes }) => ({ kind, on: fromColumn(on), minutes })),
      }),
    ),
    givenTo: pathway.handovers.map(({ recipient, fields, ground, at }) => ({
      recipient,
      fields,
      ground,
      at,
    })),
    questionsAboutData: pathway.dataRequests.map(({ kind, state, receivedAt, decisionReason }) => ({
      kind,
      state,
      receivedAt,
      decisionReason,
    })),
  };
}

function wishes(
  {
    excludedVolunteers: _e,
    household,
    householdTold,
    ...wish
  }: NonNullable<Everything['matchWish']>,
  known: readonly { readonly firstName: string }[],
): object {
  return {
    ...withoutKeys(wish),
    household: householdTold ? household : null,
    knownVolunteers: known.map(({ firstName }) => firstName),
  };
}

type Request = NonNullable<Awaited<ReturnType<typeof findRequest>>>;
const findRequest = ({ db, municipality }: Context, id: string) =>
  db.supportRequest.findUnique({
    where: rowKey(municipality, id),
    include: { needs: true, intake: true, correspondence: true },
  });

function aboutRequest(request: Request) {
  const { municipalityId: _m, id: _i, codeHash: _c, pathwayId: _p, version: _v, ...told } = request;
  const { needs, intake, correspondence, ...asked } = told;
  return {
    ...asked,
    needs: needs.map(need),
    toldBeforeTheTalk: intake && withoutKeys(intake),
    mails: correspondence.map(letter),
  };
}

const need = ({ domain, wish, urgency, ownWords, existingHelp }: Request['needs'][number]) => ({
  domain,
  wish,
  urgency,
  ownWords,
  existingHelp,
});
