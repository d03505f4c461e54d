import { momentsOf } from '@steunpad/domain/calendar/amsterdam-clock.ts';
import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { normaliseWebAddress } from '@steunpad/domain/input/web-address.ts';
import { MEETING_LIMITS } from '@steunpad/domain/meetings/meeting.ts';
import { MOVE_UP_UNTIL_HOURS } from '@steunpad/domain/meetings/places.ts';
import { z } from 'zod';
import {
  fieldIssue,
  languageTag,
  optionalEmail,
  optionalLine,
  ownWords,
  plainLine,
  someOf,
  wholeBetween,
} from '../../mutation/input.ts';
import { GroupRule, MeetingAccess, MeetingAudience } from './meeting.enums.ts';

const { text, line, title, url, parts, speakers, capacity, places } = MEETING_LIMITS;

const clock = z.string().superRefine((time, context) => {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) fieldIssue(context, 'INVALID');
});

const part = z.object({
  at: clock,
  what: plainLine(line),
  who: optionalLine(LIMITS.name),
});

const webAddress = z
  .string()
  .nullish()
  .transform((given, context) => {
    if (!given?.trim()) return null;
    const address = given.length <= url ? normaliseWebAddress(given) : null;
    if (!address) fieldIssue(context, given.length > url ? 'TOO_LONG' : 'INVALID');
    return address ?? z.NEVER;
  });

const orElse = <Schema extends z.ZodType>(schema: Schema, usual: z.output<Schema>) =>
  schema.nullish().transform((given) => (given ?? usual) as z.output<Schema>);

/** How long before a meeting something may be, in hours: four weeks. */
const MOST_HOURS_BEFORE = 672;

/** Everything that is said of a meeting, as an organiser writes it. */
export const meetingContent = z
  .object({
    audiences: someOf(MeetingAudience.zod).pipe(z.array(MeetingAudience.zod).min(1)),
    language: languageTag,
    title: plainLine(title),
    aim: ownWords(text),
    day: z.custom<CivilDate>(),
    from: clock,
    until: clock,
    place: optionalLine(line),
    address: optionalLine(line),
    onlineUrl: webAddress,
    capacity: wholeBetween(1, capacity),
    groupRule: orElse(GroupRule.zod, 'SMALLER_FIRST'),
    mostPlaces: orElse(wholeBetween(1, places), 5),
    moveUpHours: orElse(wholeBetween(0, MOST_HOURS_BEFORE), MOVE_UP_UNTIL_HOURS),
    closesHours: orElse(wholeBetween(0, MOST_HOURS_BEFORE), 0),
    access: orElse(someOf(MeetingAccess.zod), []),
    costs: optionalLine(line),
    contentWarning: ownWords(LIMITS.remarks),
    aftercare: ownWords(LIMITS.remarks),
    programme: orElse(z.array(part).max(parts), []),
    runSheet: orElse(z.array(part).max(parts), []),
    speakers: orElse(z.array(plainLine(line)).max(speakers), []),
    contactName: optionalLine(LIMITS.name),
    contactEmail: optionalEmail,
    contactPhone: optionalLine(40),
    invitation: ownWords(LIMITS.remarks),
    material: ownWords(text),
    materialUrl: webAddress,
    certificate: orElse(z.boolean(), false),
  })
  .superRefine(({ day, from, until, place, onlineUrl }, context) => {
    if (!place && !onlineUrl) fieldIssue(context, 'REQUIRED', ['place']);
    // The hour that clocks skip in spring is no time, and in the one that comes twice nobody knows when to be there.
    if (momentsOf(day, from)?.length !== 1) fieldIssue(context, 'INVALID_DATE', ['from']);
    else if (momentsOf(day, until)?.length !== 1) fieldIssue(context, 'INVALID_DATE', ['until']);
    else if (until <= from) fieldIssue(context, 'INVALID', ['until']);
  })
  .transform(({ day, from, until, closesHours, ...content }) => {
    const startsAt = momentsOf(day, from)![0]!;
    const endsAt = momentsOf(day, until)![0]!;
    return { ...content, startsAt, endsAt, closesAt: hoursBefore(startsAt, closesHours) };
  });

const hoursBefore = (moment: Date, hours: number) => new Date(+moment - hours * 3_600_000);

export type MeetingContent = z.output<typeof meetingContent>;

/** Who comes, and how many with them. */
const registrationFields = {
  places: wholeBetween(1, places),
  acceptsPart: orElse(z.boolean(), false),
  name: plainLine(LIMITS.name),
  organisation: optionalLine(LIMITS.name),
  role: optionalLine(LIMITS.name),
  companions: orElse(z.array(plainLine(LIMITS.name)).max(places), []),
  accessNeeds: ownWords(LIMITS.ownWords),
  question: ownWords(LIMITS.ownWords),
};

export const registration = z.object({
  ...registrationFields,
  email: optionalEmail,
  beyond: orElse(z.boolean(), false),
  language: z.string(),
});

export type RegistrationInput = z.output<typeof registration>;

/** What may be changed of a registration. The address stays: a link was mailed to it. */
export const registrationChange = z.object(registrationFields);

export type RegistrationChange = z.output<typeof registrationChange>;
