import { ENGINES } from '@steunpad/testing/database-engines.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import { NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { watched } from '@steunpad/testing/watched.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const PATHWAY = crypto.randomUUID();

describe.each(ENGINES)('how often matching asks the database, on %s', (_, open) => {
  const said: string[] = [];
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    const database = testDatabase(watched(await open(), said));
    server = await startServer({ database, limits: NO_LIMITS });
    token = await server.token(['volunteers:read']);
    // Its first use is written down, and then none for an hour.
    await ask(server.url, token, '{ __typename }');
    await rows(
      database,
      `INSERT INTO bereaved_partner (municipality_id, id, name) VALUES ('GM0193', $1, 'Joan')`,
      [PATHWAY],
    );
    await rows(
      database,
      `INSERT INTO pathway (municipality_id, id, state, origin, partner_id, opened_at)
       VALUES ('GM0193', $1, 'WAITING', 'SELF', $1, now())`,
      [PATHWAY],
    );
  });
  afterAll(() => server.close());

  /** Adds active volunteers; every other one has the papers. */
  async function add(from: number, to: number) {
    await rows(
      server.database,
      `WITH made AS (SELECT i, md5(i::text)::uuid AS id FROM generate_series($1::int, $2::int) i),
         applied AS (INSERT INTO volunteer_application (municipality_id, id, reference, name, contact_preference, postcode_digits, language, submitted_at, answer_by)
           SELECT 'GM0193', id, id, 'V', 'EMAIL', '8011', 'nl', now(), now() FROM made),
         trained AS (INSERT INTO training_record (municipality_id, id, volunteer_id, course, done_on)
           SELECT 'GM0193', id, id, 'BASIC', '2020-01-01' FROM made),
         seen AS (INSERT INTO conduct_certificate (municipality_id, id, volunteer_id, requested_on, issued_on, seen_on)
           SELECT 'GM0193', id, id, now(), now(), now() FROM made WHERE i % 2 = 0)
       INSERT INTO volunteer (municipality_id, id, application_id, status, name, first_name, languages, postcode_digits, since)
       SELECT 'GM0193', id, id, 'ACTIVE', 'V', 'V', '{nl}', '8011', now() FROM made`,
      [from, to],
    );
  }

  const FITTING = 'fitting { sentences volunteer { id firstName languages } }';
  const OTHERS = `fittingCount
    excluded { rules sentences volunteer { id firstName } } excludedCount
    excludedByRule { rule sentence volunteers }`;

  async function offers(asked = `${FITTING} ${OTHERS}`) {
    said.length = 0;
    const { data, errors } = await ask(
      server.url,
      token,
      `query ($id: ID!) { matchProposals(pathwayId: $id, excludedFirst: 20) { ${asked} } }`,
      { id: Buffer.from(`Pathway:${PATHWAY}`).toString('base64') },
    );
    expect(errors).toBeUndefined();
    return { found: data.matchProposals, statements: [...said] };
  }

  test('one statement for all the rules and one for the names of each list, however many volunteers there are', async () => {
    await add(1, 10);
    const ten = await offers();
    await add(11, 300);
    const many = await offers();

    expect(ten.found).toMatchObject({ fittingCount: 5, excludedCount: 5 });
    expect(many.found).toMatchObject({
      fittingCount: 150,
      excludedCount: 150,
      excludedByRule: [{ rule: 'CERTIFICATE_MISSING', volunteers: 150 }],
    });
    expect(many.found.fitting).toHaveLength(3);
    expect(many.found.excluded).toHaveLength(20);
    // Begin, tenant, all rules of all volunteers, who fits, who does not, who looked, commit.
    expect(many.statements).toHaveLength(7);
    expect(many.statements.filter((sql) => sql.includes('conduct_certificate'))).toHaveLength(1);
    expect(ten.statements.length).toBe(many.statements.length);
  });

  test('whoever asks only who fits gets the same volunteers, and the database looks at nobody else', async () => {
    const all = await offers();
    for (const asked of [
      FITTING,
      `... @include(if: true) { __typename ${FITTING} }`,
      `${FITTING} fittingCount @include(if: false)`,
    ]) {
      const best = await offers(asked);
      expect(best.found.fitting).toEqual(all.found.fitting);
      const [statement, ...more] = best.statements.filter((sql) =>
        sql.includes('conduct_certificate'),
      );
      expect(more).toEqual([]);
      expect(statement).toContain('WITH TIES');
    }
    const counted = await offers('... on MatchProposals { wanted: fittingCount }');
    expect(counted.found).toEqual({ wanted: all.found.fittingCount });
  });
});
