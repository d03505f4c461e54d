import SchemaBuilder, {
  BasePlugin,
  isThenable,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      readColumn: ReadColumnPlugin<Types>;
    }
  }
}

type Row = Record<string, unknown>;
type Resolver = GraphQLFieldResolver<unknown, object>;

/**
 * Reads a column of a row at once when this operation has read the same of another: a page of the work list has some
 * 1,300 of them, and whether the caller may read a field is the same for each row. Only where it is: the scopes are
 * fixed ones.
 *
 * It stands in front of the plugin that holds the scopes and learns from it, so that a refusal is never passed by.
 */
export class ReadColumnPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  /** By type and field: the operations that may read it. */
  readonly #readable: Record<string, WeakSet<object>> = {};

  override wrapResolve(resolve: Resolver, field: PothosOutputFieldConfig<Types>): Resolver {
    const read = this.#hasFixedScopes(field) && this.#readerOf(field);
    if (!read) return resolve;

    const name = `${field.parentType}.${field.name}`;
    this.#readable[name] ??= new WeakSet();
    const readable = this.#readable[name]!;
    return (row, args, context, info) => {
      const known = readable.has(context) ? read(row as Row) : undefined;
      if (known !== undefined) return known;
      const value = resolve(row, args, context, info);
      if (!isThenable(value)) readable.add(context);
      return value;
    };
  }

  #hasFixedScopes({ parentType, pothosOptions }: PothosOutputFieldConfig<Types>): boolean {
    const type = this.buildCache.getTypeConfig(parentType);
    if (type.kind !== 'Object' || OWN_RULES.some((rule) => rule in pothosOptions)) return false;
    const { authScopes: own } = pothosOptions as Row;
    if (typeof own === 'function') return false;
    const scoped = [type, ...type.interfaces.map((ref) => this.buildCache.getTypeConfig(ref))];
    return scoped.every((config) => {
      const { authScopes, grantScopes } = config.pothosOptions as Row;
      return typeof authScopes !== 'function' && !grantScopes;
    });
  }

  /** How a field that only shows a column reads it; `null` for all others. */
  #readerOf(field: PothosOutputFieldConfig<Types>): ((row: Row) => unknown) | null {
    const { name, parentType, extensions } = field;
    const column = extensions?.['pothosExposedField'];
    if (typeof column === 'string') return (row) => row[column];
    // Relay's plugin takes five promises to make a global id, and then every row above it waits.
    if (name === 'id' && this.#isNode(parentType)) {
      return ({ id }) => encodeGlobalId(parentType, id as string);
    }
    return null;
  }

  #isNode(typename: string): boolean {
    const { interfaces } = this.buildCache.getTypeConfig(typename, 'Object');
    return interfaces.some((ref) => this.buildCache.getTypeConfig(ref).name === 'Node');
  }
}

/** With any of these it depends on the row, or on the way to it. */
const OWN_RULES = ['grantScopes', 'skipTypeScopes', 'skipInterfaceScopes', 'unauthorizedResolver'];

SchemaBuilder.registerPlugin('readColumn', ReadColumnPlugin);

const encodeGlobalId = (typename: string, id: string): string =>
  Buffer.from(`${typename}:${id}`).toString('base64');
