import { ENGINES } from '@steunpad/testing/database-engines.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { describe, expect, test } from 'vitest';
import { personalData } from '../src/generated/personal-data.ts';
import { readMarks } from './marks.ts';
import { readSchema } from './read-schema.ts';
import { schemaText } from './schema-text.ts';

const PERSON = `
/// Somebody.
/// @about itself
/// @erase empty
/// @stays state
model Person {
  municipalityId String @map("municipality_id")
  id             String @db.Uuid
  /// @personal
  name           String
  /// @indirect
  language       String @default("nl")
  state          State
  visits         Visit[]

  @@id([municipalityId, id])
  @@map("person")
}
`;

const VISIT = `
/// @about person
/// @erase delete
model Visit {
  municipalityId String  @map("municipality_id")
  id             String  @db.Uuid
  personId       String? @map("person_id") @db.Uuid
  /// What was said. @special
  note           String?
  person         Person? @relation(fields: [municipalityId, personId], references: [municipalityId, id])

  @@id([municipalityId, id])
  @@map("visit")
}
`;

const problems = (text: string) => readMarks(text).problems;

test('a path, an order and an empty value are not said twice', () => {
  const { data } = readMarks(PERSON + VISIT);

  expect(data).toMatchObject({
    Person: { table: 'person', isRoot: true, paths: [], erase: 'empty' },
    Visit: {
      paths: [{ model: 'Person', column: 'person_id', their: 'id' }],
      erase: 'delete',
      personal: { note: 'note' },
      special: ['note'],
      refersTo: ['Person'],
    },
  });
  expect(data['Person']?.emptied).toEqual({ name: "''", language: "'nl'" });
  expect(Object.keys(data['Person']?.personal ?? {})).toEqual(['name']);
});

test('a rule may differ by what erasing begins with, and a relation may be the other one', () => {
  const { data } = readMarks(`
    ${PERSON.replace('@about itself', '@about visits').replace('@erase empty', '@erase empty\n/// @erase keep with Visit: why not.')}
    ${VISIT.replace('@about person', '@about itself')}`);

  expect(data['Person']).toMatchObject({
    paths: [{ model: 'Visit', column: 'id', their: 'person_id' }],
    erase: 'empty',
    eraseWith: { Visit: 'keep' },
    reasons: ['why not.'],
  });
});

