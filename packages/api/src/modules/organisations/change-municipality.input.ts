import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { MOST_REQUEST_EMAILS } from '@steunpad/domain/organisations/request-emails.ts';
import { limitsOfTerm, TERMS, type Terms } from '@steunpad/domain/terms.ts';
import { z } from 'zod';
import { distinct, fieldIssue, languageTag, wholeBetween } from '../../mutation/input.ts';
import { TargetRule } from './organisations.enums.ts';
import { clearable, mailAddress, needed, pageAddress, printedLine } from './settings.input.ts';

const OLDEST_MINIMUM_AGE = 120;

const term = z
  .object({
    name: z.enum(Object.keys(TERMS) as (keyof Terms)[]),
    /** `null`: the default again. */
    value: z.int().nullish(),
  })
  .superRefine(({ name, value }, context) => {
    const [least, most] = limitsOfTerm(name);
    if (value == null || (value >= least && value <= most)) return;
    const message = `This has to be a whole number from ${least} to ${most}.`;
    context.addIssue({ code: 'custom', path: ['value'], params: { code: 'INVALID', message } });
  });

const translation = z.object({
  language: languageTag,
  openingHours: clearable(printedLine(200)),
  signatoryFunction: clearable(printedLine(120)),
});

/** What stands twice says two things of one. */
const eachOnce = <Item>(items: readonly Item[], of: keyof Item, context: z.RefinementCtx) => {
  for (const [i, item] of items.entries()) {
    if (items.findIndex((earlier) => earlier[of] === item[of]) < i)
      fieldIssue(context, 'DUPLICATE', [i, String(of)]);
  }
};

const day = z.custom<CivilDate>();

/** Everything that a municipality sets of itself; the checks hold for a screen and for the command line. */
export const municipalityChange = z.object({
  name: needed(printedLine(120)),
  organisationName: needed(printedLine(120)),
  contactName: needed(printedLine(120)),
  phone: needed(printedLine(40)),
  email: needed(mailAddress),
  openingHours: needed(printedLine(200)),
  privacyUrl: needed(pageAddress),
  targetRule: needed(TargetRule.zod),
  minimumAge: needed(wholeBetween(0, OLDEST_MINIMUM_AGE)),
  postalAddress: z.preprocess((lines) => lines ?? [], z.array(printedLine(120)).max(6)).optional(),
  signatoryName: clearable(printedLine(120)),
  signatoryFunction: clearable(printedLine(120)),
  neutralCallerName: clearable(printedLine(120)),
  privacyContact: clearable(printedLine(500)),
  dutyPhone: clearable(printedLine(40)),
  dutyEmail: clearable(mailAddress),
  mailFrom: clearable(mailAddress),
  replyTo: clearable(mailAddress),
  requestEmails: z
    .preprocess((list) => list ?? [], distinct(mailAddress, MOST_REQUEST_EMAILS))
    .optional(),
  replyUrl: clearable(pageAddress),
  supportUrl: clearable(pageAddress),
  retentionDecidedOn: clearable(day),
  dpiaConfirmedOn: clearable(day),
  terms: z
    .array(term)
    .max(Object.keys(TERMS).length)
    .nullish()
    .superRefine((terms, context) => eachOnce(terms ?? [], 'name', context)),
  translations: z
    .array(translation)
    .max(50)
    .nullish()
    .superRefine((translations, context) => eachOnce(translations ?? [], 'language', context)),
});

/** As a change of one that is there. */
export const municipalityChangeInput = municipalityChange.extend({ idempotencyKey: z.string() });

export type MunicipalityChange = z.output<typeof municipalityChange>;

/** What the forms say about a municipality: without any of it a resident would read a gap. */
export const MUST_BE_KNOWN = [
  'name',
  'organisationName',
  'contactName',
  'phone',
  'email',
  'openingHours',
  'privacyUrl',
] as const satisfies readonly (keyof MunicipalityChange)[];

export type NewMunicipality = MunicipalityChange &
  Readonly<Record<(typeof MUST_BE_KNOWN)[number], string>>;
