import type { Db } from '@steunpad/database/database.ts';

export interface Size {
  readonly code: string;
  readonly volunteers: number;
  readonly waiting: number;
}

/** Fills one municipality: volunteers with papers, matches and proposals, and residents who wait with their wishes. */
export async function seedMunicipality(db: Db, { code, volunteers, waiting }: Size): Promise<void> {
  await db.$sql(
    `INSERT INTO municipality (id, name, organisation_name, contact_name, phone, email, opening_hours, privacy_url, pseudonym_key)
     VALUES ($1::varchar, 'Gemeente', 'Organisatie', 'Sam', '038 555 00 00', 'a@voorbeeld.example', 'op werkdagen', 'https://voorbeeld.example', sha256('x'::bytea))`,
    [code],
  );
  await db.$sql(`SELECT setseed(0.5)`);
  for (const [sql, count] of [
    [RESIDENTS, waiting],
    [VOLUNTEERS, volunteers],
    [PAPERS, volunteers],
    [MATCHES, volunteers],
  ] as const)
    for (const statement of sql)
      await db.$sql(statement.replaceAll('$1', `'${code}'`).replaceAll('$2', String(count)));
}

/** 200 areas around Zwolle, for every municipality alike. */
export const AREAS = `INSERT INTO postcode_area (digits, latitude, longitude)
  SELECT (8000 + i)::text, 52.2 + (i % 20) * 0.04, 5.8 + (i / 20) * 0.1 FROM generate_series(0, 199) i ON CONFLICT DO NOTHING`;

const id = (kind: string, i: string) => `md5($1 || '${kind}' || ${i})::uuid`;
/** The i-th of some values, the first more often. */
const pick = (...values: string[]) =>
  `(ARRAY[${values.map((value) => `'${value}'`).join(', ')}])[1 + floor(power(random(), 2) * ${values.length})::int]`;
const POSTCODE = '(8000 + floor(random() * 200))::int::text';
const PARTS = `CASE floor(random() * 4)::int WHEN 0 THEN '{MORNING}' WHEN 1 THEN '{AFTERNOON,EVENING}' WHEN 2 THEN '{MORNING,AFTERNOON}' ELSE '{EVENING}' END`;
const INTERESTS = `CASE floor(random() * 4)::int WHEN 0 THEN '{}' WHEN 1 THEN '{lezen,tuinieren}' WHEN 2 THEN '{wandelen,muziek,koken}' ELSE '{voetbal}' END`;

const RESIDENTS = [
  `INSERT INTO bereaved_partner (municipality_id, id, name, postcode, best_day_parts)
   SELECT $1, ${id('partner', 'i')}, 'Persoon ' || i, ${POSTCODE} || ' AB', (${PARTS})::"DayPart"[] FROM generate_series(1, $2::int) i`,
  `INSERT INTO pathway (municipality_id, id, state, origin, partner_id, opened_at)
   SELECT $1, ${id('pathway', 'i')}, 'WAITING', 'SELF', ${id('partner', 'i')}, now() FROM generate_series(1, $2::int) i`,
  `INSERT INTO match_wish (municipality_id, pathway_id, gender, languages, max_km, excluded_postcodes, lived_experience, age_band, interests, household, household_told, saved_at)
   SELECT $1, ${id('pathway', 'i')}, ${pick('NO_PREFERENCE', 'WOMAN', 'MAN')}::"GenderPreference", CASE WHEN i % 3 = 0 THEN '{nl,fy}'::text[] END,
     CASE WHEN i % 2 = 0 THEN 10 + i % 20 END, ARRAY[${POSTCODE}], CASE WHEN i % 4 = 0 THEN true END, 'AGE_50_TO_59', (${INTERESTS})::text[], '{CATS}', i % 2 = 0, now()
   FROM generate_series(1, $2::int) i WHERE i % 5 > 0`,
];

