import { type GraphQLObjectType, type GraphQLResolveInfo, getNamedType } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';

/** Which fields are asked of the object that a field gives. What `@skip` and `@include` leave out is not among them. */
export function askedBelow(info: GraphQLResolveInfo): ReadonlySet<string> {
  const { schema, fragments, variableValues, returnType, fieldNodes } = info;
  const type = getNamedType(returnType) as GraphQLObjectType;
  const nodes = collectSubfields(schema, fragments, variableValues, type, fieldNodes).values();
  return new Set([...nodes].map(([node]) => node!.name.value));
}
