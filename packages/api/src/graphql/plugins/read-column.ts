import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';
import {
  type FieldNode,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  type SelectionSetNode,
} from 'graphql';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      readColumn: ReadColumnPlugin<Types>;
    }
  }
}

type Row = Record<string, unknown>;
type Resolver = GraphQLFieldResolver<unknown, object>;
/** Gives `undefined` where the row does not have what it takes. */
type Reader = (row: Row, ...asked: ParametersAfterRow) => unknown;
type ParametersAfterRow = Parameters<Resolver> extends [unknown, ...infer Rest] ? Rest : never;

interface Below {
  readonly names: readonly string[];
  /** The operation that may read all of them. */
  readBy: object | null;
}

/**
 * Reads a column of a row at once when this operation has read the same of another: a page of the work list has some
 * 1,300 of them, and whether the caller may read a field is the same for each row. Only where it is: the scopes are
 * fixed ones. A relation is read so too, once all that is asked below it can be: Pothos otherwise looks up for each
 * field of each row what was loaded for it, and would ask the database again for what it did not look up.
 *
 * It stands in front of the plugin that holds the scopes and learns from it, so that a refusal is never passed by.
 */
export class ReadColumnPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  /** By type and field: the operations that may read it; what is not here has to be resolved. */
  readonly #readable = new Map<string, WeakSet<object>>();
  readonly #below = new WeakMap<readonly FieldNode[], Below>();

  override wrapResolve(resolve: Resolver, field: PothosOutputFieldConfig<Types>): Resolver {
    const read = this.#hasFixedScopes(field) && this.#readerOf(field);
    if (!read) return resolve;

    const readable = new WeakSet();
    this.#readable.set(`${field.parentType}.${field.name}`, readable);
    const isRelation = relationOf(field) !== undefined;
    return (row, args, context, info) => {
      const isKnown = readable.has(context) && (!isRelation || this.#isReadBelow(context, info));
      const known = isKnown ? read(row as Row, args, context, info) : undefined;
      if (known !== undefined) return known;
      const value = resolve(row, args, context, info);
      // Scopes that are fixed are checked at once: whoever may not read was refused, and a promise is of the value.
      readable.add(context);
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

  /** How a field that shows what the row has reads it; `null` for all others. */
  #readerOf(field: PothosOutputFieldConfig<Types>): Reader | null {
    const { name, parentType, extensions } = field;
    const column = extensions?.['pothosExposedField'];
    if (typeof column === 'string') return (row) => row[column];
    // Relay's plugin takes five promises to make a global id, and then every row above it waits.
    if (name === 'id' && this.#isNode(parentType)) {
      return ({ id }) => encodeGlobalId(parentType, id as string);
    }
    const relation = relationOf(field);
    // What is not there is left to Pothos, which may have been told what to do then.
    if (relation)
      return this.#isAlwaysTheSame(field, relation) ? (row) => row[relation] ?? undefined : null;
    return this.#workedOut(field);
  }

  /** A field that is worked out of columns alone, without arguments, is worked out at once where the row has them. */
  #workedOut({
    kind,
    args,
    resolve,
    pothosOptions,
  }: PothosOutputFieldConfig<Types>): Reader | null {
    const { resolve: own, select, errors } = pothosOptions as Row;
    if (kind !== 'PrismaObject' || !resolve || resolve !== own || errors) return null;
    if (Object.keys(args).length > 0 || typeof select === 'function') return null;
    const needed = Object.entries(select ?? {});
    if (needed.some(([, how]) => how !== true)) return null;
    const reader = resolve as Resolver;
    return (row, ...asked) =>
      needed.every(([column]) => row[column] !== undefined) ? reader(row, ...asked) : undefined;
  }

  /** Whether the rows of a relation do not depend on which field of the type asks for them, and how. */
  #isAlwaysTheSame(
    { parentType, args, extensions }: PothosOutputFieldConfig<Types>,
    relation: string,
  ) {
    // Pothos keeps a resolver of our own there.
    if (Object.keys(args).length > 0 || extensions?.['pothosPrismaFallback']) return false;
    const fields = [...this.builder.configStore.getFields(parentType as never).values()];
    return fields.filter((each) => relationOf(each as never) === relation).length === 1;
  }

  /** Whether all that is asked below a relation can be read at once by now: what Pothos loaded for it is not looked up then. */
  #isReadBelow(context: object, info: GraphQLResolveInfo): boolean {
    let below = this.#below.get(info.fieldNodes);
    if (below === undefined) {
      const type = getNamedType(info.returnType).name;
      const names = info.fieldNodes.map(({ selectionSet }) =>
        this.#namesIn(type, selectionSet, info),
      );
      below = { names: names.flat(), readBy: null };
      this.#below.set(info.fieldNodes, below);
    }
    if (below.readBy === context) return true;
    if (!below.names.every((name) => this.#readable.get(name)?.has(context))) return false;
    below.readBy = context;
    return true;
  }

  /** All fields of a selection, as type and field, and of the relations in it. */
  #namesIn(
    type: string,
    selectionSet: SelectionSetNode | undefined,
    info: Pick<GraphQLResolveInfo, 'fragments' | 'schema'>,
  ): string[] {
    return (selectionSet?.selections ?? []).flatMap((selection) => {
      if (selection.kind === 'Field') {
        const name = selection.name.value;
        if (name === '__typename') return [];
        const field = (info.schema.getType(type) as GraphQLObjectType).getFields()[name]!;
        const target = getNamedType(field.type).name;
        return [`${type}.${name}`, ...this.#namesIn(target, selection.selectionSet, info)];
      }
      const part =
        selection.kind === 'InlineFragment' ? selection : info.fragments[selection.name.value]!;
      const on = part.typeCondition?.name.value ?? type;
      return on === type ? this.#namesIn(type, part.selectionSet, info) : [`... on ${on}`];
    });
  }

  #isNode(typename: string): boolean {
    const { interfaces } = this.buildCache.getTypeConfig(typename, 'Object');
    return interfaces.some((ref) => this.buildCache.getTypeConfig(ref).name === 'Node');
  }
}

/** With any of these it depends on the row, or on the way to it. */
const OWN_RULES = ['grantScopes', 'skipTypeScopes', 'skipInterfaceScopes', 'unauthorizedResolver'];

SchemaBuilder.registerPlugin('readColumn', ReadColumnPlugin);

const relationOf = ({ extensions }: Pick<PothosOutputFieldConfig<SchemaTypes>, 'extensions'>) =>
  (extensions?.['pothosPrismaRelationField'] as { readonly name: string } | undefined)?.name;

const encodeGlobalId = (typename: string, id: string): string =>
  Buffer.from(`${typename}:${id}`).toString('base64');