const VOLUNTEERS = [
  `INSERT INTO volunteer_application (municipality_id, id, reference, name, contact_preference, postcode_digits, language, submitted_at, answer_by)
   SELECT $1, ${id('volunteer', 'i')}, 'V-' || i, 'V', 'EMAIL', '8000', 'nl', now(), now() FROM generate_series(1, $2::int) i`,
  `INSERT INTO volunteer (municipality_id, id, application_id, status, name, first_name, gender, age_band, languages, postcode_digits, max_km, day_parts, lived_experience, own_loss_on, exclusions, interests, capacity, rest_until, since)
   SELECT $1, ${id('volunteer', 'i')}, ${id('volunteer', 'i')}, ${pick('ACTIVE', 'ACTIVE', 'ACTIVE', 'PAUSED', 'READY', 'LEFT')}::"VolunteerStatus", 'Vrijwilliger ' || i, 'V',
     ${pick('WOMAN', 'MAN', 'UNKNOWN')}::"Gender", ${pick('AGE_60_TO_69', 'AGE_50_TO_59', 'AGE_70_AND_OLDER')},
     CASE WHEN i % 7 = 0 THEN '{tr,en-GB}' WHEN i % 3 = 0 THEN '{nl-NL,fy,de}' ELSE '{nl,en}' END::text[],
     ${POSTCODE}, 10 + i % 30, (${PARTS})::"DayPart"[], CASE WHEN i % 3 = 0 THEN '{PARTNER}' ELSE '{AFFINITY}' END::"LivedExperience"[],
     CASE WHEN i % 3 = 0 THEN current_date - 300 - i % 3000 END, CASE WHEN i % 5 = 0 THEN '{CATS,SUICIDE}' ELSE '{}' END::text[],
     (${INTERESTS})::text[], 1 + i % 2, CASE WHEN i % 20 = 0 THEN current_date + 10 END, now() - i * interval '1 hour'
   FROM generate_series(1, $2::int) i`,
];

const PAPERS = [
  `INSERT INTO conduct_certificate (municipality_id, id, volunteer_id, requested_on, issued_on, seen_on)
   SELECT $1, gen_random_uuid(), ${id('volunteer', 'i')}, current_date - 1300, current_date - n * 1000 - i % 90, current_date - n * 1000 FROM generate_series(1, $2::int) i, generate_series(0, 1) n WHERE i % 25 > 0`,
  `INSERT INTO training_record (municipality_id, id, volunteer_id, course, done_on)
   SELECT $1, gen_random_uuid(), ${id('volunteer', 'i')}, course, current_date - 400 FROM generate_series(1, $2::int) i, unnest(ARRAY['BASIC', 'FURTHER']) course WHERE i % 30 > 0`,
];

const SOME_PATHWAY = id(
  'pathway',
  '(1 + (i * 7 + n) % (SELECT count(*) FROM pathway WHERE municipality_id = $1))',
);
const MATCHES = [
  `INSERT INTO "match" (municipality_id, id, pathway_id, volunteer_id, started_on, review_on, soft_end_on, ended_on, fit_volunteer, fit_resident)
   SELECT $1, gen_random_uuid(), ${SOME_PATHWAY}, ${id('volunteer', 'i')}, current_date - 500, current_date, current_date, CASE WHEN n > 1 OR i % 3 > 0 THEN current_date - n * 30 END, 'YES', CASE WHEN i % 2 = 0 THEN 'YES'::"FitAnswer" END
   FROM generate_series(1, $2::int) i, generate_series(1, 3) n WHERE i % 4 > 0`,
  `INSERT INTO match_proposal (municipality_id, id, pathway_id, volunteer_id, state, reasons, proposed_at, expires_on)
   SELECT $1, gen_random_uuid(), ${SOME_PATHWAY}, ${id('volunteer', 'i')}, ${pick('ACCEPTED', 'REFUSED', 'EXPIRED', 'ASK_VOLUNTEER')}::"ProposalState", '[]', now(), current_date
   FROM generate_series(1, $2::int) i, generate_series(1, 3) n`,
];
