import { questionAbout } from '@steunpad/testing/question.ts';
import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

/** What people and programs send that somebody forgot about. */
export const TEXTS = [
  '',
  ' ',
  'x',
  'Voorbeeld',
  'a\u0000b',
  '\u0000',
  '\ud800',
  '\u200b\u202e\ufeff',
  '2026-02-31',
  '123456782',
  "'; DROP TABLE pathway; --",
  '<img src=x>{{naam}}',
  '%00%ff\\u0000',
  '👵🏽'.repeat(40),
  'ë'.repeat(5_000),
  'GM0193',
  'nl',
];
const UUIDS = ['01890000-0000-7000-8000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
const DAYS = ['2026-11-16', '0001-01-01', '1900-02-28', '9999-12-31', '2026-02-30', ''];
const MOMENTS = ['2026-11-16T10:00:00Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999+14:00'];
const NUMBERS = [0, 1, -1, 7, 2_147_483_647, -2_147_483_648];
const FLOATS = [0, -0.5, 1e308, 52.5];

const pick = fc.constantFrom<unknown[]>;

/** Ids of things that are there, and of things that are not. */
const idsOf = (existing: readonly string[]) =>
  pick(
    ...existing,
    ...['Pathway', 'Volunteer', 'Nothing', 'DeathNotice'].flatMap((type) =>
      [...UUIDS, 'x', '\u0000'].map((id) => Buffer.from(`${type}:${id}`).toString('base64')),
    ),
    ...TEXTS,
  );

/** Any value of a type: most of what is optional is left out. */
export function anyOf(
  type: GraphQLInputType,
  existing: readonly string[] = [],
  depth = 0,
): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return anyOf(type.ofType, existing, depth);
  if (isListType(type)) {
    return fc.array(anyOf(type.ofType, existing, depth + 1), { maxLength: 3 });
  }
  if (isEnumType(type)) return pick(...type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).map((field) => {
      const needed = isNonNullType(field.type) && field.defaultValue === undefined;
      const value = anyOf(field.type, existing, depth + 1);
      return [field.name, needed ? value : fc.option(value, { nil: undefined, freq: 2 })] as const;
    });
    return fc.record(Object.fromEntries(fields));
  }
  switch (type.name) {
    case 'ID':
      return idsOf(existing);
    case 'UUID':
      return fc.oneof(fc.uuid(), pick(...UUIDS));
    case 'Date':
    case 'PartialDate':
      return pick(...DAYS, '2026-03', '2026', '20260300');
    case 'DateTime':
      return pick(...MOMENTS);
    case 'Int':
      return pick(...NUMBERS);
    case 'Float':
      return pick(...FLOATS);
    case 'Boolean':
      return fc.boolean();
    case 'Euros':
      return pick('0.00', '-0.01', '12,34', '1.000,00', '1e3', '99999999999.99', '');
    case 'MunicipalityCode':
      return pick('GM0193', 'GM0193', 'GM9999');
    default:
      return fc.oneof(pick(...TEXTS), fc.string({ unit: 'binary', maxLength: 30 }));
  }
}

/** A question about a root field with any of its arguments. */
export function anyQuestion(
  kind: string,
  field: GraphQLField<unknown, unknown>,
  existing: readonly string[] = [],
): fc.Arbitrary<{ readonly query: string; readonly variables: Record<string, unknown> }> {
  const { args } = field;
  const query = questionAbout(kind, field, args);
  const values = args.map(({ name, type, defaultValue }) => {
    const needed = isNonNullType(type) && defaultValue === undefined;
    const value = anyOf(type, existing);
    return [name, needed ? value : fc.option(value, { nil: undefined })] as const;
  });
  return fc
    .record(Object.fromEntries(values))
    .map((variables) => ({ query, variables: variables as Record<string, unknown> }));
}
