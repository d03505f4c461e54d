import {
  type ASTNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  Kind,
  typeFromAST,
} from 'graphql';

/**
 * What is not right about a variable, in words: its place and what belongs there. GraphQL's own text repeats the value,
 * so all that is taken from it is the place and names of the schema.
 */
export function variableWrong(
  message: string,
  nodes: readonly ASTNode[],
  schema: GraphQLSchema,
): string {
  const definition = nodes.find((node) => node.kind === Kind.VARIABLE_DEFINITION);
  const place =
    / at "([\w.[\]]+)"; /.exec(message)?.[1] ?? /^Variable "\$(\w+)"/.exec(message)?.[1] ?? '';
  const declared = definition && typeFromAST(schema, definition.type as never);
  const expected = declared && typeAt(declared as GraphQLInputType, place);
  const which = place ? `The variable at ${place}` : 'A variable';
  return expected ? `${which} ${wrong(message, expected)}` : `${which} does not fit.`;
}

function wrong(message: string, type: GraphQLInputType): string {
  const named = getNamedType(type);
  const missing = /; Field "(\w+)" of required type/.exec(message)?.[1];
  if (isInputObjectType(named) && missing && missing in named.getFields()) {
    return `lacks the field ${missing}.`;
  }
  if (isInputObjectType(named) && / is not defined by type /.test(message)) {
    return `has a field that does not belong there. It may have: ${Object.keys(named.getFields()).join(', ')}.`;
  }
  if (/non-nullable type/.test(message)) return `may not be null. It has to be ${wanted(type)}.`;
  return `has to be ${wanted(type)}.`;
}

function wanted(type: GraphQLInputType): string {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return `a list, each of it ${wanted(nullable.ofType as never)}`;
  if (isEnumType(nullable)) {
    return `one of ${nullable
      .getValues()
      .map(({ name }) => name)
      .join(', ')}`;
  }
  if (isInputObjectType(nullable)) {
    return `an object with ${Object.keys(nullable.getFields()).join(', ')}`;
  }
  return SCALARS[getNamedType(nullable).name] ?? `of the type ${getNamedType(nullable).name}`;
}

const SCALARS: Readonly<Record<string, string>> = {
  String: 'a text',
  Int: 'a whole number',
  Float: 'a number',
  Boolean: 'true or false',
  ID: 'an id as some `id` gave it',
  UUID: 'a UUID, as 0190c2a0-8e6b-7c1e-9f0a-3d2b1c4e5f60',
  Date: 'a day, written as 2026-03-01',
  PartialDate: 'a date, written as 2026-03-01, 2026-03 or 2026',
  Euros: 'an amount, written as 122000.00, at most a billion euros',
  DateTime: 'a moment, written as 2026-03-01T09:00:00Z',
  MunicipalityCode: 'GM and four digits, for example GM0193',
};

/** The type that the schema has at a place such as `input.needs[0].domain`. */
function typeAt(declared: GraphQLInputType, place: string): GraphQLInputType | null {
  const [, ...steps] = place.split(/[.[\]]+/).filter(Boolean);
  let type: GraphQLInputType | null = declared;
  for (const step of steps) {
    const nullable: GraphQLInputType | null = type && getNullableType(type);
    if (isListType(nullable)) type = nullable.ofType as GraphQLInputType;
    else if (isInputObjectType(nullable)) type = nullable.getFields()[step]?.type ?? null;
    else return null;
  }
  return type;
}
