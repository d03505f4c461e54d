import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';
import { getModel } from '@pothos/plugin-prisma';
import { personalData } from '@steunpad/database/generated/personal-data.ts';
import type { PersonalData } from '@steunpad/database/personal-table.ts';
import {
  type DocumentNode,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Context } from '../../operation/context.ts';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      recordAccess: RecordAccessPlugin<Types>;
    }
  }
}

type Resolver = GraphQLFieldResolver<unknown, object>;

/** Set on a field that shows something about a person. A field that works it out itself sets it too, and calls `recordAccess`. */
export const SHOWS_PERSON = { showsPerson: true } as const;

/** Set on a field of a type that tells of people, which is worked out from what tells of none. */
export const SHOWS_NOBODY = { showsPerson: false } as const;

/** Set on a field that shows something about people only with this argument: whoever is found by a name is known by it. */
export const SHOWS_PERSON_WITH = (argument: string) => ({ showsPersonWith: argument });

/** Notes that this operation showed something about the person behind a node. */
export const recordAccess = ({ seen }: Context, type: string, id: string): void => {
  seen.set(id, type);
};

/**
 * Notes whose data an operation shows, by the marks in the Prisma schema, so that no field can be forgotten: what is
 * about a person is a column of a node, or lies behind a relation of one. In doubt a field counts as showing somebody.
 *
 * It stands first, since what stands behind it may answer a column at once.
 */
export class RecordAccessPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(
    field: PothosOutputFieldConfig<Types>,
  ): PothosOutputFieldConfig<Types> {
    if (field.kind !== 'PrismaObject' || !this.#showsPerson(field)) return field;
    return { ...field, extensions: { ...field.extensions, ...SHOWS_PERSON } };
  }

  override wrapResolve(resolve: Resolver, field: PothosOutputFieldConfig<Types>): Resolver {
    const { parentType, kind, extensions } = field;
    if (kind !== 'PrismaObject' || !extensions?.['showsPerson']) return resolve;
    if (!this.#isNode(parentType)) return resolve;
    return (row, args, context, info) => {
      recordAccess(context as Context, parentType, (row as { id: string }).id);
      return resolve(row, args, context, info);
    };
  }

  #showsPerson({ parentType, extensions, pothosOptions }: PothosOutputFieldConfig<Types>): boolean {
    const { extensions: about } = this.builder.configStore.getTypeConfig(parentType);
    const model = about?.['pothosPrismaModel'];
    if (typeof model !== 'string') return false;
    const { pothosExposedField: column, pothosPrismaRelationField: relation } = extensions ?? {};
    if (typeof column === 'string') return isPersonal(model, column);
    if (relation) return this.#leadsToPerson(model, (relation as { name: string }).name);
    const { select } = pothosOptions as { select?: unknown };
    if (typeof select === 'object' && select !== null) {
      return Object.keys(select).some((name) => this.#leadsToPerson(model, name));
    }
    return (extensions?.['showsPerson'] as boolean | undefined) ?? tellsOfPerson(model);
  }

  /** A column, or a relation to rows that are no nodes themselves: those are noted when they are read. */
  #leadsToPerson(model: string, name: string): boolean {
    const field = getModel(model, this.builder).fields.find((each) => each.name === name);
    if (field?.kind !== 'object') return isPersonal(model, name);
    return !this.#isNode(field.type) && tellsOfPerson(field.type);
  }

  /** Nodes have the names of their models. */
  #isNode(model: string): boolean {
    const { configStore } = this.builder;
    if (!configStore.hasConfig(model as never)) return false;
    const { interfaces } = configStore.getTypeConfig(model as never, 'Object');
    return interfaces.some((ref) => configStore.getTypeConfig(ref).name === 'Node');
  }
}

const marked = (model: string) =>
  Object.keys((personalData as PersonalData)[model]?.personal ?? {});

const isPersonal = (model: string, field: string): boolean => marked(model).includes(field);
const tellsOfPerson = (model: string): boolean => marked(model).length > 0;

SchemaBuilder.registerPlugin('recordAccess', RecordAccessPlugin);

const showing = new WeakMap<DocumentNode, boolean>();

/** Whether an operation may show something about a person, by its text alone. */
export function mayShowPersons(schema: GraphQLSchema, document: DocumentNode): boolean {
  const known = showing.get(document);
  if (known !== undefined) return known;
  let shows = false;
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: ({ arguments: given }) => {
        const { showsPerson, showsPersonWith } = types.getFieldDef()?.extensions ?? {};
        shows ||=
          showsPerson === true ||
          (given?.some(({ name }) => name.value === showsPersonWith) ?? false);
      },
    }),
  );
  showing.set(document, shows);
  return shows;
}
