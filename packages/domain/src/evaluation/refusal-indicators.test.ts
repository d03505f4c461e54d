import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refusedBecause } from './refusal-indicators.ts';

/** The names of all guards, as the code gives them. */
function guards(): string[] {
  const root = new URL('..', import.meta.url).pathname;
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .flatMap((text) => [...text.matchAll(/requirement(?:<[^(]*>)?\(\s*'(\w+)'/g)])
    .map(([, name]) => name!);
}

// These two are of anything: a reason is asked at many steps.
const OF_ANYTHING = ['reasonGiven'];

test('the report says of every guard what it is about', () => {
  const found = guards();

  expect(found.length).toBeGreaterThan(35);
  expect([...new Set(found)].filter((name) => refusedBecause(name) === 'OTHER').sort()).toEqual(
    OF_ANYTHING,
  );
});

test('a hard rule between a resident and a volunteer is about the volunteer', () => {
  expect(refusedBecause('SAME_FAMILY')).toBe('SUITABLE_VOLUNTEER');
});
