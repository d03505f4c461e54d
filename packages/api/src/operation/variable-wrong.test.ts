import { buildSchema, execute, type GraphQLError, parse } from 'graphql';
import { expect, test } from 'vitest';
import { readable } from './readable.ts';

const schema = buildSchema(`
  scalar Date
  enum Outcome { CONTINUE ENDING }
  input Need { domain: Outcome! words: String }
  input Review { outcome: Outcome! on: Date needs: [Need!] minutes: Int end: Boolean }
  type Query { review(i: Review!): Boolean }
`);
const document = parse('query ($i: Review!) { review(i: $i) }');

const said = (i: unknown): string => {
  const result = execute({ schema, document, variableValues: { i } }) as { errors: GraphQLError[] };
  return readable(result.errors[0], {} as never, schema).message;
};

test.each([
  [{ outcome: 'Kanarie' }, 'The variable at i.outcome has to be one of CONTINUE, ENDING.'],
  [
    { outcome: null },
    'The variable at i.outcome may not be null. It has to be one of CONTINUE, ENDING.',
  ],
  [{}, 'The variable at i lacks the field outcome.'],
  [
    { outcome: 'ENDING', kanarie: 1 },
    'The variable at i has a field that does not belong there. It may have: outcome, on, needs, minutes, end.',
  ],
  [
    { outcome: 'ENDING', minutes: 'kanarie' },
    'The variable at i.minutes has to be a whole number.',
  ],
  [{ outcome: 'ENDING', end: 'kanarie' }, 'The variable at i.end has to be true or false.'],
  [
    { outcome: 'ENDING', needs: [{ domain: 'ENDING', words: 7 }] },
    'The variable at i.needs[0].words has to be a text.',
  ],
  [
    { outcome: 'ENDING', needs: [{ domain: 'kanarie' }] },
    'The variable at i.needs[0].domain has to be one of CONTINUE, ENDING.',
  ],
  ['kanarie', 'The variable at i has to be an object with outcome, on, needs, minutes, end.'],
])('%j is told by its place and by what belongs there, and is not repeated', (input, message) => {
  expect(said(input)).toBe(message);
  expect(said(input)).not.toMatch(/kanarie/i);
});
