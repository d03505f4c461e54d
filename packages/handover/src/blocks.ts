import {
  type Block,
  type Item,
  plain,
  type Run,
  type Runs,
  textOf,
} from '@steunpad/documents/blocks.ts';
import { civilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { writtenDate } from '@steunpad/domain/correspondence/written.ts';
import { Marked, type Token, type Tokens } from 'marked';
import type { HandoverDocument } from './handover-document.ts';

export { type Block, type Item, type Run, textOf } from '@steunpad/documents/blocks.ts';

const markdown = new Marked({ gfm: true });

/** The blocks of a text. Throws with the kind of Markdown that has no place in it, such as `html`. */
export function blocksOf(body: string): readonly Block[] {
  return markdown.lexer(body.normalize('NFC')).flatMap((token): Block[] => {
    switch (token.type) {
      case 'space':
        return [];
      case 'heading': {
        const { depth, tokens } = token as Tokens.Heading;
        if (depth !== 2 && depth !== 3)
          throw new Error(`A heading of level ${depth} has no place.`);
        return [{ type: 'HEADING', level: depth, runs: runsOf(tokens) }];
      }
      case 'paragraph':
        return [{ type: 'PARAGRAPH', runs: runsOf((token as Tokens.Paragraph).tokens) }];
      case 'list':
        return [listOf(token as Tokens.List)];
      case 'table': {
        const { header, rows } = token as Tokens.Table;
        const cells = (row: readonly Tokens.TableCell[]) => row.map(({ tokens }) => runsOf(tokens));
        return [{ type: 'TABLE', head: cells(header), rows: rows.map(cells) }];
      }
      default:
        throw new Error(`What Markdown calls ${token.type} has no place.`);
    }
  });
}

function listOf({ ordered, start, items }: Tokens.List): Extract<Block, { type: 'LIST' }> {
  return {
    type: 'LIST',
    start: ordered ? Number(start) : null,
    items: items.map(({ tokens }) => {
      const own = tokens.filter(({ type }) => type === 'text' || type === 'paragraph');
      const lists = tokens.filter(({ type }) => type === 'list') as Tokens.List[];
      const other = tokens.find(
        ({ type }) => !['text', 'paragraph', 'list', 'space'].includes(type),
      );
      if (other) throw new Error(`What Markdown calls ${other.type} has no place in a list.`);
      return {
        runs: own.flatMap((each) => runsOf((each as Tokens.Text).tokens ?? [])),
        below: lists.map(listOf),
      };
    }),
  };
}

const PLAIN = { bold: false, italic: false, href: null };

function runsOf(tokens: readonly Token[], style: Omit<Run, 'text'> = PLAIN): Runs {
  return tokens.flatMap((token): Runs => {
    switch (token.type) {
      case 'text':
      case 'escape':
      // A command or a setting: letter by letter what somebody types.
      case 'codespan':
        return [{ ...style, text: (token as Tokens.Text).text.replaceAll('\n', ' ') }];
      case 'strong':
        return runsOf((token as Tokens.Strong).tokens, { ...style, bold: true });
      case 'em':
        return runsOf((token as Tokens.Em).tokens, { ...style, italic: true });
      case 'link': {
        const { href, tokens: below } = token as Tokens.Link;
        return runsOf(below, { ...style, href });
      }
      default:
        throw new Error(`What Markdown calls ${token.type} has no place in a line.`);
    }
  });
}

/** A day of a head as it is written in Dutch. */
export const writtenDay = (date: string): string => writtenDate(civilDate(date), 'nl');

/** A document with its sources below it, as it is downloaded. */
export function wholeText({ body, sources }: HandoverDocument): readonly Block[] {
  const blocks = blocksOf(body);
  if (sources.length === 0) return blocks;
  const items = sources.map(({ title, url, checked }) => ({
    runs: [
      { ...PLAIN, text: `${title}, ` },
      { ...PLAIN, text: url, href: url },
      { ...PLAIN, text: `, nagekeken op ${writtenDay(checked)}` },
    ],
    below: [],
  }));
  return [
    ...blocks,
    { type: 'HEADING', level: 2, runs: plain('Bronnen') },
    { type: 'LIST', start: 1, items },
  ];
}

/** All of a text as lines, cells and items each on their own. */
export const linesOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'LIST') return block.items.flatMap(itemLines);
    if (block.type === 'TABLE') return [block.head, ...block.rows].flat().map(textOf);
    return [textOf(block.runs)];
  });

const itemLines = ({ runs, below }: Item): readonly string[] => [textOf(runs), ...linesOf(below)];
