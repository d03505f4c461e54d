import { readFileSync } from 'node:fs';
import type { AgencyNotice } from '@steunpad/domain/agencies/agency-notice.ts';
import { SITUATION_FACTS } from '@steunpad/domain/agencies/situation.ts';
import { type CivilDate, parseCivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { z } from 'zod';

const day = z.custom<CivilDate>(
  (value) => typeof value === 'string' && parseCivilDate(value) !== null,
);
const sentence = z.string().min(1).max(400);
const texts = z.strictObject({
  agency: sentence,
  purpose: sentence,
  whatTheyDo: sentence,
  whatYouDo: sentence.nullable(),
});

const Catalogue = z.strictObject({
  title: z.string(),
  version: z.int().positive(),
  note: z.string(),
  notices: z.array(
    z.strictObject({
      key: z.string().regex(/^[A-Z_]+$/),
      toldBy: z.enum(['REGISTRY', 'MUNICIPALITY', 'NOBODY']),
      condition: z.strictObject({
        relationship: z
          .array(z.enum(['MARRIED', 'REGISTERED', 'COHABITING', 'LIVING_APART']))
          .optional(),
        facts: z.array(z.enum(SITUATION_FACTS)).optional(),
      }),
      when: z.enum(['NOW', 'WEEKS', 'LATER']),
      url: z.url().nullable(),
      source: sentence,
      checkedOn: day.nullable(),
      validFrom: day,
      texts: z.strictObject({ nl: texts, en: texts }),
    }),
  ),
});

const FILE = new URL('../content/agencies.json', import.meta.url);

let shipped: readonly AgencyNotice[] | undefined;

/** The catalogue that comes with Steunpad: example content until a person has checked an entry. */
export function shippedAgencies(): readonly AgencyNotice[] {
  shipped ??= Catalogue.parse(JSON.parse(readFileSync(FILE, 'utf8'))).notices;
  return shipped;
}
