import type { PairFacts } from '@steunpad/domain/matching/pair-facts.ts';

// Where each fact of a pair stands in the database. $1 municipality, $2 pathway, $3 today,
// $4 certificateYears, $5 ownLossMonths, $6 maxCapacity.

type Facts = Readonly<Partial<Record<keyof PairFacts, string>>>;

const primaryLanguages = (tags: string) =>
  `ARRAY(SELECT lower(split_part(tag, '-', 1)) FROM unnest(${tags}) AS tag)`;

/** A list that was never written is NULL in its column: it is empty all the same. */
const list = (column: string) => `coalesce((${column})::text[], '{}')`;

/** What was chosen, or else what was told before. */
const orElse = (chosen: string, otherwise: string) =>
  `CASE WHEN cardinality(${chosen}) > 0 THEN ${chosen} ELSE ${otherwise} END`;

const SPOKEN = orElse('w.languages', 'ARRAY[b.language]');

/** Facts about the resident: pathway `p`, bereaved partner `b`, wishes `w`. */
const RESIDENT = {
  today: '$3::date',
  residentLanguages: primaryLanguages(SPOKEN),
  residentMaxKm: 'w.max_km',
  wantedGender: `coalesce(w.gender::text, 'NO_PREFERENCE')`,
  excludedPostcodes: list('w.excluded_postcodes'),
  lossKind: 'w.loss_kind',
  household: `CASE WHEN w.household_told THEN ${list('w.household')} END`,
  excludedVolunteers: list('w.excluded_volunteers'),
  // Not of any pair: a query of its own is asked once.
  highSignalOpen: '(SELECT steunpad_high_signal_open($1, $2::uuid))',
  dataRequestOpen: `EXISTS (SELECT FROM data_subject_request d WHERE d.municipality_id = $1 AND d.pathway_id = $2::uuid
    AND d.state = 'RECEIVED' AND d.kind IN ('ERASURE', 'OBJECTION', 'RESTRICTION'))`,
  ownLossWelcome: 'coalesce(w.lived_experience, true)',
  withChildren: 'coalesce(w.with_children, false)',
  residentAgeBand: 'w.age_band',
  residentDayParts: list(orElse('w.day_parts', 'b.best_day_parts')),
  residentInterests: list('w.interests'),
  homeLanguage: `(${primaryLanguages(SPOKEN)})[1]`,
} as const satisfies Facts;

/** Between the middles of the two postcode areas, over the surface of the earth; LEAST would take NULL for far away. */
const DISTANCE_KM = `CASE WHEN a.latitude IS NOT NULL AND r.latitude IS NOT NULL THEN 6371.0088 * 2 * asin(sqrt(least(1,
    power(sin(radians(a.latitude - r.latitude) / 2), 2) +
    cos(radians(r.latitude)) * cos(radians(a.latitude)) * power(sin(radians(a.longitude - r.longitude) / 2), 2)))) END`;

/** Facts that the volunteer's own row `v` tells, beside its postcode area `a` and resident `r`. */
const VOLUNTEER = {
  status: 'v.status::text',
  capacity: 'least(v.capacity, $6::int)',
  volunteerLanguages: primaryLanguages('v.languages'),
  distanceKm: DISTANCE_KM,
  volunteerMaxKm: 'v.max_km',
  volunteerGender: 'v.gender::text',
  volunteerPostcodeDigits: 'v.postcode_digits::text',
  exclusions: list('v.exclusions'),
  volunteerId: 'v.id::text COLLATE "C"',
  ownLossLongEnoughFrom: '(v.own_loss_on + make_interval(months => $5::int))::date',
  restUntil: 'v.rest_until',
  livedExperience: list('v.lived_experience'),
  volunteerAgeBand: 'v.age_band',
  volunteerDayParts: list('v.day_parts'),
  volunteerInterests: list('v.interests'),
} as const satisfies Facts;

/** Facts that are looked up for a volunteer: certificate `c`, training `t`, matches `m` and proposals `o`. */
const LOOKED_UP: Readonly<
  Record<Exclude<keyof PairFacts, keyof typeof RESIDENT | keyof typeof VOLUNTEER>, string>
> = {
  certificateValidUntil: `(c.issued_on + make_interval(years => $4::int) - interval '1 day')::date`,
  trained: 't.volunteer_id IS NOT NULL',
  load: '(coalesce(m.running, 0) + coalesce(o.asked, 0))::int',
  refusedEarlier: 'coalesce(m.ended_here, false) OR coalesce(o.refused, false)',
  earlierFits: 'coalesce(m.fits, 0)::int',
  freeSince: `coalesce(m.ended_on, (v.since AT TIME ZONE 'Europe/Amsterdam')::date)`,
};

/** What a class may depend on, as it stands in the row: it is looked at for everybody. */
const PLACED_BY = {
  livedExperience: 'v.lived_experience',
  volunteerAgeBand: VOLUNTEER.volunteerAgeBand,
} as const;

/** Where a fact comes from. */
export const sourceOf = (fact: keyof PairFacts): 'resident' | 'volunteer' | 'lookedUp' => {
  if (fact in RESIDENT) return 'resident';
  return fact in VOLUNTEER ? 'volunteer' : 'lookedUp';
};

