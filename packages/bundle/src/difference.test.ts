import { Refusal } from '@steunpad/domain/kernel.ts';
import {
  heard,
  type PieceTexts,
  standingOf,
  takenOver,
} from '@steunpad/domain/take-over/standing.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bothTogether, wordsChanged } from './difference.ts';

describe('words', () => {
  test('tell how a text became another', () => {
    expect(wordsChanged('Wij bellen u in maart.', 'Wij bellen u in april.')).toEqual([
      { change: 'SAME', text: 'Wij bellen u in ' },
      { change: 'REMOVED', text: 'maart' },
      { change: 'ADDED', text: 'april' },
      { change: 'SAME', text: '.' },
    ]);
  });

  test('give both texts back, whatever they are', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const words = wordsChanged(one, other);
        const but = (left: string) =>
          words.flatMap(({ change, text }) => (change === left ? [] : text)).join('');

        return but('ADDED') === one && but('REMOVED') === other;
      }),
      { numRuns: 200 },
    );
  });

  const texts = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '.', 'é', '\n', '🙂'),
    maxLength: 60,
  });

  test('show two texts whole that have little to do with each other', () => {
    const many = (step: number) =>
      Array.from({ length: 2_000 }, (_, i) => `woord${(i * step) % 997}`).join(' ');
    const started = performance.now();

    expect(wordsChanged(many(3), many(7)).map(({ change }) => change)).toEqual([
      'REMOVED',
      'ADDED',
    ]);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('both changes together', () => {
  const base = 'Een.\n\nTwee.\n\nDrie.\n\nVier.';

  test('are offered where they are in different paragraphs', () => {
    const own = base.replace('Een.', 'Een, bij ons.');
    const upstream = base.replace('Vier.', 'Vier, nieuw.');

    expect(bothTogether(base, own, upstream)).toBe(
      'Een, bij ons.\n\nTwee.\n\nDrie.\n\nVier, nieuw.',
    );
  });

  test('are not where they meet', () => {
    expect(bothTogether(base, base.replace('Twee', '2'), base.replace('Twee', 'II'))).toBeNull();
    expect(bothTogether(base, base.replace('Twee', '2'), 'Een.\n\nDrie.\n\nVier.')).toBeNull();
  });

  test('are not where there are so many paragraphs alike that it would take minutes', () => {
    const alike = 'a\n\n'.repeat(10_000);

    expect(bothTogether(alike, `${alike}b`, `c\n\n${alike}`)).toBeNull();
  });
});

/** A town with a hundred pieces and the town that it took them over of. Every edit of either writes a word that nobody wrote. */
interface World {
  readonly pieces: PieceTexts[];
  /** By piece, the words of our own that stand in it now because we wrote them. */
  readonly ours: Set<string>[];
  edits: number;
}

const PIECES = 100;
const startingText = Array.from({ length: 5 }, (_, i) => `Alinea ${i}.`).join('\n\n');

const edited = (text: string | null, paragraph: number, word: string) => {
  const parts = (text ?? startingText).split('\n\n');
  const at = paragraph % parts.length;
  return parts.with(at, `${parts[at]} ${word}.`).join('\n\n');
};

interface Step {
  readonly what: string;
  readonly piece: number;
  readonly paragraph: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('OWN', 'UPSTREAM', 'UPSTREAM_REMOVES', 'TAKE', 'TAKE', 'TAKE_WITH_BOTH'),
  piece: fc.nat({ max: PIECES - 1 }),
  paragraph: fc.nat({ max: 5 }),
});

function apply(world: World, { what, piece, paragraph }: Step): void {
  const texts = world.pieces[piece]!;
  world.edits++;
  if (what === 'OWN') {
    const word = `eigen${world.edits}`;
    world.ours[piece]!.add(word);
    world.pieces[piece] = { ...texts, own: edited(texts.own, paragraph, word) };
  } else if (what === 'UPSTREAM' || what === 'UPSTREAM_REMOVES') {
    const next =
      what === 'UPSTREAM' ? edited(texts.upstream, paragraph, `ander${world.edits}`) : null;
    world.pieces[piece] = heard(texts, next);
  } else {
    const together = () => bothTogether(texts.base ?? '', texts.own ?? '', texts.upstream ?? '');
    const after = takenOver(texts, what === 'TAKE_WITH_BOTH' ? together() : null);
    if (!(after instanceof Refusal)) world.pieces[piece] = after;
  }
}

test('a thousand edits of both, taken over in any order, lose no word that we wrote', () => {
  let taken = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 1_000, maxLength: 1_000 }), (steps) => {
      const world: World = {
        pieces: Array.from({ length: PIECES }, () => ({
          base: startingText,
          own: startingText,
          upstream: startingText,
        })),
        ours: Array.from({ length: PIECES }, () => new Set()),
        edits: 0,
      };
      for (const each of steps) {
        const before = world.pieces[each.piece]!;
        apply(world, each);
        const after = world.pieces[each.piece]!;
        if (each.what.startsWith('TAKE') && after !== before) taken++;
        const lost = [...world.ours[each.piece]!].filter(
          (word) => !after.own?.includes(`${word}.`),
        );
        if (lost.length > 0) return false;
        // What somebody else wrote never comes by itself.
        if (each.what.startsWith('UPSTREAM') && after.own !== before.own) return false;
      }
      return true;
    }),
    { numRuns: 20 },
  );
  // Not because nothing was ever taken over.
  expect(taken).toBeGreaterThan(300);
});

test('a change that is settled does not come back until there is another', () => {
  const open: PieceTexts = { base: 'a', own: 'mijn', upstream: 'b' };
  expect(takenOver(open, null)).toMatchObject({ code: 'RESOLUTION_NEEDED', texts: open });

  const settled = takenOver(open, 'mijn') as PieceTexts;

  expect(settled).toEqual({ base: 'b', own: 'mijn', upstream: 'b' });
  expect(standingOf(heard(settled, 'b'))).toBe('OWN_CHANGED');
  expect(takenOver(settled, null)).toMatchObject({ code: 'NOTHING_TO_TAKE_OVER' });
  expect(standingOf(heard(settled, 'c'))).toBe('BOTH_CHANGED');
});

test('when both came to the same, the next change upstream is one of upstream alone', () => {
  const same = heard({ base: 'a', own: 'b' }, 'b');

  expect(standingOf(same)).toBe('SAME');
  expect(standingOf(heard(same, 'c'))).toBe('UPSTREAM_CHANGED');
});
