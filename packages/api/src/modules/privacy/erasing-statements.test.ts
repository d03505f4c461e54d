import { personalData } from '@steunpad/database/generated/personal-data.ts';
import type { PersonalData, PersonalTable } from '@steunpad/database/personal-table.ts';
import { describe, expect, test } from 'vitest';
import { erasingStatements } from './erasing-statements.store.ts';
import { SWEEPS } from './retention-sweeps.store.ts';

const ours: PersonalData = personalData;

const TABLE = {
  isRoot: false,
  hasId: true,
  paths: [],
  pointer: null,
  erase: 'delete',
  eraseWith: {},
  reasons: [],
  personal: {},
  special: [],
  emptied: {},
  refersTo: [],
} as const satisfies Omit<PersonalTable, 'table'>;

const by = (model: string, column: string, their = 'id') => ({ model, column, their });

const SMALL: PersonalData = {
  Person: {
    ...TABLE,
    table: 'person',
    isRoot: true,
    erase: 'empty',
    personal: { name: 'name' },
    emptied: { name: "''" },
  },
  Visit: {
    ...TABLE,
    table: 'visit',
    paths: [by('Person', 'person_id')],
    refersTo: ['Person'],
  },
  Word: { ...TABLE, table: 'word', paths: [by('Visit', 'visit_id')], refersTo: ['Visit'] },
  Look: { ...TABLE, table: 'look', isRoot: true, pointer: 'subject_id' },
};

describe('the statements that erase', () => {
  test('take who looked first, then empty, then delete what refers before what it refers to', () => {
    expect(erasingStatements(SMALL, 'Person')).toEqual([
      'DELETE FROM "look" WHERE municipality_id = $1 AND ("subject_id" = ANY($2::uuid[]))',
      `UPDATE "person" SET "name" = '' WHERE municipality_id = $1 AND (id = ANY($2::uuid[]))`,
      'DELETE FROM "word" WHERE municipality_id = $1 AND ("visit_id" = ANY(ARRAY(SELECT "id" FROM "visit" WHERE municipality_id = $1 AND ("person_id" = ANY($2::uuid[])))))',
      'DELETE FROM "visit" WHERE municipality_id = $1 AND ("person_id" = ANY($2::uuid[]))',
    ]);
  });

  test('come to nothing that is kept, nor through it', () => {
    const kept = {
      ...SMALL,
      Visit: { ...SMALL['Visit']!, eraseWith: { Person: 'keep' as const } },
    };

    expect(erasingStatements(kept, 'Person').join()).not.toMatch(/visit|word/);
  });

  test('find a row by those that refer to it, and end where paths go round', () => {
    const round = {
      ...SMALL,
      Person: { ...SMALL['Person']!, paths: [by('Visit', 'id', 'person_id')] },
      Visit: { ...SMALL['Visit']!, isRoot: true },
    };

    expect(erasingStatements(round, 'Visit')).toContainEqual(
      expect.stringContaining(
        '("id" = ANY(ARRAY(SELECT "person_id" FROM "visit" WHERE municipality_id = $1 AND (id = ANY($2::uuid[])))))',
      ),
    );
  });
});

describe('our tables', () => {
  const roots = ['Pathway', ...SWEEPS.map(({ begins }) => begins)];

  test('with which erasing may begin each have a term, or say why they are kept', () => {
    const begin = Object.entries(ours).filter(
      ([, { isRoot, erase }]) => isRoot && erase !== 'keep',
    );

    expect(new Set([...begin.map(([model]) => model), 'Pathway'])).toEqual(new Set(roots));
  });

  test('lose each marked column by some erasing', () => {
    const statements = roots.flatMap((root) => erasingStatements(ours, root));
    const missed = Object.values(ours).flatMap(({ table, personal, emptied }) =>
      [...Object.values(personal), ...Object.keys(emptied)].filter(
        (column) =>
          !statements.some(
            (sql) =>
              sql.startsWith(`DELETE FROM "${table}"`) ||
              (sql.startsWith(`UPDATE "${table}"`) && sql.includes(`"${column}" = `)),
          ),
      ),
    );

    expect(missed).toEqual([]);
  });

  // An erasure costs a statement for each table that it comes to, however many rows there are.
  test.each([
    ['Pathway', 28],
    ['CohortMember', 5],
    ['SupportRequest', 7],
    ['DeathNotice', 4],
    ['VolunteerApplication', 9],
    ['Volunteer', 8],
    ['ConductCertificate', 1],
    ['AccessLogEntry', 1],
    ['FormDraft', 1],
    ['KeptNote', 1],
  ])('%s takes %i statements', (root, count) => {
    expect(erasingStatements(ours, root)).toHaveLength(count);
  });
});
