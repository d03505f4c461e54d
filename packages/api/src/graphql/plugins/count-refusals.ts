import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from '../../operation/context.ts';
import { countRefusal } from '../../operation/count-refusal.store.ts';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      countRefusals: CountRefusalsPlugin<Types>;
    }
  }
}

type Resolver = GraphQLFieldResolver<unknown, object>;

/** Counts what mutations refuse. It stands at the end, where a refusal is still the answer of the field itself. */
export class CountRefusalsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(resolve: Resolver, field: PothosOutputFieldConfig<Types>): Resolver {
    if (field.parentType !== 'Mutation') return resolve;
    return async (root, args, context, info) => {
      const answer = await resolve(root, args, context, info);
      await countRefusal(context as Context, answer);
      return answer;
    };
  }
}

SchemaBuilder.registerPlugin('countRefusals', CountRefusalsPlugin);
