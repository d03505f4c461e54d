import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';

/** The contract as text: sorted, so that it changes only when its meaning does. */
export const printedSchema = (schema: GraphQLSchema): string =>
  `${printSchema(lexicographicSortSchema(schema))}\n`;
