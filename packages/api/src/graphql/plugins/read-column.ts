import SchemaBuilder, {
  BasePlugin,
  isThenable,
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

/**
 * Reads a column of a row at once when this operation has read the same of another: a page of the work list has some
 * 1,300 of them, and whether the caller may read a field is the same for each row. Only where it is: the scopes are
 * fixed ones. A relation is read so too, where all that is asked below it can be: Pothos otherwise looks up for each
 * field of each row what was loaded for it.
 *
 * It stands in front of the plugin that holds the scopes and learns from it, so that a refusal is never passed by.
 */
export class ReadColumnPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  /** By type and field: the operations that may read it. */
  readonly #readable: Record<string, WeakSet<object>> = {};
  /** By type and field: whether it is a relation; what is not here has to be resolved. */
  readonly #direct = new Map<string, { readonly isRelation: boolean }>();
  readonly #directBelow = new WeakMap<readonly FieldNode[], boolean>();

  override wrapResolve(resolve: Resolver, field: PothosOutputFieldConfig<Types>): Resolver {
    const read = this.#hasFixedScopes(field) && this.#readerOf(field);
    if (!read) return resolve;

    const name = `${field.parentType}.${field.name}`;
    this.#readable[name] ??= new WeakSet();
    const readable = this.#readable[name]!;
    const isRelation = relationOf(field) !== undefined;
    this.#direct.set(name, { isRelation });
    return (row, args, context, info) => {
      const isKnown = readable.has(context) && (!isRelation || this.#isDirectBelow(info));
      const known = isKnown ? read(row as Row) : undefined;
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
    const relation = relationOf(field);
    return relation && this.#isAlwaysTheSame(field, relation) ? (row) => row[relation] : null;
  }

  /** Whether the rows of a relation do not depend on which field of the type asks for them, and how. */
  #isAlwaysTheSame(
    { parentType, args, pothosOptions }: PothosOutputFieldConfig<Types>,
    relation: string,
  ) {
    if (Object.keys(args).length > 0 || 'resolve' in pothosOptions || 'onNull' in pothosOptions)
      return false;
    const fields = [...this.builder.configStore.getFields(parentType as never).values()];
    return fields.filter((each) => relationOf(each as never) === relation).length === 1;
  }

  #isDirectBelow(info: GraphQLResolveInfo): boolean {
    let known = this.#directBelow.get(info.fieldNodes);
    if (known === undefined) {
      const type = getNamedType(info.returnType).name;
      known = info.fieldNodes.every(({ selectionSet }) => this.#isDirect(type, selectionSet, info));
      this.#directBelow.set(info.fieldNodes, known);
    }
    return known;
  }

  #isDirect(
    type: string,
    selectionSet: SelectionSetNode | undefined,
    info: Pick<GraphQLResolveInfo, 'fragments' | 'schema'>,
  ): boolean {
    return (selectionSet?.selections ?? []).every((selection) => {
      if (selection.kind === 'Field') {
        const name = selection.name.value;
        if (name === '__typename') return true;
        const field = this.#direct.get(`${type}.${name}`);
        if (!field?.isRelation) return field !== undefined;
        const below = info.schema.getType(type) as GraphQLObjectType;
        const target = getNamedType(below.getFields()[name]!.type).name;
        return this.#isDirect(target, selection.selectionSet, info);
      }
      const part =
        selection.kind === 'InlineFragment' ? selection : info.fragments[selection.name.value]!;
      return (
        (part.typeCondition?.name.value ?? type) === type &&
        this.#isDirect(type, part.selectionSet, info)
      );
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
