import { costLimitPlugin, costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxDepthPlugin, maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { MaxTokensParserWLexer, maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import { complexityFromQuery } from '@pothos/plugin-complexity';
import {
  __Schema,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isIntrospectionType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  type ValidationRule,
} from 'graphql';
import { operationError } from '../operation/errors.ts';

/** What one operation may cost. The three first are about its text; points count what its lists may hold. */
export const COST = { tokens: 1_000, depth: 12, fields: 10_000, points: 10_000 } as const;

export const tooCostly = () =>
  operationError(
    'QUERY_TOO_COSTLY',
    'This asks too much at once: ask for fewer levels or smaller pages.',
    400,
  );

const onReject = [
  () => {
    throw tooCostly();
  },
];
const TOKENS = { n: COST.tokens, onReject };
const DEPTH = { n: COST.depth, flattenFragments: true, onReject };
const FIELDS = {
  maxCost: COST.fields,
  objectCost: 1,
  scalarCost: 1,
  depthCostFactor: 1,
  flattenFragments: true,
  ignoreIntrospection: false,
  onReject,
};

/** Refuses an operation by its text alone, before anything of it runs, however it nests its fragments. */
export const costPlugins = () => [
  maxTokensPlugin(TOKENS),
  maxDepthPlugin(DEPTH),
  costLimitPlugin(FIELDS),
];

/** The same for a text that is not run now. */
export const parseWithinLimits = (text: string): DocumentNode =>
  new MaxTokensParserWLexer(text, TOKENS).parseDocument();
export const COST_RULES = [maxDepthRule(DEPTH), costLimitRule(FIELDS)] as ValidationRule[];

interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined;
}

/** Points of operations without variables, whose text is parsed once however often it comes. */
const known = new WeakMap<OperationDefinitionNode, number | null>();

/** The points of an operation, what it asks about the schema included; `null` where its variables do not fit. */
export function pointsOf(asked: Asked): number | null {
  const operation = getOperationAST(asked.document, asked.operationName);
  if (!operation) return null;
  if (operation.variableDefinitions?.length) return countPoints(asked, operation);
  const points = known.has(operation) ? known.get(operation)! : countPoints(asked, operation);
  known.set(operation, points);
  return points;
}

function countPoints(
  { schema, document, variableValues }: Asked,
  operation: OperationDefinitionNode,
): number | null {
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const one: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
  try {
    const variables = { ...variableValues };
    const { complexity } = complexityFromQuery(one, { schema, variables, ctx: {} });
    const root = schema.getRootType(operation.operation)!;
    return complexity + aboutTheSchema(operation.selectionSet, root, fragments as never);
  } catch {
    return null;
  }
}

/** The usual question for the whole schema, half a megabyte, comes to some 8,000 points: one of them fits in an operation. */
const LIST_OF_THE_SCHEMA = 5;

/** The list of all types, however little is asked of each: there are hundreds, with thousands of fields. */
const ALL_TYPES = 4_000;

/** What is asked about the schema itself, which the points of its fields say nothing of. */
function aboutTheSchema(
  asked: SelectionSetNode,
  root: GraphQLObjectType,
  fragments: readonly FragmentDefinitionNode[],
): number {
  const counted = new Map<FragmentDefinitionNode, number>();
  return pointsIn(asked, root);

  function pointsIn({ selections }: SelectionSetNode, type: GraphQLNamedType): number {
    let points = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) points += pointsOfField(selection, type);
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        points += pointsIn(selection.selectionSet, type);
      else points += pointsOfFragment(selection.name.value, type);
    }
    return points;
  }

  function pointsOfFragment(name: string, type: GraphQLNamedType): number {
    const fragment = fragments.find((each) => each.name.value === name)!;
    const points = counted.get(fragment) ?? pointsIn(fragment.selectionSet, type);
    counted.set(fragment, points);
    return points;
  }

  function pointsOfField({ name, selectionSet }: FieldNode, type: GraphQLNamedType): number {
    const meta = META_FIELDS.find((each) => type === root && each.name === name.value);
    const field = meta ?? (isIntrospectionType(type) ? fieldsOf(type)[name.value] : undefined);
    if (!field) return 0;
    const below = selectionSet ? pointsIn(selectionSet, getNamedType(field.type)) : 0;
    const times = isListType(getNullableType(field.type)) ? LIST_OF_THE_SCHEMA : 1;
    const points = 1 + below * times;
    return type === __Schema && name.value === 'types' ? Math.max(points, ALL_TYPES) : points;
  }
}

const META_FIELDS = [SchemaMetaFieldDef, TypeMetaFieldDef];
const fieldsOf = (type: GraphQLNamedType) => (isObjectType(type) ? type.getFields() : {});
