import { readFileSync } from 'node:fs';
import { printedSchema } from '@steunpad/api/graphql/print-schema.ts';
import { schema } from '@steunpad/api/schema.ts';
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';
import { describe, expect, test } from 'vitest';

const CONTRACT = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

interface Element {
  readonly place: string;
  readonly description: string | null | undefined;
}

/** Everything that the contract shows: types, fields, arguments, input fields and enum values. */
function elementsOf(type: GraphQLNamedType): Element[] {
  const own = { place: type.name, description: type.description };
  // A union is said by what it is the answer of.
  if (isUnionType(type)) return [];
  if (isEnumType(type))
    return [
      own,
      ...type
        .getValues()
        .map(({ name, description }) => ({ place: `${type.name}.${name}`, description })),
    ];
  if (isInputObjectType(type))
    return [own, ...Object.values(type.getFields()).map((field) => within(type.name, field))];
  if (!isObjectType(type) && !isInterfaceType(type)) return [own];
  const fields = Object.values(type.getFields()).flatMap((field) => [
    within(type.name, field),
    ...field.args.map((argument) => within(`${type.name}.${field.name}`, argument)),
  ]);
  return [own, ...fields];
}

const within = (
  place: string,
  { name, description }: { name: string; description?: string | null | undefined },
): Element => ({
  place: `${place}.${name}`,
  description,
});

test('schema.graphql is what the code says, each time', () => {
  expect(printedSchema(schema)).toBe(CONTRACT);
  expect(printedSchema(schema)).toBe(printedSchema(schema));
});

test('every type, field, argument and value says what it is for', () => {
  const elements = types.flatMap(elementsOf);

  expect(elements.length).toBeGreaterThan(300);
  expect(
    elements.filter(({ description }) => !description?.trim()).map(({ place }) => place),
  ).toEqual([]);
});

test('every mutation takes one input and answers with a union of what was done and its refusals', () => {
  for (const { name, args, type } of Object.values(schema.getMutationType()!.getFields())) {
    const answer = schema.getType(String(type).replaceAll('!', ''));

    expect([name, args.map((arg) => arg.name)]).toEqual([name, ['input']]);
    if (!isUnionType(answer)) throw new Error(`${name} answers with no union.`);
    const done = answer
      .getTypes()
      .filter((one) => !one.getInterfaces().some((face) => face.name === 'Refusal'));
    expect([name, done.length]).toEqual([name, 1]);
  }
});

test('every mutation that saves takes an idempotency key', () => {
  const without = types
    .filter((type) => isInputObjectType(type))
    .filter(
      ({ name }) =>
        schema.getMutationType()!.getFields()[
          name.charAt(0).toLowerCase() + name.slice(1, -'Input'.length)
        ],
    )
    .filter((type) => !type.getFields()['idempotencyKey']);

  // What is kept under a code replaces what was kept there, and no row may tell when somebody answered. A note that is
  // saved each second and that somebody looks say how it is: to say it again changes nothing. A preview
  // saves nothing.
  expect(without.map(({ name }) => name)).toEqual([
    'KeepNoteInput',
    'KeepSurveyAnswersInput',
    'MarkPresenceInput',
    'PreviewPrintBatchInput',
  ]);
});

describe('words that nobody should have to read', () => {
  test.each([
    'klant',
    'client',
    'casus',
    'case',
    'dossier',
    'geval',
    'zaak',
    'traject',
    'verwerken',
    'rouwproces',
    'erven',
    'gelukt',
    'top!',
  ])('%s', (word) => {
    const asWord = new RegExp(`(?<![a-z])${word}(s|en)?(?![a-z])`, 'i');

    expect(CONTRACT.split('\n').filter((line) => asWord.test(line))).toEqual([]);
  });
});
