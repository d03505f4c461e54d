import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  type PothosTypeConfig,
  type SchemaTypes,
} from '@pothos/core';
import { getModel } from '@pothos/plugin-prisma';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      selectColumns: SelectColumnsPlugin<Types>;
    }
    export interface SchemaBuilderOptions<Types extends SchemaTypes> {
      selectColumns: { readonly wholeRows: readonly string[] };
    }
  }
}

/**
 * Loads of a row what the query asks for: its key and the columns behind the fields. PostgreSQL and
 * Prisma otherwise spend a third of their time on columns that nobody asked for. A field with a
 * resolver of its own still gets the whole row, so that its types tell the truth.
 *
 * Types in `wholeRows` are loaded whole: the pages that list them make their cursors of some column.
 */
export class SelectColumnsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onTypeConfig(type: PothosTypeConfig): PothosTypeConfig {
    const { pothosPrismaModel: model } = (type.extensions ?? {}) as { pothosPrismaModel?: string };
    if (!model || this.#isWhole(type.name)) return type;
    return {
      ...type,
      extensions: { ...type.extensions, pothosPrismaSelect: this.#key(type.name, model) },
    };
  }

  override onOutputFieldConfig(
    field: PothosOutputFieldConfig<Types>,
  ): PothosOutputFieldConfig<Types> {
    if (field.kind !== 'PrismaObject' || this.#isWhole(field.parentType)) return field;
    const { pothosExposedField: column, pothosPrismaRelationField: isRelation } =
      field.extensions ?? {};
    const { select } = field.pothosOptions as { select?: unknown };
    if (isRelation || typeof select === 'function') return field;
    const needed =
      typeof column === 'string' ? { [column]: true } : this.#columns(field.parentType);
    const pothosOptions = { ...field.pothosOptions, select: { ...needed, ...(select as object) } };
    return { ...field, pothosOptions } as PothosOutputFieldConfig<Types>;
  }

  #isWhole(type: string): boolean {
    return this.builder.options.selectColumns.wholeRows.includes(type);
  }

  /** What it takes to find a row again; one without relations never has to be. */
  #key(type: string, model: string): Record<string, true> {
    const { primaryKey, fields } = getModel(model, this.builder);
    const names =
      primaryKey?.fields ?? fields.filter(({ isId }) => isId).map((field) => field.name);
    const own = [...this.builder.configStore.getFields(type).values()];
    const isLeaf = !own.some(
      ({ extensions, pothosOptions }) =>
        extensions?.['pothosPrismaRelationField'] || 'select' in pothosOptions,
    );
    return chosen(isLeaf ? names.slice(-1) : names);
  }

  #columns(type: string): Record<string, true> {
    const { extensions } = this.builder.configStore.getTypeConfig(type);
    const { fields } = getModel(extensions?.['pothosPrismaModel'] as string, this.builder);
    return chosen(fields.filter(({ kind }) => kind !== 'object').map(({ name }) => name));
  }
}

const chosen = (names: readonly string[]): Record<string, true> =>
  Object.fromEntries(names.map((name) => [name, true]));

SchemaBuilder.registerPlugin('selectColumns', SelectColumnsPlugin);