/** Where they are looked up: of everybody at once, or of `each` volunteer by an index, when few are left. */
function lookUp(each: boolean): string {
  const [join, which] = each
    ? ['LEFT JOIN LATERAL', 'municipality_id = $1 AND volunteer_id = v.id']
    : ['LEFT JOIN', 'municipality_id = $1'];
  return `${join} (SELECT DISTINCT ON (volunteer_id) volunteer_id, issued_on FROM conduct_certificate
    WHERE ${which} AND seen_on IS NOT NULL AND issued_on IS NOT NULL
    ORDER BY volunteer_id, id DESC) c ON c.volunteer_id = v.id
  ${join} (SELECT DISTINCT volunteer_id FROM training_record WHERE ${which} AND course = 'BASIC'
    AND done_on <= $3::date AND (valid_until IS NULL OR valid_until >= $3::date)) t ON t.volunteer_id = v.id
  ${join} (SELECT volunteer_id, max(ended_on) AS ended_on, count(*) FILTER (WHERE ended_on IS NULL) AS running,
      count(*) FILTER (WHERE fit_volunteer = 'YES' AND fit_resident = 'YES') AS fits,
      bool_or(pathway_id = $2::uuid AND ended_on IS NOT NULL) AS ended_here
    FROM "match" WHERE ${which} GROUP BY volunteer_id) m ON m.volunteer_id = v.id
  -- What is asked for this resident now is no load beside it.
  ${join} (SELECT volunteer_id, bool_or(pathway_id = $2::uuid AND state = 'REFUSED') AS refused,
      count(*) FILTER (WHERE state IN ('ASK_VOLUNTEER', 'ASK_RESIDENT') AND pathway_id <> $2::uuid) AS asked
    FROM match_proposal WHERE ${which} GROUP BY volunteer_id) o ON o.volunteer_id = v.id`;
}

const named = (facts: object) => Object.keys(facts).map((name) => `"${name}"`);
const columns = (facts: Facts) =>
  Object.entries(facts)
    .map(([name, sql]) => `${sql} AS "${name}"`)
    .join(',\n  ');
const columnsOf = (row: string, facts: object) =>
  named(facts)
    .map((name) => `${row}.${name}`)
    .join(', ');

/** The facts about the volunteer as columns of `f`. */
export const VOLUNTEER_COLUMNS = columnsOf('f', { ...VOLUNTEER, ...LOOKED_UP });

/** The facts about the resident, for each pair the same, as columns of `r`. */
export const RESIDENT_COLUMNS = columnsOf('r', RESIDENT);

/** `WITH` one row `resident`. */
const RESIDENT_FIRST = `WITH resident AS MATERIALIZED (SELECT
  ${columns(RESIDENT)}, area.latitude, area.longitude
  FROM pathway p
  JOIN bereaved_partner b ON b.municipality_id = p.municipality_id AND b.id = p.partner_id
  LEFT JOIN match_wish w ON w.municipality_id = p.municipality_id AND w.pathway_id = p.id
  LEFT JOIN postcode_area area ON area.digits = coalesce(w.postcode_digits, left(b.postcode, 4))
  WHERE p.municipality_id = $1 AND p.id = $2::uuid
)`;

const AREA = 'SELECT latitude, longitude FROM postcode_area WHERE digits = v.postcode_digits';

const told = (from: string, area: string, more = '') =>
  `SELECT v.id, v.since, ${more}${columns(VOLUNTEER)}, ${RESIDENT_COLUMNS} FROM ${from} LEFT JOIN LATERAL (${area}) a ON true`;

/** `WITH` one row `resident` and the `facts` of each pair with the volunteers of whom `which` holds. */
export const pairFactsSql = (which: string): string => `${RESIDENT_FIRST},
  told AS (${told(`resident r JOIN volunteer v ON v.municipality_id = $1 AND ${which}`, AREA)}),
  facts AS (SELECT v.*, ${columns(LOOKED_UP)} FROM told v ${lookUp(false)}
    OFFSET 0 -- or each fact is worked out anew for each rule that looks at it
  )`;

/** By which conditions the volunteers are left out on the way, so that little is looked up for those who cannot fit. */
interface OnTheWay {
  readonly which: string;
  /** The class of a pair `f` as a number: the best is the least. */
  readonly place: string;
  readonly kept: (by: 'resident' | 'volunteer' | 'lookedUp') => string;
}

/**
 * `WITH` one row `resident` and the `facts` of the pairs that fit and are in the best classes, at least as many as
 * `most` where there are: one class after the other is looked at until there are enough, and each as a whole.
 */
// Each step says its order, or PostgreSQL forgets that of the step before, and looks at everybody to sort them again.
export const bestFactsSql = (most: number, { which, place, kept }: OnTheWay): string =>
  `${RESIDENT_FIRST},
  placed AS (SELECT v.*, ${place} AS place
    FROM resident r JOIN volunteer v ON v.municipality_id = $1 AND ${which}
    CROSS JOIN LATERAL (SELECT ${columns(PLACED_BY)}, ${RESIDENT_COLUMNS}) f
    WHERE ${kept('resident')} ORDER BY place),
  told AS (${told('placed v CROSS JOIN resident r', `${AREA} LIMIT 1`, 'v.place, ')} ORDER BY v.place),
  possible AS (SELECT f.* FROM told f WHERE ${kept('volunteer')}),
  looked_up AS (SELECT v.*, ${columns(LOOKED_UP)} FROM possible v ${lookUp(true)} ORDER BY v.place OFFSET 0),
  facts AS (SELECT f.* FROM looked_up f WHERE ${kept('lookedUp')} ORDER BY f.place FETCH FIRST ${most} ROWS WITH TIES)`;
