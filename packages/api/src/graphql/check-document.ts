import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  specifiedRules,
  validate,
} from 'graphql';
import { COST, COST_RULES, parseWithinLimits, pointsOf, tooCostly } from './cost.ts';

/**
 * What keeps a text from being one operation of this schema that may be run; nothing where it may. What it costs
 * with the variables that it will have is only known when it is asked.
 */
export function wrongWithDocument(schema: GraphQLSchema, text: string): readonly GraphQLError[] {
  try {
    const document = parseWithinLimits(text);
    const wrong = validate(schema, document, [...specifiedRules, ...COST_RULES]);
    if (wrong.length > 0) return wrong;
    const [first, second] = document.definitions.filter(
      (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
    );
    if (!first) return [new GraphQLError('There is no operation in it.')];
    if (second) return [new GraphQLError('A document holds one operation.', { nodes: second })];
    if (first.operation === OperationTypeNode.SUBSCRIPTION || !schema.getRootType(first.operation))
      return [new GraphQLError(`There is no ${first.operation} here.`, { nodes: first })];
    return leastPointsOf(schema, document) > COST.points ? [tooCostly()] : [];
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

/** The points of a document with the defaults of what is asked for, where its variables are not given. */
function leastPointsOf(schema: GraphQLSchema, document: DocumentNode): number {
  const definitions = document.definitions.map((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? withoutNeeds(each) : each,
  );
  return pointsOf({ schema, document: { ...document, definitions } }) ?? 0;
}

const withoutNeeds = (operation: OperationDefinitionNode): OperationDefinitionNode => ({
  ...operation,
  variableDefinitions: (operation.variableDefinitions ?? []).map((each) => ({
    ...each,
    type: each.type.kind === Kind.NON_NULL_TYPE ? each.type.type : each.type,
  })),
});
