// Writes what a statement has to know of tables, columns and relations, by the Prisma schema.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model as Table } from '../src/plans/data-model.ts';
import { type Field, type Model, readSchema } from './read-schema.ts';
import { schemaText } from './schema-text.ts';

const GENERATED = join(import.meta.dirname, '../src/generated/data-model.ts');
const SCALARS = [
  'String',
  'Int',
  'BigInt',
  'Float',
  'Decimal',
  'Boolean',
  'DateTime',
  'Bytes',
  'Json',
];

const models = readSchema(schemaText());
const modelOf = (name: string) => models.find((model) => model.name === name);

function tableOf({ name, table, fields, key, uniques }: Model): Table {
  const [columns, relations] = [
    fields.filter(isColumn),
    fields.filter((field) => !isColumn(field)),
  ];
  return {
    table,
    uniques: [key, ...uniques],
    columns: Object.fromEntries(
      columns.map(({ name: column, column: inTable, type, list }) => [
        column,
        { column: inTable, type: SCALARS.includes(type) ? type : 'Enum', isList: list },
      ]),
    ),
    relations: Object.fromEntries(
      relations.map((field) => [
        field.name,
        { model: field.type, isList: field.list, on: pairsOf(name, field) },
      ]),
    ),
  };
}

const isColumn = ({ type }: Field) => !modelOf(type);

/** Which fields meet: the side that holds the foreign key says it for both. */
function pairsOf(model: string, { type, by, references, relation }: Field) {
  if (by.length > 0) return by.map((own, i) => [own, references[i]!] as const);
  const back = modelOf(type)!.fields.find(
    (each) => each.type === model && each.by.length > 0 && each.relation === relation,
  )!;
  return back.references.map((own, i) => [own, back.by[i]!] as const);
}

writeFileSync(
  GENERATED,
  `import type { DataModel } from '../plans/data-model.ts';

/** What the Prisma schema says, as a statement needs it. */
export const DATA_MODEL: DataModel = ${JSON.stringify(Object.fromEntries(models.map((model) => [model.name, tableOf(model)])), null, 2)};
`,
);
