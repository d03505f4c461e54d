import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import type * as domainPairFacts from '@steunpad/domain/matching/pair-facts.ts';
import { isNearOwnAnniversary } from '@steunpad/domain/volunteers/own-loss.ts';
import type * as domainVolunteer from '@steunpad/domain/volunteers/volunteer.ts';
import {
  possibleVolunteerEvents,
  VolunteerGuardNotMet,
  VolunteerNotForThisRole,
  VolunteerNotPossibleNow,
} from '@steunpad/domain/volunteers/volunteer-status.ts';
import { builder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { RefusalInterface } from '../../mutation/refusal.type.ts';
import { fromColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import { DayPart, Gender } from '../people/people.enums.ts';

export const VolunteerStatus = describedEnum<domainVolunteer.VolunteerStatus>(
  'VolunteerStatus',
  'How far somebody is.',
  {
    APPLIED: 'Signed up.',
    INVITED: 'Invited to get to know each other.',
    IN_TRAINING: 'Follows the training.',
    READY: 'Trained; the certificate of conduct may still be on its way.',
    ACTIVE: 'May be matched.',
    PAUSED: 'Rests. No reason is asked.',
    LEFT: 'Stopped.',
    DECLINED: 'Not for this work; gone after four weeks.',
  },
);

export const LivedExperience = describedEnum<domainPairFacts.LivedExperience>(
  'LivedExperience',
  'What a volunteer knows from their own life.',
  {
    PARTNER: 'Lost a partner.',
    PARTNER_WITH_CHILDREN: 'Lost a partner with children at home.',
    OTHER_LOSS: 'Lost somebody else.',
    AFFINITY: 'No loss of their own.',
  },
);

const CertificateType = builder.prismaObject('ConductCertificate', {
  description:
    'A certificate of conduct (VOG): its dates, never the document and never why one was refused.',
  fields: (t) => ({
    requestedOn: t.field({
      type: 'Date',
      description: 'When it was asked for.',
      resolve: ({ requestedOn }) => fromColumn(requestedOn),
    }),
    seenOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When somebody saw it. `null` until then.',
      resolve: ({ seenOn }) => seenOn && fromColumn(seenOn),
    }),
    validUntil: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day on which it counts. `null` until it was seen.',
      resolve: ({ validUntil }) => validUntil && fromColumn(validUntil),
    }),
  }),
});

export const VolunteerType = builder.prismaNode('Volunteer', {
  description: 'Somebody who is, or will be, there for a person who lost a partner.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  nullable: true,
  findUnique: (id, { municipality }) => rowKey(municipality, id),
  fields: (t) => ({
    status: t.expose('status', { type: VolunteerStatus, description: 'How far they are.' }),
    name: t.exposeString('name', { description: 'For colleagues.' }),
    firstName: t.exposeString('firstName', { description: 'Told to a resident.' }),
    introduction: t.exposeString('introduction', {
      nullable: true,
      description: 'A few lines for a resident. `null` when there are none.',
    }),
    gender: t.expose('gender', { type: Gender, description: 'As they describe themselves.' }),
    languages: t.exposeStringList('languages', { description: 'BCP 47.' }),
    postcodeDigits: t.exposeString('postcodeDigits', { description: 'Four digits.' }),
    dayParts: t.expose('dayParts', { type: [DayPart], description: 'When they usually can.' }),
    livedExperience: t.expose('livedExperience', {
      type: [LivedExperience],
      description: 'What they know from their own life.',
    }),
    capacity: t.exposeInt('capacity', { description: 'How many residents at the same time.' }),
    pausedUntil: t.field({
      type: 'Date',
      nullable: true,
      description: 'Until when they rest, if they said so.',
      resolve: ({ pausedUntil }) => pausedUntil && fromColumn(pausedUntil),
    }),
    certificates: t.relation('certificates', {
      type: CertificateType,
      description: 'Certificates of conduct, oldest first.',
      query: { orderBy: { id: 'asc' } },
    }),
    ownLossDayNear: t.boolean({
      description:
        'Whether the day of their own loss comes within two weeks: a moment to ask how they are. Never the day itself.',
      select: { ownLossOn: true },
      resolve: ({ ownLossOn }, _args, { now }) =>
        ownLossOn !== null && isNearOwnAnniversary(fromColumn(ownLossOn), dayOf(now)),
    }),
    possibleSteps: t.stringList({
      description: 'What a coordinator may do now, by the names of the steps.',
      resolve: ({ status }) => possibleVolunteerEvents(status, 'COORDINATOR'),
    }),
  }),
});

const refusal = { interfaces: [RefusalInterface] };

builder.objectType(VolunteerNotPossibleNow, {
  name: 'VolunteerNotPossibleNow',
  description: 'It cannot happen in the status that they have. Nothing was saved.',
  ...refusal,
  fields: (t) => ({
    status: t.expose('status', { type: VolunteerStatus, description: 'The status they have.' }),
    possible: t.stringList({
      description: 'The steps that can be taken instead.',
      resolve: ({ possible }) => [...possible],
    }),
  }),
});
builder.objectType(VolunteerNotForThisRole, {
  name: 'VolunteerNotForThisRole',
  description: 'Somebody in another role has to do this. Nothing was saved.',
  ...refusal,
});
builder.objectType(VolunteerGuardNotMet, {
  name: 'VolunteerGuardNotMet',
  description: 'Something has to be true first. Nothing was saved.',
  ...refusal,
  fields: (t) => ({
    guards: t.stringList({
      description: 'What, by name.',
      resolve: ({ guards }) => [...guards],
    }),
  }),
});

/** The answer of a mutation about a volunteer. */
export const volunteerAnswer = (name: string, description: string) =>
  builder.objectRef<{ readonly volunteerId: string }>(name).implement({
    description,
    isTypeOf: (answer) => !(answer instanceof Error),
    fields: (t) => ({
      volunteer: t.prismaField({
        type: VolunteerType,
        description: 'As they are now.',
        resolve: (query, { volunteerId }, _args, { db, municipality }) =>
          db.volunteer.findUniqueOrThrow({ ...query, where: rowKey(municipality, volunteerId) }),
      }),
    }),
  });
