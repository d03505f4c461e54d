import { PATHWAY_EVENTS } from '@steunpad/domain/pathway/events.ts';
import { sources } from '@steunpad/testing/sources.ts';
import { expect, test } from 'vitest';

// What adding an event to the pathway costs. CONTRIBUTING.md says it in words.

const NAMES = Object.keys(PATHWAY_EVENTS);

const files = sources('packages/*/{src,testing,scripts}/**/*.ts').filter(
  ({ path }) => !/\.test\.ts$|\/generated\//.test(path),
);

/** The lines that enter an event in a list: its import, or it as a key. */
const entries = (text: string, name: string) =>
  text.match(new RegExp(`^(import \\{ ${name} \\}|  ${name}[:,])`, 'gm'))?.length ?? 0;

test('an event has one file of its own, that is called as the event is', () => {
  const folder = 'packages/domain/src/pathway/events/';
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const found = files.map(({ path }) => path).filter((path) => path.startsWith(folder));

  expect(new Set(found)).toEqual(new Set(NAMES.map((name) => `${folder}${kebab(name)}.ts`)));
});

test('and is entered in four lists, five lines in all, for which the compiler asks, as it does for its words', () => {
  const lists = files.flatMap(({ path, text }) => {
    const lines = NAMES.map((name) => entries(text, name));
    // A list in which most events stand is one that a new event may be forgotten in.
    return lines.filter(Boolean).length > NAMES.length / 2 ? [[path, Math.max(...lines)]] : [];
  });

  expect(Object.fromEntries(lists)).toEqual({
    'packages/domain/src/pathway/events.ts': 2,
    'packages/domain/testing/event-facts.ts': 1,
    'packages/api/src/modules/pathway/next-step.ts': 1,
    'packages/workspace/src/events/registry.ts': 1,
  });
});
