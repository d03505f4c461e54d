import type { Drawing } from './evaluation/chart.ts';

/** A stretch of text in one style. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Where it leads, when it is a link. */
  readonly href: string | null;
}

export type Runs = readonly Run[];

/** What a document is made of: all that survives as PDF, as ODT and read aloud. */
export type Block =
  | { readonly type: 'HEADING'; readonly level: 2 | 3; readonly runs: Runs }
  | { readonly type: 'PARAGRAPH'; readonly runs: Runs }
  | { readonly type: 'LIST'; readonly start: number | null; readonly items: readonly Item[] }
  | {
      readonly type: 'TABLE';
      readonly head: readonly Runs[];
      readonly rows: readonly (readonly Runs[])[];
      /** Whether the first cell of a row says what the row is about. */
      readonly rowHeads?: true;
    };

/** A picture, and in words what it shows. Only documents that are drawn have them. */
export interface Picture {
  readonly type: 'PICTURE';
  readonly alt: string;
  readonly drawing: Drawing;
}

/** An item of a list, with the list below it. */
export interface Item {
  readonly runs: Runs;
  readonly below: readonly Extract<Block, { type: 'LIST' }>[];
}

/** A document of blocks, with what it says of itself. */
export interface BlockDocument<Of = Block> {
  readonly title: string;
  readonly summary: string;
  /** Of which day it is, as `2026-11-29`. */
  readonly date: string;
  /** BCP 47. */
  readonly language: 'nl' | 'en';
  readonly blocks: readonly Of[];
}

/** What is read when a block is read aloud. */
export const textOf = (runs: Runs): string => runs.map(({ text }) => text).join('');

/** A text in one style, which is all that tables and paragraphs of our own need. */
export const plain = (text: string): Runs => [{ text, bold: false, italic: false, href: null }];
