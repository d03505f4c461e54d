import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FlowItem } from './flow.ts';
import { lacking, openTypeface, printable } from './fonts.ts';
import { type Line, linesOf } from './lines.ts';
import { paginate } from './paginate.ts';
import { qrShapes } from './qr-code.ts';

const typeface = openTypeface();
const textOf = (lines: readonly Line[]) =>
  lines.map((line) => line.map(({ text }) => text).join('')).join('');

describe('lines', () => {
  const word = fc.stringMatching(/^[a-zäëïöüßłş.@/-]{1,40}$/);

  test('are never wider than their column, and lose nothing', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1 }),
        fc.integer({ min: 60, max: 300 }),
        (words, width) => {
          const text = words.join(' ');
          const lines = linesOf([{ text, style: 'REGULAR' }], { width, size: 11 }, typeface);

          for (const line of lines) {
            const written = textOf([line]).trimEnd();
            expect(typeface.widthOf(written, 'REGULAR', 11)).toBeLessThanOrEqual(width + 1);
          }
          expect(textOf(lines).replaceAll(' ', '')).toBe(words.join(''));
        },
      ),
    );
  });

  test('a word may change its style halfway without being torn apart', () => {
    const runs = [
      { text: 'Dit is ', style: 'REGULAR' },
      { text: 'geld', style: 'BOLD' },
      { text: ', en dat niet', style: 'REGULAR' },
    ] as const;
    const lines = linesOf(runs, { width: 500, size: 11 }, typeface);

    expect(lines).toHaveLength(1);
    expect(lines[0]!.map(({ text }) => text)).toEqual(['Dit is ', 'geld', ', en dat niet']);
  });
});

describe('pages', () => {
  const frame = { first: 300, next: 70, bottom: 700 };
  const item = fc.record({
    type: fc.constant('TEXT' as const),
    tag: fc.constant('P' as const),
    lines: fc.array(fc.constant<Line>([]), { minLength: 1, maxLength: 60 }),
    size: fc.constant(11),
    leading: fc.constantFrom(12, 15.2, 20),
    colour: fc.constant('#000000'),
    indent: fc.constant(0),
    gap: fc.constantFrom(4, 8),
    keepWithNext: fc.boolean(),
  });

  test('hold every line once, in order, above their foot', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 30 }), (items: FlowItem[]) => {
        const { slices, pages } = paginate(items, frame);

        let last = { page: 0, end: 0 };
        for (const [i, parts] of slices.entries()) {
          const of = items[i]!;
          if (of.type !== 'TEXT') continue;
          let next = 0;
          for (const { page, y, from, to } of parts) {
            const end = y + (to - from) * of.leading;
            expect(from).toBe(next);
            expect(to).toBeGreaterThan(from);
            expect(end).toBeLessThanOrEqual(frame.bottom + 0.1);
            expect(page > last.page || y >= last.end - 0.1).toBe(true);
            last = { page, end };
            next = to;
          }
          expect(next).toBe(of.lines.length);
        }
        expect(pages).toBe(last.page + 1);
      }),
    );
  });
});

test('the square holds the address, drawn inside its own edges', () => {
  const place = { page: 0, x: 10, y: 20, side: 70 };
  const shapes = qrShapes('https://voorbeeld.example/voor-u', place);

  expect(shapes.length).toBeGreaterThan(100);
  for (const { x, y, width, height } of shapes) {
    expect(x).toBeGreaterThanOrEqual(10);
    expect(x + width).toBeLessThanOrEqual(80.001);
    expect(y).toBeGreaterThanOrEqual(20);
    expect(y + height).toBeLessThanOrEqual(90.001);
  }
});

test.each([
  'Şahin-Öztürk, Wiśniewski, Ŷpma, Ελένη, Ирина, Ngọc Đặng, Þórsdóttir',
  'Ŷpma 12 1/2 – “ja” … • § € ½ @ N° m²',
  'x\u030c',
])('%s is printed whole', (text) => {
  expect(lacking([text])).toEqual([]);
  expect(printable(text)).toBe(text.normalize('NFC'));
});

test.each([
  ['Joan 🌷🌷', ['🌷']],
  ['فاطمة', ['ف', 'ا', 'ط', 'م', 'ة']],
  ['שרה', ['ש', 'ר', 'ה']],
  ['李', ['李']],
  ['Անի', ['Ա', 'ն', 'ի']],
  ['สม', ['ส', 'ม']],
  ['\ufffd\ue000', ['\ufffd', '\ue000']],
])('%s holds what the typeface has no letters for', (text, characters) => {
  expect(lacking([text])).toEqual(characters);
});

test('what is not seen is not printed, and a letter in two parts becomes one', () => {
  expect(printable('\ufeffJo\u200ban\u00ad \u202ain\u202c het\u2003Veld\ufe0f')).toBe(
    'Joan in het Veld',
  );
  expect(printable('Zoe\u0308')).toBe('Zoë');
  expect(lacking(['\u200b\u2060\ufe0f Joan\u00a0\u2009'])).toEqual([]);
});
