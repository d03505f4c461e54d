// A generator of Prisma: writes what a statement has to know of tables, columns and relations.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import generatorHelper, { type DMMF } from '@prisma/generator-helper';

const { generatorHandler } = generatorHelper;

generatorHandler({
  onManifest: () => ({
    defaultOutput: '../../src/generated/data-model.ts',
    prettyName: 'Data model',
  }),
  async onGenerate({ dmmf, generator }) {
    const file = generator.output!.value!;
    const models = Object.fromEntries(
      dmmf.datamodel.models.map((model) => [model.name, tableOf(model, dmmf)]),
    );
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      `import type { DataModel } from '../plans/data-model.ts';

/** What the Prisma schema says, as a statement needs it. */
export const DATA_MODEL: DataModel = ${JSON.stringify(models, null, 2)};
`,
    );
  },
});

function tableOf(
  { name, dbName, fields, primaryKey, uniqueFields }: DMMF.Model,
  dmmf: DMMF.Document,
) {
  const scalars = fields.filter(({ kind }) => kind !== 'object');
  const ids = primaryKey?.fields ?? scalars.filter(({ isId }) => isId).map((field) => field.name);
  return {
    table: dbName ?? name,
    key: ids,
    uniques: [...(primaryKey ? [primaryKey.fields] : []), ...uniqueFields],
    columns: Object.fromEntries(
      scalars.map((field) => [
        field.name,
        {
          column: field.dbName ?? field.name,
          type: field.kind === 'enum' ? 'Enum' : field.type,
          isList: field.isList,
        },
      ]),
    ),
    relations: Object.fromEntries(
      fields
        .filter(({ kind }) => kind === 'object')
        .map((field) => [field.name, relationOf(name, field, dmmf)]),
    ),
  };
}

/** Which columns meet: the side that holds the foreign key says it for both. */
function relationOf(model: string, field: DMMF.Field, { datamodel }: DMMF.Document) {
  const { relationFromFields: own = [], relationToFields: theirs = [] } = field;
  const about = { model: field.type, isList: field.isList };
  if (own.length > 0) return { ...about, on: own.map((name, i) => [name, theirs[i]]) };
  const holder = datamodel.models
    .find(({ name }) => name === field.type)!
    .fields.find(
      (each) =>
        each.relationName === field.relationName &&
        each.type === model &&
        each.relationFromFields!.length > 0,
    )!;
  return {
    ...about,
    on: holder.relationToFields!.map((name, i) => [name, holder.relationFromFields![i]]),
  };
}
