import { Marked, type Token, type Tokens } from 'marked';

export type TypeStyle = 'REGULAR' | 'BOLD' | 'ITALIC';

/** A stretch of text in one style. A line break is a run of its own: `\n`. */
export interface Run {
  readonly text: string;
  readonly style: TypeStyle;
}

/** What a letter is made of. There is no more: what cannot be read aloud has no place in it. */
export type Block =
  | { readonly type: 'HEADING'; readonly level: 2 | 3; readonly runs: readonly Run[] }
  | { readonly type: 'PARAGRAPH'; readonly runs: readonly Run[] }
  | {
      readonly type: 'LIST';
      /** What stands before each item: a bullet or its number. */
      readonly items: readonly { readonly label: string; readonly runs: readonly Run[] }[];
    };

// Without the GitHub flavour an address is plain text, and there are no tables and no tick boxes.
const markdown = new Marked({ gfm: false });

/** The blocks of a body. Throws when it holds what no letter can: `markupProblems` says so before. */
export function blocksOf(body: string): readonly Block[] {
  const { blocks, refused } = read(body);
  if (refused.length > 0) throw new Error(`No letter can hold ${refused.join(', ')}.`);
  return blocks;
}

/** The kinds of Markdown in a body that cannot be printed: `link`, `table`, `html`, each once. */
export function markupProblems(body: string): readonly string[] {
  return [...new Set(read(body).refused)];
}

export const plain = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');

interface Reading {
  readonly blocks: Block[];
  readonly refused: string[];
}

function read(body: string): Reading {
  const reading: Reading = { blocks: [], refused: [] };
  for (const token of markdown.lexer(body.normalize('NFC'))) readBlock(token, reading);
  return reading;
}

function readBlock(token: Token, { blocks, refused }: Reading): void {
  switch (token.type) {
    case 'space':
      return;
    case 'heading': {
      const { depth, tokens } = token as Tokens.Heading;
      if (depth === 2 || depth === 3) {
        blocks.push({ type: 'HEADING', level: depth, runs: runsOf(tokens, 'BOLD', refused) });
      } else refused.push(`heading ${depth}`);
      return;
    }
    case 'paragraph':
      blocks.push({
        type: 'PARAGRAPH',
        runs: runsOf((token as Tokens.Paragraph).tokens, 'REGULAR', refused),
      });
      return;
    case 'list': {
      const { ordered, start, items } = token as Tokens.List;
      blocks.push({
        type: 'LIST',
        items: items.map((item, i) => ({
          label: ordered ? `${Number(start) + i}.` : '•',
          runs: runsOfItem(item, refused),
        })),
      });
      return;
    }
    default:
      refused.push(token.type);
  }
}

function runsOfItem({ tokens }: Tokens.ListItem, refused: string[]): readonly Run[] {
  return tokens.flatMap((token) => {
    if (token.type === 'space') return [];
    if (token.type === 'text' || token.type === 'paragraph') {
      return runsOf((token as Tokens.Text).tokens ?? [token], 'REGULAR', refused);
    }
    refused.push(`${token.type} in a list`);
    return [];
  });
}

function runsOf(tokens: readonly Token[], style: TypeStyle, refused: string[]): readonly Run[] {
  return tokens.flatMap((token): readonly Run[] => {
    switch (token.type) {
      case 'text':
      case 'escape':
        return [{ text: (token as Tokens.Text).text.replace(/\s*\n\s*/g, ' '), style }];
      case 'br':
        return [{ text: '\n', style }];
      case 'strong':
        return runsOf((token as Tokens.Strong).tokens, 'BOLD', refused);
      case 'em':
        return runsOf((token as Tokens.Em).tokens, style === 'BOLD' ? 'BOLD' : 'ITALIC', refused);
      default:
        refused.push(token.type);
        return [];
    }
  });
}
