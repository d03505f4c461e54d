import { type GraphQLArgument, type GraphQLField, getNamedType, isCompositeType } from 'graphql';

/** The shortest question about a root field, with these of its arguments as variables of the same names. */
export function questionAbout(
  kind: string,
  field: GraphQLField<unknown, unknown>,
  args: readonly GraphQLArgument[],
): string {
  const declared = args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const given = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const fields = isCompositeType(getNamedType(field.type)) ? '{ __typename }' : '';
  return `${kind} ${declared && `(${declared})`} { ${field.name}${given && `(${given})`} ${fields} }`;
}
