import { asMarkdown } from '@steunpad/domain/correspondence/fill.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOf, markupProblems, plain } from './markup.ts';
import { plainText } from './plain-text.ts';

const BODY = `Geachte mevrouw De Boer,

Dit is **belangrijk** en
dit *ook*.

## Dit spraken wij af

- **Werk.** Nog niet.
- Bellen

1. Eerst
2. Dan

Groet,\\
Anna
`;

test('a letter is headings, paragraphs and lists', () => {
  expect(blocksOf(BODY).map(({ type }) => type)).toEqual([
    'PARAGRAPH',
    'PARAGRAPH',
    'HEADING',
    'LIST',
    'LIST',
    'PARAGRAPH',
  ]);
  expect(blocksOf(BODY)[1]).toEqual({
    type: 'PARAGRAPH',
    runs: [
      { text: 'Dit is ', style: 'REGULAR' },
      { text: 'belangrijk', style: 'BOLD' },
      { text: ' en dit ', style: 'REGULAR' },
      { text: 'ook', style: 'ITALIC' },
      { text: '.', style: 'REGULAR' },
    ],
  });
});

test('as plain text it has the same words', () => {
  expect(plainText(BODY)).toBe(
    'Geachte mevrouw De Boer,\n\nDit is belangrijk en dit ook.\n\nDit spraken wij af\n\n' +
      '- Werk. Nog niet.\n- Bellen\n\n1. Eerst\n2. Dan\n\nGroet,\nAnna\n',
  );
});

describe('what cannot be printed is refused', () => {
  test.each([
    ['[hier](https://voorbeeld.example)', 'link'],
    ['![foto](foto.png)', 'image'],
    ['<b>vet</b>', 'html'],
    ['    code', 'code'],
    ['`code`', 'codespan'],
    ['> zei hij', 'blockquote'],
    ['---', 'hr'],
    ['# Titel', 'heading 1'],
    ['- een\n  - twee', 'list in a list'],
  ])('%s', (body, problem) => {
    expect(markupProblems(body)).toContain(problem);
    expect(() => blocksOf(body)).toThrow(problem);
  });
});

test('whatever somebody is called, it stays text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const escaped = asMarkdown(name);
      fc.pre(escaped !== '');

      const [block, ...others] = blocksOf(`Geachte ${escaped},`);

      expect(others).toEqual([]);
      expect(block?.type).toBe('PARAGRAPH');
      if (block?.type !== 'PARAGRAPH') return;
      expect(block.runs.every(({ style }) => style === 'REGULAR')).toBe(true);
      expect(plain(block.runs)).toBe(
        `Geachte ${escaped.replace(/\\(.)/gu, '$1')},`.normalize('NFC'),
      );
    }),
  );
});
