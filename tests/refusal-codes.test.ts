import { schema } from '@steunpad/api/schema.ts';
import { sources } from '@steunpad/testing/sources.ts';
import { isEnumType, isInterfaceType } from 'graphql';
import { expect, test } from 'vitest';

// A code that the enum lacks compiles, and is then answered as an internal error.
test('every refusal of the schema has a code that its enum names', () => {
  const [refusal, codes] = [schema.getType('Refusal'), schema.getType('RefusalCode')];
  if (!isInterfaceType(refusal) || !isEnumType(codes)) throw new Error('No such types.');
  const known = codes.getValues().map(({ name }) => name);
  const written = new Map(
    sources('packages/{domain,api}/src/**/*.ts').flatMap(({ text }) =>
      [...text.matchAll(/class (\w+) extends Refusal \{[^}]*?readonly code = '(\w+)'/g)].map(
        ([, name, code]) => [name!, code!] as const,
      ),
    ),
  );

  const answered = schema.getPossibleTypes(refusal).map(({ name }) => name);
  expect(answered.length).toBeGreaterThan(40);
  expect(answered.filter((name) => !written.has(name))).toEqual([]);
  expect(answered.filter((name) => !known.includes(written.get(name)!))).toEqual([]);
});
