import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';
import type { GraphQLSchema } from 'graphql';
import { isOpen, named, type OpenedBy, openedBy } from '../../operation/opened-by.ts';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      requireScope: RequireScopePlugin<Types>;
    }
  }
}

/**
 * Gives each field the scopes that the table says, and says them in its description. A query, a mutation or a type of
 * rows that stands nowhere in the table is not built, so that nothing is open because somebody forgot it.
 */
export class RequireScopePlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(
    field: PothosOutputFieldConfig<Types>,
  ): PothosOutputFieldConfig<Types> {
    const { parentType, name } = field;
    const opened = openedBy(parentType, name);
    const given = field.pothosOptions as { authScopes?: { publicDoor?: true } };
    if (!opened) {
      if (this.#isOfRows(parentType) && !isOpen(parentType))
        throw new Error(`No scope opens the type ${parentType}.`);
      return field;
    }
    if (opened.always.length + opened.whenTold.length === 0) {
      if (given.authScopes?.publicDoor) return field;
      throw new Error(`No scope opens ${parentType}.${name}.`);
    }
    const authScopes = { ...given.authScopes, scope: opened.always, answer: opened.whenTold };
    return {
      ...field,
      description: `${field.description ?? ''} ${wordsOf(opened)}`.trim(),
      pothosOptions: { ...field.pothosOptions, authScopes },
    } as PothosOutputFieldConfig<Types>;
  }

  override afterBuild(schema: GraphQLSchema): GraphQLSchema {
    const gone = named().find((each) => {
      const [type = '', field] = each.split('.');
      const found = schema.getType(type);
      const fields = found && 'getFields' in found ? found.getFields() : null;
      return !fields || (field !== undefined && !(field in fields));
    });
    if (gone) throw new Error(`The table of scopes names ${gone}, which is not there.`);
    return schema;
  }

  #isOfRows(type: string): boolean {
    const { extensions } = this.builder.configStore.getTypeConfig(type as never);
    return extensions?.['pothosPrismaModel'] !== undefined;
  }
}

function wordsOf({ always, whenTold }: OpenedBy): string {
  const all = always.map((scope) => `\`${scope}\``);
  const told = whenTold.map((scope) => `\`${scope}\` in the answer to a mutation`);
  return `Scope: ${[...all, ...told].join(', ')}.`;
}

SchemaBuilder.registerPlugin('requireScope', RequireScopePlugin);