describe('what is left open is refused, in a sentence that says what to write', () => {
  const noteless = VISIT.replace('/// What was said. @special\n', '');
  test.each([
    [
      'a table without a rule',
      PERSON + VISIT.replace('/// @about person\n/// @erase delete\n', ''),
      'Visit does not say whose its rows are: write /// @about and a relation of it, such as "pathway", or "itself", or "nobody".',
    ],
    [
      'somebody without an end',
      PERSON + VISIT.replace('/// @erase delete\n', ''),
      'Visit does not say what erasing does to its rows: write one /// @erase delete, empty or keep.',
    ],
    [
      'a new column of a table that is emptied',
      PERSON.replace('  state ', '  nickname String?\n  state ') + VISIT,
      'Person.nickname has no rule, and rows of it are emptied: mark it @personal, @special or @indirect, or name it in @stays.',
    ],
    [
      'a marked field that no rule erases',
      PERSON + VISIT.replace('@erase delete', '@erase keep: for the statistics.'),
      'Visit.note is marked, but no rule erases it: the rows are kept.',
    ],
    [
      'a marked field that would stay',
      PERSON.replace('@stays state', '@stays state, name') + VISIT,
      'Person.name is marked and cannot stay: take it out of @stays.',
    ],
    [
      'a marked field of nobody',
      PERSON + VISIT.replace('@about person\n/// @erase delete', '@about nobody'),
      'Visit.note is marked, but the model is @about nobody: say whose it is, or take away the mark.',
    ],
    [
      'what cannot be emptied',
      PERSON.replace('  state ', '  /// @personal\n  bornOn DateTime\n  state ') + VISIT,
      'Person.bornOn cannot be emptied: make it optional, give it a default, or name it in @stays.',
    ],
    [
      'a key with a mark',
      PERSON.replace('  id ', '  /// @personal\n  id ') + VISIT,
      'Person.id is a key, which is never emptied: take away its mark.',
    ],
    [
      'a relation that is not there',
      PERSON + VISIT.replace('@about person', '@about pathway'),
      'Visit: @about pathway names no field of it.',
    ],
    [
      'a path to nobody',
      PERSON.replace(/\/\/\/ @about(.|\n)*@stays state/, '/// @about nobody').replace(
        /.*@(personal|indirect).*\n/g,
        '',
      ) + VISIT,
      'Visit: @about person leads to Person, which is about nobody.',
    ],
    [
      'a path that ends before erasing begins',
      PERSON.replace('@about itself', '@about visits') + VISIT,
      'Person: its @about leads to no model that is @about itself, where erasing begins.',
    ],
    [
      'keeping without a reason',
      PERSON + noteless.replace('@erase delete', '@erase keep'),
      'Visit: @erase keep needs a reason, after a colon.',
    ],
    [
      'a rule that is not there',
      PERSON + VISIT.replace('@erase delete', '@erase forget'),
      'Visit: @erase forget is no rule; write "delete", "empty" or "keep".',
    ],
    [
      'a model that is not there',
      PERSON + VISIT.replace('@erase delete', '@erase delete\n/// @erase empty with Persons'),
      'Visit: @erase empty with Persons names no model.',
    ],
    [
      'a mark of a field that is mistyped',
      PERSON + VISIT.replace('@special', '@specail'),
      'Visit.note: @specail is no mark of a field; these are @personal, @special, @indirect.',
    ],
    [
      'a mark of a model that is mistyped',
      PERSON + VISIT.replace('@about', '@abuot'),
      'Visit: @abuot is no mark of a model; these are @about, @erase, @stays.',
    ],
    [
      'a mark in the middle',
      PERSON + VISIT.replace('What was said. @special', '@special What was said.'),
      'Visit.note: write one mark, at the end of the comment.',
    ],
    [
      'what stays and is not there',
      PERSON.replace('@stays state', '@stays state, age') + VISIT,
      'Person: @stays age names no column that could be emptied.',
    ],
    [
      'what stays of rows that go',
      PERSON + VISIT.replace('@erase delete', '@erase delete\n/// @stays note'),
      'Visit: @stays is for a model with @erase empty.',
    ],
  ])('%s', (_, text, sentence) => {
    expect(problems(text)).toContain(sentence);
  });

  test('a line that cannot be read is an error', () => {
    expect(() => readMarks(PERSON.replace('name           String', 'name: String'))).toThrow(
      'Person: this line of the schema cannot be read: name: String',
    );
  });
});

const schema = schemaText();

describe('our schema', () => {
  test('leaves nothing open, and was read to write the list that is used', () => {
    const { data, problems: open } = readMarks(schema);

    expect(open).toEqual([]);
    expect(personalData).toEqual(data);
  });

  test.each(ENGINES)('is read as it is: columns and keys are those of %s', async (_, open) => {
    const database = testDatabase(await open());
    const found = async (sql: string) => {
      const rows = await database.asInstaller((db) => db.$sql<{ it: string }>(sql));
      return new Set(rows.map(({ it }) => it));
    };
    const columns = await found(
      `SELECT table_name || '.' || column_name || CASE is_nullable WHEN 'YES' THEN '?' ELSE '' END AS it
       FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> '_prisma_migrations'`,
    );
    const keys = await found(
      `SELECT conrelid::regclass || '.' || here.attname || ' ' || confrelid::regclass || '.' || there.attname AS it
       FROM pg_constraint
       JOIN pg_attribute here ON here.attrelid = conrelid AND here.attnum = conkey[2]
       JOIN pg_attribute there ON there.attrelid = confrelid AND there.attnum = confkey[2]
       WHERE contype = 'f' AND cardinality(conkey) = 2`,
    );
    await database.close();

    const models = readSchema(schema);
    const tables = new Map(models.map(({ name, table }) => [name, table]));
    const fields = models.flatMap(({ table, fields: all }) =>
      all.map((field) => ({ table, ...field })),
    );
    const read = fields
      .filter(({ type }) => !tables.has(type))
      .map(
        ({ table, column, optional, list }) => `${table}.${column}${optional || list ? '?' : ''}`,
      );
    const related = fields
      .filter(({ by }) => by.length === 2)
      .map(({ table, by, type }) => {
        const key = fields.find((field) => field.table === table && field.name === by[1]);
        return `${table}.${key?.column} ${tables.get(type)}.id`;
      });
    expect(new Set(read)).toEqual(columns);
    expect(new Set(related)).toEqual(keys);
  });
});
